import type { Work } from '../work.ts';
import { going } from '../going.ts';
import type { Layer } from './layer.ts';
import { orderOf } from './order.ts';
import { withPoints } from './with-points.ts';

/** How far layers are thinned. */
export interface Thinning {
  /** A layer of more points than this is thinned to at most as many. */
  readonly most: number;
  /** What the utilities of each party can differ by, in steps: what is lost is measured in shares of it. */
  readonly ranges: readonly number[];
}

/** The smallest share of the ranges that is tried, and by how much each further try is larger. */
const FINEST = 1e-3;
const COARSER = 1.15;
/** Comparisons between two reports. */
const STRIDE = 60_000;
/** Points whose shares are added up between two reports. */
const SHARES_A_TURN = 50_000;

/**
 * A layer of at most `most` points such that each point left out has one in the layer that gives no party less by more
 * than what the layer says is lost.
 *
 * Plan. Points are taken in descending order of their sum of shares of the ranges; each is kept unless one kept before
 * comes within a share of the ranges of it for every party (an epsilon-dominance archive, Laumanns et al. 2002). The
 * share starts small and grows until few enough are kept. What is lost is measured on the points left out, for
 * each party alone, and not taken from the share.
 */
export function* thinned(layer: Layer, { most, ranges }: Thinning): Work<Layer> {
  if (layer.trace.size <= most) return layer;
  const order = yield* byShares(layer, ranges);
  for (let share = FINEST; ; share *= COARSER) {
    const archive = new Archive(
      layer,
      ranges.map((range) => range * share),
      most,
    );
    let state = archive.take(order, STRIDE);
    for (; state === 'more'; state = archive.take(order, STRIDE)) yield going;
    if (state === 'all') return yield* archive.layer();
    yield going;
  }
}

/** The points in descending order of the sum of shares. */
function* byShares({ values, trace }: Layer, ranges: readonly number[]): Work<Int32Array> {
  const shares = new Float64Array(trace.size);
  for (let point = 0; point < trace.size; point += 1) {
    for (let party = 0; party < ranges.length; party += 1)
      shares[point] =
        (shares[point] ?? 0) - (values[point * ranges.length + party] ?? 0) / Math.max(1, ranges[party] ?? 0);
    if (point % SHARES_A_TURN === SHARES_A_TURN - 1) yield going;
  }
  return yield* orderOf(shares);
}

/** The points kept so far, and what those left out have lost by it. */
class Archive {
  readonly #layer: Layer;
  readonly #reach: readonly number[];
  readonly #most: number;
  readonly #kept: Int32Array;
  /** For each point kept, the most that it stands for, party by party: side by side, as they are read most of all. */
  readonly #tops: Float64Array;
  readonly #lost: number[];
  #size = 0;
  #next = 0;

  /** `reach`: how much less than a point one kept may give to each party and still stand for it. */
  constructor(layer: Layer, reach: readonly number[], most: number) {
    this.#layer = layer;
    this.#reach = reach;
    this.#most = most;
    this.#kept = new Int32Array(Math.min(most, layer.trace.size));
    this.#tops = new Float64Array(this.#kept.length * reach.length);
    this.#lost = reach.map(() => 0);
  }

  /** Takes points in order until so many comparisons are made; whether it came to the end, or kept too many. */
  take(order: Int32Array, comparisons: number): 'more' | 'all' | 'too many' {
    let left = comparisons;
    for (; this.#next < order.length && left > 0; this.#next += 1) {
      const point = order[this.#next] ?? 0;
      const place = this.#standIn(point);
      left -= place + 1;
      if (place < this.#size) this.#lose(point, place);
      else if (this.#size === this.#most) return 'too many';
      else this.#keep(point);
    }
    return this.#next < order.length ? 'more' : 'all';
  }

  *layer(): Work<Layer> {
    const thin = yield* withPoints(this.#layer, this.#kept.slice(0, this.#size).sort());
    return { ...thin, lost: this.#layer.lost.map((own, party) => own + (this.#lost[party] ?? 0)) };
  }

  #keep(point: number): void {
    const parties = this.#reach.length;
    this.#kept[this.#size] = point;
    for (const [party, reach] of this.#reach.entries())
      this.#tops[this.#size * parties + party] = (this.#layer.values[point * parties + party] ?? 0) + reach;
    this.#size += 1;
  }

  /** The place of a kept point that stands for a point; the number of those kept if there is none. */
  #standIn(point: number): number {
    const [{ values }, tops, parties, size] = [this.#layer, this.#tops, this.#reach.length, this.#size];
    const at = point * parties;
    for (let place = 0, by = 0; place < size; place += 1, by += parties) {
      let party = 0;
      while (party < parties && (tops[by + party] ?? 0) >= (values[at + party] ?? 0)) party += 1;
      if (party === parties) return place;
    }
    return size;
  }

  /** Notes what a point loses to the one at a place, which is asked earlier from now on. */
  #lose(point: number, place: number): void {
    const [{ values }, kept, tops, parties] = [this.#layer, this.#kept, this.#tops, this.#reach.length];
    const [by, earlier] = [kept[place] ?? 0, place >> 1];
    [kept[earlier], kept[place]] = [by, kept[earlier] ?? 0];
    for (let party = 0; party < parties; party += 1) {
      const lost = (values[point * parties + party] ?? 0) - (values[by * parties + party] ?? 0);
      if (lost > (this.#lost[party] ?? 0)) this.#lost[party] = lost;
      const [a, b] = [earlier * parties + party, place * parties + party];
      [tops[a], tops[b]] = [tops[b] ?? 0, tops[a] ?? 0];
    }
  }
}
