import { describe, expect, it } from 'vitest';
import { ALWAYS_OPEN, CLOSERS, mayBeMark, SINGLE_CLOSERS, SINGLE_OPENERS } from './data/quotation-marks.ts';

describe('mayBeMark(code)', () => {
  it('passes over no mark that opens or closes a quotation, and over no backtick', () => {
    const marks = [...Object.entries(CLOSERS).flat(), ALWAYS_OPEN, SINGLE_CLOSERS, SINGLE_OPENERS, '`'].join(
      '',
    );
    expect([...marks].filter((mark) => !mayBeMark(mark.charCodeAt(0)))).toEqual([]);
  });

  it('passes over letters, digits and blanks', () => {
    expect([...'az AZ09.,\n'].some((mark) => mayBeMark(mark.charCodeAt(0)))).toBe(false);
  });
});
