// Made by `npm run bench:drafts -- --fit --weights`; measured, not written by hand.
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
    -5.345, 0.049, 4.167, 0.325, 1.462, 3.653, -0.762, 0.666, -1.561, 3.572, 3.572, 1.41, 0.752, 0.566,
    -0.425, 0.83, 0.93, -1.729, -1.176, 0.344, -1.449, -2.35, -0.256, 0.577, -2.132, -3.205, 4.729, -0.278,
    1.458, 1.026, -0.717, 2.907, -2.528, -2.332, 0.835, 0.818, -1.773, 0.121, 2.379, -0.638, 0.973, 2.812,
    -0.05, -0.015, 0.735, 0.735, 0.277, -1.257, -1.321, -0.946, -1.249, -0.992,
  ],
  pair: [
    -5.96, -0.165, 5.546, -0.676, 1.833, 3.792, -0.564, 0.577, -1.6, 2.382, 5.743, 1.88, 0.637, 1.793, -0.136,
    1.089, 0.899, -2.495, -0.375, 0.434, -1.036, -3.265, -0.075, -0.141, -2.342, -3.569, 5.145, -0.737, 1.359,
    1.393, -0.51, 2.919, -2.489, -2.395, 0.151, -1.523, -2.77, 1.108, 2.652, -0.718, 1.372, 3.698, -0.383,
    0.348, 1.061, -0.417, 0.91, -1.276, -2.014, -1.205, -1.219, -0.709,
  ],
  piece: [
    -3.634, 1.057, 4.608, 2.324, 2.32, 2.322, 1.981, 0.307, -1.487, 0.049, 0, -4.254, 0.09, 0.515, 0.938,
  ],
};
