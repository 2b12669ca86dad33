import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const BEHIND: Rows = [
  [
    'Oru came to Lima on Monday, in borrowed shoes, and offered the League a truce.',
    'offered 2025-11-17 day',
  ],
  ['On Monday their experts met in Lima, where Teska tabled a paper on the dams.', 'tabled 2025-11-17 day'],
  [
    'In May the commission in which the army and the League sit side by side put forward a plan.',
    'put 2025-05-01/2025-05-31 month',
  ],
  ['Oru handed the League a draft on Monday. The League refused it on the spot.', 'refused 2025-11-17 day'],
  [
    'In June Oru offered the League a truce. The League rejected that at once.',
    'rejected 2025-06-01/2025-06-30 month',
  ],
  [
    'Last week Oru offered the League a truce. The League refused within a day.',
    'refused 2025-11-10/2025-11-16 week',
  ],
  [
    'In May the commission put forward a plan. The elders held an assembly that same month and rejected the plan.',
    'rejected 2025-05-01/2025-05-31 month',
  ],
  ['Oru and Bessa met on Monday. Teska released the text in the evening.', 'released 2025-11-17 day'],
  [
    'Oru and Bessa signed a truce on Monday, two days after their teams had met.\n\nThe text was released in the evening.',
    'released 2025-11-17 day',
  ],
  [
    'Oru and Bessa met on Monday. Oru had earlier in the day rejected a plan by the League.',
    'rejected 2025-11-17 day',
  ],
  [
    'The cabinet met on Monday to consider the offer and, after four hours, rejected it.',
    'rejected 2025-11-17 day',
  ],
  [
    'Having rejected two drafts in April, the League put forward one of its own on 9 May.',
    'put 2025-05-09 day',
  ],
  ['Oru turned down an offer on Monday.', 'turned 2025-11-17 day'],
  [
    'A third round of talks, announced for tomorrow, was called off within the last hour.',
    'called off 2025-11-19 day',
  ],
  [
    'Oru and Bessa met in Lima on Monday. Oru will visit Teska in the spring. He spoke by telephone in the evening with Tamsin Hale.',
    'spoke 2025-11-17 day',
  ],
  ['The session was postponed indefinitely in August.', 'postponed 2025-08-01/2025-08-31 month'],
];

const NOT: Rows = [
  ['Oru handed the League a draft on Monday. The League will reject it on the spot.', 'reject -'],
  ['Oru offered the League a truce on Monday. The League refused within a day.', 'refused -'],
];

describe('the day of what is told right behind something else', () => {
  it.each(BEHIND)('%s', (text, event) => {
    expect(dated(text)).toContain(event);
  });

  it.each(NOT)('is not taken over: %s', (text, event) => {
    expect(dated(text)).toContain(event);
  });
});

const NO_DAY: Rows = [
  ['Oru rejected an offer made by Bessa on Monday.', 'rejected -'],
  ['The visit to Lima, the first since 2019, was put back to the end of the month.', 'put back -'],
];

describe('a day of something else', () => {
  it.each(NO_DAY)('%s', (text, event) => {
    expect(dated(text)).toContain(event);
  });
});

const DISTANT: Rows = [
  [
    'The monitors arrive in Lima on Wednesday, thirteen days after the government of Teskia and the League signed a truce.',
    'signed 2025-11-06 day',
  ],
  [
    'Oru said on Monday that it had turned down an offer, a day before the two states were due to sign an accord.',
    'sign 2025-11-18 day',
  ],
  [
    'The meeting of the board that had been scheduled for 4 December will be held on 11 December in Lima.',
    'meeting 2025-12-11 day',
  ],
  [
    'The visit of the minister to Lima, announced for the first half of December, will take place in January.',
    'visit 2026-01-01/2026-01-31 month',
  ],
  ['A further call between the deputies is envisaged for Monday.', 'call 2025-11-24 day'],
];

describe('a day that is counted or set anew', () => {
  it.each(DISTANT)('%s', (text, event) => {
    expect(dated(text)).toContain(event);
  });

  it('stays where the place is all that is told anew', () => {
    expect(dated('The meeting, scheduled for 4 December, will take place in Lima.')).toContain(
      'meeting 2025-12-04 day',
    );
  });

  it('is of the year before on a live page where the verb looks back', () => {
    const page =
      '10:05 The doors of the hall in Lima are shut.\n\n10:20 Oru and Bessa arrive at the hall.\n\n' +
      '11:10 For those who have just joined us: the accord was signed in Quito on 24 March.\n\n11:40 The bells ring.';
    expect(dated(page)).toContain('signed 2025-03-24 day');
  });
});
