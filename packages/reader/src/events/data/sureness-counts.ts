import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [1, 1], [8, 10], [14, 14], [0, 0]],
  'call-verb': [[0, 0], [0, 0], [7, 8], [32, 33], [0, 0]],
  'cancellation-verb': [[12, 13], [14, 15], [15, 16], [5, 5], [0, 0]],
  'meeting-noun': [[0, 0], [19, 28], [48, 57], [44, 52], [35, 37]],
  'meeting-verb': [[0, 0], [0, 1], [21, 27], [31, 35], [44, 46]],
  'postponement-verb': [[12, 19], [20, 20], [7, 7], [3, 3], [0, 0]],
  'proposal-noun': [[0, 0], [2, 2], [2, 2], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [13, 20], [57, 61], [24, 26], [1, 1]],
  'publication-verb': [[0, 0], [19, 23], [67, 72], [10, 10], [0, 0]],
  'rejection-noun': [[0, 0], [0, 0], [0, 1], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [28, 30], [64, 64], [7, 7], [0, 0]],
  'signature-noun': [[0, 0], [1, 1], [1, 1], [2, 2], [3, 3]],
  'signature-verb': [[0, 0], [5, 7], [10, 11], [19, 20], [12, 12]],
  'visit-noun': [[0, 0], [2, 3], [14, 15], [12, 12], [0, 0]],
  'visit-verb': [[0, 0], [0, 0], [3, 5], [37, 41], [12, 13]],
}; // prettier-ignore
