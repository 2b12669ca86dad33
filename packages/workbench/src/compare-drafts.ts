import {
  alignKept,
  changedFacts,
  readDraftMeaning,
  cleanText,
  redline,
  toReview,
  wordingComparable,
  type ConcordanceRow,
  type Doubt,
  type MeaningChange,
  type NamedParty,
  type ReadProvision,
  type RedlinePart,
} from '@nonpaper/drafts';
import { comparisonPage as pageOf, type ComparedDraft, type DossierHead, type Page } from '@nonpaper/pages';
import type { ConcordanceKind, Fault, Fidelity, Message } from '@nonpaper/vocabulary';
import { pathIn, type DraftSide } from './draft-side.ts';
import type { BracketTurn } from './negotiated/bracket-changes.ts';
import { turnJson, type TurnJson } from './negotiated/turn-json.ts';
import type { LinksFound } from './link-provisions.ts';
import type { Store } from './ports.ts';

/** One row of a comparison, with the provisions themselves. */
export interface ComparedRow {
  readonly kind: ConcordanceKind;
  readonly left: readonly ReadProvision[];
  readonly right: readonly ReadProvision[];
  readonly score: number;
  readonly reason: string;
  readonly locked: boolean;
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
    ? readDraftMeaning(matched.rows, left.provisions, right.provisions, { parties })
    : NO_MEANING;
  return {
    left,
    right,
    refused: allowed.ok ? null : allowed.fault.what,
    rows: matched.rows.map((row) => comparedRow(row, maps, allowed.ok, parties)),
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
      ...remarksOn(left, right, matched.rows, allowed.ok ? null : allowed.fault),
    ],
  };
}

/** What a reader of the comparison has to know before anything else. */
function remarksOn(
  left: DraftSide,
  right: DraftSide,
  rows: readonly ConcordanceRow[],
  refused: Fault | null,
): Message[] {
  const empty = [left, right].filter((side) => side.provisions.length === 0).map(emptyDraft);
  const told = refused === null ? [] : [{ code: refused.code, text: `${refused.what} ${refused.next}` }];
  if (empty.length > 0) return [...told, ...empty];
  if (rows.every((row) => row.kind === 'same')) return [...told, sameDraft(left, right)];
  const linked = rows.some((row) => row.left.length > 0 && row.right.length > 0);
  return linked ? told : [...told, unrelated(left, right)];
}

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

/** What `nonpaper compare A B --json` prints. `left` and `right` are paths everywhere. */
export interface Comparison {
  readonly drafts: readonly ComparisonDraft[];
  readonly wording: { readonly compared: boolean; readonly reason: string | null };
  readonly links: readonly {
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly kind: ConcordanceKind;
    readonly score: number;
    readonly reason: string;
    readonly locked: boolean;
  }[];
  /** What the changes mean, weightiest first. */
  readonly meaning: readonly {
    readonly kind: string;
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly before: string;
    readonly after: string;
    readonly weight: number;
    /** The change in words. */
    readonly note: string;
  }[];
  /** Wording that differs and probably means the same, in the shape of `meaning`. */
  readonly worthALook: Comparison['meaning'];
  /** Matches that a person should look at, the most doubtful first, and why. */
  readonly review: readonly {
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly why: string;
  }[];
  /** Changes of wording of each matched row that has any; empty where wording may not be compared. */
  readonly redline: readonly {
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly runs: readonly (readonly [sign: '=' | '+' | '-', text: string])[];
  }[];
  /** What became of square brackets, in the order of the rows; empty where wording may not be compared. */
  readonly brackets: readonly TurnJson[];
  readonly notKept: readonly {
    readonly side: 'left' | 'right';
    readonly path: string;
    readonly other: readonly string[];
  }[];
  readonly messages: readonly Message[];
}

/** One of the drafts of a comparison; `key` is A, B, C … in the order of the arguments. */
export interface ComparisonDraft {
  readonly key: string;
  readonly title: string;
  /** The file as it was named; null for a draft of the dossier. */
  readonly file: string | null;
  readonly draft: string | null;
  readonly fidelity: Fidelity;
}

const LETTERS = 26;

/** A, B … Z, AA, AB …: the key of the draft at a place, from 0. */
export function keyAt(place: number): string {
  const last = String.fromCharCode(65 + (place % LETTERS));
  return place < LETTERS ? last : keyAt(Math.floor(place / LETTERS) - 1) + last;
}

export const comparisonDraft = (side: DraftSide, place: number): ComparisonDraft => ({
  key: keyAt(place),
  title: side.title,
  file: side.file,
  draft: side.kept === null ? null : side.name,
  fidelity: side.fidelity,
});

const SIGNS = { same: '=', insert: '+', delete: '-' } as const;

