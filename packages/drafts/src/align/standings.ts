import type { Pairing } from './anchors.ts';
import { Leaders } from './leaders.ts';

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
  /** How far a pair of such odds is before the best other pair of either of the two. */
  lead(left: number, right: number, odds: number): number;
  /** As `lead`, over those others alone whose other half had no partner behind that round, or just one of these two. */
  openLead(left: number, right: number, odds: number): number;
}

/** Beyond this, surer is no surer. */
const MOST = 6;
const clamped = (odds: number): number => Math.max(-MOST, Math.min(MOST, odds));

/** Before the first round nothing stands before anything. */
export const NO_STANDINGS: Standings = { odds: () => 0, lead: () => 0, openLead: () => 0 };

/** Ranks the pairs of a round by what was chosen in it. Linear in the pairs. */
export function standingsOf(pairs: readonly WeighedPair[], { toRight, toLeft }: Pairing): Standings {
  const rights = toLeft.length;
  const odds = new Map(pairs.map((pair) => [pair.left * rights + pair.right, pair.odds]));
  const leaders = (count: number): Leaders => new Leaders(count, -MOST);
  const all = { ofLeft: leaders(toRight.length), ofRight: leaders(rights) };
  const open = { ofLeft: leaders(toRight.length), ofRight: leaders(rights) };
  for (const pair of pairs) {
    const { left, right } = pair;
    const worth = clamped(pair.odds);
    all.ofLeft.note(left, right, worth);
    all.ofRight.note(right, left, worth);
    if (toLeft[right] === -1 || toLeft[right] === left) open.ofLeft.note(left, right, worth);
    if (toRight[left] === -1 || toRight[left] === right) open.ofRight.note(right, left, worth);
  }
  const leadIn = ({ ofLeft, ofRight }: typeof all, left: number, right: number, own: number): number =>
    own - Math.max(ofLeft.worthBut(left, right), ofRight.worthBut(right, left));
  return {
    odds: (left, right) => clamped(odds.get(left * rights + right) ?? -MOST),
    lead: (left, right, own) => leadIn(all, left, right, own),
    openLead: (left, right, own) => leadIn(open, left, right, own),
  };
}
