/** Points of one or more coordinates, one after another: `values[point * width + coordinate]`. */
export interface Points {
  readonly values: Float64Array;
  readonly width: number;
  /** How many of the coordinates count; the others are carried along. */
  readonly parties: number;
}

/**
 * The points that no other dominates: not lower anywhere by more than `low`, higher somewhere by more than `tie`.
 * `order` are places of points; what is left keeps their order by falling coordinates. With `low` zero, points that are
 * the same or nearly so all stay. Yields the steps taken since the last time, at least every 100,000.
 *
 * Plan. Going down along the first coordinate, all points that may dominate were seen before. One party: the first is
 * the measure. Two: the best second coordinate so far. Three: a staircase of the best third for each second. Four and
 * more: the list of those kept, the last that dominated first.
 * Cost: n log n up to three parties; above, n times the number that is left.
 */
export function* undominated(
  points: Points,
  order: number[],
  tie: number,
  low: number,
): Generator<number, number[], void> {
  const sorted = order.sort((a, b) => falling(points, a, b));
  yield sorted.length * STEPS_OF_SORTING;
  return yield* points.parties > 3 ? byList(points, sorted, tie, low) : byStairs(points, sorted, tie, low);
}

const STEPS_OF_SORTING = 20;
const STEPS_AT_ONCE = 100_000;

function* byStairs(
  { values, width, parties }: Points,
  sorted: readonly number[],
  tie: number,
  low: number,
): Generator<number, number[], void> {
  const at = (place: number, coordinate: number): number =>
    coordinate < parties ? (values[(sorted[place] ?? 0) * width + coordinate] ?? 0) : 0;
  const near = new Stairs();
  const above = new Stairs();
  let [nearTo, aboveTo] = [0, 0];
  const kept: number[] = [];
  for (const [place, point] of sorted.entries()) {
    const [x, y, z] = [at(place, 0), at(place, 1), at(place, 2)];
    for (; nearTo < sorted.length && at(nearTo, 0) >= x - low; nearTo += 1)
      near.add(at(nearTo, 1), at(nearTo, 2));
    for (; aboveTo < sorted.length && at(aboveTo, 0) > x + tie; aboveTo += 1)
      above.add(at(aboveTo, 1), at(aboveTo, 2));
    const isDominated =
      above.highest(y - low, true) >= z - low ||
      near.highest(y - low, true) > z + tie ||
      near.highest(y + tie, false) >= z - low;
    if (!isDominated) kept.push(point);
    if ((place + 1) % 10_000 === 0) yield 0;
  }
  return kept;
}

function falling({ values, width, parties }: Points, a: number, b: number): number {
  for (let at = 0; at < parties; at += 1) {
    const difference = (values[b * width + at] ?? 0) - (values[a * width + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The best second number for each first: first numbers fall, second numbers rise. */
class Stairs {
  readonly #first: number[] = [];
  readonly #second: number[] = [];

  /** The highest second number among those whose first is at least `least`, or above it. */
  highest(least: number, orEqual: boolean): number {
    const end = this.#end(least, orEqual);
    return end === 0 ? -Infinity : (this.#second[end - 1] ?? 0);
  }

  add(first: number, second: number): void {
    const from = this.#end(first, false);
    if (from > 0 && (this.#second[from - 1] ?? 0) >= second) return;
    if (this.#first[from] === first && (this.#second[from] ?? 0) >= second) return;
    let to = from;
    while (to < this.#first.length && (this.#second[to] ?? 0) <= second) to += 1;
    this.#first.splice(from, to - from, first);
    this.#second.splice(from, to - from, second);
  }

  /** How many have a first number of at least `least`, or above it. */
  #end(least: number, orEqual: boolean): number {
    let [from, to] = [0, this.#first.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const first = this.#first[middle] ?? 0;
      if (first > least || (orEqual && first === least)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function* byList(
  points: Points,
  sorted: readonly number[],
  tie: number,
  low: number,
): Generator<number, number[], void> {
  // With `low` zero a point that was dominated dominates nothing that its own dominator does not.
  const list: number[] = low > 0 ? [...sorted] : [];
  const kept: number[] = [];
  let steps = 0;
  for (const point of sorted) {
    const by = list.findIndex((other) => dominates(points, other, point, tie, low));
    steps += by < 0 ? list.length : by + 1;
    if (steps >= STEPS_AT_ONCE) {
      yield steps;
      steps = 0;
    }
    if (by > 0) [list[0], list[by]] = [list[by] ?? 0, list[0] ?? 0];
    if (by >= 0) continue;
    kept.push(point);
    if (low === 0) list.push(point);
  }
  yield steps;
  return kept;
}

function dominates(
  { values, width, parties }: Points,
  a: number,
  b: number,
  tie: number,
  low: number,
): boolean {
  let above = false;
  for (let at = 0; at < parties; at += 1) {
    const more = (values[a * width + at] ?? 0) - (values[b * width + at] ?? 0);
    if (more < -low) return false;
    if (more > tie) above = true;
  }
  return above;
}
