import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import { Candidates } from './candidates.ts';
import { Child } from './child.ts';
import type { Corners } from './corners.ts';
import type { Layout } from './layout.ts';
import type { LimitStates } from './limit-states.ts';
import type { Outlook } from './outlook.ts';
import type { Stand } from './stand.ts';
import { StateTable } from './state-table.ts';

/** Steps between two reports; a few milliseconds. */
export const STRIDE = 150_000;

/** New states after which the rest of a stand waits for a turn of its own. */
const MOST_STATES = 150_000;
const MOST_CANDIDATES = 600_000;

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
  /** The first state of the stand that was not looked at any more; the number of states if there is none. */
  readonly next: number;
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
  const { parties } = layout;
  const candidates = new Candidates(parties);
  const table = new StateTable(layout.words + 1);
  let bounds = new Float64Array(64 * ways);
  const states = stand.begins.length - 1;
  if (place === undefined) return { candidates, table, bounds, next: states };
  const child = new Child(layout, place);
  const values = new Float64Array(parties);
  let told = effort.spent;
  let state = 0;
  for (; state < states; state += 1) {
    if (table.size > MOST_STATES || candidates.size > MOST_CANDIDATES) break;
    const [begin, end] = [stand.begins[state] ?? 0, stand.begins[state + 1] ?? 0];
    if (!mayAny(stand, state, known, parties, ways)) {
      effort.spent += known.cost * (end - begin);
      continue;
    }
    for (let group = 0; group < place.groups.length; group += 1) {
      effort.spent += known.cost * (end - begin);
      if (!isAhead(stand, state, state * place.groups.length + group, known, parties, ways)) continue;
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
        for (let party = 0; party < parties; party += 1)
          values[party] = (stand.values[label * parties + party] ?? 0) + (child.gains[party] ?? 0);
        if (known.mayAdd(values, 0, bounds, next * ways)) candidates.add(next, values, label, group);
      }
      effort.spent += 20 + 8 * layout.words + known.cost * (end - begin);
    }
    if (effort.spent - told < STRIDE) continue;
    told = effort.spent;
    yield going;
  }
  return { candidates, table, bounds, next: state };
}

/** Whether any label of a state may still add something: what is known may have grown since it was kept. */
function mayAny(
  { begins, values, bounds }: Stand,
  state: number,
  known: Corners,
  parties: number,
  ways: number,
): boolean {
  for (let label = begins[state] ?? 0; label < (begins[state + 1] ?? 0); label += 1)
    if (known.mayAdd(values, label * parties, bounds, state * ways)) return true;
  return false;
}

/** Whether any label of a state may still add something if a group of the next place is taken, as far as that is known. */
function isAhead(
  { begins, values, ahead }: Stand,
  state: number,
  group: number,
  known: Corners,
  parties: number,
  ways: number,
): boolean {
  if (ahead === null) return true;
  for (let label = begins[state] ?? 0; label < (begins[state + 1] ?? 0); label += 1)
    if (known.mayAdd(values, label * parties, ahead, group * ways)) return true;
  return false;
}

function doubled(bounds: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * bounds.length);
  more.set(bounds);
  return more;
}
