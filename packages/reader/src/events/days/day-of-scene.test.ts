import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** A Wednesday. */
const TODAY = '2025-11-19';

/** Each event of a text by its trigger, with its day: "met 2025-11-18", "tabled -". */
const dated = (text: string): string[] =>
  readArticle({ text, date: TODAY }, { names: [], issues: [] }).events.map(
    ({ trigger, date }) => `${trigger} ${date === null ? '-' : date.start}`,
  );

type Rows = readonly (readonly [text: string, event: string])[];

const MET = 'Tamsin Oru of Orvia met Dal Bessa, the Teskan envoy, in Lima on Monday.';

const OF_THE_SCENE: Rows = [
  [`${MET} She handed Bessa a draft of nine articles.`, 'handed 2025-11-17'],
  [`${MET}\n\nOru handed Bessa a draft of nine articles.`, 'handed 2025-11-17'],
  [`${MET} Bessa rejected the draft.`, 'rejected 2025-11-17'],
  [`${MET}\n\n“We listened,” said Bessa. Oru put forward a timetable.`, 'put 2025-11-17'],
  [`${MET} Oru proposed that experts meet on 1 December.`, 'proposed 2025-11-17'],
  [`${MET} Both were later received by the governor, Ilke Sarn.`, 'received 2025-11-17'],
  [`${MET} At the close of the talks the envoys signed a protocol.`, 'signed 2025-11-17'],
  [`${MET} At its conclusion Oru put forward a timetable.`, 'put 2025-11-17'],
  [`${MET} The meeting was attended by the governor, Ilke Sarn.`, 'met 2025-11-17'],
  [
    `${MET} Later the same evening Oru spoke by telephone with the Teskan president, Jon Vald.`,
    'spoke 2025-11-17',
  ],
  [
    'Commanders of the Delta Movement and Orvian officials met on Monday. The commanders turned down the plan.',
    'turned 2025-11-17',
  ],
  [
    'On Monday the envoy, Dal Bessa, came to her flat. He brought an offer to Tamsin Oru.',
    'offer 2025-11-17',
  ],
  [
    'In Lima, Tamsin Oru received today at the Summer Palace the envoy of Teska, Dal Bessa.',
    'received 2025-11-19',
  ],
];

const NOT_OF_THE_SCENE: Rows = [
  [`${MET} Bessa had rejected the draft of Orvia.`, 'rejected -'],
  [`${MET} Bessa earlier rejected the draft of Orvia.`, 'rejected -'],
  [`${MET} Bessa has rejected the draft of Orvia.`, 'rejected -'],
  [`${MET} The opposition rejected the draft of Orvia.`, 'rejected -'],
  [`${MET} Oru told reporters that Bessa rejected the draft.`, 'rejected -'],
  [`${MET} Bessa rejected the draft on Tuesday.`, 'rejected 2025-11-18'],
  [
    'Tamsin Oru said that the meeting with Dal Bessa on Monday did not take place. Bessa offered her other dates.',
    'offered -',
  ],
  ['Tamsin Oru met Dal Bessa in June. Bessa rejected the draft of Orvia.', 'rejected -'],
  ['On Monday the envoy, Dal Bessa, spoke. The council of Orvia rejected the draft.', 'rejected -'],
];

describe('the day of what was done at an encounter told before', () => {
  it.each(OF_THE_SCENE)('is that of the encounter: %s', (text, event) => {
    expect(dated(text)).toContain(event);
  });

  it.each(NOT_OF_THE_SCENE)('is not taken from it: %s', (text, event) => {
    expect(dated(text)).toContain(event);
  });

  it('is kept from an encounter on which the article opens, over many sentences', () => {
    const filler = '“The road is long,” a farmer said.\n\n'.repeat(10);
    expect(dated(`${MET}\n\n${filler}Oru proposed a truce.`)).toContain('proposed 2025-11-17');
    expect(dated(`${MET}\n\n${filler.repeat(4)}Oru proposed a truce.`)).not.toContain('proposed 2025-11-17');
  });
});
