import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [1, 1], [9, 10], [13, 15], [0, 0]],
  'call-verb': [[0, 0], [0, 0], [8, 9], [31, 32], [0, 0]],
  'cancellation-verb': [[12, 13], [17, 18], [13, 14], [4, 4], [0, 0]],
  'meeting-noun': [[0, 0], [21, 29], [46, 55], [44, 52], [35, 38]],
  'meeting-verb': [[0, 0], [0, 1], [22, 28], [30, 34], [43, 45]],
  'postponement-verb': [[12, 19], [20, 20], [7, 7], [3, 3], [0, 0]],
  'proposal-noun': [[0, 0], [3, 3], [1, 1], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [19, 27], [55, 58], [21, 23], [1, 1]],
  'publication-verb': [[0, 0], [22, 26], [65, 71], [9, 9], [0, 0]],
  'rejection-noun': [[0, 0], [0, 0], [0, 1], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [29, 30], [60, 61], [10, 10], [0, 0]],
  'signature-noun': [[0, 0], [1, 2], [1, 1], [2, 2], [3, 3]],
  'signature-verb': [[0, 0], [6, 8], [11, 12], [18, 19], [12, 12]],
  'visit-noun': [[0, 0], [3, 4], [13, 14], [12, 12], [0, 0]],
  'visit-verb': [[0, 0], [0, 0], [4, 6], [36, 40], [12, 13]],
}; // prettier-ignore
