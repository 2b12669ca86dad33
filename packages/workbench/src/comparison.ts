import { cleanText, type MeaningChange, type ReadProvision, type RedlinePart } from '@nonpaper/drafts';
import { comparisonPage as pageOf, type DossierHead, type Page } from '@nonpaper/pages';
import type { ConcordanceKind, Message } from '@nonpaper/vocabulary';
import type { ComparedRow, ComparedSides } from './compare-drafts.ts';
import type { OutsideKind } from './outside/outside-line.ts';
import { pathIn, type DraftSide } from './draft-side.ts';
import type { BracketTurn } from './negotiated/bracket-changes.ts';
import { turnJson, type TurnJson } from './negotiated/turn-json.ts';
import { comparisonDraft, pageSide, type ComparisonDraft } from './side-shown.ts';

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
  /**
   * Changes of titles, headings, preamble and notes, which are no part of a provision's text; a provision's own heading
   * names it by its path.
   */
  readonly outside: readonly {
    readonly kind: OutsideKind;
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly runs: Comparison['redline'][number]['runs'];
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

const SIGNS = { same: '=', insert: '+', delete: '-' } as const;

/** The comparison as JSON; `turns` is what became of the brackets. */
export function comparisonJson(compared: ComparedSides, turns: readonly BracketTurn[] = []): Comparison {
  const { left, right, refused, rows, meaning, worthALook, outside, notKept, messages } = compared;
  const [ofLeft, ofRight] = [pathIn(left), pathIn(right)];
  const paths = (row: Pick<ComparedRow, 'left' | 'right'>) => ({
    left: row.left.map(ofLeft),
    right: row.right.map(ofRight),
  });
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
      runs: runsOf(row.redline ?? []),
    })),
    outside: outside.map((each) => ({ kind: each.kind, ...paths(each), runs: runsOf(each.redline) })),
    brackets: turns.map(turnJson(compared)),
    notKept: notKept.map(({ side, path, other }) => ({
      side,
      path,
      other: other.map(side === 'left' ? ofRight : ofLeft),
    })),
    messages,
  };
}

const runsOf = (parts: readonly RedlinePart[]) => parts.map(({ kind, text }) => [SIGNS[kind], text] as const);

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

const NO_DOSSIER: DossierHead = { title: 'Two drafts', notices: [] };

/** The page of a comparison; `head` is null when both sides are files outside any dossier. */
export function comparisonPage(
  head: DossierHead | null,
  compared: ComparedSides,
  turns: readonly BracketTurn[] = [],
): Page {
  const { left, right, rows, refused, outside, notKept, meaning, worthALook } = compared;
  const [ofLeft, ofRight] = [pathIn(left), pathIn(right)];
  const shown = (side: DraftSide) => (each: ReadProvision) => ({
    path: pathIn(side)(each),
    heading: each.heading ?? null,
    text: cleanText(each),
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
    outside: outside.map((each) => ({
      ...each,
      left: each.left.map(ofLeft),
      right: each.right.map(ofRight),
    })),
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
