import type { BracketCounts, OpenOption, Stance, StanceRole } from '@nonpaper/drafts';
import type { Message } from '@nonpaper/vocabulary';
import { comparisonDraft, keyAt, type ComparisonDraft } from '../side-shown.ts';
import { pathIn } from '../draft-side.ts';
import { untoldBecause, type BracketedDraft, type PlacedPoint } from './bracketed-draft.ts';
import type { BracketTurn } from './bracket-changes.ts';
import { cut, turnJson, type TurnJson } from './turn-json.ts';
import type { BracketsOfDrafts, BracketStep } from './brackets-of-drafts.ts';

/** What one party says of a bracket or option. */
export interface StanceJson {
  readonly party: string;
  readonly role: StanceRole;
  /** Whether the party is one of those that were named, or that the dossier knows. */
  readonly listed: boolean;
}

/** One open point; `within` is the place, in the list, of the one that it stands in. */
export interface PointJson {
  readonly provisions: readonly string[];
  readonly kind: string;
  readonly within: number | null;
  readonly text: string;
  readonly options: readonly {
    readonly name: string | null;
    readonly text: string;
    readonly stances: readonly StanceJson[];
  }[];
  readonly stances: readonly StanceJson[];
  readonly silent: readonly string[];
}

/** A draft of `nonpaper brackets DRAFT … --json`. */
export interface BracketedJson extends ComparisonDraft {
  readonly refused: string | null;
  readonly parties: readonly string[];
  readonly partiesFrom: BracketedDraft['partiesFrom'];
  readonly counts: BracketCounts;
  /** Open brackets more or fewer than in the draft before; null for the first. */
  readonly change: number | null;
  readonly provisions: readonly {
    readonly path: string;
    readonly status: string;
    readonly rule: string;
    readonly words: string;
  }[];
  readonly points: readonly PointJson[];
  /** What parties say of a provision as a whole. */
  readonly statements: readonly {
    readonly provisions: readonly string[];
    readonly text: string;
    readonly stances: readonly StanceJson[];
  }[];
}

/** What `nonpaper brackets DRAFT … --json` prints. */
export interface BracketsJson {
  readonly drafts: readonly BracketedJson[];
  readonly changes: readonly (TurnJson & { readonly from: string; readonly to: string })[];
  readonly messages: readonly Message[];
}

/** More points of one draft are counted and not listed. */
const MOST_POINTS = 5_000;

export function bracketsJson({ drafts, steps }: BracketsOfDrafts): BracketsJson {
  return {
    drafts: drafts.map((draft, at) => draftJson(draft, at, drafts[at - 1])),
    changes: steps.flatMap((step) => step.turns.map(turnOfStep(step))),
    messages: drafts.flatMap(messagesOf),
  };
}

function draftJson(draft: BracketedDraft, place: number, before: BracketedDraft | undefined): BracketedJson {
  const { side, parties, partiesFrom, counts, statuses, points, statements } = draft;
  const refused = untoldBecause(draft);
  const named = pathIn(side);
  const comparable = before !== undefined && untoldBecause(before) === null && refused === null;
  return {
    ...comparisonDraft(side, place),
    refused,
    parties,
    partiesFrom,
    counts,
    change: comparable ? counts.open - before.counts.open : null,
    provisions: statuses.map((each) => ({
      path: named(each),
      status: each.status.status,
      rule: each.status.rule,
      words: each.status.words,
    })),
    points: points.slice(0, MOST_POINTS).map((each) => pointJson(draft, each)),
    statements: statements.map(({ provisions, text, stances }) => ({
      provisions: provisions.map(named),
      text: cut(text),
      stances: stances.map(stanceJson),
    })),
  };
}

function pointJson(
  { side }: BracketedDraft,
  { point, part, provisions, within, silent }: PlacedPoint,
): PointJson {
  const { text } = part.read;
  const option = ({ name, span, stances }: OpenOption) => ({
    name,
    text: cut(text.slice(...span)),
    stances: stances.map(stanceJson),
  });
  return {
    provisions: provisions.map(pathIn(side)),
    kind: point.kind,
    within,
    text: cut(text.slice(...point.span)),
    options: point.options.map(option),
    stances: point.stances.map(stanceJson),
    silent,
  };
}

const stanceJson = ({ party, role, listed }: Stance): StanceJson => ({ party, role, listed });

const turnOfStep =
  ({ from, to, compared }: BracketStep) =>
  (turn: BracketTurn) => ({ from: keyAt(from), to: keyAt(to), ...turnJson(compared)(turn) });

/** What could not be read well, why brackets are not read, and what is not listed. */
function messagesOf({ side, points, messages, refused }: BracketedDraft): Message[] {
  const told = refused === null ? [] : [{ code: 'brackets-not-verbatim', text: `${side.name}: ${refused}` }];
  if (points.length <= MOST_POINTS) return [...told, ...messages];
  const text = `${side.name} has ${points.length} open points; the first ${MOST_POINTS} are listed, all are counted.`;
  return [...told, ...messages, { code: 'points-not-all-listed', text }];
}
