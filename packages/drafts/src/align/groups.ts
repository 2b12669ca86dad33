import type { Pairing } from './anchors.ts';
import { candidatesFor, grownFrom, mayMeet, viewOf, type View } from './piece-candidates.ts';
import { pieceFeatures, type OtherWhole } from './pieces.ts';
import { scoredPair, shareOf, weighed } from './scores.ts';
import type { Sides } from './sides.ts';
import { supposedIn } from './supposed.ts';

/** Provisions that belong together, more than one on at least one side. */
export interface Group {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 0 to 1. */
  readonly score: number;
  /** Whether it is a point of which one sub-point alone is left. */
  readonly narrowed?: boolean;
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
  const views = [viewOf(sides, true), viewOf(sides, false)];
  const growing = new Growing(sides);
  const offers = views.flatMap((view) => [...offersFor(sides, view), ...supposedOffers(sides, view)]);
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

/** One provision offered as a piece of one whole, or of two. */
interface Offer {
  readonly view: View;
  readonly piece: number;
  readonly wholes: readonly number[];
  /** Where the whole has no partner: the piece that is supposed to be it. */
  readonly first?: number;
  /** How many pieces there were when it was weighed. */
  readonly pieces: number;
  readonly other: OtherWhole;
  readonly above: number;
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

function offersFor(sides: Sides, view: View): Offer[] {
  return candidatesFor(sides, view).flatMap((candidate) => {
    const grown = grownFrom(view.seen, candidate.wholes);
    const features = pieceFeatures(view.seen, grown, candidate.piece, candidate.other);
    const odds = features === null ? -Infinity : weighed(features, view.seen.weights);
    return odds > candidate.above ? [{ view, ...candidate, pieces: grown.pieces.length, odds }] : [];
  });
}

/** Two halves of one whole, none of which is its partner. */
const supposedOffers = (sides: Sides, view: View): Offer[] =>
  supposedIn(sides, view).map(({ whole, first, piece, other, odds }) => ({
    view,
    piece,
    wholes: [whole],
    first,
    pieces: 1,
    other,
    above: 0,
    odds,
  }));

/** Groups as they grow. */
class Growing {
  readonly #sides: Sides;
  /** By `side.index`, the group in which it stands. */
  readonly #of = new Map<string, Making>();

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  /** Whether an offer fits: its piece is not used, the group has room, and grows from one side only. */
  admits({ view, piece, wholes, first }: Offer): boolean {
    if (this.#of.has(pieceKey(view, piece))) return false;
    const made = wholes.map((whole) => this.#at(view, whole));
    if (first !== undefined) return made[0] === undefined && !this.#of.has(pieceKey(view, first));
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
    const features = pieceFeatures(offer.view.seen, group, offer.piece, offer.other);
    const odds = features === null ? -Infinity : weighed(features, offer.view.seen.weights);
    return odds > offer.above ? { ...offer, pieces: group.pieces.length, odds } : null;
  }

  take({ view, piece, wholes, first, odds }: Offer): void {
    const group = this.#at(view, wholes[0] ?? -1) ?? this.#started(view, wholes, first);
    group.pieces.push(piece);
    group.score *= shareOf(odds);
    this.#of.set(pieceKey(view, piece), group);
  }

  #started(view: View, wholes: readonly number[], first: number | undefined): Making {
    const pieces = first === undefined ? grownFrom(view.seen, wholes).pieces : [first];
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
