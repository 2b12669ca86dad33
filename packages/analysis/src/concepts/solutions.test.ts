import { describe, expect, it } from 'vitest';
import type { Space } from '../sheet/space.ts';
import { allPackages, acceptablePackages, bruteFrontier, valued, type Valued } from '../test-brute.ts';
import { seeded, spaceOf, type SheetShape } from '../test-sheets.ts';
import { run } from '../work.ts';
import { isFeasible } from '../sheet/space.ts';
import { frontierOf } from '../frontier/frontier.ts';
import { preparingConcepts } from './ground.ts';
import { SOLUTIONS, type Solution } from './solution-goals.ts';
import { solutionOf } from './solutions.ts';

/** The definitions once more, written down as plainly as they can be. */
function bruteValue(space: Space, solution: Solution): (utilities: readonly number[]) => number[] {
  const feasible = [...allPackages(space)]
    .filter((each) => isFeasible(space, each))
    .map((each) => valued(space, each));
  const acceptable = acceptablePackages(space);
  const parties = Array.from({ length: space.parties }, (_, party) => party);
  const extreme = (of: Valued[], pick: (...each: number[]) => number): number[] =>
    parties.map((party) => pick(...of.map(({ utilities }) => utilities[party] ?? 0)));
  const [low, high, ideal] = [
    extreme(feasible, Math.min),
    extreme(feasible, Math.max),
    extreme(acceptable, Math.max),
  ];
  const from = parties.map((party) => Math.max(space.reserved[party] ?? -Infinity, low[party] ?? 0));
  const gains = (utilities: readonly number[]): number[] =>
    utilities.map((each, at) => each - (from[at] ?? 0));
  const sum = (of: number[]): number => of.reduce((total, each) => total + each, 0);
  return (utilities) => {
    const own = gains(utilities);
    if (solution === 'nash') return [own.reduce((product, each) => product * each, 1)];
    if (solution === 'egalitarian') return [Math.min(...own)];
    if (solution === 'leximin') return own.sort((a, b) => a - b);
    if (solution === 'maxWelfare') return [sum([...utilities])];
    if (solution === 'ksMaxMin')
      return [
        Math.min(
          ...own.map((each, at) =>
            (ideal[at] ?? 0) > (from[at] ?? 0) ? each / ((ideal[at] ?? 0) - (from[at] ?? 0)) : 1,
          ),
        ),
      ];
    return [
      sum(utilities.map((each, at) => (each - (low[at] ?? 0)) / ((high[at] ?? 0) - (from[at] ?? 0) || 1))),
    ];
  };
}

