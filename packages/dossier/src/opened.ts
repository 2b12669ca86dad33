import type { IsoDate, IssueLinkKind, RecordKind, Verification } from '@nonpaper/vocabulary';
import type { Known } from './known.ts';
import { textKnownFrom, textSeen } from './known.ts';
import { byAlphabet, byUnits, sorted } from './order.ts';
import type { Citation, DossierRecord, Draft, Id, Person, Source, Statement } from './records.ts';

/** A party as answers name it. */
export interface PartyRef {
  readonly id: Id;
  readonly slug: string | null;
  readonly name: string;
}

/** An issue as answers name it. */
export interface IssueRef {
  readonly id: Id;
  readonly slug: string | null;
  readonly name: string;
}

/** A draft as answers name it. `seen` tells whether its text was known by the as-of date, `textKnownFrom` since when. */
export interface DraftRef {
  readonly id: Id;
  readonly slug: string | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly date: IsoDate | null;
  readonly fidelity: Draft['fidelity'];
  readonly completeness: Draft['completeness'];
  readonly textKnownFrom: IsoDate | null;
  readonly seen: boolean;
  readonly composed: boolean;
}

/** A source as a line prints it: where it can be looked up, and how well it is graded. */
export interface SourceLine {
  readonly source: Id;
  readonly slug: string | null;
  readonly title: string;
  readonly sourceKind: Source['sourceKind'];
  readonly outlet: string | null;
  readonly relays: readonly string[];
  readonly date: IsoDate | null;
  readonly dateNote: string | null;
  readonly url: string | null;
  readonly locator: string | null;
  readonly grade: Source['grade'];
  readonly terms: string | null;
}

