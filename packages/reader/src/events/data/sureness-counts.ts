import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [2, 2], [8, 10], [24, 24], [0, 0]],
  'call-verb': [[0, 0], [0, 0], [13, 15], [73, 74], [0, 0]],
  'cancellation-verb': [[24, 25], [27, 28], [27, 28], [7, 7], [0, 0]],
  'meeting-noun': [[0, 0], [38, 51], [96, 108], [103, 114], [69, 77]],
  'meeting-verb': [[0, 0], [0, 1], [29, 36], [73, 85], [66, 68]],
  'postponement-verb': [[26, 33], [36, 36], [18, 18], [6, 6], [0, 0]],
  'proposal-noun': [[0, 0], [3, 3], [4, 4], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [29, 36], [105, 112], [37, 39], [1, 1]],
  'publication-noun': [[0, 0], [2, 2], [0, 0], [0, 0], [0, 0]],
  'publication-verb': [[0, 0], [46, 55], [110, 117], [11, 12], [0, 1]],
  'rejection-noun': [[0, 0], [0, 0], [0, 1], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [43, 45], [117, 118], [13, 13], [0, 0]],
  'signature-noun': [[0, 0], [1, 1], [1, 1], [7, 8], [4, 4]],
  'signature-verb': [[0, 0], [4, 6], [27, 29], [62, 65], [28, 28]],
  'visit-noun': [[0, 0], [3, 4], [27, 28], [16, 17], [2, 2]],
  'visit-verb': [[0, 0], [0, 0], [12, 16], [85, 92], [20, 22]],
}; // prettier-ignore
