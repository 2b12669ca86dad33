import { good, type Outcome } from '../outcome.ts';
import { isFeasible, utilityOf, type Package, type Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { checkedPlan, progress, withShare } from './plan.ts';
import { Tally, type DrawnShare } from './share.ts';
import {
  acceptsInDraw,
  DRAW_TIE,
  preparingDrawer,
  spaceOfDraw,
  type Draw,
  type DrawPlan,
  type UncertainSpace,
} from './space.ts';

/** What a solver finds: what each party gets, and the packages that give it, where they are listed. */
export interface Solved {
  readonly utilities: readonly number[];
  readonly packages?: readonly Package[];
}

/**
 * Whatever picks points in a space of points: the frontier, the Nash points, the egalitarian ones. It is handed in, so
 * that every question can be asked of every concept. A fault ends the computation.
 */
export type Solver = (space: Space) => Work<Outcome<readonly Solved[]>>;

/** In what share of draws packages hold. */
export interface Holding {
  readonly method: 'independent' | 'walk';
  readonly draws: number;
  readonly packages: readonly PackageHolding[];
  /** Draws in which the solver finds nothing; null without a solver. */
  readonly nothingFound: DrawnShare | null;
  /**
   * For each issue and option, the share of draws in which a package that the solver lists has it; null without a
   * solver. Only as complete as the solver's lists are.
   */
  readonly options: readonly (readonly DrawnShare[])[] | null;
}

export interface PackageHolding {
  /** Whether the links allow it; if not, all its shares are zero but those of single parties. */
  readonly feasible: boolean;
  readonly acceptableTo: readonly DrawnShare[];
  readonly acceptableToAll: DrawnShare;
  /** It is feasible and gives what one of the solver's points gives, within a tie; null without a solver. */
  readonly found: DrawnShare | null;
}

/**
 * The share of what is possible (weights and scores by what is known of them) in which each package is acceptable to
 * each party and to all, and in which it is among the points of a solver. Cost: draws times the solver; it reports at
 * each draw, and as often as the solver does.
 */
export function* holdingOf(
  space: UncertainSpace,
  packages: readonly Package[],
  plan: DrawPlan,
  solver?: Solver,
): Work<Outcome<Holding>> {
  const checked = checkedPlan(plan);
  if (!checked.ok) return checked;
  const drawer = yield* preparingDrawer(space, plan.seed);
  const count = new Counts(space, packages, plan.draws, drawer.method);
  for (let draw = 0; draw < plan.draws; draw += 1) {
    const drawn = yield* drawer.drawing();
    count.acceptances(space, drawn, draw);
    if (solver !== undefined) {
      const here = spaceOfDraw(space, drawn);
      // In place of the solver's own progress, which would fall back at each draw.
      const points = yield* withShare(solver(here), draw / plan.draws);
      if (!points.ok) return points;
      count.solved(here, points.value, draw);
    }
    yield progress(draw / plan.draws);
  }
  return good(count.result(solver !== undefined));
}

class Counts {
  readonly #packages: readonly {
    chosen: Package;
    feasible: boolean;
    parties: Tally[];
    all: Tally;
    found: Tally;
  }[];
  readonly #options: readonly (readonly Tally[])[];
  readonly #nothing: Tally;
  readonly #of: Pick<Holding, 'draws' | 'method'>;

  constructor(space: UncertainSpace, packages: readonly Package[], draws: number, method: Holding['method']) {
    const tally = (): Tally => new Tally(draws, method);
    this.#packages = packages.map((chosen) => ({
      chosen,
      feasible: isFeasible(space, chosen),
      parties: space.parties.map(tally),
      all: tally(),
      found: tally(),
    }));
    this.#options = space.sizes.map((size) => Array.from({ length: size }, tally));
    this.#nothing = tally();
    this.#of = { draws, method };
  }

  acceptances(space: UncertainSpace, drawn: Draw, draw: number): void {
    for (const { chosen, feasible, parties, all } of this.#packages) {
      let takers = 0;
      for (const [party, tally] of parties.entries())
        if (acceptsInDraw(space, drawn, party, chosen)) {
          tally.count(draw);
          takers += 1;
        }
      if (feasible && takers === parties.length) all.count(draw);
    }
  }

  solved(space: Space, points: readonly Solved[], draw: number): void {
    if (points.length === 0) this.#nothing.count(draw);
    for (const { chosen, feasible, found } of this.#packages) {
      if (!feasible) continue;
      const own = space.utilities.map((_, party) => utilityOf(space, party, chosen));
      if (points.some(({ utilities }) => same(own, utilities))) found.count(draw);
    }
    const seen = this.#options.map((options) => new Uint8Array(options.length));
    for (const { packages = [] } of points) for (const chosen of packages) mark(seen, chosen);
    for (const [issue, options] of this.#options.entries())
      for (const [option, tally] of options.entries()) if (seen[issue]?.[option] === 1) tally.count(draw);
  }

  result(solved: boolean): Holding {
    return {
      ...this.#of,
      packages: this.#packages.map(({ feasible, parties, all, found }) => ({
        feasible,
        acceptableTo: parties.map((tally) => tally.share()),
        acceptableToAll: all.share(),
        found: solved ? found.share() : null,
      })),
      nothingFound: solved ? this.#nothing.share() : null,
      options: solved ? this.#options.map((options) => options.map((tally) => tally.share())) : null,
    };
  }
}

function mark(seen: readonly Uint8Array[], chosen: Package): void {
  for (let issue = 0; issue < chosen.length; issue += 1) {
    const line = seen[issue];
    if (line !== undefined) line[chosen[issue] ?? 0] = 1;
  }
}

/** Sums over the issues in another order differ by rounding, so a tie is wider for large utilities. */
const same = (own: readonly number[], utilities: readonly number[]): boolean =>
  utilities.every((utility, party) => {
    const each = own[party] ?? 0;
    return Math.abs(each - utility) <= DRAW_TIE * Math.max(1, Math.abs(each));
  });
