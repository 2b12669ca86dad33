import type { Pairing } from './anchors.ts';
import type { Profile } from './profiles.ts';

/**
 * How far order, printed numbers and places carry anything between two drafts, each 0 to 1, measured on the pairs that
 * wording alone makes sure. In a table whose cells were shuffled they carry nothing; in a later version of one text, much.
 */
export interface Trust {
  /** Share of the neighbours of sure pairs that are partners. */
  readonly neighbours: number;
  /** Share of sure pairs under the same number. */
  readonly numbers: number;
  /** 1 where all sure pairs stand at the same place of their drafts, 0 where they might stand anywhere. */
  readonly places: number;
  /** How far the order of the sure pairs is one on both sides: Kendall's tau, 0 where it is no better than by chance. */
  readonly order: number;
  /** Share of the sure pairs of different wording under labels of one kind whose labels are the same. */
  readonly labels: number;
  /** Share of the sure pairs of different wording whose labels are of one kind. */
  readonly labelKinds: number;
  /** Share of the smaller draft that stands in sure pairs. */
  readonly matched: number;
  /** Share of the smaller draft that has a partner of the very same wording: none in a table from which such rows were taken. */
  readonly settled: number;
}

/** Where so many of the sure pairs have the same number, a number is a name: a replaced point keeps it. */
export const NUMBERS_KEPT = 0.9;

/** What is expected before anything is seen, and how many sure pairs that expectation is worth. */
const EXPECTED = { neighbours: 0.7, numbers: 0.5, places: 0.7, order: 0.7, labels: 0.6, labelKinds: 0.8 };
const WEIGHT = 2;
/** Two places drawn by chance are a third of a draft apart on average. */
const BY_CHANCE = 1 / 3;

/** Measures trust on the sure pairs. O(n log n). */
export function trustIn(left: readonly Profile[], right: readonly Profile[], sure: Pairing): Trust {
  let [pairs, numbers, apart, sides, neighbours] = [0, 0, 0, 0, 0];
  let same = 0;
  let [labelled, kinds, labels] = [0, 0, 0];
  for (const a of left) {
    const b = right[sure.toRight[a.index] ?? -1];
    if (b === undefined) continue;
    pairs += 1;
    if (a.key === b.key) same += 1;
    if (a.provision.path === b.provision.path) numbers += 1;
    apart += Math.abs(a.place - b.place);
    // The label is a part of the wording: of those with the same wording it says nothing.
    if (a.key !== b.key && (a.label !== null || b.label !== null)) {
      labelled += 1;
      if (a.label?.kind === b.label?.kind) kinds += 1;
      if (a.label?.kind === b.label?.kind && a.label?.printed === b.label?.printed) labels += 1;
    }
    const next = sure.toRight[a.behind] ?? -1;
    if (next === -1 || b.behind === -1) continue;
    sides += 1;
    if (next === b.behind || right[b.behind]?.behind === next) neighbours += 1;
  }
  const mean = (sum: number, count: number, expected: number): number =>
    (sum + WEIGHT * expected) / (count + WEIGHT);
  const far = mean(apart, pairs, (1 - EXPECTED.places) * BY_CHANCE);
  return {
    neighbours: mean(neighbours, sides, EXPECTED.neighbours),
    numbers: mean(numbers, pairs, EXPECTED.numbers),
    places: Math.max(0, 1 - far / BY_CHANCE),
    order: Math.max(0, mean(pairs * tauOf(sure.toRight), pairs, EXPECTED.order)),
    labels: mean(labels, kinds, EXPECTED.labels),
    labelKinds: mean(kinds, labelled, EXPECTED.labelKinds),
    matched: pairs / Math.max(1, Math.min(left.length, right.length)),
    settled: same / Math.max(1, Math.min(left.length, right.length)),
  };
}

/** Kendall's tau of the partners in the order of the left (M. Kendall, 1938); 1 where there are fewer than two. */
function tauOf(toRight: Int32Array): number {
  const partners = [...toRight].filter((right) => right >= 0);
  const all = (partners.length * (partners.length - 1)) / 2;
  return all === 0 ? 1 : 1 - (2 * inversions(partners)) / all;
}

/** How many pairs of a list stand in falling order, counted while it is sorted by merging. */
function inversions(list: readonly number[]): number {
  let [from, count] = [Float64Array.from(list), 0];
  for (let width = 1; width < list.length; width *= 2) {
    const to = new Float64Array(list.length);
    for (let start = 0; start < list.length; start += 2 * width) {
      const [middle, end] = [Math.min(start + width, list.length), Math.min(start + 2 * width, list.length)];
      let [i, j] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const takesLeft = i < middle && (j >= end || (from[i] ?? 0) <= (from[j] ?? 0));
        if (!takesLeft && i < middle) count += middle - i;
        to[at] = (takesLeft ? from[i++] : from[j++]) ?? 0;
      }
    }
    from = to;
  }
  return count;
}