/** The best points by looking at every package. */
function brute(space: Space, solution: Solution): { utilities: string; count: number }[] {
  const value = bruteValue(space, solution);
  const frontier = bruteFrontier(space);
  const rank = (a: number[], b: number[]): number => {
    for (const [at, each] of a.entries()) {
      const difference = each - (b[at] ?? 0);
      if (Math.abs(difference) > 1e-9 * Math.max(1, Math.abs(each))) return difference;
    }
    return 0;
  };
  const values = frontier.map(({ utilities }) => value(utilities));
  const best = values.filter((each) => values.every((other) => rank(each, other) >= 0))[0];
  if (best === undefined) return [];
  const counts = new Map<string, number>();
  frontier.forEach(({ utilities }, at) => {
    if (rank(values[at] ?? [], best) !== 0) return;
    const key = shown(utilities);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts].map(([utilities, count]) => ({ utilities, count })).sort(byUtilities);
}

const shown = (utilities: readonly number[]): string => utilities.map((each) => each.toFixed(6)).join(' ');
const byUtilities = (a: { utilities: string }, b: { utilities: string }): number =>
  a.utilities < b.utilities ? -1 : 1;

function check(space: Space, name: string): void {
  for (const solution of SOLUTIONS) {
    const found = run(solutionOf(space, solution));
    expect(found.complete, `${name} ${solution}`).toBe(true);
    expect(
      found.points
        .map(({ utilities, packageCount }) => ({ utilities: shown(utilities), count: Number(packageCount) }))
        .sort(byUtilities),
      `${name} ${solution}`,
    ).toEqual(brute(space, solution));
    for (const { utilities, packages, packageCount } of found.points) {
      expect(packages.length).toBe(Math.min(100, Number(packageCount)));
      for (const chosen of packages) expect(shown(valued(space, chosen).utilities)).toBe(shown(utilities));
    }
  }
}

describe('solutionOf(space, solution)', () => {
  const shapes: Omit<SheetShape, 'seed'>[] = [
    { parties: 2, issues: 4, options: 3 },
    { parties: 1, issues: 3, options: 3, links: 2 },
    { parties: 3, issues: 4, options: 3, links: 4, reserved: 0.3 },
    { parties: 4, issues: 3, options: 3, scores: 'real', links: 3, boxes: 1 },
    { parties: 2, issues: 4, options: 3, scores: 'ordered', links: 5, reserved: 0.4, boxes: 2, redLines: 1 },
    { parties: 5, issues: 3, options: 3, links: 2, boxes: 2 },
    { parties: 6, issues: 4, options: 2, scores: 'ordered-real', reserved: 0.2 },
    { parties: 3, issues: 1, options: 5 },
    { parties: 3, issues: 4, options: 1, links: 2 },
    { parties: 2, issues: 5, options: 2, links: 8, reserved: 0.6 },
  ];
  it.each(shapes)('is what looking at every package gives: %j', (shape) => {
    for (let seed = 1; seed <= 40; seed += 1) check(spaceOf({ ...shape, seed }), `seed ${seed}`);
  });
});

describe('ties beyond counting one by one', () => {
  const space = (scores: (party: number, option: number) => number): Space => ({
    ...spaceOf({ seed: 1, parties: 2, issues: 28, options: 4 }),
    utilities: [0, 1].map((party) =>
      Array.from({ length: 28 }, () => [0, 1, 2, 3].map((each) => scores(party, each))),
    ),
  });

  it('are counted exactly where every package is the same', () => {
    const { points } = run(
      solutionOf(
        space(() => 1),
        'nash',
      ),
    );
    expect(points.map(({ packageCount }) => packageCount)).toEqual([4n ** 28n]);
    expect(points[0]?.packages.length).toBe(100);
  });

  it('are counted exactly where one party loses what the other gains', () => {
    const ways = Array.from({ length: 28 }).reduce<bigint[]>(
      (sums) =>
        Array.from({ length: sums.length + 3 }, (_, at) =>
          [0, 1, 2, 3].reduce((sum, each) => sum + (sums[at - each] ?? 0n), 0n),
        ),
      [1n],
    );
    const { points } = run(
      solutionOf(
        space((party, option) => (party === 0 ? option : 3 - option)),
        'egalitarian',
      ),
    );
    expect(points).toMatchObject([{ utilities: [42, 42], packageCount: ways[42] }]);
  });
});

describe('where very many packages are equally good', () => {
  /** What the first party gains by an option the second loses; scores are 0 or 1, so that ties are beyond counting. */
  function zeroSum(seed: number): Space {
    const random = seeded(seed);
    const base = spaceOf({ seed, parties: 2, issues: 28, options: 4 });
    const first = base.sizes.map((size) => Array.from({ length: size }, () => Math.floor(random() * 2)));
    return { ...base, utilities: [first, first.map((options) => options.map((each) => 1 - each))] };
  }

  it('every concept is complete, and a sum that never changes picks every package', () => {
    const space = zeroSum(3);
    for (const solution of SOLUTIONS) {
      const { points, complete } = run(solutionOf(space, solution));
      expect(complete, solution).toBe(true);
      const packages = points.reduce((sum, { packageCount }) => sum + packageCount, 0n);
      if (solution === 'maxWelfare' || solution === 'maxRelativeWelfare') expect(packages).toBe(4n ** 28n);
      for (const { utilities, packages: listed } of points)
        expect(valued(space, listed[0] ?? []).utilities).toEqual(utilities);
    }
  });
});

describe('an option that is worse for everybody than another of its issue', () => {
  /** The space with one more option of an issue that nothing joins: some option of it, less something for everybody. */
  function withWorse(space: Space, issue: number, less: number): Space {
    const utilities = space.utilities.map((own) =>
      own.map((options, at) => (at === issue ? [...options, (options[0] ?? 0) - less] : options)),
    );
    const sizes = space.sizes.with(issue, (space.sizes[issue] ?? 0) + 1);
    return { ...space, sizes, utilities };
  }

  it.each(['nash', 'ksMaxMin', 'egalitarian', 'leximin'] as const)(
    'leaves %s as it was, where nobody would fare better without an agreement than with the worst',
    (solution) => {
      let tried = 0;
      for (let seed = 1; seed <= 30; seed += 1) {
        const space = spaceOf({ seed, parties: 2 + (seed % 3), issues: 4, options: 3, reserved: 0.4 });
        const lows = space.utilities.map((own) =>
          own.reduce((sum, options) => sum + Math.min(...options), 0),
        );
        if (space.reserved.some((least, party) => (least ?? 0) < (lows[party] ?? 0))) continue;
        tried += 1;
        const before = run(solutionOf(space, solution));
        const after = run(solutionOf(withWorse(space, seed % 4, 1 + (seed % 5)), solution));
        expect(after, `seed ${seed}`).toEqual(before);
      }
      expect(tried).toBeGreaterThan(10);
    },
  );
});

describe('solutionOf(space, solution) where a path has hundreds of neighbours', () => {
  it.each([
    [2, 'ordered'],
    [3, 'whole'],
  ] as const)('picks for %i parties what the frontier has best', (parties, scores) => {
    const space = spaceOf({ seed: 3, parties, issues: 12, options: 60, scores, reserved: 0.4 });
    const frontier = run(frontierOf(space));
    if (!frontier.ok) throw new Error(frontier.fault.what);
    const least = run(preparingConcepts(space))?.disagreement ?? [];
    const product = (utilities: readonly number[]): number =>
      utilities.reduce((all, each, party) => all * (each - (least[party] ?? 0)), 1);
    const best = Array.from({ length: frontier.value.size }, (_, at) =>
      product(frontier.value.utilitiesAt(at)),
    );
    const { points, complete } = run(solutionOf(space, 'nash'));
    expect(complete).toBe(true);
    expect(product(points[0]?.utilities ?? [])).toBe(Math.max(...best));
    expect(points).toHaveLength(best.filter((each) => each === Math.max(...best)).length);
  });
});
