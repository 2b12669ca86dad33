import type { Grown, OtherWhole } from './pieces.ts';
import { explained, heldBy, LEAST_HELD, pieceFeatures } from './pieces.ts';
import { oddsOf } from './scores.ts';
import { seenFromLeft, seenFromRight, type Seen } from './seen.ts';
import type { Sides } from './sides.ts';
import { WORDING } from './wordings.ts';

/** Which side's provisions are taken as wholes. */
export interface View {
  readonly seen: Seen;
  readonly wholesAreLeft: boolean;
  /** By piece, the wholes that are near to it by words. */
  readonly near: ReadonlyMap<number, readonly number[]>;
  /** By piece, what its best whole with a partner has of it: asked for every whole that may hold the piece, found once. */
  readonly others: Map<number, OtherWhole>;
}

export const viewOf = (sides: Sides, wholesAreLeft: boolean): View => ({
  seen: wholesAreLeft ? seenFromLeft(sides) : seenFromRight(sides),
  wholesAreLeft,
  near: nearWholes(sides, wholesAreLeft),
  others: new Map(),
});

export const grownFrom = ({ partnerOfWhole }: Seen, wholes: readonly number[]): Grown => ({
  wholes,
  pieces: wholes.map((whole) => partnerOfWhole[whole] ?? -1),
});

export interface Candidate {
  readonly piece: number;
  readonly wholes: readonly number[];
  readonly other: OtherWhole;
  /** What a whole has to be surer than, in log odds: the pair in which the piece stands, or 0 where it stands in none. */
  readonly above: number;
}

export function candidatesFor(sides: Sides, view: View): Candidate[] {
  return view.seen.pieces.flatMap(({ index: piece, key }) => {
    if (key === '') return [];
    if (isFreePiece(sides, view, piece))
      return [...single(sides, view, piece), ...bothSides(sides, view, piece)];
    const above = weakOdds(sides, view, piece);
    return above === null ? [] : single(sides, view, piece).map((each) => ({ ...each, above }));
  });
}

/** A pair of higher log odds is not asked whether one of it belongs to another whole; of 3 and 9 the cheaper, as neither found more. */
const WEAK = 3;

/** The log odds of the pair in which a piece stands, at least 0; null where it stands in none or in a sure one. */
function weakOdds(sides: Sides, { seen, wholesAreLeft }: View, piece: number): number | null {
  const partner = seen.partnerOfPiece[piece] ?? -1;
  const [left, right] = wholesAreLeft ? [partner, piece] : [piece, partner];
  if (partner === -1 || !sides.free.left(left) || !sides.free.right(right)) return null;
  const odds = oddsOf(sides, left, right);
  return odds < WEAK ? Math.max(0, odds) : null;
}

interface Holder {
  readonly whole: number;
  readonly held: number;
}

/** The wholes with a partner that hold most of a piece, the best first. */
function openHolders(sides: Sides, view: View, piece: number): Holder[] {
  return [...new Set([...(view.near.get(piece) ?? []), ...wholesBeside(view.seen, piece)])]
    .filter(
      (whole) =>
        whole !== view.seen.partnerOfPiece[piece] &&
        isOpenWhole(sides, view, whole) &&
        mayMeet(sides, view, whole, piece),
    )
    .map((whole) => ({ whole, held: heldShare(sides, view, whole, piece) }))
    .filter(({ held }) => held >= LEAST_HELD)
    .sort((a, b) => b.held - a.held || a.whole - b.whole)
    .slice(0, MOST_WHOLES);
}

/** A piece for each of the wholes that hold most of it. */
function single(sides: Sides, view: View, piece: number): Candidate[] {
  const holders = openHolders(sides, view, piece);
  // Of one alone there is no other.
  const alone = holders.length < 2 ? [] : holders.map(({ whole }) => saidAlone(view.seen, whole, piece));
  return holders.map(({ whole }, rank): Candidate => ({
    piece,
    wholes: [whole],
    other: {
      held: holders[rank === 0 ? 1 : 0]?.held ?? 0,
      alone: Math.max(0, ...alone.filter((_, other) => other !== rank)),
    },
    above: 0,
  }));
}

/** The share of a piece that stands in a whole and that its partner lacks. */
function saidAlone(seen: Seen, whole: number, piece: number): number {
  const { held, alone } = explained(seen, grownFrom(seen, [whole]), piece);
  return held * alone;
}

/** What the best whole with a partner has of a piece; the same as long as the pairs are. */
export function othersOf(sides: Sides, view: View, piece: number): OtherWhole {
  const known = view.others.get(piece);
  if (known !== undefined) return known;
  const holders = openHolders(sides, view, piece);
  const found = {
    held: holders[0]?.held ?? 0,
    alone: Math.max(0, ...holders.map(({ whole }) => saidAlone(view.seen, whole, piece))),
  };
  view.others.set(piece, found);
  return found;
}

/** By whole without a partner, the pieces without one that it holds, the one first of which it holds most. */
export function freeHolders(sides: Sides, view: View): Map<number, number[]> {
  const found = new Map<number, { piece: number; mass: number }[]>();
  for (const [piece, wholes] of view.near) {
    if (!isFreePiece(sides, view, piece)) continue;
    for (const whole of wholes) {
      if (!isFreeWhole(sides, view, whole) || !mayMeet(sides, view, whole, piece)) continue;
      const held = heldShare(sides, view, whole, piece);
      const list = found.get(whole) ?? [];
      if (held >= LEAST_HELD) list.push({ piece, mass: held * (view.seen.pieceVectors[piece]?.mass ?? 0) });
      found.set(whole, list);
    }
  }
  return new Map(
    [...found].map(([whole, list]) => [
      whole,
      list.sort((a, b) => b.mass - a.mass || a.piece - b.piece).map(({ piece }) => piece),
    ]),
  );
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
  return least < HELD_BY_EACH || heldBy(view.seen, wholes, piece) < most + MORE_BY_BOTH
    ? []
    : [{ piece, wholes, other: { held: most, alone: 0 }, above: 0 }];
}

/** The share of a piece that a whole holds, by rarity. */
function heldShare({ wordings }: Sides, { seen, wholesAreLeft }: View, whole: number, piece: number): number {
  const place = wholesAreLeft ? wordings.placeOf(whole, piece) : wordings.placeOf(piece, whole);
  const mass = wordings.at(place, WORDING.mass);
  return mass / Math.max(1, seen.pieceVectors[piece]?.mass ?? 0);
}

function nearWholes({ near }: Sides, wholesAreLeft: boolean): Map<number, number[]> {
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

export const isFreeWhole = ({ free, pairing }: Sides, { wholesAreLeft }: View, whole: number): boolean =>
  wholesAreLeft
    ? pairing.toRight[whole] === -1 && free.left(whole)
    : pairing.toLeft[whole] === -1 && free.right(whole);

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

/** All trials of pieces without a partner at the present pairs, for making the weights: with those of weak pairs fewer groups were found. */
export function trialsIn(sides: Sides): Trial[] {
  return [true, false].flatMap((wholesAreLeft) => {
    const view = viewOf(sides, wholesAreLeft);
    const free = candidatesFor(sides, view).filter(({ piece }) => isFreePiece(sides, view, piece));
    return free.flatMap(({ piece, wholes, other }) => {
      const features = pieceFeatures(view.seen, grownFrom(view.seen, wholes), piece, other);
      return features === null ? [] : [{ piece, wholes, wholesAreLeft, features }];
    });
  });
}
