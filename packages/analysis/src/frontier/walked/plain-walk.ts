import { Pace } from '../../pace.ts';
import type { Progress, Work } from '../../work.ts';
import { Bars } from './bars.ts';
import { Crossings } from './crossings.ts';
import { PlainBlock } from './plain-block.ts';
import { Steps } from './steps.ts';
import type { WalkLayout } from './walk-layout.ts';

/** Packages looked at between two reports; some two hundred million take a second. */
const STRIDE = 500_000;
/** Packages of a block that are looked at before it is asked for room and whether a report is due. */
const CELLS = 8_192;
/** What a change costs besides the cells that it changes, and what a package that is taken in, in packages looked at. */
const CHANGE = 300;
const TAKING = 20;

/** What a walk hands its packages to. */
export interface Taking {
  /** Whether so many more can be taken in at once. */
  readonly hasRoom: (cells: number) => boolean;
  /** Makes room for so many more; false where it cannot, and the walk is broken off. Left out where there always is. */
  readonly settle?: (cells: number) => Work<boolean>;
  /** Takes in what may stay of some rows of a block, each for so many alike, numbered from `number` on; how many those are. */
  readonly take: (block: PlainBlock, fromRow: number, toRow: number, number: number, alike: number) => number;
}

/**
 * Looks at every package of a layout, with utilities in steps of the grid; false where that was broken off. Cost: the number
 * of packages, and what is taken in.
 */
export function* plainWalk(layout: WalkLayout, taking: Taking): Work<boolean> {
  const { parts } = layout;
  const block = new PlainBlock(layout, [0, 0]);
  const crossings = new Crossings(layout, block);
  const bars = new Bars(layout);
  const steps = new Steps(parts);
  const pace = new Pace(STRIDE);
  const sizes = parts.steps.map(({ groups }) => groups.map(({ length }) => length));
  let alike = sizes.reduce((product, [own = 0]) => product * own, 1);
  for (let place = 0; ; place += 1) {
    const report: Progress = { bound: null, best: null, done: (place * block.cells) / parts.leaves };
    const barred = layout.limits.length === 0 ? [] : bars.barred();
    if (barred !== null) {
      const before = block.bar(barred);
      const isTaken = yield* throughBlock(taking, block, place * block.cells, alike, pace, report);
      block.open(barred, before);
      if (!isTaken) return false;
    }
    if (pace.isDue(CHANGE)) yield report;
    const change = steps.next();
    if (change === null) return true;
    crossings.make(change);
    if (layout.limits.length > 0) bars.make(change);
    const own = sizes[change.step];
    alike = (alike / (own?.[change.from] ?? 1)) * (own?.[change.to] ?? 1);
  }
}

/** Looks at the packages of a block, some rows at a time; whether what stays could be held. */
function* throughBlock(
  taking: Taking,
  block: PlainBlock,
  number: number,
  alike: number,
  pace: Pace,
  report: Progress,
): Work<boolean> {
  const atOnce = Math.max(1, Math.floor((CELLS * block.rows) / block.cells));
  const cells = Math.ceil((atOnce * block.cells) / block.rows);
  for (let row = 0; row < block.rows; row += atOnce) {
    if (!taking.hasRoom(cells) && (taking.settle === undefined || !(yield* taking.settle(cells))))
      return false;
    const taken = taking.take(block, row, Math.min(block.rows, row + atOnce), number, alike);
    if (pace.isDue(cells + TAKING * taken)) yield report;
  }
  return true;
}

/** Between what the utilities of the first party lie. */
export function rangeOf({ steps, rows, columns, boxes }: WalkLayout): [low: number, high: number] {
  const ends = [...steps, rows, columns].map((worths) => [
    worths.reduce((least, { first }) => Math.min(least, first), Infinity),
    worths.reduce((most, { first }) => Math.max(most, first), -Infinity),
  ]);
  let [low, high] = [0, 0];
  for (const [least = 0, most = 0] of ends) [low, high] = [low + least, high + most];
  for (const { first } of boxes) [low, high] = [low + Math.min(0, first), high + Math.max(0, first)];
  return [low, high];
}
