import { describe, expect, it } from 'vitest';
import { seeded } from '../test-sheets.ts';
import { run } from '../work.ts';
import { maxima } from './maxima.ts';
import { maximaOfMany } from './maxima-many.ts';

/** Points by chance in descending lexicographic order, no two the same; few `levels` make many ties. */
function points(seed: number, size: number, parties: number, levels: number): Float64Array {
  const random = seeded(seed);
  const rows = Array.from({ length: size }, () => {
    const row = Array.from({ length: parties - 1 }, () => Math.floor(random() * levels));
    const sum = row.reduce((total, each) => total + each, 0);
    return [...row, Math.floor(levels * parties * 0.5 - sum + random() * levels * 0.3)];
  });
  const sorted = rows.sort((a, b) => {
    const at = a.findIndex((value, place) => value !== b[place]);
    return (b[at] ?? 0) - (a[at] ?? 0);
  });
  return Float64Array.from(sorted.filter((row, at) => row.join() !== sorted[at - 1]?.join()).flat());
}

describe('maxima(values, size, parties, slack)', () => {
  it.each([
    [2, 3000],
    [3, 12_000],
    [4, 12_000],
  ])('drops for %i parties what comparing each with each drops, of %i points', (parties, most) => {
    for (const [at, levels] of [3, 40, 1e6].entries())
      for (const size of [1, 30, 500, most]) {
        const values = points(at * 10 + size, size, parties, levels);
        const found = run(maxima(values, values.length / parties, parties, 0));
        expect([...found]).toEqual([...run(maximaOfMany(values, values.length / parties, parties, 0))]);
      }
  });

  it('drops the same of a list so long that it is thinned in pieces', () => {
    const random = seeded(4);
    const size = 230_000;
    const rows = Array.from({ length: size }, () =>
      Array.from({ length: 4 }, () => Math.floor(random() * 60)),
    );
    // A row is one number in base 60, so that sorting numbers sorts rows.
    const keys = Float64Array.from(rows, (row) => row.reduce((sum, each) => sum * 60 + each, 0)).sort();
    const distinct = [...new Set(keys)].reverse();
    const digits = (key: number): number[] =>
      [216_000, 3_600, 60, 1].map((unit) => Math.floor(key / unit) % 60);
    const values = Float64Array.from(distinct.flatMap(digits));
    const found = run(maxima(values, distinct.length, 4, 0));
    expect(distinct.length).toBeGreaterThan(200_000);
    expect([...found]).toEqual([...run(maximaOfMany(values, distinct.length, 4, 0))]);
  });

  it.each([3, 4, 5])('keeps for %i parties what is dominated by no more than the slack', (parties) => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const values = points(seed, 120, parties, 4 + (seed % 9));
      const size = values.length / parties;
      const found = run(maxima(values, size, parties, 2));
      const isBeaten = (point: number, by: number): boolean => {
        const more = Array.from(
          { length: parties },
          (_, party) => values[by * parties + party]! - values[point * parties + party]!,
        );
        return Math.min(...more) >= 0 && Math.max(...more) > 2;
      };
      const expected = Array.from({ length: size }, (_, point) =>
        Array.from({ length: size }, (_none, by) => by).some((by) => isBeaten(point, by)) ? 0 : 1,
      );
      expect([...found], `seed ${seed}`).toEqual(expected);
    }
  });
});
