import { describe, expect, it } from 'vitest';
import { prepare } from '../sheet/prepare.ts';
import type { PartySheet, Sheet, SheetLink } from '../sheet/sheet.ts';
import { packageCount, type Package, type Space } from '../sheet/space.ts';
import { acceptablePackages, bruteFrontier, valued, type Valued } from '../test-brute.ts';
import { seeded, sheetOf, spaceOf, type SheetShape } from '../test-sheets.ts';
import { run } from '../work.ts';
import { frontierOf, type FrontierLimits } from './frontier.ts';
import type { Frontier } from './listed.ts';

const KINDS = ['whole', 'real', 'ordered', 'ordered-real'] as const;

/** Small spaces of every kind by chance: the same list in every run. */
const SHAPES: readonly SheetShape[] = Array.from({ length: 480 }, (_, seed) => ({
  seed: seed + 1,
  parties: 1 + (seed % 4),
  issues: 1 + (seed % 5),
  options: 1 + ((seed * 7) % 4),
  scores: KINDS[(seed >> 1) % 4] ?? 'whole',
  links: [0, 0, 1, 3, 5][seed % 5] ?? 0,
  boxes: [0, 2, 0, 4][(seed >> 2) % 4] ?? 0,
  redLines: seed % 6 === 0 ? 1 : 0,
  ...(seed % 3 === 0 ? { reserved: (seed % 8) / 10 } : {}),
}));

