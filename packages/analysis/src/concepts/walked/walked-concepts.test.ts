import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeFrontierOf } from '../../frontier/frontier.ts';
import type { Box, Link, Space } from '../../sheet/space.ts';
import { isFeasible, utilityOf } from '../../sheet/space.ts';
import { acceptablePackages } from '../../test-brute.ts';
import { seeded, spaceOf } from '../../test-sheets.ts';
import { run } from '../../work.ts';
import { leastOf, type Concept } from '../concept.ts';
import { disagreementOf, type Measured } from '../ground.ts';
import { picked } from '../picking.ts';
import { pointsOf } from '../point-list.ts';
import { SOLUTIONS } from '../solution-goals.ts';
import { statisticsOf } from '../statistics.ts';
import { walkedConcepts } from './walked-concepts.ts';

interface Shape {
  readonly seed: number;
  readonly sizes: readonly number[];
  readonly boxes: number;
  readonly second: 'opposed' | 'nearly opposed' | 'own';
  readonly values: 'small' | 'large' | 'doubles';
  readonly reserved: number | null;
  readonly links: number;
  readonly redLines: number;
}

function boxedSpace({ seed, sizes, boxes, second, values, ...shape }: Shape): Space {
  const plain = spaceOf({ seed, parties: 2, issues: sizes.length, options: 2 });
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const worth = (): number =>
    values === 'doubles' ? random() * 10 : values === 'large' ? 1 + below(1e12) : 1 + below(9);
  const issues = [...sizes.keys()];
  const box = (): Box => {
    const own = issues.filter(() => random() < 0.5);
    const inside = own.map((issue) => Array.from({ length: sizes[issue] ?? 0 }, () => random() < 0.6));
    return { issues: own, inside, value: random() < 0.8 ? worth() : -worth() };
  };
  const first = Array.from({ length: boxes }, box);
  const other = first.map((own): Box => {
    if (second === 'own') return box();
    return { ...own, value: -own.value + (second === 'opposed' ? 0 : worth() / 8) };
  });
  const whole = values === 'doubles' ? other : other.map((own) => ({ ...own, value: Math.round(own.value) }));
  const choice = () => {
    const issue = below(sizes.length);
    return { issue, option: below(sizes[issue] ?? 1) };
  };
  const links = Array.from({ length: shape.links }, (): Link =>
    random() < 0.5
      ? { kind: 'requires', if: choice(), then: choice() }
      : { kind: 'atMost', count: 1, choices: [choice(), choice(), choice()] },
  );
  const reserved = shape.reserved;
  const space: Space = {
    ...plain,
    sizes,
    utilities: [0, 1].map(() =>
      sizes.map((size) => Array.from({ length: size }, () => (random() < 0.3 ? worth() : 0))),
    ),
    boxes: [first, whole],
    links,
    redLines: [0, 1].map(() => (shape.redLines > 0 ? [choice()] : [])),
    reserved: [null, null],
    unit: values === 'doubles' ? { kind: 'doubles', tie: 1e-9 } : { kind: 'exact', resolution: 1 },
  };
  if (reserved === null) return space;
  const ranges = rangesOf(space);
  return { ...space, reserved: ranges.map(([low, high]) => low + Math.round(reserved * (high - low))) };
}

const packagesOf = (space: Space): number[][] =>
  space.sizes
    .reduce<number[][]>(
      (all, size) => all.flatMap((own) => Array.from({ length: size }, (_, option) => [...own, option])),
      [[]],
    )
    .filter((chosen) => isFeasible(space, chosen));

/** The utilities of all packages that keep the links, by looking at each. */
function rangesOf(space: Space): [number, number][] {
  const all = packagesOf(space);
  return all.length === 0
    ? []
    : [0, 1].map((party) => {
        const own = all.map((chosen) => utilityOf(space, party, chosen));
        return [Math.min(...own), Math.max(...own)];
      });
}

function measuredOf(space: Space): Measured {
  const ranges = rangesOf(space);
  const redLines = space.redLines.flat();
  return {
    space,
    ranges,
    feasible: packagesOf(space).some((chosen) =>
      redLines.every(({ issue, option }) => chosen[issue] !== option),
    ),
    least: leastOf(space),
    tie: space.unit.kind === 'doubles' ? space.unit.tie : 0,
    disagreement: disagreementOf(space, ranges),
  };
}

