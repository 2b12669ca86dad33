import {
  knownAmong,
  sourceLines,
  textKnownFrom,
  textSeen,
  type Asked,
  type Draft,
  type Provision,
  type SourceLine,
} from '@nonpaper/dossier';
import {
  alignKept,
  changedFacts,
  cleanText,
  redline,
  wordingComparable,
  type ConcordanceRow,
  type NamedParty,
  type ReadProvision,
  type RedlinePart,
} from '@nonpaper/drafts';
import { concordancePage, type ComparedDraft, type DossierHead, type Page } from '@nonpaper/pages';
import {
  bad,
  good,
  type Fault,
  type Completeness,
  type ConcordanceKind,
  type Fidelity,
  type IsoDate,
  type LanguageTag,
  type Outcome,
} from '@nonpaper/vocabulary';
import { findDraft } from './find-record.ts';
import type { Store } from './ports.ts';
import type { DraftFile } from './read-draft-file.ts';

/** One side of a comparison: a kept draft or a file that was only read. */
export interface DraftSide {
  readonly name: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly date: IsoDate | null;
  readonly fidelity: Fidelity;
  readonly completeness: Completeness;
  readonly language: LanguageTag | null;
  readonly provisions: readonly ReadProvision[];
  /** Sources of a kept draft; none for a file that was only read. */
  readonly sources: readonly SourceLine[];
}

/** A kept provision in the form in which it was read. */
export function readAgain(provision: Provision): ReadProvision {
  return {
    id: provision.id,
    path: provision.path,
    number: provision.number ?? '',
    ...(provision.heading === null ? {} : { heading: provision.heading }),
    text: provision.text,
    ...(provision.theme === null ? {} : { theme: provision.theme }),
    brackets: provision.brackets,
    span: provision.span ?? [0, 0],
  };
}

/** A kept draft with its provisions, as one side. */
export const keptSide = (
  draft: Draft,
  provisions: readonly Provision[],
  sources: readonly SourceLine[],
): DraftSide => ({
  name: draft.slug ?? draft.shortTitle,
  title: draft.title,
  shortTitle: draft.shortTitle,
  date: draft.date,
  fidelity: draft.fidelity,
  completeness: draft.completeness,
  language: draft.language,
  provisions: [...provisions].sort((a, b) => a.ordinal - b.ordinal).map(readAgain),
  sources,
});

/**
 * A draft of the dossier by its slug, as one side. A draft whose text was not kept, or became known only after the
 * as-of date, has nothing to compare: that is a fault, not an empty table.
 */
export async function draftSide(store: Store, slug: string, asked: Asked): Promise<Outcome<DraftSide>> {
  const draft = await findDraft(store, slug);
  if (!draft.ok) return draft;
  if (!textSeen(draft.value, asked.asOf)) return bad(unseen(draft.value));
  const referring = await store.referring(draft.value.id);
  const provisions = referring.filter(
    (each): each is Provision => each.kind === 'provision' && each.draft === draft.value.id,
  );
  const known = knownAmong(await store.slice('concordance', asked.audience), asked);
  return good(keptSide(draft.value, provisions, sourceLines(known, draft.value.citations)));
}

function unseen(draft: Draft): Fault {
  const from = textKnownFrom(draft);
  const late = draft.completeness !== 'not seen' && from !== null;
  return {
    code: 'draft-not-seen',
    what: late
      ? `The text of "${draft.title}" became known on ${from}.`
      : `The text of "${draft.title}" was not seen.`,
    next: late
      ? 'Ask with that day or a later one as --as-of, or leave it out.'
      : 'Import its text if you have it, or compare other drafts.',
  };
}

/** A file that was read and not kept, as one side. */
export const fileSide = (name: string, read: DraftFile): DraftSide => ({
  name,
  title: read.draft.title,
  shortTitle: name,
  date: read.working.date,
  fidelity: read.draft.fidelity,
  completeness: 'complete',
  language: read.working.language,
  provisions: read.draft.provisions,
  sources: [],
});

interface ProvisionShown {
  readonly id: string;
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
}

/** One row of a comparison, with the provisions themselves. */
export interface ComparisonRow {
  readonly kind: ConcordanceKind;
  readonly left: readonly ProvisionShown[];
  readonly right: readonly ProvisionShown[];
  readonly score: number;
  readonly reason: string;
  /** Numbers, dates and parties that differ; also between paraphrases, where they are "of our paraphrase". */
  readonly facts: ReturnType<typeof changedFacts>;
  /** Changes of wording; null where wording may not be compared or nothing is matched. */
  readonly redline: readonly RedlinePart[] | null;
}

