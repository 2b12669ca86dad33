import type { NumberingReading } from '@nonpaper/text';
import { lookOf, placeInList } from './list-places.ts';
import { afterSibling, asChild, schemeOf } from './sequence-costs.ts';
import type { Candidate, Level } from './levels.ts';

interface Path {
  readonly level: Level | null;
  readonly cost: number;
  readonly last: Path | null;
  readonly accepted: boolean;
}

/** A step that is priced and not yet made: most are too dear to be worth making. */
interface Way {
  readonly from: Path;
  readonly cost: number;
  readonly make: (() => Level) | null;
}

const BEAM = 8;
/** A state that is so much dearer than the best one will hardly win. */
const HOPELESS = 7;
const DEEPEST = 12;

/**
 * Decides for each candidate whether it is a number at all, how it is to be read ((i): one or ninth?), and under
 * which number it stands; null means running text.
 *
 * Plan. A state is the stack of open levels. Each candidate either leaves the state as it is (and costs what
 * ignoring such a line costs), or goes on with one of the open levels, or opens a new level under one of them.
 * Going on with the successor is free, opening with a first number nearly so; jumps, repetitions, restarts and odd
 * nestings cost. The cheapest way through all candidates wins, found by dynamic programming over states; equal
 * states are merged and the best `BEAM` are kept, so the cost is linear in the number of candidates.
 */
export function decideSequence(candidates: readonly Candidate[]): (Level | null)[] {
  let paths: readonly Path[] = [{ level: null, cost: 0, last: null, accepted: false }];
  for (const candidate of candidates) paths = pruned(paths.flatMap((path) => waysOn(path, candidate)));
  const chosen: (Level | null)[] = [];
  for (let path = paths[0] ?? null; path !== null && path.last !== null; path = path.last)
    chosen.push(path.accepted ? path.level : null);
  return chosen.reverse();
}

/** The cheapest path into each state, best first. */
function pruned(ways: readonly Way[]): Path[] {
  const limit = ways.reduce((least, way) => Math.min(least, way.cost), Infinity) + HOPELESS;
  const sorted = ways.filter(({ cost }) => cost <= limit).sort((a, b) => a.cost - b.cost);
  const best = new Map<string, Path>();
  for (const { from, cost, make } of sorted) {
    if (best.size >= BEAM) break;
    const level = make === null ? from.level : make();
    const key = level?.key ?? '';
    if (!best.has(key)) best.set(key, { level, cost, last: from, accepted: make !== null });
  }
  return [...best.values()];
}

function waysOn(path: Path, candidate: Candidate): Way[] {
  const { listLevel, readings } = candidate.number;
  if (listLevel !== null) return [{ from: path, cost: path.cost, make: () => inList(path.level, candidate) }];
  const text: Way = { from: path, cost: path.cost + candidate.asText, make: null };
  return [text, ...readings.flatMap((reading) => waysToRead(path, candidate, reading))];
}

/** Beside each open level of its sort, and under each open level or the text itself. */
function waysToRead(path: Path, candidate: Candidate, reading: NumberingReading): Way[] {
  const ways: Way[] = [];
  let closed: Level | null = null;
  for (let open = path.level; open !== null; closed = open, open = open.parent) {
    const [above, below] = [open, closed];
    const price = afterSibling(above, reading, candidate);
    const make = (): Level => beside(above, below, reading, candidate);
    if (price !== null) ways.push({ from: path, cost: path.cost + price, make });
    ways.push(...wayUnder(path, above, below, reading, candidate));
  }
  ways.push(...wayUnder(path, null, closed, reading, candidate));
  return ways;
}

function wayUnder(
  from: Path,
  open: Level | null,
  closed: Level | null,
  reading: NumberingReading,
  candidate: Candidate,
): Way[] {
  if ((open?.depth ?? 0) >= DEEPEST) return [];
  const { price, goesOn } = asChild(open, closed, reading, candidate);
  const make = (): Level =>
    levelOf(open, reading, candidate, { goesOn, before: null, highest: reading.values.at(-1) ?? 0 });
  return [{ from, cost: from.cost + price, make }];
}

function beside(open: Level, closed: Level | null, reading: NumberingReading, candidate: Candidate): Level {
  const value = closed?.reading.values.at(-1);
  const to = reading.values.at(-1) ?? 0;
  const before = closed === null || value === undefined ? open.before : { scheme: closed.scheme, value };
  const highest = to === 1 ? 1 : Math.max(open.highest, to);
  return levelOf(open.parent, reading, candidate, { goesOn: false, before, highest });
}

/** A number that the format computed is sure, and its list says how deep it stands. */
function inList(top: Level | null, candidate: Candidate): Level {
  const reading = candidate.number.readings[0] ?? { style: 'decimal', values: [] };
  const place = placeInList(top, candidate, reading);
  if (place.beside === null) return under(place.under, reading, candidate);
  const chain: Level[] = [];
  for (let open = top; open !== null && open !== place.beside; open = open.parent) chain.push(open);
  return beside(place.beside, chain.at(-1) ?? null, reading, candidate);
}

function under(open: Level | null, reading: NumberingReading, candidate: Candidate): Level {
  const before = open?.before ?? null;
  const follows = before !== null && before.value + 1 === reading.values.at(-1);
  const goesOn = follows && before.scheme === schemeOf(reading, candidate.number);
  return levelOf(open, reading, candidate, { goesOn, before: null, highest: reading.values.at(-1) ?? 0 });
}

function levelOf(
  parent: Level | null,
  reading: NumberingReading,
  candidate: Candidate,
  rest: Pick<Level, 'goesOn' | 'before' | 'highest'>,
): Level {
  const { number, indent, headingLike } = candidate;
  const scheme = schemeOf(reading, number);
  const before = rest.before === null ? '' : `<${rest.before.scheme}${rest.before.value}`;
  const key = `${parent?.key ?? ''}>${scheme}:${reading.values.join('.')}${number.suffix}^${rest.highest}${before}`;
  return {
    parent,
    scheme,
    reading,
    suffix: number.suffix,
    indent,
    listLevel: number.listLevel,
    list: number.list,
    look: lookOf(number.printed, reading),
    headingLike,
    ...rest,
    depth: (parent?.depth ?? 0) + 1,
    key,
  };
}