function frontier(space: Space, limits?: FrontierLimits): Frontier {
  const outcome = run(frontierOf(space, limits));
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

/** A frontier in a form that does not depend on noise: vectors with the number and list of their packages. */
const listed = (found: Frontier): unknown[] =>
  Array.from({ length: found.size }, (_, at) => {
    const { utilities, packageCount, packages } = found.pointAt(at);
    return { utilities: utilities.map(rounded), packageCount, packages };
  });

/** All packages of a frontier, in order. */
const packagesOf = (found: Frontier): string[] =>
  Array.from({ length: found.size }, (_, at) => found.packagesAt(at, Infinity))
    .flat()
    .map((chosen) => chosen.join(' '))
    .sort();

const rounded = (value: number): number => Math.round(value * 1e7) / 1e7 + 0;

/** What brute force says, in the same form. */
function bruteListed(space: Space): unknown[] {
  const groups = new Map<string, Valued[]>();
  for (const each of bruteFrontier(space)) {
    const key = each.utilities.map(rounded).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map((group) => ({
      utilities: (group[0]?.utilities ?? []).map(rounded),
      packageCount: BigInt(group.length),
      packages: group.map(({ chosen }) => chosen).slice(0, 100),
    }))
    .sort((a, b) => inOrder(a.utilities, b.utilities));
}

function inOrder(a: Package, b: Package): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** Sheets whose equal sums differ by noise, and sheets with differences just below, at and above a tie. */
function nearSpace(seed: number): Space {
  const [random, parties] = [seeded(seed), 1 + (seed % 4)];
  const value = (): number => {
    const third = Math.floor(random() * 7) / [3, 7, 9][seed % 3]!;
    return seed % 2 === 0 ? third : third + Math.floor(random() * 4) * 4.13e-10;
  };
  const options = ['o1', 'o2', 'o3'].slice(0, 2 + (seed % 2));
  const issues = Array.from({ length: 2 + (seed % 4) }, (_, at) => ({ name: `i${at + 1}`, options }));
  /** The second option is nearly the same as the first, for every party. */
  const twins = (): number[] => {
    const [first, third] = [value(), value()];
    return [first, first + (Math.floor(random() * 5) - 2) * 3.07e-10, third];
  };
  const scores = (): Record<string, Record<string, number>> =>
    Object.fromEntries(
      issues.map(({ name }) => {
        const own = seed % 5 < 2 ? twins() : [value(), value(), value()];
        return [name, Object.fromEntries(options.map((option, at) => [option, own[at] ?? 0]))];
      }),
    );
  const prepared = prepare({
    issues,
    parties: Array.from({ length: parties }, (_, at) => ({
      name: `p${at}`,
      scores: scores(),
      reserved: 1 / 3,
    })),
  });
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return { ...prepared.value, unit: { kind: 'doubles', tie: 1e-9 } };
}

function spaceFrom(sheet: Sheet): Space {
  const prepared = prepare(sheet);
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}

/** A sheet whose issues one count, one budget with negative costs and one chain of requirements join. */
function linkedSpace(seed: number): Space {
  const random = seeded(seed);
  const sheet = sheetOf({ seed, parties: 1 + (seed % 4), issues: 5, options: 3, boxes: seed % 3 });
  const all = sheet.issues.flatMap(({ name, options }) => options.map((option) => ({ issue: name, option })));
  const some = all.filter(() => random() < 0.5);
  const links: SheetLink[] = [
    { kind: 'atMost', count: 1 + (seed % 4), choices: some },
    {
      kind: 'budget',
      limit: (seed % 9) / 10,
      costs: all.map((choice) => ({ ...choice, cost: Math.floor(random() * 7 - 2) / 10 })),
    },
    ...all.slice(1, 4).map((then, at): SheetLink => ({ kind: 'requires', if: all[at + 5]!, then })),
    { kind: 'excludes', choices: [...some.slice(0, 2), ...some.slice(0, 1)] },
  ];
  return spaceFrom({ ...sheet, links: links.filter(() => random() < 0.6) });
}

/** The same party in other units: `factor` times every utility, and `more` for every option. */
function rescaled(party: PartySheet, factor: number, more: number): PartySheet {
  const { weights = {}, scores, boxes = [], reserved } = party;
  const issues = Object.keys(scores);
  const raised = issues.map((issue) => {
    const own = Object.entries(scores[issue] ?? {});
    return [issue, Object.fromEntries(own.map(([option, score]) => [option, Number(score) + more]))] as const;
  });
  const lifted = issues.reduce((sum, issue) => sum + (weights[issue] ?? 1) * more, 0) * factor;
  return {
    ...party,
    scores: Object.fromEntries(raised),
    weights: Object.fromEntries(issues.map((issue) => [issue, (weights[issue] ?? 1) * factor])),
    boxes: boxes.map((box) => ({ ...box, value: box.value * factor })),
    ...(reserved === undefined ? {} : { reserved: reserved * factor + lifted }),
  };
}

describe('frontierOf(space)', () => {
  it('is what looking at every package gives, with all packages of each point', () => {
    for (const shape of SHAPES) {
      const space = spaceOf(shape);
      expect(listed(frontier(space)), JSON.stringify(shape)).toEqual(bruteListed(space));
    }
  });

  it('holds utilities of doubles within 1e-9 to be the same, and loses no package by it', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const space = nearSpace(seed);
      expect(packagesOf(frontier(space)), `seed ${seed}`).toEqual(
        bruteFrontier(space).map(({ chosen }) => chosen.join(' ')),
      );
    }
  });

  it('sums up issues that budgets and counts join, however many they are', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const space = linkedSpace(seed);
      expect(listed(frontier(space)), `seed ${seed}`).toEqual(bruteListed(space));
    }
  });

  it('finds nothing where links or red lines leave nothing, and the one package where there is one', () => {
    const sheet = sheetOf({ seed: 5, parties: 2, issues: 2, options: 2 });
    const never = { kind: 'atMost', count: -1, choices: [] } as const;
    expect(frontier(spaceFrom({ ...sheet, links: [never] })).size).toBe(0);
    const redLines = sheet.issues[0]!.options.map((option) => ({ issue: 'i1', option }));
    const [first, ...others] = sheet.parties;
    expect(frontier(spaceFrom({ ...sheet, parties: [{ ...first!, redLines }, ...others] })).size).toBe(0);
    const single = spaceOf({ seed: 1, parties: 3, issues: 6, options: 1 });
    expect(frontier(single).pointAt(0)).toMatchObject({ packageCount: 1n, packages: [[0, 0, 0, 0, 0, 0]] });
  });

  it('adds a box that names no issue to every package', () => {
    const sheet = sheetOf({ seed: 5, parties: 2, issues: 2, options: 2, reserved: 0.5 });
    const [first, ...others] = sheet.parties;
    const space = spaceFrom({
      ...sheet,
      parties: [{ ...first!, boxes: [{ where: {}, value: 7 }] }, ...others],
    });
    expect(listed(frontier(space))).toEqual(bruteListed(space));
  });

  it('counts the packages of a point beyond what doubles hold', () => {
    const alike = { o1: 1, o2: 1, o3: 0 };
    const names = Array.from({ length: 70 }, (_, at) => `i${at}`);
    const scores = Object.fromEntries(names.map((name) => [name, alike]));
    const issues = names.map((name) => ({ name, options: ['o1', 'o2', 'o3'] }));
    const parties = ['A', 'B', 'C'].map((name) => ({ name, scores }));
    const found = frontier(spaceFrom({ issues, parties }));
    expect(found.size).toBe(1);
    expect(found.packageCountAt(0)).toBe(2n ** 70n);
    expect(found.packagesAt(0)).toHaveLength(100);
    expect(new Set(found.packagesAt(0).map(String)).size).toBe(100);
  });

  it('lists packages of thousands of issues without calling itself', () => {
    const issues = 4000;
    const flat = [0, 1].map(() => Array.from({ length: issues }, () => [0, 0]));
    const space: Space = {
      ...spaceOf({ seed: 1, parties: 2, issues: 1, options: 2 }),
      sizes: Array.from({ length: issues }, () => 2),
      utilities: flat,
    };
    const { size, packagesAt, packageCountAt } = frontier(space);
    expect(size).toBe(1);
    expect(packageCountAt(0)).toBe(2n ** 4000n);
    expect(packagesAt(0, 3).map((chosen) => chosen.reduce((sum, each) => sum + each, 0))).toEqual([0, 1, 1]);
  });

  it('says which links and boxes join too many issues', () => {
    const sheet = sheetOf({ seed: 3, parties: 2, issues: 8, options: 4 });
    const costs = sheet.issues.flatMap(({ name }, issue) =>
      ['o1', 'o2', 'o3'].map((option, at) => ({ issue: name, option, cost: 4 ** issue * (at + 1) })),
    );
    const space = spaceFrom({ ...sheet, links: [{ kind: 'budget', limit: 4 ** 8 / 2, costs }] });
    expect(run(frontierOf(space, { states: 50 }))).toMatchObject({
      ok: false,
      fault: { code: 'frontier-too-large', what: expect.stringContaining('link 1') },
    });
  });
});

