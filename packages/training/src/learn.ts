/**
 * Learns the weights of one stage: a conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic
 * gradient descent with shrinking weights (L2), one passage at a time, and a margin: while learning, every wrong label
 * gets a head start of `margin` (softmax-margin, Gimpel and Smith 2010). The result is the mean of the weights after
 * the later epochs. The order of the passages comes from a seed, so the same texts give the same weights.
 */
import { Chain, LABEL_COUNT, liftedOf, tableAt, transitionPlace, TRANSITIONS } from '@nonpaper/reader/tagger';
import type { Corpus, Example } from './corpus.ts';
import { shuffled } from './seeded.ts';

const L = LABEL_COUNT;

export interface LearningPlan {
  readonly epochs: number;
  /** First epoch (from 0) whose weights count in the mean. */
  readonly meanFrom: number;
  readonly rate: number;
  readonly shrink: number;
  readonly margin: number;
  /** One learning for each; the weights are the mean of all. */
  readonly seeds: readonly number[];
}

/** Weights of one stage, before they are pruned and made small. */
export interface Learned {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** Writes the scores of an example's tokens. */
export function scoreExample(
  corpus: Corpus,
  index: number,
  weights: Float32Array,
  scale: number,
  scores: Float32Array,
): void {
  const { begins, rows } = corpus;
  const first = corpus.firsts[index] ?? 0;
  const length = corpus.examples[index]?.passage.length ?? 0;
  for (let token = 0; token < length; token += 1) {
    let [s0, s1, s2, s3, s4, s5, s6] = [0, 0, 0, 0, 0, 0, 0];
    const end = begins[first + token + 1] ?? 0;
    for (let k = begins[first + token] ?? 0; k < end; k += 1) {
      const row = (rows[k] ?? 0) * L;
      s0 += weights[row] ?? 0;
      s1 += weights[row + 1] ?? 0;
      s2 += weights[row + 2] ?? 0;
      s3 += weights[row + 3] ?? 0;
      s4 += weights[row + 4] ?? 0;
      s5 += weights[row + 5] ?? 0;
      s6 += weights[row + 6] ?? 0;
    }
    const at = token * L;
    scores[at] = s0 * scale;
    scores[at + 1] = s1 * scale;
    scores[at + 2] = s2 * scale;
    scores[at + 3] = s3 * scale;
    scores[at + 4] = s4 * scale;
    scores[at + 5] = s5 * scale;
    scores[at + 6] = s6 * scale;
  }
}

/** The mean weights after learning. `rowCount` is the number of kept features. */
export function learn(corpus: Corpus, rowCount: number, plan: LearningPlan): Learned {
  const mean = new Mean(rowCount * L);
  for (const seed of plan.seeds) {
    const learner = new Learner(corpus, rowCount, plan);
    for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
      learner.epoch(seed * 1000 + epoch);
      if (epoch >= plan.meanFrom) mean.add(learner.weights, learner.transitions);
    }
  }
  return mean.value();
}

class Mean {
  readonly #weights: Float32Array;
  readonly #transitions = new Float32Array(TRANSITIONS);
  #count = 0;

  constructor(size: number) {
    this.#weights = new Float32Array(size);
  }

  add(weights: Float32Array, transitions: Float32Array): void {
    for (let k = 0; k < weights.length; k += 1)
      this.#weights[k] = (this.#weights[k] ?? 0) + (weights[k] ?? 0);
    for (let k = 0; k < TRANSITIONS; k += 1)
      this.#transitions[k] = (this.#transitions[k] ?? 0) + (transitions[k] ?? 0);
    this.#count += 1;
  }

  value(): Learned {
    const count = this.#count;
    return {
      weights: this.#weights.map((each) => each / count),
      transitions: this.#transitions.map((each) => each / count),
    };
  }
}

