import type {
  Channel,
  Citation,
  CoreConcern,
  Counterpart,
  DossierRecord,
  Draft,
  Effort,
  Event,
  EventReport,
  Grade,
  Issue,
  Judgement,
  Lineage,
  Name,
  Option,
  Outlet,
  Participant,
  Participation,
  Party,
  Person,
  Position,
  Preference,
  Reaction,
  RecordBase,
  Response,
  Source,
  Speaker,
  Statement,
  Theme,
  Treatment,
} from '@nonpaper/dossier';
import type { DateSpan, Instant, RecordKind } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase } from '../bench.ts';
import type { FolderRecords } from './schema.ts';
import type { SlugBook } from './slug-book.ts';

/** What every conversion needs: the slugs, who entered the folder, and when. */
export interface Entering {
  readonly book: SlugBook;
  readonly by: string;
  readonly at: Instant;
}

type Carried = Omit<FolderRecords<'lineages'>[number], 'later' | 'earlier' | 'relation' | 'statements'>;
type RawCitation = Carried['citations'][number];
type RawWhen = NonNullable<FolderRecords<'events'>[number]['when']>;

function citationOf(entering: Entering, raw: RawCitation, where: string): Citation {
  const [slug, locator] = typeof raw === 'string' ? [raw, null] : [raw.source, raw.locator ?? null];
  const found = entering.book.either(['source', 'note', 'digest', 'dispatch'], slug);
  return { source: found?.id ?? entering.book.id('source', slug, where), span: null, locator };
}

export const citationsOf = (entering: Entering, raw: readonly RawCitation[], where: string): Citation[] =>
  raw.map((each) => citationOf(entering, each, where));

const gradeOf = (raw: Carried['grade']): Grade | null =>
  raw ? { reliability: raw.reliability ?? null, credibility: raw.credibility ?? null } : null;

/** The carried fields of an entry, accepted in the name of who entered the folder. */
export function based<K extends RecordKind>(
  entering: Entering,
  kind: K,
  id: string,
  raw: Carried,
  where: string,
): RecordBase<K> {
  return {
    ...freshBase(kind, id, entering.at, acceptedBy(entering.by, entering.at)),
    slug: raw.slug ?? null,
    validFrom: raw.validFrom ?? null,
    validTo: raw.validTo ?? null,
    citations: citationsOf(entering, raw.citations, where),
    verification: raw.verification ?? null,
    terms: raw.terms ?? null,
    grade: gradeOf(raw.grade),
    compartment: raw.compartment ?? null,
  };
}

const namesOf = (raw: FolderRecords<'outlets'>[number]['names']): Name[] =>
  raw.map((each, index) => {
    if (typeof each !== 'string')
      return { text: each.text, kind: each.kind, language: each.language ?? null };
    return { text: each, kind: index === 0 ? 'name' : 'alias', language: null };
  });

function whenOf(raw: RawWhen | null | undefined): DateSpan | null {
  if (!raw) return null;
  return typeof raw === 'string' ? { start: raw, end: raw, precision: 'day' } : raw;
}

const idOf = (entering: Entering, kind: Parameters<SlugBook['id']>[0], slug: string): string =>
  entering.book.id(kind, slug, slug);

export const partyOf = (entering: Entering, raw: FolderRecords<'parties'>[number]): Party => ({
  ...based(entering, 'party', idOf(entering, 'party', raw.slug), raw, `parties.yaml, ${raw.slug},`),
  partyKind: raw.partyKind,
  names: namesOf(raw.names),
});

export function personOf(entering: Entering, raw: FolderRecords<'persons'>[number]): Person {
  const where = `persons.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'person', idOf(entering, 'person', raw.slug), raw, where),
    names: namesOf(raw.names),
    offices: raw.offices.map((office) => ({
      title: office.title,
      party: entering.book.maybe('party', office.party, where),
      from: office.from ?? null,
      to: office.to ?? null,
    })),
    speaksFor: entering.book.maybe('party', raw.speaksFor, where),
  };
}

export const outletOf = (entering: Entering, raw: FolderRecords<'outlets'>[number]): Outlet => ({
  ...based(entering, 'outlet', idOf(entering, 'outlet', raw.slug), raw, `outlets.yaml, ${raw.slug},`),
  names: namesOf(raw.names),
});

export function channelOf(entering: Entering, raw: FolderRecords<'channels'>[number]): Channel {
  const where = `channels.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'channel', idOf(entering, 'channel', raw.slug), raw, where),
    name: raw.name,
    parties: entering.book.list('party', raw.parties, where),
    description: raw.description ?? null,
  };
}

