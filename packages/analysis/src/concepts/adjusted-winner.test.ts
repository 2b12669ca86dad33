import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedWinner, type DividedIssue } from './adjusted-winner.ts';

/** Points of Israel and Egypt at Camp David, as Brams and Togman 1996 set them. */
const CAMP_DAVID: DividedIssue[] = [
  { issue: 'Sinai', points: [35, 55] },
  { issue: 'Recognition', points: [10, 5] },
  { issue: 'West Bank and Gaza', points: [20, 10] },
  { issue: 'Linkage', points: [10, 5] },
  { issue: 'Palestinian rights', points: [5, 20] },
  { issue: 'Jerusalem', points: [20, 5] },
];

describe('adjustedWinner(issues)', () => {
  it('gives each side 65.83 points at Camp David, with a sixth of Sinai given over', () => {
    const found = adjustedWinner(CAMP_DAVID);
    if (!found.ok) throw new Error(found.fault.what);
    expect(found.value.beforeTransfers).toEqual([60, 75]);
    expect(found.value.divided).toBe('Sinai');
    expect(found.value.shares[0]?.first).toBeCloseTo(1 / 6, 12);
    expect(found.value.totals[0]).toBeCloseTo(395 / 6, 12);
    expect(found.value.totals[1]).toBeCloseTo(395 / 6, 12);
  });

  it.each([
    ['sheet-weight-wrong', [{ issue: 'Water', points: [-1, 5] }]],
    ['points-unequal', [{ issue: 'Water', points: [4, 5] }]],
    ['points-unequal', []],
  ] as const)('refuses with %s', (code, issues) => {
    expect(adjustedWinner(issues)).toMatchObject({ ok: false, fault: { code } });
  });

  const even = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((points) => {
      const [first, second] = [0, 1].map((party) =>
        points.reduce((sum, each) => sum + (each[party] ?? 0), 0),
      );
      const rest: [number, number] = [
        Math.max(0, (second ?? 0) - (first ?? 0)),
        Math.max(0, (first ?? 0) - (second ?? 0)),
      ];
      return [...points, rest, [1, 1] as [number, number]].map((each, at): DividedIssue => ({
        issue: `i${at}`,
        points: each,
      }));
    });

  it('leaves both with the same, at least half of their points, and divides at most one issue', () => {
    fc.assert(
      fc.property(even, (issues) => {
        const found = adjustedWinner(issues);
        if (!found.ok) throw new Error(found.fault.what);
        const { totals, shares } = found.value;
        const all = issues.reduce((sum, { points }) => sum + points[0], 0);
        expect(totals[0]).toBeCloseTo(totals[1], 8);
        expect(totals[0]).toBeGreaterThanOrEqual(all / 2 - 1e-9);
        expect(shares.filter(({ first }) => first > 0 && first < 1).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('is efficient: no issue in whole or part could go over so that both have more', () => {
    fc.assert(
      fc.property(even, (issues) => {
        const found = adjustedWinner(issues);
        if (!found.ok) throw new Error(found.fault.what);
        const held = found.value.shares.map(({ first }, at) => ({
          first,
          points: issues[at]?.points ?? [0, 0],
        }));
        for (const mine of held.filter(({ first }) => first > 0))
          for (const yours of held.filter(({ first }) => first < 1))
            expect(mine.points[0] * yours.points[1]).toBeGreaterThanOrEqual(
              yours.points[0] * mine.points[1] - 1e-9,
            );
      }),
      { numRuns: 200 },
    );
  });
});
