import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import type { Trace } from '../layer.ts';
import type { Expanded } from './expand.ts';
import type { Labels } from './labels.ts';
import type { Place } from './layout.ts';
import type { Stand } from './stand.ts';

/** Labels written between two reports. */
const STRIDE = 3_000;

/** The labels with a mark, with the states that still have some, and the edges to where they come from. */
export function* standAfter(
  before: Trace,
  place: Place,
  { candidates, table, bounds }: Expanded,
  labels: Labels,
  marks: Uint8Array,
  mark: number,
  ahead: Float64Array | null,
  ways: number,
): Work<Stand> {
  const { order, begins, ends } = labels;
  const { parties } = candidates;
  const size = yield* sizesOf(place, candidates, labels, (label) => marks[label] === mark);
  const rows = new Int32Array(size.states * table.width);
  const stateBegins = new Uint32Array(size.states + 1);
  const values = new Float64Array(size.labels * parties);
  const ownBounds = new Float64Array(size.states * ways);
  const groupsAhead = ahead === null ? 0 : ahead.length / table.size;
  const ownAhead = ahead === null ? null : new Float64Array(size.states * groupsAhead);
  const starts = new Uint32Array(size.labels + 1);
  const from = new Uint32Array(size.edges);
  const via = new Uint32Array(size.edges);
  let [state, states, at, edges] = [-1, 0, 0, 0];
  for (let label = 0; label < begins.length; label += 1) {
    if (label % STRIDE === STRIDE - 1) yield going;
    if (marks[label] !== mark) continue;
    const head = order[begins[label] ?? 0] ?? 0;
    const own = candidates.states[head] ?? 0;
    if (own !== state) {
      state = own;
      stateBegins[states] = at;
      rows.set(table.rows.subarray(own * table.width, (own + 1) * table.width), states * table.width);
      ownBounds.set(bounds.subarray(own * ways, (own + 1) * ways), states * ways);
      ownAhead?.set(ahead?.subarray(own * groupsAhead, (own + 1) * groupsAhead) ?? [], states * groupsAhead);
      states += 1;
    }
    values.set(candidates.values.subarray(head * parties, (head + 1) * parties), at * parties);
    for (let edge = begins[label] ?? 0; edge < (ends[label] ?? 0); edge += 1) {
      const candidate = order[edge] ?? 0;
      for (const option of place.groups[candidates.groups[candidate] ?? 0] ?? []) {
        from[edges] = candidates.from[candidate] ?? 0;
        via[edges] = option;
        edges += 1;
      }
    }
    at += 1;
    starts[at] = edges;
  }
  stateBegins[states] = at;
  return {
    rows,
    begins: stateBegins,
    values,
    bounds: ownBounds,
    ahead: ownAhead,
    trace: { size: at, starts, from, via, sources: sourcesOf(before, place) },
  };
}

interface Sizes {
  readonly labels: number;
  readonly states: number;
  readonly edges: number;
}

/** How many labels there are with a mark, how many states they stand at, and how many edges they have. */
function* sizesOf(
  { groups }: Place,
  candidates: Expanded['candidates'],
  { order, begins, ends }: Labels,
  isMarked: (label: number) => boolean,
): Work<Sizes> {
  let [labels, states, edges, state] = [0, 0, 0, -1];
  for (let label = 0; label < begins.length; label += 1) {
    if (label % STRIDE === STRIDE - 1) yield going;
    if (!isMarked(label)) continue;
    labels += 1;
    for (let edge = begins[label] ?? 0; edge < (ends[label] ?? 0); edge += 1)
      edges += groups[candidates.groups[order[edge] ?? 0] ?? 0]?.length ?? 0;
    const own = candidates.states[order[begins[label] ?? 0] ?? 0] ?? 0;
    if (own !== state) states += 1;
    state = own;
  }
  return { labels, states, edges };
}

/** One origin for each option of the issue, so that an edge names its option. */
function sourcesOf(trace: Trace, { issue, groups }: Place): Trace['sources'] {
  const most = groups.reduce((size, group) => Math.max(size, ...group), -1);
  return Array.from({ length: most + 1 }, (_, option) => ({
    trace,
    pick: { kind: 'option', issue, option },
  }));
}
