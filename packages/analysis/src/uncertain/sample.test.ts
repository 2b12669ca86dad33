import { describe, expect, it } from 'vitest';
import { seeded } from '../test-sheets.ts';
import { run } from '../work.ts';
import { streamOf } from './chance.ts';
import { completeOrdersOf } from './extensions.ts';
import { Polytope } from './polytope.ts';
import { samplerOf } from './test-uncertain.ts';
import { highOf, isPoint, lowOf, notAbove, type Order, type Spread, type Unknowns } from './unknowns.ts';
import { preparingWalk } from './walk.ts';

const numbers = (
  spreads: readonly Spread[],
  orders: readonly Order[] = [],
  total: number | null = null,
): Unknowns => ({
  names: spreads.map((_, at) => `n${at}`),
  spreads,
  orders,
  total,
});
const shares = (count: number, orders: readonly Order[] = []): Unknowns =>
  numbers(
    Array.from({ length: count }, (): Spread => [0, 1]),
    orders,
    1,
  );
const chain = (count: number): Order[] =>
  Array.from({ length: count - 1 }, (_, at) => ({ more: at, less: at + 1 }));

function drawn(
  unknowns: Unknowns,
  draws: number,
  seed = 1,
): { method: string; values: (readonly number[])[] } {
  const sampler = samplerOf(unknowns, streamOf(seed, 'test'));
  if (sampler === null) throw new Error('Something fits.');
  return { method: sampler.method, values: Array.from({ length: draws }, () => sampler.draw()) };
}

/** Draws that are made without the orders and ends and thrown away where they break them: slow, and plainly right. */
function rejected({ spreads, orders, total }: Unknowns, draws: number): number[][] {
  const random = seeded(99);
  const kept: number[][] = [];
  for (let tries = 0; kept.length < draws && tries < 4e6; tries += 1) {
    const raw = spreads.map(() => -Math.log(1 - random()));
    const sum = raw.reduce((all, each) => all + each, 0);
    const values =
      total === null
        ? spreads.map((spread) => triangle(spread, random))
        : raw.map((each) => (each / sum) * total);
    const inside = values.every((value, at) => value >= lowOf(spreads[at]!) && value <= highOf(spreads[at]!));
    if (inside && orders.every(({ more, less }) => values[more]! >= values[less]!)) kept.push(values);
  }
  return kept;
}

