import { describe, expect, it } from 'vitest';
import { seeded } from '../../test-sheets.ts';
import { run } from '../../work.ts';
import { CornerTree } from './corner-tree.ts';

/** A staircase of corners in four directions, some of which rise by nothing in some. */
function corners(seed: number, size: number): { sums: Float64Array; raises: Float64Array } {
  const random = seeded(seed);
  const sums = new Float64Array(4 * size);
  const raises = new Float64Array(4 * size);
  for (let at = 0; at < size; at += 1) {
    const [one, other] = [at + random(), size - at + random()];
    sums.set([one, other, 0.8 * one + 0.5 * other, 0.5 * one + 0.8 * other], 4 * at);
    raises.set([at === 0 ? 0 : 1, at === size - 1 ? 0 : 1, 1.3, 1.3], 4 * at);
  }
  return { sums, raises };
}

/** The most room above any corner, by looking at each. */
function byLooking({ sums, raises }: ReturnType<typeof corners>, most: Float64Array): number {
  let best = 0;
  for (let at = 0; at < sums.length; at += 4) {
    const rooms = [0, 1, 2, 3].map((way) => {
      const room = (most[way] ?? 0) - (sums[at + way] ?? 0);
      if (room < 0) return 0;
      return raises[at + way] === 0 ? Infinity : room / (raises[at + way] ?? 1);
    });
    best = Math.max(best, Math.min(...rooms));
  }
  return best;
}

describe('CornerTree', () => {
  it.each([1, 2, 16, 17, 300, 5_000])(
    'finds the most room above %i corners as looking at each does',
    (size) => {
      const all = corners(size, size);
      const tree = run(CornerTree.of(all.sums, all.raises, 4));
      const random = seeded(7);
      for (let time = 0; time < 50; time += 1) {
        const [one, other] = [size * random() * 1.4, size * random() * 1.4];
        const most = Float64Array.of(one, other, random() * size * 1.4, random() * size * 1.4);
        const found = byLooking(all, most);
        expect(tree.mostRoom(most, 0)).toBe(found);
        expect(tree.mostRoom(most, 3)).toBe(Math.max(3, found));
      }
    },
  );

  it('passes over nearly all corners where that much is known', () => {
    const all = corners(1, 5_000);
    const tree = run(CornerTree.of(all.sums, all.raises, 4));
    const most = Float64Array.of(3_000, 3_000, 9_000, 9_000);
    const found = tree.mostRoom(most, 0);
    const before = tree.looked;
    expect(tree.mostRoom(most, found)).toBe(found);
    expect(tree.looked - before).toBeLessThan(500);
  });

  it('has nothing to tell without corners', () => {
    const none = run(CornerTree.of(new Float64Array(0), new Float64Array(0), 4));
    expect(none.mostRoom(Float64Array.of(1, 1, 1, 1), 0)).toBe(0);
  });
});
