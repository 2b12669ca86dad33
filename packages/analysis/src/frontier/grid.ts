import type { Space } from '../sheet/space.ts';

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

/** The grid of a space. Rounding to steps moves a sum by at most half a step for each issue. */
export function gridOf(space: Space): Grid {
  const exact = space.unit.kind === 'exact';
  const step = exact ? 1 : stepOf(space);
  const tie = space.unit.kind === 'exact' ? 0 : space.unit.tie;
  const inSteps = (utility: number): number => (exact ? utility : Math.round(utility / step));
  return {
    step,
    slack: Math.floor(tie / step),
    parties: space.parties,
    utilities: exact
      ? space.utilities
      : space.utilities.map((own) => own.map((options) => options.map(inSteps))),
    floors: space.reserved.map((least) => (least === null ? -Infinity : Math.ceil((least - tie) / step))),
    given: space.boxes.map((own) =>
      own.filter(({ issues }) => issues.length === 0).reduce((sum, { value }) => sum + inSteps(value), 0),
    ),
    allowed: allowedOptions(space),
    inSteps,
  };
}

/** The power of two of which 2^52 make the largest sum of a party. */
function stepOf({ utilities, boxes }: Space): number {
  const most = utilities.map(
    (own, party) =>
      own.reduce((sum, options) => sum + Math.max(...options.map(Math.abs)), 0) +
      (boxes[party] ?? []).reduce((sum, { value }) => sum + Math.abs(value), 0),
  );
  const largest = Math.max(...most);
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
