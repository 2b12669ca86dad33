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
    -5.086, 0.122, 4.336, 1.054, 3.059, 4.406, 0.221, 0.982, -0.603, 3.46, 3.46, 1.167, 1.577, 1.385, -0.293,
    0.638, 0.728, -1.577, -1.302, 0.126, -1.363, -4.133, -0.603, 0.244, 3.006, 3.782, 1.766, -0.652, 1.047,
    1.047, 0.75, -1.683, -1.395, 0.023,
  ],
  pair: [
    -5.683, -0.434, 6.151, -0.032, 3.381, 4.232, 0.146, 1.04, -0.65, 1.481, 6.881, 1.258, 1.336, 2.843, 0.118,
    -0.33, 0.814, -1.956, -1.011, 0.229, -0.135, -6.42, -0.28, -1.312, 3.611, 4.448, 1.96, -0.49, 1.007,
    -0.841, 1.142, -1.706, -2.266, -0.186,
  ],
  piece: [-2.617, 1.812, 3.032, 1.77, 1.979, 2.222, 2.101, -1.192, -2, -0.458, 0, -4.177, 0.05, 2.365, 2.339],
};
