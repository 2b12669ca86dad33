import type { Work } from '../../work.ts';
import { going } from '../going.ts';
import type { Layer, Trace } from '../layer.ts';
import type { Corners } from './corners.ts';
import type { Directions } from './directions.ts';
import { expanded, type Expanded, type Search } from './expand.ts';
import { labelsOf, type Labels } from './labels.ts';
import type { Place } from './layout.ts';
import { Outlook } from './outlook.ts';
import { selected, type GivenUp } from './select.ts';
import { startStand, type Stand } from './stand.ts';

/** Labels kept on a place once the steps are spent, so that a pass comes to an end. */
const AT_THE_END = 500;
/** Candidates on one place at most, as a guess from the labels before it. */
const MOST_CANDIDATES = 8_000_000;

/** What one pass through all places has found. */
export interface Pass {
  readonly layer: Layer;
  readonly givenUp: GivenUp;
}

/**
 * One pass through the places of a layout: a decision diagram in which packages that have come to the same state with the same
 * utilities are one, and what can add nothing to what is known is left out; where more than `most` labels are left on a
 * place, only the most promising are kept (a bounded and restricted diagram: Bergman, Cire, van Hoeve and Hooker,
 * Decision Diagrams for Optimization, 2016).
 */
export function* passThrough(
  search: Search,
  known: Corners,
  directions: Directions,
  most: number,
): Work<Pass> {
  const { layout, slack, effort } = search;
  const givenUp: GivenUp = { shortfall: 0, labels: 0 };
  let stand = startStand(layout.start);
  for (const [at, place] of layout.places.entries()) {
    const outlook = new Outlook(layout, at, directions);
    yield going;
    const found = yield* expanded(stand, at, search, known, outlook, directions.count);
    const labels = yield* labelsOf(found.candidates, found.table.size, slack);
    const next = layout.places[at + 1]?.groups.length ?? 1;
    const room = effort.spent > effort.most ? AT_THE_END : Math.floor(MOST_CANDIDATES / next);
    const limit = Math.max(1, Math.min(most, room));
    const kept = yield* selected(labels, found, limit, known, directions, givenUp);
    yield going;
    stand = yield* standAfter(stand.trace, place, found, labels, kept);
  }
  return { layer: layerOf(stand, layout.parties), givenUp };
}

/** Labels written between two reports. */
const STRIDE = 3_000;

/** The labels that are kept, with the states that still have some, and the edges to where they come from. */
function* standAfter(
  before: Trace,
  place: Place,
  { candidates, table }: Expanded,
  { order, begins, ends }: Labels,
  kept: Uint8Array | null,
): Work<Stand> {
  const labels = kept === null ? [...begins.keys()] : [...begins.keys()].filter((label) => kept[label] === 1);
  const first = new Float64Array(labels.length);
  const second = new Float64Array(labels.length);
  const starts = new Uint32Array(labels.length + 1);
  const [from, via, rows, stateBegins]: number[][] = [[], [], [], []];
  let state = -1;
  for (const [at, label] of labels.entries()) {
    if (at % STRIDE === STRIDE - 1) yield going;
    const head = order[begins[label] ?? 0] ?? 0;
    const own = candidates.states[head] ?? 0;
    if (own !== state) {
      state = own;
      stateBegins?.push(at);
      for (let word = 0; word < table.width; word += 1) rows?.push(table.rows[own * table.width + word] ?? 0);
    }
    first[at] = candidates.first[head] ?? 0;
    second[at] = candidates.second[head] ?? 0;
    for (let edge = begins[label] ?? 0; edge < (ends[label] ?? 0); edge += 1) {
      const candidate = order[edge] ?? 0;
      for (const option of place.groups[candidates.groups[candidate] ?? 0] ?? []) {
        from?.push(candidates.from[candidate] ?? 0);
        via?.push(option);
      }
    }
    starts[at + 1] = from?.length ?? 0;
  }
  stateBegins?.push(labels.length);
  return {
    rows: Int32Array.from(rows ?? []),
    begins: Uint32Array.from(stateBegins ?? []),
    first,
    second,
    trace: {
      size: labels.length,
      starts,
      from: Uint32Array.from(from ?? []),
      via: Uint32Array.from(via ?? []),
      sources: sourcesOf(before, place),
    },
  };
}

/** One origin for each option of the issue, so that an edge names its option. */
function sourcesOf(trace: Trace, { issue, groups }: Place): Trace['sources'] {
  const most = groups.reduce((size, group) => Math.max(size, ...group), -1);
  return Array.from({ length: most + 1 }, (_, option) => ({
    trace,
    pick: { kind: 'option', issue, option },
  }));
}

function layerOf({ first, second, trace }: Stand, parties: number): Layer {
  const values = new Float64Array(trace.size * parties);
  for (let at = 0; at < trace.size; at += 1) {
    values[at * parties] = first[at] ?? 0;
    if (parties === 2) values[at * 2 + 1] = second[at] ?? 0;
  }
  return { values, trace, lost: Array.from({ length: parties }, () => 0) };
}
