import type { Free, Pairing } from './anchors.ts';
import { Leaders } from './leaders.ts';
import type { Pair } from './pair.ts';
import type { Wordings } from './wordings.ts';

/** Who else is near to a provision, by words. `near` is how near the two of the pair are. */
export interface Rivals {
  /** How much nearer the two are than the best other one is to either; below 0 where another is nearer. */
  lead(left: number, right: number, near: number): number;
  /** How much nearer one is to the other than a settled provision, which cannot be its partner; at most 0. */
  settledLead(left: number, right: number, near: number): number;
  /** The best other one for either of the two: left, right, nearness. Null where there is none. */
  best(left: number, right: number): readonly [left: number, right: number, near: number] | null;
  /** The rivals that are to be had at present. Linear in the pairs. */
  openAmong(pairing: Pairing): OpenRivals;
}

/** As `Rivals.lead`, over those others alone that are to be had: they have no partner, or just one of the two of the pair. */
export interface OpenRivals {
  lead(left: number, right: number, near: number): number;
}

/** Finds who is nearest to each provision that is to be had. Linear in the pairs. */
export function rivalsAmong(
  pairs: readonly Pair[],
  wordings: Wordings,
  free: Free,
  { toRight, toLeft }: Pairing,
): Rivals {
  const settled = { left: new Float64Array(toRight.length), right: new Float64Array(toLeft.length) };
  for (const [left, right] of pairs) {
    const near = wordings.near(left, right);
    if (!free.right(right)) settled.left[left] = Math.max(settled.left[left] ?? 0, near);
    if (!free.left(left)) settled.right[right] = Math.max(settled.right[right] ?? 0, near);
  }
  const open = pairs.filter(([left, right]) => free.left(left) && free.right(right));
  const nears = Float64Array.from(open, ([left, right]) => wordings.near(left, right));
  const among = (isOther: IsOther): BothSides =>
    leadersIn(open, nears, isOther, toRight.length, toLeft.length);
  const leaders = among({ left: () => true, right: () => true });
  return {
    lead: (left, right, near) => leadIn(leaders, left, right, near),
    settledLead: (left, right, near) =>
      Math.min(0, near - Math.max(settled.left[left] ?? 0, settled.right[right] ?? 0)),
    best: (left, right) => bestIn(leaders, left, right),
    openAmong: (pairing) => {
      const those = among({
        left: (left, right) => isOpen(pairing.toRight[left], right),
        right: (right, left) => isOpen(pairing.toLeft[right], left),
      });
      return { lead: (left, right, near) => leadIn(those, left, right, near) };
    },
  };
}

const isOpen = (partner: number | undefined, own: number): boolean => partner === -1 || partner === own;

/** Whether a provision counts as a rival beside one of the other side. */
interface IsOther {
  left(left: number, right: number): boolean;
  right(right: number, left: number): boolean;
}

interface BothSides {
  readonly ofLeft: Leaders;
  readonly ofRight: Leaders;
}

function leadersIn(
  pairs: readonly Pair[],
  nears: Float64Array,
  isOther: IsOther,
  lefts: number,
  rights: number,
): BothSides {
  const [ofLeft, ofRight] = [new Leaders(lefts, 0), new Leaders(rights, 0)];
  pairs.forEach(([left, right], at) => {
    const near = nears[at] ?? 0;
    if (isOther.right(right, left)) ofLeft.note(left, right, near);
    if (isOther.left(left, right)) ofRight.note(right, left, near);
  });
  return { ofLeft, ofRight };
}

const leadIn = ({ ofLeft, ofRight }: BothSides, left: number, right: number, near: number): number =>
  near - Math.max(ofLeft.worthBut(left, right), ofRight.worthBut(right, left));

function bestIn({ ofLeft, ofRight }: BothSides, left: number, right: number): ReturnType<Rivals['best']> {
  const [byRight, byLeft] = [ofLeft.leaderBut(left, right), ofRight.leaderBut(right, left)];
  if (byRight === -1 && byLeft === -1) return null;
  const [near, other] = [ofLeft.worthBut(left, right), ofRight.worthBut(right, left)];
  return byRight !== -1 && near >= other ? [left, byRight, near] : [byLeft, right, other];
}