describe('frontierOf(space) keeps these laws:', () => {
  const spaces = SHAPES.filter(({ seed }) => seed % 7 === 0).map((shape) => [shape, sheetOf(shape)] as const);

  it('the order of parties does not matter', () => {
    for (const [shape, sheet] of spaces) {
      const turned = frontier(spaceFrom({ ...sheet, parties: sheet.parties.toReversed() }));
      expect(packagesOf(turned), JSON.stringify(shape)).toEqual(packagesOf(frontier(spaceFrom(sheet))));
    }
  });

  it('the order of issues does not matter', () => {
    const backwards = (found: Frontier): string[] =>
      packagesOf(found).map((chosen) => chosen.split(' ').reverse().join(' '));
    for (const [shape, sheet] of spaces) {
      const turned = frontier(spaceFrom({ ...sheet, issues: sheet.issues.toReversed() }));
      expect(backwards(turned).sort(), JSON.stringify(shape)).toEqual(packagesOf(frontier(spaceFrom(sheet))));
    }
  });

  it('rescaling a party’s utilities and reservation value changes no package', () => {
    for (const [shape, sheet] of spaces) {
      const parties = sheet.parties.map((party) => rescaled(party, 3, 5));
      const found = frontier(spaceFrom({ ...sheet, parties }));
      expect(packagesOf(found), JSON.stringify(shape)).toEqual(packagesOf(frontier(spaceFrom(sheet))));
    }
  });

  it('an option that is worse for everybody changes nothing where nothing joins the issues', () => {
    for (const [shape, sheet] of spaces) {
      const issues = sheet.issues.map((issue) => ({ ...issue, options: [...issue.options, 'worse'] }));
      const parties = sheet.parties.map((party) => ({
        ...party,
        boxes: [],
        scores: Object.fromEntries(
          Object.entries(party.scores).map(([issue, own]) => [issue, { ...own, worse: -1000 }]),
        ),
      }));
      const plain = { ...sheet, links: [], parties: sheet.parties.map((party) => ({ ...party, boxes: [] })) };
      const more = { ...sheet, issues, parties, links: [] };
      expect(packagesOf(frontier(spaceFrom(more))), JSON.stringify(shape)).toEqual(
        packagesOf(frontier(spaceFrom(plain))),
      );
    }
  });

  it('raising a reservation value never adds a package', () => {
    for (const [shape, sheet] of spaces) {
      const before = new Set(packagesOf(frontier(spaceFrom(sheet))));
      const parties = sheet.parties.map((party, at) =>
        at === 0 ? { ...party, reserved: (party.reserved ?? 0) + 9 } : party,
      );
      const found = packagesOf(frontier(spaceFrom({ ...sheet, parties })));
      expect(
        found.filter((chosen) => !before.has(chosen)),
        JSON.stringify(shape),
      ).toEqual([]);
    }
  });

  it('the frontier of a union is within the union of the frontiers', () => {
    for (const [shape, sheet] of spaces) {
      const size = sheet.issues[0]?.options.length ?? 0;
      const without = (kept: (option: number) => boolean): string[] => {
        const space = spaceFrom(sheet);
        const barred = Array.from({ length: size }, (_, option) => option).filter((option) => !kept(option));
        const redLines = barred.map((option) => ({ issue: 0, option }));
        return packagesOf(frontier({ ...space, redLines: [...space.redLines, redLines] }));
      };
      const union = new Set([
        ...without((option) => option % 2 === 0),
        ...without((option) => option % 2 === 1),
      ]);
      const outside = packagesOf(frontier(spaceFrom(sheet))).filter((chosen) => !union.has(chosen));
      expect(outside, JSON.stringify(shape)).toEqual([]);
    }
  });
});

