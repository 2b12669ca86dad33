import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PutIn } from './put-in.ts';

const changes = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 }).map((gaps) => {
  let at = 0;
  return gaps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { left: [0, 0] as const, right: [start, at] as const };
  });
});

describe('PutIn', () => {
  it('holds just the stretches that lie in one change', () => {
    fc.assert(
      fc.property(changes, fc.nat(60), fc.nat(10), (all, from, length) => {
        const to = from + length;
        const expected = all.some(({ right }) => right[0] <= from && right[1] >= to && to > from);
        const putIn = new PutIn(all.toReversed());
        expect(putIn.holds(from, to)).toBe(expected);
        expect(putIn.count).toBe(all.filter(({ right }) => right[1] > right[0]).length);
      }),
    );
  });

  it('answers two hundred thousand questions of a hundred thousand changes at once', () => {
    const all = Array.from(
      { length: 100_000 },
      (_, at) => ({ left: [0, 0], right: [3 * at, 3 * at + 1] }) as const,
    );
    const putIn = new PutIn(all);
    const before = process.cpuUsage();
    let held = 0;
    for (let at = 0; at < 200_000; at += 1) if (putIn.holds(at, at + 1)) held += 1;
    expect(held).toBe(66_667);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
