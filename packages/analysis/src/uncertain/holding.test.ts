import { describe, expect, it } from 'vitest';
import { bad, good } from '../outcome.ts';
import { acceptablePackages, allPackages, bruteFrontier, type Valued } from '../test-brute.ts';
import { sheetOf } from '../test-sheets.ts';
import { isAcceptable, type Space } from '../sheet/space.ts';
import { run } from '../work.ts';
import { acceptanceOf } from './acceptance.ts';
import { holdingOf, type Holding, type Solver } from './holding.ts';
import type { Doubts } from './prepare-uncertain.ts';
import { drawerOf, spaceOfDraw, type DrawPlan, type UncertainSpace } from './space.ts';
import { turnedAbout, twoOptions, uncertain } from './test-uncertain.ts';

const PLAN: DrawPlan = { seed: 3, draws: 2_000 };

function holding(space: UncertainSpace, solver?: Solver, plan = PLAN): Holding {
  const found = run(holdingOf(space, [...allPackages(space)], plan, solver));
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

const solverOf = (pick: (space: Space) => Valued[]): Solver =>
  function* (space) {
    yield { bound: null, best: null, done: 0 };
    return good(pick(space).map(({ utilities, chosen }) => ({ utilities, packages: [chosen] })));
  };
const frontier = solverOf(bruteFrontier);
const welfare = solverOf((space) => {
  const sum = ({ utilities }: Valued): number => utilities.reduce((all, each) => all + each, 0);
  const all = acceptablePackages(space);
  const most = Math.max(...all.map(sum));
  return all.filter((each) => sum(each) >= most - 1e-9);
});

describe('holdingOf(space, packages, plan, solver)', () => {
  it('gives what geometry gives: one of two free weights is at least 0.6 in two cases of five', () => {
    const space = uncertain(twoOptions(2, ['A'], 0.6), [{ party: 'A', weights: { total: 1 } }]);
    const [both, first] = holding(space).packages;
    expect(both?.acceptableToAll).toMatchObject({ value: 1, standardError: 0 });
    expect(Math.abs((first?.acceptableToAll.value ?? 0) - 0.4)).toBeLessThan(4 * 0.011);
    expect(first?.found).toBeNull();
  });

  it('counts what looking at each draw counts, links and all', () => {
    for (let seed = 0; seed < 15; seed += 1) {
      const sheet = sheetOf({
        seed,
        parties: 2,
        issues: 3,
        options: 2,
        links: 2,
        reserved: 0.3,
        redLines: seed % 2,
      });
      const doubts: Doubts[] = [
        { party: 'p1', weights: { total: 15 } },
        { party: 'p2', reserved: [0, 60], scores: { i1: { o1: [0, 9] } } },
      ];
      const space = uncertain(sheet, doubts);
      const plan = { seed, draws: 100 };
      const drawer = drawerOf(space, seed);
      const draws = Array.from({ length: 100 }, () => spaceOfDraw(space, drawer.next()));
      const { packages, options, nothingFound } = holding(space, frontier, plan);
      const found = draws.map((draw) => bruteFrontier(draw).map(({ chosen }) => String(chosen)));
      for (const [at, chosen] of [...allPackages(space)].entries()) {
        const own = packages[at]!;
        const share = (counts: (draw: Space, place: number) => boolean): number =>
          draws.filter(counts).length / 100;
        expect(own.acceptableTo.map(({ value }) => value)).toEqual(
          [0, 1].map((party) => share((draw) => isAcceptable(draw, party, chosen))),
        );
        expect(own.found?.value).toBe(share((_, place) => found[place]!.includes(String(chosen))));
        expect(own.acceptableToAll.value).toBeGreaterThanOrEqual(own.found?.value ?? 1);
        for (const party of [0, 1]) {
          const { necessary, possible } = acceptanceOf(space, party, chosen);
          if (necessary) expect(own.acceptableTo[party]?.value).toBe(1);
          if (!possible) expect(own.acceptableTo[party]?.value).toBe(0);
        }
      }
      expect(nothingFound?.value).toBe(found.filter((each) => each.length === 0).length / 100);
      expect(options?.[1]?.[0]?.value).toBe(
        found.filter((each) => each.some((name) => name.split(',')[1] === '0')).length / 100,
      );
    }
  });

  it('does not change with the order of parties, issues and options, seed for seed', () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const sheet = sheetOf({ seed, parties: 2, issues: 3, options: 2, reserved: 0.4 });
      const doubts: Doubts[] = ['p1', 'p2'].map((party) => ({
        party,
        weights: { total: 10, spreads: { i2: [0, 4] } },
      }));
      const [here, there] = [sheet, turnedAbout(sheet)].map((each) =>
        holding(uncertain(each, doubts), welfare, { seed, draws: 100 }),
      );
      const turned = [...allPackages({ sizes: [2, 2, 2] })].map((each) =>
        each.map((option) => 1 - option).toReversed(),
      );
      const places = turned.map((each) => each.reduce((sum, option) => sum * 2 + option, 0));
      for (const [at, { found, acceptableTo }] of here!.packages.entries()) {
        const other = there!.packages[places[at]!]!;
        expect(other.found).toEqual(found);
        expect(other.acceptableTo.toReversed()).toEqual(acceptableTo);
      }
    }
  });

  it('has a party’s draws stay as they are when another party joins', () => {
    const doubts: Doubts[] = [{ party: 'A', weights: { total: 1 } }];
    const [alone, joined] = [['A'], ['A', 'B']].map((parties) =>
      holding(uncertain(twoOptions(3, parties, 0.5), doubts)).packages.map((each) => each.acceptableTo[0]),
    );
    expect(joined).toEqual(alone);
  });

  it('hands on the fault of a solver', () => {
    const space = uncertain(twoOptions(2, ['A']));
    const fault = { code: 'sheet-empty', what: 'Too large.', next: 'Ask for less.' };
    // oxlint-disable-next-line require-yield -- a solver that fails before its first report
    const broken: Solver = function* () {
      return bad(fault);
    };
    expect(run(holdingOf(space, [[0, 0]], PLAN, broken))).toEqual({ ok: false, fault });
  });

  it('reports progress that never falls', () => {
    const space = uncertain(twoOptions(2, ['A']), [{ party: 'A', weights: { total: 1 } }]);
    const done = [...holdingOf(space, [[0, 0]], { seed: 1, draws: 100 }, frontier)].map((each) => each.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.length).toBeGreaterThanOrEqual(100);
  });
});
