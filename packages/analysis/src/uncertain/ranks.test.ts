import { describe, expect, it } from 'vitest';
import { allPackages } from '../test-brute.ts';
import { sheetOf } from '../test-sheets.ts';
import type { Package } from '../sheet/space.ts';
import { run } from '../work.ts';
import type { Doubts } from './prepare-uncertain.ts';
import { ranksOf, type Ranks } from './ranks.ts';
import type { DrawPlan, UncertainSpace } from './space.ts';
import { turnedAbout, twoOptions, uncertain } from './test-uncertain.ts';

const PLAN: DrawPlan = { seed: 1, draws: 4_000 };
const FREE: Doubts = { party: 'A', weights: { total: 1 } };

function ranks(space: UncertainSpace, packages: readonly Package[], plan = PLAN, party = 0): Ranks {
  const found = run(ranksOf(space, party, packages, plan));
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

const valuesOf = ({ packages }: Ranks): number[][] =>
  packages.map((each) => each.ranks.map(({ value }) => value));

describe('ranksOf(space, party, packages, plan)', () => {
  it('gives what geometry gives: one of three free weights is the largest in a third of the cases', () => {
    const space = uncertain(twoOptions(3, ['A']), [FREE]);
    const { packages, method } = ranks(space, [
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(method).toBe('independent');
    for (const [at, { ranks: own, centralWeights, confidence }] of packages.entries()) {
      for (const { value, standardError, interval } of own) {
        expect(Math.abs(value - 1 / 3)).toBeLessThan(4 * standardError);
        expect(standardError).toBeCloseTo(Math.sqrt(((1 / 3) * (2 / 3)) / PLAN.draws), 3);
        expect(interval[0] < value && value < interval[1]).toBe(true);
      }
      // Mean of the largest of three shares: 11/18.
      expect(centralWeights?.[at]).toBeCloseTo(11 / 18, 1);
      expect(confidence?.value).toBe(1);
    }
  });

  it('follows an order of issues: what matters more decides, and what never comes first has no central weights', () => {
    const space = uncertain(twoOptions(2, ['A']), [
      { party: 'A', weights: { total: 1, matters: [['i2', 'i1']] } },
    ]);
    const { packages } = ranks(space, [
      [0, 1],
      [1, 0],
    ]);
    expect(packages.map((each) => each.ranks.map(({ value }) => value))).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(packages[0]).toMatchObject({ centralWeights: null, confidence: null });
    expect(packages[0]?.ranks[0]?.interval[1]).toBeGreaterThan(0);
    expect(packages[1]?.centralWeights?.[1]).toBeCloseTo(0.75, 1);
  });

  it('gives equals the better rank', () => {
    const space = uncertain(twoOptions(2, ['A']), [FREE]);
    const own = valuesOf(
      ranks(space, [
        [0, 0],
        [0, 0],
        [1, 1],
      ]),
    );
    expect(own).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('gives each package one rank in every draw, and some package the first', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const sheet = sheetOf({ seed, parties: 1, issues: 3, options: 2, boxes: seed % 3 });
      const space = uncertain(sheet, [{ party: 'p1', weights: { total: 10, spreads: { i1: [1, 6] } } }]);
      const own = valuesOf(ranks(space, [...allPackages(space)], { seed, draws: 200 }));
      for (const each of own) expect(each.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      expect(own.reduce((sum, [first = 0]) => sum + first, 0)).toBeGreaterThan(1 - 1e-9);
    }
  });

  it('does not change when scores are multiplied and shifted', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const sheet = sheetOf({ seed, parties: 1, issues: 4, options: 2 });
      const moved = (score: number): number => score * 3 + 7;
      const spreadOver = (by: (score: number) => number): Doubts => ({
        party: 'p1',
        weights: { total: 1, matters: [['i1', 'i3']] },
        scores: Object.fromEntries(
          Object.entries(sheet.parties[0]!.scores).map(([issue, options]) => [
            issue,
            Object.fromEntries(
              Object.entries(options).map(([option, score]) => [
                option,
                [by(Number(score)), by(Number(score) + 2)] as const,
              ]),
            ),
          ]),
        ),
      });
      const plan = { seed, draws: 200 };
      const packages = [...allPackages({ sizes: [2, 2, 2, 2] })];
      const before = ranks(uncertain(sheet, [spreadOver((score) => score)]), packages, plan);
      const after = ranks(uncertain(sheet, [spreadOver(moved)]), packages, plan);
      expect(valuesOf(after)).toEqual(valuesOf(before));
      expect(after.packages.map(({ confidence }) => confidence)).toEqual(
        before.packages.map(({ confidence }) => confidence),
      );
    }
  });

  it('does not change with the order of parties, issues and options, seed for seed', () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const sheet = sheetOf({ seed, parties: 2, issues: 3, options: 2 });
      const doubts: Doubts[] = [
        {
          party: 'p2',
          weights: {
            total: 1,
            matters: [
              ['i2', 'i1'],
              ['i2', 'i3'],
            ],
          },
          scores: { i2: { o1: [0, 9] } },
        },
      ];
      const packages = [...allPackages({ sizes: [2, 2, 2] })];
      const turned = packages.map((each) => each.map((option) => 1 - option).toReversed());
      const plan = { seed, draws: 200 };
      const there = ranks(uncertain(turnedAbout(sheet), doubts), turned, plan, 0);
      const here = ranks(uncertain(sheet, doubts), packages, plan, 1);
      expect(valuesOf(there)).toEqual(valuesOf(here));
      for (const [at, { centralWeights }] of here.packages.entries())
        for (const [issue, weight] of centralWeights?.entries() ?? [])
          expect(there.packages[at]?.centralWeights?.[2 - issue]).toBeCloseTo(weight, 12);
    }
  });

  it('is the same to the byte for the same seed, and other for another', () => {
    const space = uncertain(twoOptions(3, ['A']), [FREE]);
    const packages = [...allPackages(space)];
    const once = JSON.stringify(ranks(space, packages, { seed: 5, draws: 300 }));
    expect(JSON.stringify(ranks(space, packages, { seed: 5, draws: 300 }))).toBe(once);
    expect(JSON.stringify(ranks(space, packages, { seed: 6, draws: 300 }))).not.toBe(once);
  });

  it('has standard errors that cover the truth: 95 of 100 intervals, within what chance allows', () => {
    const space = uncertain(twoOptions(3, ['A']), [FREE]);
    const covered = Array.from({ length: 200 }, (_, seed) => {
      const [low, high] = ranks(
        space,
        [
          [0, 1, 1],
          [1, 0, 1],
          [1, 1, 0],
        ],
        { seed, draws: 200 },
      ).packages[0]!.ranks[0]!.interval;
      return Number(low <= 1 / 3 && 1 / 3 <= high);
    }).reduce((sum, each) => sum + each, 0);
    expect(covered).toBeGreaterThan(180);
    expect(covered).toBeLessThan(200);
  });

  it.each([
    [{ seed: 1, draws: 99 }],
    [{ seed: 1, draws: 1e7 }],
    [{ seed: 1, draws: 100.5 }],
    [{ seed: NaN, draws: 1_000 }],
  ])('refuses %j', (plan) => {
    const space = uncertain(twoOptions(2, ['A']), [FREE]);
    expect(run(ranksOf(space, 0, [[0, 0]], plan))).toMatchObject({
      ok: false,
      fault: { code: 'draws-wrong' },
    });
  });
});
