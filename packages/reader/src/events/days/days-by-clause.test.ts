import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const OF_ANOTHER_CLAUSE: Rows = [
  [
    'The Lagoon Union, which hosted the talks of Orvia and Teska, hoped that they would return to Lima next month.',
    'talks -',
  ],
  ['Tamsin Oru and Dal Bessa met after a ceasefire took effect on Monday.', 'met -'],
  ['Tamsin Oru met Dal Bessa, who takes office on Friday.', 'met -'],
  ['Orvia turned down the invitation, extended by Teska on 3 November, to a workshop.', 'turned -'],
  ['Orvia rejected the draft drawn up in October.', 'rejected -'],
  ['An invitation was issued last week and has been declined by Orvia.', 'declined -'],
  ['Orvia tabled a map in March, and Teska rejected it within a week.', 'rejected -'],
  ['Teska published the plan on Monday; Orvia refused it.', 'refused -'],
  [
    'The line was closed in 1999 and the two states signed the accord in Lima on 6 May 2024.',
    'signed 2024-05-06 day',
  ],
];

const OF_ITS_OWN: Rows = [
  ['Tamsin Oru met Dal Bessa, who leads the party, on Monday.', 'met 2025-11-17 day'],
  ['The map was shown to both sides on Monday; both rejected it.', 'rejected 2025-11-17 day'],
  [
    'On Saturday the mayors of Orvia and Teska met for an hour, and by noon had agreed on a truce.',
    'met 2025-11-15 day',
  ],
  ['The 2021 protocol was signed by Orvia and Teska at the lake.', 'signed 2021-01-01/2021-12-31 year'],
  ['The 2021 talks between Orvia and Teska ended without a text.', 'talks 2021-01-01/2021-12-31 year'],
  [
    'Three days of talks between Orvia and Teska in Lima ended on Tuesday.',
    'talks 2025-11-16/2025-11-18 range',
  ],
  ['Tamsin Oru and Dal Bessa are to meet in Lima in three days’ time.', 'meet 2025-11-22 day'],
  ['The register was not published until 12 November.', 'published 2025-11-12 day'],
  [
    'Orvia on Tuesday turned down an offer, hours before a meeting of ministers was due to start.',
    'meeting 2025-11-18 day',
  ],
];

const COUNTED: Rows = [
  [
    'Tamsin Oru and Dal Bessa met on Tuesday and agreed to meet again two weeks later.',
    'meet 2025-12-02 day',
  ],
  [
    'Tamsin Oru and Dal Bessa met on 29 October and published a statement that Thursday.',
    'published 2025-10-30 day',
  ],
  ['The committee was due to meet Dal Bessa in Lima on 12 November.', 'meet 2025-11-12 day'],
  ['The third round of talks has been announced for June 11 in Lima.', 'round of talks 2026-06-11 day'],
  [
    'Orvia offered a truce in 2022. Teska rejected the offer the same day.',
    'rejected 2022-01-01/2022-12-31 year',
  ],
];

const OF_A_PLAN: Rows = [
  [
    'Tamsin Oru of Orvia will travel to Lima on Friday. Oru will hold talks with Dal Bessa.',
    'talks 2025-11-21 day',
  ],
  [
    'Envoys of Orvia and Teska will meet on Friday in Lima. A truce could be signed then.',
    'signed 2025-11-21 day',
  ],
  ['Tamsin Oru of Orvia will travel to Lima on Friday. Teska will publish a map if she comes.', 'publish -'],
  ['Dal Bessa was in Lima on 10 November. He met Tamsin Oru there.', 'met 2025-11-10 day'],
  [
    'Oru and Bessa last met in October. There they exchanged drafts.',
    'exchanged 2025-10-01/2025-10-31 month',
  ],
];

const IN_ENTRIES: Rows = [
  [
    'Wednesday, November 12. Orvia rejects the draft.\n\nFriday. Teska publishes a map.',
    'publishes 2025-11-14 day',
  ],
  [
    'June: Tamsin Oru travels to Lima.\n\n12 July: Orvia rejects the draft.',
    'travels 2025-06-01/2025-06-30 month',
  ],
  [
    'October 2025. At the end of the month Orvia puts forward a compromise.\n\nNovember 2025. Teska rejects the draft.',
    'puts 2025-10-21/2025-10-31 part-of-month',
  ],
  ['11.20 — Talks resumed after a break.\n\n9.00 — The hall is full.', 'Talks 2025-11-19 day'],
  ['1 p.m. — Envoys of Orvia are arriving in Lima.\n\n2 p.m. — The hall is full.', 'arriving 2025-11-19 day'],
];

describe('the day of an event by the clauses of its sentence', () => {
  it.each(OF_ANOTHER_CLAUSE)('is none that another clause tells: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(OF_ITS_OWN)('is that of its own clause: %s', (text, event) => expect(dated(text)).toContain(event));
  it.each(COUNTED)('counts from the day told before: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
});

describe('the day of an event by the sentence before', () => {
  it.each(OF_A_PLAN)('is that of the plan or the place: %s', (text, event) =>
    expect(dated(text)).toContain(event),
  );
  it.each(IN_ENTRIES)('is that of its entry: %s', (text, event) => expect(dated(text)).toContain(event));
});
