import { dossier } from '../src/builder.ts';
import type { DossierBuilder } from '../src/builder.ts';

/*
 * The worked example of the notes on measures, as a test dossier. Statements stand for the declarations that the
 * notes name; their contents are not quoted.
 */

/** The day of the worked example. */
export const WORKED_DAY = '2025-11-20';

const issues = (start: DossierBuilder): DossierBuilder =>
  start
    .issue('N', ['n1', 'n2', 'n3'], { scale: 'ordered', name: 'NATO' })
    .issue('D', ['d1', 'd2', 'd3', 'd4'], { name: 'Donetsk land that Ukraine holds' })
    .issue('C', ['c1', 'c2', 'c3'], { scale: 'ordered', name: 'Crimea' });

const russia = (start: DossierBuilder): DossierBuilder =>
  start
    .says('ru-2024', 'ru', '2024-06-14', { cites: ['press'] })
    .says('ru-2025', 'ru', '2025-06-02', { cites: ['press'] })
    .wants('ru', 'n3', 'preferred', ['ru-2024', 'ru-2025'])
    .wants('ru', 'n1', 'refused', ['ru-2024', 'ru-2025'])
    .wants('ru', 'd1', 'preferred', ['ru-2024', 'ru-2025'])
    .wants('ru', 'd2', 'refused', ['ru-2024'])
    .wants('ru', 'd4', 'refused', ['ru-2024'])
    .wants('ru', 'c1', 'preferred', ['ru-2024', 'ru-2025'])
    .prefers('ru', ['c1', 'c2', 'c3'], ['ru-2025'])
    .concern('ru-N', 'ru', ['N'], ['ru-2024'])
    .concern('ru-D', 'ru', ['D'], ['ru-2024'])
    .concern('ru-C', 'ru', ['C'], ['ru-2024']);

const ukraine = (start: DossierBuilder): DossierBuilder =>
  start
    .says('ua-2022', 'ua', '2022-11-15', { cites: ['press'] })
    .says('ua-2025', 'ua', '2025-06-02', { cites: ['press'] })
    .says('ua-reply', 'ua', '2025-11-20', { cites: ['press'], inReplyTo: 'us-28' })
    .wants('ua', 'n1', 'preferred', ['ua-2025'])
    .wants('ua', 'n3', 'refused', ['ua-2025'])
    .wants('ua', 'd4', 'preferred', ['ua-2022'])
    .wants('ua', 'd1', 'refused', ['ua-reply'])
    .wants('ua', 'c3', 'preferred', ['ua-2022'])
    .wants('ua', 'c1', 'refused', ['ua-2025'])
    .wants('ua', 'c2', 'refused', ['ua-2025'])
    .concern('ua-N', 'ua', ['N'], ['ua-2025'])
    .concern('ua-D', 'ua', ['D'], ['ua-2022'])
    .concern('ua-C', 'ua', ['C'], ['ua-2022']);

const drafts = (start: DossierBuilder): DossierBuilder =>
  start
    .draft('april', { shortTitle: 'US, April 2025', date: '2025-04-01' })
    .treats('april', '1', 'N', ['n2'])
    .treats('april', '2', 'D', ['d2'])
    .treats('april', '3', 'C', ['c1'])
    .draft('us-28', { shortTitle: 'US 28', date: '2025-11-19', validFrom: '2025-11-20' })
    .treats('us-28', '7', 'N', ['n3'], { restsOn: ['nato'] })
    .treats('us-28', '21d', 'D', ['d1'])
    .treats('us-28', '21a', 'C', ['c2'])
    .draft('e3', { shortTitle: 'E3', date: '2025-11-23' })
    .treats('e3', '7', 'N', ['n1'])
    .treats('e3', '21', 'D', ['d1', 'd2', 'd3', 'd4'], { force: 'to be settled' })
    .treats('e3', '21', 'C', ['c1', 'c2', 'c3'], { force: 'to be settled' })
    .draft('p-19', {
      shortTitle: '19 points',
      date: '2025-11-24',
      completeness: 'not seen',
      announcedPoints: 19,
    })
    .draft('p-20', { shortTitle: '20 points', date: '2025-12-23' })
    .noneFound('p-20', 'N')
    .treats('p-20', '14', 'D', ['d2', 'd3'])
    .noneFound('p-20', 'C');

/** The dossier of the worked example. */
export const workedExample = (): DossierBuilder =>
  drafts(
    ukraine(
      russia(
        issues(
          dossier()
            .source('press')
            .party('ua', 'Ukraine')
            .party('ru', 'Russia')
            .party('nato', 'NATO', { partyKind: 'alliance' }),
        ),
      ),
    ),
  );
