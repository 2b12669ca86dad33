import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  BEFORE_ALL,
  compareRowNumbers,
  compareRows,
  readRowNumber,
  rowNumberBetween,
  rowNumberOf,
  writtenRowNumber,
} from './row-numbers.ts';

const between = (before: string, behind: string | null): string =>
  writtenRowNumber(
    rowNumberBetween(readRowNumber(before) ?? BEFORE_ALL, behind === null ? null : readRowNumber(behind)),
  );

describe('rowNumberBetween(before, behind)', () => {
  test.each([
    ['12', '13', '12a'],
    ['12a', '13', '12b'],
    ['12z', '13', '12aa'],
    ['12az', '13', '12ba'],
    ['12a', '12b', '12a1'],
    ['12a1', '12b', '12a2'],
    ['12a1', '12a2', '12a1a'],
    ['12a1', '13', '12b'],
    ['12', '12a', '12-a'],
    ['12-a', '12a', '12-b'],
    ['12', '12-a', '12--a'],
    ['12a', '12a1', '12a-1'],
    ['0', '1', '0a'],
    ['0', '0a', '0-a'],
    ['28', null, '28a'],
  ])('gives the plainest number between %s and %s', (before, behind, expected) => {
    expect(between(before, behind)).toBe(expected);
  });

  it('always finds one, whatever was put in before, and each reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000_000), { maxLength: 120 }),
        fc.integer({ min: 0, max: 3 }),
        (places, first) => {
          const rows = Array.from({ length: first }, (_, nth) => rowNumberOf(nth + 1));
          for (const place of places) {
            const at = place % (rows.length + 1);
            const before = rows[at - 1] ?? BEFORE_ALL;
            const row = rowNumberBetween(before, rows[at] ?? null);
            expect(compareRowNumbers(before, row)).toBeLessThan(0);
            const behind = rows[at];
            if (behind !== undefined) expect(compareRowNumbers(row, behind)).toBeLessThan(0);
            rows.splice(at, 0, row);
          }
          const written = rows.map(writtenRowNumber);
          expect(new Set(written).size).toBe(written.length);
          expect(written.map(readRowNumber)).toEqual(rows);
          expect([...written].sort(compareRows)).toEqual(written);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('readRowNumber(written)', () => {
  test.each([
    '',
    '0',
    '-1',
    'a',
    '01',
    '12A',
    '12 a',
    '12a0',
    '1.2',
    '12-',
    '12a-',
    `1${'a1'.repeat(200)}`,
    '9'.repeat(40),
  ])('refuses %j', (written) => expect(readRowNumber(written)).toBeNull());
});

describe('compareRows(a, b)', () => {
  it('sorts rows as a table has them, and strangers last', () => {
    const rows = [
      '0a',
      '1',
      '2',
      '12',
      '12--a',
      '12-a',
      '12-a1',
      '12a',
      '12a-1',
      '12a1',
      '12a1a',
      '12a2',
      '12b',
      '12z',
      '12aa',
      '13',
    ];
    expect([...rows].reverse().sort(compareRows)).toEqual(rows);
    expect(['x', '3', '', '12'].sort(compareRows)).toEqual(['3', '12', '', 'x']);
  });
});
