import { describe, expect, it } from 'vitest';
import { prepare } from '../sheet/prepare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { isFeasible, type Space } from '../sheet/space.ts';
import { acceptablePackages, allPackages, bruteFrontier, valued } from '../test-brute.ts';
import { spaceOf, type SheetShape } from '../test-sheets.ts';
import { run } from '../work.ts';
import { countAboveInHalves, halvesOf } from './count-halves.ts';
import { countAboveMerged } from './count-merged.ts';
import { countAboveWalked } from './count-walked.ts';
import { diagramOf } from './build-diagram.ts';
import type { Point } from './point.ts';
import { sampleAbove } from './sample.ts';
import { SOLUTIONS } from './solution-goals.ts';
import { solutionOf } from './solutions.ts';
import { statisticsOf } from './statistics.ts';

/** The frontier as another module lists it. */
function listed(space: Space): Point[] {
  const points = new Map<string, Point>();
  for (const { chosen, utilities } of bruteFrontier(space)) {
    const key = utilities.map((each) => each.toFixed(7)).join();
    const own = points.get(key) ?? { utilities, packages: [], packageCount: 0n };
    points.set(key, { ...own, packages: [...own.packages, chosen], packageCount: own.packageCount + 1n });
  }
  return [...points.values()];
}

const feasibleOf = (space: Space): ReturnType<typeof valued>[] =>
  [...allPackages(space)].filter((each) => isFeasible(space, each)).map((each) => valued(space, each));

const isRational = (space: Space, utilities: readonly number[], chosen: readonly number[]): boolean =>
  utilities.every(
    (each, party) => each > (space.reserved[party] ?? -Infinity) + (space.unit.kind === 'doubles' ? 1e-9 : 0),
  ) && !space.redLines.flat().some(({ issue, option }) => chosen[issue] === option);

const SHAPES: Omit<SheetShape, 'seed'>[] = [
  { parties: 2, issues: 4, options: 3, links: 3, reserved: 0.4 },
  { parties: 1, issues: 4, options: 3, reserved: 0.5, redLines: 1 },
  { parties: 3, issues: 4, options: 3, links: 5, reserved: 0.3, boxes: 1 },
  { parties: 4, issues: 3, options: 3, scores: 'real', reserved: 0.2 },
  {
    parties: 2,
    issues: 4,
    options: 3,
    scores: 'ordered-real',
    links: 2,
    boxes: 2,
    reserved: 0.4,
    redLines: 1,
  },
  { parties: 5, issues: 4, options: 2 },
  { parties: 2, issues: 4, options: 2, links: 8, reserved: 0.7 },
];