const rounded = (utilities: readonly number[]): string =>
  utilities.map((each) => (Math.round(each * 1e6) / 1e6 + 0).toString()).join();

const shownOf = ({ points, complete, reason }: Concept): unknown => ({
  points: points.map(({ utilities, packageCount }) => `${rounded(utilities)} x ${packageCount}`).sort(),
  complete,
  reason,
});

const shapes = fc.record<Shape>({
  seed: fc.integer({ min: 1, max: 1e6 }),
  sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
  boxes: fc.integer({ min: 1, max: 8 }),
  second: fc.constantFrom('opposed', 'nearly opposed', 'own'),
  values: fc.constantFrom('small', 'large', 'doubles'),
  reserved: fc.constantFrom(null, 0.1, 0.3, 0.5, 0.8),
  links: fc.integer({ min: 0, max: 2 }),
  redLines: fc.integer({ min: 0, max: 1 }),
});

describe('concepts by looking at every package of two parties', () => {
  it('are what they pick from the whole frontier, with all ties and counts', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const space = boxedSpace(shape);
        const measured = measuredOf(space);
        const walked = run(walkedConcepts(measured, SOLUTIONS));
        const whole = run(wholeFrontierOf(space, {}));
        if (walked === null || whole === null) throw new Error('not computed');
        for (const solution of SOLUTIONS) {
          const own = walked.concepts.get(solution);
          const other = run(picked(measured, solution, pointsOf(whole)));
          // Where every product is 0, every point of the frontier is as good, and the walk does not know them.
          if (own === undefined || (solution === 'nash' && own.reason === 'too-many-ties')) continue;
          expect({ solution, ...Object(shownOf(own)) }).toEqual({ solution, ...Object(shownOf(other)) });
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('give packages that are acceptable and have the utilities of their point', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const space = boxedSpace(shape);
        const walked = run(walkedConcepts(measuredOf(space), SOLUTIONS));
        const acceptable = new Set(acceptablePackages(space).map(({ chosen }) => String(chosen)));
        for (const { points } of walked?.concepts.values() ?? [])
          for (const { utilities, packages, packageCount } of points) {
            expect(BigInt(packages.length)).toBe(packageCount < 100n ? packageCount : 100n);
            for (const chosen of packages) {
              expect(acceptable.has(String(chosen))).toBe(true);
              expect(rounded([0, 1].map((party) => utilityOf(space, party, chosen)))).toBe(
                rounded(utilities),
              );
            }
          }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('come to the statistics of a space of which only a part of the frontier is known', () => {
    const random = seeded(5);
    const plain = boxedSpace({
      seed: 9,
      sizes: [7, 7, 7, 7, 7, 7, 7, 7],
      boxes: 60,
      second: 'opposed',
      values: 'doubles',
      reserved: null,
      links: 0,
      redLines: 0,
    });
    const nothing = plain.utilities.map((own) => own.map((options) => options.map(() => 0)));
    const first = (plain.boxes[0] ?? []).map((box) => ({ ...box, value: random() * 10 }));
    const space = {
      ...plain,
      utilities: nothing,
      boxes: [first, first.map((box) => ({ ...box, value: -box.value }))],
    };
    const given = {
      parties: 2,
      size: 0,
      values: new Float64Array(0),
      limit: 'points' as const,
      epsilon: [Infinity, Infinity],
    };
    const none = (): never => {
      throw new Error('nothing is listed');
    };
    const gapped = { ...given, utilitiesAt: none, packageCountAt: none, packagesAt: none, pointAt: none };
    const found = run(statisticsOf(space, { frontier: gapped }));
    expect(found?.concepts.egalitarian).toMatchObject({ complete: true, reason: null });
    expect(found?.concepts.maxWelfare).toMatchObject({ complete: false, reason: 'too-many-ties' });
    const [low, high] = found?.ranges[0] ?? [0, 0];
    expect(found?.concepts.egalitarian.points[0]?.utilities[0]).toBeCloseTo((low + high) / 2, 2);
  });
});
