/**
 * Learns the weights of the second look: a semi-Markov conditional random field over the candidates of each passage, by
 * stochastic gradient descent with shrinking weights (L2). What it learns from has to come from stages that did not learn
 * from the same texts, or it trusts them too much. Some ten seconds; the same looks give the same weights.
 */
import {
  anchorsIn,
  chosenSpans,
  latticeChances,
  lookAt,
  runsOfLabels,
  SPAN_SIZE,
  SpanFeatures,
  spanPlace,
} from '@nonpaper/reader/tagger';
import type { Candidate, ChainView, LabelledRun, Passage, SureRun } from '@nonpaper/reader/tagger';
import { shuffled } from './seeded.ts';

const EPOCHS = 6;
/** First epoch (from 0) whose weights count in the mean. */
const MEAN_FROM = 3;
const RATE = 0.01;
/** Share by which a candidate's step shrinks the weights, at rate 1. */
const SHRINK = 1e-4;
const SEED = 4;

/** A passage as the second look sees it, with the places of each candidate's features among the weights. */
export interface Look {
  readonly passage: Passage;
  /** The chain's own spans. */
  readonly anchors: readonly LabelledRun[];
  readonly candidates: readonly Candidate[];
  readonly features: readonly Int32Array[];
}

/** A look at a passage through what a chain says of it. */
export function lookOf(passage: Passage, view: ChainView): Look {
  const [list, features] = [new SpanFeatures(), [] as Int32Array[]];
  const candidates = lookAt(passage, view, list, () =>
    features.push(Int32Array.from(list.values.subarray(0, list.count), spanPlace)),
  );
  return { passage, anchors: anchorsIn(passage, view), candidates, features };
}

/** A look, and which of its candidates are gold. */
export interface Lesson extends Look {
  readonly right: readonly boolean[];
}

export const keyOf = ({ role, from, to }: LabelledRun): string => `${role} ${from} ${to}`;

/** A look with the gold labels of its passage. */
export function lessonOf(look: Look, labels: Uint8Array): Lesson {
  const gold = new Set(runsOfLabels(labels).map(keyOf));
  return { ...look, right: look.candidates.map((each) => gold.has(keyOf(each))) };
}

/** The weights after learning from lessons. */
export function learnSpans(lessons: readonly Lesson[]): Float32Array {
  const learner = new SpanLearner();
  const mean = new Float32Array(SPAN_SIZE);
  const count = Math.max(1, lessons.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffled(lessons.length, SEED * 1000 + epoch).forEach((index, step) => {
      const lesson = lessons[index];
      if (lesson) learner.step(lesson, RATE / (1 + epoch + step / count));
    });
    learner.settle();
    if (epoch < MEAN_FROM) continue;
    for (let k = 0; k < SPAN_SIZE; k += 1) mean[k] = (mean[k] ?? 0) + (learner.weights[k] ?? 0);
  }
  return mean.map((each) => each / (EPOCHS - MEAN_FROM));
}

class SpanLearner {
  readonly weights = new Float32Array(SPAN_SIZE);
  /** Weights are kept divided by this, so that shrinking all of them is one multiplication. */
  #scale = 1;

  /** Moves weights so that the gold candidates of a passage become likelier than they were. */
  step({ passage, candidates, features, right }: Lesson, rate: number): void {
    if (candidates.length === 0) return;
    const chances = latticeChances(candidates, passage.length, scoresOf(features, this.weights, this.#scale));
    this.#scale *= 1 - rate * SHRINK * candidates.length;
    features.forEach((places, at) => {
      const move = (rate * ((right[at] === true ? 1 : 0) - (chances[at] ?? 0))) / this.#scale;
      for (const place of places) this.weights[place] = (this.weights[place] ?? 0) + move;
    });
  }

  /** Brings the weights to their own size. */
  settle(): void {
    for (let k = 0; k < SPAN_SIZE; k += 1) this.weights[k] = (this.weights[k] ?? 0) * this.#scale;
    this.#scale = 1;
  }
}

/** The score of each candidate: the sum of its features' weights. */
const scoresOf = (features: readonly Int32Array[], weights: Float32Array, scale: number): number[] =>
  features.map((places) => scale * places.reduce((sum, place) => sum + (weights[place] ?? 0), 0));

/** The spans that weights take in a look. */
export const takenIn = ({ passage, anchors, candidates, features }: Look, weights: Float32Array): SureRun[] =>
  chosenSpans(anchors, candidates, passage.length, scoresOf(features, weights, 1));
