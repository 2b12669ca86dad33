import type { Span } from '@nonpaper/vocabulary';
import type { BracketSurroundings } from './bracket-facts.ts';
import { NOT_AGREED } from './bracket-kinds.ts';
import type { Negotiated } from './negotiated.ts';
import { readNegotiated } from './negotiated.ts';
import { partyBook } from './party-book.ts';
import type { Run } from './runs.ts';
import { composed, movedPlaces, placeInSource, RunBuilder, textOf } from './runs.ts';
import type { Verdict } from './verdicts.ts';
import { cleanVerdicts, partyVerdicts } from './verdicts.ts';

/** How a text is to be shown: with all brackets, without any wording that is open, or as one party would have it. */
export type View = { readonly kind: 'all' | 'clean' } | { readonly kind: 'party'; readonly party: string };

/** What a rendering did with one bracket or choice, and why. */
export interface Decision {
  /** `undecided`: the party's will is not recorded, so the text stays in its brackets. `gap`: a stated gap stands for it. */
  readonly what: 'kept' | 'dropped' | 'undecided' | 'gap';
  readonly span: Span;
  readonly reason: string;
}

/** A rendered text. Its source runs are a subsequence of the source; all else in it is a stated addition. */
export interface Rendering {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly decisions: readonly Decision[];
  /** False where the text is so twisted that rendering it again would change it further. */
  readonly settled: boolean;
}

/** What is left out may bring brackets together that then read otherwise; so often a text is rendered again. */
const MOST_ROUNDS = 12;

/**
 * Renders a negotiated text. `all` is the identity. `clean` keeps what stands outside brackets, gaps that are to be
 * filled in, ellipses and footnote markers, and states each choice as `[not agreed]`. A party's view keeps its own
 * wording and what it supports without brackets, leaves out what it opposes or others propose, and keeps in
 * brackets, listed as undecided, whatever the record does not decide.
 *
 * Laws: a text without brackets and options is rendered as it is; rendering a result again changes nothing (where
 * `settled`). The result is rendered again until it stays, at most twelve times. Linear in the text for each round.
 */
export function render(negotiated: Negotiated, view: View): Rendering {
  const whole: readonly Run[] = [{ kind: 'source', span: [0, negotiated.text.length] }];
  if (view.kind === 'all' || negotiated.text === '')
    return { text: negotiated.text, runs: negotiated.text === '' ? [] : whole, decisions: [], settled: true };
  let runs = whole;
  let read = negotiated;
  let decided: readonly Decision[] = [];
  let undecided: readonly Decision[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = renderOnce(read, view);
    const placed = step.decisions.map((each) => inSource(runs, each));
    decided = [...decided, ...placed.filter(({ what }) => what !== 'undecided')];
    undecided = placed.filter(({ what }) => what === 'undecided');
    runs = composed(runs, step.runs);
    if (step.text === read.text) return finished(negotiated, runs, decided, undecided, true);
    read = readNegotiated(step.text, movedSurroundings(read, step.runs));
  }
  return finished(negotiated, runs, decided, undecided, false);
}

function finished(
  { text }: Negotiated,
  runs: readonly Run[],
  decided: readonly Decision[],
  undecided: readonly Decision[],
  settled: boolean,
): Rendering {
  const decisions = [...decided, ...undecided].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return { text: textOf(text, runs), runs, decisions, settled };
}

function inSource(runs: readonly Run[], decision: Decision): Decision {
  const only = runs.length === 1 ? runs[0] : undefined;
  if (only?.kind === 'source' && only.span[0] === 0) return decision;
  const start = placeInSource(runs, decision.span[0]);
  return { ...decision, span: [start, Math.max(start, placeInSource(runs, decision.span[1] - 1) + 1)] };
}

function movedSurroundings({ surroundings }: Negotiated, runs: readonly Run[]): BracketSurroundings {
  const { units, parties } = surroundings;
  const known = parties === undefined ? {} : { parties };
  if (units === undefined) return known;
  const places = movedPlaces(runs, units.flat());
  return {
    ...known,
    units: units.map((_, index): Span => [places[2 * index] ?? 0, places[2 * index + 1] ?? 0]),
  };
}

/** One round: the verdicts on the nodes, carried out from left to right. */
function renderOnce(
  negotiated: Negotiated,
  view: View,
): { runs: Run[]; text: string; decisions: Decision[] } {
  const verdicts =
    view.kind === 'party'
      ? partyVerdicts(negotiated, partyNamed(negotiated, view.party))
      : cleanVerdicts(negotiated);
  const out = new RunBuilder(negotiated.text);
  const decisions: Decision[] = [];
  for (let at = 0; at < negotiated.nodes.length;) {
    const node = negotiated.nodes[at];
    if (node === undefined) break;
    const verdict = verdicts.of(at);
    if (verdict.decision !== undefined) decisions.push({ ...verdict.decision, span: node.span });
    carryOut(verdict, node.span, out);
    at = verdict.what === 'enter' || verdict.what === 'leave-out-marks' ? at + 1 : node.end;
  }
  const runs = out.finished();
  return { runs, text: textOf(negotiated.text, runs), decisions };
}

function carryOut(verdict: Verdict, span: Span, out: RunBuilder): void {
  if (verdict.what === 'keep') out.keep(...span);
  else if (verdict.what === 'drop') out.drop();
  else if (verdict.what === 'gap') out.add(`[${NOT_AGREED}]`, 'alternatives that are not resolved');
}

/** The party of the caller's list that a name, alias or code stands for; the name itself where the list has it not. */
export const partyNamed = ({ text, surroundings }: Negotiated, name: string): string =>
  partyBook(text, surroundings.parties).named(name) ?? name;
