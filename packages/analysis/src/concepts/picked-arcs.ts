import type { Progress, Work } from '../work.ts';
import type { Diagram } from './diagram.ts';

/** Arcs copied, and arcs compared with those beside them, between two reports. */
const ARCS_A_YIELD = 8_000;
const PAIRED_ARCS_A_YIELD = 4_000;
const GOING: Progress = { bound: null, best: null, done: 0 };

/** The diagram with only these arcs, each group of equal ones as one; groups are in the order of their first arcs. */
export function* pickArcs(diagram: Diagram, groups: readonly (readonly number[])[]): Work<Diagram> {
  const { arcs, to, gains, options, parties } = diagram;
  const starts = new Int32Array(arcs.length);
  const picked = new Float64Array(groups.length * parties);
  const ends = new Int32Array(groups.length);
  const named: (readonly number[])[] = [];
  let node = 0;
  for (const [at, group] of groups.entries()) {
    if (at % ARCS_A_YIELD === ARCS_A_YIELD - 1) yield GOING;
    const [first = 0] = group;
    while (first >= (arcs[node + 1] ?? 0)) starts[++node] = at;
    for (let party = 0; party < parties; party += 1)
      picked[at * parties + party] = gains[first * parties + party] ?? 0;
    ends[at] = to[first] ?? 0;
    named.push(group.length === 1 ? (options[first] ?? []) : group.flatMap((arc) => options[arc] ?? []));
  }
  while (node + 1 < arcs.length) starts[++node] = groups.length;
  return {
    ...diagram,
    arcs: starts,
    gains: picked,
    to: ends,
    options: named,
  };
}

/**
 * The diagram without arcs that another one beats, and with arcs of the same worth as one: every efficient package is
 * still in it, every package with the utilities of an efficient one too. `tie`: 0 where utilities are exact.
 */
export function* withoutBeaten(diagram: Diagram, tie: number): Work<Diagram> {
  const { arcs, to, gains, parties } = diagram;
  const gain = (arc: number, party: number): number => gains[arc * parties + party] ?? 0;
  const everywhere = (a: number, b: number): boolean => {
    for (let party = 0; party < parties; party += 1) if (gain(a, party) < gain(b, party)) return false;
    return true;
  };
  const clearly = (a: number, b: number): boolean => {
    for (let party = 0; party < parties; party += 1) if (gain(a, party) > gain(b, party) + tie) return true;
    return false;
  };
  const groups: number[][] = [];
  let reported = 0;
  for (let node = 0; node + 1 < arcs.length; node += 1) {
    if ((arcs[node] ?? 0) - reported > PAIRED_ARCS_A_YIELD) {
      reported = arcs[node] ?? 0;
      yield GOING;
    }
    const own = Array.from(
      { length: (arcs[node + 1] ?? 0) - (arcs[node] ?? 0) },
      (_, at) => (arcs[node] ?? 0) + at,
    );
    const best = own.filter(
      (arc) => !own.some((other) => to[other] === to[arc] && everywhere(other, arc) && clearly(other, arc)),
    );
    const first = groups.length;
    for (const arc of best) {
      const same = groups
        .slice(first)
        .find(([one = 0]) => to[one] === to[arc] && everywhere(one, arc) && everywhere(arc, one));
      if (same === undefined) groups.push([arc]);
      else same.push(arc);
    }
  }
  return yield* pickArcs(diagram, groups);
}
