import type { Work } from '../../work.ts';
import { going } from '../going.ts';
import { Candidates } from './candidates.ts';
import type { Corners } from './corners.ts';
import type { Layout, Place } from './layout.ts';
import type { LimitStates } from './limit-states.ts';
import type { Outlook } from './outlook.ts';
import type { Stand } from './stand.ts';
import { StateTable } from './state-table.ts';

/** Steps between two reports; some twenty million of them take a second. */
const STRIDE = 40_000;

/** Steps that a search has taken and may take. */
export interface Effort {
  spent: number;
  readonly most: number;
}

/** What a pass needs on every place. */
export interface Search {
  readonly layout: Layout;
  readonly limits: LimitStates;
  readonly slack: number;
  readonly effort: Effort;
}

/** The candidates of a step, the states that they come to, and for each state the bounds of what is still to come. */
export interface Expanded {
  readonly candidates: Candidates;
  readonly table: StateTable;
  readonly bounds: Float64Array;
}

/**
 * All that the options of a place make of the labels before it, without what can no longer add anything to what is known.
 * Cost: for each new state a bound, for each label and group of options a look at the corners.
 */
export function* expanded(
  stand: Stand,
  at: number,
  { layout, limits, effort }: Search,
  known: Corners,
  outlook: Outlook,
  ways: number,
): Work<Expanded> {
  const place = layout.places[at];
  const candidates = new Candidates();
  const table = new StateTable(layout.words + 1);
  let bounds = new Float64Array(64 * ways);
  if (place === undefined) return { candidates, table, bounds };
  const child = new Child(layout, place);
  let told = effort.spent;
  for (let state = 0; state + 1 < stand.begins.length; state += 1) {
    const [begin, end] = [stand.begins[state] ?? 0, stand.begins[state + 1] ?? 0];
    for (let group = 0; group < place.groups.length; group += 1) {
      const limit = limits.after(
        stand.rows[(state + 1) * table.width - 1] ?? 0,
        at,
        place.groups[group]?.[0] ?? 0,
      );
      if (limit < 0) continue;
      child.take(stand.rows, state * table.width, group, limit);
      const before = table.size;
      const next = table.numberOf(child.row);
      if (next === before) {
        if (bounds.length < (next + 1) * ways) bounds = doubled(bounds);
        outlook.write(table.rows, next * table.width, bounds, next * ways);
        effort.spent += outlook.cost;
      }
      for (let label = begin; label < end; label += 1) {
        const first = (stand.first[label] ?? 0) + child.first;
        const second = (stand.second[label] ?? 0) + child.second;
        if (known.mayAdd(first, second, bounds, next * ways))
          candidates.add(next, first, second, label, group);
      }
      effort.spent += 20 + 8 * layout.words + 20 * (end - begin);
    }
    if (effort.spent - told < STRIDE) continue;
    told = effort.spent;
    yield going;
  }
  return { candidates, table, bounds };
}

/** The state after a group of options, and what it adds: the issue's own worth, and boxes that are now known to hold. */
class Child {
  readonly row: Int32Array;
  first = 0;
  second = 0;
  readonly #layout: Layout;
  readonly #place: Place;

  constructor(layout: Layout, place: Place) {
    this.#layout = layout;
    this.#place = place;
    this.row = new Int32Array(layout.words + 1);
  }

  take(rows: Int32Array, from: number, group: number, limit: number): void {
    const { words, firstWords } = this.#layout;
    const { masks, gains, decided, past } = this.#place;
    this.first = gains[2 * group] ?? 0;
    this.second = gains[2 * group + 1] ?? 0;
    for (let word = 0; word < words; word += 1) {
      const bits = (rows[from + word] ?? 0) & (masks[group * words + word] ?? 0);
      const won = bits & (decided[word] ?? 0);
      if (won !== 0 && word < firstWords) this.first += this.#worth(word, won);
      else if (won !== 0) this.second += this.#worth(word, won);
      this.row[word] = bits & ~(past[word] ?? 0);
    }
    this.row[words] = limit;
  }

  #worth(word: number, bits: number): number {
    let [sum, left] = [0, bits];
    while (left !== 0) {
      const lowest = left & -left;
      sum += this.#layout.values[word * 32 + 31 - Math.clz32(lowest)] ?? 0;
      left ^= lowest;
    }
    return sum;
  }
}

function doubled(bounds: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * bounds.length);
  more.set(bounds);
  return more;
}
