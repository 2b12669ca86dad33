import { describe, expect, it } from 'vitest';
import { seeded } from '../test-sheets.ts';
import { Pace } from '../pace.ts';
import { run } from '../work.ts';
import { blockingOf } from './blocking.ts';
import { conflictsOf, lightestWay, type Barrier, type Conflict } from './conflict.ts';
import { CutSearch } from './cut-search.ts';
import { placesOf, smallCuts } from './cuts.ts';
import { HittingSearch, type SizedSearch, type Spent } from './hitting-search.ts';
import { declaredOf, preparedOf } from './test-declared.ts';

/** Positions at the size of a plan, nearly every issue of which is blocked. */
const plan = (seed: number, links = 14): Parameters<typeof declaredOf>[0] => ({
  seed,
  parties: 6,
  issues: 22,
  options: 4,
  full: true,
  links,
  refused: 0.3,
});

function conflicts(shape: Parameters<typeof declaredOf>[0]): Conflict[] {
  const { positions, diagrams } = preparedOf(declaredOf(shape));
  return run(conflictsOf(positions, diagrams));
}

const unlimited = (): Spent => ({ steps: 0, most: Infinity });

/** Whether no package is left past these barriers. */
function blocks(conflict: Conflict, places: readonly number[]): boolean {
  const closed = new Uint8Array(conflict.barriers.length);
  for (const place of places) closed[place] = 1;
  return run(lightestWay(conflict, closed, new Pace())) === null;
}

/** Every set of a search up to a size. */
function upTo(search: SizedSearch, most: number): string[] {
  const all: string[] = [];
  for (let size = 1; size <= most && !search.finished; size += 1)
    all.push(...run(search.round(size, Infinity, false)).map((places) => places.join()));
  return all.sort();
}

describe('the cuts of a large group', () => {
  const groups = [1, 2, 3, 4]
    .flatMap((seed) => conflicts(plan(seed)))
    .filter(({ barriers }) => barriers.length > 20);

  it('block, and no longer do when any one of their barriers is left out', () => {
    expect(groups.length).toBeGreaterThan(2);
    for (const conflict of groups)
      for (const cut of run(smallCuts(conflict, Infinity, unlimited()))?.cuts ?? []) {
        const places = placesOf(cut);
        expect(blocks(conflict, places)).toBe(true);
        for (const place of places)
          expect(
            blocks(
              conflict,
              places.filter((each) => each !== place),
            ),
          ).toBe(false);
      }
  });

  it('are all there are: whatever hits all of them leaves a way open', () => {
    const random = seeded(5);
    for (const conflict of groups) {
      const cuts = (run(smallCuts(conflict, Infinity, unlimited()))?.cuts ?? []).map(placesOf);
      for (let draw = 0; draw < 40; draw += 1) {
        const order = conflict.barriers.map((_, place) => place).sort(() => random() - 0.5);
        const open = new Set<number>(order);
        // As few barriers are opened as still hit every cut.
        for (const place of order)
          if (cuts.every((cut) => cut.some((each) => each !== place && open.has(each)))) open.delete(place);
        const shut = order.filter((place) => !open.has(place));
        expect(blocks(conflict, shut)).toBe(false);
      }
    }
  });

  it('are up to a size what hitting the packages one after another finds', () => {
    for (const conflict of [...groups.slice(0, 2), ...conflicts({ ...plan(9, 6), issues: 8 })]) {
      const other = upTo(new HittingSearch(conflict, unlimited()), 4);
      expect(upTo(new CutSearch(conflict, unlimited()), 4)).toEqual(other);
    }
  });

  it('are the same ones, as far as they go, with any number of steps', () => {
    for (const seed of [1]) {
      const { positions, diagrams } = preparedOf(declaredOf(plan(seed)));
      const all = run(blockingOf(positions, diagrams));
      expect(all.complete).toBe(true);
      for (const steps of [0, 60_000]) {
        const some = run(blockingOf(positions, diagrams, { steps }));
        expect(some.sets).toEqual(all.sets.slice(0, some.sets.length));
        expect(some.sets.length).toBeGreaterThan(0);
        expect(some.complete).toBe(some.sets.length === all.sets.length);
      }
    }
  });
});

describe('blockingOf(positions, diagrams) of a plan', () => {
  it('has every issue of which all options are refused, and sets through links beside them', () => {
    const { positions, diagrams } = preparedOf(declaredOf(plan(3)));
    const { sets } = run(blockingOf(positions, diagrams));
    const isLink = ({ kind }: Barrier): boolean => kind === 'link';
    expect(sets.some(({ barriers }) => barriers.some(isLink))).toBe(true);
    for (const [issue, size] of positions.sizes.entries()) {
      const alone = sets.filter(({ barriers }) =>
        barriers.every((each) => each.kind === 'option' && each.issue === issue),
      );
      expect(alone.length).toBeLessThanOrEqual(1);
      if (alone[0] !== undefined) expect(alone[0].barriers).toHaveLength(size);
    }
  });
});
