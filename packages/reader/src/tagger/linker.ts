/**
 * Puts spans together into attributions: each content to the cue that reports it, each cue to its source or to none.
 * A link is chosen among all spans of the right role in the passage by a sum of weights: how far apart the two are, on
 * which side, what lies between, which words they are. Cost: spans of a passage squared, and a passage has an end.
 */
import { mix } from './hash.ts';
import type { LabelledRun } from './labels.ts';
import { EDGE, OUT } from './passage.ts';
import type { Passage } from './passage.ts';
import { few, step } from './places.ts';

export const SOURCE = 0;
export const CUE = 1;
export const CONTENT = 2;

/** Weights by the low bits of a feature's hash. */
export interface LinkWeights {
  readonly weights: Float32Array;
}
export const LINK_SIZE = 1 << 13;

/** A span that depends, and the one that it may hang on; `null` is none. */
export interface Link {
  readonly from: LabelledRun;
  readonly to: LabelledRun | null;
}

const low = (p: Passage, at: number): number => p.low[at + EDGE] ?? 0;
const pos = (p: Passage, at: number): number => p.pos[at + EDGE] ?? 0;
const sentence = (p: Passage, at: number): number => p.sentence[at + EDGE] ?? 0;

/** Features of one possible link, as places in the table of weights. */
export function linkFeatures(p: Passage, runs: readonly LabelledRun[], { from, to }: Link): number[] {
  const places: number[] = [];
  let t = 400 + 40 * from.role;
  const put = (a: number, b = 0, c = 0): void => {
    places.push(mix(t, a, b, c) & (LINK_SIZE - 1));
    t += 1;
  };
  if (to === null) {
    noneFeatures(p, runs, from, put);
    return places;
  }
  const before = to.from < from.from;
  const side = before ? 1 : 2;
  const left = before ? to : from;
  const right = before ? from : to;
  const gap = Math.max(0, right.from - left.to);
  const between = countBetween(runs, left.to, right.from);
  const rivals = few(between[to.role] ?? 0);
  const fellows = few(between[from.role] ?? 0);
  const others = few(between.reduce((sum, count) => sum + count, 0) - rivals - fellows);
  const apart = sentence(p, right.from) - sentence(p, left.to - 1);
  const head = low(p, to.to - 1);
  const lemma = p.lemma[mainWord(p, to) + EDGE] ?? 0;
  put(side);
  put(side, step(gap));
  put(side, rivals, few(apart));
  put(side, fellows, few(apart));
  put(side, others, step(gap));
  put(side, rivals, fellows + 4 * others);
  put(few(apart), step(gap));
  put(lemma, side);
  put(lemma, side, step(gap));
  put(head, side, few(apart));
  put(low(p, from.from), side, few(apart));
  put(low(p, from.to - 1), low(p, from.to), side);
  put(gap === 0 ? 0 : low(p, left.to), gap === 0 ? 0 : low(p, right.from - 1), side);
  put(pos(p, left.to), pos(p, right.from - 1), side);
  put(quoteOf(p, from), quoteOf(p, to), side);
  put(quoteOf(p, from), side, few(apart));
  put(pos(p, to.from), pos(p, from.from), side);
  put(step(to.to - to.from), step(from.to - from.from), side);
  put(from.from === firstOf(p, from) ? 1 : 0, to.from === firstOf(p, to) ? 1 : 0, side);
  put(low(p, to.from - 1), side, step(gap));
  put(low(p, to.to), side, step(gap));
  const told = rulesSay(p, from, to);
  put(told);
  put(told, side, step(gap));
  put(told, rivals, few(apart));
  return places;
}

/** How many runs of each role lie between two places. */
function countBetween(runs: readonly LabelledRun[], from: number, to: number): number[] {
  const counts = [0, 0, 0];
  for (const run of runs)
    if (run.from >= from && run.to <= to) counts[run.role] = (counts[run.role] ?? 0) + 1;
  return counts;
}

/** Which of the rules' attributions a run belongs to: 0 for none. */
function hintGroup(p: Passage, { role, from, to }: LabelledRun): number {
  for (let at = from; at < to; at += 1) {
    const group = p.hintGroups[(at + EDGE) * 3 + role] ?? 0;
    if (group > 0) return group;
  }
  return 0;
}

