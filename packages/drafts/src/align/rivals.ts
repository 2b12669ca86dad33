import type { Free, Pairing } from './anchors.ts';
import type { Pair } from './pair.ts';
import type { Wordings } from './wordings.ts';

/** Who else is near to a provision, by words. */
export interface Rivals {
  /** How much nearer the two are than the best other one is to either; below 0 where another is nearer. */
  lead(left: number, right: number): number;
  /** As `lead`, over those others alone that are to be had: they have no partner at present, or just one of these two. */
  openLead(left: number, right: number, pairing: Pairing): number;
  /** How much nearer one is to the other than a settled provision, which cannot be its partner; at most 0. */
  settledLead(left: number, right: number): number;
  /** The best other one for either of the two: left, right, nearness. Null where there is none. */
  best(left: number, right: number): readonly [left: number, right: number, near: number] | null;
}

/** What is near to one provision, nearest first, and how near a settled one is. */
interface Near {
  readonly others: { readonly index: number; readonly near: number }[];
  settled: number;
}

/** Where thousands are alike, so many rivals say enough. */
const MOST_RIVALS = 20;

/** Ranks what is near to each provision. Near linear in the pairs. */
export function rivalsAmong(pairs: readonly Pair[], wordings: Wordings, free: Free): Rivals {
  const [lefts, rights] = [new Map<number, Near>(), new Map<number, Near>()];
  for (const [left, right] of pairs) {
    const { near } = wordings.of(left, right);
    note(lefts, left, right, near, free.right(right));
    note(rights, right, left, near, free.left(left));
  }
  for (const side of [lefts, rights])
    for (const { others } of side.values()) {
      others.sort((a, b) => b.near - a.near || a.index - b.index);
      others.length = Math.min(others.length, MOST_RIVALS);
    }
  return {
    lead: (left, right) =>
      wordings.of(left, right).near -
      Math.max(nearestOther(lefts.get(left), right).near, nearestOther(rights.get(right), left).near),
    openLead: (left, right, { toLeft, toRight }) =>
      wordings.of(left, right).near -
      Math.max(
        nearestOther(lefts.get(left), right, { of: toLeft, own: left }).near,
        nearestOther(rights.get(right), left, { of: toRight, own: right }).near,
      ),
    settledLead: (left, right) => {
      const nearest = Math.max(lefts.get(left)?.settled ?? 0, rights.get(right)?.settled ?? 0);
      return Math.min(0, wordings.of(left, right).near - nearest);
    },
    best: (left, right) => {
      const [byRight, byLeft] = [nearestOther(lefts.get(left), right), nearestOther(rights.get(right), left)];
      if (byRight.index === -1 && byLeft.index === -1) return null;
      return byRight.near >= byLeft.near
        ? [left, byRight.index, byRight.near]
        : [byLeft.index, right, byLeft.near];
    },
  };
}

const NONE = { index: -1, near: 0 };

/** The nearest but the given one; with partners given, the nearest that has none or has `own`. */
function nearestOther(
  near: Near | undefined,
  but: number,
  partners?: { readonly of: Int32Array; readonly own: number },
): { index: number; near: number } {
  for (const other of near?.others ?? []) {
    const partner = partners?.of[other.index] ?? -1;
    if (other.index !== but && (partner === -1 || partner === partners?.own)) return other;
  }
  return NONE;
}

function note(side: Map<number, Near>, own: number, other: number, near: number, free: boolean): void {
  const known = side.get(own) ?? { others: [], settled: 0 };
  side.set(own, known);
  if (free) known.others.push({ index: other, near });
  else known.settled = Math.max(known.settled, near);
}
