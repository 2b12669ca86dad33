import { describe, expect, it } from 'vitest';
import { allPackages } from '../test-brute.ts';
import { seeded } from '../test-sheets.ts';
import type { Package } from '../sheet/space.ts';
import { run } from '../work.ts';
import type { RankedExamples } from './examples.ts';
import { utastar, type Utastar } from './utastar.ts';

function values(examples: RankedExamples, least?: number): Utastar {
  const found = run(utastar(examples, least));
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

const TWO = {
  sizes: [2, 2],
  ends: [
    { best: 0, worst: 1 },
    { best: 0, worst: 1 },
  ],
};

/** Values by chance that keep the ends, and examples ranked by them. */
function hidden(
  seed: number,
  sizes: readonly number[],
  count: number,
): { examples: RankedExamples; own: number[][]; gap: number } {
  const random = seeded(seed);
  const raw = sizes.map(() => 0.1 + random());
  const total = raw.reduce((sum, each) => sum + each, 0);
  const own = sizes.map((size, issue) =>
    Array.from(
      { length: size },
      (_, option) => (option === 0 ? 1 : option === size - 1 ? 0 : random()) * (raw[issue]! / total),
    ),
  );
  const worth = (chosen: Package): number =>
    chosen.reduce((sum, option, issue) => sum + own[issue]![option]!, 0);
  const drawn = [...allPackages({ sizes })]
    .map((chosen) => ({ chosen, by: random() }))
    .sort((a, b) => a.by - b.by)
    .slice(0, count)
    .map(({ chosen }) => chosen)
    .sort((a, b) => worth(b) - worth(a));
  const gap = Math.min(...drawn.slice(1).map((each, at) => worth(drawn[at]!) - worth(each)));
  const ends = sizes.map((size) => ({ best: 0, worst: size - 1 }));
  return { examples: { sizes, ends, ranking: drawn.map((each) => [each]) }, own, gap };
}

const worthIn = ({ values: own }: Utastar, chosen: Package): number =>
  chosen.reduce((sum, option, issue) => sum + own[issue]![option]!.central, 0);

describe('utastar(examples)', () => {
  it('finds what can be worked out: who takes the first issue over the second gives it more than half', () => {
    const found = values({ ...TWO, ranking: [[[0, 1]], [[1, 0]]] }, 0.1);
    expect(found.error).toBe(0);
    expect(found.values[0]?.[0]?.low).toBeCloseTo(0.55, 6);
    expect(found.values[0]?.[0]?.high).toBeCloseTo(1, 6);
    expect(found.values[1]?.[0]?.high).toBeCloseTo(0.45, 6);
    expect(found.values[0]?.[1]).toEqual({ low: 0, high: 0, central: 0 });
    expect(found.largestDifference).toBeCloseTo(1, 6);
  });

  it('holds the values that a ranking was made from, and explains the ranking, in 80 cases', () => {
    let clear = 0;
    for (let seed = 0; seed < 80; seed += 1) {
      const { examples, own, gap } = hidden(seed, [2 + (seed % 2), 3, 2, 3], 3 + (seed % 6));
      if (gap < 1e-4) continue;
      clear += 1;
      const found = values(examples, gap * 0.999);
      expect(found.error, `seed ${seed}`).toBe(0);
      expect(found.largestDifference).toBeGreaterThan(gap * 0.999);
      for (const [issue, options] of found.values.entries())
        for (const [option, { low, high, central }] of options.entries()) {
          expect(low).toBeLessThan(own[issue]![option]! + 1e-5);
          expect(high).toBeGreaterThan(own[issue]![option]! - 1e-5);
          expect(central >= low - 1e-6 && central <= high + 1e-6).toBe(true);
        }
      const best = found.values.reduce((sum, options) => sum + options[0]!.central, 0);
      expect(best).toBeCloseTo(1, 6);
      const worths = examples.ranking.map(([chosen]) => worthIn(found, chosen!));
      for (const [at, worth] of worths.slice(1).entries())
        expect(worths[at]! - worth).toBeGreaterThan(gap * 0.99);
    }
    expect(clear).toBeGreaterThan(60);
  });

  it('narrows every range, or leaves it, with each example more', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const { examples, gap } = hidden(seed, [3, 3, 3], 8);
      if (gap < 1e-4) continue;
      const more = values(examples, gap / 2);
      const fewer = values({ ...examples, ranking: examples.ranking.slice(0, 5) }, gap / 2);
      for (const [issue, options] of more.values.entries())
        for (const [option, { low, high }] of options.entries()) {
          expect(low).toBeGreaterThan(fewer.values[issue]![option]!.low - 1e-5);
          expect(high).toBeLessThan(fewer.values[issue]![option]!.high + 1e-5);
        }
    }
  });

  it('does not depend on the order of issues and options', () => {
    const { examples } = hidden(4, [3, 2, 3], 6);
    const turned: RankedExamples = {
      sizes: [3, 2, 3],
      ends: [3, 2, 3].map((size) => ({ best: size - 1, worst: 0 })),
      ranking: examples.ranking.map((each) =>
        each.map((chosen) => chosen.map((option, issue) => [3, 2, 3][issue]! - 1 - option).toReversed()),
      ),
    };
    const [here, there] = [values(examples), values(turned)];
    for (const [issue, options] of here.values.entries())
      for (const [option, { low, high }] of options.entries()) {
        const other = there.values[2 - issue]![options.length - 1 - option]!;
        expect([other.low, other.high]).toEqual([expect.closeTo(low, 5), expect.closeTo(high, 5)]);
      }
  });

  it('keeps orders of options and equal examples', () => {
    const examples: RankedExamples = {
      sizes: [4, 2],
      ends: [
        { best: 0, worst: 3 },
        { best: 0, worst: 1 },
      ],
      orders: [{ issue: 0, better: 1, worse: 2 }],
      ranking: [
        [
          [2, 1],
          [3, 0],
        ],
        [[3, 1]],
      ],
    };
    const found = values(examples, 0.2);
    // The option 2 of the first issue is worth the whole of the second, and at least 0.2.
    expect(found.values[0]?.[2]?.low).toBeCloseTo(0.2, 6);
    expect(found.values[0]?.[1]?.low).toBeCloseTo(0.2, 6);
    expect(found.values[1]?.[0]?.high).toBeCloseTo(0.5, 6);
  });

  it('says how far examples have to be moved, and which answers contradict', () => {
    // Nothing for everything: the worst package stands above the best, and the two between are no fault.
    const found = values({ ...TWO, ranking: [[[1, 1]], [[0, 1]], [[1, 0]], [[0, 0]]] }, 0.01);
    expect(found.error).toBeGreaterThan(1);
    expect(found.largestDifference).toBeNull();
    expect(found.contradictions).toMatchObject({ among: 'pairs', complete: true });
    expect(found.contradictions.sets.length).toBeGreaterThanOrEqual(1);
    for (const set of found.contradictions.sets) expect(set.length).toBeLessThanOrEqual(2);
    expect(found.errors).toHaveLength(4);
  });

  it('names an order of options that a ranking contradicts', () => {
    const examples: RankedExamples = {
      sizes: [4, 3],
      ends: [
        { best: 0, worst: 3 },
        { best: 0, worst: 2 },
      ],
      orders: [
        { issue: 1, better: 0, worse: 1 },
        { issue: 0, better: 1, worse: 2 },
      ],
      ranking: [[[0, 0]], [[2, 1]], [[1, 1]], [[3, 2]]],
    };
    expect(values(examples).contradictions.sets).toEqual([
      [
        { kind: 'order', issue: 0, better: 1, worse: 2 },
        { kind: 'ranked', better: [2, 1], worse: [1, 1] },
      ],
    ]);
  });

  it('finds sets that cannot be kept, and can without any one of their answers, in 40 rankings by chance', () => {
    let found = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const { examples } = hidden(seed, [3, 2, 3], 6);
      const random = seeded(seed + 1_000);
      const shuffled = examples.ranking
        .map((each) => ({ each, by: random() }))
        .sort((a, b) => a.by - b.by)
        .map(({ each }) => each);
      const { contradictions } = values({ ...examples, ranking: shuffled });
      for (const set of contradictions.sets) {
        found += 1;
        const packages = set.map((answer) => (answer.kind === 'ranked' ? [answer.better, answer.worse] : []));
        // A sum of the set's differences that no values can make positive, looked for at random.
        expect(everKept(examples, packages, random)).toBe(false);
        if (set.length > 1)
          for (const left of packages)
            expect(
              keptByUtastar(
                examples,
                packages.filter((each) => each !== left),
              ),
            ).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(20);
  });

  it('says that the least difference is too large where nothing contradicts', () => {
    const { examples, gap } = hidden(3, [3, 3], 6);
    expect(gap).toBeGreaterThan(1e-4);
    const found = values(examples, 0.5);
    expect(found.error).toBeGreaterThan(0);
    expect(found.contradictions.sets).toEqual([]);
    expect(found.largestDifference).toBeLessThan(0.5);
    expect(found.largestDifference).toBeGreaterThan(0);
  });

  it('takes no ranking at all, and one example', () => {
    for (const ranking of [[], [[[0, 1]]]]) {
      const found = values({ ...TWO, ranking });
      expect(found).toMatchObject({ error: 0, largestDifference: null });
      expect(found.values[0]?.[0]).toMatchObject({ low: 0, high: 1 });
    }
  });

  it.each<[string, string, Partial<RankedExamples>]>([
    [
      'elicit-ends-missing',
      'issue 2',
      {
        ends: [
          { best: 0, worst: 1 },
          { best: 1, worst: 1 },
        ],
      },
    ],
    ['elicit-ends-missing', 'issue 1', { ends: [] }],
    ['elicit-ends-missing', 'issues', { sizes: [1], ends: [{ best: 0, worst: 0 }] }],
    ['elicit-answer-wrong', 'order 1', { orders: [{ issue: 5, better: 0, worse: 1 }] }],
    ['elicit-answer-wrong', 'order 1', { orders: [{ issue: 0, better: 1, worse: 0 }] }],
    ['elicit-ranking-wrong', 'example 1', { ranking: [[[0]]] }],
    ['elicit-ranking-wrong', 'example 1', { ranking: [[[0, 2]]] }],
    ['elicit-ranking-wrong', 'example 2', { ranking: [[[0, 1]], [[0, 1]]] }],
  ])('refuses with %s at %s', (code, where, wrong) => {
    expect(run(utastar({ ...TWO, ranking: [], ...wrong }))).toMatchObject({
      ok: false,
      fault: { code, where },
    });
  });
});