/** A record under a figure, opened: what it is in words, and its sources. */
export interface OpenedRecord {
  readonly kind: RecordKind;
  readonly id: Id;
  readonly slug: string | null;
  readonly label: string;
  readonly date: IsoDate | null;
  /** How those who entered it checked it; what is unverified is shown so. */
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

const UNKNOWN_PARTY = 'a party that is not in this dossier';

/** The usual name of a person, party or outlet. */
export const usualName = (record: { readonly names: Person['names'] }): string =>
  record.names[0]?.text ?? 'without a name';

export function partyRef(known: Known, id: Id): PartyRef {
  const party = known.get('party', id);
  return { id, slug: party?.slug ?? null, name: party === undefined ? UNKNOWN_PARTY : usualName(party) };
}

/** All parties that count, alphabetically by usual name. */
export const partiesByName = (known: Known): PartyRef[] =>
  sorted(
    known.of('party').map((party) => partyRef(known, party.id)),
    byPartyName,
  );

/** Compares parties alphabetically by usual name, then by id. */
export const byPartyName = (a: PartyRef, b: PartyRef): number =>
  byAlphabet(a.name, b.name) || byUnits(a.id, b.id);

export function issueRef(known: Known, id: Id): IssueRef {
  const issue = known.get('issue', id);
  return { id, slug: issue?.slug ?? null, name: issue?.name ?? 'an issue that does not count' };
}

export function draftRef(draft: Draft, asOf: IsoDate | null): DraftRef {
  const { id, slug, title, shortTitle, date, fidelity, completeness, composed } = draft;
  const seen = textSeen(draft, asOf);
  return {
    id,
    slug,
    title,
    shortTitle,
    date,
    fidelity,
    completeness,
    textKnownFrom: textKnownFrom(draft),
    seen,
    composed,
  };
}

/** Who speaks, in words: the name, or the descriptor, or what the record has. */
export function speakerWords(known: Known, statement: Statement): string {
  const { speaker } = statement;
  const person = known.get('person', speaker.person);
  const party = known.get('party', speaker.party);
  const outlet = known.get('outlet', speaker.outlet);
  if (person !== undefined) return usualName(person);
  if (speaker.name !== null) return speaker.name;
  if (speaker.descriptor !== null) return speaker.descriptor;
  if (party !== undefined) return usualName(party);
  return outlet === undefined ? 'a speaker who is not described' : usualName(outlet);
}

export function sourceLine(known: Known, citation: Citation): SourceLine[] {
  const source = known.get('source', citation.source);
  if (source === undefined) return [];
  const outletName = (id: Id): string[] => {
    const outlet = known.get('outlet', id);
    return outlet === undefined ? [] : [usualName(outlet)];
  };
  return [
    {
      source: source.id,
      slug: source.slug,
      title: source.title,
      sourceKind: source.sourceKind,
      outlet: source.outlet === null ? null : (outletName(source.outlet)[0] ?? null),
      relays: source.relays.flatMap(outletName),
      date: source.date,
      dateNote: source.dateNote,
      url: source.url,
      locator: citation.locator,
      grade: source.grade,
      terms: source.terms,
    },
  ];
}

/** The sources of a record as lines, without repetition, in the order of its citations. */
export function sourceLines(known: Known, citations: readonly Citation[]): SourceLine[] {
  const seen = new Set<string>();
  return citations
    .flatMap((citation) => sourceLine(known, citation))
    .filter((line) => {
      const key = `${line.source}\u0000${line.locator ?? ''}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

const shortDraft = (known: Known, id: Id): string => known.get('draft', id)?.shortTitle ?? 'a draft';

/** A record in a few words, for a footnote or a list. */
export function labelOf(known: Known, record: DossierRecord): string {
  switch (record.kind) {
    case 'party':
    case 'person':
    case 'outlet':
      return usualName(record);
    case 'channel':
    case 'theme':
    case 'issue':
    case 'effort':
      return record.name;
    case 'option':
      return record.label;
    case 'source':
    case 'event':
    case 'coreConcern':
      return record.title;
    case 'draft':
      return record.shortTitle;
    case 'provision':
      return `${shortDraft(known, record.draft)}, ${record.path}`;
    case 'lineage':
      return `${shortDraft(known, record.later)} ${record.relation} ${shortDraft(known, record.earlier)}`;
    case 'counterpart':
      return `${shortDraft(known, record.earlier)} and ${shortDraft(known, record.later)}, match ${record.verdict}`;
    case 'rowNumbers':
      return `row numbers of ${record.drafts.map((id) => shortDraft(known, id)).join(', ')}`;
    case 'ambiguity':
      return `${shortDraft(known, record.draft)}: “${record.quote}”`;
    case 'treatment':
      return `${shortDraft(known, record.draft)} on ${issueRef(known, record.issue).name}`;
    case 'statement':
      return speakerWords(known, record);
    case 'position':
      return `${partyRef(known, record.party).name}, ${issueRef(known, record.issue).name}: ${optionLabel(known, record.option)} ${record.level}`;
    case 'preference':
      return `${partyRef(known, record.party).name}, order of options on ${issueRef(known, record.issue).name}`;
    case 'issueLink':
      return issueLinkWords(record.relation, optionWords(known, record.options), record.count);
    case 'participation':
      return `${partyRef(known, record.party).name}, ${record.part}: ${record.state}, ${shortDraft(known, record.draft)}`;
    case 'response':
      return `${partyRef(known, record.party).name} on ${shortDraft(known, record.draft)}: ${record.stance}`;
    case 'reaction':
      return record.who;
    case 'judgement':
      return record.text;
  }
}

const optionWords = (known: Known, options: readonly Id[]): string[] =>
  options.map((id) => {
    const issue = known.get('option', id)?.issue;
    const label = optionLabel(known, id);
    return issue === undefined ? label : `${issueRef(known, issue).name}: ${label}`;
  });

/** A link between issues in words, such as `Border: old line requires Truce: now`. */
export function issueLinkWords(
  relation: IssueLinkKind,
  options: readonly string[],
  count: number | null,
): string {
  if (relation === 'requires') return options.join(' requires ');
  const named = options.join('; ');
  return relation === 'excludes' ? `never together: ${named}` : `at most ${count ?? 0} of: ${named}`;
}

export const optionLabel = (known: Known, id: Id): string =>
  known.get('option', id)?.label ?? 'an option that does not count';

function dateOf(record: DossierRecord): IsoDate | null {
  if ('date' in record) return record.date;
  if (record.kind === 'effort') return record.start;
  return record.kind === 'event' ? (record.when?.start ?? null) : null;
}

/** One record, opened. */
export function opened(known: Known, record: DossierRecord): OpenedRecord {
  return {
    kind: record.kind,
    id: record.id,
    slug: record.slug,
    label: labelOf(known, record),
    date: dateOf(record),
    verification: record.verification,
    sources: sourceLines(known, record.citations),
  };
}

/** Collects the records under the figures of an answer, each once, so that the answer can list them at its end. */
export class Under {
  readonly #records = new Map<Id, DossierRecord>();

  /** Notes the records and gives their ids, without repetition, in the order of their units. */
  note(records: Iterable<DossierRecord | undefined>): Id[] {
    const ids = new Set<Id>();
    for (const record of records) {
      if (record === undefined) continue;
      this.#records.set(record.id, record);
      ids.add(record.id);
    }
    return [...ids].sort(byUnits);
  }

  /** All noted records, opened, by kind and id. */
  list(known: Known): OpenedRecord[] {
    return sorted(
      this.#records.values(),
      (a, b) => byUnits(a.kind, b.kind),
      (a, b) => byUnits(a.id, b.id),
    ).map((record) => opened(known, record));
  }
}
