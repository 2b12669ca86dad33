import { going } from '../../going.ts';
import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import { CornerTree } from './corner-tree.ts';
import type { Directions } from './directions.ts';
import { NOWHERE, targetsOf, type Targets } from './targets.ts';

/** No shortfall is so large but where nothing was found. */
const FAR = 1e250;
/** Sums made between two reports. */
const STRIDE = 100_000;

/**
 * The frontier found so far, as what a package has to reach to add something to it.
 *
 * Plan. What adds to a frontier either has more for everybody than one of its inner corners, or is the same as one of its
 * points. A package that is not complete may come to all that lies below its bounds in each direction; it is given up
 * where no corner and no point lies there. As bounds only fall short of nothing possible, no point of the true
 * frontier, and no package with the same utilities as one, is ever given up.
 */
export class Corners {
  readonly #directions: Directions;
  readonly #size: number;
  /** What each target asks for each party: `#asked[target * parties + party]`. */
  readonly #asked: Float64Array;
  readonly #isCorner: Uint8Array;
  /** What each target comes to in each direction: `#sums[target * count + way]`. */
  readonly #sums: Float64Array;
  readonly #floors: readonly number[];
  /** What the package asked about may come to in each direction. */
  readonly #most: Float64Array;
  /** Where the last package asked about could reach: near ones often reach the same. */
  #last = 0;
  #tree: CornerTree | null = null;

  /** Steps that a look at them takes. */
  readonly cost: number;

  get parties(): number {
    return this.#directions.parties;
  }

  /** The number of directions. */
  get ways(): number {
    return this.#directions.count;
  }

  private constructor({ asked, isCorner }: Targets, floors: readonly number[], directions: Directions) {
    const { count, parties } = directions;
    this.#directions = directions;
    this.#floors = floors;
    this.#size = isCorner.length;
    // Of two parties most targets are passed over at once.
    this.cost = 20 + (parties === 2 ? this.#size >> 3 : this.#size);
    this.#isCorner = isCorner;
    this.#asked = asked;
    this.#sums = new Float64Array(this.#size * count);
    this.#most = new Float64Array(count);
  }

  /** `floors`: less than this is of no use to a party. */
  static *of(targets: Targets, floors: readonly number[], directions: Directions): Work<Corners> {
    const corners = new Corners(targets, floors, directions);
    const pace = new Pace(STRIDE);
    for (let target = 0; target < corners.#size; target += 1) {
      corners.#add(target);
      if (pace.isDue(directions.count)) yield going;
    }
    return corners;
  }

  #add(target: number): void {
    const { count, parties } = this.#directions;
    for (let party = 0; party < parties; party += 1) {
      const at = target * parties + party;
      this.#asked[at] = Math.max(this.#asked[at] ?? 0, this.#floors[party] ?? -Infinity);
    }
    for (let way = 0; way < count; way += 1)
      this.#sums[target * count + way] = this.#inDirection(way, target);
  }

  #inDirection(way: number, target: number): number {
    const { parties, weights } = this.#directions;
    let sum = 0;
    for (let party = 0; party < parties; party += 1)
      sum +=
        (weights[way * parties + party] ?? 0) * Math.max(NOWHERE, this.#asked[target * parties + party] ?? 0);
    return sum;
  }

