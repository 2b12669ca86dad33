/**
 * The second look: after the chain has labelled a passage, each of its spans is weighed against others that nearly agree
 * with it. Candidates come from the chain, a sum of weights scores each by what it looks like as a whole, a lattice turns
 * the scores into chances of spans that exclude each other, and the likeliest takes the place of the chain's span
 * (`anchored.ts`).
 */
import { anchored } from './anchored.ts';
import type { SureRun } from './anchored.ts';
import { candidatesOf, rivalsOf, withAnchor } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { runsOfLabels } from './labels.ts';
import type { LabelledRun } from './labels.ts';
import { latticeChances } from './lattice.ts';
import type { Passage } from './passage.ts';
import { sceneOf, spanFeatures } from './span-features.ts';
import type { SpanFeatures } from './span-features.ts';

export type { SureRun } from './anchored.ts';

/** Weights of spans by the low bits of a feature's hash. */
export const SPAN_SIZE = 1 << 16;
export const spanPlace = (hash: number): number => hash & (SPAN_SIZE - 1);

/** What the chain says of a passage: best labels, chances of labels, and chances to go on. */
export interface ChainView {
  readonly labels: Uint8Array;
  readonly chances: Float32Array;
  readonly stays: Float32Array;
}

/** The chain's spans in a passage, in order. */
export const anchorsIn = ({ length }: Passage, { labels }: ChainView): LabelledRun[] =>
  runsOfLabels(labels.subarray(0, length));

/** All candidates of a passage, and a hand to each with the list of its features. */
export function lookAt(
  passage: Passage,
  view: ChainView,
  features: SpanFeatures,
  see: (at: number) => void,
): Candidate[] {
  const candidates = candidatesOf(passage.length, view.chances, view.stays);
  lookAtEach(candidates, passage, view, features, see);
  return candidates;
}

function lookAtEach(
  candidates: readonly Candidate[],
  passage: Passage,
  { labels }: ChainView,
  features: SpanFeatures,
  see: (at: number) => void,
): void {
  if (candidates.length === 0) return;
  const scene = sceneOf(passage, labels);
  const rivals = rivalsOf(candidates);
  candidates.forEach((candidate, at) => {
    spanFeatures(features, scene, candidate, rivals[at] ?? { start: 0, end: 0, any: 0 });
    see(at);
  });
}

/** One span for each of the chain's, in order, from a score for each candidate. */
export function chosenSpans(
  anchors: readonly LabelledRun[],
  candidates: readonly Candidate[],
  length: number,
  scores: ArrayLike<number>,
): SureRun[] {
  return anchored(anchors, candidates, latticeChances(candidates, length, scores));
}

/** The spans of a passage. Some ninety features for each candidate, of which there is one for four tokens. */
export function secondLook(
  passage: Passage,
  view: ChainView,
  features: SpanFeatures,
  weights: Float32Array,
): SureRun[] {
  const anchors = anchorsIn(passage, view);
  if (anchors.length === 0) return [];
  const scores: number[] = [];
  const all = candidatesOf(passage.length, view.chances, view.stays);
  const candidates = withAnchor(all, anchors);
  lookAtEach(candidates, passage, view, features, () => scores.push(scoreOf(features, weights)));
  return chosenSpans(anchors, candidates, passage.length, scores);
}

function scoreOf({ values, count }: SpanFeatures, weights: Float32Array): number {
  let score = 0;
  for (let k = 0; k < count; k += 1) score += weights[spanPlace(values[k] ?? 0)] ?? 0;
  return score;
}
