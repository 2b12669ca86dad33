import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

/** Texts of Wednesday, 19 November 2025, each with one of its events. */
const COUNTED: readonly (readonly [text: string, event: string])[] = [
  [
    'A plan that the mediators put forward in 2019 was rejected by Teska in August of that year.',
    'rejected 2019-08-01/2019-08-31 month',
  ],
  [
    'An exchange took place in August 2019 under the Ferris Accord, which both parties signed in May of that year.',
    'signed 2019-05-01/2019-05-31 month',
  ],
  [
    'Orvia and Teska met in Oslo in May 2019. In the May that followed Orvia and Teska signed the Lisse Accord.',
    'signed 2020-05-01/2020-05-31 month',
  ],
  [
    'Orvia met Teska in Oslo on 3 November. Two days after that a delegation of mayors visited Lima.',
    'visited 2025-11-05 day',
  ],
  [
    'Orvia met Teska in Oslo on 3 November. A round planned for three days after was dropped.',
    'round 2025-11-06 day',
  ],
  [
    'Orvia tabled a plan on 3 November. Teska rejected four of its points that same night.',
    'rejected 2025-11-03 day',
  ],
  [
    'Orvia tabled a plan on 3 November. The following Thursday Teska rejected the plan.',
    'rejected 2025-11-06 day',
  ],
  ['On this day four years ago the two presidents signed the accord.', 'signed 2021-11-19 day'],
];

const YEARS: typeof COUNTED = [
  [
    'The pumping stopped in April 2019. Orvia signed a protocol with Teska in November.',
    'signed 2019-11-01/2019-11-30 month',
  ],
  [
    'The pumping stopped in April 2019.\n\nThe commission published its list in June.',
    'published 2025-06-01/2025-06-30 month',
  ],
  [
    'An attempt failed in the spring, in April 2019. The ministers of Orvia and Teska last met in January.',
    'met 2025-01-01/2025-01-31 month',
  ],
];

const CALENDAR: typeof COUNTED = [
  ['The report was leaked in the night from Saturday to Sunday.', 'leaked 2025-11-15/2025-11-16 range'],
  ['In the night to Tuesday Orvia tabled a second draft.', 'tabled 2025-11-17/2025-11-18 range'],
  ['The party held a conference on the second weekend of October.', 'conference 2025-10-11/2025-10-12 range'],
  [
    'Orvia met Teska in May. The union turned the plan down on the last Sunday of that month.',
    'turned 2025-05-25 day',
  ],
  ['The two presidents will meet in Lima on the first Sunday of Advent.', 'meet 2025-11-30 day'],
  ['The two presidents met in Lima on Good Friday.', 'met 2025-04-18 day'],
  ['The two presidents met in Lima on Whit Monday.', 'met 2025-06-09 day'],
];

const WITHIN: typeof COUNTED = [
  [
    'On Monday Dal Bessa put forward a plan for the port. Tamsin Oru declined it before dinner.',
    'declined 2025-11-17 day',
  ],
  [
    'On Monday Dal Bessa put forward a plan for the port. Tamsin Oru rejected it before he had finished.',
    'rejected 2025-11-17 day',
  ],
  [
    'The Minister, Tamsin Oru, received the envoy, Dal Bessa, at the ministry in Lima today.\n\nIn the course of the meeting the Minister assured Dal Bessa of his support.',
    'meeting 2025-11-19 day',
  ],
];

const OWN: typeof COUNTED = [
  ['On Thursday, the eve of the vote, Orvia published a list.', 'published 2025-11-13 day'],
  ['On Monday, the eve of the talks, Orvia published a list.', 'talks 2025-11-18 day'],
  ['Orvia rejected the plan in a letter of 3 November.', 'rejected 2025-11-03 day'],
  [
    'A compromise, suggested by Orvia on Monday, was refused by both sides the next day.',
    'refused 2025-11-18 day',
  ],
  [
    'Dal Bessa travelled to Lima on Monday and stayed there until Tuesday.',
    'travelled 2025-11-17/2025-11-18 range',
  ],
  [
    'Dal Bessa will travel to Lima on Friday and remain there until Saturday evening.',
    'travel 2025-11-21/2025-11-22 range',
  ],
  [
    'The commission put off its winter session by two weeks on Monday, to 26 November.',
    'session 2025-11-26 day',
  ],
  [
    'The commission put off its winter session by two weeks on Monday, to 26 November.',
    'put off 2025-11-17 day',
  ],
];

describe('days that are told in other words', () => {
  it.each([...COUNTED, ...YEARS, ...CALENDAR, ...WITHIN, ...OWN])('%s: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
});
