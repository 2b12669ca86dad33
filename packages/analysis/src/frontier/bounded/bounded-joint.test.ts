import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../sheet/prepare.ts';
import type { Sheet, SheetBox, SheetLink } from '../../sheet/sheet.ts';
import type { Space } from '../../sheet/space.ts';
import { allPackages, acceptablePackages, dominates, valued } from '../../test-brute.ts';
import { seeded } from '../../test-sheets.ts';
import { run } from '../../work.ts';
import { frontierOf, wholeFrontierOf, type FrontierLimits } from '../frontier.ts';
import type { Frontier } from '../listed.ts';

interface BoxShape {
  readonly seed: number;
  readonly parties: number;
  readonly issues: number;
  readonly options: number;
  readonly boxes: number;
  /** The share of the boxes that cost something. */
  readonly costly: number;
  /** The largest score of an option by itself; 0 where boxes are all there is. */
  readonly scores: number;
  readonly links: number;
  /** The reservation value as a share of all that is gained by boxes. */
  readonly reserved: number | null;
  /** Whether values are whole numbers, of which many come to the same sums. */
  readonly whole: boolean;
}

/** A sheet of boxes over any sets of options of one issue to all, some of them nested and some the same. */
function boxSheet(shape: BoxShape): Sheet {
  const random = seeded(shape.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const issues = Array.from({ length: shape.issues }, (_, at) => ({
    name: `i${at}`,
    options: Array.from({ length: shape.options }, (_none, option) => `o${option}`),
  }));
  const box = (): SheetBox => {
    const arity = 1 + below(shape.issues);
    const named = [...issues].sort(() => random() - 0.5).slice(0, arity);
    const where = Object.fromEntries(
      named.map(({ name, options }) => [name, options.filter(() => random() < 0.6)]),
    );
    const value = shape.whole ? 1 + below(4) : 1 + random() * 9;
    return { where, value: random() < shape.costly ? -value : value };
  };
  const parties = Array.from({ length: shape.parties }, (_, at) => {
    const boxes = Array.from({ length: shape.boxes }, box);
    const gained = boxes.reduce((sum, { value }) => sum + Math.max(0, value), 0);
    const scores = Object.fromEntries(
      issues.map(({ name, options }) => [
        name,
        Object.fromEntries(options.map((option) => [option, below(shape.scores + 1)])),
      ]),
    );
    const reserved = shape.reserved === null ? {} : { reserved: gained * shape.reserved };
    return { name: `p${at}`, scores, boxes, ...reserved };
  });
  const choice = (): { issue: string; option: string } => ({
    issue: `i${below(shape.issues)}`,
    option: `o${below(shape.options)}`,
  });
  const links = Array.from({ length: shape.links }, (_, at): SheetLink =>
    at % 2 === 0
      ? { kind: 'requires', if: choice(), then: choice() }
      : { kind: 'atMost', count: 1, choices: [choice(), choice(), choice()] },
  );
  return { issues, parties, links };
}

function spaceOf(shape: BoxShape): Space {
  const prepared = prepare(boxSheet(shape));
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}

/** By the search with bounds alone: so few packages would else be looked at one by one. */
function frontier(space: Space, limits: FrontierLimits = {}): Frontier {
  const found = run(frontierOf(space, { walked: 0, ...limits }));
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

/** The utilities of each point with the number of its packages. */
const counted = (found: Frontier): Map<string, bigint> =>
  new Map(
    Array.from({ length: found.size }, (_, at) => [
      found.utilitiesAt(at).map(rounded).join(' '),
      found.packageCountAt(at),
    ]),
  );

const rounded = (utility: number): number => Math.round(utility * 1e6) / 1e6;

/** The same by looking at every package, one vector compared with each other one. */
function bruteCounted(space: Space): Map<string, bigint> {
  const counts = new Map<string, bigint>();
  const vectors = new Map<string, readonly number[]>();
  for (const { utilities } of acceptablePackages(space)) {
    const key = utilities.map(rounded).join(' ');
    counts.set(key, (counts.get(key) ?? 0n) + 1n);
    vectors.set(key, utilities);
  }
  const all = [...vectors.values()];
  const best = [...vectors].filter(([, own]) => !all.some((other) => dominates(space, other, own)));
  return new Map(best.map(([key]) => [key, counts.get(key) ?? 0n]));
}

const sorted = (counts: Map<string, bigint>): [string, bigint][] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

const shapes = fc.record({
  seed: fc.nat(1e6),
  parties: fc.constantFrom(1, 2, 2, 2),
  issues: fc.integer({ min: 1, max: 5 }),
  options: fc.integer({ min: 1, max: 4 }),
  boxes: fc.integer({ min: 1, max: 40 }),
  costly: fc.constantFrom(0, 0.4, 1),
  scores: fc.constantFrom(0, 0, 3),
  links: fc.constantFrom(0, 0, 3),
  reserved: fc.constantFrom(null, null, 0.15, 0.4),
  whole: fc.boolean(),
});

describe('frontierOf(space) of parties with boxes', () => {
  it('is what looking at every package gives, each point with all its packages', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const space = spaceOf(shape);
        const found = frontier(space);
        expect(found.epsilon).toBeNull();
        expect(sorted(counted(found))).toEqual(sorted(bruteCounted(space)));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('is so where the first pass has to leave nearly everything out', () => {
    // 4,096 packages, of which the sketches hold 64 and 512 at a time.
    for (let seed = 1; seed <= 5; seed += 1) {
      const shape = {
        seed,
        parties: 2,
        issues: 6,
        options: 4,
        boxes: 34,
        scores: 0,
        links: 0,
        reserved: null,
      };
      const space = spaceOf({ ...shape, costly: seed % 3 === 0 ? 0.5 : 0, whole: seed % 2 === 0 });
      const found = frontier(space);
      expect(found.epsilon, `seed ${seed}`).toBeNull();
      expect(sorted(counted(found)), `seed ${seed}`).toEqual(sorted(bruteCounted(space)));
    }
  });

  it('is so for three to five parties, where boxes are too many to be followed one state after the other', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.integer({ min: 3, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (shape, parties, states) => {
          const space = spaceOf({ ...shape, parties, options: Math.min(3, shape.options) });
          // Of five parties the whole frontier is asked for in another way.
          const found = parties < 5 ? frontier(space, { states }) : run(wholeFrontierOf(space, { states }));
          if (found === null) throw new Error('the frontier is too large');
          expect(found.epsilon).toBeNull();
          expect(sorted(counted(found))).toEqual(sorted(bruteCounted(space)));
        },
      ),
      { numRuns: 25, seed: 23 },
    );
  });

  it('is so of four thousand packages with boxes that gain and cost, held many or few at a time', () => {
    const family = { parties: 2, issues: 6, options: 4, boxes: 60, scores: 0, links: 0, reserved: null };
    for (const [seed, costly, states] of [
      [3, 0.4, 100_000],
      [4, 0, 40],
      [5, 0.6, 40],
    ] as const) {
      const space = spaceOf({ ...family, seed, costly, whole: seed === 5 });
      const found = frontier(space, { states });
      expect(found.epsilon, `seed ${seed}`).toBeNull();
      expect(sorted(counted(found)), `seed ${seed}`).toEqual(sorted(bruteCounted(space)));
    }
  });

  it('lists packages that give the utilities of their point', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const space = spaceOf(shape);
        const found = frontier(space);
        for (let at = 0; at < found.size; at += 1) {
          const { utilities, packages } = found.pointAt(at);
          for (const chosen of packages)
            expect(valued(space, chosen).utilities.map(rounded)).toEqual(utilities.map(rounded));
          expect(new Set(packages.map((each) => each.join())).size).toBe(packages.length);
        }
      }),
      { numRuns: 25, seed: 11 },
    );
  });

  it('covers every acceptable package within epsilon where it may take few steps', () => {
    let gaps = 0;
    for (let seed = 1; seed <= 36; seed += 1) {
      const shape = {
        seed,
        parties: 2,
        issues: 5,
        options: 3,
        boxes: 20,
        costly: 0.2,
        scores: seed % 3,
        links: 0,
      };
      const space = spaceOf({ ...shape, reserved: seed % 4 === 0 ? 0.2 : null, whole: seed % 2 === 0 });
      const found = frontier(space, { states: 1 + (seed % 9), steps: seed % 5 === 0 ? 3_000 : 0 });
      const epsilon = found.epsilon ?? [0, 0];
      if (epsilon.some((each) => each > 0)) gaps += 1;
      const points = Array.from({ length: found.size }, (_, at) => found.pointAt(at));
      for (const { packages, utilities } of points)
        for (const chosen of packages)
          expect(valued(space, chosen).utilities.map(rounded)).toEqual(utilities.map(rounded));
      const missed = acceptablePackages(space).filter(
        ({ utilities }) =>
          !points.some((point) =>
            utilities.every(
              (own, party) => (point.utilities[party] ?? 0) >= own - (epsilon[party] ?? 0) - 1e-9,
            ),
          ),
      );
      if (points.length > 0) expect(missed, `seed ${seed}`).toEqual([]);
    }
    expect(gaps).toBeGreaterThan(12);
  });

  it('is exact where few labels are held at a time and the others wait', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 12 }), (shape, states) => {
        const space = spaceOf(shape);
        const found = frontier(space, { states });
        expect(found.epsilon).toBeNull();
        expect(sorted(counted(found))).toEqual(sorted(bruteCounted(space)));
      }),
      { numRuns: 25, seed: 19 },
    );
  });

  it('holds the law that a further box of no value, or one around all packages, changes no package', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const sheet = boxSheet({ ...shape, reserved: null });
        const everywhere: SheetBox = { where: { i0: sheet.issues[0]?.options ?? [] }, value: 5 };
        const more = {
          ...sheet,
          parties: sheet.parties.map((party) => ({
            ...party,
            boxes: [{ where: { i0: ['o0'] }, value: 0 }, ...(party.boxes ?? []), everywhere],
          })),
        };
        const [plain, raised] = [prepare(sheet), prepare(more)];
        if (!plain.ok || !raised.ok) throw new Error('a sheet that cannot be prepared');
        const packages = (space: Space): string[] => {
          const found = frontier(space);
          return Array.from({ length: found.size }, (_, at) => String(found.packageCountAt(at)));
        };
        expect(packages(raised.value)).toEqual(packages(plain.value));
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  it('is exact for ten thousand million packages with fifty boxes of each party', () => {
    const sheet = intervals({ seed: 5, issues: 10, options: 10, boxes: 50 });
    const prepared = prepare(sheet);
    if (!prepared.ok) throw new Error(prepared.fault.what);
    const found = frontier(prepared.value);
    expect(found.epsilon).toBeNull();
    for (let at = 0; at < found.size; at += 1) {
      const { packages, utilities } = found.pointAt(at);
      for (const chosen of packages) expect(valued(prepared.value, chosen).utilities).toEqual(utilities);
      // Nothing that differs in one or two issues dominates it: what a search by hand would find first.
      for (const near of neighboursOf(prepared.value, packages[0] ?? []))
        expect(dominates(prepared.value, near, utilities)).toBe(false);
    }
  });
});

