import type { BorneOut } from '../types.ts';

/** Made by `npm run train:events`; see `sureness.ts`. */
export const BORNE_OUT: BorneOut = {
  'call-noun': [[0, 0], [5, 5], [11, 13], [35, 35], [1, 1]],
  'call-verb': [[0, 0], [0, 0], [22, 24], [92, 93], [0, 0]],
  'cancellation-verb': [[28, 29], [36, 37], [33, 34], [9, 9], [0, 0]],
  'meeting-noun': [[0, 0], [49, 67], [122, 139], [136, 154], [84, 92]],
  'meeting-verb': [[0, 0], [4, 5], [48, 58], [108, 119], [84, 87]],
  'postponement-verb': [[29, 36], [45, 45], [31, 31], [7, 7], [0, 0]],
  'proposal-noun': [[0, 0], [4, 4], [5, 5], [0, 0], [0, 0]],
  'proposal-verb': [[0, 0], [36, 47], [137, 147], [47, 49], [2, 2]],
  'publication-noun': [[0, 0], [2, 2], [0, 0], [0, 0], [0, 0]],
  'publication-verb': [[4, 5], [59, 70], [139, 148], [15, 17], [0, 1]],
  'rejection-noun': [[0, 0], [0, 1], [0, 1], [0, 0], [0, 0]],
  'rejection-verb': [[0, 0], [50, 55], [150, 151], [16, 16], [1, 1]],
  'signature-noun': [[0, 0], [2, 2], [1, 1], [7, 9], [4, 4]],
  'signature-verb': [[0, 0], [12, 15], [40, 44], [81, 83], [41, 41]],
  'visit-noun': [[0, 0], [2, 4], [30, 32], [24, 25], [3, 3]],
  'visit-verb': [[0, 0], [0, 0], [22, 28], [118, 126], [23, 25]],
}; // prettier-ignore
