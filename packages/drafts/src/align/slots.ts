import type { Pairing } from './anchors.ts';
import { staying } from './moves.ts';

/** Where a pair stands among the pairs that keep their order. */
export interface Slots {
  /** How many of those pairs the two would have to pass to stand at the same place; 0 for the same slot between them. */
  passed(left: number, right: number): number;
  /** How many provisions, on the side with more of them, stand in the slot of a pair for which `passed` is 0; at least 1. */
  crowd(left: number, right: number): number;
  /** How far the pairs round the slot of a left provision agree, 0 to 1: the mean of the one before and the one behind; 1 where there is none. */
  firmness(left: number): number;
  /** Which slot a provision stands in, counted from the beginning of its draft: what has the same number stands in the same slot. */
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
}

/**
 * The slots between the pairs that keep their order: the longest run of the given pairs that rises on both sides parts
 * both drafts into as many slots and one. `agreement` says how far two partners agree, 0 to 1. O(n log n); each question takes constant time.
 */
export function slotsBy(
  pairing: Pairing,
  agreement: (left: number, right: number) => number = () => 1,
): Slots {
  const pairs = [...pairing.toRight].flatMap((right, left) =>
    right < 0 ? [] : [{ left, right, weight: 1 }],
  );
  const backbone = staying(pairs);
  const isRight = new Set([...backbone].map((left) => pairing.toRight[left] ?? -1));
  const [lefts, rights] = [
    ranked(pairing.toRight.length, (index) => backbone.has(index)),
    ranked(pairing.toLeft.length, (index) => isRight.has(index)),
  ];
  const agreed = [...backbone]
    .sort((a, b) => a - b)
    .map((left) => agreement(left, pairing.toRight[left] ?? -1));
  return {
    left: lefts.rank,
    right: rights.rank,
    passed: (left, right) => Math.abs((lefts.rank[left] ?? 0) - (rights.rank[right] ?? 0)),
    crowd: (left, right) => {
      const rank = lefts.rank[left] ?? 0;
      const own = backbone.has(left) && pairing.toRight[left] === right ? 1 : 0;
      const among = ({ free }: Ranked): number => (free[rank] ?? 0) + own * (1 + (free[rank + 1] ?? 0));
      return Math.max(1, among(lefts), among(rights));
    },
    firmness: (left) => {
      const rank = lefts.rank[left] ?? 0;
      const [before, behind] = [agreed[rank - 1], agreed[backbone.has(left) ? rank + 1 : rank]];
      return before === undefined || behind === undefined ? (before ?? behind ?? 1) : (before + behind) / 2;
    },
  };
}

interface Ranked {
  /** By index, how many that keep their order stand before it. */
  readonly rank: Int32Array;
  /** By rank, how many others stand in that slot. */
  readonly free: Int32Array;
}

function ranked(count: number, keepsOrder: (index: number) => boolean): Ranked {
  const [rank, free] = [new Int32Array(count), new Int32Array(count + 2)];
  let passed = 0;
  for (let index = 0; index < count; index += 1) {
    rank[index] = passed;
    if (keepsOrder(index)) passed += 1;
    else free[passed] = (free[passed] ?? 0) + 1;
  }
  return { rank, free };
}
