import { describe, expect, it } from 'vitest';
import { seeded } from '../test-sheets.ts';
import { run } from '../work.ts';
import { sumOf, type Copies } from './copies.ts';
import { startLayer, type Layer } from './layer.ts';
import { Merge } from './merge.ts';
import { Room } from './room.ts';
import { unite } from './unite.ts';

const NO_FLOOR = [-Infinity, -Infinity];

/** A staircase of two parties by chance, steps of very different lengths; some fall back by no more than the slack. */
function staircase(size: number, random: () => number, slack: number): Layer {
  const values = new Float64Array(2 * size);
  let [first, second] = [size * 40, 0];
  for (let at = 0; at < size; at += 1) {
    values[2 * at] = first;
    values[2 * at + 1] = second - (at % 5 === 3 ? Math.floor(random() * (slack + 1)) : 0);
    first -= 1 + Math.floor(random() * 40);
    second += slack + 1 + Math.floor(random() ** 4 * 200);
  }
  const { trace, lost } = startLayer([0, 0]);
  const edges = { from: new Uint32Array(size), via: new Uint32Array(size) };
  return { values, lost, trace: { ...edges, size, starts: null, sources: [{ trace, pick: null }] } };
}

/** What stays of all vectors, each compared with each: what another gives more of, by more than the slack, and no less, falls. */
function byComparing(copies: Copies, slack: number): number[] {
  const room = new Room();
  const merge = new Merge(copies, 2, NO_FLOOR, room);
  merge.advance(Infinity);
  const all = room.values.subarray(0, 2 * merge.points);
  const kept: number[] = [];
  for (let at = 0; at < all.length; at += 2) {
    const [one, other] = [all[at] ?? 0, all[at + 1] ?? 0];
    let isBeaten = false;
    for (let by = 0; by < all.length && !isBeaten; by += 2) {
      const [more, otherMore] = [(all[by] ?? 0) - one, (all[by + 1] ?? 0) - other];
      isBeaten = more >= 0 && otherMore >= 0 && Math.max(more, otherMore) > slack;
    }
    if (!isBeaten) kept.push(one, other);
  }
  return kept;
}

describe('unite(copies, floors, how) for two parties', () => {
  it.each([0, 3])(
    'keeps what comparing each with each keeps, with a slack of %i, of short lists and long ones',
    (slack) => {
      const random = seeded(7);
      for (const [large, small] of [
        [1, 1],
        [40, 3],
        [900, 4],
        [300, 12],
        [2000, 2],
      ] as const) {
        const copies = sumOf(staircase(large, random, slack), staircase(small, random, slack));
        const how = { parties: 2, slack, thinning: null, room: new Room() };
        const { values, trace } = run(unite(copies, NO_FLOOR, how));
        expect([...values]).toEqual(byComparing(copies, slack));
        expect(trace.size).toBe(values.length / 2);
      }
    },
  );

  it('leads each point back to the sums that give it, also where there are more than room was made for', () => {
    const random = seeded(3);
    const [a, b] = [staircase(300, random, 0), staircase(300, random, 0)];
    const copies = sumOf(a, b);
    const how = { parties: 2, slack: 0, thinning: null, room: new Room() };
    const { values, trace } = run(unite(copies, NO_FLOOR, how));
    expect(trace.size).toBeGreaterThan(600);
    for (let point = 0; point < trace.size; point += 1) {
      const edge = trace.starts?.[point] ?? point;
      const [from, via] = [trace.from[edge] ?? 0, trace.via[edge] ?? 0];
      for (const party of [0, 1])
        expect((a.values[2 * from + party] ?? 0) + (copies.shifts[2 * via + party] ?? 0)).toBe(
          values[2 * point + party],
        );
    }
  });
});
