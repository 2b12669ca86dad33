import { describe, expect, it } from 'vitest';
import { isAcceptable, isFeasible, tied, utilityOf, type Package, type Space } from '../sheet/space.ts';
import { allPackages } from '../test-brute.ts';
import { seeded, spaceOf } from '../test-sheets.ts';
import { run } from '../work.ts';
import { onlyPackage, type Possible } from './possible.ts';
import { standing, type Share, type Standing } from './standing.ts';

function smallSpace(seed: number): Space {
  const random = seeded(seed * 17 + 5);
  const of = <T>(first: T, ...rest: readonly T[]): T =>
    rest[Math.floor(random() * (rest.length + 1))] ?? first;
  return spaceOf({
    seed,
    parties: of(1, 2, 3),
    issues: of(1, 2, 4),
    options: of(1, 2, 3, 4),
    links: of(0, 1, 3, 6),
    boxes: of(0, 0, 2),
    redLines: of(0, 0, 2),
    scores: of('whole', 'real'),
    ...of({ reserved: 0.3 }, { reserved: 0.6 }, {}),
  });
}

function packagesOf(draft: Possible): Package[] {
  return [...allPackages({ sizes: draft.map(({ length }) => length) })].map((places) =>
    places.map((place, issue) => draft[issue]?.[place] ?? 0),
  );
}

function answer(space: Space, draft: Possible): Standing {
  const outcome = run(standing(space, draft));
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

const share = (each: readonly boolean[]): Share =>
  each.every(Boolean) ? 'every' : each.some(Boolean) ? 'some' : 'none';

describe('standing(space, draft)', () => {
  it('agrees with looking at every package that a draft leaves possible', () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 400; seed += 1) {
      const space = smallSpace(seed);
      const random = seeded(seed + 3);
      const draft = space.sizes.map((size) => {
        const some = Array.from({ length: size }, (_, option) => option).filter(() => random() < 0.6);
        return seed % 4 > 0 && some.length > 0 ? some : [Math.floor(random() * size)];
      });
      const { feasible, parties, acceptableToAll } = answer(space, draft);
      const all = packagesOf(draft);
      const kept = all.filter((chosen) => isFeasible(space, chosen));
      const counted = kept.length > 0 ? kept : all;
      expect(feasible, `seed ${seed}`).toBe(share(all.map((chosen) => isFeasible(space, chosen))));
      expect(acceptableToAll).toBe(
        kept.some((chosen) => parties.every((_, party) => isAcceptable(space, party, chosen))),
      );
      parties.forEach(({ low, high, reaches, proven, crossesAlways, crossesSometimes }, party) => {
        const utilities = counted.map((chosen) => utilityOf(space, party, chosen)).sort((a, b) => a - b);
        expect(low).toBeCloseTo(utilities[0] ?? NaN, 9);
        expect(high).toBeCloseTo(utilities.at(-1) ?? NaN, 9);
        expect(proven).toBe(true);
        const least = space.reserved[party] ?? -Infinity;
        expect(reaches).toBe(share(utilities.map((each) => each >= least || tied(space.unit, each, least))));
        const lines = (space.redLines[party] ?? []).map((line) =>
          share(all.map((chosen) => chosen[line.issue] === line.option)),
        );
        expect(lines.flatMap((each, at) => (each === 'every' ? [at] : []))).toEqual(crossesAlways);
        expect(lines.flatMap((each, at) => (each === 'some' ? [at] : []))).toEqual(crossesSometimes);
        seen.set(reaches, (seen.get(reaches) ?? 0) + 1);
      });
      seen.set(`feasible ${feasible}`, (seen.get(`feasible ${feasible}`) ?? 0) + 1);
    }
    for (const each of ['every', 'some', 'none']) {
      expect(seen.get(each) ?? 0).toBeGreaterThan(30);
      expect(seen.get(`feasible ${each}`) ?? 0).toBeGreaterThan(20);
    }
  });

  it('refuses a package of another sheet', () => {
    const space = spaceOf({ seed: 1, parties: 1, issues: 2, options: 2 });
    expect(run(standing(space, onlyPackage([0])))).toMatchObject({
      ok: false,
      fault: { code: 'package-not-of-sheet' },
    });
  });
});
