import { explainedBy, type Explained } from './explained.ts';
import type { Group } from './groups.ts';
import { scoredPair } from './scores.ts';
import type { Sides } from './sides.ts';
import { WORDING } from './wordings.ts';

/** So much rarity must have gone over: five or six words that are not the commonest. Chosen on the boundaries that `bench/shifted-boundaries.ts` moves, from 18 and 24. */
const LEAST_MASS = 18;
/** A partner that explains less than this beside the stretch is none: some three words. */
const LEAST_KEPT = 10;
/** So much of the stretch, from its first to its last word, must be there. */
const LEAST_DENSE = 0.4;
/** How far the two may stand apart to be neighbours. */
const NEIGHBOURS = 2;
/** Where order carries less than this, nobody can tell who was a neighbour. */
const LEAST_TRUST = 0.6;

/** A stretch of `from` (left) that stands in `to` (right), while the partner of neither holds it. */
interface Shift {
  readonly from: number;
  readonly to: number;
  readonly mass: number;
  /** The pairs between which it went, without one that holds little else: left and right. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Finds two pairs between which a boundary has moved: the end of a paragraph became the beginning of the next one, say.
 *
 * Plan. Where the drafts keep an order, a stretch of one provision is looked for that its partner lacks, and that stands in a neighbour whose own
 * partner lacks it. On both sides it has to hang together and to begin or end where a sentence or a line does. The heaviest
 * such stretch comes first; its two pairs become one group. A partner that has hardly anything but what the stretch
 * explains was a partner by chance, and is left out of it. What is settled, or in a group already, stays as it is. A
 * formula does not look like that: two provisions that share one have it in their partners too. Linear in the pairs that are near by words.
 */
export function shiftedIn(sides: Sides, groups: readonly Group[]): Group[] {
  if (sides.trust.order < LEAST_TRUST) return [];
  const taken = {
    left: new Set(groups.flatMap(({ left }) => left)),
    right: new Set(groups.flatMap(({ right }) => right)),
  };
  const shifts = sides.near.flatMap(([from, to]) => shiftOf(sides, from, to) ?? []);
  shifts.sort((a, b) => b.mass - a.mass || a.from - b.from || a.to - b.to);
  return shifts.flatMap(({ left, right }): Group[] => {
    if (left.some((each) => taken.left.has(each)) || right.some((each) => taken.right.has(each))) return [];
    for (const each of left) taken.left.add(each);
    for (const each of right) taken.right.add(each);
    return [{ left, right, score: scoreOf(sides, left) }];
  });
}

const ascending = (a: number, b: number): number => a - b;

/** The score of the weaker of the two pairs. */
const scoreOf = (sides: Sides, left: readonly number[]): number =>
  Math.min(...left.map((each) => scoredPair(sides, each, sides.pairing.toRight[each] ?? -1)?.score ?? 0));

function shiftOf(sides: Sides, from: number, to: number): Shift | null {
  const [kept, own] = [sides.pairing.toRight[from] ?? -1, sides.pairing.toLeft[to] ?? -1];
  if (kept === -1 || own === -1 || own === from || !mayShift(sides, [from, own], [kept, to])) return null;
  if (!isBeside(from, own) || !isBeside(kept, to)) return null;
  if (!mayHold(sides, { from, to, kept, own })) return null;
  const { left, right, space } = sides;
  const [a, b, c, d] = [left[from]?.terms, right[kept]?.terms, right[to]?.terms, left[own]?.terms];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const gone = explainedBy([a], [b], [c], space.rarity);
  const come = explainedBy([c], [d], [a], space.rarity);
  const mass = Math.min(gone.aloneMass, come.aloneMass);
  if (mass < LEAST_MASS || !isWhole(gone) || !isWhole(come)) return null;
  // What the partner of either still explains when the stretch is thought away.
  const keptMass = explainedBy([a], [c], [b], space.rarity).aloneMass;
  const ownMass = explainedBy([c], [a], [d], space.rarity).aloneMass;
  if (keptMass < LEAST_KEPT && ownMass < LEAST_KEPT) return null;
  return {
    from,
    to,
    mass,
    left: (ownMass < LEAST_KEPT ? [from] : [from, own]).sort(ascending),
    right: (keptMass < LEAST_KEPT ? [to] : [to, kept]).sort(ascending),
  };
}

/** Whether a stretch hangs together, and begins or ends where a sentence or a line does: its other end may have been reworded. */
const isWhole = ({ dense, bordered }: Explained): boolean => dense >= LEAST_DENSE && bordered > 0;

const isBeside = (a: number, b: number): boolean => Math.abs(a - b) <= NEIGHBOURS;

/** Whether nothing of it is settled, and no person cut any two of it apart. */
const mayShift = ({ free }: Sides, lefts: readonly number[], rights: readonly number[]): boolean =>
  lefts.every((left) => free.left(left) && rights.every((right) => free.pair(left, right))) &&
  rights.every((right) => free.right(right));

/** Whether bags of words leave room for it: both share so much, and the partner of each lacks so much of it. */
function mayHold(
  { wordings, space }: Sides,
  { from, to, kept, own }: Readonly<Record<'from' | 'to' | 'kept' | 'own', number>>,
): boolean {
  const shared = (left: number, right: number): number =>
    wordings.at(wordings.placeOf(left, right), WORDING.mass);
  return (
    shared(from, to) >= LEAST_MASS &&
    (space.left[from]?.mass ?? 0) - shared(from, kept) >= LEAST_MASS / 2 &&
    (space.right[to]?.mass ?? 0) - shared(own, to) >= LEAST_MASS / 2
  );
}
