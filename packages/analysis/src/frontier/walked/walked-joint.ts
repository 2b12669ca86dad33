import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import type { Layer } from '../layer.ts';
import { Bars } from './bars.ts';
import { Block, MOST_ALIKE } from './block.ts';
import { Crossings } from './crossings.ts';
import { unitsOf } from './scale.ts';
import { Steps } from './steps.ts';
import { Tally } from './tally.ts';
import type { WalkLayout } from './walk-layout.ts';
import { walkedLayer } from './walked-layer.ts';

/** Packages looked at between two reports; two to four hundred million take a second. */
const STRIDE = 500_000;
/** A tally is tidied up after so many packages for each of its counters. */
const TIDIED_AFTER = 8;

/**
 * The joint options of a component of two parties, as `jointOptions` gives them, by looking at every package: for parties whose boxes
 * are each other's opposite, of whom nearly every package is on the frontier, so that no bound leaves any out.
 *
 * Plan. The choices for some issues span a block, whose packages are looked at in one tight loop; between two blocks one
 * choice on one other issue changes, and of the sums of boxes only what changes with it is made anew. What is found is not kept by
 * packages but counted by what they give: of each utility of one party the most that the other gets. `known` are points of which
 * some package is known. Cost: the number of packages, groups of options that nothing tells apart taken once.
 */
export function* walkedOptions(
  layout: WalkLayout,
  floors: readonly number[],
  known: Layer | null,
): Work<Layer | null> {
  const [first, second] = layout.scales;
  const least = ({ party, unit, least: from }: typeof first): number =>
    Math.ceil((floors[party] ?? -Infinity) / unit) - from;
  const pairs = pairsOf(layout, known);
  const tally = yield* Tally.of(first.size, [least(first), least(second)], pairs);
  yield* walk(layout, tally);
  return yield* walkedLayer(layout, tally);
}

/** Known points in units of the scales, by falling utility of the first party. */
function pairsOf({ scales }: WalkLayout, known: Layer | null): [number, number][] {
  const pairs = Array.from({ length: known?.trace.size ?? 0 }, (_, point): [number, number] => {
    const [first = 0, second = 0] = scales.map(
      (scale) => unitsOf(scale, known?.values[2 * point + scale.party] ?? 0) - scale.least,
    );
    return [first, second];
  });
  return pairs.sort(([a], [b]) => b - a);
}

function* walk(layout: WalkLayout, tally: Tally): Work<void> {
  const { parts } = layout;
  const block = new Block(layout);
  const crossings = new Crossings(layout, block);
  const bars = new Bars(layout);
  const steps = new Steps(parts);
  const pace = new Pace(STRIDE);
  const sizes = parts.steps.map(({ groups }) => groups.map(({ length }) => length));
  let alike = sizes.reduce((product, [own = 0]) => product * own, 1);
  let untidied = 0;
  for (let place = 0; ; place += 1) {
    const barred = layout.limits.length === 0 ? [] : bars.barred();
    let taken = 0;
    if (barred !== null) {
      if (alike <= MOST_ALIKE) yield* tally.room(alike * block.cells);
      block.bar(barred, 1);
      taken = block.count(tally, alike, place * block.cells);
      block.bar(barred, -1);
    }
    untidied += block.cells;
    if (pace.isDue(block.cells + CHANGE + TAKING * taken)) {
      yield { bound: null, best: null, done: (place * block.cells) / parts.leaves };
      if (untidied > TIDIED_AFTER * tally.size) {
        untidied = 0;
        yield* tally.tidy();
      }
    }
    const change = steps.next();
    if (change === null) break;
    crossings.make(change);
    if (layout.limits.length > 0) bars.make(change);
    const own = sizes[change.step];
    alike = (alike / (own?.[change.from] ?? 1)) * (own?.[change.to] ?? 1);
  }
  yield* tally.tidy();
}

/** What a change costs besides the cells that it changes, in packages looked at. */
const CHANGE = 300;
/** What a package costs that is not only counted: mostly the first look at its counter. */
const TAKING = 400;
