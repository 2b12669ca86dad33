import { FEATURE_COUNTS, type Weights } from '../src/align/weights.ts';
import { caseOf, columnsCase, type Materials } from './cases.ts';
import { fitted } from './logistic.ts';
import { examplesOf, type CaseExamples } from './training.ts';

/** Seeds from here on make weights, and no others do. */
const FIRST_SEED = 5_000_001;
const LARGEST = 200;
/** How strongly weights are held near 0: against tens of thousands of examples, hardly. */
const RIDGE = 1;

/** Weights from seeded cases over some texts, as many columns of written acts as other cases. `weights` are those by which pairs are chosen between the rounds. */
export function fittedWeights(materials: Materials, documents: number, weights: Weights): Weights {
  const examples = Array.from({ length: documents }, (_, at) => FIRST_SEED + at).flatMap((seed) =>
    [caseOf, columnsCase].map((makes) => examplesOf(makes(seed, materials, LARGEST), weights)),
  );
  const all = (kind: keyof CaseExamples, size: number): number[] =>
    fitted(
      examples.flatMap((each) => each[kind]),
      size,
      RIDGE,
    );
  return {
    first: all('first', FEATURE_COUNTS.pair),
    pair: all('pairs', FEATURE_COUNTS.pair),
    piece: all('pieces', FEATURE_COUNTS.piece),
  };
}

/** The file in which the weights stand. */
export function weightsFile({ first, pair, piece }: Weights): string {
  const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;
  return `// Made by \`npm run bench:drafts -- --fit --weights\`; measured, not written by hand.
// oxlint-disable approx-constant -- a weight that looks like a constant of mathematics is none
import { PAIR_FEATURES } from './features.ts';
import { PIECE_FEATURES } from './pieces.ts';

/** How much each feature counts, in units of log odds, in the order of the lists of features. */
export interface Weights {
  /** Of \`PAIR_FEATURES\` in the first round, when no partners are known yet. */
  readonly first: readonly number[];
  readonly pair: readonly number[];
  readonly piece: readonly number[];
}

export const FEATURE_COUNTS = { pair: PAIR_FEATURES.length, piece: PIECE_FEATURES.length };

export const WEIGHTS: Weights = {
  first: ${list(first)},
  pair: ${list(pair)},
  piece: ${list(piece)},
};
`;
}
