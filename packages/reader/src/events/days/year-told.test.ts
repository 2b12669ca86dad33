import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH } from '../dates/calendar.ts';
import { datesWithYear } from './year-told.ts';

const PLAIN = new RegExp(`\\b${MONTH}(?:\\s+\\d{1,2})?,?\\s+(\\d{4})\\b`, 'giu');

describe('datesWithYear(text)', () => {
  it('gives month and year of each date that has both', () => {
    const text =
      'Signed on 3 May 2014, shelved in Sept. 2015 and, on December 12, 2016, torn up; 1999 days, May 20145.';
    expect(datesWithYear(text).map(([date]) => date)).toEqual([
      'May 2014',
      'Sept. 2015',
      'December 12, 2016',
    ]);
  });

  it('finds what the pattern finds that is tried at every place', () => {
    const piece = fc.constantFrom(
      'May',
      'june',
      'SEPT.',
      'dec',
      ' ',
      '  ',
      ',',
      '12',
      '2014',
      '1999',
      '.',
      'é',
      'x',
      '_',
      '\n',
      '5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const told = ({ index, 0: whole }: RegExpExecArray) => [index, whole];
        expect(datesWithYear(text).map(told)).toEqual([...text.matchAll(PLAIN)].map(told));
      }),
      { numRuns: 2000 },
    );
  });
});
