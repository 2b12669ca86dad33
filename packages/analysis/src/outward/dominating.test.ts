import { describe, expect, it } from 'vitest';
import { isFeasible, utilityOf, type Package, type Space } from '../sheet/space.ts';
import { allPackages, dominates, valued, type Valued } from '../test-brute.ts';
import { seeded, spaceOf } from '../test-sheets.ts';
import { run } from '../work.ts';
import { dominating, type Dominating } from './dominating.ts';
import { onlyPackage, type Possible } from './possible.ts';

function smallSpace(seed: number): Space {
  const random = seeded(seed * 11 + 3);
  const of = <T>(first: T, ...rest: readonly T[]): T =>
    rest[Math.floor(random() * (rest.length + 1))] ?? first;
  return spaceOf({
    seed,
    parties: of(1, 2, 3, 4, 5),
    issues: of(1, 2, 4, 5),
    options: of(1, 2, 3, 4),
    links: of(0, 1, 3, 6),
    boxes: of(0, 0, 2),
    redLines: of(0, 0, 1),
    scores: of('whole', 'real', 'ordered', 'ordered-real'),
  });
}

function draftOf(space: Space, seed: number): Possible {
  const random = seeded(seed + 99);
  return space.sizes.map((size) => {
    const first = Math.floor(random() * size);
    return seed % 4 === 0 && random() < 0.4 ? [...new Set([first, Math.floor(random() * size)])] : [first];
  });
}

function* within(draft: Possible): Generator<Package> {
  for (const places of allPackages({ sizes: draft.map(({ length }) => length) }))
    yield places.map((place, issue) => draft[issue]?.[place] ?? 0);
}

const may = (space: Space, chosen: Package): boolean =>
  isFeasible(space, chosen) && !space.redLines.flat().some(({ issue, option }) => chosen[issue] === option);

/** The same by looking at every package. */
function brute(space: Space, draft: Possible): Valued[] {
  const all = [...within(draft)];
  const kept = all.filter((chosen) => isFeasible(space, chosen));
  const offered = (kept.length > 0 ? kept : all).map((chosen) => valued(space, chosen));
  const better = [...allPackages(space)]
    .filter((chosen) => may(space, chosen))
    .map((chosen) => valued(space, chosen))
    .filter(({ utilities }) => offered.every((each) => dominates(space, utilities, each.utilities)));
  return better.filter(
    ({ utilities }) => !better.some((each) => dominates(space, each.utilities, utilities)),
  );
}

function answer(space: Space, draft: Possible, patience?: number): Dominating {
  const outcome = run(dominating(space, draft, patience === undefined ? { most: 5000 } : { patience }));
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

const sorted = (packages: readonly Package[]): string[] => packages.map((each) => each.join(' ')).sort();

describe('dominating(space, draft)', () => {
  it('finds all packages that dominate a draft and that nothing dominates, as looking at every package does', () => {
    const seen = { none: 0, some: 0, ranges: 0 };
    for (let seed = 1; seed <= 600; seed += 1) {
      const space = smallSpace(seed);
      const draft = draftOf(space, seed);
      const { points, pointCount, packageCount, complete, leastProven } = answer(space, draft);
      const expected = brute(space, draft);
      expect(sorted(points.flatMap(({ packages }) => packages)), `seed ${seed}`).toEqual(
        sorted(expected.map(({ chosen }) => chosen)),
      );
      expect([complete, leastProven]).toEqual([true, true]);
      expect(packageCount).toBe(BigInt(expected.length));
      expect(pointCount).toBe(points.length);
      for (const { utilities, packages } of points)
        for (const chosen of packages) expect(valued(space, chosen).utilities).toEqual(utilities);
      seen.none += expected.length === 0 ? 1 : 0;
      seen.some += expected.length > 0 ? 1 : 0;
      seen.ranges += expected.length > 0 && draft.some(({ length }) => length > 1) ? 1 : 0;
    }
    expect(Math.min(seen.none, seen.some)).toBeGreaterThan(100);
    expect(seen.ranges).toBeGreaterThan(10);
  });

  it('lists as many packages as are asked for and counts all', () => {
    const issues = Array.from({ length: 40 }, (_, at) => at);
    const even: Space = {
      ...spaceOf({ seed: 1, parties: 2, issues: 40, options: 3 }),
      utilities: [issues.map((at) => (at === 0 ? [0, 1, 1] : [0, 0, 0])), issues.map(() => [0, 0, 0])],
    };
    const { points, packageCount } = answer(even, onlyPackage(issues.map(() => 0)), 15_000_000);
    expect(packageCount).toBe(2n * 3n ** 39n);
    expect(points.map(({ packages }) => new Set(sorted(packages)).size)).toEqual([100]);
    expect(points[0]?.utilities).toEqual([1, 0]);
  });

  it('gives single points that nothing dominates where patience does not do for all, and says so', () => {
    let found = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const space = smallSpace(seed);
      const draft = onlyPackage(draftOf(space, seed).map(([option = 0]) => option));
      const { points, complete, packageCount } = answer(space, draft, 60);
      if (complete) continue;
      expect(packageCount).toBeNull();
      const expected = new Set(sorted(brute(space, draft).map(({ chosen }) => chosen)));
      for (const each of sorted(points.flatMap(({ packages }) => packages))) expect(expected).toContain(each);
      found += points.length;
    }
    expect(found).toBeGreaterThan(10);
  });

  it('counts the same packages however few of them are listed', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const space = smallSpace(seed);
      const whole = answer(space, draftOf(space, seed));
      for (const most of [0, 1, 2]) {
        const outcome = run(dominating(space, draftOf(space, seed), { most }));
        if (!outcome.ok) throw new Error(outcome.fault.what);
        const { points, ...others } = outcome.value;
        const { points: all, ...expected } = whole;
        expect(others, `seed ${seed}`).toEqual(expected);
        expect(points.reduce((sum, { packages }) => sum + packages.length, 0)).toBeLessThanOrEqual(most);
        expect(points.map(({ utilities }) => utilities)).toEqual(
          all.slice(0, points.length).map(({ utilities }) => utilities),
        );
      }
    }
  });

  it('measures a draft that leaves options possible by the most that it leaves to each party', () => {
    const space = spaceOf({ seed: 3, parties: 2, issues: 3, options: 3 });
    const draft: Possible = [[0, 1], [2], [0, 1, 2]];
    const most = (party: number): number =>
      [...within(draft)].reduce((high, each) => Math.max(high, utilityOf(space, party, each)), -Infinity);
    expect(answer(space, draft).least).toEqual([most(0), most(1)]);
  });

  it('refuses a package of another sheet', () => {
    const space = spaceOf({ seed: 1, parties: 1, issues: 2, options: 2 });
    expect(run(dominating(space, [[0]]))).toMatchObject({
      ok: false,
      fault: { code: 'package-not-of-sheet' },
    });
  });
});