/** What the rules say of a link: 3 that it is one, 2 that both belong elsewhere, 1 that one of them does, 0 nothing. */
function rulesSay(p: Passage, from: LabelledRun, to: LabelledRun): number {
  const a = hintGroup(p, from);
  const b = hintGroup(p, to);
  if (a > 0 && a === b) return 3;
  return (a > 0 ? 1 : 0) + (b > 0 ? 1 : 0);
}

function noneFeatures(
  p: Passage,
  runs: readonly LabelledRun[],
  from: LabelledRun,
  put: (a: number, b?: number, c?: number) => void,
): void {
  const wanted = from.role === CONTENT ? CUE : SOURCE;
  const own = sentence(p, from.from);
  const near = runs.filter(({ role, from: at }) => role === wanted && sentence(p, at) === own).length;
  put(9);
  put(9, few(near));
  put(9, p.lemma[mainWord(p, from) + EDGE] ?? 0, few(near));
  put(9, low(p, from.from), few(near));
  put(9, pos(p, from.from), pos(p, from.to - 1));
  put(9, quoteOf(p, from), few(near));
  put(9, low(p, from.from - 1), few(near));
  put(9, hintGroup(p, from) > 0 ? 1 : 0, few(near));
}

const firstOf = (p: Passage, run: LabelledRun): number => (p.sentenceFrom[run.from + EDGE] ?? 0) - EDGE;
const quoteOf = (p: Passage, run: LabelledRun): number => (p.quote[run.from + EDGE] === OUT ? 0 : 1);

/** The word of a span that tells most: for a cue the likeliest cue word, else the last word. */
export function mainWord(p: Passage, run: LabelledRun): number {
  if (run.role !== CUE) return run.to - 1;
  let best = run.from;
  for (let at = run.from; at < run.to; at += 1)
    if ((p.cue[at + EDGE] ?? 0) > (p.cue[best + EDGE] ?? 0)) best = at;
  return best;
}

/** Spans of a role on each side that a span may hang on: in a long passage the others are too far away. */
const NEAREST = 10;

/** What a span may hang on: the spans near it of the role that it depends on, and none. */
export function choicesFor<Run extends LabelledRun>(runs: readonly Run[], from: Run): (Run | null)[] {
  const own = runs.indexOf(from);
  const wanted = from.role === CONTENT ? CUE : SOURCE;
  const near: Run[] = [];
  for (let at = own - 1, left = NEAREST; at >= 0 && left > 0; at -= 1) {
    const run = runs[at];
    if (run?.role !== wanted) continue;
    near.unshift(run);
    left -= 1;
  }
  for (let at = own + 1, left = NEAREST; at < runs.length && left > 0; at += 1) {
    const run = runs[at];
    if (run?.role !== wanted) continue;
    near.push(run);
    left -= 1;
  }
  return [...near, null];
}

/** An attribution as spans of one passage, with how sure its links are, 0 to 1. */
export interface LinkedRuns<Run extends LabelledRun = LabelledRun> {
  readonly cue: Run;
  readonly source: Run | null;
  readonly contents: readonly Run[];
  readonly sure: number;
}

/** The attributions of a passage. A cue without content, and a content without cue, are left out. */
export function linked<Run extends LabelledRun>(
  p: Passage,
  runs: readonly Run[],
  links: LinkWeights,
): LinkedRuns<Run>[] {
  const contents = new Map<Run, Run[]>();
  const sure = new Map<Run, number>();
  for (const from of runs.filter(({ role }) => role === CONTENT)) {
    const { to, chance } = bestLink(p, runs, from, links);
    if (to === null) continue;
    contents.set(to, [...(contents.get(to) ?? []), from]);
    sure.set(to, Math.min(sure.get(to) ?? 1, chance));
  }
  return [...contents].map(([cue, own]) => {
    const { to, chance } = bestLink(p, runs, cue, links);
    return { cue, source: to, contents: own, sure: Math.min(sure.get(cue) ?? 1, chance) };
  });
}

function bestLink<Run extends LabelledRun>(
  p: Passage,
  runs: readonly Run[],
  from: Run,
  { weights }: LinkWeights,
): { to: Run | null; chance: number } {
  const choices = choicesFor(runs, from);
  const scores = choices.map((to) =>
    linkFeatures(p, runs, { from, to }).reduce((sum, place) => sum + (weights[place] ?? 0), 0),
  );
  const top = Math.max(...scores);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { to: choices[scores.indexOf(top)] ?? null, chance: 1 / all };
}