describe('statisticsOf(space)', () => {
  it.each(SHAPES)('is what looking at every package gives: %j', (shape) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const space = spaceOf({ ...shape, seed });
      const [feasible, acceptable] = [feasibleOf(space), acceptablePackages(space)];
      const found = run(statisticsOf(space));
      if (found === null) throw new Error('small spaces are held');
      if (feasible.length === 0) {
        expect(found).toMatchObject({ ranges: [], opposition: null, rationalFraction: null });
        continue;
      }
      const own = (party: number): number[] => feasible.map(({ utilities }) => utilities[party] ?? 0);
      found.ranges.forEach(([low, high], party) => {
        expect(low).toBeCloseTo(Math.min(...own(party)), 9);
        expect(high).toBeCloseTo(Math.max(...own(party)), 9);
      });
      const rational = feasible.filter(({ utilities, chosen }) => isRational(space, utilities, chosen));
      expect(found.rationalFraction).toEqual({ value: rational.length / feasible.length, exact: true });
      const distance = (utilities: readonly number[]): number =>
        Math.hypot(...utilities.map((each, party) => 1 - each / (Math.max(...own(party)) || 1)));
      if (acceptable.length === 0) expect(found.opposition).toBeNull();
      else
        expect(found.opposition).toBeCloseTo(
          Math.min(...acceptable.map(({ utilities }) => distance(utilities))),
          6,
        );
    }
  });

  it.each(SHAPES)('picks the same points from a listed frontier as without one: %j', (shape) => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const space = spaceOf({ ...shape, seed });
      const frontier = listed(space);
      const [with_, without] = [run(statisticsOf(space, { frontier })), run(statisticsOf(space))];
      for (const solution of SOLUTIONS)
        expect(shown(with_?.concepts[solution].points ?? []), `${seed} ${solution}`).toEqual(
          shown(without?.concepts[solution].points ?? []),
        );
      expect(with_?.opposition ?? -1).toBeCloseTo(without?.opposition ?? -1, 6);
    }
  });

  it('says that the point of least spread needs the frontier', () => {
    const space = spaceOf({ seed: 3, parties: 2, issues: 3, options: 3 });
    expect(run(statisticsOf(space))?.concepts.ksMinSpread).toEqual({
      points: [],
      complete: false,
      reason: 'frontier-not-listed',
    });
    const frontier = listed(space);
    const spread = (utilities: readonly number[]): number => {
      const ranges = run(statisticsOf(space))?.ranges ?? [];
      const shares = utilities.map(
        (each, at) => (each - (ranges[at]?.[0] ?? 0)) / ((ranges[at]?.[1] ?? 0) - (ranges[at]?.[0] ?? 0)),
      );
      return Math.max(...shares) - Math.min(...shares);
    };
    const found = run(statisticsOf(space, { frontier }))?.concepts.ksMinSpread.points ?? [];
    expect(spread(found[0]?.utilities ?? [])).toBe(
      Math.min(...frontier.map(({ utilities }) => spread(utilities))),
    );
  });
});

/** One issue, of whose options each party has these scores. */
function ofScores(...parties: readonly (readonly number[])[]): Space {
  const options = (parties[0] ?? []).map((_, at) => `o${at}`);
  const sheet: Sheet = {
    issues: [{ name: 'Water', options }],
    parties: parties.map((own, at) => ({
      name: `p${at}`,
      scores: { Water: Object.fromEntries(own.map((score, option) => [`o${option}`, score])) },
    })),
  };
  const prepared = prepare(sheet);
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}

describe('numbers near nothing', () => {
  it('takes shares that are nothing but noise for the tie that they are', () => {
    // Each option gives one party all and the other nothing: the smallest share is 0 in both, but for the noise of doubles.
    const space = ofScores([0.1 + 0.2, 1 / 3 + 1], [17 / 3, 0.7 / 3]);
    expect(space.unit.kind).toBe('doubles');
    for (const solution of ['nash', 'ksMaxMin', 'egalitarian'] as const)
      expect(run(solutionOf(space, solution)).points, solution).toHaveLength(2);
  });

  it('takes a party that gains nothing but noise for one that gains nothing', () => {
    // The second party has 0.3 either way; the noise of 0.1 + 0.2 above it is no gain of which one could have a share.
    const space = ofScores([0, 1 / 3, 2 / 3], [0.1 + 0.2, 0.3, 0.1 + 0.2], [1, 0.9, 0]);
    for (const solution of ['ksMaxMin', 'maxRelativeWelfare'] as const)
      expect(
        run(solutionOf(space, solution)).points.map(({ packages }) => packages),
        solution,
      ).toEqual([[[1]]]);
  });

  it('takes sums that cancel but for noise for the tie that they are', () => {
    const space = ofScores([7 / 3, 1 / 3, 0.1 + 0.2], [-7 / 3, -1 / 3, -0.3]);
    expect(run(solutionOf(space, 'maxWelfare')).points).toHaveLength(3);
  });

  it('measures a party whose largest utility is 0 in the unit of its scores, whatever the resolution', () => {
    // The first option is 1 - -0.2 from the best that there is, the second one 1 and 1.
    for (const most of [5, 5.01, 5.001])
      expect(run(statisticsOf(ofScores([-0.2, 0], [most, 0])))?.opposition).toBeCloseTo(1.2, 9);
  });
});

const shown = (points: readonly Point[]): unknown[] =>
  points.map(({ utilities, packageCount }) => [
    utilities.map((each) => each.toFixed(6)).join(' '),
    packageCount,
  ]);

