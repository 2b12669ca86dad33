import { describe, expect, it } from 'vitest';
import { frontierOf } from '../frontier/frontier.ts';
import { seeded, spaceOf } from '../test-sheets.ts';
import type { Space } from '../sheet/space.ts';
import { run } from '../work.ts';
import { pointListOf } from './point-list.ts';
import { statisticsOf } from './statistics.ts';

/** Two parties of whom one loses just what the other gains: every package is on the frontier. */
function opposed(issues: number, below: number): Space {
  const plain = spaceOf({ seed: 1, parties: 2, issues, options: 4 });
  const random = seeded(3);
  const own = plain.sizes.map((size) => Array.from({ length: size }, () => Math.floor(below * random())));
  return { ...plain, utilities: [own, own.map((options) => options.map((each) => 0 - each))] };
}

describe('a frontier that is given to the concepts', () => {
  it('comes to the same by its points and as it is', () => {
    for (const seed of [1, 2, 3]) {
      const space = spaceOf({ seed, parties: 3, issues: 5, options: 3 });
      const found = run(frontierOf(space));
      if (!found.ok) throw new Error(found.fault.what);
      const { value } = found;
      const points = Array.from({ length: value.size }, (_, at) => value.pointAt(at));
      const [one, other] = [points, value].map((frontier) => run(statisticsOf(space, { frontier })));
      expect(shown(other)).toEqual(shown(one));
    }
  });

  it('is nothing to pick from where it is not whole, unless nothing is acceptable at all', () => {
    const five = spaceOf({ seed: 1, parties: 5, issues: 6, options: 4 });
    const [thin, none] = [five, { ...five, reserved: five.reserved.map(() => 1e9) }].map((space) =>
      run(frontierOf(space, { points: 10 })),
    );
    if (thin?.ok !== true || none?.ok !== true) throw new Error('no frontier');
    expect(pointListOf(thin.value)).toBeNull();
    expect(pointListOf(none.value)?.size).toBe(0);
  });

  it('lets a concept list a hundred thousand ties, and say that there are more', () => {
    const space = opposed(9, 1_000_000);
    const found = run(frontierOf(space));
    if (!found.ok) throw new Error(found.fault.what);
    expect(found.value.size).toBeGreaterThan(150_000);
    const { maxWelfare, nash } = run(statisticsOf(space, { frontier: found.value }))?.concepts ?? {};
    expect(maxWelfare?.points.length).toBe(100_000);
    expect(maxWelfare).toMatchObject({ complete: false, reason: 'too-many-ties' });
    expect(nash).toMatchObject({ complete: true, reason: null });
  });
});

/** Points as values: those of a frontier look their packages up. */
const shown = (statistics: unknown): unknown =>
  JSON.parse(
    JSON.stringify(statistics, (key, value: unknown) => {
      if (key === 'packagesUpTo') return undefined;
      return typeof value === 'bigint' ? String(value) : value;
    }),
  );
