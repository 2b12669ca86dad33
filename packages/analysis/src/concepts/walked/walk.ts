import { going } from '../../going.ts';
import { Bars } from '../../frontier/walked/bars.ts';
import { Crossings } from '../../frontier/walked/crossings.ts';
import { Steps } from '../../frontier/walked/steps.ts';
import type { WalkLayout } from '../../frontier/walked/walk-layout.ts';
import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import { Sums } from './sums.ts';
import type { Hunt } from './hunt.ts';
import { Marks } from './marks.ts';

/** Packages looked at between two reports; some two hundred million take a second. */
const STRIDE = 50_000;
/** Packages of a block that are looked at before it is asked whether a report is due: the code may not be compiled yet. */
const CELLS = 8_192;
/** Packages taken between two reports: a block may have many that reach something. */
const TAKEN = 500;
/** What a change costs besides the cells that it changes, and what a package that is kept, in packages looked at. */
const CHANGE = 300;
const KEEPING = 1_000;

/** What a walk carries from block to block. */
interface Walked {
  readonly sums: Sums;
  readonly marks: Marks;
  readonly hunt: Hunt;
  readonly pace: Pace;
  readonly leaves: number;
}

/** Looks at the packages of the block at a place, some rows at a time; each stands for as many as are alike. */
function* throughBlock(
  { sums, marks, hunt, pace, leaves }: Walked,
  place: number,
  alike: number,
): Work<void> {
  const { rows, cells } = sums;
  const atOnce = Math.max(1, Math.floor((CELLS * rows) / cells));
  const report = { bound: null, best: null, done: (place * cells) / leaves };
  for (let row = 0; row < rows; row += atOnce) {
    const to = Math.min(rows, row + atOnce);
    if (hunt.isRaised()) marks.set(hunt.thresholds);
    const kept = sums.sift(hunt.thresholds, marks, row, to);
    for (let at = 0; at < kept; at += 1) {
      const cell = sums.kept[at] ?? 0;
      hunt.take(sums.firstOf(cell), sums.secondOf(cell), place * cells + cell, alike);
      if (at % TAKEN !== TAKEN - 1) continue;
      yield* hunt.settle();
      yield report;
    }
    if (kept > 0) yield* hunt.settle();
    if (pace.isDue(((to - row) * cells) / rows + KEEPING * kept)) yield report;
  }
}

/**
 * Looks at every package of a layout in steps of the grid and hands over those that reach some threshold. The thresholds may
 * rise as packages are taken. A package below every reservation value is never taken.
 */
export function* walkThrough(layout: WalkLayout, given: readonly number[], hunt: Hunt): Work<void> {
  const { parts } = layout;
  const sums = new Sums(layout, given);
  const crossings = new Crossings(layout, sums);
  yield going;
  const marks = new Marks(hunt.rangeOf(0), hunt.rangeOf(1));
  const bars = new Bars(layout);
  const steps = new Steps(parts);
  const pace = new Pace(STRIDE);
  yield going;
  const sizes = parts.steps.map(({ groups }) => groups.map(({ length }) => length));
  let alike = sizes.reduce((product, [own = 0]) => product * own, 1);
  for (let place = 0; ; place += 1) {
    const barred = layout.limits.length === 0 ? [] : bars.barred();
    if (barred !== null) {
      const before = sums.bar(barred);
      yield* throughBlock({ sums, marks, hunt, pace, leaves: parts.leaves }, place, alike);
      sums.open(barred, before);
    }
    if (pace.isDue(CHANGE)) yield { bound: null, best: null, done: (place * sums.cells) / parts.leaves };
    const change = steps.next();
    if (change === null) return;
    crossings.make(change);
    if (layout.limits.length > 0) bars.make(change);
    const own = sizes[change.step];
    alike = (alike / (own?.[change.from] ?? 1)) * (own?.[change.to] ?? 1);
  }
}