/** The comparison as JSON; `turns` is what became of the brackets. */
export function comparisonJson(compared: ComparedSides, turns: readonly BracketTurn[] = []): Comparison {
  const { left, right, refused, rows, meaning, worthALook, notKept, messages } = compared;
  const [ofLeft, ofRight] = [pathIn(left), pathIn(right)];
  const paths = (row: ComparedRow) => ({ left: row.left.map(ofLeft), right: row.right.map(ofRight) });
  return {
    drafts: [left, right].map(comparisonDraft),
    wording: { compared: refused === null, reason: refused },
    links: rows.map((row) => ({
      ...paths(row),
      kind: row.kind,
      score: row.score,
      reason: row.reason,
      locked: row.locked,
    })),
    meaning: meaning.length > 0 ? meaning.map(meaningJson(compared)) : factsJson(compared),
    worthALook: worthALook.map(meaningJson(compared)),
    review: doubtsShown(compared),
    redline: rows.filter(isRedlined).map((row) => ({
      ...paths(row),
      runs: (row.redline ?? []).map(({ kind, text }) => [SIGNS[kind], text] as const),
    })),
    brackets: turns.map(turnJson(compared)),
    notKept: notKept.map(({ side, path, other }) => ({
      side,
      path,
      other: other.map(side === 'left' ? ofRight : ofLeft),
    })),
    messages,
  };
}

type MeaningJson = Comparison['meaning'][number];

const pathsIn = (side: DraftSide): ((ids: readonly string[]) => string[]) => {
  const named = pathIn(side);
  const paths = new Map(side.provisions.map((each) => [each.id, named(each)]));
  return (ids) => ids.flatMap((id) => paths.get(id) ?? []);
};

/** Matches to look at, by paths. */
function doubtsShown({ left, right, doubts }: ComparedSides) {
  const [ofLeft, ofRight] = [pathsIn(left), pathsIn(right)];
  return doubts.map(({ row, why }) => ({ left: ofLeft(row.left), right: ofRight(row.right), why }));
}

function meaningJson({ left, right }: ComparedSides): (change: MeaningChange) => MeaningJson {
  const [ofLeft, ofRight] = [pathsIn(left), pathsIn(right)];
  return ({ kind, left: before, right: after, ...change }) => ({
    kind,
    left: ofLeft(before),
    right: ofRight(after),
    before: change.before,
    after: change.after,
    weight: change.weight,
    note: change.note,
  });
}

/** Between paraphrases only numbers, dates and parties are told, as those of our paraphrase. */
function factsJson({ left, right, refused, rows }: ComparedSides): MeaningJson[] {
  if (refused === null) return [];
  const [ofLeft, ofRight] = [pathIn(left), pathIn(right)];
  return rows.flatMap((row) =>
    row.facts.map((fact) => ({
      kind: fact.kind,
      left: row.left.map(ofLeft),
      right: row.right.map(ofRight),
      before: fact.left.join(', '),
      after: fact.right.join(', '),
      weight: FACT_WEIGHT,
      note: 'Of our paraphrase.',
    })),
  );
}

/** What is told of paraphrases ranks below anything that verbatim texts show. */
const FACT_WEIGHT = 10;

const isRedlined = ({ redline: parts }: ComparedRow): boolean =>
  parts !== null && parts.some(({ kind }) => kind !== 'same');

/** A side as pages name it. */
export const pageSide = (side: DraftSide): ComparedDraft => ({
  title: side.title,
  shortTitle: side.shortTitle,
  date: side.date,
  fidelity: side.fidelity,
  completeness: side.completeness,
  sources: side.sources,
});

const NO_DOSSIER: DossierHead = { title: 'Two drafts', notices: [] };

/** The page of a comparison; `head` is null when both sides are files outside any dossier. */
export function comparisonPage(
  head: DossierHead | null,
  compared: ComparedSides,
  turns: readonly BracketTurn[] = [],
): Page {
  const { left, right, rows, refused, notKept, meaning, worthALook } = compared;
  const shown = (side: DraftSide) => (each: ReadProvision) => ({
    path: pathIn(side)(each),
    heading: each.heading ?? null,
    text: each.text,
  });
  return pageOf(head ?? NO_DOSSIER, {
    left: pageSide(left),
    right: pageSide(right),
    rows: rows.map((row) => ({
      ...row,
      left: row.left.map(shown(left)),
      right: row.right.map(shown(right)),
    })),
    refused,
    // What became of each bracket is told one by one: then the list need not say that something did.
    meaning: meaning
      .filter(({ kind }) => turns.length === 0 || kind !== 'bracket')
      .map(meaningJson(compared)),
    brackets: turns.map(turnJson(compared)),
    worthALook: worthALook.map(meaningJson(compared)),
    review: doubtsShown(compared),
    notKept: notKept.map(({ side, path }) => ({ side, path })),
  });
}
