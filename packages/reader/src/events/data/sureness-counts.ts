import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [1, 1], [8, 10], [16, 16], [0, 0]],
  'call-verb': [[0, 0], [0, 0], [9, 9], [41, 42], [0, 0]],
  'cancellation-verb': [[13, 14], [16, 17], [18, 19], [7, 7], [0, 0]],
  'meeting-noun': [[0, 0], [23, 34], [58, 66], [56, 66], [47, 50]],
  'meeting-verb': [[0, 0], [0, 1], [20, 26], [43, 49], [52, 54]],
  'postponement-verb': [[15, 22], [22, 22], [11, 11], [3, 3], [0, 0]],
  'proposal-noun': [[0, 0], [1, 1], [4, 4], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [16, 23], [69, 74], [28, 30], [1, 1]],
  'publication-verb': [[0, 0], [24, 29], [82, 88], [11, 12], [0, 0]],
  'rejection-noun': [[0, 0], [0, 0], [0, 1], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [31, 33], [76, 76], [8, 8], [0, 0]],
  'signature-noun': [[0, 0], [1, 1], [1, 1], [3, 3], [4, 4]],
  'signature-verb': [[0, 0], [3, 5], [17, 18], [29, 31], [18, 18]],
  'visit-noun': [[0, 0], [2, 3], [17, 18], [13, 13], [1, 1]],
  'visit-verb': [[0, 0], [0, 0], [5, 8], [48, 53], [14, 15]],
}; // prettier-ignore
