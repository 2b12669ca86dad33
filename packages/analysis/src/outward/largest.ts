import type { Space } from '../sheet/space.ts';
import type { Progress } from '../work.ts';
import { keepsAll, STEPS_AT_ONCE, type Constraint } from './constraints.ts';
import { inSpace, type Frame, type Row } from './rows.ts';
import { Search } from './search.ts';

/** Where the largest sum is looked for, and how large a difference counts. */
export interface Hill {
  readonly space: Space;
  readonly frame: Frame;
  readonly rows: readonly Row[];
  readonly allowed: readonly (readonly boolean[])[];
  /** What a package has to keep exactly, whatever rows of doubles let through. */
  readonly constraints: readonly Constraint[];
  /** What each option of each issue of the frame adds. */
  readonly gains: readonly (readonly number[])[];
  /** A sum that is larger by less than this is not looked for. */
  readonly margin: number;
}

/** The largest sum that a package of a hill comes to; `chosen` null where there is no package. */
export interface Top {
  readonly chosen: readonly number[] | null;
  readonly value: number;
  /** Whether nothing larger by the margin exists; else patience ended before. */
  readonly proven: boolean;
  readonly steps: number;
}

/**
 * The package with the largest sum, by depth-first search: each one found makes the sum to be reached rise, until
 * nothing is left. Gives up after `patience` steps and then says so.
 */
export function* largest(hill: Hill, patience: number): Generator<Progress, Top, void> {
  const { space, frame, gains, margin, allowed, constraints } = hill;
  const objective: Row = {
    issues: gains.map((_, issue) => issue),
    costs: gains.map((options) => options.map((gain) => -gain)),
    limit: gains.reduce(
      (sum, options) => sum + options.reduce((most, gain) => Math.max(most, Math.abs(gain)), 0),
      0,
    ),
  };
  const search = yield* Search.of({ sizes: frame.sizes, rows: [objective, ...hill.rows], allowed });
  let [chosen, value]: [readonly number[] | null, number] = [null, -Infinity];
  while (search.steps < patience) {
    const state = search.next(STEPS_AT_ONCE);
    if (state === 'over') return { chosen, value, proven: true, steps: search.steps };
    const found = state === 'found' ? search.found() : null;
    if (found !== null && keepsAll(space, constraints, inSpace(space, found))) {
      chosen = inSpace(space, found);
      value = found.reduce((sum, option, issue) => sum + (gains[issue]?.[option] ?? 0), 0);
      search.tighten(0, -value - margin);
    }
    yield { bound: null, best: chosen === null ? null : value, done: Math.min(1, search.steps / patience) };
  }
  return { chosen, value, proven: false, steps: search.steps };
}
