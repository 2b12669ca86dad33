import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import { going } from '../going.ts';
import type { Layer, Trace } from '../layer.ts';
import { countedUp, traceOfPackages } from '../package-trace.ts';
import { ListedPackages } from './listed-packages.ts';
import type { Tally } from './tally.ts';
import type { WalkLayout } from './walk-layout.ts';

/** Counters looked at between two reports. */
const STRIDE = 100_000;
/** Packages written down between two reports. */
const PACKAGES_A_TURN = 10_000;

/** The layer of what a walk has counted; null where that is nothing. Packages that are not listed are counted as unlisted. */
export function* walkedLayer(layout: WalkLayout, tally: Tally): Work<Layer | null> {
  const { scales } = layout;
  const points = yield* pointsOf(layout, tally);
  if (points.length === 0) return null;
  const values = new Float64Array(2 * points.length);
  const starts = new Uint32Array(points.length + 1);
  const unlisted = new Float64Array(points.length);
  const listed = new ListedPackages(layout, tally, points.length);
  const pace = new Pace(PACKAGES_A_TURN);
  for (const [at, first] of points.entries()) {
    const units = [first, tally.secondOf(first)];
    for (const [which, { party, unit, least }] of scales.entries())
      values[2 * at + party] = least + (units[which] ?? 0) * unit;
    unlisted[at] = tally.countOf(first) - listed.add(first);
    starts[at + 1] = listed.size;
    yield* pace.after(1 + listed.size - (starts[at] ?? 0));
  }
  const packages = yield* traceOfPackages(listed.columns(), listed.size);
  const trace: Trace = {
    size: points.length,
    starts,
    from: countedUp(listed.size),
    via: new Uint32Array(listed.size),
    sources: [{ trace: packages, pick: null }],
    unlisted,
  };
  return { values, trace, lost: [0, 0] };
}

/** The counters that have counted something, in descending order of what the party 0 gets. */
function* pointsOf({ scales: [{ party }] }: WalkLayout, tally: Tally): Work<number[]> {
  const points: number[] = [];
  for (let first = 0; first < tally.size; first += 1) {
    if (tally.countOf(first) > 0) points.push(first);
    if (first % STRIDE === STRIDE - 1) yield going;
  }
  return party === 0 ? points.reverse() : points;
}
