import type { Pairing } from './anchors.ts';
import type { Grown, Seen } from './pieces.ts';
import { LEAST_HELD, pieceFeatures, seenFromLeft, seenFromRight } from './pieces.ts';
import { scoredPair, shareOf, weighed } from './scores.ts';
import type { Sides } from './sides.ts';

/** Provisions that belong together, more than one on at least one side. */
export interface Group {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 0 to 1. */
  readonly score: number;
}

const MOST_PIECES = 4;

/**
 * Looks for provisions that were divided, joined, or cut anew with other boundaries.
 *
 * Plan. Every provision without a partner is offered as one more piece to the pairs whose other half holds much of
 * it: first to those that are near by words or stand beside it, wherever they stand; and to two neighbouring pairs
 * between which it stands, for a boundary that moved (2:3). The surest offer is taken first; where a group has grown,
 * its other offers are weighed anew. A group has at most four pieces on a side, and nothing stands in two groups.
 */
export function groupsIn(sides: Sides): Group[] {
  const views: readonly View[] = [
    { seen: seenFromLeft(sides), wholesAreLeft: true },
    { seen: seenFromRight(sides), wholesAreLeft: false },
  ];
  const growing = new Growing(sides);
  const offers = views.flatMap((view) => offersFor(sides, view));
  // The surest stands last, where it is cheap to take.
  offers.sort((a, b) => bySurest(b, a));
  for (let offer = offers.pop(); offer !== undefined; offer = offers.pop()) {
    if (!growing.admits(offer)) continue;
    const now = growing.isStale(offer) ? growing.weighedAnew(offer) : offer;
    if (now === null) continue;
    const next = offers.at(-1);
    if (now !== offer && next !== undefined && bySurest(next, now) < 0) insert(offers, now);
    else growing.take(now);
  }
  return growing.groups();
}

interface View {
  readonly seen: Seen;
  readonly wholesAreLeft: boolean;
}

/** One provision offered as a piece of one whole, or of two. */
interface Offer {
  readonly view: View;
  readonly piece: number;
  readonly wholes: readonly number[];
  /** How many pieces there were when it was weighed. */
  readonly pieces: number;
  readonly otherHeld: number;
  readonly odds: number;
}

const bySurest = (a: Offer, b: Offer): number =>
  b.odds - a.odds ||
  Number(b.view.wholesAreLeft) - Number(a.view.wholesAreLeft) ||
  a.piece - b.piece ||
  (a.wholes[0] ?? 0) - (b.wholes[0] ?? 0) ||
  a.wholes.length - b.wholes.length;

function insert(offers: Offer[], offer: Offer): void {
  let [low, high] = [0, offers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = offers[middle];
    if (other !== undefined && bySurest(other, offer) > 0) low = middle + 1;
    else high = middle;
  }
  offers.splice(low, 0, offer);
}

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

function offersFor(sides: Sides, view: View): Offer[] {
  return candidatesFor(sides, view).flatMap((candidate) => {
    const grown = grownFrom(view.seen, candidate.wholes);
    const features = pieceFeatures(view.seen, grown, candidate.piece, candidate.otherHeld);
    const odds = features === null ? -Infinity : weighed(features, view.seen.weights);
    return odds > 0 ? [{ view, ...candidate, pieces: grown.pieces.length, odds }] : [];
  });
}

const grownFrom = ({ partnerOfWhole }: Seen, wholes: readonly number[]): Grown => ({
  wholes,
  pieces: wholes.map((whole) => partnerOfWhole[whole] ?? -1),
});

interface Candidate {
  readonly piece: number;
  readonly wholes: readonly number[];
  readonly otherHeld: number;
}