class Learner {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(TRANSITIONS);
  readonly #corpus: Corpus;
  readonly #plan: LearningPlan;
  readonly #chain = new Chain();
  readonly #lifted = new Float64Array(TRANSITIONS);
  readonly #scores: Float32Array;
  readonly #chances: Float32Array;
  /** Weights are kept divided by this, so that shrinking all of them is one multiplication. */
  #scale = 1;
  #steps = 0;

  constructor(corpus: Corpus, rowCount: number, plan: LearningPlan) {
    const longest = corpus.examples.reduce((most, { passage }) => Math.max(most, passage.length), 1);
    this.weights = new Float32Array(rowCount * L);
    this.#corpus = corpus;
    this.#plan = plan;
    this.#scores = new Float32Array(longest * L);
    this.#chances = new Float32Array(longest * L);
  }

  /** Goes over all passages once, in the order that the seed gives. */
  epoch(seed: number): void {
    const { examples } = this.#corpus;
    for (const index of shuffled(examples.length, seed)) {
      const example = examples[index];
      if (example && example.passage.length > 0) this.#step(index, example);
    }
    for (let k = 0; k < this.weights.length; k += 1) this.weights[k] = (this.weights[k] ?? 0) * this.#scale;
    this.#scale = 1;
  }

  #step(index: number, example: Example): void {
    const { rate: first, shrink, margin } = this.#plan;
    const rate = first / (1 + (0.25 * this.#steps) / this.#corpus.examples.length);
    this.#steps += 1;
    scoreExample(this.#corpus, index, this.weights, this.#scale, this.#scores);
    example.labels.forEach((gold, token) => {
      for (let label = 0; label < L; label += 1)
        if (label !== gold) this.#scores[token * L + label] = (this.#scores[token * L + label] ?? 0) + margin;
    });
    liftedOf(this.transitions, this.#lifted);
    this.#chain.chances(example.passage, this.#scores, this.#lifted, this.#chances, (place, expected) => {
      this.transitions[place] = (this.transitions[place] ?? 0) - rate * expected;
    });
    example.labels.forEach((gold, token) => {
      const before = token === 0 ? -1 : (example.labels[token - 1] ?? 0);
      const place = transitionPlace(tableAt(example.passage, token), before, gold);
      this.transitions[place] = (this.transitions[place] ?? 0) + rate;
    });
    this.#scale *= 1 - rate * shrink;
    this.#update(index, example, rate / this.#scale);
  }

  /** Moves the weights of a token's features towards its gold label and away from what was expected. */
  #update(index: number, example: Example, rate: number): void {
    const { begins, rows } = this.#corpus;
    const first = this.#corpus.firsts[index] ?? 0;
    const [weights, chances] = [this.weights, this.#chances];
    for (let token = 0; token < example.passage.length; token += 1) {
      const at = token * L;
      const gold = at + (example.labels[token] ?? 0);
      const missing = 1 - (chances[gold] ?? 0);
      if (missing < 0.002) continue;
      chances[gold] = -missing;
      const [d0, d1, d2] = [
        -rate * (chances[at] ?? 0),
        -rate * (chances[at + 1] ?? 0),
        -rate * (chances[at + 2] ?? 0),
      ];
      const [d3, d4] = [-rate * (chances[at + 3] ?? 0), -rate * (chances[at + 4] ?? 0)];
      const [d5, d6] = [-rate * (chances[at + 5] ?? 0), -rate * (chances[at + 6] ?? 0)];
      const end = begins[first + token + 1] ?? 0;
      for (let k = begins[first + token] ?? 0; k < end; k += 1) {
        const row = (rows[k] ?? 0) * L;
        weights[row] = (weights[row] ?? 0) + d0;
        weights[row + 1] = (weights[row + 1] ?? 0) + d1;
        weights[row + 2] = (weights[row + 2] ?? 0) + d2;
        weights[row + 3] = (weights[row + 3] ?? 0) + d3;
        weights[row + 4] = (weights[row + 4] ?? 0) + d4;
        weights[row + 5] = (weights[row + 5] ?? 0) + d5;
        weights[row + 6] = (weights[row + 6] ?? 0) + d6;
      }
    }
  }
}
