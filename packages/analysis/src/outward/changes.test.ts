import { describe, expect, it } from 'vitest';
import type { Package, Space } from '../sheet/space.ts';
import { acceptablePackages } from '../test-brute.ts';
import { seeded, spaceOf } from '../test-sheets.ts';
import { run } from '../work.ts';
import { fewestChanges, type FewestChanges } from './changes.ts';
import { onlyPackage, type Possible } from './possible.ts';

/** Small spaces of all kinds, some with a package for all and some without. */
function smallSpace(seed: number): Space {
  const random = seeded(seed * 7 + 1);
  const of = <T>(first: T, ...rest: readonly T[]): T =>
    rest[Math.floor(random() * (rest.length + 1))] ?? first;
  return spaceOf({
    seed,
    parties: of(1, 2, 3, 4),
    issues: of(1, 2, 4, 5),
    options: of(1, 2, 3, 4),
    links: of(0, 1, 3, 5),
    boxes: of(0, 0, 2),
    redLines: of(0, 0, 1, 2),
    scores: of('whole', 'real', 'ordered', 'ordered-real'),
    ...of({ reserved: 0.3 }, { reserved: 0.5 }, { reserved: 0.6 }, {}),
  });
}

function draftOf(space: Space, seed: number): Possible {
  const random = seeded(seed + 99);
  return space.sizes.map((size) => {
    const options = Array.from({ length: size }, (_, option) => option);
    const some = options.filter(() => random() < (seed % 3 === 0 ? 0.5 : 0));
    return some.length > 0 ? some : [Math.floor(random() * size)];
  });
}

/** The same by looking at every package. */
function brute(space: Space, draft: Possible): Pick<FewestChanges, 'changes' | 'sets'> {
  const changed = ({ chosen }: { chosen: Package }): number[] =>
    chosen.flatMap((option, issue) => (draft[issue]?.includes(option) === true ? [] : [issue]));
  const all = acceptablePackages(space);
  if (all.length === 0) return { changes: null, sets: [] };
  const changes = all.reduce((least, each) => Math.min(least, changed(each).length), Infinity);
  const sets = new Map<string, Package[]>();
  for (const each of all) {
    const issues = changed(each);
    if (issues.length === changes)
      sets.set(JSON.stringify(issues), [...(sets.get(JSON.stringify(issues)) ?? []), each.chosen]);
  }
  return {
    changes,
    sets: [...sets].map(([issues, packages]) => ({
      issues: JSON.parse(issues) as number[],
      packages,
      packageCount: packages.length,
    })),
  };
}

function answer(space: Space, draft: Possible, patience?: number): FewestChanges {
  const outcome = run(fewestChanges(space, draft, patience === undefined ? { most: 5000 } : { patience }));
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

describe('fewestChanges(space, draft)', () => {
  it('finds the fewest and all sets of them, as looking at every package does', () => {
    const seen = new Map<number | null, number>();
    for (let seed = 1; seed <= 500; seed += 1) {
      const space = smallSpace(seed);
      const draft = draftOf(space, seed);
      const { changes, sets, setCount, complete, atLeast } = answer(space, draft);
      const expected = brute(space, draft);
      expect(changes, `seed ${seed}`).toBe(expected.changes);
      expect(complete).toBe(true);
      expect(atLeast).toBe(changes ?? space.sizes.length + 1);
      expect(setCount).toBe(expected.sets.length);
      const byIssues = new Map(expected.sets.map((set) => [JSON.stringify(set.issues), set]));
      for (const { issues, packages, packageCount } of sets) {
        const own = byIssues.get(JSON.stringify(issues));
        expect(packageCount).toBe(own?.packageCount);
        expect(packages).toHaveLength(Math.min(10, packageCount));
        for (const each of packages) expect(own?.packages).toContainEqual(each);
      }
      seen.set(changes, (seen.get(changes) ?? 0) + 1);
    }
    for (const changes of [null, 0, 1, 2])
      expect(seen.get(changes) ?? 0, String(changes)).toBeGreaterThan(15);
  });

  it('gives up where patience ends, and says up to where it is certain', () => {
    const space = spaceOf({ seed: 5, parties: 4, issues: 20, options: 4, links: 6, reserved: 0.62 });
    const draft = onlyPackage(space.sizes.map(() => 0));
    const whole = answer(space, draft);
    const short = answer(space, draft, 20_000);
    expect(short.complete).toBe(false);
    expect(short.atLeast).toBeLessThanOrEqual(whole.changes ?? Infinity);
    expect(whole.complete).toBe(true);
  });

  it('reports while packages are found one right after the other', () => {
    const space = spaceOf({
      seed: 1,
      parties: 6,
      issues: 28,
      options: 4,
      links: 12,
      reserved: 0.5,
      redLines: 2,
    });
    const random = seeded(5);
    const work = fewestChanges(space, onlyPackage(space.sizes.map((size) => Math.floor(random() * size))));
    let reports = 0;
    for (;;) {
      const { done, value } = work.next();
      if (done === true) {
        const packages = value.ok ? value.value.sets.reduce((sum, each) => sum + each.packageCount, 0) : 0;
        expect([packages > 30_000, reports > 500]).toEqual([true, true]);
        return;
      }
      reports += 1;
    }
  });

  it('refuses a package of another sheet', () => {
    const space = spaceOf({ seed: 1, parties: 1, issues: 2, options: 2 });
    for (const draft of [[[0]], [[0], [2]], [[0], []], [[0], [0.5]], [[0], [-1]]])
      expect(run(fewestChanges(space, draft))).toMatchObject({
        ok: false,
        fault: { code: 'package-not-of-sheet' },
      });
  });
});
