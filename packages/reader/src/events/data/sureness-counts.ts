import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [7, 7], [12, 14], [49, 49], [0, 0]],
  'call-verb': [[0, 0], [1, 1], [27, 29], [104, 106], [0, 0]],
  'cancellation-verb': [[60, 66], [48, 49], [17, 17], [0, 0], [0, 0]],
  'meeting-noun': [[0, 0], [47, 67], [125, 144], [149, 172], [129, 138]],
  'meeting-verb': [[0, 0], [3, 4], [40, 53], [95, 112], [159, 164]],
  'postponement-verb': [[56, 63], [58, 58], [17, 17], [1, 1], [0, 0]],
  'proposal-noun': [[0, 0], [5, 5], [5, 5], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [41, 54], [160, 168], [59, 64], [7, 7]],
  'publication-noun': [[0, 0], [3, 3], [0, 0], [0, 0], [0, 0]],
  'publication-verb': [[5, 6], [74, 85], [168, 177], [15, 19], [0, 0]],
  'rejection-noun': [[0, 0], [0, 2], [0, 0], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [68, 73], [162, 163], [24, 24], [1, 1]],
  'signature-noun': [[0, 0], [2, 2], [3, 3], [6, 9], [4, 4]],
  'signature-verb': [[3, 4], [19, 23], [53, 56], [82, 83], [57, 58]],
  'visit-noun': [[0, 0], [1, 3], [28, 33], [36, 36], [5, 5]],
  'visit-verb': [[0, 0], [0, 0], [24, 31], [141, 149], [38, 41]],
}; // prettier-ignore
