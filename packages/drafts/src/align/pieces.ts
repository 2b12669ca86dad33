import { explainedBy, type Explained } from './explained.ts';
import { isNext, isSameLabel, type Label } from './labels.ts';
import type { Profile } from './profiles.ts';
import type { Seen } from './seen.ts';
import type { Terms } from './terms.ts';
import { sharedBy, together, without, type Vector } from './vectors.ts';

/** What is looked at where one more provision might belong to a pair or group, in the order of `Weights.piece`. */
export const PIECE_FEATURES = [
  'always',
  'held by the whole',
  'held by what is left of the whole',
  'covers more',
  'beside a piece',
  'lead over other wholes',
  'near without it',
  'covered without it',
  'pieces held',
  'short',
  'more than one piece',
  'length against the whole',
  'order trusted',
  'without number',
  'held by what is left, without number',
  'covers more, without number',
  'beside a piece, without number',
  'lead over other wholes, without number',
  'stands in the whole',
  'says what the others lack',
  'fills what the others leave',
  'whole filled',
  'others stand in the whole',
  'between borders',
  'begins and ends as a line of the whole',
  'rarity that it alone fills',
  'stands in the whole, says what the others lack',
  'stands in the whole, in one stretch',
  'stands in the whole, rarity that it alone fills',
  'completes the whole',
  'completes the whole, stands in it',
  'lead in what it alone says',
  'next number to a piece',
  'same number as a piece',
  'same number as the whole',
] as const;

/** Wholes and the pieces that they have by now, as one text each. */
export interface Grown {
  readonly wholes: readonly number[];
  readonly pieces: readonly number[];
}

/** What the best other whole has of a piece, 0 to 1 each. */
export interface OtherWhole {
  /** The share of its rarity that it holds. */
  readonly held: number;
  /** The share that the piece alone would explain of it. */
  readonly alone: number;
}

/** What speaks for taking one more piece in; null where nothing does. */
export function pieceFeatures(
  seen: Seen,
  grown: Grown,
  piece: number,
  other: OtherWhole,
): Float64Array | null {
  const profile = seen.pieces[piece];
  const words = byWords(seen, grown, piece);
  if (profile === undefined || words === null) return null;
  const beside = besideAny(seen, grown.pieces, piece) ? seen.order : 0;
  const lead = Math.max(-0.5, Math.min(0.5, words.held - other.held));
  // The cells of a table are divided otherwise than the points of a draft.
  const cell = profile.provision.number === '' ? 1 : 0;
  return Float64Array.of(
    1,
    words.held,
    words.heldByRest,
    words.covers,
    beside,
    lead,
    words.near,
    words.covered,
    words.piecesHeld,
    1 / (1 + profile.terms.words / 4),
    grown.pieces.length > 1 ? 1 : 0,
    words.length,
    seen.order,
    cell,
    cell * words.heldByRest,
    cell * words.covers,
    cell * beside,
    cell * lead,
    ...byPlaces(explained(seen, grown, piece), other),
    ...byNumbers(seen, grown, profile),
  );
}

/** A piece of which the whole holds less than this is not thought of. */
export const LEAST_HELD = 0.25;

/** What the bags of words say, as shares by rarity: of the piece, of the whole without the present pieces, and of these. */
interface ByWords {
  readonly held: number;
  readonly heldByRest: number;
  readonly covers: number;
  /** Of the wholes and the present pieces. */
  readonly near: number;
  readonly covered: number;
  readonly piecesHeld: number;
  /** Of the piece against the wholes. */
  readonly length: number;
}

/** Null where the wholes hold too little of the piece. */
function byWords(seen: Seen, grown: Grown, piece: number): ByWords | null {
  const own = seen.pieceVectors[piece];
  if (own === undefined || own.mass === 0) return null;
  const whole = together(vectorsOf(seen.wholeVectors, grown.wholes), seen.rarity);
  const held = sharedBy(own, whole, seen.rarity).mass / own.mass;
  if (held < LEAST_HELD) return null;
  const present = together(vectorsOf(seen.pieceVectors, grown.pieces), seen.rarity);
  const heldByRest = sharedBy(own, without(whole, present, seen.rarity), seen.rarity).mass;
  const before = sharedBy(whole, present, seen.rarity);
  return {
    held,
    heldByRest: heldByRest / own.mass,
    covers: heldByRest / Math.max(1, whole.mass),
    near: before.cosine,
    covered: before.mass / Math.max(1, whole.mass),
    piecesHeld: before.mass / Math.max(1, present.mass),
    length: Math.min(2, own.length / Math.max(0.001, whole.length)),
  };
}

/** The share of a piece that the wholes hold, by rarity; 0 where it is too little to be thought of. */
export const heldBy = (seen: Seen, wholes: readonly number[], piece: number): number =>
  byWords(seen, { wholes, pieces: [] }, piece)?.held ?? 0;

const vectorsOf = (vectors: readonly Vector[], indices: readonly number[]): Vector[] =>
  indices.flatMap((index) => vectors[index] ?? []);

/** How the pieces explain the wholes, word by word. */
export function explained(seen: Seen, grown: Grown, piece: number): Explained {
  const termsOf = (side: readonly Profile[], indices: readonly number[]): Terms[] =>
    indices.flatMap((index) => side[index]?.terms ?? []);
  return explainedBy(
    termsOf(seen.wholes, grown.wholes),
    termsOf(seen.pieces, grown.pieces),
    termsOf(seen.pieces, [piece]),
    seen.rarity,
  );
}

function byPlaces(found: Explained, other: OtherWhole): number[] {
  const { held, alone, fills, dense, beside, filled, others, bordered, edges } = found;
  // As the last piece of a puzzle: nothing else stands there, nothing is left, and it meets the piece beside it.
  const completes = alone * fills * beside * others;
  const mass = Math.log1p(found.aloneMass) / 4;
  return [
    held,
    alone,
    fills,
    filled,
    others,
    bordered,
    edges * alone,
    mass,
    held * alone,
    held * dense,
    held * mass,
    completes,
    completes * held,
    held * alone - other.alone,
  ];
}

/** The parts of a divided provision have numbers that follow each other, and one of them that of the whole; no two have the same. */
function byNumbers({ pieces, wholes }: Seen, grown: Grown, { label }: Profile): number[] {
  const others = grown.pieces.map((index) => pieces[index]?.label ?? null);
  const isBeside = (other: Label | null): boolean => isNext(other, label) || isNext(label, other);
  return [
    Number(others.some(isBeside)),
    Number(others.some((other) => isSameLabel(other, label))),
    Number(grown.wholes.some((index) => isSameLabel(wholes[index]?.label ?? null, label))),
  ];
}

/** Whether it stands next to one of the pieces: before, behind, above or below it. */
function besideAny(seen: Seen, pieces: readonly number[], piece: number): boolean {
  const parent = seen.pieces[piece]?.parent ?? -1;
  return pieces.some(
    (other) => Math.abs(other - piece) === 1 || other === parent || seen.pieces[other]?.parent === piece,
  );
}
