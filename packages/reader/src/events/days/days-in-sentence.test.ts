import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';
import { dated, TODAY } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const AT_A_DISTANCE: Rows = [
  [
    'Tamsin Oru met Dal Bessa on Monday, two days after the Northern Union rejected the plan.',
    'rejected 2025-11-15 day',
  ],
  [
    'The ministry published the text on Monday, a week after the two governments signed it in Lima.',
    'signed 2025-11-10 day',
  ],
  [
    'Tamsin Oru and Dal Bessa spoke by phone on Monday, a day before talks between their negotiators in Lima.',
    'talks 2025-11-18 day',
  ],
  ['Tamsin Oru met Dal Bessa on Monday, three weeks after the last round collapsed.', 'met 2025-11-17 day'],
  [
    'The ceremony was held on 12 November. On its eve, the ministry published the text of the plan.',
    'published 2025-11-11 day',
  ],
  ['A meeting in Lima on 12 November was to seal the deal.', 'meeting 2025-11-12 day'],
  ['Dal Bessa called off the meeting of 12 November on the eve.', 'called off 2025-11-11 day'],
];

const IN_A_TEXT: Rows = [
  ['Orvia proposed a truce in a letter sent to the Teskan government on Monday.', 'proposed 2025-11-17 day'],
  [
    'Teska rejected the plan in a statement issued by its foreign ministry late on Tuesday.',
    'rejected 2025-11-18 day',
  ],
  [
    'Tamsin Oru proposed in a paper circulated on 14 November that elections be held.',
    'proposed 2025-11-14 day',
  ],
  ['Orvia proposed a truce in a letter, and talks may open on Friday.', 'proposed -'],
  ['Orvia proposed a truce in a letter that called for talks on Friday.', 'proposed -'],
  ['Orvia proposed in a letter a truce until Friday.', 'proposed -'],
  [
    'The next round, set for 1 December, has been called off, the mediators announced this morning.',
    'called off 2025-11-19 day',
  ],
  ['The next round, set for 1 December, has been called off, the mediators said on Tuesday.', 'called off -'],
];

const OF_TALKS: Rows = [
  [
    'Orvia has agreed to a truce, its interior minister said on Tuesday, after a night of talks with Teska.',
    'talks 2025-11-17/2025-11-18 range',
  ],
  [
    'Orvia and Teska signed a truce on Tuesday after three days of talks in Lima.',
    'talks 2025-11-16/2025-11-18 range',
  ],
  [
    'After a three-day round of talks in Lima, Orvia and Teska signed a truce on Tuesday.',
    'signed 2025-11-18 day',
  ],
  [
    'After talks that began on the 14th, Orvia and Teska signed a lease this afternoon.',
    'talks 2025-11-14/2025-11-19 range',
  ],
];

const WHOSE: Rows = [
  [
    'A plan for a vote by post in April was presented to both sides in a letter on Monday.',
    'presented 2025-11-17 day',
  ],
  [
    'Engineers from Orvia and Teska will go over the Volna dam next Tuesday, the agency said on Monday, in what would be the first visit by a mixed team.',
    'visit 2025-11-25 day',
  ],
];

const LASTING: Rows = [
  [
    'Talks between Orvia and Teska opened in Lima on Monday and are due to end on Thursday.',
    'Talks 2025-11-17/2025-11-20 range',
  ],
  [
    'The talks between Orvia and Teska will start on Monday and run until Thursday.',
    'talks 2025-11-24/2025-11-27 range',
  ],
  ['A two-day conference of donors opens in Lima on Friday.', 'conference 2025-11-21/2025-11-22 range'],
  ['Dal Bessa arrived in Lima on Monday on a three-day visit.', 'arrived 2025-11-17/2025-11-19 range'],
  ['Talks between Orvia and Teska opened in Lima on Monday.', 'Talks 2025-11-17 day'],
];

const CLAUSES: Rows = [
  ['Orvia and Teska agreed on Tuesday to a truce after mediators presented a compromise.', 'presented -'],
  ['Orvia published the text on Wednesday, hours after Teska rejected the draft.', 'rejected 2025-11-19 day'],
  [
    'Orvia on Wednesday denied that Tamsin Oru had met Dal Bessa in Lima last week.',
    'met 2025-11-10/2025-11-16 week',
  ],
  [
    'Tamsin Oru met Dal Bessa on Monday. Bessa said he had offered her a truce at the meeting.',
    'offered 2025-11-17 day',
  ],
  [
    'Negotiators of Orvia and Teska failed to agree on a date at a two-day meeting in Lima that ended on Tuesday.',
    'meeting 2025-11-17/2025-11-18 range',
  ],
];

const AT_AN_ENCOUNTER: Rows = [
  [
    'The council of the Northern Union, which met on Sunday, turned down the draft by nine votes to four.',
    'turned 2025-11-16 day',
  ],
  ['The council of the Northern Union, which met on Sunday, has turned down the draft.', 'turned -'],
  ['Tamsin Oru, who met Dal Bessa on Sunday, turned down the draft.', 'turned -'],
  [
    'In a joint statement released after the meeting on Tuesday, Orvia and Teska said the talks had been useful.',
    'released 2025-11-18 day',
  ],
  [
    'The parties have until Friday to answer the proposal tabled by the mediators on Monday.',
    'tabled 2025-11-17 day',
  ],
];

describe('the day of an event by other words of its sentence', () => {
  it.each([
    ...AT_A_DISTANCE,
    ...IN_A_TEXT,
    ...OF_TALKS,
    ...WHOSE,
    ...LASTING,
    ...AT_AN_ENCOUNTER,
    ...CLAUSES,
  ])('%s', (text, event) => {
    expect(dated(text)).toContain(event);
  });

  it('tells an encounter once that "in what was" tells again', () => {
    const text =
      'Orvia and Teska held talks in Lima on Tuesday, the ministry said, in what was the first meeting between the two since May.';
    expect(dated(text)).toEqual(['talks 2025-11-18 day']);
  });

  it('lets talks go on whose last day is still to come', () => {
    const text = 'Talks between Orvia and Teska opened in Lima on Monday and are due to end on Thursday.';
    expect(readArticle({ text, date: TODAY }, { names: [], issues: [] }).events[0]?.status).toBe('ongoing');
  });

  it('tells once that a plan came out, whatever it is called', () => {
    const plan = 'The plan for the Ketta valley leaked last week.';
    const text = `${plan} It has nine steps. The paper, first published by the Callow Tribune on Thursday, asks for mine clearance.`;
    expect(dated(text)).toEqual(['leaked 2025-11-13 day']);
    const map = 'The map, first published by the Callow Tribune on Thursday, shows nine villages.';
    expect(dated(`${plan} ${map}`)).toHaveLength(2);
  });
});

describe('what was done', () => {
  it('was not done on the day for which something is meant before a semicolon', () => {
    expect(
      dated('Dal Bessa voiced hope that the commission would meet by 30 November; he proposed a truce.'),
    ).toContain('proposed -');
  });
});

describe('of what kind an encounter is', () => {
  it('tells no encounter', () => {
    expect(
      dated(
        'A mediator, who asked for no name because the talks are confidential, told Orvia and Teska of a letter last week.',
      ),
    ).toEqual([]);
  });
});

describe('a participle that tells of what kind a noun is', () => {
  it('tells no event', () => {
    expect(
      dated('“We got it by telephone,” said Dal Bessa, who leads the Northern Union’s negotiating team.'),
    ).toEqual([]);
  });
});
