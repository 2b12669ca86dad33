import type { Pairing } from './anchors.ts';

import type { Profile } from './profiles.ts';
import type { Vector } from './similarity.ts';
import { containment, cosine, together } from './similarity.ts';

/** One provision on one side whose wording is found in several neighbours on the other. */
export interface Group {
  readonly one: number;
  readonly many: readonly number[];
  readonly score: number;
}

/** One side seen from the other: which may be divided, and into what. */
export interface Seen {
  readonly ones: readonly Profile[];
  readonly manies: readonly Profile[];
  readonly oneVectors: readonly Vector[];
  readonly manyVectors: readonly Vector[];
  readonly rarity: Float64Array;
  /** Partner of each of the ones, and of each of the manies; -1 for none. */
  readonly partnerOfOne: Int32Array;
  readonly partnerOfMany: Int32Array;
}

const MOST_NEIGHBOURS = 4;
/** A neighbour must be found in the one to this share, and the one in all of them. */
const HELD = 0.5;
const COVERED = 0.55;
/** The group must be nearer than the best single one by this. */
const MARGIN = 0.04;
/** A heading with its text below it in a unit of its own says no more than heading and text in one. */
const SHELL_MARGIN = -0.02;

/**
 * Looks for provisions of one side that were divided into up to four neighbours on the other.
 *
 * Plan. Start from the partner of a provision, or from a partnerless one that it holds. Take in partnerless
 * neighbours on both sides as long as the one holds them. Keep the group if together they cover the one and are
 * nearer to it than the best single one by a margin. Better groups go first; nothing is used twice.
 */
export function dividedOnes(seen: Seen): Group[] {
  const found = seen.ones.flatMap((profile) => groupOf(seen, profile) ?? []);
  const used = new Set<number>();
  return found
    .sort((a, b) => b.score - a.score || a.one - b.one)
    .filter(({ many }) => {
      if (many.some((index) => used.has(index))) return false;
      many.forEach((index) => used.add(index));
      return true;
    });
}

function groupOf(seen: Seen, { index: one, key }: Profile): Group | null {
  const whole = seen.oneVectors[one];
  const partner = seen.partnerOfOne[one] ?? -1;
  if (whole === undefined || key === '' || seen.manies[partner]?.key === key) return null;
  const starts = partner !== -1 ? [partner] : startsFor(seen, one);
  const groups = starts.flatMap((start) => grown(seen, one, whole, start) ?? []);
  return groups.sort((a, b) => b.score - a.score || (a.many[0] ?? 0) - (b.many[0] ?? 0))[0] ?? null;
}

/** Partnerless ones that follow the partner of the neighbour before, or precede that of the neighbour behind. */
function startsFor(seen: Seen, one: number): number[] {
  const before = seen.partnerOfOne[one - 1] ?? -1;
  const behind = seen.partnerOfOne[one + 1] ?? -1;
  const near = [before + 1, ...(behind > 0 ? [behind - 1] : []), one];
  return [...new Set(near)].filter((index) => isFree(seen, index) && holds(seen, one, index));
}

function grown(seen: Seen, one: number, whole: Vector, start: number): Group | null {
  let [first, last] = [start, start];
  const fits = (index: number): boolean =>
    last - first + 1 < MOST_NEIGHBOURS && isFree(seen, index) && holds(seen, one, index);
  while (fits(last + 1)) last += 1;
  while (fits(first - 1)) first -= 1;
  if (first === last) return null;
  const many = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const vectors = many.map((index) => seen.manyVectors[index]).filter((vector) => vector !== undefined);
  const union = together(vectors);
  const score = cosine(whole, union);
  const single = vectors.reduce((best, vector) => Math.max(best, cosine(whole, vector)), 0);
  const covered = containment(whole, union, seen.rarity);
  const margin = many.some((index) => seen.manies[index]?.provision.text === '') ? SHELL_MARGIN : MARGIN;
  return score >= single + margin && covered >= COVERED ? { one, many, score } : null;
}

const isFree = (seen: Seen, index: number): boolean =>
  index >= 0 &&
  index < seen.manies.length &&
  seen.partnerOfMany[index] === -1 &&
  seen.manies[index]?.key !== '';

function holds(seen: Seen, one: number, index: number): boolean {
  const [part, whole] = [seen.manyVectors[index], seen.oneVectors[one]];
  return part !== undefined && whole !== undefined && containment(part, whole, seen.rarity) >= HELD;
}

/** Takes a group out of the one-to-one pairs. */
export function release(pairing: Pairing, lefts: readonly number[], rights: readonly number[]): void {
  for (const left of lefts) {
    const partner = pairing.toRight[left] ?? -1;
    if (partner !== -1) pairing.toLeft[partner] = -1;
    pairing.toRight[left] = -1;
  }
  for (const right of rights) {
    const partner = pairing.toLeft[right] ?? -1;
    if (partner !== -1) pairing.toRight[partner] = -1;
    pairing.toLeft[right] = -1;
  }
}
