import {
  alignKept,
  changedFacts,
  readDraftMeaning,
  cleanText,
  redline,
  toReview,
  withHeadMarked,
  wordingComparable,
  type ConcordanceRow,
  type Doubt,
  type MeaningChange,
  type NamedParty,
  type ReadProvision,
  type RedlinePart,
} from '@nonpaper/drafts';
import type { ConcordanceKind, Fault, Message } from '@nonpaper/vocabulary';
import { preambleOf, type DraftSide } from './draft-side.ts';
import type { LinksFound } from './link-provisions.ts';
import { outsideChanges, type OutsideChange } from './outside/outside-changes.ts';
import { outsideOfKept, type OutsideLine } from './outside/outside-line.ts';
import type { Store } from './ports.ts';

/** One row of a comparison, with the provisions themselves. */
export interface ComparedRow {
  readonly kind: ConcordanceKind;
  readonly left: readonly ReadProvision[];
  readonly right: readonly ReadProvision[];
  readonly score: number;
  readonly reason: string;
  readonly locked: boolean;
  /** True for what one text has and the other one says to be deleted. */
  readonly deleted?: boolean;
  /** Numbers, dates and parties that differ; also between paraphrases, where they are "of our paraphrase". */
  readonly facts: ReturnType<typeof changedFacts>;
  /** Changes of wording; null where wording may not be compared or nothing is matched. */
  readonly redline: readonly RedlinePart[] | null;
}

/** Two drafts, matched and compared. */
export interface ComparedSides {
  readonly left: DraftSide;
  readonly right: DraftSide;
  /** Why wording is not compared; null where it is. */
  readonly refused: string | null;
  readonly rows: readonly ComparedRow[];
  /** What the changes mean, weightiest first; empty where wording is not compared. */
  readonly meaning: readonly MeaningChange[];
  /** Wording that differs and probably means the same, weightiest first. */
  readonly worthALook: readonly MeaningChange[];
  /** Changes of titles, headings, preamble and notes; empty where wording is not compared. */
  readonly outside: readonly OutsideChange[];
  /** Matches that a person should look at, the most doubtful first. */
  readonly doubts: readonly Doubt[];
  /** Points of which one side's text is not kept, with what stands there on the other side. */
  readonly notKept: readonly {
    readonly side: 'left' | 'right';
    readonly path: string;
    readonly other: readonly ReadProvision[];
  }[];
  readonly messages: readonly Message[];
}

const NO_MEANING = { changes: [], worthALook: [] };

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

type ById = ReadonlyMap<string, ReadProvision>;

function comparedRow(
  row: ConcordanceRow,
  [left, right]: readonly [ById, ById],
  wording: boolean,
  parties: readonly NamedParty[],
): ComparedRow {
  const [before, after] = [pick(row.left, left), pick(row.right, right)];
  const matched = before.length > 0 && after.length > 0;
  return {
    kind: row.kind,
    left: before,
    right: after,
    score: row.score,
    reason: row.reason,
    locked: row.locked,
    facts: factsBetween(before, after, parties),
    redline: matched && wording ? redline(joined(before), joined(after)) : null,
  };
}

/** Why a unit of one text of a table has no counterpart in the other. */
const SAID_DELETED = 'the other text says that it is deleted';

/** Whether a row has no counterpart because a draft is an extract, which tells nothing of what it leaves out: that is no change. */
function isUnseen(
  { kind, left: before, right: after }: ConcordanceRow,
  left: DraftSide,
  right: DraftSide,
): boolean {
  const [other, ids] = kind === 'dropped' ? [right, before] : kind === 'new' ? [left, after] : [null, []];
  return other?.completeness === 'extract' && !ids.every((id) => other.leftOut?.includes(id) === true);
}

/** A row with no counterpart, with what the other text of the table itself says of it. */
function withDeletion(row: ComparedRow, left: DraftSide, right: DraftSide): ComparedRow {
  const other = row.kind === 'dropped' ? right : row.kind === 'new' ? left : null;
  const units = row.kind === 'dropped' ? row.left : row.right;
  const isSaid = units.length > 0 && units.every(({ id }) => other?.leftOut?.includes(id) === true);
  return isSaid && left.beside === right.beside ? { ...row, deleted: true, reason: SAID_DELETED } : row;
}

/** Why two cells of a table are compared. */
const IN_ONE_ROW = 'in one row of the table';
const SAID_MOVED = 'the table says that it went to that row';

function reasonOfTable(
  left: { readonly id: string } | undefined,
  right: { readonly id: string } | undefined,
): string {
  if (left === undefined || right === undefined) return SAID_DELETED;
  return left.id === right.id ? IN_ONE_ROW : SAID_MOVED;
}

/** A row that follows the table in which both texts stand was confirmed by nobody. */
function withRowOfTable({ ofTable = [] }: LinksFound): (row: ComparedRow) => ComparedRow {
  const ids = new Set(ofTable.flatMap(({ left, right }) => [...left, ...right]));
  return (row) => {
    const [only, another] = row.left;
    const isOfTable = row.locked && another === undefined && ids.has((only ?? row.right[0])?.id ?? '');
    if (!isOfTable) return row;
    return { ...row, locked: false, reason: reasonOfTable(only, row.right[0]) };
  };
}