export const themeOf = (
  entering: Entering,
  raw: FolderRecords<'themes'>[number],
  ordinal: number,
): Theme => ({
  ...based(entering, 'theme', idOf(entering, 'theme', raw.slug), raw, `themes.yaml, ${raw.slug},`),
  name: raw.name,
  ordinal: raw.ordinal ?? ordinal,
});

/** An issue and its options, in the order in which they are written. */
export function issueOf(
  entering: Entering,
  raw: FolderRecords<'issues'>[number],
  ordinal: number,
): [Issue, ...Option[]] {
  const where = `issues.yaml, ${raw.slug},`;
  const issue: Issue = {
    ...based(entering, 'issue', idOf(entering, 'issue', raw.slug), raw, where),
    name: raw.name,
    theme: entering.book.maybe('theme', raw.theme, where),
    scale: raw.scale,
    unit: raw.unit ?? null,
    lexicon: raw.lexicon,
    ordinal: raw.ordinal ?? ordinal,
  };
  const options = raw.options.map((option, place): Option => ({
    ...based(
      entering,
      'option',
      idOf(entering, 'option', option.slug),
      { ...raw, slug: option.slug, citations: option.citations },
      where,
    ),
    issue: issue.id,
    label: option.label,
    ordinal: option.ordinal ?? place,
    value: option.value ?? null,
  }));
  return [issue, ...options];
}

export function sourceOf(entering: Entering, raw: FolderRecords<'sources'>[number]): Source {
  const where = `sources.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'source', idOf(entering, 'source', raw.slug), raw, where),
    sourceKind: raw.sourceKind,
    title: raw.title,
    outlet: entering.book.maybe('outlet', raw.outlet, where),
    relays: entering.book.list('outlet', raw.relays, where),
    date: raw.date ?? null,
    dateNote: raw.dateNote ?? null,
    url: raw.url ?? null,
    language: raw.language ?? null,
    text: null,
    note: null,
  };
}

export function noteOf(entering: Entering, raw: FolderRecords<'notes'>[number]): Source {
  const where = `notes.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'source', idOf(entering, 'note', raw.slug), raw, where),
    validFrom: raw.validFrom ?? raw.date,
    sourceKind: 'note',
    title: `Note of ${raw.date}, told by ${raw.toldBy}`,
    outlet: null,
    relays: [],
    date: raw.date,
    dateNote: null,
    url: null,
    language: null,
    text: null,
    note: {
      toldBy: raw.toldBy,
      toldTo: raw.toldTo,
      party: entering.book.maybe('party', raw.party, where),
      issue: entering.book.maybe('issue', raw.issue, where),
      text: raw.text,
    },
  };
}

