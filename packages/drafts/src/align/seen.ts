import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';
import type { Vector } from './vectors.ts';

/** One side seen from the other: provisions (wholes) that may have been divided, and the pieces on the other side. */
export interface Seen {
  readonly wholes: readonly Profile[];
  readonly pieces: readonly Profile[];
  readonly wholeVectors: readonly Vector[];
  readonly pieceVectors: readonly Vector[];
  readonly rarity: Float64Array;
  /** Partner of each whole, and of each piece; -1 for none. */
  readonly partnerOfWhole: Int32Array;
  readonly partnerOfPiece: Int32Array;
  readonly order: number;
  /** Weights of `PIECE_FEATURES`. */
  readonly weights: readonly number[];
}

export const seenFromLeft = ({ left, right, space, pairing, trust, weights }: Sides): Seen => ({
  wholes: left,
  pieces: right,
  wholeVectors: space.left,
  pieceVectors: space.right,
  rarity: space.rarity,
  partnerOfWhole: pairing.toRight,
  partnerOfPiece: pairing.toLeft,
  order: trust.neighbours,
  weights: weights.piece,
});

export const seenFromRight = ({ left, right, space, pairing, trust, weights }: Sides): Seen => ({
  wholes: right,
  pieces: left,
  wholeVectors: space.right,
  pieceVectors: space.left,
  rarity: space.rarity,
  partnerOfWhole: pairing.toLeft,
  partnerOfPiece: pairing.toRight,
  order: trust.neighbours,
  weights: weights.piece,
});
