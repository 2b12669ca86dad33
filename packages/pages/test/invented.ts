import type { DossierRecord, Id, RecordBase, Slice, SliceName } from '@nonpaper/dossier';
import { RECORD_KINDS } from '@nonpaper/vocabulary';
import type { EventStatus, IsoDate, PositionLevel, RecordKind, ReviewState } from '@nonpaper/vocabulary';

/*
 * An invented dossier for tests: two parties, a mediator and a delta people talk about a river. All of it is composed
 * text. Each maker gives one record; ids are what the test says.
 */

const AT = '2031-05-01T00:00:00.000Z';

function base<K extends RecordKind>(
  kind: K,
  id: Id,
  cites: readonly Id[],
  state: ReviewState = 'accepted',
): RecordBase<K> {
  return {
    kind,
    id,
    slug: id,
    revision: 1,
    recordedAt: AT,
    validFrom: null,
    validTo: null,
    citations: cites.map((source) => ({ source, span: null, locator: null })),
    verification: null,
    terms: null,
    grade: null,
    compartment: null,
    review: { state, by: state === 'proposed' ? 'reader:direct' : 'A. Tester', at: AT, why: null },
  };
}

const names = (text: string) => [{ text, kind: 'name' as const, language: 'en' }];

const NAMES: Readonly<Record<Id, string>> = {
  upper: 'Upper Bank',
  lower: 'Lower Bank',
  delta: 'Delta Council',
};

const party = (id: Id, name: string): DossierRecord => ({
  ...base('party', id, ['s1']),
  partyKind: 'state',
  names: names(name),
});

const source = (id: Id, title: string, date: IsoDate): DossierRecord => ({
  ...base('source', id, []),
  sourceKind: 'composed',
  title,
  outlet: 'gazette',
  relays: [],
  date,
  dateNote: null,
  url: `https://example.org/${id}?a=1&b=2`,
  language: 'en',
  text: null,
  note: null,
});

interface DraftOf {
  readonly date: IsoDate;
  readonly seen?: boolean;
  readonly binds?: readonly Id[];
}

const draft = (id: Id, shortTitle: string, { date, seen = true, binds = [] }: DraftOf): DossierRecord => ({
  ...base('draft', id, ['s2']),
  validFrom: date,
  title: `The ${shortTitle} text`,
  shortTitle,
  date,
  fidelity: 'verbatim',
  completeness: seen ? 'complete' : 'not seen',
  language: 'en',
  text: null,
  witnesses: [],
  companions: [{ title: 'Map annex', seen: false, draft: null }],
  binds: binds.map((each) => ({ party: each, provisions: [`${id}/1`] })),
  announcedPoints: seen ? null : 9,
  composed: true,
});

const provision = (draftId: Id, path: string, text: string): DossierRecord => ({
  ...base('provision', `${draftId}/${path}`, []),
  draft: draftId,
  path,
  number: `${path}.`,
  heading: null,
  text,
  theme: null,
  ordinal: Number(path),
  parent: null,
  span: null,
  brackets: [],
  witnesses: [],
});

const option = (issue: Id, id: Id, label: string, ordinal: number): DossierRecord => ({
  ...base('option', id, []),
  issue,
  label,
  ordinal,
  value: null,
});

const issue = (id: Id, name: string, ordinal: number): DossierRecord => ({
  ...base('issue', id, []),
  name,
  theme: null,
  scale: 'unordered',
  unit: null,
  lexicon: [],
  ordinal,
});

const treatment = (
  draftId: Id,
  issueId: Id,
  options: readonly Id[],
  state: ReviewState = 'accepted',
): DossierRecord => ({
  ...base('treatment', `${draftId}:${issueId}`, ['s2'], state),
  draft: draftId,
  issue: issueId,
  provisions: [{ provision: `${draftId}/1`, force: 'duty' }],
  options,
  noneFound: false,
  restsOn: [],
  why: null,
});

interface Said {
  readonly by: Id | null;
  readonly date: IsoDate;
  readonly content: string;
  readonly descriptor?: string;
  readonly outlet?: boolean;
  readonly reply?: Id;
  readonly state?: ReviewState;
}

