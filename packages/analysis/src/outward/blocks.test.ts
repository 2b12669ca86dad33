import { describe, expect, it } from 'vitest';
import { prepare } from '../sheet/prepare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { isFeasible, type Space } from '../sheet/space.ts';
import { acceptablePackages, allPackages } from '../test-brute.ts';
import { seeded, spaceOf } from '../test-sheets.ts';
import { run } from '../work.ts';
import { contradictions, whatBlocks } from './blocks.ts';
import { constraintsOf, keeps, linksOf, type Constraint } from './constraints.ts';

/** All minimal sets that leave nothing, by trying every subset of the constraints on every package. */
function bruteSets(space: Space, constraints: readonly Constraint[]): number[] {
  const broken = [...allPackages(space)].map((chosen) =>
    constraints.reduce((mask, each, at) => (keeps(space, each, chosen) ? mask : mask | (1 << at)), 0),
  );
  const distinct = [...new Set(broken)];
  const sets: number[] = [];
  const masks = Array.from({ length: 1 << constraints.length }, (_, mask) => mask);
  for (const mask of masks.sort((a, b) => bits(a) - bits(b) || a - b))
    if (distinct.every((each) => (each & mask) !== 0) && !sets.some((set) => (set & mask) === set))
      sets.push(mask);
  return sets;
}

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

function masksOf(constraints: readonly Constraint[], sets: readonly (readonly Constraint[])[]): number[] {
  const places = new Map(constraints.map((each, at) => [JSON.stringify(each), at]));
  return sets.map((set) =>
    set.reduce((mask, each) => mask | (1 << (places.get(JSON.stringify(each)) ?? 31)), 0),
  );
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** Small spaces of all kinds, most of them too tight for any package. */
function smallSpace(seed: number): Space {
  const random = seeded(seed);
  const of = <T>(...each: readonly T[]): T | undefined => each[Math.floor(random() * each.length)];
  return spaceOf({
    seed,
    parties: of(1, 2, 3) ?? 2,
    issues: of(1, 2, 3, 4) ?? 3,
    options: of(1, 2, 3) ?? 2,
    links: of(0, 1, 3, 6) ?? 0,
    boxes: of(0, 0, 2) ?? 0,
    redLines: of(0, 0, 1, 2) ?? 0,
    scores: of('whole', 'real', 'ordered', 'ordered-real') ?? 'whole',
    reserved: of(0.5, 0.75, 0.9, 1.1) ?? 0.8,
  });
}

const fewEnough = (space: Space): boolean => constraintsOf(space).length <= 12;

describe('whatBlocks(space)', () => {
  it('finds every minimal set that leaves nothing, as trying all subsets does', () => {
    let blocked = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const space = smallSpace(seed);
      if (!fewEnough(space)) continue;
      const constraints = constraintsOf(space);
      const { acceptable, sets, complete, completeTo, single } = run(whatBlocks(space));
      const expected = bruteSets(space, constraints);
      expect(ascending(masksOf(constraints, sets)), `seed ${seed}`).toEqual(ascending(expected));
      expect(sets.map(({ length }) => length)).toEqual(ascending(sets.map(({ length }) => length)));
      expect([complete, completeTo]).toEqual([true, constraints.length]);
      expect(acceptable === null).toBe(acceptablePackages(space).length === 0);
      const inAll = expected.length === 0 ? 0 : expected.reduce((all, set) => all & set);
      expect(masksOf(constraints, [single])).toEqual([inAll]);
      blocked += expected.length > 0 ? 1 : 0;
    }
    expect(blocked).toBeGreaterThan(80);
  });

  it('says that it was left off where patience ends, and finds nothing false', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const space = smallSpace(seed);
      if (!fewEnough(space)) continue;
      const constraints = constraintsOf(space);
      const expected = bruteSets(space, constraints);
      const { sets, complete } = run(whatBlocks(space, { patience: 300 }));
      for (const set of masksOf(constraints, sets)) expect(expected).toContain(set);
      if (sets.length < expected.length) expect(complete).toBe(false);
    }
  });

  it('stops at the number of sets that is asked for', () => {
    const options = ['a', 'b', 'c', 'd', 'e'];
    const sheet: Sheet = {
      issues: [{ name: 'Port', options }],
      parties: ['Arvenia', 'Belmark'].map((name) => ({
        name,
        scores: { Port: { a: 0, b: 0, c: 0, d: 0, e: 0 } },
        redLines: options.map((option) => ({ issue: 'Port', option })),
      })),
    };
    const all = run(whatBlocks(space(sheet)));
    expect([all.sets.length, all.complete]).toEqual([32, true]);
    expect(run(whatBlocks(space(sheet), { most: 7 }))).toMatchObject({ complete: false, completeTo: 4 });
    expect(run(whatBlocks(space(sheet), { most: 7 })).sets).toHaveLength(7);
  });
});

function space(sheet: Sheet): Space {
  const prepared = prepare(sheet);
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}

describe('contradictions(space)', () => {
  const choice = (issue: string, option: string): { issue: string; option: string } => ({ issue, option });
  const sheet: Sheet = {
    issues: [
      { name: 'Port', options: ['open', 'shut'] },
      { name: 'Road', options: ['open', 'shut'] },
    ],
    parties: [{ name: 'Arvenia', scores: { Port: { open: 1, shut: 0 }, Road: { open: 1, shut: 0 } } }],
    links: [
      { kind: 'excludes', choices: [choice('Port', 'open'), choice('Road', 'shut')] },
      { kind: 'requires', if: choice('Port', 'open'), then: choice('Road', 'shut') },
      { kind: 'excludes', choices: [choice('Port', 'shut')] },
    ],
  };

  it('names the links that leave no package together', () => {
    expect(run(contradictions(space(sheet)))).toMatchObject({
      ok: false,
      fault: {
        code: 'links-contradict',
        what: 'No package keeps these links together: 1, 2, 3.',
        where: 'links 1, 2, 3',
      },
    });
  });

  it('gives a package that keeps them where there is one', () => {
    const two = space({ ...sheet, links: (sheet.links ?? []).slice(1) });
    expect(run(contradictions(two))).toEqual({ ok: true, value: [0, 1] });
  });

  it('names links that contradict themselves', () => {
    const never = space({ ...sheet, links: [{ kind: 'excludes', choices: [] }] });
    expect(run(contradictions(never))).toMatchObject({ ok: false, fault: { where: 'links 1' } });
  });

  it('agrees with looking at every package', () => {
    let [kept, broken] = [0, 0];
    for (let seed = 1; seed <= 240; seed += 1) {
      const tight = spaceOf({
        seed,
        parties: 1,
        issues: 1 + (seed % 3),
        options: 1 + (seed % 2),
        links: seed % 12,
      });
      const answer = run(contradictions(tight));
      const feasible = [...allPackages(tight)].filter((chosen) => isFeasible(tight, chosen));
      expect(answer.ok, `seed ${seed}`).toBe(feasible.length > 0);
      if (answer.ok) expect(feasible).toContainEqual(answer.value);
      else expect(bruteSets(tight, linksOf(tight)).length).toBeGreaterThan(0);
      if (answer.ok) kept += 1;
      else broken += 1;
    }
    expect(Math.min(kept, broken)).toBeGreaterThan(50);
  });
});
