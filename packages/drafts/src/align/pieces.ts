import type { Sides } from './sides.ts';
import type { Profile } from './profiles.ts';
import type { Vector } from './similarity.ts';
import { sharedBy, together, without } from './similarity.ts';

/** What is looked at where one more provision might belong to a pair or group, in the order of `Weights.piece`. */
export const PIECE_FEATURES = [
  'always',
  'held by the whole',
  'held by what is left of the whole',
  'nearer together',
  'covers more',
  'beside a piece',
  'lead over other wholes',
  'near without it',
  'covered without it',
  'pieces held',
  'heading alone',
  'short',
  'more than one piece',
  'length against the whole',
  'order trusted',
  'without number',
  'held by what is left, without number',
  'covers more, without number',
  'beside a piece, without number',
  'lead over other wholes, without number',
] as const;

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

/** Wholes and the pieces that they have by now, as one text each. */
export interface Grown {
  readonly wholes: readonly number[];
  readonly pieces: readonly number[];
}

/** What speaks for taking one more piece in; null where nothing does. `otherHeld` is what the best other whole holds of it. */
export function pieceFeatures(
  seen: Seen,
  grown: Grown,
  piece: number,
  otherHeld: number,
): Float64Array | null {
  const own = seen.pieceVectors[piece];
  const profile = seen.pieces[piece];
  if (own === undefined || profile === undefined || own.mass === 0) return null;
  const whole = together(vectorsOf(seen.wholeVectors, grown.wholes), seen.rarity);
  const present = together(vectorsOf(seen.pieceVectors, grown.pieces), seen.rarity);
  const held = sharedBy(own, whole, seen.rarity).mass / own.mass;
  if (held < LEAST_HELD) return null;
  const rest = without(whole, present, seen.rarity);
  const heldByRest = sharedBy(own, rest, seen.rarity).mass;
  const before = sharedBy(whole, present, seen.rarity);
  const after = sharedBy(whole, together([present, own], seen.rarity), seen.rarity);
  const covers = heldByRest / Math.max(1, whole.mass);
  const beside = besideAny(seen, grown.pieces, piece) ? seen.order : 0;
  const lead = Math.max(-0.5, Math.min(0.5, held - otherHeld));
  // The cells of a table are divided otherwise than the points of a draft.
  const cell = profile.provision.number === '' ? 1 : 0;
  return Float64Array.of(
    1,
    held,
    heldByRest / own.mass,
    after.cosine - before.cosine,
    covers,
    beside,
    lead,
    before.cosine,
    before.mass / Math.max(1, whole.mass),
    before.mass / Math.max(1, present.mass),
    profile.provision.text === '' ? 1 : 0,
    1 / (1 + profile.terms.words / 4),
    grown.pieces.length > 1 ? 1 : 0,
    Math.min(2, own.length / Math.max(0.001, whole.length)),
    seen.order,
    cell,
    (cell * heldByRest) / own.mass,
    cell * covers,
    cell * beside,
    cell * lead,
  );
}

/** A piece of which the whole holds less than this is not thought of. */
export const LEAST_HELD = 0.25;

export const vectorsOf = (vectors: readonly Vector[], indices: readonly number[]): Vector[] =>
  indices.flatMap((index) => vectors[index] ?? []);

/** Whether it stands next to one of the pieces: before, behind, above or below it. */
function besideAny(seen: Seen, pieces: readonly number[], piece: number): boolean {
  const parent = seen.pieces[piece]?.parent ?? -1;
  return pieces.some(
    (other) => Math.abs(other - piece) === 1 || other === parent || seen.pieces[other]?.parent === piece,
  );
}
