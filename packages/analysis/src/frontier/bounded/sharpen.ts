import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import type { Corners } from './corners.ts';
import { STRIDE, type Expanded, type Search } from './expand.ts';
import type { Labels } from './labels.ts';
import type { Sharpener } from './sharpener.ts';
import type { Directions } from './directions.ts';

/** Numbers on the groups ahead at most; where they were more, nothing is known of them. */
const MOST_AHEAD = 8_000_000;

/**
 * Sharper bounds for the states of some labels, written over those that there are; labels that can then no longer add anything are
 * marked 0. `ahead`: as in `Stand`, by state; null where it would be too long.
 */
export interface Sharpened {
  readonly alive: Uint8Array;
  readonly ahead: Float64Array | null;
}

/**
 * Plan. Directions are taken one after the other, and a state is left as soon as none of its labels may add anything; the
 * direction in which that came out is asked first of the next state. Cost: for each state some sweeps through its boxes in
 * up to all directions.
 */
export function* sharpened(
  labels: Labels,
  { candidates, table, bounds }: Expanded,
  sharpener: Sharpener,
  known: Corners,
  { count }: Directions,
  { layout, effort }: Search,
): Work<Sharpened> {
  const { order, begins } = labels;
  const alive = new Uint8Array(begins.length).fill(1);
  const groups = sharpener.shares.groups[1] ?? 0;
  const ahead =
    table.size * groups * count > MOST_AHEAD ? null : new Float64Array(table.size * groups * count);
  const ways = Array.from({ length: count }, (_, way) => way);
  const placeOf = (label: number): number => order[begins[label] ?? 0] ?? 0;
  let told = effort.spent;
  for (let label = 0; label < begins.length;) {
    const state = candidates.states[placeOf(label)] ?? 0;
    let end = label + 1;
    while (end < begins.length && candidates.states[placeOf(end)] === state) end += 1;
    sharpener.load(table.rows, state * table.width, layout.words);
    let witness = label;
    // Sharper bounds come second: most states that fall do so by the first ones.
    for (let turn = 0; turn < 2 * count && witness < end; turn += 1) {
      const way = ways[turn % count] ?? 0;
      const bound = turn < count ? sharpener.first(way) : sharpener.sharper(way);
      effort.spent += known.cost + (turn < count ? sharpener.cost : 4 * sharpener.cost);
      if (ahead !== null && turn >= count)
        writeAhead(ahead, state * groups * count, way, count, bound, sharpener);
      const place = state * count + way;
      if (bound >= (bounds[place] ?? 0)) continue;
      bounds[place] = bound;
      while (
        witness < end &&
        !known.mayAdd(candidates.values, placeOf(witness) * layout.parties, bounds, state * count)
      )
        witness += 1;
      if (witness === end && turn % count > 0) {
        ways[turn % count] = ways[(turn % count) - 1] ?? 0;
        ways[(turn % count) - 1] = way;
      }
    }
    effort.spent += known.cost * (end - label);
    for (; label < end; label += 1)
      if (
        label < witness ||
        !known.mayAdd(candidates.values, placeOf(label) * layout.parties, bounds, state * count)
      )
        alive[label] = 0;
    if (effort.spent - told < STRIDE) continue;
    told = effort.spent;
    yield going;
  }
  return { alive, ahead };
}

/** What may come in a direction if a group of the next place is taken: the others of its issue fall away. */
function writeAhead(
  ahead: Float64Array,
  from: number,
  way: number,
  count: number,
  bound: number,
  sharpener: Sharpener,
): void {
  const groups = sharpener.shares.groups[1] ?? 0;
  const others = bound - sharpener.peak(0);
  for (let group = 0; group < groups; group += 1)
    ahead[from + group * count + way] = others + (sharpener.table[group] ?? 0);
}
