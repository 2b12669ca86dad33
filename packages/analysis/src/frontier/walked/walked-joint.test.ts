import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../sheet/prepare.ts';
import type { Sheet, SheetBox, SheetChoice, SheetLink } from '../../sheet/sheet.ts';
import { utilityOf, type Space } from '../../sheet/space.ts';
import { acceptablePackages, valued } from '../../test-brute.ts';
import { seeded } from '../../test-sheets.ts';
import { run } from '../../work.ts';
import { frontierOf, type FrontierLimits } from '../frontier.ts';
import type { Frontier } from '../listed.ts';

/** How the boxes of the second party come from those of the first. */
const SECONDS = ['negative', 'nearly negative', 'complement', 'own', 'own that cost', 'the same'] as const;

interface Shape {
  readonly seed: number;
  /** The number of options of each issue. */
  readonly sizes: readonly number[];
  readonly boxes: number;
  readonly second: (typeof SECONDS)[number];
  /** How wide a box is, as a share of the options of an issue. */
  readonly width: number;
  /** The largest score of an option by itself. */
  readonly scores: number;
  readonly links: number;
  readonly redLines: number;
  /** The reservation value as a share of the way from the least to the most that boxes may give. */
  readonly reserved: number | null;
  /** What values are multiplied by. */
  readonly times: number;
}

