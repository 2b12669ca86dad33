import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [1, 1], [8, 10], [14, 14], [0, 0]],
  'call-verb': [[0, 0], [0, 0], [8, 9], [31, 32], [0, 0]],
  'cancellation-verb': [[12, 13], [15, 16], [15, 16], [4, 4], [0, 0]],
  'meeting-noun': [[0, 0], [21, 30], [46, 55], [44, 52], [35, 37]],
  'meeting-verb': [[0, 0], [0, 1], [22, 29], [30, 33], [43, 45]],
  'postponement-verb': [[12, 19], [20, 20], [7, 7], [3, 3], [0, 0]],
  'proposal-noun': [[0, 0], [3, 3], [1, 1], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [18, 26], [55, 58], [21, 23], [1, 1]],
  'publication-verb': [[0, 0], [22, 26], [65, 71], [9, 9], [0, 0]],
  'rejection-noun': [[0, 0], [0, 0], [0, 1], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [30, 32], [62, 62], [7, 7], [0, 0]],
  'signature-noun': [[0, 0], [1, 1], [1, 1], [2, 2], [3, 3]],
  'signature-verb': [[0, 0], [5, 7], [11, 12], [18, 19], [12, 12]],
  'visit-noun': [[0, 0], [2, 3], [14, 14], [12, 12], [0, 0]],
  'visit-verb': [[0, 0], [0, 0], [3, 5], [37, 41], [12, 13]],
}; // prettier-ignore
