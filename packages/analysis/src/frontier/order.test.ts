import { describe, expect, it } from 'vitest';
import { seeded } from '../test-sheets.ts';
import { run } from '../work.ts';
import { orderOf } from './order.ts';

const KINDS: [string, (random: () => number, at: number) => number][] = [
  ['spread evenly', (random) => random()],
  ['few different ones', (random) => Math.floor(random() * 5)],
  ['nearly all in one place', (random) => (random() < 0.001 ? 1e12 : random())],
  ['in order already', (_random, at) => at],
  ['in order the other way', (_random, at) => -at],
  ['all the same', () => 7],
  ['as wide as numbers go', (random) => (random() - 0.5) * 2 * Number.MAX_VALUE],
  ['as narrow as numbers go', (random) => Math.floor(random() * 9) * Number.MIN_VALUE],
];

describe('orderOf(keys)', () => {
  it.each(KINDS)('sorts places as a stable sort does: %s', (_name, key) => {
    const random = seeded(3);
    for (const size of [0, 1, 2, 33, 5_000, 250_000]) {
      const keys = Float64Array.from({ length: size }, (_, at) => key(random, at));
      const expected = Array.from(keys.keys()).sort((a, b) => {
        const [one, other] = [keys[a] ?? 0, keys[b] ?? 0];
        return one < other ? -1 : one > other ? 1 : a - b;
      });
      expect(
        Buffer.from(run(orderOf(keys)).buffer).equals(Buffer.from(Int32Array.from(expected).buffer)),
      ).toBe(true);
    }
  });

  it('reports between pieces, also where all keys fall into one bucket', () => {
    const random = seeded(5);
    const keys = Float64Array.from({ length: 400_000 }, (_, at) => (at === 0 ? 1e300 : random()));
    expect([...orderOf(keys)].length).toBeGreaterThan(60);
  });
});
