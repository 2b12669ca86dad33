import { describe, expect, it } from 'vitest';
import { seeded } from '../../test-sheets.ts';
import { run } from '../../work.ts';
import { Covering } from './covering.ts';
import { PlainBlock } from './plain-block.ts';
import type { WalkLayout, Worth } from './walk-layout.ts';

const PLAIN = { party: 0, unit: 1, least: 0, size: 0 };
const SPAN = 10_000_000;

/** A block of two parties, opposed but for some noise. */
function blockOf(seed: number): PlainBlock {
  const random = seeded(seed);
  const worths = (): Worth[] =>
    Array.from({ length: 80 }, () => {
      const first = Math.floor((random() * SPAN) / 2);
      return { first, second: Math.floor(random() * 5_000) - first };
    });
  const none = { issues: [], options: [] };
  const [rows, columns] = [worths(), worths()];
  const layout: WalkLayout = {
    parts: {
      steps: [],
      rows: { ...none, size: rows.length },
      columns: { ...none, size: columns.length },
      leaves: rows.length * columns.length,
    },
    scales: [PLAIN, { ...PLAIN, party: 1 }],
    boxes: [],
    limits: [],
    steps: [],
    rows,
    columns,
  };
  return new PlainBlock(layout, [0, 0]);
}

describe('Covering', () => {
  it.each([
    [-Infinity, -Infinity],
    [SPAN / 3, -Infinity],
    [SPAN / 4, -SPAN / 2],
  ])('has a package for each that gives no party less than %d and %d', (floor, other) => {
    const blocks = [1, 2, 3].map(blockOf);
    const covering = new Covering([0, SPAN], [floor, other]);
    for (const [at, block] of blocks.entries()) covering.take(block, 0, block.rows, at * block.cells, 1);
    const { firsts, seconds, numbers, size } = run(covering.points());
    expect(size).toBeGreaterThan(100);
    const points = Array.from({ length: size }, (_, at): [number, number] => [
      firsts[at] ?? 0,
      seconds[at] ?? 0,
    ]);
    for (const [at, [one, two]] of points.entries()) {
      const number = numbers[at] ?? 0;
      const block = blocks[Math.floor(number / 6_400)];
      expect([block?.firstOf(number % 6_400), block?.secondOf(number % 6_400)]).toEqual([one, two]);
      expect(one >= floor && two >= other).toBe(true);
    }
    for (const block of blocks)
      for (let cell = 0; cell < block.cells; cell += 29) {
        const [one, two] = [block.firstOf(cell), block.secondOf(cell)];
        if (one < floor || two < other) continue;
        expect(points.some(([a, b]) => a >= one - covering.width && b >= two)).toBe(true);
      }
    expect(covering.width).toBeLessThan(SPAN / 16_000);
  });

  it('has no point where nobody can have what is asked', () => {
    const covering = new Covering([0, SPAN], [SPAN / 2, 0]);
    const block = blockOf(1);
    covering.take(block, 0, block.rows, 0, 1);
    expect(run(covering.points()).size).toBe(0);
  });
});