function candidatesFor(sides: Sides, view: View): Candidate[] {
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

const mayMeet = ({ free }: Sides, { wholesAreLeft }: View, whole: number, piece: number): boolean =>
  wholesAreLeft ? free.pair(whole, piece) : free.pair(piece, whole);

/** Groups as they grow. */
class Growing {
  readonly #sides: Sides;
  /** By `side.index`, the group in which it stands. */
  readonly #of = new Map<string, Making>();

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  /** Whether an offer fits: its piece is not used, the group has room, and grows from one side only. */
  admits({ view, piece, wholes }: Offer): boolean {
    if (this.#of.has(pieceKey(view, piece))) return false;
    const made = wholes.map((whole) => this.#at(view, whole));
    if (wholes.length > 1) return made.every((group) => group === undefined);
    const [group] = made;
    if (group === undefined)
      return !this.#of.has(pieceKey(view, view.seen.partnerOfWhole[wholes[0] ?? -1] ?? -1));
    return (
      group.view.wholesAreLeft === view.wholesAreLeft &&
      group.pieces.length < MOST_PIECES &&
      this.#mayJoin(group, piece)
    );
  }

  #mayJoin({ view, wholes }: Making, piece: number): boolean {
    return wholes.every((whole) => mayMeet(this.#sides, view, whole, piece));
  }

  isStale({ view, wholes, pieces }: Offer): boolean {
    return (this.#at(view, wholes[0] ?? -1)?.pieces.length ?? wholes.length) !== pieces;
  }

  weighedAnew(offer: Offer): Offer | null {
    const group = this.#at(offer.view, offer.wholes[0] ?? -1);
    if (group === undefined) return null;
    const features = pieceFeatures(offer.view.seen, group, offer.piece, offer.otherHeld);
    const odds = features === null ? -Infinity : weighed(features, offer.view.seen.weights);
    return odds > 0 ? { ...offer, pieces: group.pieces.length, odds } : null;
  }

  take({ view, piece, wholes, odds }: Offer): void {
    const group = this.#at(view, wholes[0] ?? -1) ?? this.#started(view, wholes);
    group.pieces.push(piece);
    group.score *= shareOf(odds);
    this.#of.set(pieceKey(view, piece), group);
  }

  #started(view: View, wholes: readonly number[]): Making {
    const { pieces } = grownFrom(view.seen, wholes);
    const scores = wholes.map((whole, at) => this.#scoreOf(view, whole, pieces[at] ?? -1));
    const group: Making = { view, wholes, pieces: [...pieces], score: Math.min(...scores) };
    for (const whole of wholes) this.#of.set(wholeKey(view, whole), group);
    for (const piece of pieces) this.#of.set(pieceKey(view, piece), group);
    return group;
  }

  #scoreOf({ wholesAreLeft }: View, whole: number, piece: number): number {
    const [left, right] = wholesAreLeft ? [whole, piece] : [piece, whole];
    // A half that is only a part of its whole is a weak pair by itself; that it is one of several says why.
    return Math.max(0.9, scoredPair(this.#sides, left, right)?.score ?? 0);
  }

  #at(view: View, whole: number): Making | undefined {
    return this.#of.get(wholeKey(view, whole));
  }

  groups(): Group[] {
    return [...new Set(this.#of.values())].map(({ view, wholes, pieces, score }) => {
      const [a, b] = [[...wholes].sort(ascending), [...pieces].sort(ascending)];
      return view.wholesAreLeft ? { left: a, right: b, score } : { left: b, right: a, score };
    });
  }
}

interface Making {
  readonly view: View;
  readonly wholes: readonly number[];
  readonly pieces: number[];
  score: number;
}

const ascending = (a: number, b: number): number => a - b;
const wholeKey = ({ wholesAreLeft }: View, index: number): string => `${wholesAreLeft ? 'l' : 'r'}${index}`;
const pieceKey = ({ wholesAreLeft }: View, index: number): string => `${wholesAreLeft ? 'r' : 'l'}${index}`;

/** Takes the members of groups out of the one-to-one pairs. */
export function release(pairing: Pairing, { left, right }: Group): void {
  for (const index of left) {
    const partner = pairing.toRight[index] ?? -1;
    if (partner !== -1) pairing.toLeft[partner] = -1;
    pairing.toRight[index] = -1;
  }
  for (const index of right) {
    const partner = pairing.toLeft[index] ?? -1;
    if (partner !== -1) pairing.toRight[partner] = -1;
    pairing.toLeft[index] = -1;
  }
}
