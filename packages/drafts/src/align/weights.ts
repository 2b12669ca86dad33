// Made by `npm run bench:drafts -- --fit`; measured, not written by hand.
// oxlint-disable approx-constant -- a weight that looks like a constant of mathematics is none
import { PAIR_FEATURES } from './features.ts';
import { PIECE_FEATURES } from './pieces.ts';

/** How much each feature counts, in units of log odds, in the order of the lists of features. */
export interface Weights {
  /** Of `PAIR_FEATURES` in the first round, when no partners are known yet. */
  readonly first: readonly number[];
  readonly pair: readonly number[];
  readonly piece: readonly number[];
}

export const FEATURE_COUNTS = { pair: PAIR_FEATURES.length, piece: PIECE_FEATURES.length };

export const WEIGHTS: Weights = {
  first: [
    -5.054, 0.234, 4.311, 0.983, 3.141, 4.133, 0.166, 0.988, -0.547, 3.478, 3.478, 1.14, 1.556, 1.425, -0.208,
    1.375, 0.647, -1.818, -1.464, 0.086, -1.407, -4.11, -0.746, 0.312, 2.724, 3.414, 1.612, -0.281, 1.169,
    1.169, 0.644, -1.7, -1.247, -0.007,
  ],
  pair: [
    -5.663, -0.28, 6.178, -0.199, 3.515, 4.547, 0.148, 1.06, -0.603, 1.658, 6.741, 1.222, 1.318, 2.525, 0.247,
    0.76, 0.427, -2.535, -1.318, 0.218, -0.203, -6.37, -0.16, -1.066, 3.325, 4.067, 1.859, 0.168, 1.438,
    -0.98, 0.975, -1.912, -2.093, -0.199,
  ],
  piece: [
    -2.339, 1.842, 3.072, 1.932, 2.032, 1.982, 2.23, -1.283, -2.145, -0.584, 0, -4.087, 0.042, 2.219, 2.196,
  ],
};