describe('frontierOf(space) of more than four parties', () => {
  const shapes = Array.from({ length: 60 }, (_, seed) => ({
    seed: seed + 1,
    parties: 5 + (seed % 2),
    issues: 4 + (seed % 3),
    options: 3,
    scores: KINDS[seed % 4] ?? 'whole',
    links: seed % 3 === 0 ? 3 : 0,
    boxes: seed % 5 === 0 ? 2 : 0,
    ...(seed % 4 === 1 ? { reserved: 0.45 } : {}),
  }));

  it('is the whole frontier, with an epsilon of 0, where nothing had to be thinned', () => {
    for (const shape of shapes.slice(0, 30)) {
      const space = spaceOf(shape);
      const found = frontier(space, { points: 1e6 });
      expect(found.epsilon, JSON.stringify(shape)).toEqual(space.names.parties.map(() => 0));
      expect(packagesOf(found)).toEqual(bruteFrontier(space).map(({ chosen }) => chosen.join(' ')));
    }
  });

  it('has an acceptable point within epsilon of every acceptable package', () => {
    for (const shape of shapes) {
      const space = spaceOf(shape);
      const found = frontier(space, { points: 20 });
      const acceptable = acceptablePackages(space);
      expect(found.size).toBeLessThanOrEqual(20);
      const points = Array.from({ length: found.size }, (_, at) => found.pointAt(at));
      for (const { packages, utilities } of points)
        for (const chosen of packages) {
          expect(valued(space, chosen).utilities.map(rounded)).toEqual(utilities.map(rounded));
          expect(acceptable.map((each) => each.chosen)).toContainEqual(chosen);
        }
      const epsilon = found.epsilon ?? [];
      if (found.size === 0) {
        expect(epsilon.some((each) => each === 0) && acceptable.length > 0).toBe(false);
        continue;
      }
      const reached = (utilities: readonly number[]): boolean =>
        points.some((point) =>
          utilities.every(
            (utility, party) => (point.utilities[party] ?? 0) >= utility - (epsilon[party] ?? 0) - 1e-9,
          ),
        );
      expect(
        acceptable.filter(({ utilities }) => !reached(utilities)),
        JSON.stringify(shape),
      ).toEqual([]);
      expect(packageCount(space)).toBeGreaterThan(20n);
    }
  });

  it('stands in for an exact frontier of up to four parties that would be larger than the limit', () => {
    const space = spaceOf({ seed: 2, parties: 4, issues: 12, options: 4 });
    const whole = frontier(space);
    const stands = frontier(space, { numbers: 8_000, points: 400 });
    expect([whole.epsilon, whole.limit, stands.limit]).toEqual([null, null, 'numbers']);
    expect(stands.epsilon?.every((each) => each > 0)).toBe(true);
    expect(stands.size).toBeLessThanOrEqual(400);
  });

  it('says by how much it may be off where boxes of three parties take more steps than it may take', () => {
    let gaps = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const reserved = seed % 2 === 0 ? { reserved: 0.4 } : {};
      const space = spaceOf({ seed, parties: 3, issues: 4, options: 3, boxes: 12, ...reserved });
      const found = frontier(space, { states: 6, steps: seed % 3 === 0 ? 2_000 : 0 });
      const points = Array.from({ length: found.size }, (_, at) => found.pointAt(at));
      const epsilon = found.epsilon ?? [0, 0, 0];
      expect(found.limit === null).toBe(found.epsilon === null);
      for (const { packages, utilities } of points)
        expect(packages.map((chosen) => valued(space, chosen).utilities)).toEqual(
          packages.map(() => utilities),
        );
      const missed = acceptablePackages(space).filter(
        ({ utilities }) =>
          !points.some((point) =>
            utilities.every((own, party) => (point.utilities[party] ?? 0) >= own - (epsilon[party] ?? 0)),
          ),
      );
      if (epsilon.some((each) => each > 0)) gaps += 1;
      if (points.length > 0) expect(missed, `seed ${seed}`).toEqual([]);
    }
    expect(gaps).toBeGreaterThan(12);
  });
});