/** One number by throwing darts at its density. */
function triangle(spread: Spread, random: () => number): number {
  for (;;) {
    const value = lowOf(spread) + (highOf(spread) - lowOf(spread)) * random();
    if (typeof spread === 'number' || !('likely' in spread) || isPoint(spread)) return value;
    const { low, likely, high } = spread;
    if (random() < (value < likely ? (value - low) / (likely - low) : (high - value) / (high - likely)))
      return value;
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;
const momentsOf = (values: readonly (readonly number[])[]): number[] =>
  [1, 2].flatMap((power) => values[0]!.map((_, at) => mean(values.map((each) => each[at]! ** power))));

function expectAlike(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  within: number,
): void {
  const [a, b] = [momentsOf(one), momentsOf(other)];
  for (const [at, moment] of a.entries())
    expect(Math.abs(moment - b[at]!), `moment ${at}`).toBeLessThan(within);
}

describe('samplerOf(unknowns, chance)', () => {
  it('draws shares of a chain whose mean is the rank-order centroid', () => {
    const { method, values } = drawn(shares(5, chain(5)), 20_000);
    expect(method).toBe('sorted');
    for (let rank = 0; rank < 5; rank += 1) {
      const centroid = [0, 1, 2, 3, 4].slice(rank).reduce((sum, at) => sum + 1 / (at + 1), 0) / 5;
      expect(mean(values.map((each) => each[rank]!))).toBeCloseTo(centroid, 2);
    }
  });

  it('draws shares that add up to their total and keep their orders', () => {
    const orders = [
      { more: 3, less: 0 },
      { more: 3, less: 1 },
      { more: 2, less: 1 },
    ];
    for (const each of drawn(
      {
        ...shares(5, orders),
        total: 100,
        spreads: [
          [0, 100],
          [0, 100],
          [0, 100],
          [0, 100],
          [0, 100],
        ],
      },
      500,
    ).values) {
      expect(each.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
      for (const { more, less } of orders) expect(each[more]! >= each[less]!).toBe(true);
    }
  });

  it.each<[string, Unknowns, 'sorted' | 'walk']>([
    [
      'a zigzag of orders',
      shares(4, [
        { more: 0, less: 2 },
        { more: 1, less: 2 },
        { more: 1, less: 3 },
      ]),
      'sorted',
    ],
    [
      'shares from lower ends',
      numbers(
        [
          [0.1, 1],
          [0.2, 1],
          [0, 1],
        ],
        [],
        1,
      ),
      'sorted',
    ],
    [
      'ordered numbers without a total',
      numbers(
        [
          [0, 10],
          [0, 10],
          [0, 10],
        ],
        chain(3),
      ),
      'sorted',
    ],
    [
      'ordered triangles',
      numbers(
        [
          { low: 0, likely: 1, high: 10 },
          { low: 0, likely: 1, high: 10 },
        ],
        chain(2),
      ),
      'sorted',
    ],
    ['a triangle alone', numbers([{ low: 2, likely: 3, high: 8 }]), 'sorted'],
    [
      'shares with both ends',
      numbers(
        [
          [0.1, 0.3],
          [0.2, 0.5],
          [0.3, 0.6],
        ],
        [],
        1,
      ),
      'walk',
    ],
    [
      'unlike numbers in order',
      numbers(
        [
          [0, 1],
          [0.5, 2],
          [0, 3],
        ],
        [{ more: 0, less: 1 }],
      ),
      'walk',
    ],
    [
      'unlike triangles in order',
      numbers(
        [
          { low: 0, likely: 2, high: 3 },
          { low: 1, likely: 1, high: 4 },
        ],
        chain(2),
      ),
      'walk',
    ],
  ])('draws %s as throwing misfits away does', (_, unknowns, method) => {
    const scale = Math.max(...unknowns.spreads.map(highOf)) ** 2;
    const own = drawn(unknowns, 20_000);
    expect(own.method).toBe(method);
    const others = rejected(unknowns, 20_000);
    expect(others.length).toBeGreaterThan(2_000);
    expectAlike(own.values, others, 0.015 * Math.max(1, scale));
  });

  it('walks to the same distribution as sorting does', () => {
    const unknowns = shares(6, [...chain(4), { more: 4, less: 5 }]);
    const polytope = run(Polytope.of(unknowns));
    if (polytope === null) throw new Error('Something fits.');
    const walk = run(preparingWalk(unknowns, polytope, streamOf(3, 'walk')));
    const walked = Array.from({ length: 20_000 }, () => run(walk.walking()));
    expectAlike(walked, drawn(unknowns, 20_000).values, 0.008);
  });

  it('walks thin sets in their own dimension', () => {
    const fixed = drawn(numbers([0.5, [0, 1], [0, 1], [0.1, 0.1]], chain(3), 1), 200).values;
    for (const [a, b, c, d] of fixed) {
      expect([a, d]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.1, 9)]);
      expect(b! + c!).toBeCloseTo(0.4, 9);
      expect(b! >= c! - 1e-9).toBe(true);
    }
    expect(new Set(fixed.map(([, b]) => b)).size).toBeGreaterThan(100);
    const single = drawn(
      numbers(
        [
          [0.2, 0.5],
          [0.5, 0.8],
        ],
        [{ more: 0, less: 1 }],
      ),
      3,
    ).values;
    for (const each of single) expect(each).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
  });

  it('ties draws to names, not to places', () => {
    const spreads: Spread[] = [
      [0, 1],
      [0, 0.4],
      [0.1, 1],
      [0, 1],
    ];
    const unknowns = numbers(spreads, [{ more: 0, less: 3 }], 1);
    const places = [2, 0, 3, 1];
    const moved: Unknowns = {
      names: places.map((at) => unknowns.names[at]!),
      spreads: places.map((at) => spreads[at]!),
      orders: [{ more: places.indexOf(0), less: places.indexOf(3) }],
      total: 1,
    };
    const there = drawn(moved, 50).values;
    for (const [at, each] of drawn(unknowns, 50).values.entries())
      expect(places.map((place) => each[place])).toEqual(there[at]);
  });

  it('is null where nothing fits', () => {
    expect(
      samplerOf(
        numbers(
          [
            [0, 0.2],
            [0, 0.3],
          ],
          [],
          1,
        ),
        streamOf(1),
      ),
    ).toBeNull();
    expect(
      samplerOf(
        numbers(
          [
            [0, 1],
            [2, 3],
          ],
          [{ more: 0, less: 1 }],
        ),
        streamOf(1),
      ),
    ).toBeNull();
    expect(
      samplerOf(
        numbers(
          [
            [0.6, 1],
            [0.6, 1],
          ],
          [],
          1,
        ),
        streamOf(1),
      ),
    ).toBeNull();
  });

  it('holds for 28 issues in a chain with ends, and for a wide partial order', () => {
    const ended = numbers(
      Array.from({ length: 28 }, (): Spread => [0.01, 0.3]),
      chain(28),
      1,
    );
    const { method, values } = drawn(ended, 100);
    expect(method).toBe('walk');
    for (const each of values) {
      expect(each.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 8);
      expect(
        each.every((share, at) => share >= 0.01 - 1e-9 && (at === 0 || share <= each[at - 1]! + 1e-9)),
      ).toBe(true);
    }
    // Two rows of fourteen with every upper above some lower: more down-sets than are counted.
    const wide = Array.from({ length: 14 }, (_, at) =>
      [0, 1, 2].map((step) => ({ more: at, less: 14 + ((at + step) % 14) })),
    );
    expect(drawn(shares(28, wide.flat()), 20).method).toBe('walk');
  });
});

describe('completeOrdersOf(below)', () => {
  it('gives each complete order of a partial one the same chance', () => {
    const below = run(
      notAbove(
        numbers(
          [0, 0, 0, 0],
          [
            { more: 0, less: 2 },
            { more: 1, less: 2 },
            { more: 1, less: 3 },
          ],
        ),
      ),
    );
    const orders = run(completeOrdersOf(below));
    const chance = streamOf(7);
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 10_000; turn += 1) {
      const order = orders?.(chance).join() ?? '';
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['0,1,2,3', '0,1,3,2', '1,0,2,3', '1,0,3,2', '1,3,0,2']);
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });
});

describe('streamOf(seed, name)', () => {
  it('is even, and has other numbers under another seed or name', () => {
    const firsts = [streamOf(1, 'a'), streamOf(2, 'a'), streamOf(1, 'b'), streamOf(1, 'a', '')].map((each) =>
      each.next(),
    );
    expect(new Set(firsts).size).toBe(4);
    expect(streamOf(1, 'a').next()).toBe(firsts[0]);
    const stream = streamOf(4, 'even');
    const cells = Array.from({ length: 16 }, () => 0);
    for (let turn = 0; turn < 16_000; turn += 1) cells[stream.below(16)]! += 1;
    // Chi-square with 15 degrees of freedom: beyond 37.7 once in a thousand seeds.
    expect(cells.reduce((sum, each) => sum + (each - 1_000) ** 2 / 1_000, 0)).toBeLessThan(37.7);
  });
});
