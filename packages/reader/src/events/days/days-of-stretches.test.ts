import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const YEAR: Rows = [
  [
    'A third round of talks, due in late September, has been put off without a new date, Orvia said on Wednesday.',
    'round of talks 2025-09-21/2025-09-30 part-of-month',
  ],
  [
    'The publication of the map, promised for the end of August, has been postponed by the joint commission.',
    'publication 2025-08-21/2025-08-31 part-of-month',
  ],
  [
    'A visit by Tamsin Oru to Kelmar planned for October was put off, and nothing has been said of it since.',
    'visit 2025-10-01/2025-10-31 month',
  ],
  [
    'A visit by Tamsin Oru to Kelmar that was planned for January has been put off.',
    'visit 2026-01-01/2026-01-31 month',
  ],
  [
    'It was the first session since Orvia and Teska signed a truce in Lima in March 2024. Tamsin Oru met Dal Bessa in early September in Kelmar.',
    'met 2025-09-01/2025-09-10 part-of-month',
  ],
  [
    'The parties signed a truce in Lima in March 2024. Tamsin Oru met Dal Bessa in late April.',
    'met 2024-04-21/2024-04-30 part-of-month',
  ],
  [
    'Teska will table its reply at the fourth round of talks, which is to be held in Lima on 14 and 15 January.',
    'round of talks 2026-01-14/2026-01-15 range',
  ],
  [
    'Orvia will hand over the list at a conference which is to take place in Lima from 3 to 5 February.',
    'conference 2026-02-03/2026-02-05 range',
  ],
];

const MOVED: Rows = [
  [
    'A committee session set for Monday was deferred on Tuesday to 4 December, the secretariat said.',
    'session 2025-12-04 day',
  ],
  ['The talks planned for Thursday were put back yesterday to 2 December.', 'talks 2025-12-02 day'],
  [
    'The signing of the accord, foreseen for 20 November, has been postponed at the request of Orvia. It will now be held in the second half of January.',
    'signing 2026-01-16/2026-01-31 range',
  ],
  [
    'A visit by Dal Bessa to Lima, due on Friday, was put off on Monday until December.',
    'visit 2025-12-01/2025-12-31 month',
  ],
];

const LASTING: Rows = [
  [
    'Three days of talks between Orvia and Teska in Lima on the port broke off on Tuesday without result.',
    'talks 2025-11-16/2025-11-18 range',
  ],
  [
    'Two days of negotiations between Orvia and Teska collapsed on Tuesday.',
    'negotiations 2025-11-17/2025-11-18 range',
  ],
  [
    'Four days of talks between Orvia and Teska in Lima came to an end on Monday.',
    'talks 2025-11-14/2025-11-17 range',
  ],
  [
    'A two-day conference of the parties in Lima drew to a close on Tuesday.',
    'conference 2025-11-17/2025-11-18 range',
  ],
  [
    'Talks between Orvia and Teska that opened in Lima on Thursday broke up on Sunday night.',
    'Talks 2025-11-13/2025-11-16 range',
  ],
  [
    'Orvia and Teska sat down in Lima on Friday. The talks broke up on Sunday without a text.',
    'sat 2025-11-14/2025-11-16 range',
  ],
  [
    'Talks between Orvia and Teska began in Lima on Tuesday. They are to last until Friday.',
    'Talks 2025-11-18/2025-11-21 range',
  ],
];

const CONVENTION: Rows = [
  ['Orvia and Teska agreed to meet before the end of January in Lima.', 'meet 2025-11-19/2026-01-31 range'],
  [
    'The assembly is to hold a sitting on the port before the end of December.',
    'sitting 2025-11-19/2025-12-31 range',
  ],
  ['Tamsin Oru met Dal Bessa two weeks ago in Kelmar.', 'met 2025-11-03/2025-11-09 week'],
  [
    'At a session three weeks ago Tamsin Oru presented a plan to Dal Bessa.',
    'presented 2025-10-27/2025-11-02 week',
  ],
  ['Tamsin Oru met Dal Bessa two weeks ago today in Kelmar.', 'met 2025-11-05 day'],
  ['Tamsin Oru met Dal Bessa in Kelmar two weeks ago on Tuesday.', 'met 2025-11-04 day'],
];

const TIME: Rows = [
  [
    'Tamsin Oru and Dal Bessa meet in Lima on Friday. The meeting is to begin at 10.30 in the old mint.',
    'meet 2025-11-21 time',
  ],
  [
    'Orvia and Teska will sign the accord on Monday. The signing is to take place at 3 pm in Lima.',
    'sign 2025-11-24 time',
  ],
  [
    'The signing of the accord was called off on Tuesday. Dal Bessa cancelled it at 16.40.',
    'called off 2025-11-18 time',
  ],
  ['The signing of the annex, set for 17.00, was postponed on Monday at 16.40.', 'postponed 2025-11-17 time'],
];

describe('the days of stretches and of what was moved', () => {
  it.each(YEAR)('guesses the year of a month by what is told of it: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(MOVED)('gives what was put off the day to which it was: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(LASTING)('reads all days of an encounter whose first or last is told: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(CONVENTION)('reads stretches that end or begin at a day: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(TIME)('takes the hour that a later sentence tells: %s', (text, event) => {
    expectTold(text, event);
  });
});

/** An event with its date; one that ends in "-" must have none, or not be told. */
function expectTold(text: string, event: string): void {
  const told = dated(text);
  if (!event.endsWith(' -')) expect(told).toContain(event);
  else expect(told.filter((each) => each.startsWith(event.slice(0, -1)) && each !== event)).toEqual([]);
}
