import type { Grown, Seen } from './pieces.ts';
import { LEAST_HELD, pieceFeatures, seenFromLeft, seenFromRight } from './pieces.ts';
import type { Sides } from './sides.ts';

/** Which side's provisions are taken as wholes. */
export interface View {
  readonly seen: Seen;
  readonly wholesAreLeft: boolean;
}

export const grownFrom = ({ partnerOfWhole }: Seen, wholes: readonly number[]): Grown => ({
  wholes,
  pieces: wholes.map((whole) => partnerOfWhole[whole] ?? -1),
});

export interface Candidate {
  readonly piece: number;
  readonly wholes: readonly number[];
  readonly otherHeld: number;
}

export function candidatesFor(sides: Sides, view: View): Candidate[] {
  const near = nearWholes(sides, view);
  return view.seen.pieces.flatMap(({ index: piece, key }) => {
    if (key === '' || !isFreePiece(sides, view, piece)) return [];
    const wholes = [...new Set([...(near.get(piece) ?? []), ...wholesBeside(view.seen, piece)])]
      .filter((whole) => isOpenWhole(sides, view, whole) && mayMeet(sides, view, whole, piece))
      .map((whole) => ({ whole, held: heldShare(sides, view, whole, piece) }))
      .filter(({ held }) => held >= LEAST_HELD)
      .sort((a, b) => b.held - a.held || a.whole - b.whole);
    const single = wholes.slice(0, MOST_WHOLES).map(({ whole }, rank): Candidate => ({
      piece,
      wholes: [whole],
      otherHeld: wholes[rank === 0 ? 1 : 0]?.held ?? 0,
    }));
    return [...single, ...bothSides(sides, view, piece)];
  });
}

/** The wholes that hold most of a piece are tried, so many of them. */
const MOST_WHOLES = 3;
/** What each of two wholes must hold of a piece that stands across their boundary, and how much more both do than one. */
const HELD_BY_EACH = 0.25;
const MORE_BY_BOTH = 0.12;

/** Two neighbouring wholes, if the piece stands between their partners and each holds a part of it. */
function bothSides(sides: Sides, view: View, piece: number): Candidate[] {
  const { partnerOfPiece } = view.seen;
  const [before, behind] = [partnerOfPiece[piece - 1] ?? -1, partnerOfPiece[piece + 1] ?? -1];
  if (before === -1 || behind === -1 || Math.abs(before - behind) !== 1) return [];
  const wholes = [Math.min(before, behind), Math.max(before, behind)];
  if (!wholes.every((whole) => isOpenWhole(sides, view, whole) && mayMeet(sides, view, whole, piece)))
    return [];
  const held = wholes.map((whole) => heldShare(sides, view, whole, piece));
  const [least, most] = [Math.min(...held), Math.max(...held)];
  return least < HELD_BY_EACH || heldByBoth(view.seen, wholes, piece) < most + MORE_BY_BOTH
    ? []
    : [{ piece, wholes, otherHeld: most }];
}

/** The share of a piece that a whole holds, by rarity. */
function heldShare({ wordings }: Sides, { seen, wholesAreLeft }: View, whole: number, piece: number): number {
  const { mass } = wholesAreLeft ? wordings.of(whole, piece) : wordings.of(piece, whole);
  return mass / Math.max(1, seen.pieceVectors[piece]?.mass ?? 0);
}

function heldByBoth(seen: Seen, wholes: readonly number[], piece: number): number {
  const features = pieceFeatures(seen, { wholes, pieces: [] }, piece, 0);
  return features?.[1] ?? 0;
}

function nearWholes({ near }: Sides, { wholesAreLeft }: View): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [left, right] of near) {
    const [piece, whole] = wholesAreLeft ? [right, left] : [left, right];
    const list = found.get(piece);
    if (list === undefined) found.set(piece, [whole]);
    else list.push(whole);
  }
  return found;
}

/** The partners of the pieces before, behind and above, and of those two steps away. */
function wholesBeside({ pieces, partnerOfPiece }: Seen, piece: number): number[] {
  const beside = [piece - 2, piece - 1, piece + 1, piece + 2, pieces[piece]?.parent ?? -1];
  return beside.map((index) => partnerOfPiece[index] ?? -1).filter((whole) => whole !== -1);
}

const isFreePiece = ({ free, pairing }: Sides, { wholesAreLeft }: View, piece: number): boolean =>
  wholesAreLeft
    ? pairing.toLeft[piece] === -1 && free.right(piece)
    : pairing.toRight[piece] === -1 && free.left(piece);

/** Whether a whole has a partner that it may share: none that a person confirmed or that says the very same. */
const isOpenWhole = (sides: Sides, { seen, wholesAreLeft }: View, whole: number): boolean =>
  (seen.partnerOfWhole[whole] ?? -1) !== -1 &&
  (wholesAreLeft ? sides.free.left(whole) : sides.free.right(whole));

export const mayMeet = ({ free }: Sides, { wholesAreLeft }: View, whole: number, piece: number): boolean =>
  wholesAreLeft ? free.pair(whole, piece) : free.pair(piece, whole);

/** What may be offered, with what is looked at: also what the weights are made from. */
export interface Trial {
  readonly piece: number;
  readonly wholes: readonly number[];
  readonly wholesAreLeft: boolean;
  readonly features: Float64Array;
}

/** All trials of single pieces at the present pairs, for making the weights. */
export function trialsIn(sides: Sides): Trial[] {
  return [true, false].flatMap((wholesAreLeft) => {
    const view = { seen: wholesAreLeft ? seenFromLeft(sides) : seenFromRight(sides), wholesAreLeft };
    return candidatesFor(sides, view).flatMap(({ piece, wholes, otherHeld }) => {
      const features = pieceFeatures(view.seen, grownFrom(view.seen, wholes), piece, otherHeld);
      return features === null ? [] : [{ piece, wholes, wholesAreLeft, features }];
    });
  });
}