/** A draft as entered; its text, when there is a file, is added by whoever imports that. */
export function draftOf(entering: Entering, raw: FolderRecords<'drafts'>[number]): Draft {
  const where = `drafts.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'draft', idOf(entering, 'draft', raw.slug), raw, where),
    title: raw.title,
    shortTitle: raw.shortTitle,
    date: raw.date ?? null,
    fidelity: raw.fidelity,
    completeness: raw.completeness,
    language: raw.language ?? null,
    text: null,
    witnesses: raw.witnesses.map((witness) => ({
      holder: witness.holder,
      date: witness.date ?? null,
      language: witness.language ?? null,
      source: entering.book.maybe('source', witness.source, where),
    })),
    companions: raw.companions.map((companion) => ({
      title: companion.title,
      seen: companion.seen,
      draft: entering.book.maybe('draft', companion.draft, where),
    })),
    binds: raw.binds.map((bound) => ({
      party: entering.book.id('party', bound.party, where),
      provisions: entering.book.list('provision', bound.provisions, where),
    })),
    announcedPoints: raw.announcedPoints ?? null,
    composed: raw.composed,
  };
}

export const lineageOf = (
  entering: Entering,
  raw: FolderRecords<'lineages'>[number],
  id: string,
): Lineage => ({
  ...based(entering, 'lineage', id, raw, 'lineages.yaml'),
  later: entering.book.id('draft', raw.later, 'lineages.yaml'),
  earlier: entering.book.id('draft', raw.earlier, 'lineages.yaml'),
  relation: raw.relation,
  statements: entering.book.list('statement', raw.statements, 'lineages.yaml'),
});

export function counterpartOf(
  entering: Entering,
  raw: FolderRecords<'counterparts'>[number],
  id: string,
): Counterpart {
  const where = `counterparts.yaml, ${raw.earlier} and ${raw.later},`;
  const provisions = (draft: string, paths: readonly string[]): string[] =>
    entering.book.list(
      'provision',
      paths.map((path) => `${draft}/${path}`),
      where,
    );
  return {
    ...based(entering, 'counterpart', id, raw, where),
    earlier: entering.book.id('draft', raw.earlier, where),
    later: entering.book.id('draft', raw.later, where),
    left: provisions(raw.earlier, raw.left),
    right: provisions(raw.later, raw.right),
    verdict: raw.verdict,
  };
}

export function treatmentOf(
  entering: Entering,
  raw: FolderRecords<'treatments'>[number],
  id: string,
): Treatment {
  const where = `treatments.yaml, ${raw.draft} on ${raw.issue},`;
  const { book } = entering;
  return {
    ...based(entering, 'treatment', id, raw, where),
    draft: book.id('draft', raw.draft, where),
    issue: book.id('issue', raw.issue, where),
    provisions: raw.provisions.map((linked) => ({
      provision: book.id('provision', linked.provision, where),
      force: linked.force,
    })),
    options: book.list('option', raw.options, where),
    noneFound: raw.noneFound,
    restsOn: book.list('party', raw.restsOn, where),
    why: raw.why ?? null,
  };
}

function speakerOf(
  entering: Entering,
  raw: FolderRecords<'statements'>[number]['speaker'],
  where: string,
): Speaker {
  return {
    class: raw.class,
    person: entering.book.maybe('person', raw.person, where),
    party: entering.book.maybe('party', raw.party, where),
    outlet: entering.book.maybe('outlet', raw.outlet, where),
    name: raw.name ?? null,
    descriptor: raw.descriptor ?? null,
    count: raw.count ?? null,
    ground: raw.ground ?? null,
  };
}

/** A statement as entered. `outletName` gives an outlet's usual name by its slug. */
export function statementOf(
  entering: Entering,
  raw: FolderRecords<'statements'>[number],
  outletName: (slug: string) => string,
): Statement {
  const where = `statements.yaml, ${raw.slug},`;
  const { book } = entering;
  return {
    ...based(entering, 'statement', idOf(entering, 'statement', raw.slug), raw, where),
    speaker: speakerOf(entering, raw.speaker, where),
    speaksFor: book.maybe('party', raw.speaksFor, where),
    via: raw.via.map((outlet) => ({ name: outletName(outlet), outlet: book.id('outlet', outlet, where) })),
    recipient: raw.recipient ?? null,
    cue: raw.cue,
    force: raw.force,
    content: raw.content,
    quoted: raw.quoted,
    hedges: raw.hedges.map((hedge) => ({ ...hedge, span: null })),
    negated: raw.negated,
    confidence: null,
    text: null,
    spans: null,
    date: raw.date ?? null,
    language: raw.language ?? null,
    issues: book.list('issue', raw.issues, where),
    inReplyTo: book.maybe('draft', raw.inReplyTo, where),
  };
}

type RawEvent = FolderRecords<'events'>[number];

function participantOf(
  entering: Entering,
  raw: RawEvent['participants'][number],
  usualName: (slug: string) => string,
  where: string,
): Participant {
  if (typeof raw !== 'string') return { name: raw.name, person: null, party: null };
  const found = entering.book.either(['person', 'party'], raw);
  if (!found) entering.book.id('person', raw, where);
  return {
    name: usualName(raw),
    person: found?.kind === 'person' ? found.id : null,
    party: found?.kind === 'party' ? found.id : null,
  };
}

const reportOf = (entering: Entering, raw: RawEvent['reports'][number], where: string): EventReport => ({
  reportedOn: raw.reportedOn,
  status: raw.status,
  when: whenOf(raw.when),
  place: raw.place ?? null,
  account: raw.account ?? null,
  citations: citationsOf(entering, raw.citations, where),
});

export function eventOf(
  entering: Entering,
  raw: RawEvent,
  id: string,
  usualName: (slug: string) => string,
): Event {
  const where = `events.yaml, "${raw.title}",`;
  const reports = raw.reports
    .map((report) => reportOf(entering, report, where))
    .sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : a.reportedOn > b.reportedOn ? 1 : 0));
  const latest = reports.at(-1);
  return {
    ...based(entering, 'event', id, raw, where),
    type: raw.type,
    title: raw.title,
    trigger: null,
    cameo: raw.cameo ?? null,
    status: raw.status ?? latest?.status ?? 'unknown',
    when: whenOf(raw.when) ?? latest?.when ?? null,
    place: raw.place ?? latest?.place ?? null,
    participants: raw.participants.map((each) => participantOf(entering, each, usualName, where)),
    reports,
    statements: entering.book.list('statement', raw.statements, where),
    drafts: entering.book.list('draft', raw.drafts, where),
    text: null,
    span: null,
  };
}

export function positionOf(
  entering: Entering,
  raw: FolderRecords<'positions'>[number],
  id: string,
): Position {
  const where = `positions.yaml, ${raw.party} on ${raw.option},`;
  const { book } = entering;
  return {
    ...based(entering, 'position', id, raw, where),
    party: book.id('party', raw.party, where),
    issue: book.id('issue', raw.issue, where),
    option: book.id('option', raw.option, where),
    level: raw.level,
    condition: raw.condition ?? null,
    conditionMetBy: book.list('draft', raw.conditionMetBy, where),
    statements: book.list('statement', raw.statements, where),
    date: raw.date,
    redLine: raw.redLine,
  };
}

export function preferenceOf(
  entering: Entering,
  raw: FolderRecords<'preferences'>[number],
  id: string,
): Preference {
  const where = `preferences.yaml, ${raw.party} on ${raw.issue},`;
  const { book } = entering;
  return {
    ...based(entering, 'preference', id, raw, where),
    party: book.id('party', raw.party, where),
    issue: book.id('issue', raw.issue, where),
    order: book.list('option', raw.order, where),
    statements: book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function concernOf(
  entering: Entering,
  raw: FolderRecords<'concerns'>[number],
  id: string,
): CoreConcern {
  const where = `concerns.yaml, "${raw.title}",`;
  const { book } = entering;
  return {
    ...based(entering, 'coreConcern', id, raw, where),
    party: book.id('party', raw.party, where),
    title: raw.title,
    issues: book.list('issue', raw.issues, where),
    declaredByParty: raw.declaredByParty,
    ascribedBy: raw.ascribedBy ?? null,
    statements: book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function participationOf(
  entering: Entering,
  raw: FolderRecords<'participations'>[number],
  id: string,
): Participation {
  const where = `participations.yaml, ${raw.party} in ${raw.draft},`;
  return {
    ...based(entering, 'participation', id, raw, where),
    draft: entering.book.id('draft', raw.draft, where),
    party: entering.book.id('party', raw.party, where),
    part: raw.part,
    state: raw.state,
    account: raw.account,
    statements: entering.book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function responseOf(
  entering: Entering,
  raw: FolderRecords<'responses'>[number],
  id: string,
): Response {
  const where = `responses.yaml, ${raw.party} to ${raw.draft},`;
  return {
    ...based(entering, 'response', id, raw, where),
    party: entering.book.id('party', raw.party, where),
    draft: entering.book.id('draft', raw.draft, where),
    provision: entering.book.maybe('provision', raw.provision, where),
    stance: raw.stance,
    text: raw.text,
    statements: entering.book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function reactionOf(
  entering: Entering,
  raw: FolderRecords<'reactions'>[number],
  id: string,
): Reaction {
  const where = `reactions.yaml, ${raw.who},`;
  return {
    ...based(entering, 'reaction', id, raw, where),
    who: raw.who,
    party: entering.book.maybe('party', raw.party, where),
    draft: entering.book.maybe('draft', raw.draft, where),
    text: raw.text,
    statements: entering.book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function effortOf(entering: Entering, raw: FolderRecords<'efforts'>[number], id: string): Effort {
  const where = `efforts.yaml, "${raw.name}",`;
  return {
    ...based(entering, 'effort', id, raw, where),
    name: raw.name,
    start: raw.start,
    end: raw.end ?? null,
    outcome: raw.outcome,
    ended: raw.ended,
    summary: raw.summary,
    parties: entering.book.list('party', raw.parties, where),
    drafts: entering.book.list('draft', raw.drafts, where),
  };
}

export function judgementOf(
  entering: Entering,
  raw: FolderRecords<'judgements'>[number],
  id: string,
): Judgement {
  const where = 'judgements.yaml';
  return {
    ...based(entering, 'judgement', id, raw, where),
    text: raw.text,
    likelihood: raw.likelihood ?? null,
    confidence: raw.confidence,
    restsOn: entering.book.list('statement', raw.restsOn, where),
    author: raw.author,
    date: raw.date,
  };
}

/** The records of a folder as a flat list; kept for those who only need to walk over it. */
export type FolderRecord = DossierRecord;