describe('counting packages above floors', () => {
  it('comes to the same in halves, merged, walked through, and nearly so by chance', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const space = spaceOf({
        seed,
        parties: 2,
        issues: 7,
        options: 3,
        links: seed % 6,
        reserved: 0.45,
        scores: seed % 2 === 0 ? 'real' : 'whole',
      });
      const diagram = run(diagramOf(space));
      if (diagram === null || !diagram.feasible) continue;
      const floors = space.reserved.map((each) => each ?? -Infinity);
      const cut = run(halvesOf(diagram));
      const count = run(countAboveMerged(diagram, floors));
      expect(cut === null ? null : run(countAboveInHalves(diagram, cut, floors))).toBe(count);
      expect(run(countAboveWalked(diagram, floors))).toBe(count);
      const all = run(countAboveWalked(diagram, [-Infinity, -Infinity]));
      const drawn = run(sampleAbove(diagram, floors, seed, 4000)) / 4000;
      expect(Math.abs(drawn - Number(count) / Number(all))).toBeLessThan(0.05);
    }
  });

  it('walks through half a million packages of three parties as merging counts them, one party without a floor', () => {
    const space = spaceOf({ seed: 2, parties: 3, issues: 8, options: 5, links: 2, reserved: 0.35 });
    const diagram = run(diagramOf(space));
    if (diagram === null) throw new Error('a small space is held');
    const floors = space.reserved.map((each, party) => (party === 1 ? -Infinity : (each ?? 0)));
    const count = run(countAboveMerged(diagram, floors));
    expect(count).toBeGreaterThan(1000n);
    expect(run(countAboveWalked(diagram, floors))).toBe(count);
  });

  it('labels what was drawn by chance, with an interval around it, the same for the same seed', () => {
    const space = spaceOf({
      seed: 5,
      parties: 3,
      issues: 28,
      options: 4,
      scores: 'real',
      reserved: 0.5,
      links: 6,
    });
    const [one, two] = [
      run(statisticsOf(space, { samples: 2000 })),
      run(statisticsOf(space, { samples: 2000 })),
    ];
    expect(one?.rationalFraction).toEqual(two?.rationalFraction);
    expect(one?.rationalFraction?.exact).toBe(false);
    const [low = 1, high = 0] = one?.rationalFraction?.interval ?? [];
    expect(low).toBeLessThanOrEqual(one?.rationalFraction?.value ?? -1);
    expect(high).toBeGreaterThanOrEqual(one?.rationalFraction?.value ?? 2);
  });
});

describe('laws of the concepts', () => {
  const SHAPE = { parties: 3, issues: 5, options: 3, links: 3, reserved: 0.2 } as const;

  it('a positive affine change of one party’s scores moves neither Nash nor Kalai-Smorodinsky packages', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const space = spaceOf({ ...SHAPE, seed });
      const other: Space = {
        ...space,
        utilities: space.utilities.map((own, party) =>
          party === 1 ? own.map((issue, at) => issue.map((each) => 3 * each + (at === 0 ? 7 : 0))) : own,
        ),
        reserved: space.reserved.map((each, party) => (each !== null && party === 1 ? 3 * each + 7 : each)),
      };
      for (const solution of ['nash', 'ksMaxMin'] as const)
        expect(
          run(solutionOf(other, solution))
            .points.map(({ packages }) => packages)
            .sort(),
        ).toEqual(
          run(solutionOf(space, solution))
            .points.map(({ packages }) => packages)
            .sort(),
        );
    }
  });

  it('the order of the parties does not matter', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const space = spaceOf({ ...SHAPE, seed });
      const turned: Space = {
        ...space,
        utilities: space.utilities.toReversed(),
        reserved: space.reserved.toReversed(),
        redLines: space.redLines.toReversed(),
        boxes: space.boxes.toReversed(),
      };
      for (const solution of SOLUTIONS)
        expect(
          run(solutionOf(turned, solution))
            .points.flatMap(({ packages }) => packages)
            .sort(),
        ).toEqual(
          run(solutionOf(space, solution))
            .points.flatMap(({ packages }) => packages)
            .sort(),
        );
    }
  });
});
