import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** A Wednesday. */
const TODAY = '2025-11-19';

/** Each event of a text by its trigger, with its date: "met 2025-11-18", "tabled -". */
const dated = (text: string): string[] =>
  readArticle({ text, date: TODAY }, { names: [], issues: [] }).events.map(({ trigger, date }) => {
    if (date === null) return `${trigger} -`;
    return `${trigger} ${date.start === date.end ? date.start : `${date.start}/${date.end}`}`;
  });

/** Whose a day is by the build of the sentence. */
const OWNERS: readonly (readonly [string, string])[] = [
  ['Tamsin Oru rang Dal Bessa, and on Monday the treaty was signed in Lima.', 'rang -'],
  ['Tamsin Oru rang Dal Bessa on Sunday and on Monday the treaty was signed in Lima.', 'rang 2025-11-16'],
  ['Tamsin Oru turned down the draft of the Monday group.', 'turned -'],
  [
    'The pair had not spoken since June, when they fell out at a seminar in Lima.',
    'seminar 2025-06-01/2025-06-30',
  ],
  ['The truce was signed last month, on 9 October, by Tamsin Oru and Dal Bessa.', 'signed 2025-10-09'],
  ['On Monday the wind dropped, and Tamsin Oru sat down with Dal Bessa.', 'sat 2025-11-17'],
  [
    'Last week the Harbour Union, whose members load the ships, made peace, signing a deal.',
    'signing 2025-11-10/2025-11-16',
  ],
  ['On Monday Tamsin Oru said that she had met Dal Bessa.', 'met -'],
];

/** Days by what a verb's form and its neighbours tell. */
const FORMS: readonly (readonly [string, string])[] = [
  ['Tamsin Oru travels to Lima from 3 to 5 December.', 'travels 2025-12-03/2025-12-05'],
  ['An invitation to visit Lima on 9 July has been declined by Orvia.', 'declined -'],
  [
    'Orvia rejected the draft as soon as it had been put on its website at the end of last year.',
    'rejected 2024-12-21/2024-12-31',
  ],
  ['The session, scheduled for 25 November, has been postponed by one week.', 'session 2025-12-02'],
  ['Its October session was cancelled by the chair.', 'session 2025-10-01/2025-10-31'],
  ['Its October session was cancelled by the chair.', 'cancelled -'],
  ['Orvia and Teska want a summit by the end of the year.', 'summit 2025-11-19/2025-12-31'],
  [
    '17 May. The minutes of the talks are printed by the Vale Examiner. Two days later Orvia denies it all, and a second round is cancelled.\n\n9 June. The talks resume.',
    'cancelled 2025-05-19',
  ],
  [
    'Early May. The Front publishes a plan. Orvia dismisses it the same day.',
    'dismisses 2025-05-01/2025-05-10',
  ],
  [
    '12 May. A second round, due to open in Lima, is put off.\n\n26-28 May. The second round is held in Doha after all.',
    'round 2025-05-26/2025-05-28',
  ],
];

/** Days that count from an event told before; the last event's. */
const ANCHORED: readonly (readonly [string, string])[] = [
  [
    'The fourth round of talks between Orvia and Teska was held in Lima from 3 to 5 November. On the day after the round Tamsin Oru visited Doha.',
    'visited 2025-11-06',
  ],
  [
    'Orvia and Teska held talks in Lima from 3 to 5 November. On the last evening the mediators tabled a draft.',
    'tabled 2025-11-05',
  ],
  [
    'Orvia and Teska held talks in Lima from 3 to 5 November. Orvia submitted a draft on the second day.',
    'submitted 2025-11-04',
  ],
  [
    'Orvia and Teska held talks in Lima from 3 to 5 November. On the eve of the talks a draft was published by Orvia.',
    'published 2025-11-02',
  ],
  ['Tamsin Oru met Dal Bessa in Lima. On the second day Orvia published a draft.', 'published -'],
];

describe('the date of an event', () => {
  it.each(OWNERS)('is its own by the build of the sentence: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(FORMS)('follows from the form of its verb: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(ANCHORED)('may count from an event told before: %s', (text, event) =>
    expect(dated(text).at(-1)).toBe(event),
  );
});
