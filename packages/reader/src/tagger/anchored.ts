/**
 * What takes the place of the chain's spans. A free choice among all candidates is better on the corpus that it was
 * learned from and worse on other texts; so no span appears or disappears, only ends move: each span of the chain gives
 * way to the likeliest candidate of its role that agrees with it by half and that leaves room for its neighbours. How sure
 * it is, is the chance of all that agree, since one of several ends is right more often than any of them.
 */
import type { LabelledRun } from './labels.ts';

/** A span with its raw confidence, 0 to 1: the chance of a span of its role that agrees by half with the chain's. */
export interface SureRun extends LabelledRun {
  readonly sure: number;
}

/**
 * One span for each anchor, in order. Anchors stand in order and do not overlap; candidates stand by where they begin,
 * each with its chance. Cost: for each anchor the candidates that begin near it.
 */
export function anchored(
  anchors: readonly LabelledRun[],
  candidates: readonly LabelledRun[],
  chances: ArrayLike<number>,
): SureRun[] {
  let end = 0;
  return anchors.map((anchor, index) => {
    const near = agreeing(anchor, candidates, chances);
    const { role, from, to } = likeliest(anchor, near, {
      from: end,
      to: anchors[index + 1]?.from ?? Infinity,
    });
    end = to;
    return { role, from, to, sure: sumOf(near) };
  });
}

/** A candidate with its chance. */
interface Likely extends LabelledRun {
  readonly chance: number;
}

/** The candidates that agree with an anchor by half, with their chances. */
function agreeing(
  anchor: LabelledRun,
  candidates: readonly LabelledRun[],
  chances: ArrayLike<number>,
): Likely[] {
  const near: Likely[] = [];
  // What begins more than its length before an anchor cannot agree with it by half.
  const first = firstFrom(candidates, 2 * anchor.from - anchor.to);
  for (let at = first; (candidates[at]?.from ?? Infinity) < anchor.to; at += 1) {
    const each = candidates[at];
    if (each && agreeByHalf(each, anchor))
      near.push({ role: each.role, from: each.from, to: each.to, chance: chances[at] ?? 0 });
  }
  return near;
}

/** The likeliest span that has room, the anchor itself where no other is likelier. */
function likeliest(
  anchor: LabelledRun,
  near: readonly Likely[],
  room: Pick<LabelledRun, 'from' | 'to'>,
): LabelledRun {
  const own = near.find(({ from, to }) => from === anchor.from && to === anchor.to);
  return near.reduce(
    (best, each) => (each.chance > best.chance && each.from >= room.from && each.to <= room.to ? each : best),
    own ?? { ...anchor, chance: 0 },
  );
}

/** Two spans side by side can both agree by half with one: then their chances may add up to more than one. */
const sumOf = (near: readonly Likely[]): number =>
  Math.min(
    1,
    near.reduce((sum, { chance }) => sum + chance, 0),
  );

function agreeByHalf(one: LabelledRun, other: LabelledRun): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  const either = Math.max(one.to, other.to) - Math.min(one.from, other.from);
  return one.role === other.role && 2 * shared >= either;
}

/** Index of the first candidate that begins at a place or after it. */
function firstFrom(candidates: readonly LabelledRun[], place: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
