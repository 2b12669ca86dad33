import type { DossierRecord, Id, RecordBase, RecordOf } from '@nonpaper/dossier';
import { RECORD_KINDS, type RecordKind } from '@nonpaper/vocabulary';

/** Small records for tests: invented parties, and of every kind one that refers to the others. */

const REVIEW = { state: 'proposed', by: 'sample', at: '2031-03-01T10:00:00.000Z', why: null } as const;

/** What every record carries, with nothing said. */
export function base<K extends RecordKind>(kind: K, id: Id): RecordBase<K> {
  return {
    kind,
    id,
    slug: null,
    revision: 0,
    recordedAt: '2031-03-01T10:00:00.000Z',
    validFrom: null,
    validTo: null,
    citations: [],
    verification: null,
    terms: null,
    grade: null,
    compartment: null,
    review: REVIEW,
  };
}

/** One record of a kind with an id of its own. References are to the records of the same set, named by kind. */
export function sampleOf<K extends RecordKind>(
  kind: K,
  id: Id,
  refer: (kind: RecordKind) => Id = (other) => `${other}-1`,
): RecordOf<K> {
  return SAMPLES[kind](id, refer);
}

type Samples = { readonly [K in RecordKind]: (id: Id, refer: (kind: RecordKind) => Id) => RecordOf<K> };

const named = (text: string) => [{ text, kind: 'name', language: 'en' }] as const;
const cite = (source: Id) => [{ source, span: null, locator: 'p. 2' }] as const;

