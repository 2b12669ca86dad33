import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const NOT_ITS_DAY: Rows = [
  ['Tamsin Oru, who faces an election in May, rejected the plan of Dal Bessa.', 'rejected -'],
  ['Tamsin Oru, whose party meets on Monday, turned down the draft of Dal Bessa.', 'turned -'],
  ['Tamsin Oru proposed a pause in the talks until Christmas.', 'proposed -'],
  ['Orvia rejected the letter of 3 November.', 'rejected -'],
  ['Orvia rejected the letter in the early hours of Tuesday.', 'rejected 2025-11-18 day'],
  ['Orvia rejected the letter on Monday.', 'rejected 2025-11-17 day'],
  [
    'The exchange, first set for 10 November, fell through when the Northern Union rejected the list.',
    'rejected -',
  ],
  [
    'On 10 November Tamsin Oru and Dal Bessa walked up the steps, having signed an accord in Lima.',
    'signed -',
  ],
  [
    'The amnesty plan was proposed by Tamsin Oru in April and at first rejected by the Northern Union.',
    'rejected -',
  ],
  [
    'In Lima, where they had a floor to themselves from 3 to 5 November, Tamsin Oru and Dal Bessa negotiated in two rooms.',
    'negotiated 2025-11-03/2025-11-05 range',
  ],
];

const CLAUSES: Rows = [
  ['Tamsin Oru visited Lima, the first visit since the bridge was closed in August.', 'visited -'],
  ['Orvia released a statement in which it said the round had been moved to 28 November.', 'released -'],
  ['The ministry has asked the guarantors to sit down on Friday and proposes a truce.', 'proposes -'],
  ['The Northern Union turned down an invitation to Friday’s signing in Lima.', 'turned -'],
  [
    'The talks on 3 November at which Tamsin Oru offered Dal Bessa a truce were held in Lima.',
    'offered 2025-11-03 day',
  ],
  [
    'A round held in Lima from 3 to 5 November collapsed on its final day when Orvia rejected the map of the mediators.',
    'rejected 2025-11-05 day',
  ],
  [
    'Orvia published the text of its plan on Monday, hours after Teska had called off a visit of its envoy to Lima.',
    'called off 2025-11-17 day',
  ],
  [
    'A second meeting of Tamsin Oru and Dal Bessa, set for Monday, was cancelled an hour before it was to begin.',
    'cancelled 2025-11-17 day',
  ],
  [
    'Tamsin Oru said the turn came last Thursday, in a video call between her and Dal Bessa.',
    'video call 2025-11-13 day',
  ],
  [
    'A second conference of Orvia and Teska, announced for December in Lima, is now to be held in Doha.',
    'conference 2025-12-01/2025-12-31 month',
  ],
  [
    'The meeting of Orvia and Teska, pencilled in for Tuesday, has been moved to Doha.',
    'meeting 2025-11-25 day',
  ],
  [
    'Orvia will not take part in Friday’s meeting with Teska, sources told Ostrel on Wednesday, doubting a truce that has held.',
    'meeting 2025-11-21 day',
  ],
  [
    'Talks between Orvia and Teska resumed on November 3 in Lima and were moved to Doha two days later.',
    'Talks 2025-11-05 day',
  ],
  [
    'Tamsin Oru spoke with Dal Bessa by telephone on Monday and again on Tuesday.',
    'spoke 2025-11-17/2025-11-18 range',
  ],
  [
    'Tamsin Oru met Dal Bessa in Lima on Monday. The next session will be held on 1 December in Doha. In a telephone conversation the same evening, Tamsin Oru informed Juno Vey of the outcome.',
    'telephone conversation 2025-11-17 day',
  ],
  [
    'The session of Orvia and Teska will open in Lima on 10 December and will last three days.',
    'session 2025-12-10/2025-12-12 range',
  ],
];

const MOVES: Rows = [
  ['Teska turned down the plan of Orvia in a letter dated November 10.', 'turned 2025-11-10 day'],
  ['Teska turned down the letter dated November 10.', 'turned -'],
  ['The meeting of Orvia and Teska was moved from Lima to Doha last month.', 'meeting -'],
  ['The meeting of Orvia and Teska was moved to next month.', 'meeting 2025-12-01/2025-12-31 month'],
];

const SPANS: Rows = [
  [
    'Negotiators for Orvia and Teska ended two days of talks in Lima on Tuesday.',
    'talks 2025-11-17/2025-11-18 range',
  ],
  ['Tamsin Oru began a two-day visit to Lima on Monday.', 'visit 2025-11-17/2025-11-18 range'],
  [
    'Orvia and Teska will hold three days of talks in Lima from 3 December.',
    'talks 2025-12-03/2025-12-05 range',
  ],
  [
    'Orvia and Teska will hold three-day talks in Lima starting on 3 December.',
    'talks 2025-12-03/2025-12-05 range',
  ],
  ['Orvia and Teska held two-day talks, and on Monday Tamsin Oru met Dal Bessa.', 'met 2025-11-17 day'],
];

const LATER: Rows = [
  [
    'Tamsin Oru invited Dal Bessa to travel to Lima. Bessa accepted. The visit will take place in the second half of March.',
    'travel 2026-03-16/2026-03-31 range',
  ],
  ['Tamsin Oru is to visit Lima. The trip is planned for 3 December.', 'visit 2025-12-03 day'],
  [
    'Orvia and Teska agreed to hold a third round of talks in Lima. The round will open on 3 December.',
    'round of talks 2025-12-03 day',
  ],
  ['Tamsin Oru is to visit Lima. Another trip is planned for 3 December.', 'visit -'],
  ['Tamsin Oru visited Lima. The trip will take place on 3 December.', 'visited -'],
  [
    'Tamsin Oru met Dal Bessa, who will visit Lima in June. His trip had originally been planned for the first week of May and was postponed at the request of Orvia.',
    'visit 2026-06-01/2026-06-30 month',
  ],
];

const SIDES: Rows = [
  [
    'Tamsin Oru and Dal Bessa have met four times in Lima. Their fifth encounter, on Thursday, was more public than they had wanted.',
    'met 2025-11-13 day',
  ],
  [
    'The meeting of Tamsin Oru and Dal Bessa on Thursday was to be the first in years.',
    'meeting 2025-11-20 day',
  ],
];

describe('the day of an event', () => {
  it.each(NOT_ITS_DAY)('is not that of what stands beside it: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(CLAUSES)('follows the clauses of its sentence: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(MOVES)('is no day of a letter or a move: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(SPANS)('is all its days where one end is told: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(LATER)('may be told by a later sentence: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(SIDES)('lies on the side that a bare "was" tells: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
});
