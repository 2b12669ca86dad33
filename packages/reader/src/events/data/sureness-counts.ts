import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [6, 6], [10, 12], [35, 35], [1, 1]],
  'call-verb': [[0, 0], [0, 0], [21, 23], [93, 94], [0, 0]],
  'cancellation-verb': [[49, 52], [40, 40], [17, 17], [0, 0], [0, 0]],
  'meeting-noun': [[0, 0], [43, 61], [111, 127], [128, 149], [110, 118]],
  'meeting-verb': [[0, 0], [3, 4], [30, 43], [82, 94], [131, 136]],
  'postponement-verb': [[50, 57], [48, 48], [13, 13], [1, 1], [0, 0]],
  'proposal-noun': [[0, 0], [4, 4], [5, 5], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [35, 46], [131, 139], [50, 54], [6, 6]],
  'publication-noun': [[0, 0], [2, 2], [0, 0], [0, 0], [0, 0]],
  'publication-verb': [[4, 5], [60, 71], [139, 148], [14, 17], [0, 0]],
  'rejection-noun': [[0, 0], [0, 2], [0, 0], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [51, 56], [145, 146], [20, 20], [1, 1]],
  'signature-noun': [[0, 0], [2, 2], [3, 3], [6, 9], [4, 4]],
  'signature-verb': [[1, 2], [15, 18], [41, 44], [68, 69], [50, 51]],
  'visit-noun': [[0, 0], [1, 3], [24, 26], [30, 31], [4, 4]],
  'visit-verb': [[0, 0], [0, 0], [18, 25], [120, 127], [29, 32]],
}; // prettier-ignore
