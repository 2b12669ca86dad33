import type { Progress } from '../work.ts';
import { clearlyAbove } from './exact.ts';
import type { Plane } from './masters.ts';
import { largestRestEach, type Path } from './rest.ts';
import { sortedArcs, weightedArcs, type SortedArcs } from './sorted-arcs.ts';
import { wantedSum, type Searched, type Task } from './task.ts';

/** More ties than this are left to the listing, which takes packages of the same worth together. */
const MOST_TIES = 1_000;
/** More than this, and another way is tried first, where there is one. */
const FEW_TIES = 100;
/** A step takes well below a microsecond; so many stay far below 20 ms. */
const STEPS_A_YIELD = 8_192;
/**
 * The best acceptable path of a diagram, and its ties.
 *
 * Plan. Depth first through the layers, at each node the arcs in the order of the best weighted sum that they leave
 * possible. An arc is left out, with all that follow it, once that sum is below what the best package so far asks for; or
 * by itself, if even the best of each party by itself, taken together, would not be acceptable or no better. The weights
 * come from `boundOf`, so that only packages within the gap between bound and best are visited at all.
 */
export function* search(task: Task): Generator<Progress, Searched, void> {
  const walker = new Walker(task, yield* largestRestEach(task.diagram), yield* sortedArcs(task));
  for (let steps = 0; steps < task.limit; steps += STEPS_A_YIELD) {
    if (walker.walk(Math.min(STEPS_A_YIELD, task.limit - steps))) return walker.found(true);
    yield walker.progress();
  }
  return walker.found(false);
}

/** A bound that is looked at besides the main one, with its sums along the path. */
interface Beside {
  readonly plane: Plane;
  readonly weighted: Float64Array;
  readonly rest: Float64Array;
  readonly sum: Float64Array;
  wanted: number;
}

class Walker {
  readonly #task: Task;
  readonly #depth: number;
  readonly #restEach: Float64Array;
  /** Arcs of each node, the most promising first, and the weighted sum that each leaves possible from its node. */
  readonly #sorted: Int32Array;
  readonly #promise: Float64Array;
  readonly #weighted: Float64Array;
  // The path to the present node, by layer: next arc to try (a place in #sorted), its end, and the sums up to here.
  readonly #cursor: Int32Array;
  readonly #node: Int32Array;
  readonly #sum: Float64Array;
  readonly #utilities: Float64Array;
  readonly #path: Int32Array;
  readonly #besides: readonly Beside[];
  readonly #above: number[];
  #layer = 0;
  #best: Path | null;
  #wanted: number;
  #ties: Path[] = [];
  #crowded = false;

  constructor(task: Task, restEach: Float64Array, sorted: SortedArcs) {
    const { diagram } = task;
    this.#task = task;
    this.#depth = diagram.order.length;
    this.#restEach = restEach;
    ({ sorted: this.#sorted, promise: this.#promise, weighted: this.#weighted } = sorted);
    this.#cursor = new Int32Array(this.#depth + 1);
    this.#node = new Int32Array(this.#depth + 1);
    this.#sum = new Float64Array(this.#depth + 1);
    this.#utilities = new Float64Array((this.#depth + 1) * diagram.parties);
    this.#path = new Int32Array(this.#depth);
    this.#besides = task.bounded.beside.map(({ plane, rest }) => ({
      weighted: weightedArcs(diagram, plane.weights),
      rest,
      plane,
      sum: new Float64Array(this.#depth + 1),
      wanted: -Infinity,
    }));
    this.#above = Array.from({ length: diagram.parties }, () => 0);
    this.#best = task.known;
    this.#wanted = -Infinity;
    this.#cursor[0] = diagram.arcs[0] ?? 0;
    if (!diagram.feasible) this.#layer = -1;
    this.#raise();
  }