/** What `nonpaper compare --json` prints. */
export interface Comparison {
  readonly left: { readonly name: string; readonly title: string; readonly fidelity: Fidelity };
  readonly right: { readonly name: string; readonly title: string; readonly fidelity: Fidelity };
  readonly wording: { readonly compared: boolean; readonly reason: string | null };
  readonly rows: readonly ComparisonRow[];
  /** Points of which one side's text is not kept, with what stands there on the other side. */
  readonly notKept: readonly {
    readonly side: 'left' | 'right';
    readonly path: string;
    readonly other: readonly ProvisionShown[];
  }[];
}

const shown = ({ id, path, heading, text }: ReadProvision): ProvisionShown => ({
  id,
  path,
  heading: heading ?? null,
  text,
});

const pick = (ids: readonly string[], from: ReadonlyMap<string, ReadProvision>): ReadProvision[] =>
  ids.flatMap((id) => from.get(id) ?? []);

const joined = (provisions: readonly ReadProvision[]): string =>
  provisions.map((each) => cleanText(each)).join('\n');

/** Numbers, dates and parties that differ in a matched pair; none where nothing is matched. */
export const factsBetween = (
  before: readonly ReadProvision[],
  after: readonly ReadProvision[],
  parties: readonly NamedParty[],
): ReturnType<typeof changedFacts> =>
  before.length > 0 && after.length > 0 ? changedFacts(joined(before), joined(after), parties) : [];

function comparisonRow(
  row: ConcordanceRow,
  [left, right]: readonly [ReadonlyMap<string, ReadProvision>, ReadonlyMap<string, ReadProvision>],
  wording: boolean,
  parties: readonly NamedParty[],
): ComparisonRow {
  const [before, after] = [pick(row.left, left), pick(row.right, right)];
  const matched = before.length > 0 && after.length > 0;
  return {
    kind: row.kind,
    left: before.map(shown),
    right: after.map(shown),
    score: row.score,
    reason: row.reason,
    facts: factsBetween(before, after, parties),
    redline: matched && wording ? redline(joined(before), joined(after)) : null,
  };
}

const naming = ({ name, title, fidelity }: DraftSide) => ({ name, title, fidelity });

/** The parties of a dossier by their names, so that changes of party can be told. */
export async function namedParties(store: Store): Promise<NamedParty[]> {
  const parties: NamedParty[] = [];
  for await (const { names } of store.all('party')) {
    const [name, ...aliases] = names.map((each) => each.text);
    if (name !== undefined) parties.push({ name, aliases });
  }
  return parties;
}

/** Matches the provisions of two drafts; wording is compared only where that means something. */
export function compareSides(
  left: DraftSide,
  right: DraftSide,
  parties: readonly NamedParty[] = [],
): Comparison {
  const allowed = wordingComparable(left, right);
  const byId = [left, right].map((side) => new Map(side.provisions.map((each) => [each.id, each])));
  const matched = alignKept(left.provisions, right.provisions);
  const maps = [byId[0] ?? new Map(), byId[1] ?? new Map()] as const;
  return {
    left: naming(left),
    right: naming(right),
    wording: { compared: allowed.ok, reason: allowed.ok ? null : allowed.fault.what },
    notKept: matched.notKept.map(({ side, path, other }) => ({
      side,
      path,
      other: pick(other, side === 'left' ? maps[1] : maps[0]).map(shown),
    })),
    rows: matched.rows.map((row) => comparisonRow(row, maps, allowed.ok, parties)),
  };
}

const pageSide = (side: DraftSide): ComparedDraft => ({
  title: side.title,
  shortTitle: side.shortTitle,
  date: side.date,
  fidelity: side.fidelity,
  completeness: side.completeness,
  sources: side.sources,
});

const NO_DOSSIER: DossierHead = { title: 'Two drafts', notices: [] };

/** The page of a comparison; `head` is null when both sides are files outside any dossier. */
export const comparisonPage = (
  head: DossierHead | null,
  left: DraftSide,
  right: DraftSide,
  comparison: Comparison,
): Page =>
  concordancePage(head ?? NO_DOSSIER, {
    left: pageSide(left),
    right: pageSide(right),
    rows: comparison.rows,
    refused: comparison.wording.reason,
    notKept: comparison.notKept.map(({ side, path }) => ({ side, path })),
  });
