import type { Block } from './blocks.ts';
import { matchInOrder, type Pair } from './match.ts';
import { kept, stepsBetween, type Step } from './step.ts';

/** The blocks between two kept tables. */
export interface Stretch {
  readonly from: Pair;
  readonly to: Pair;
  readonly pairs: readonly Pair[];
  readonly steps: readonly Step[];
}

/** The stretches of a container, from its beginning to its end. */
export function stretchesOf(older: readonly Block[], newer: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from: Pair = [0, 0];
  let pairs: Pair[] = [];
  const end = (to: Pair): void => {
    stretches.push({ from, to, pairs, steps: stepsBetween(older, newer, from, to, pairs) });
    from = [to[0] + 1, to[1] + 1];
    pairs = [];
  };
  for (const pair of matchInOrder(older, newer)) {
    if (newer[pair[1]]?.kind === 'table') end(pair);
    else pairs.push(pair);
  }
  end([older.length, newer.length]);
  return stretches;
}

/** Two stretches as one: the kept table between them counts as replaced. */
export function united(two: readonly Stretch[], older: readonly Block[], newer: readonly Block[]): Stretch {
  const from = two[0]?.from ?? [0, 0];
  const to = two.at(-1)?.to ?? [0, 0];
  const pairs = two.flatMap((each) => each.pairs);
  return { from, to, pairs, steps: stepsBetween(older, newer, from, to, pairs) };
}

/** The steps of all stretches, with the kept tables between them. */
export function withKeptTables(
  stretches: readonly Stretch[],
  older: readonly Block[],
  newer: readonly Block[],
): Step[] {
  return stretches.flatMap(({ steps, to }) => [...steps, ...kept(older[to[0]], newer[to[1]])]);
}
