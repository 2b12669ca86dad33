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
    -2.488, -2.578, 2.744, 0.725, -0.091, 3.404, -1.136, 1.328, -2.04, 3.556, 3.556, 1.458, 0.472, 1.267,
    -0.76, 0.437, 0.24, -1.951, -1.77, 0.119, 0.684, 0.246, -0.529, 0.266, -2.188, -0.78, 0.386, -0.54, 0.314,
    1.705, 0.322, 4.315, -2.562, -2.417, 2.157, 0.443, -1.501, -1.165, 0.913, 0.046, 0.003, 1.899, 0.516,
    -0.063, 0.163, 0.163, -1.429, -0.759, -0.25, 0.661, -0.946, -0.167, -0.273, -2.442, 2.896, 3.033, -1.801,
    -0.651, 0, 0, 0, -1.725, 0.251, 2.275, 0,
  ],
  pair: [
    -3.256, -2.009, 4.388, -0.026, -0.166, 1.572, -0.018, 0.767, -1.176, -0.77, 1.108, 1.388, 0.12, 1.683,
    -0.13, 0.546, 0.192, -2.748, 0.042, 0.094, 0.717, 0.62, -0.225, -0.868, -1.552, -0.135, -0.253, -0.575,
    0.132, 1.019, 0.306, 2.307, -1.177, -1.463, 0.33, -1.816, -2.17, -0.183, 0.926, 0.051, 1.126, 3.148,
    -0.264, 0.588, 0.127, -1.282, -1.19, -0.106, -1.458, 0.415, -0.305, -0.58, 0.252, -1.119, 1.766, 2.12,
    -1.359, 0.183, 0.363, 1.08, 0.404, -2.225, -0.27, 1.697, -0.257,
  ],
  piece: [
    -3.021, 2.057, 4.707, 1.564, 2.04, 2.09, 2.212, 0.867, -0.86, 0.437, 0, -2.225, -0.168, 2.484, -2.189,
    -4.399, -1.166, -0.406, 1.51, 0.055,
  ],
};
