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
    -4.937, -0.226, 4.72, 0.129, 1.501, 3.575, -0.808, 0.932, -1.564, 3.474, 3.474, 1.184, 1.089, 0.975,
    -0.536, 0.617, 0.897, -1.821, -1.148, 0.317, -2.147, -2.208, -0.262, 0.765, -3.349, -3.295, 4.984, -0.286,
    1.615, 1.18, -0.103, 1.694, -1.839, -1.889, 1.086, 0.331, -1.64, -0.038, 1.818, -0.648, 0.787, 2.789,
    -0.341, 0.324, 0.745, 0.745, -0.25, -1.645, -1.221, -0.353, -0.454, -0.886,
  ],
  pair: [
    -5.565, -0.421, 6.392, -0.938, 1.971, 3.613, -0.559, 0.952, -1.571, 2.552, 5.391, 1.263, 0.968, 1.91,
    -0.223, 0.717, 0.817, -2.613, -0.153, 0.422, -2.074, -3.129, -0.078, 0.123, -4.005, -3.58, 5.498, -0.8,
    1.425, 1.687, 0.216, 1.82, -1.814, -1.918, 0.508, -1.358, -2.303, 0.512, 2.189, -0.756, 1.242, 3.574,
    -1.068, 1.018, 1.85, -1.707, -0.387, -1.645, -1.731, -0.096, 0.222, -0.859,
  ],
  piece: [
    -4.469, 0.525, 4.466, 1.938, 2.826, 1.829, 2.412, 0.336, -1.892, 0.661, 0, -3.823, 0.137, 1.168, 1.286,
  ],
};
