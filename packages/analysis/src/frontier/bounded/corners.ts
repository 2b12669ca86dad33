import type { Directions } from './directions.ts';

/** Stands for minus infinity where it is multiplied by nothing. */
const NOWHERE = -1e300;
/** No shortfall is so large but where nothing was found. */
const FAR = 1e250;

/**
 * The frontier found so far, as what a package has to reach to add something to it.
 *
 * Plan. What adds to a frontier of two parties either has more for both than one of the inner corners of its staircase, or
 * is the same as one of its points. A package that is not complete may come to all that lies below its bounds in each
 * direction; it is given up where no corner and no point lies there. As bounds only fall short of nothing possible, no
 * point of the true frontier, and no package with the same utilities as one, is ever given up.
 */
export class Corners {
  readonly #directions: Directions;
  /** Targets, the first party's utility rising and the second's falling: corner, point, corner, and so on. */
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  /** What each target comes to in each direction: `#sums[target * count + way]`. */
  readonly #sums: Float64Array;
  readonly #floors: readonly [number, number];

  /**
   * `points` descend by the first party and rise by the second, two numbers each. `floors`: less than this is of no use to
   * a party. What differs by no more than `slack` from a point is held to be the same.
   */
  constructor(
    points: Float64Array,
    floors: readonly [number, number],
    slack: number,
    directions: Directions,
  ) {
    const targets = targetsOf(points, slack === 0 ? 0 : slack + 1);
    this.#directions = directions;
    this.#floors = floors;
    this.#first = Float64Array.from(targets, ([first]) => Math.max(first, floors[0]));
    this.#second = Float64Array.from(targets, ([, second]) => Math.max(second, floors[1]));
    const { count } = directions;
    this.#sums = new Float64Array(targets.length * count);
    for (let target = 0; target < targets.length; target += 1)
      for (let way = 0; way < count; way += 1)
        this.#sums[target * count + way] = this.#inDirection(way, target);
  }

  #inDirection(way: number, target: number): number {
    const first = Math.max(NOWHERE, this.#first[target] ?? 0);
    const second = Math.max(NOWHERE, this.#second[target] ?? 0);
    return (this.#directions.first[way] ?? 0) * first + (this.#directions.second[way] ?? 0) * second;
  }

  /** Whether a package with these utilities so far, and bounds on what is still to come, may still add something. */
  mayAdd(first: number, second: number, bounds: Float64Array, at: number): boolean {
    const { count, first: ones, second: others } = this.#directions;
    const mostFirst = first + (bounds[at] ?? 0);
    const mostSecond = second + (bounds[at + count - 1] ?? 0);
    if (mostFirst < this.#floors[0] || mostSecond < this.#floors[1]) return false;
    const sums = this.#sums;
    for (let target = this.#firstBelow(mostSecond); target < this.#first.length; target += 1) {
      if ((this.#first[target] ?? 0) > mostFirst) return false;
      let way = 1;
      while (way + 1 < count) {
        const most = (ones[way] ?? 0) * first + (others[way] ?? 0) * second + (bounds[at + way] ?? 0);
        if ((sums[target * count + way] ?? 0) > most) break;
        way += 1;
      }
      if (way + 1 === count) return true;
    }
    return false;
  }

  /** The first target that asks no more of the second party than so much. */
  #firstBelow(most: number): number {
    let [low, high] = [0, this.#second.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#second[middle] ?? 0) <= most) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * How far the frontier falls short of what a package may still come to, in the scale of the directions: raised by so much
   * for each party, it leaves nothing of it out. Infinite where nothing was found yet.
   */
  shortfall(first: number, second: number, bounds: Float64Array, at: number): number {
    const { count, first: ones, second: others } = this.#directions;
    let most = 0;
    // Corners stand at even places.
    for (let target = 0; target < this.#first.length; target += 2) {
      const [raise, otherRaise] = this.#raiseOf(target);
      let least = Infinity;
      for (let way = 0; way < count; way += 1) {
        const [one, other] = [ones[way] ?? 0, others[way] ?? 0];
        const above = one * first + other * second + (bounds[at + way] ?? 0);
        const room = above - (this.#sums[target * count + way] ?? 0);
        const step = one * raise + other * otherRaise;
        if (step > 0) least = Math.min(least, room / step);
        else if (room < 0) least = 0;
      }
      most = Math.max(most, least);
    }
    return most < FAR ? most : Infinity;
  }

  /** How a corner moves when the frontier is raised: a floor that it rests on stays. */
  #raiseOf(target: number): readonly [number, number] {
    const moves = (value: number, floor: number): boolean => value > floor && value > NOWHERE;
    const { scale } = this.#directions;
    return [
      moves(this.#first[target] ?? 0, this.#floors[0]) ? scale[0] : 0,
      moves(this.#second[target] ?? 0, this.#floors[1]) ? scale[1] : 0,
    ];
  }
}

/** Inner corners and points by turns, from the least of the first party on, each lowered by the slack. */
function targetsOf(points: Float64Array, lowered: number): (readonly [number, number])[] {
  const steps = staircase(points);
  const targets: (readonly [number, number])[] = [];
  for (let at = -1; at < steps.length; at += 1) {
    const [here, next] = [steps[at], steps[at + 1]];
    if (here !== undefined) targets.push([here[0] - lowered, here[1] - lowered]);
    targets.push([
      here === undefined ? -Infinity : here[0] + 1 - lowered,
      next === undefined ? -Infinity : next[1] + 1 - lowered,
    ]);
  }
  return targets;
}

/** The points that no other reaches, by rising utility of the first party. */
function staircase(points: Float64Array): (readonly [number, number])[] {
  const steps: (readonly [number, number])[] = [];
  let best = -Infinity;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [first, second] = [points[at] ?? 0, points[at + 1] ?? 0];
    if (second <= best) continue;
    best = second;
    steps.push([first, second]);
  }
  return steps.reverse();
}
