import { describe, expect, it } from 'vitest';
import { seeded } from '../../test-sheets.ts';
import { run } from '../../work.ts';
import { PlainBlock } from './plain-block.ts';
import { Staircase } from './staircase.ts';
import type { WalkLayout, Worth } from './walk-layout.ts';

/** A block of whole numbers by chance, with rows and columns alone. */
function blockOf(random: () => number, opposed: boolean): PlainBlock {
  const worths = (): Worth[] =>
    Array.from({ length: 60 }, () => {
      const first = Math.floor(random() * 500);
      return { first, second: opposed ? -first : Math.floor(random() * 500) };
    });
  const plain = { party: 0, unit: 1, least: 0, size: 0 };
  const parts = {
    steps: [],
    rows: { issues: [], options: [], size: 60 },
    columns: { issues: [], options: [], size: 60 },
    leaves: 3600,
  };
  const layout: WalkLayout = {
    parts,
    scales: [plain, { ...plain, party: 1 }],
    boxes: [],
    limits: [],
    steps: [],
    rows: worths(),
    columns: worths(),
  };
  return new PlainBlock(layout, [0, 0]);
}

/** All points of blocks that no other dominates, with how many packages give each. */
function byComparing(blocks: readonly PlainBlock[]): string[] {
  const points = new Map<string, { readonly first: number; readonly second: number; count: number }>();
  for (const block of blocks)
    for (let cell = 0; cell < block.cells; cell += 1) {
      const [first, second] = [block.firstOf(cell), block.secondOf(cell)];
      const point = points.get(`${first} ${second}`) ?? { first, second, count: 0 };
      point.count += 1;
      points.set(`${first} ${second}`, point);
    }
  const all = [...points.values()].sort((a, b) => b.first - a.first || b.second - a.second);
  const kept: string[] = [];
  let best = -Infinity;
  for (const { first, second, count } of all)
    if (second > best) {
      best = second;
      kept.push(`${first} ${second} ${count}`);
    }
  return kept;
}

function pointsOf({ columns, size }: Staircase): string[] {
  const points = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    const key = `${columns.firsts[at]} ${columns.seconds[at]}`;
    points.set(key, (points.get(key) ?? 0) + (columns.counts[at] ?? 0));
  }
  return [...points].map(([point, count]) => `${point} ${count}`);
}

describe('a staircase', () => {
  it('keeps what comparing each with each keeps, however often it is settled', () => {
    const random = seeded(5);
    for (const opposed of [false, true]) {
      const blocks = Array.from({ length: 12 }, () => blockOf(random, opposed));
      const stairs = new Staircase([0, 1000], [-Infinity, -Infinity], 0);
      for (const [at, block] of blocks.entries()) {
        if (!stairs.hasRoom(block.cells) || at % 3 === 2) expect(run(stairs.settle(10_000, 3600))).toBe(true);
        stairs.take(block, 0, 60, at * 3600, 1);
      }
      expect(run(stairs.settle(10_000, 0))).toBe(true);
      expect(pointsOf(stairs)).toEqual(byComparing(blocks));
    }
  });

  it('says where more points stay than are asked for', () => {
    const block = blockOf(seeded(6), true);
    const stairs = new Staircase([0, 1000], [-Infinity, -Infinity], 0);
    stairs.take(block, 0, 60, 0, 1);
    expect(run(stairs.settle(100, 0))).toBe(false);
    expect(stairs.points).toBeGreaterThan(100);
  });

  it('takes in nothing that somebody asks more than, and nothing that a known point dominates', () => {
    const block = blockOf(seeded(7), false);
    const stairs = new Staircase([0, 1000], [700, 700], 0);
    stairs.take(block, 0, 60, 0, 1);
    for (let at = 0; at < stairs.size; at += 1)
      expect(
        Math.min(stairs.columns.firsts[at] ?? 0, stairs.columns.seconds[at] ?? 0),
      ).toBeGreaterThanOrEqual(700);
    const knowing = new Staircase([0, 1000], [-Infinity, -Infinity], 0);
    const trace = { size: 1, starts: null, from: new Uint32Array(1), via: new Uint32Array(1), sources: [] };
    knowing.know({ values: Float64Array.of(5000, 5000), trace, lost: [0, 0] });
    expect(knowing.take(block, 0, 60, 0, 1)).toBe(0);
  });
});
