import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';

/**
 * A space in whole steps, so that sums are exact whatever their order. In exact spaces a step is the unit itself; in
 * spaces of doubles it is a power of two so small that the largest sum is about 2^52 steps.
 */
export interface Grid {
  /** Units of the space in a step. */
  readonly step: number;
  /** Two sums that differ by at most so many steps are the same: 0 where the space is exact. */
  readonly slack: number;
  readonly parties: number;
  /** `utilities[party][issue][option]`, in steps. */
  readonly utilities: readonly (readonly (readonly number[])[])[];
  /** The least that each party accepts, ties kept, in steps; -Infinity where it has no reservation value. */
  readonly floors: readonly number[];
  /** What boxes that name no issue give to each party, whatever is chosen. */
  readonly given: readonly number[];
  /** Of each issue the options that are nobody's red line. */
  readonly allowed: readonly (readonly number[])[];
  /** Whole steps of a utility. */
  readonly inSteps: (utility: number) => number;
}

/** Scores looked at between two reports. */
const STRIDE = 10_000;

/** The grid of a space. Rounding to steps moves a sum by at most half a step for each issue. Cost: the scores. */
export function* gridOf(space: Space): Work<Grid> {
  const exact = space.unit.kind === 'exact';
  const pace = new Pace(STRIDE);
  const step = exact ? 1 : yield* stepOf(space, pace);
  const tie = space.unit.kind === 'exact' ? 0 : space.unit.tie;
  const inSteps = (utility: number): number => (exact ? utility : Math.round(utility / step));
  return {
    step,
    slack: Math.floor(tie / step),
    parties: space.parties,
    utilities: exact ? space.utilities : yield* stepsOf(space, inSteps, pace),
    floors: space.reserved.map((least) => (least === null ? -Infinity : Math.ceil((least - tie) / step))),
    given: space.boxes.map((own) =>
      own.filter(({ issues }) => issues.length === 0).reduce((sum, { value }) => sum + inSteps(value), 0),
    ),
    allowed: allowedOptions(space),
    inSteps,
  };
}

function* stepsOf(
  { utilities }: Space,
  inSteps: (utility: number) => number,
  pace: Pace,
): Work<number[][][]> {
  const all: number[][][] = [];
  for (const own of utilities) {
    const rows: number[][] = [];
    for (const options of own) {
      rows.push(options.map(inSteps));
      if (pace.isDue(options.length)) yield going;
    }
    all.push(rows);
  }
  return all;
}

/** The power of two of which 2^52 make the largest sum of a party. */
function* stepOf({ utilities, boxes }: Space, pace: Pace): Work<number> {
  let largest = -Infinity;
  for (const [party, own] of utilities.entries()) {
    let most = 0;
    for (const options of own) {
      most += options.reduce((high, each) => Math.max(high, Math.abs(each)), -Infinity);
      if (pace.isDue(options.length)) yield going;
    }
    most += (boxes[party] ?? []).reduce((sum, { value }) => sum + Math.abs(value), 0);
    largest = Math.max(largest, most);
  }
  return largest > 0 && Number.isFinite(largest) ? 2 ** (Math.ceil(Math.log2(largest)) - 52) : 1;
}

function allowedOptions({ sizes, redLines }: Space): number[][] {
  const barred = sizes.map(() => new Set<number>());
  for (const { issue, option } of redLines.flat()) barred[issue]?.add(option);
  return sizes.map((size, issue) => {
    const options: number[] = [];
    for (let option = 0; option < size; option += 1)
      if (barred[issue]?.has(option) !== true) options.push(option);
    return options;
  });
}