/** Whether some of many values by chance put the better of each pair above the worse. */
function everKept(
  { sizes, ends }: RankedExamples,
  pairs: readonly (readonly Package[])[],
  random: () => number,
): boolean {
  for (let turn = 0; turn < 500; turn += 1) {
    const own = sizes.map((size, issue) => {
      const weight = random() ** 2;
      return Array.from({ length: size }, (_, option) =>
        option === ends[issue]!.worst ? 0 : option === ends[issue]!.best ? weight : random() * weight,
      );
    });
    const worth = (chosen: Package): number =>
      chosen.reduce((sum, option, issue) => sum + own[issue]![option]!, 0);
    if (
      pairs.every(
        ([better, worse]) => better === undefined || worse === undefined || worth(better) > worth(worse),
      )
    )
      return true;
  }
  return false;
}

/** Whether pairs can be kept together, asked by way of rankings of two: all orders of the pairs' packages are tried. */
function keptByUtastar({ sizes, ends }: RankedExamples, pairs: readonly (readonly Package[])[]): boolean {
  const names = [...new Set(pairs.flat().map((chosen) => chosen.join()))];
  return permutations(names).some((order) => {
    const fits = pairs.every(([a, b]) => order.indexOf(a!.join()) < order.indexOf(b!.join()));
    const ranking = order.map((name) => [name.split(',').map(Number)]);
    return fits && values({ sizes, ends, ranking }, 1e-5).error === 0;
  });
}

function permutations<T>(of: readonly T[]): T[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first, at) => permutations(of.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
