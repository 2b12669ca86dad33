import type { Pairing } from './anchors.ts';

/** A pair with the odds that a round gave it. */
export interface WeighedPair {
  readonly left: number;
  readonly right: number;
  /** Natural logarithm. */
  readonly odds: number;
}

/** How the pairs stood to each other in the round before, in units of log odds; all between -`MOST` and `MOST`. */
export interface Standings {
  /** What the pair itself was thought worth. */
  odds(left: number, right: number): number;
  /** How far it is before the best other pair of either of the two. */
  lead(left: number, right: number): number;
  /** As `lead`, over those others alone whose other half has no partner at present, or just one of these two. */
  openLead(left: number, right: number, pairing: Pairing): number;
}

/** Beyond this, surer is no surer. */
const MOST = 6;
const clamped = (odds: number): number => Math.max(-MOST, Math.min(MOST, odds));

/** Before the first round nothing stands before anything. */
export const NO_STANDINGS: Standings = { odds: () => 0, lead: () => 0, openLead: () => 0 };

interface Rival {
  readonly index: number;
  readonly odds: number;
}

/** Ranks the pairs of a round. O(n log n) in the pairs. */
export function standingsOf(pairs: readonly WeighedPair[], rights: number): Standings {
  const odds = new Map(pairs.map((pair) => [pair.left * rights + pair.right, pair.odds]));
  const [lefts, byRight] = [new Map<number, Rival[]>(), new Map<number, Rival[]>()];
  for (const pair of pairs) {
    note(lefts, pair.left, { index: pair.right, odds: pair.odds });
    note(byRight, pair.right, { index: pair.left, odds: pair.odds });
  }
  for (const side of [lefts, byRight])
    for (const rivals of side.values()) rivals.sort((a, b) => b.odds - a.odds || a.index - b.index);
  const own = (left: number, right: number): number => clamped(odds.get(left * rights + right) ?? -MOST);
  return {
    odds: own,
    lead: (left, right) =>
      own(left, right) -
      Math.max(
        best(lefts.get(left), right, () => true),
        best(byRight.get(right), left, () => true),
      ),
    openLead: (left, right, { toLeft, toRight }) => {
      const openRight = (index: number): boolean => toLeft[index] === -1 || toLeft[index] === left;
      const openLeft = (index: number): boolean => toRight[index] === -1 || toRight[index] === right;
      return (
        own(left, right) -
        Math.max(best(lefts.get(left), right, openRight), best(byRight.get(right), left, openLeft))
      );
    },
  };
}

/** The odds of the best but the given one that counts; the least there are where there is none. */
function best(rivals: readonly Rival[] | undefined, but: number, counts: (index: number) => boolean): number {
  for (const { index, odds } of rivals ?? []) if (index !== but && counts(index)) return clamped(odds);
  return -MOST;
}

function note(side: Map<number, Rival[]>, own: number, rival: Rival): void {
  const known = side.get(own);
  if (known === undefined) side.set(own, [rival]);
  else known.push(rival);
}