const SAMPLES: Samples = {
  party: (id) => ({ ...base('party', id), partyKind: 'state', names: named('Upper Land') }),
  person: (id, refer) => ({
    ...base('person', id),
    names: named('Ana Berg'),
    offices: [{ title: 'envoy', party: refer('party'), from: '2030-01-01', to: null }],
    speaksFor: refer('party'),
  }),
  outlet: (id) => ({ ...base('outlet', id), names: named('The Ferry') }),
  channel: (id, refer) => ({
    ...base('channel', id),
    name: 'River track',
    parties: [refer('party')],
    description: null,
  }),
  theme: (id) => ({ ...base('theme', id), name: 'Water', ordinal: 1 }),
  issue: (id, refer) => ({
    ...base('issue', id),
    name: 'Locks',
    theme: refer('theme'),
    scale: 'numeric',
    unit: 'locks',
    lexicon: ['lock', 'sluice'],
    ordinal: 1,
  }),
  option: (id, refer) => ({
    ...base('option', id),
    issue: refer('issue'),
    label: 'two locks',
    ordinal: 1,
    value: 2.5,
  }),
  source: (id, refer) => ({
    ...base('source', id),
    sourceKind: 'article',
    title: 'Talks on the locks',
    outlet: refer('outlet'),
    relays: [],
    date: '2031-02-27',
    dateNote: null,
    url: 'https://example.org/locks',
    language: 'en',
    text: null,
    note: null,
  }),
  draft: (id, refer) => ({
    ...base('draft', id),
    citations: cite(refer('source')),
    title: 'A text on the locks',
    shortTitle: 'Locks 1',
    date: '2031-02-20',
    fidelity: 'verbatim',
    completeness: 'complete',
    language: 'en',
    text: null,
    witnesses: [{ holder: 'the chair', date: null, language: 'en', source: refer('source') }],
    companions: [{ title: 'Annex', seen: false, draft: null }],
    binds: [{ party: refer('party'), provisions: [] }],
    announcedPoints: null,
    composed: true,
  }),
  provision: (id, refer) => ({
    ...base('provision', id),
    draft: refer('draft'),
    path: '1',
    number: '1.',
    heading: null,
    text: 'Each lock is opened at dawn.',
    theme: null,
    ordinal: 1,
    parent: null,
    span: null,
    brackets: [],
    witnesses: [],
  }),
  lineage: (id, refer) => ({
    ...base('lineage', id),
    later: refer('draft'),
    earlier: refer('draft'),
    relation: 'revises',
    statements: [],
  }),
  treatment: (id, refer) => ({
    ...base('treatment', id),
    draft: refer('draft'),
    issue: refer('issue'),
    provisions: [{ provision: refer('provision'), force: 'duty' }],
    options: [refer('option')],
    noneFound: false,
    restsOn: [refer('party')],
    why: 'says so',
  }),
  statement: (id, refer) => ({
    ...base('statement', id),
    citations: cite(refer('source')),
    speaker: {
      class: 'unnamed',
      person: refer('person'),
      party: null,
      outlet: null,
      name: null,
      descriptor: 'an official of the lock office',
      count: 1,
      ground: null,
    },
    speaksFor: refer('party'),
    via: [{ name: 'The Ferry', outlet: refer('outlet') }],
    recipient: null,
    cue: 'said',
    force: 'assert',
    content: 'the locks stay open',
    quoted: false,
    hedges: [],
    negated: false,
    confidence: 0.75,
    text: null,
    spans: null,
    date: '2031-02-27',
    language: 'en',
    issues: [refer('issue')],
    inReplyTo: null,
  }),
  event: (id, refer) => ({
    ...base('event', id),
    type: 'meeting',
    title: 'Meeting at the mill',
    trigger: 'met',
    cameo: '040',
    status: 'held',
    when: { start: '2031-02-25', end: '2031-02-26', precision: 'range' },
    place: 'the mill',
    participants: [{ name: 'Ana Berg', person: refer('person'), party: null }],
    reports: [
      {
        reportedOn: '2031-02-27',
        status: 'held',
        when: null,
        place: null,
        account: 'It was held.',
        citations: cite(refer('source')),
      },
    ],
    statements: [refer('statement')],
    drafts: [refer('draft')],
    text: null,
    span: null,
  }),
  position: (id, refer) => ({
    ...base('position', id),
    party: refer('party'),
    issue: refer('issue'),
    option: refer('option'),
    level: 'preferred',
    condition: null,
    conditionMetBy: [refer('draft')],
    statements: [refer('statement')],
    date: '2031-02-27',
    redLine: true,
  }),
  preference: (id, refer) => ({
    ...base('preference', id),
    party: refer('party'),
    issue: refer('issue'),
    order: [refer('option')],
    statements: [refer('statement')],
    date: '2031-02-27',
  }),
  coreConcern: (id, refer) => ({
    ...base('coreConcern', id),
    party: refer('party'),
    title: 'Open locks',
    issues: [refer('issue')],
    declaredByParty: true,
    ascribedBy: null,
    statements: [refer('statement')],
    date: '2031-02-27',
  }),
  participation: (id, refer) => ({
    ...base('participation', id),
    draft: refer('draft'),
    party: refer('party'),
    part: 'drafted',
    state: 'recorded',
    account: 'took part',
    statements: [refer('statement')],
    date: '2031-02-27',
  }),
  response: (id, refer) => ({
    ...base('response', id),
    party: refer('party'),
    draft: refer('draft'),
    provision: refer('provision'),
    stance: 'under study',
    text: 'is looking at it',
    statements: [refer('statement')],
    date: '2031-02-28',
  }),
  reaction: (id, refer) => ({
    ...base('reaction', id),
    who: 'the millers',
    party: null,
    draft: refer('draft'),
    text: 'were not asked',
    statements: [refer('statement')],
    date: '2031-02-28',
  }),
  effort: (id, refer) => ({
    ...base('effort', id),
    name: 'The first lock talks',
    start: '2029-01-01',
    end: null,
    outcome: 'not agreed',
    ended: 'the mill burned',
    summary: 'Two rounds.',
    parties: [refer('party')],
    drafts: [refer('draft')],
  }),
  judgement: (id, refer) => ({
    ...base('judgement', id),
    text: 'The locks will open.',
    likelihood: 'likely',
    confidence: 'low',
    restsOn: [refer('statement'), refer('event')],
    author: 'sample',
    date: '2031-03-01',
  }),
};

/** One record of every kind, each referring to the others: a dossier in small. */
export function sampleSet(prefix = ''): DossierRecord[] {
  const refer = (kind: RecordKind) => `${prefix}${kind}-1`;
  return RECORD_KINDS.map((kind) => sampleOf(kind, refer(kind), refer));
}
