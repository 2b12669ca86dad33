import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const WAY: Rows = [
  [
    '“We feel heard,” Oru told the Wire in an interview on Monday, adding that he had met Bessa in the town hall on 24 October.',
    'met 2025-10-24 day',
  ],
  ['Tamsin Oru praised the release on Monday of the list of prisoners by Teska.', 'release 2025-11-17 day'],
  [
    'The deal had depended on a meeting on Monday at which Oru and Bessa agreed on the route.',
    'meeting 2025-11-17 day',
  ],
  ['The council takes up the plan in a session on 2 December.', 'session 2025-12-02 day'],
  ['The regular meeting of the commission, due on 2 December, falls away.', 'meeting 2025-12-02 day'],
  [
    'The next session opens in Lima on Friday and is to last until Monday.',
    'session 2025-11-21/2025-11-24 range',
  ],
  [
    'It will be official on Monday, when Oru and Bessa meet in Lima and sign the protocol.',
    'sign 2025-11-24 day',
  ],
  ['Teska criticised the signing on Saturday of a port lease by Orvia.', 'signing 2025-11-15 day'],
  [
    'The mediators have fixed a fourth round of talks for 12 January in Lima.',
    'round of talks 2026-01-12 day',
  ],
  [
    'Orvia regretted the rejection on Thursday of its offer by the Northern Union.',
    'rejection 2025-11-13 day',
  ],
];

const PUTOFF: Rows = [
  [
    'Tamsin Oru was to come to Lima on Tuesday. The evening before, her office called off the trip.',
    'called off 2025-11-17 day',
  ],
  [
    'The conference was to have been held on 12 November and was postponed at the request of Teska three days before.',
    'postponed 2025-11-09 day',
  ],
  [
    'A hearing of the commission, set for 14 November, had been cancelled two days before on the advice of the police.',
    'cancelled 2025-11-12 day',
  ],
  [
    'The hearing was to have been held today, but was put off. It will now take place on Tuesday.',
    'hearing 2025-11-25 day',
  ],
  [
    'The fourth round of talks between Orvia and Teska was put back on Tuesday by three days and will now open in Lima next Thursday.',
    'round of talks 2025-11-27 day',
  ],
  [
    'A meeting of the staff set for the end of October was put back for want of fuel, and took place only last Friday.',
    'meeting 2025-11-14 day',
  ],
  [
    'The first session, which was to take place by the end of October, is now planned for the first week of December.',
    'session 2025-12-01/2025-12-07 week',
  ],
];

const PARTDAY: Rows = [
  [
    'Tamsin Oru received Dal Bessa in Lima on Tuesday. In the afternoon the minister spoke by telephone with the envoy of Teska, Ana Roth.',
    'spoke 2025-11-18 day',
  ],
  [
    'Orvia and Teska signed a map of the port on Monday. Tamsin Oru telephoned Dal Bessa shortly after the signing.',
    'telephoned 2025-11-17 day',
  ],
  [
    'Teska published the list on Monday. Tamsin Oru met Dal Bessa a few hours after the publication.',
    'met 2025-11-17 day',
  ],
  ['Tamsin Oru flew to Lima on the first of the month.', 'flew 2025-11-01 day'],
  ['Tamsin Oru met Dal Bessa in Lima on the last day of last month.', 'met 2025-10-31 day'],
];

const THEN: Rows = [
  [
    'Part of the answer lies in the second week of October. Tamsin Oru travelled to Lima then and offered a truce.',
    'travelled 2025-10-13/2025-10-19 week',
  ],
  [
    'A session in February 2024 was called off. When the papers got wind of it that July, Tamsin Oru telephoned Dal Bessa.',
    'telephoned 2024-07-01/2024-07-31 month',
  ],
  [
    'A plan tabled by Orvia in March was refused by Teska in the same month.',
    'refused 2025-03-01/2025-03-31 month',
  ],
  [
    'The port has been shut since the fighting of 2021. The two sides signed a memorandum in Lima in November of that year.',
    'signed 2021-11-01/2021-11-30 month',
  ],
  ['Tamsin Oru met Dal Bessa in Lima a fortnight ago.', 'met 2025-11-03/2025-11-09 week'],
  [
    'On Tuesday night, after three weeks of saying that the vote would be held in June or not at all, Tamsin Oru rang Dal Bessa.',
    'rang 2025-11-18 day',
  ],
  [
    'Orvia and Teska signed a map on Tuesday, ending four days of talks in Lima.',
    'talks 2025-11-15/2025-11-18 range',
  ],
  ['The report will be published by the end of the month.', 'published 2025-11-19/2025-11-30 range'],
  ['The report will be published by the end of next week.', 'published 2025-11-19/2025-11-30 range'],
  [
    'Late on Sunday, though nobody in the capital expected it before May, Tamsin Oru met Dal Bessa.',
    'met 2025-11-16 day',
  ],
];

describe('the days of reports', () => {
  it.each(WAY)('looks the way in which its verb does: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(PUTOFF)('dates what was put off and the putting off: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(PARTDAY)('knows parts of the day that is told: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(THEN)('counts from what was told before: %s', (text, event) => {
    expectTold(text, event);
  });
});

/** An event with its date; one that ends in "-" must have none, or not be told. */
function expectTold(text: string, event: string): void {
  const told = dated(text);
  if (!event.endsWith(' -')) expect(told).toContain(event);
  else expect(told.filter((each) => each.startsWith(event.slice(0, -1)) && each !== event)).toEqual([]);
}
