import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import type { Directions } from './directions.ts';
import type { Expanded, Search } from './expand.ts';
import type { Labels } from './labels.ts';
import type { Shares } from './shares.ts';
import type { Sharpener } from './sharpener.ts';

/** States that are looked at, and rounds: more of them make bounds sharper to begin with, and take longer. */
const SAMPLES = 8;
const ROUNDS = 20;

/**
 * Finds how the value of each box is best divided to begin with, for states like those of some labels.
 *
 * Plan. In each direction the sum of the bounds of some states is brought down by subgradients: a share that the best groups
 * of an issue collect is too large there. Cost: directions times samples times rounds times the boxes.
 */
export function* trained(
  sharpener: Sharpener,
  { candidates, table }: Expanded,
  { order, begins }: Labels,
  directions: Directions,
  { layout, effort }: Search,
): Work<void> {
  const step = Math.max(1, Math.floor(begins.length / SAMPLES));
  const states: number[] = [];
  for (let label = step >> 1; label < begins.length && states.length < SAMPLES; label += step)
    states.push(candidates.states[order[begins[label] ?? 0] ?? 0] ?? 0);
  for (let way = 0; way < directions.count; way += 1) {
    const training = new Training(sharpener, way, directions);
    for (let round = 0; round < ROUNDS; round += 1) {
      training.begin();
      for (const state of states) {
        sharpener.load(table.rows, state * table.width, layout.words);
        training.look();
        effort.spent += 2 * sharpener.cost;
      }
      training.step(round, states.length);
      if (round % 8 === 7) yield going;
    }
    training.settle();
    yield going;
  }
}

/** The training of one direction: the best shares so far are kept. */
class Training {
  readonly #sharpener: Sharpener;
  readonly #shares: Shares;
  readonly #start: Float64Array;
  readonly #way: number;
  readonly #weights: Float64Array;
  readonly #best: Float64Array;
  readonly #hits: Float64Array;
  readonly #peaks: Int32Array;
  readonly #stride: number;
  #sum = 0;
  #least = Infinity;

  constructor(sharpener: Sharpener, way: number, { weights, parties }: Directions) {
    const { shares, start } = sharpener;
    const all = shares.issueOf.length;
    this.#sharpener = sharpener;
    this.#shares = shares;
    this.#way = way;
    this.#start = start.subarray(way * all, (way + 1) * all);
    this.#weights = weights.subarray(way * parties, (way + 1) * parties);
    this.#best = this.#start.slice();
    this.#hits = new Float64Array(all);
    this.#peaks = new Int32Array(shares.groups.length);
    let [sum, boxes] = [0, 0];
    for (let box = 0; box < shares.values.length; box += 1) {
      sum += Math.abs(this.#valueOf(box));
      boxes += 1;
    }
    this.#stride = sum / Math.max(1, boxes);
  }

  #valueOf(box: number): number {
    return (this.#shares.values[box] ?? 0) * (this.#weights[this.#shares.partyOf[box] ?? 0] ?? 0);
  }

  begin(): void {
    this.#hits.fill(0);
    this.#sum = 0;
  }

  /** Adds the state that the sharpener has taken up: its bound, and the entries in which its best groups lie. */
  look(): void {
    const [sharpener, { groups, entries, inside, insides, issueOf, values }] = [
      this.#sharpener,
      this.#shares,
    ];
    sharpener.fill(this.#way);
    this.#sum += sharpener.always;
    for (let issue = 0; issue + 1 < groups.length; issue += 1) {
      let best = groups[issue] ?? 0;
      for (let group = best + 1; group < (groups[issue + 1] ?? 0); group += 1)
        if ((sharpener.table[group] ?? 0) > (sharpener.table[best] ?? 0)) best = group;
      this.#peaks[issue] = best;
      this.#sum += sharpener.table[best] ?? 0;
    }
    for (let at = 0; at < sharpener.several; at += 1) {
      const box = sharpener.severalAt(at);
      const [begin, end] = [entries[box] ?? 0, entries[box + 1] ?? 0];
      let hits = 0;
      for (let entry = begin; entry < end; entry += 1) {
        const peak = this.#peaks[issueOf[entry] ?? 0] ?? 0;
        for (let group = inside[entry] ?? 0; group < (inside[entry + 1] ?? 0); group += 1) {
          if (insides[group] !== peak) continue;
          hits += 1;
          if ((values[box] ?? 0) > 0) this.#hits[entry] = (this.#hits[entry] ?? 0) + 1;
          break;
        }
      }
      if ((values[box] ?? 0) < 0) this.#hits[begin] = (this.#hits[begin] ?? 0) + (end - begin - 1) - hits;
    }
  }

  /** One step down. */
  step(round: number, states: number): void {
    if (this.#sum < this.#least) {
      this.#least = this.#sum;
      this.#best.set(this.#start);
    }
    const { entries, values } = this.#shares;
    const stride = this.#stride / (1 + 0.15 * round) / Math.max(1, states);
    for (let box = 0; box < values.length; box += 1) {
      const [begin, end] = [entries[box] ?? 0, entries[box + 1] ?? 0];
      const value = this.#valueOf(box);
      if (end - begin < 2 || value === 0) continue;
      if (value < 0) {
        const moved = (this.#start[begin] ?? 0) - stride * (this.#hits[begin] ?? 0);
        this.#start[begin] = Math.min(-value, Math.max(0, moved));
        continue;
      }
      for (let entry = begin; entry < end; entry += 1)
        this.#start[entry] = (this.#start[entry] ?? 0) - stride * (this.#hits[entry] ?? 0);
      divideAnew(this.#start, begin, end, value);
    }
  }

  settle(): void {
    this.#start.set(this.#best);
  }
}

/** Brings numbers to a sum with as little change as there can be, none of them negative. */
function divideAnew(shares: Float64Array, begin: number, end: number, sum: number): void {
  for (let turn = begin; turn < end; turn += 1) {
    let [have, open] = [0, 0];
    for (let at = begin; at < end; at += 1)
      if ((shares[at] ?? 0) !== -Infinity) {
        have += shares[at] ?? 0;
        open += 1;
      }
    const more = (sum - have) / open;
    let isDone = true;
    for (let at = begin; at < end; at += 1) {
      const each = (shares[at] ?? 0) + more;
      if (each < 0 && each !== -Infinity) isDone = false;
      shares[at] = each < 0 ? -Infinity : each;
    }
    if (isDone) break;
  }
  for (let at = begin; at < end; at += 1) if (shares[at] === -Infinity) shares[at] = 0;
}