const statement = (id: Id, said: Said): DossierRecord => ({
  ...base('statement', id, ['s3'], said.state),
  speaker: {
    class: said.outlet === true ? 'outlet' : said.descriptor === undefined ? 'institution' : 'unnamed',
    person: null,
    party: said.by,
    outlet: said.outlet === true ? 'gazette' : null,
    name: null,
    descriptor: said.descriptor ?? null,
    count: null,
    ground: null,
  },
  speaksFor: said.by,
  via: said.descriptor === undefined ? [] : [{ name: 'The Gazette', outlet: 'gazette' }],
  recipient: null,
  cue: 'said',
  force: 'assert',
  content: said.content,
  quoted: false,
  hedges: [],
  negated: false,
  confidence: null,
  text: null,
  spans: null,
  date: said.date,
  language: 'en',
  issues: ['water'],
  inReplyTo: said.reply ?? null,
});

const position = (by: Id, optionId: Id, level: PositionLevel, rests: readonly Id[]): DossierRecord => ({
  ...base('position', `${by}:${optionId}`, ['s3']),
  party: by,
  issue: 'water',
  option: optionId,
  level,
  condition: null,
  conditionMetBy: [],
  statements: rests,
  date: '2031-02-01',
  redLine: false,
});

interface Reported {
  readonly on: IsoDate;
  readonly status: EventStatus;
  readonly when: IsoDate;
}

const span = (day: IsoDate) => ({ start: day, end: day, precision: 'day' as const });

function event(
  id: Id,
  title: string,
  reports: readonly Reported[],
  who: readonly Id[],
  state?: ReviewState,
): DossierRecord {
  const last = reports.at(-1);
  return {
    ...base('event', id, ['s4'], state),
    type: 'meeting',
    title,
    trigger: null,
    cameo: null,
    status: last?.status ?? 'unknown',
    when: last === undefined ? null : span(last.when),
    place: 'Bridge House',
    participants: who.map((each) => ({ name: NAMES[each] ?? each, person: null, party: each })),
    reports: reports.map(({ on, status, when }) => ({
      reportedOn: on,
      status,
      when: span(when),
      place: 'Bridge House',
      account: null,
      citations: [{ source: 's4', span: null, locator: null }],
    })),
    statements: [],
    drafts: [],
    text: null,
    span: null,
  };
}