/** Boxes as in the competitions of 2014: each over some issues, in each an interval of its options. */
function intervals({
  seed,
  issues,
  options,
  boxes,
}: Record<'seed' | 'issues' | 'options' | 'boxes', number>): Sheet {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const names = Array.from({ length: issues }, (_, at) => ({
    name: `i${at}`,
    options: Array.from({ length: options }, (_none, option) => `o${option}`),
  }));
  const box = (): SheetBox => ({
    where: Object.fromEntries(
      [...names]
        .sort(() => random() - 0.5)
        .slice(0, 2 + below(4))
        .map(({ name, options: own }) => {
          const [width, from] = [4 + below(3), below(options - 6)];
          return [name, own.slice(from, from + width)];
        }),
    ),
    value: 1 + below(100),
  });
  const scores = Object.fromEntries(
    names.map(({ name, options: own }) => [name, Object.fromEntries(own.map((option) => [option, 0]))]),
  );
  return {
    issues: names,
    parties: ['p0', 'p1'].map((name) => ({ name, scores, boxes: Array.from({ length: boxes }, box) })),
  };
}

function* neighboursOf(space: Space, chosen: readonly number[]): Generator<readonly number[]> {
  for (const one of space.sizes.keys())
    for (const other of space.sizes.keys())
      if (one < other)
        for (const [a = 0, b = 0] of allPackages({ sizes: [space.sizes[one] ?? 1, space.sizes[other] ?? 1] }))
          yield valued(space, chosen.with(one, a).with(other, b)).utilities;
}
