import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../work.ts';
import { blockingOf, singleSets, type Effort } from './blocking.ts';
import type { Barrier } from './conflict.ts';
import { threeCounts } from './counts.ts';
import { movesOf, type Moves } from './moves.ts';
import { within } from './positions.ts';
import {
  bruteBlocking,
  bruteMoves,
  declaredOf,
  preparedOf,
  refusalKey,
  type DeclaredShape,
} from './test-declared.ts';

const shapes = fc.record({
  seed: fc.integer(),
  parties: fc.integer({ min: 1, max: 3 }),
  issues: fc.integer({ min: 1, max: 4 }),
  options: fc.integer({ min: 1, max: 3 }),
  links: fc.integer({ min: 0, max: 5 }),
  refused: fc.constantFrom(0.2, 0.4, 0.6),
});
/** Shapes with few enough refusals and links that every set of them can be tried. */
const small = shapes.filter((shape) => {
  const { positions } = preparedOf(declaredOf(shape));
  return positions.links.length + countRefusals(shape) <= 13;
});
const countRefusals = (shape: DeclaredShape): number =>
  declaredOf(shape)
    .parties.flatMap(({ declarations }) => declarations)
    .filter(({ level }) => level === 'refused').length;

const keyOf = (barrier: Barrier): string =>
  barrier.kind === 'link' ? `link ${barrier.link}` : barrier.refusals.map(refusalKey).join('+');
const blockingKeys = (shape: DeclaredShape, effort: Effort = {}): string[] => {
  const { positions, diagrams } = preparedOf(declaredOf(shape));
  const { sets } = run(blockingOf(positions, diagrams, effort));
  return sets.flatMap((set) => [...singleSets(set)].map((one) => one.map(keyOf).sort().join(' & ')));
};
/** Every whole change: one of each group. */
function wholeChanges({ groups }: Moves): string[] {
  let wholes: string[][] = groups.length === 0 ? [] : [[]];
  for (const { changes } of groups)
    wholes = wholes.flatMap((whole) =>
      changes.map(({ refusals, links }) => [
        ...whole,
        ...refusals.map(refusalKey),
        ...links.map((link) => `link ${link}`),
      ]),
    );
  return wholes.map((whole) => whole.sort().join(' & ')).sort();
}

describe('blockingOf(positions, diagrams)', () => {
  it('finds all minimal sets that leave no package, each once, in order of size', () => {
    let blocked = 0;
    fc.assert(
      fc.property(small, (shape) => {
        const { positions, diagrams } = preparedOf(declaredOf(shape));
        const found = run(blockingOf(positions, diagrams));
        const keys = blockingKeys(shape);
        expect(keys.toSorted()).toEqual(bruteBlocking(positions));
        expect(found.complete).toBe(true);
        expect(found.found).toBe(BigInt(keys.length));
        const sizes = found.sets.map(({ barriers }) => barriers.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
        if (keys.length > 1) blocked += 1;
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(blocked).toBeGreaterThan(20);
  });

  it('has the smallest sets when steps run out, and says that it is not complete', () => {
    let cut = 0;
    fc.assert(
      fc.property(small, (shape) => {
        const { positions, diagrams } = preparedOf(declaredOf(shape));
        const all = run(blockingOf(positions, diagrams));
        const some = run(blockingOf(positions, diagrams, { steps: 0 }));
        const least = all.sets[0]?.barriers.length;
        expect(some.sets).toEqual(all.sets.slice(0, some.sets.length));
        expect(some.sets.length).toBeGreaterThanOrEqual(
          all.sets.filter(({ barriers }) => barriers.length === least).length,
        );
        if (some.sets.length < all.sets.length) {
          expect(some.complete).toBe(false);
          cut += 1;
        }
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(cut).toBeGreaterThan(10);
  });

  it('stops at the number asked for', () => {
    const shape = { seed: 3, parties: 3, issues: 12, options: 2, full: true, refused: 0.9, links: 0 };
    const { positions, diagrams } = preparedOf(declaredOf(shape));
    const found = run(blockingOf(positions, diagrams, { most: 3 }));
    expect(found.sets).toHaveLength(3);
    expect(found.complete).toBe(false);
  });

  it('finds nothing where a package is open, or where no option is looked at', () => {
    const { positions, diagrams } = preparedOf(
      declaredOf({ seed: 1, parties: 2, issues: 3, options: 2, refused: 0 }),
    );
    expect(run(blockingOf(positions, diagrams))).toEqual({ sets: [], found: 0n, complete: true });
    const none = within(positions, [[], null, null]);
    expect(run(blockingOf(none, diagrams)).sets).toEqual([]);
    expect(threeCounts(none, diagrams)).toMatchObject({ packages: 0n, excluded: 0n });
  });
});

describe('movesOf(positions, diagrams)', () => {
  it('finds all minimal changes that open a package, one of each group together', () => {
    let several = 0;
    fc.assert(
      fc.property(shapes, (shape) => {
        const { positions, diagrams } = preparedOf(declaredOf(shape));
        const moves = run(movesOf(positions, diagrams));
        const expected = bruteMoves(positions).filter((key) => key !== '');
        expect(wholeChanges(moves)).toEqual(expected);
        expect(moves.complete).toBe(true);
        expect(moves.changes).toBe(BigInt(expected.length));
        if (expected.length > 2) several += 1;
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(several).toBeGreaterThan(30);
  });

  it('gives only minimal changes, and the smallest, when a number or the steps cut it off', () => {
    let cut = 0;
    const efforts = fc.constantFrom<Effort>(
      { most: 1 },
      { most: 2 },
      { most: 5 },
      { steps: 40 },
      { steps: 400 },
    );
    fc.assert(
      fc.property(shapes, efforts, (shape, effort) => {
        const { positions, diagrams } = preparedOf(declaredOf(shape));
        const [all, some] = [run(movesOf(positions, diagrams)), run(movesOf(positions, diagrams, effort))];
        for (const [at, { changes, complete }] of some.groups.entries()) {
          const whole = all.groups[at]?.changes ?? [];
          const size = (change: (typeof whole)[number]): number =>
            change.refusals.length + change.links.length;
          for (const change of changes) expect(whole).toContainEqual(change);
          expect(changes.map(size)).toEqual(whole.map(size).slice(0, changes.length));
          expect(changes.length).toBeGreaterThan(0);
          expect(complete).toBe(changes.length === whole.length);
          if (!complete) cut += 1;
        }
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(cut).toBeGreaterThan(20);
  });

  it('would open a package by each change, and none by less', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const declared = declaredOf(shape);
        const { positions, diagrams } = preparedOf(declared);
        const moves = run(movesOf(positions, diagrams));
        const [first] = moves.groups;
        if (first === undefined || moves.groups.length > 1) return;
        for (const { refusals, links } of first.changes) {
          const gone = new Set(refusals.flatMap(({ references }) => references.map(({ id }) => id)));
          const eased = preparedOf({
            ...declared,
            links: (declared.links ?? []).filter((_, at) => !links.includes(at)),
            parties: declared.parties.map((party) => ({
              ...party,
              declarations: party.declarations.filter(
                ({ references = [] }) => !references.some(({ id }) => gone.has(id)),
              ),
            })),
          });
          const { packages, excluded } = threeCounts(eased.positions, eased.diagrams);
          expect(packages - excluded).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