/** The records of the invented dossier. */
export const inventedRecords = (): DossierRecord[] => [
  party('upper', 'Upper Bank'),
  party('lower', 'Lower Bank'),
  party('delta', 'Delta Council'),
  { ...base('outlet', 'gazette', []), names: names('The Gazette') },
  source('s1', 'Who is who on the river', '2031-01-01'),
  source('s2', 'Texts of the talks', '2031-03-01'),
  source('s3', 'What the banks said', '2031-03-02'),
  source('s4', 'Meetings at Bridge House', '2031-03-03'),
  issue('water', 'Share of the water', 1),
  option('water', 'half', 'half each', 1),
  option('water', 'need', 'by need', 2),
  option('water', 'old', 'as of old', 3),
  draft('first', 'First', { date: '2031-02-10', binds: ['delta'] }),
  draft('second', 'Second', { date: '2031-03-10', binds: ['delta', 'lower'] }),
  draft('third', 'Third', { date: '2031-04-10', seen: false }),
  provision('first', '1', 'The banks shall share the water in halves.'),
  provision('second', '1', 'The banks shall share the water by need.'),
  provision('second', '2', 'The lock opens at noon.'),
  {
    ...base('lineage', 'l1', ['s2']),
    later: 'second',
    earlier: 'first',
    relation: 'revises',
    statements: [],
  },
  {
    ...base('lineage', 'l2', ['s2']),
    later: 'third',
    earlier: 'second',
    relation: 'counters',
    statements: [],
  },
  treatment('first', 'water', ['half']),
  treatment('second', 'water', ['need']),
  statement('st1', { by: 'upper', date: '2031-02-01', content: 'Halves are what the river asks for.' }),
  statement('st2', { by: 'lower', date: '2031-02-02', content: 'Need comes before halves.' }),
  statement('st3', {
    by: 'upper',
    date: '2031-03-11',
    content: 'By need is not what was said.',
    reply: 'second',
  }),
  statement('st4', {
    by: 'lower',
    date: '2031-03-12',
    content: 'There will be a third text.',
    descriptor: 'an official of the Lower Bank',
  }),
  statement('st5', { by: null, date: '2031-03-13', content: 'The talks are slow.', outlet: true }),
  statement('st6', {
    by: 'upper',
    date: '2031-03-14',
    content: 'The lock is a small thing.',
    state: 'proposed',
  }),
  position('upper', 'half', 'preferred', ['st1']),
  position('upper', 'need', 'refused', ['st3']),
  position('lower', 'need', 'preferred', ['st2']),
  {
    ...base('coreConcern', 'cc1', ['s3']),
    party: 'upper',
    title: 'An equal share',
    issues: ['water'],
    declaredByParty: true,
    ascribedBy: null,
    statements: ['st1'],
    date: '2031-02-01',
  },
  {
    ...base('coreConcern', 'cc2', ['s3']),
    party: 'delta',
    title: 'A say in the locks',
    issues: ['water'],
    declaredByParty: false,
    ascribedBy: 'The Gazette',
    statements: ['st5'],
    date: '2031-03-13',
  },
  event(
    'e1',
    'First round',
    [
      { on: '2031-02-01', status: 'planned', when: '2031-02-08' },
      { on: '2031-02-09', status: 'held', when: '2031-02-09' },
    ],
    ['upper', 'lower'],
  ),
  event(
    'e2',
    'Second round',
    [
      { on: '2031-03-01', status: 'planned', when: '2031-03-20' },
      { on: '2031-03-19', status: 'cancelled', when: '2031-03-20' },
    ],
    ['upper', 'lower', 'delta'],
  ),
  event(
    'e3',
    'Walk along the lock',
    [{ on: '2031-04-01', status: 'held', when: '2031-04-01' }],
    ['upper', 'delta'],
    'proposed',
  ),
  {
    ...base('participation', 'p1', ['s3']),
    draft: 'second',
    party: 'upper',
    part: 'drafted',
    state: 'recorded',
    account: 'The Gazette names it.',
    statements: [],
    date: '2031-03-11',
  },
  {
    ...base('participation', 'p2', ['s3']),
    draft: 'second',
    party: 'upper',
    part: 'drafted',
    state: 'denied',
    account: 'Its office says no.',
    statements: ['st3'],
    date: '2031-03-11',
  },
  {
    ...base('response', 'r1', ['s3']),
    party: 'lower',
    draft: 'second',
    provision: null,
    stance: 'accepts with conditions',
    text: 'If the lock opens earlier.',
    statements: ['st2'],
    date: '2031-03-15',
  },
  {
    ...base('reaction', 'x1', ['s3']),
    who: 'Boatmen of the delta',
    party: 'delta',
    draft: 'second',
    text: 'They ask for a seat.',
    statements: [],
    date: '2031-03-16',
  },
  {
    ...base('effort', 'f1', ['s1']),
    name: 'The old lock truce',
    start: '2014-01-01',
    end: '2016-06-01',
    outcome: 'agreed, not implemented',
    ended: 'The lock was never built.',
    summary: 'A truce over one lock.',
    parties: ['upper', 'lower'],
    drafts: [],
  },
  {
    ...base('judgement', 'j1', ['s3']),
    text: 'A third text will be shown by summer.',
    likelihood: 'likely',
    confidence: 'low',
    restsOn: ['st4'],
    author: 'A. Tester',
    date: '2031-03-20',
  },
];

/** The slice that a question of this name would be given. */
export function sliceOf<S extends SliceName>(
  _name: S,
  records: readonly DossierRecord[] = inventedRecords(),
): Slice<S> {
  const byKind = RECORD_KINDS.map((kind) => [kind, records.filter((record) => record.kind === kind)]);
  // Every kind is there, and each list holds records of its own kind only.
  return Object.fromEntries(byKind) as unknown as Slice<S>;
}

export const everything = { asOf: '2031-05-01', audience: { notes: true, compartments: [] } } as const;

export const head = { title: 'The river', notices: [], composed: true } as const;
