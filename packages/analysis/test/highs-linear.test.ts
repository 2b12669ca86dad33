import { describe, expect, it } from 'vitest';
import { needed } from '../bench/needed.ts';
import {
  acceptanceOf,
  prepareUncertain,
  run,
  utastar,
  type Doubts,
  type Package,
  type RankedExamples,
} from '../src/index.ts';
import { seeded, sheetOf } from '../src/test-sheets.ts';
import { optimumOf, type Rows, type Terms } from './milp.ts';

/** The linear programs of the analysis, 28 issues with 4 options, against those of HiGHS. */

const ISSUES = 28;
const OPTIONS = 4;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

/** Fourteen packages by chance in an order by chance, two of them ranked equal; the first option is best, the last worst. */
function examplesFor(seed: number): RankedExamples {
  const random = seeded(seed);
  const all = Array.from({ length: 14 }, () => Array.from({ length: ISSUES }, () => below(random, OPTIONS)));
  const [one = [], other = [], ...rest] = all;
  return {
    sizes: Array.from({ length: ISSUES }, () => OPTIONS),
    ends: Array.from({ length: ISSUES }, () => ({ best: 0, worst: OPTIONS - 1 })),
    ranking: [[one, other], ...rest.map((each) => [each])],
  };
}

/** Examples that no values explain: the best options together stand last, the worst first. */
function contradictory(seed: number): RankedExamples {
  const examples = examplesFor(seed);
  const all = (option: number): Package => Array.from({ length: ISSUES }, () => option);
  return { ...examples, ranking: [[all(OPTIONS - 1)], ...examples.ranking.slice(0, 5), [all(0)]] };
}

const worthName = (issue: number, option: number): string => `w${issue}_${option}`;

/** The value of a package, as the manual has it: the worst option of an issue is worth nothing. */
const worthTerms = (chosen: Package, factor: number): Terms =>
  chosen.flatMap((option, issue) =>
    option === OPTIONS - 1 ? [] : [[factor, worthName(issue, option)] as const],
  );

/** UTASTAR's conditions, written anew from the paper: each example moved by two errors stands above the next. */
function utastarRows({ ranking }: RankedExamples, least: number): { rows: Rows; errors: Terms } {
  const flat = ranking.flatMap((together, rank) => together.map((chosen) => ({ chosen, rank })));
  const movedTerms = (at: number, factor: number): Terms => [
    ...worthTerms(flat[at]?.chosen ?? [], factor),
    [-factor, `high${at}`],
    [factor, `low${at}`],
  ];
  const inOrder = flat.slice(1).map(({ rank }, at): Rows[number] => {
    const terms = [...movedTerms(at, 1), ...movedTerms(at + 1, -1)];
    return rank === flat[at]?.rank ? [terms, '=', 0] : [terms, '>=', least];
  });
  const tops = Array.from({ length: ISSUES }, (_, issue) =>
    [1, 2].map((option): Rows[number] => [
      [
        [1, worthName(issue, 0)],
        [-1, worthName(issue, option)],
      ],
      '>=',
      0,
    ]),
  ).flat();
  const whole: Rows[number] = [
    Array.from({ length: ISSUES }, (_, issue) => [1, worthName(issue, 0)] as const),
    '=',
    1,
  ];
  const errors = flat.flatMap((_, at): Terms => [
    [1, `high${at}`],
    [1, `low${at}`],
  ]);
  return { rows: [whole, ...tops, ...inOrder], errors };
}

describe('UTASTAR, 28 x 4, against HiGHS', () => {
  it.each(SEEDS.slice(0, 6))(
    'explains ranking %i with the smallest error, and no value has a wider range',
    (seed) => {
      const examples = seed % 2 === 0 ? contradictory(seed) : examplesFor(seed);
      const found = needed(run(utastar(examples, 0.001)));
      const { rows, errors } = utastarRows(examples, 0.001);
      const error = optimumOf({ sense: 'Minimize', objective: errors, rows, binaries: [] }) ?? NaN;
      expect(found.error).toBeCloseTo(error, 6);
      expect(error > 1e-6).toBe(seed % 2 === 0);
      const even: Rows = [...rows, [errors, '<=', error + 1e-7]];
      const random = seeded(seed);
      for (let each = 0; each < 6; each += 1) {
        const [issue, option] = [below(random, ISSUES), below(random, OPTIONS - 1)];
        const objective: Terms = [[1, worthName(issue, option)]];
        const range = found.values[issue]?.[option];
        expect(range?.low).toBeCloseTo(
          optimumOf({ sense: 'Minimize', objective, rows: even, binaries: [] }) ?? NaN,
          5,
        );
        expect(range?.high).toBeCloseTo(
          optimumOf({ sense: 'Maximize', objective, rows: even, binaries: [] }) ?? NaN,
          5,
        );
      }
    },
  );
});

describe('necessary and possible acceptance, 28 x 4, against HiGHS', () => {
  it.each(SEEDS)('gives the ends of what package %i can be worth', (seed) => {
    const random = seeded(seed + 50);
    const sheet = sheetOf({ issues: ISSUES, options: OPTIONS, parties: 1, seed });
    const names = sheet.issues.map(({ name }) => name);
    const order = names.filter((_, at) => at % 3 === 0);
    const ranges = names.map((name) => {
      const low = below(random, 3) / 100;
      return [name, [low, low + 0.02 + below(random, 8) / 100] as const] as const;
    });
    const doubts: Doubts = {
      party: 'p1',
      weights: { total: 1, spreads: Object.fromEntries(ranges), matters: [order] },
    };
    const space = needed(prepareUncertain(sheet, [doubts]));
    const chosen = names.map(() => below(random, OPTIONS));
    const rows: Rows = [
      [ranges.map(([name]) => [1, name] as const), '=', 1],
      ...ranges.flatMap(([name, [low, high]]): Rows => [
        [[[1, name]], '>=', low],
        [[[1, name]], '<=', high],
      ]),
      ...order.slice(1).map((name, at): Rows[number] => [
        [
          [1, order[at] ?? ''],
          [-1, name],
        ],
        '>=',
        0,
      ]),
    ];
    const scores = sheet.parties[0]?.scores ?? {};
    const objective = names.map((name, at) => {
      const score = scores[name]?.[`o${(chosen[at] ?? 0) + 1}`];
      return [typeof score === 'number' ? score : NaN, name] as const;
    });
    const { utility } = acceptanceOf(space, 0, chosen);
    for (const [at, sense] of (['Minimize', 'Maximize'] as const).entries())
      expect(utility[at]).toBeCloseTo(optimumOf({ sense, objective, rows, binaries: [] }) ?? NaN, 6);
  });
});
