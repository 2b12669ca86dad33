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
const STRIDE = 250_000;
/** What a change costs besides the cells that it changes, and what a package that is kept, in packages looked at. */
const CHANGE = 300;
const KEEPING = 1_000;

/**
 * Looks at every package of a layout in steps of the grid and hands over those that reach some threshold. The thresholds may
 * rise as packages are taken. A package below every reservation value is never taken.
 */
export function* walkThrough(layout: WalkLayout, given: readonly number[], hunt: Hunt): Work<void> {
  const { parts } = layout;
  const sums = new Sums(layout, given);
  const crossings = new Crossings(layout, sums);
  const marks = new Marks(hunt.rangeOf(0), hunt.rangeOf(1));
  const bars = new Bars(layout);
  const steps = new Steps(parts);
  const pace = new Pace(STRIDE);
  const sizes = parts.steps.map(({ groups }) => groups.map(({ length }) => length));
  let alike = sizes.reduce((product, [own = 0]) => product * own, 1);
  for (let place = 0; ; place += 1) {
    const barred = layout.limits.length === 0 ? [] : bars.barred();
    let kept = 0;
    if (barred !== null) {
      const before = sums.bar(barred);
      if (hunt.isRaised()) marks.set(hunt.thresholds);
      kept = sums.sift(hunt.thresholds, marks);
      for (let at = 0; at < kept; at += 1) {
        const cell = sums.kept[at] ?? 0;
        hunt.take(sums.firstOf(cell), sums.secondOf(cell), place * sums.cells + cell, alike);
      }
      sums.open(barred, before);
      if (kept > 0) yield* hunt.settle();
    }
    if (pace.isDue(sums.cells + CHANGE + KEEPING * kept))
      yield { bound: null, best: null, done: (place * sums.cells) / parts.leaves };
    const change = steps.next();
    if (change === null) return;
    crossings.make(change);
    if (layout.limits.length > 0) bars.make(change);
    const own = sizes[change.step];
    alike = (alike / (own?.[change.from] ?? 1)) * (own?.[change.to] ?? 1);
  }
}