function sheetOf(shape: Shape): Sheet {
  const random = seeded(shape.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const issues = shape.sizes.map((size, at) => ({
    name: `i${at}`,
    options: Array.from({ length: size }, (_, option) => `o${option}`),
  }));
  const box = (): SheetBox => ({
    where: Object.fromEntries(
      issues
        .toSorted(() => random() - 0.5)
        .slice(0, 1 + below(4))
        .map(({ name, options }) => [name, options.filter(() => random() < shape.width)]),
    ),
    value: (1 + below(9)) * shape.times,
  });
  const first = Array.from({ length: shape.boxes }, box);
  const second = first.map((own): SheetBox => {
    if (shape.second === 'negative') return { ...own, value: -own.value };
    if (shape.second === 'nearly negative')
      return { ...own, value: -own.value + (below(3) - 1) * shape.times };
    if (shape.second === 'complement') return { ...own, value: 10 * shape.times - own.value };
    if (shape.second === 'the same') return own;
    const other = box();
    return shape.second === 'own' ? other : { ...other, value: -other.value };
  });
  const choice = (): SheetChoice => {
    const issue = below(issues.length);
    return { issue: `i${issue}`, option: `o${below(shape.sizes[issue] ?? 1)}` };
  };
  const parties = [first, second].map((boxes, at) => {
    const [least, most] = [Math.min, Math.max].map((of) =>
      boxes.reduce((sum, { value }) => sum + of(0, value), 0),
    );
    const reserved =
      shape.reserved === null
        ? {}
        : { reserved: (least ?? 0) + shape.reserved * ((most ?? 0) - (least ?? 0)) };
    return {
      name: `p${at}`,
      scores: Object.fromEntries(
        issues.map(({ name, options }) => [
          name,
          Object.fromEntries(options.map((option) => [option, below(shape.scores + 1) * shape.times])),
        ]),
      ),
      boxes,
      redLines: Array.from({ length: shape.redLines }, choice),
      ...reserved,
    };
  });
  const links = Array.from({ length: shape.links }, (_, at): SheetLink => {
    if (at % 3 === 0) return { kind: 'requires', if: choice(), then: choice() };
    if (at % 3 === 1) return { kind: 'atMost', count: 1, choices: [choice(), choice(), choice()] };
    const costs = Array.from({ length: 8 }, () => ({ ...choice(), cost: (1 + below(30)) / 10 }));
    return { kind: 'budget', limit: 3, costs };
  });
  return { issues, parties, links };
}

function spaceOf(shape: Shape): Space {
  const prepared = prepare(sheetOf(shape));
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}

/** The same space in doubles, everything multiplied by a number that is no decimal. */
function inDoubles(space: Space, by: number): Space {
  const times = (value: number): number => value * resolutionOf(space) * by;
  return {
    ...space,
    unit: { kind: 'doubles', tie: 1e-9 },
    utilities: space.utilities.map((own) => own.map((options) => options.map(times))),
    reserved: space.reserved.map((each) => (each === null ? null : times(each))),
    boxes: space.boxes.map((own) => own.map((box) => ({ ...box, value: times(box.value) }))),
  };
}

/** The same space with every value moved by chance, so that nothing is a multiple of anything. */
function withoutUnit(space: Space, seed: number): Space {
  const random = seeded(seed);
  const moved = new Map<number, number>();
  const value = (of: number): number => {
    const size = Math.abs(of);
    if (!moved.has(size)) moved.set(size, size * (1 + random() / 2));
    return Math.sign(of) * (moved.get(size) ?? 0);
  };
  return {
    ...inDoubles(space, 1),
    utilities: space.utilities.map((own) => own.map((options) => options.map(value))),
    boxes: space.boxes.map((own) => own.map((box) => ({ ...box, value: value(box.value) }))),
  };
}

/** Points to a millionth, those that are then the same as one. */
function rounded(points: readonly (readonly [string, bigint])[]): [string, bigint][] {
  const found = new Map<string, bigint>();
  for (const [utilities, count] of points) {
    const key = utilities
      .split(' ')
      .map((each) => (Math.round(Number(each) * 1e6) / 1e6).toFixed(6))
      .join(' ');
    found.set(key, (found.get(key) ?? 0n) + count);
  }
  return [...found];
}

const resolutionOf = ({ unit }: Space): number => (unit.kind === 'exact' ? unit.resolution : 1);

function frontier(space: Space, limits: FrontierLimits = {}): Frontier {
  const found = run(frontierOf(space, limits));
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

const counted = (found: Frontier): [string, bigint][] =>
  Array.from({ length: found.size }, (_, at) => [found.utilitiesAt(at).join(' '), found.packageCountAt(at)]);

/** The same by looking at every package: those of each utility of the first party, from the highest down. */
function bruteCounted(space: Space): [string, bigint][] {
  const all = acceptablePackages(space).map(({ utilities: [first = 0, second = 0] }) => ({ first, second }));
  all.sort((a, b) => b.first - a.first || b.second - a.second);
  const points: { readonly first: number; readonly second: number; count: bigint }[] = [];
  for (const { first, second } of all) {
    const last = points.at(-1);
    if (last === undefined || second > last.second) points.push({ first, second, count: 1n });
    else if (second === last.second && first === last.first) last.count += 1n;
  }
  return points.reverse().map(({ first, second, count }) => [`${first} ${second}`, count]);
}

const shapes = fc.record({
  seed: fc.nat(1e6),
  sizes: fc.oneof(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
    fc.constantFrom([70, 3, 4], [300, 2], [9, 8, 4, 2, 2], [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]),
  ),
  boxes: fc.integer({ min: 1, max: 30 }),
  second: fc.constantFrom(...SECONDS),
  width: fc.constantFrom(0.3, 0.6, 0.9),
  scores: fc.constantFrom(0, 0, 3),
  links: fc.constantFrom(0, 0, 4),
  redLines: fc.constantFrom(0, 0, 1),
  reserved: fc.constantFrom(null, null, 0.3, 0.6),
  times: fc.constantFrom(1, 1, 7, 0.25),
});

/** Two parties each of whom loses what the other gains, in doubles without a common unit: every package is on the frontier. */
function opposedDoubles(sizes: readonly number[]): Space {
  const shape = { seed: 3, sizes, boxes: 100, width: 0.5, scores: 0, links: 0, redLines: 0 };
  const random = seeded(4);
  const whole = inDoubles(spaceOf({ ...shape, second: 'negative', reserved: null, times: 1 }), 1);
  const first = (whole.boxes[0] ?? []).map((box) => ({ ...box, value: 10 * random() }));
  return { ...whole, boxes: [first, first.map((box) => ({ ...box, value: -box.value }))] };
}

describe('frontierOf(space) of two parties with boxes, whose packages are all looked at', () => {
  it('is what the definition gives, each point with all its packages', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const space = spaceOf(shape);
        const found = frontier(space, { steps: 0 });
        expect(found.epsilon).toBeNull();
        expect(counted(found)).toEqual(bruteCounted(space));
      }),
      { numRuns: 80, seed: 5 },
    );
  });

  it('is so where the walk takes many steps between blocks, whatever sets them apart', () => {
    for (const [seed, second] of SECONDS.entries()) {
      const shape = { seed, second, sizes: [5, 5, 4, 4, 6], boxes: 30, width: 0.75, scores: seed % 2 };
      const space = spaceOf({ ...shape, links: 3 * (seed % 2), redLines: 0, reserved: null, times: 1 });
      expect(counted(frontier(space)), second).toEqual(bruteCounted(space));
    }
  });

  it.each([1 / 3, 0.1 / 7, Math.PI])(
    'finds the common unit of doubles, %d, and is then what whole numbers give',
    (unit) => {
      fc.assert(
        fc.property(shapes, (shape) => {
          const space = spaceOf({ ...shape, times: 1 });
          const found = frontier(inDoubles(space, unit), { steps: 0 });
          expect(found.epsilon).toBeNull();
          const points = counted(found).map(([, count], at): [string, bigint] => [
            found
              .utilitiesAt(at)
              .map((each) => Math.round(each / unit / resolutionOf(space)))
              .join(' '),
            count,
          ]);
          expect(points).toEqual(bruteCounted(space));
          for (const [at, utilities] of Array.from({ length: found.size }, (_, each) =>
            found.utilitiesAt(each),
          ).entries())
            for (const [party, each] of utilities.entries())
              expect(each).toBeCloseTo(
                utilityOf(inDoubles(space, unit), party, found.packagesAt(at, 1)[0] ?? []),
                9,
              );
        }),
        { numRuns: 40, seed: 6 },
      );
    },
  );

  it('lists the whole frontier of doubles that have no common unit, each point with all its packages', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const space = withoutUnit(spaceOf({ ...shape, times: 1 }), shape.seed);
        const found = frontier(space, { steps: 0 });
        expect(found.epsilon).toBeNull();
        expect(rounded(counted(found))).toEqual(rounded(bruteCounted(space)));
        for (let at = 0; at < found.size; at += 1) {
          const packages = found.packagesAt(at);
          expect(new Set(packages.map(String)).size).toBe(Math.min(100, Number(found.packageCountAt(at))));
          for (const each of packages)
            for (const party of [0, 1])
              expect(utilityOf(space, party, each)).toBeCloseTo(found.utilitiesAt(at)[party] ?? NaN, 6);
        }
      }),
      { numRuns: 80, seed: 8 },
    );
  });

  it('lists them whatever sets blocks apart, and leaves a gap where looking at all packages is not allowed', () => {
    for (const [seed, second] of SECONDS.entries()) {
      const shape = { seed, second, sizes: [5, 5, 4, 4, 6], boxes: 30, width: 0.75, scores: seed % 2 };
      const links = 3 * (seed % 2);
      const whole = spaceOf({ ...shape, links, redLines: 0, reserved: null, times: 1 });
      const space = withoutUnit(whole, seed);
      expect(rounded(counted(frontier(space))), second).toEqual(rounded(bruteCounted(space)));
      if (second === 'negative')
        expect(frontier(space, { walked: 0, steps: 0, states: 5 }).epsilon).not.toBeNull();
    }
  });

  it('lists up to a hundred packages of each point, each once, that give its utilities', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const space = spaceOf(shape);
        const found = frontier(space);
        for (let at = 0; at < found.size; at += 1) {
          const { utilities, packages, packageCount } = found.pointAt(at);
          expect(packages.length).toBe(packageCount < 100n ? Number(packageCount) : 100);
          expect(new Set(packages.map((each) => each.join())).size).toBe(packages.length);
          for (const chosen of [...packages, ...found.packagesAt(at, 1)])
            expect(valued(space, chosen).utilities).toEqual(utilities);
        }
      }),
      { numRuns: 25, seed: 13 },
    );
  });

  it('multiplies with issues that no box names', () => {
    const shape = { seed: 3, second: 'negative', boxes: 12, width: 0.6, scores: 0, links: 0 } as const;
    const joined = { ...shape, sizes: [4, 4, 4], redLines: 0, reserved: null, times: 1 };
    const sheet = sheetOf(joined);
    const apart = { name: 'apart', options: ['yes', 'no', 'later'] };
    const wider = {
      ...sheet,
      issues: [...sheet.issues, apart],
      parties: sheet.parties.map((party) => ({
        ...party,
        scores: { ...party.scores, apart: { yes: 2, no: 2, later: 2 } },
      })),
    };
    const [one, other] = [prepare(sheet), prepare(wider)];
    if (!one.ok || !other.ok) throw new Error('a sheet that cannot be prepared');
    const [plain, tripled] = [counted(frontier(one.value)), counted(frontier(other.value))];
    expect(tripled.map(([, count]) => count)).toEqual(plain.map(([, count]) => 3n * count));
    expect(counted(frontier(other.value))).toEqual(bruteCounted(other.value));
  });

  it('counts a thousand million packages of opposed parties, options that nothing tells apart at one go', () => {
    const sizes = [6, 6, 6, 6, 6, 6];
    const shape = { seed: 9, second: 'negative', sizes, boxes: 20, width: 0.7, scores: 0, links: 0 } as const;
    const sheet = sheetOf({ ...shape, redLines: 0, reserved: null, times: 1 });
    const alike = (name: string): string[] => [name, `${name}a`, `${name}b`, `${name}c`, `${name}d`];
    const wide: Sheet = {
      ...sheet,
      issues: sheet.issues.map(({ name, options }) => ({ name, options: options.flatMap(alike) })),
      parties: sheet.parties.map((party) => ({
        ...party,
        scores: Object.fromEntries(
          sheet.issues.map(({ name, options }) => [
            name,
            Object.fromEntries(options.flatMap(alike).map((option) => [option, 0])),
          ]),
        ),
        boxes: (party.boxes ?? []).map(({ where, value }) => ({
          where: Object.fromEntries(Object.entries(where).map(([issue, own]) => [issue, own.flatMap(alike)])),
          value,
        })),
      })),
    };
    const [one, other] = [prepare(sheet), prepare(wide)];
    if (!one.ok || !other.ok) throw new Error('a sheet that cannot be prepared');
    const many = counted(frontier(other.value, { steps: 0 }));
    expect(many).toEqual(bruteCounted(one.value).map(([point, count]) => [point, 15_625n * count]));
    expect(many.reduce((sum, [, count]) => sum + count, 0n)).toBe(30n ** 6n);
  });

  it('is found at once where a search with bounds leaves a gap', () => {
    const shape = {
      seed: 2,
      sizes: [5, 5, 5, 5, 5],
      boxes: 40,
      width: 0.7,
      scores: 0,
      links: 0,
      redLines: 0,
    };
    const space = spaceOf({ ...shape, second: 'negative', reserved: null, times: 1 });
    expect(frontier(space, { walked: 0, steps: 0, states: 5 })).toMatchObject({ limit: 'steps' });
    expect(frontier(space, { walked: 100, steps: 0, states: 5 })).toMatchObject({ limit: 'packages' });
    expect(frontier(space, { walked: 0, steps: 0, states: 5 }).epsilon).not.toBeNull();
    expect(frontier(space, { steps: 0, states: 5 })).toMatchObject({ epsilon: null, limit: null });
  });

  it('has a certified gap, and says that its points are too many, where doubles of no unit are opposed', () => {
    const sizes = Array.from({ length: 7 }, () => 9);
    const space = opposedDoubles(sizes);
    const random = seeded(5);
    const found = frontier(space, { steps: 100_000, states: 50 });
    expect(found.limit).toBe('points');
    const [one = 0, other = 1] = found.epsilon ?? [];
    const range = (space.boxes[0] ?? []).reduce((sum, { value }) => sum + value, 0);
    expect(one > 0 && one < range / 10_000 && other === 0).toBe(true);
    expect(found.size <= 2 ** 14 + 1).toBe(true);
    const points = Array.from({ length: found.size }, (_, at) => found.utilitiesAt(at));
    expect(found.packagesAt(0).every((each) => utilityOf(space, 0, each) === points[0]?.[0])).toBe(true);
    for (let time = 0; time < 2_000; time += 1) {
      const chosen = sizes.map((size) => Math.floor(random() * size));
      const [a = 0, b = 0] = [0, 1].map((party) => utilityOf(space, party, chosen));
      expect(points.some(([p = 0, q = 0]) => p >= a - one - 1e-9 && q >= b - other - 1e-9)).toBe(true);
    }
  });

  it('ends after a bounded number of reports where no bound leaves anything out', () => {
    const space = opposedDoubles(Array.from({ length: 7 }, () => 9));
    const reportsOf = (limits: FrontierLimits): number => {
      const work = frontierOf(space, limits);
      for (let reports = 0; ; reports += 1) if (work.next().done === true) return reports;
    };
    // Five million packages are looked at in turns of half a million each, and what is taken in is sorted out on the way.
    expect(reportsOf({})).toBeLessThan(3_000);
    // Steps count what a search does between its passes as well: how far what waits lies above what was found.
    expect(reportsOf({ walked: 0, steps: 50_000_000 })).toBeLessThan(3_000);
  });

  it('gives nothing where links leave nothing, or nobody can have what is asked', () => {
    const shape = { seed: 4, sizes: [3, 3, 3], boxes: 6, width: 0.6, scores: 0, links: 0, redLines: 0 };
    const sheet = sheetOf({ ...shape, second: 'negative', reserved: null, times: 1 });
    const none: SheetLink = { kind: 'budget', limit: -1, costs: [{ issue: 'i0', option: 'o0', cost: 1 }] };
    for (const hopeless of [
      { ...sheet, links: [none] },
      { ...sheet, parties: sheet.parties.map((party) => ({ ...party, reserved: 1_000 })) },
    ]) {
      const prepared = prepare(hopeless);
      if (!prepared.ok) throw new Error(prepared.fault.what);
      expect(frontier(prepared.value).size).toBe(0);
    }
  });
});
