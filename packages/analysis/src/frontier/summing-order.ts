import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { sumOf } from './copies.ts';
import type { Layer } from './layer.ts';
import { unite, type Uniting } from './unite.ts';

/** Layers of more points than these are looked through in turns of so many. */
const LONG = 20_000;

/** A layer with the most that each party can get from it, and how far that is from the least. */
export interface Ranked {
  readonly layer: Layer;
  readonly high: readonly number[];
  readonly reach: readonly number[];
}

/** A layer looked through for how it is summed up best, with reports between where it is long. */
export function* rankedLayer(layer: Layer, parties: number): Work<Ranked> {
  return layer.trace.size < LONG ? rankedOf(layer, parties) : yield* rankedInTurns(layer, parties);
}

function rankedOf(layer: Layer, parties: number): Ranked {
  const { values, lost } = layer;
  const [high, reach]: [number[], number[]] = [[], []];
  for (let party = 0; party < parties; party += 1) {
    let [most, least] = [-Infinity, Infinity];
    for (let at = party; at < values.length; at += parties) {
      const value = values[at] ?? 0;
      if (value > most) most = value;
      if (value < least) least = value;
    }
    high.push(most + (lost[party] ?? 0));
    reach.push(most - least);
  }
  return { layer, high, reach };
}

/** The same for a long layer, with reports between. */
function* rankedInTurns(layer: Layer, parties: number): Work<Ranked> {
  const [high, low]: [number[], number[]] = [[], []];
  for (let from = 0; from < layer.trace.size; from += LONG) {
    const part = { ...layer, values: layer.values.subarray(from * parties, (from + LONG) * parties) };
    const own = rankedOf(part, parties);
    for (let party = 0; party < parties; party += 1) {
      const most = own.high[party] ?? 0;
      high[party] = Math.max(high[party] ?? -Infinity, most);
      low[party] = Math.min(low[party] ?? Infinity, most - (own.reach[party] ?? 0));
    }
    yield going;
  }
  return { layer, high, reach: high.map((most, party) => most - (low[party] ?? 0)) };
}

/** A layer of more points than this is summed up before those of fewer. */
const LARGE = 16;

/**
 * The order in which layers are summed up. Long lists come first, since each later sum costs the points so far times
 * those of the layer. Of short ones, those come first between whose points least lies: what is early is carried through
 * all later sums, and sums of small differences leave few maxima. Layers alike stay as they stand.
 */
function inSummingOrder(layers: readonly Ranked[]): Ranked[] {
  const parties = layers[0]?.reach.length ?? 0;
  const whole = sumOfVectors(
    layers.map(({ reach }) => reach),
    parties,
  );
  const keys = layers.map((ranked) => {
    const share = ranked.reach.reduce((sum, each, party) => sum + each / Math.max(1, whole[party] ?? 1), 0);
    const { size } = ranked.layer.trace;
    return { ranked, share, length: size > LARGE ? size : 0 };
  });
  return keys.sort((a, b) => b.length - a.length || a.share - b.share).map(({ ranked }) => ranked);
}

/** Short sums between two reports. */
const SUMS_A_TURN = 30;

/** Sums of two parties have no more points than this where they are made ahead. */
const GROUP = 32;

/**
 * The layers in the order in which they are best summed up. Of two parties, neighbours of few points are summed up with each other
 * first: a long sum is then written down once for two or three issues instead of after each of them, and looking through the more
 * copies of it costs less than that.
 */
export function* summingOrder(layers: readonly Ranked[], how: Uniting): Work<Ranked[]> {
  const order = inSummingOrder(layers);
  if (how.parties !== 2) return order;
  const none = [-Infinity, -Infinity];
  const groups: Ranked[] = [];
  const pace = new Pace(SUMS_A_TURN);
  for (const ranked of order) {
    const last = groups.at(-1);
    if (last === undefined || last.layer.trace.size * ranked.layer.trace.size > GROUP) groups.push(ranked);
    else groups[groups.length - 1] = rankedOf(yield* unite(sumOf(last.layer, ranked.layer), none, how), 2);
    if (pace.isDue(1)) yield going;
  }
  return groups;
}

export const sumOfVectors = (vectors: readonly (readonly number[])[], parties: number): number[] =>
  Array.from({ length: parties }, (_, party) =>
    vectors.reduce((sum, vector) => sum + (vector[party] ?? 0), 0),
  );