  /** Takes so many steps; whether it came to the end. */
  walk(steps: number): boolean {
    for (let step = 0; step < steps; step += 1) {
      if (this.#layer < 0) return true;
      this.#step();
    }
    return this.#layer < 0;
  }

  found(ended: boolean): Searched {
    const complete = ended && !this.#crowded;
    return {
      best: this.#best,
      ties: this.#ties,
      collected: this.#task.ties && complete,
      crowded: this.#crowded,
      complete,
    };
  }

  progress(): Progress {
    const { goal, bounded } = this.#task;
    return {
      bound: bounded.bound,
      best: this.#best === null ? null : goal.value(this.#best.utilities),
      done: this.#done(),
    };
  }

  /** The share of the first layers' arcs that are behind. */
  #done(): number {
    const { arcs } = this.#task.diagram;
    let [share, part] = [0, 1];
    for (let layer = 0; layer < Math.min(4, this.#layer); layer += 1) {
      const node = this.#node[layer] ?? 0;
      const [from, until] = [arcs[node] ?? 0, arcs[node + 1] ?? 0];
      part /= until - from;
      share += part * Math.max(0, (this.#cursor[layer] ?? 0) - from - 1);
    }
    return share;
  }

  #step(): void {
    const { diagram } = this.#task;
    const { parties, gains, to, arcs } = diagram;
    const layer = this.#layer;
    const node = this.#node[layer] ?? 0;
    const place = this.#cursor[layer] ?? 0;
    if (
      place >= (arcs[node + 1] ?? 0) ||
      (this.#sum[layer] ?? 0) + (this.#promise[place] ?? 0) < this.#wanted
    ) {
      this.#layer -= 1;
      return;
    }
    this.#cursor[layer] = place + 1;
    const arc = this.#sorted[place] ?? 0;
    const next = to[arc] ?? 0;
    if (!this.#passes(layer, arc, next)) return;
    const [here, there] = [layer * parties, (layer + 1) * parties];
    for (let party = 0; party < parties; party += 1) {
      const own = (this.#utilities[here + party] ?? 0) + (gains[arc * parties + party] ?? 0);
      const most = own + (this.#restEach[next * parties + party] ?? 0);
      if (most < (this.#task.least[party] ?? -Infinity)) return;
      this.#utilities[there + party] = own;
      this.#above[party] = most;
    }
    if (!this.#mayHelp()) return;
    this.#path[layer] = arc;
    if (layer + 1 === this.#depth) {
      this.#arrive();
      return;
    }
    this.#layer = layer + 1;
    this.#node[layer + 1] = next;
    this.#cursor[layer + 1] = arcs[next] ?? 0;
    this.#sum[layer + 1] = (this.#sum[layer] ?? 0) + (this.#weighted[arc] ?? 0);
  }

  /** Whether no other bound rules an arc out. */
  #passes(layer: number, arc: number, next: number): boolean {
    for (const { weighted, rest, sum, wanted } of this.#besides) {
      const own = (sum[layer] ?? 0) + (weighted[arc] ?? 0);
      if (own + (rest[next] ?? 0) < wanted) return false;
      sum[layer + 1] = own;
    }
    return true;
  }

  /** Whether a package with the utilities `#above` would be wanted. */
  #mayHelp(): boolean {
    if (this.#best === null) return true;
    const order = this.#task.goal.compare(this.#above, this.#best.utilities);
    if (order !== 0) return order > 0;
    return (
      this.#task.ties &&
      !this.#ties.some(({ utilities }) => clearlyAbove(utilities, this.#above, this.#task.tie))
    );
  }

  /** Keeps the package at the end of the path if it is better than the best, or as good. */
  #arrive(): void {
    const path: Path = { arcs: [...this.#path], utilities: [...this.#above] };
    const order = this.#best === null ? 1 : this.#task.goal.compare(path.utilities, this.#best.utilities);
    if (order < 0) return;
    if (order > 0) {
      this.#best = path;
      this.#ties = [];
      this.#raise();
    }
    if (!this.#task.ties) return;
    this.#ties = this.#ties.filter(
      ({ utilities }) => !clearlyAbove(path.utilities, utilities, this.#task.tie),
    );
    this.#ties.push(path);
    if (this.#ties.length > (this.#task.isFirstTry === true ? FEW_TIES : MOST_TIES)) {
      this.#crowded = true;
      this.#layer = -1;
    }
  }

  /** Sets what a weighted sum has to reach to be wanted. */
  #raise(): void {
    if (this.#best === null) return;
    const { utilities } = this.#best;
    this.#wanted = wantedSum(this.#task, this.#task.bounded.plane, utilities, this.#task.ties);
    for (const each of this.#besides)
      each.wanted = wantedSum(this.#task, each.plane, utilities, this.#task.ties);
  }
}