/** The parties of a dossier by their names, so that changes of party can be told. */
export async function namedParties(store: Store): Promise<NamedParty[]> {
  const parties: NamedParty[] = [];
  for await (const { names } of store.all('party')) {
    const [name, ...aliases] = names.map((each) => each.text);
    if (name !== undefined) parties.push({ name, aliases });
  }
  return parties;
}

const byId = (side: DraftSide): ById => new Map(side.provisions.map((each) => [each.id, each]));

/** What is known beside the drafts. */
export interface CompareWith {
  readonly parties?: readonly NamedParty[];
  readonly links?: LinksFound;
}

const NOTHING_SAID: LinksFound = { known: [], messages: [] };

/**
 * The lines outside the provisions of both sides. Of a kept draft it is not known which of them are titles and headings;
 * beside one, a file is read no further either, or the same title would be told as gone and as new.
 */
function outsideOfBoth(left: DraftSide, right: DraftSide): [readonly OutsideLine[], readonly OutsideLine[]] {
  const isMixed = (left.kept === null) !== (right.kept === null);
  const linesOf = (side: DraftSide): readonly OutsideLine[] =>
    isMixed && side.kept === null
      ? outsideOfKept(preambleOf(side.text, side.provisions), side.provisions)
      : side.outside;
  return [linesOf(left), linesOf(right)];
}

/** Matches the provisions of two drafts; wording is compared only where that means something. */
export function compareSides(
  left: DraftSide,
  right: DraftSide,
  { parties = [], links = NOTHING_SAID }: CompareWith = {},
): ComparedSides {
  const allowed = wordingComparable(left, right);
  const matched = alignKept(left.provisions, right.provisions, links.known);
  const maps = [byId(left), byId(right)] as const;
  const read = allowed.ok
    ? readDraftMeaning(
        matched.rows.filter((row) => !isUnseen(row, left, right)),
        left.provisions.map(withHeadMarked),
        right.provisions.map(withHeadMarked),
        { parties },
      )
    : NO_MEANING;
  const rows = matched.rows
    .map((row) => comparedRow(row, maps, allowed.ok, parties))
    .map((row) => withDeletion(row, left, right))
    .map(withRowOfTable(links));
  const outside = allowed.ok ? outsideChanges(...outsideOfBoth(left, right), rows) : [];
  return {
    left,
    right,
    refused: allowed.ok ? null : allowed.fault.what,
    rows,
    outside,
    doubts: toReview(matched.rows),
    meaning: read.changes,
    worthALook: read.worthALook,
    notKept: matched.notKept.map(({ side, path, other }) => ({
      side,
      path,
      other: pick(other, side === 'left' ? maps[1] : maps[0]),
    })),
    messages: [
      ...links.messages,
      ...left.messages,
      ...right.messages,
      ...coarseMatching(matched.coarse),
      ...remarksOn(left, right, matched.rows, outside.length, allowed.ok ? null : allowed.fault),
    ],
  };
}

/** What a reader of the comparison has to know before anything else. */
function remarksOn(
  left: DraftSide,
  right: DraftSide,
  rows: readonly ConcordanceRow[],
  outside: number,
  refused: Fault | null,
): Message[] {
  const empty = [left, right].filter((side) => side.provisions.length === 0).map(emptyDraft);
  const told = refused === null ? [] : [{ code: refused.code, text: `${refused.what} ${refused.next}` }];
  if (empty.length > 0) return [...told, ...empty];
  if (rows.every((row) => row.kind === 'same')) return outside > 0 ? told : [...told, sameDraft(left, right)];
  const linked = rows.some((row) => row.left.length > 0 && row.right.length > 0);
  return linked ? told : [...told, unrelated(left, right)];
}

/** That many provisions are alike says something only where thousands are. */
const coarseMatching = (coarse: number): Message[] =>
  coarse === 0
    ? []
    : [
        {
          code: 'drafts-matched-coarsely',
          text: `${coarse} provisions have no words that set them apart: whatever they share with the other draft stands in thousands of its provisions, and only the first of these were compared. Their matches may be missing or wrong; compare the drafts chapter by chapter, or link provisions by hand with “nonpaper link”.`,
        },
      ];

const emptyDraft = ({ name }: DraftSide): Message => ({
  code: 'draft-empty',
  text: `${name} holds no provision. Check that it is the right file, and that its text can be read (“nonpaper import FILE --dry-run”).`,
});

const sameDraft = (left: DraftSide, right: DraftSide): Message => ({
  code: 'drafts-same',
  text: `${left.name} and ${right.name} say the same, provision by provision. Nothing needs to be done; check the names if you expected changes.`,
});

const unrelated = (left: DraftSide, right: DraftSide): Message => ({
  code: 'drafts-unrelated',
  text: `No provision of ${left.name} matches any of ${right.name}. Check that they are drafts of one text; link provisions by hand with “nonpaper link” if they are.`,
});
