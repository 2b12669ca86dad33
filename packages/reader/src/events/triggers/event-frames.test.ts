import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** A Wednesday. */
const TODAY = '2025-11-19';

/** Each event of a text by its type, status and trigger. */
const told = (text: string): string[] =>
  readArticle({ text, date: TODAY }, { names: [], issues: [] }).events.map(
    ({ type, status, trigger }) => `${type} ${status}: ${trigger}`,
  );

/** Verbs of many uses in the frame that makes them an event. */
const EVENTS: readonly (readonly [string, string])[] = [
  ['The envoys of Orvia and Teska will gather in Lima on Friday.', 'meeting planned: gather'],
  ['Tamsin Oru and Dal Bessa dined in Lima on Monday.', 'meeting held: dined'],
  ['Tamsin Oru and Dal Bessa talked for less than an hour.', 'meeting held: talked'],
  ['Tamsin Oru and Dal Bessa sat for three days in the customs house.', 'meeting held: sat'],
  ['The bishop brought Tamsin Oru and Dal Bessa together in Lima.', 'meeting held: brought'],
  ['Tamsin Oru and Dal Bessa conferred by secure video link on Monday.', 'call held: conferred'],
  ['Tamsin Oru spoke with Dal Bessa by satellite phone on Monday.', 'call held: spoke'],
  ['Tamsin Oru called on Dal Bessa at the seminary on Monday.', 'visit held: called'],
  ['Tamsin Oru was received by Dal Bessa on Monday.', 'visit held: received'],
  ['Tamsin Oru drove to Upper Tarn on Monday.', 'visit held: drove'],
  ['Tamsin Oru left for Lima on Tuesday.', 'visit held: left'],
  ['Tamsin Oru came to the palace in person on Tuesday.', 'visit held: came'],
  ['Orvia did not accept the draft.', 'rejection held: accept'],
  ['Tamsin Oru laid a draft treaty before her neighbours on Monday.', 'proposal held: laid'],
  ['Tamsin Oru put an offer to the council on Monday.', 'proposal held: put'],
  ['Tamsin Oru circulated a plan on Monday.', 'proposal held: circulated'],
  ['The council voted the draft down on Monday.', 'rejection held: voted'],
  ['Orvia has said no to the clause.', 'rejection held: said'],
  ['Orvia refused to accept any of it.', 'rejection held: refused'],
  ['Tamsin Oru and Dal Bessa put their names to the treaty on Monday.', 'signature held: put their names'],
  ['Tamsin Oru and Dal Bessa concluded an accord in Lima.', 'signature held: concluded'],
  ['The plan was pinned to the factory gate on Monday by the union.', 'publication held: pinned'],
  ['Released on Monday by the Lake Authority, the annex sets out a gauge.', 'publication held: Released'],
  ['Orvia published, without a word of warning, a decree on Monday.', 'publication held: published'],
  ['A second round, due on Monday in Lima, fell through.', 'cancellation held: fell through'],
  ['Tamsin Oru met Dal Bessa in Lima. Oru called her on Monday to apologise.', 'call held: called'],
  ['Tamsin Oru and Dal Bessa broke bread together in Lima on Monday.', 'meeting held: broke'],
  ['The chamber voted against the accord on Monday.', 'rejection held: voted'],
  ['The rebels tore the draft up on Monday.', 'rejection held: tore'],
  ['The two sides exchanged drafts in Lima on Monday.', 'proposal held: exchanged'],
  ['The Front declined to attend on Monday.', 'rejection held: declined'],
  ['Tamsin Oru read out the statement on Monday.', 'publication held: read'],
  ['The commissioner called it off on Monday.', 'cancellation held: called'],
  ['Orvia has since postponed, without giving a day, the hearing.', 'postponement held: postponed'],
  ['Tamsin Oru had called Dal Bessa to tell him that the line was open.', 'call held: called'],
  ['Tamsin Oru called the Teskan envoy, Dal Bessa, on Monday night.', 'call held: called'],
  ['The joint commission sat for three hours on Tuesday.', 'meeting held: sat'],
  ['The joint commission sits on Friday in Lima.', 'meeting planned: sits'],
  ['Teska walked out on the offer on Tuesday.', 'rejection held: walked'],
  ['The cabinet of Orvia shelved the plan on Tuesday.', 'rejection held: shelved'],
  ['Tamsin Oru is expected in Lima on Friday.', 'visit planned: expected'],
  ['Tamsin Oru arrived on Sunday.', 'visit held: arrived'],
  ['Orvia and Teska will sign a power-sharing agreement on Friday.', 'signature planned: sign'],
  ['The round that Orvia had fixed for May was called off.', 'meeting cancelled: round'],
  ['The two parties have not spoken since a round in Lima in March.', 'meeting held: round'],
  ['On Sunday Tamsin Oru will visit the families of the missing.', 'visit planned: visit'],
  ['Tamsin Oru toured three posts on the border last week.', 'visit held: toured'],
  ['The code of conduct, which both parties signed on Thursday, is out.', 'signature held: signed'],
  [
    'The truce between the Northern Union and the army of Orvia, signed in Lima on 3 May, has broken.',
    'signature held: signed',
  ],
  ['A round planned for May in Lima was cancelled.', 'meeting cancelled: round'],
];

/** The same verbs in other uses, of which none is an event. */
const NONE: readonly string[] = [
  'The envoys gathered evidence in Lima on Friday.',
  'Tamsin Oru came to the conclusion on Monday that it was late.',
  'Tamsin Oru came to power in Lima on Monday.',
  'Tamsin Oru called on Orvia to withdraw.',
  'The hall sat for years without a roof.',
  'The ministry refused to discuss what it called gossip.',
  'Orvia has not yet accepted the draft.',
  'Orvia accepted the draft.',
  'Tamsin Oru called her a liar.',
  'Tamsin Oru called Dal Bessa a liar on Monday.',
  'Tamsin Oru called for calm on Monday.',
  'The train is expected in May.',
  'Orvia shelved the dam on Tuesday.',
  'The two sides exchanged fire in Lima on Monday.',
  'The minister declined to comment on Monday.',
  'The storm tore the roof up on Monday.',
  'The vote put the plan to the test.',
  'She did not say yes, nor did she send the draft back.',
  'Officials may brief journalists in Lima on Monday.',
  'The committees turned him away on Monday.',
];

describe('a verb of many uses', () => {
  it.each(EVENTS)('is an event in its frame: %s', (text, event) => expect(told(text)).toContain(event));
  it.each(NONE)('is none elsewhere: %s', (text) => expect(told(text)).toEqual([]));
});
