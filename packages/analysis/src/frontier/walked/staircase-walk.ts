import { Pace } from '../../pace.ts';
import type { Progress, Work } from '../../work.ts';
import { FRONTIER_LIMITS } from '../frontier-limit.ts';
import type { Layer } from '../layer.ts';
import { Bars } from './bars.ts';
import { Crossings } from './crossings.ts';
import { PlainBlock } from './plain-block.ts';
import { Staircase } from './staircase.ts';
import { Steps } from './steps.ts';
import type { WalkLayout } from './walk-layout.ts';
import { staircaseLayer } from './walked-layer.ts';

/** Packages that are taken in and sorted out again at most; a million of them take about a second. */
const MOST_TAKEN = 1e8;
/** Packages looked at between two reports; some two hundred million take a second. */
const STRIDE = 500_000;
/** Packages of a block that are looked at before it is asked for room and whether a report is due. */
const CELLS = 8_192;
/** What a change costs besides the cells that it changes, and what a package that is taken in, in packages looked at. */
const CHANGE = 300;
const TAKING = 20;

/**
 * The joint options of a component of two parties by looking at every package, as `walkedOptions` gives them, for utilities that
 * cannot be counted by a unit: what decides is not how many packages there are but how many points their frontier has. Null where
 * no package is acceptable; `'too many'` where the frontier has more than a million points, or nearly has them on the way so
 * often that sorting them out is too much. Cost: the number of packages, and n log n for those that come near the frontier.
 */
export function* staircaseOptions(
  layout: WalkLayout,
  floors: readonly number[],
  slack: number,
  known: Layer | null,
): Work<Layer | null | 'too many'> {
  const stairs = new Staircase(rangeOf(layout), floors, slack);
  if (known !== null) stairs.know(known);
  if (!(yield* walkInto(stairs, layout))) return 'too many';
  if (!(yield* stairs.settle(FRONTIER_LIMITS.points, 0))) return 'too many';
  return yield* staircaseLayer(layout, stairs);
}

/** Looks at every package; whether the staircase could hold what stays. */
function* walkInto(stairs: Staircase, layout: WalkLayout): Work<boolean> {
  const { parts } = layout;
  const block = new PlainBlock(layout, [0, 0]);
  const crossings = new Crossings(layout, block);
  const bars = new Bars(layout);
  const steps = new Steps(parts);
  const pace = new Pace(STRIDE);
  const sizes = parts.steps.map(({ groups }) => groups.map(({ length }) => length));
  let alike = sizes.reduce((product, [own = 0]) => product * own, 1);
  let taken = 0;
  for (let place = 0; ; place += 1) {
    const report: Progress = { bound: null, best: null, done: (place * block.cells) / parts.leaves };
    const barred = layout.limits.length === 0 ? [] : bars.barred();
    if (barred !== null) {
      const before = block.bar(barred);
      const own = yield* throughBlock(stairs, block, place * block.cells, alike, pace, report);
      block.open(barred, before);
      taken += own;
    }
    if (taken > MOST_TAKEN) return false;
    if (pace.isDue(CHANGE)) yield report;
    const change = steps.next();
    if (change === null) return true;
    crossings.make(change);
    if (layout.limits.length > 0) bars.make(change);
    const own = sizes[change.step];
    alike = (alike / (own?.[change.from] ?? 1)) * (own?.[change.to] ?? 1);
  }
}

/** Looks at the packages of a block, some rows at a time; how many were taken in, infinitely many where they could not be held. */
function* throughBlock(
  stairs: Staircase,
  block: PlainBlock,
  number: number,
  alike: number,
  pace: Pace,
  report: Progress,
): Work<number> {
  const atOnce = Math.max(1, Math.floor((CELLS * block.rows) / block.cells));
  const cells = Math.ceil((atOnce * block.cells) / block.rows);
  let taken = 0;
  for (let row = 0; row < block.rows; row += atOnce) {
    if (!stairs.hasRoom(cells) && !(yield* stairs.settle(FRONTIER_LIMITS.points, cells))) return Infinity;
    const own = stairs.take(block, row, Math.min(block.rows, row + atOnce), number, alike);
    taken += own;
    if (pace.isDue(cells + TAKING * own)) yield report;
  }
  return taken;
}

/** Between what the utilities of the first party lie. */
function rangeOf({ steps, rows, columns, boxes }: WalkLayout): [low: number, high: number] {
  const ends = [...steps, rows, columns].map((worths) => [
    worths.reduce((least, { first }) => Math.min(least, first), Infinity),
    worths.reduce((most, { first }) => Math.max(most, first), -Infinity),
  ]);
  let [low, high] = [0, 0];
  for (const [least = 0, most = 0] of ends) [low, high] = [low + least, high + most];
  for (const { first } of boxes) [low, high] = [low + Math.min(0, first), high + Math.max(0, first)];
  return [low, high];
}