  /**
   * Whether a package with the utilities that begin at `at` of `values`, and bounds on what is still to come that begin at
   * `from`, may still add something.
   */
  mayAdd(values: Float64Array, at: number, bounds: Float64Array, from: number): boolean {
    if (!this.#reach(values, at, bounds, from)) return false;
    if (this.#directions.parties === 2) return this.#mayReachInPlane();
    if (this.#last < this.#size && this.#reaches(this.#last)) return true;
    for (let target = 0; target < this.#size; target += 1) {
      if (!this.#reaches(target)) continue;
      this.#last = target;
      return true;
    }
    return false;
  }

  /** Writes down how far a package may come in each direction; false where that is below a floor. */
  #reach(values: Float64Array, at: number, bounds: Float64Array, from: number): boolean {
    const { count, parties, weights } = this.#directions;
    for (let party = 0; party < parties; party += 1) {
      const most = (values[at + party] ?? 0) + (bounds[from + party] ?? 0);
      if (most < (this.#floors[party] ?? -Infinity)) return false;
      this.#most[party] = most;
    }
    for (let way = parties; way < count; way += 1) {
      let sum = bounds[from + way] ?? 0;
      for (let party = 0; party < parties; party += 1)
        sum += (weights[way * parties + party] ?? 0) * (values[at + party] ?? 0);
      this.#most[way] = sum;
    }
    return true;
  }

  #reaches(target: number): boolean {
    const { count } = this.#directions;
    const base = target * count;
    for (let way = 0; way < count; way += 1)
      if ((this.#sums[base + way] ?? 0) > (this.#most[way] ?? 0)) return false;
    return true;
  }

  /** Of two parties the targets stand by rising utility of the first and falling utility of the second. */
  #mayReachInPlane(): boolean {
    const most = this.#most[0] ?? 0;
    for (let target = this.#firstBelow(this.#most[1] ?? 0); target < this.#size; target += 1) {
      if ((this.#asked[2 * target] ?? 0) > most) return false;
      if (this.#reaches(target)) return true;
    }
    return false;
  }

  /** The first target that asks no more of the second party than so much. */
  #firstBelow(most: number): number {
    let [low, high] = [0, this.#size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#asked[2 * middle + 1] ?? 0) <= most) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Makes ready what `shortfall` asks. Cost: the corners times the directions, once. */
  *prepareShortfall(): Work<void> {
    if (this.#tree !== null) return;
    const { count } = this.#directions;
    const corners = this.#isCorner.reduce((sum, each) => sum + each, 0);
    const [sums, raises] = [new Float64Array(corners * count), new Float64Array(corners * count)];
    const pace = new Pace(STRIDE);
    let into = 0;
    for (let target = 0; target < this.#size; target += 1) {
      if (this.#isCorner[target] !== 1) continue;
      for (let way = 0; way < count; way += 1, into += 1) {
        sums[into] = this.#sums[target * count + way] ?? 0;
        raises[into] = this.#raiseIn(way, target);
      }
      if (pace.isDue(2 * count)) yield going;
    }
    this.#tree = yield* CornerTree.of(sums, raises, count);
  }

  /** Steps that all looks at the shortfall have taken so far. */
  get shortfallSteps(): number {
    return (this.#tree?.looked ?? 0) * this.#directions.count;
  }

  /**
   * How far the frontier falls short of what a package may still come to, in the scale of the directions: raised by so much
   * for each party, it leaves nothing of it out. Infinite where nothing was found yet; `known` where that is more. Only once
   * `prepareShortfall` has been run.
   */
  shortfall(values: Float64Array, at: number, bounds: Float64Array, from: number, known: number): number {
    if (this.#tree === null || !this.#reach(values, at, bounds, from)) return known;
    const most = this.#tree.mostRoom(this.#most, known);
    return most < FAR ? most : Infinity;
  }

  /** By how much a corner comes further in a direction where the frontier is raised by one. */
  #raiseIn(way: number, target: number): number {
    const { parties, weights } = this.#directions;
    let raise = 0;
    for (let party = 0; party < parties; party += 1)
      raise += (weights[way * parties + party] ?? 0) * this.#raiseOf(target, party);
    return raise;
  }

  /** How a corner moves when the frontier is raised: a floor that it rests on stays. */
  #raiseOf(target: number, party: number): number {
    const { parties, scale } = this.#directions;
    const value = this.#asked[target * parties + party] ?? 0;
    return value > (this.#floors[party] ?? -Infinity) && value > NOWHERE ? (scale[party] ?? 1) : 0;
  }
}

/**
 * The corners of points, whose utilities descend lexicographically. What differs by no more than `slack` from a point is held to
 * be the same.
 */
export function* cornersOf(
  points: Float64Array,
  floors: readonly number[],
  slack: number,
  directions: Directions,
): Work<Corners> {
  const targets = yield* targetsOf(points, directions.parties, slack === 0 ? 0 : slack + 1);
  return yield* Corners.of(targets, floors, directions);
}
