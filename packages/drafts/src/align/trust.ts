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
}

/** What is expected before anything is seen, and how many sure pairs that expectation is worth. */
const EXPECTED = { neighbours: 0.7, numbers: 0.5, places: 0.7 };
const WEIGHT = 2;
/** Two places drawn by chance are a third of a draft apart on average. */
const BY_CHANCE = 1 / 3;

/** Measures trust on the sure pairs. Linear. */
export function trustIn(left: readonly Profile[], right: readonly Profile[], sure: Pairing): Trust {
  let [pairs, numbers, apart, sides, neighbours] = [0, 0, 0, 0, 0];
  for (const a of left) {
    const b = right[sure.toRight[a.index] ?? -1];
    if (b === undefined) continue;
    pairs += 1;
    if (a.provision.path === b.provision.path) numbers += 1;
    apart += Math.abs(a.place - b.place);
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
  };
}
