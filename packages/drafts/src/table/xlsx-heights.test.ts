import { describe, expect, it } from 'vitest';
import { rowHeights, withHeights } from './xlsx-heights.ts';

const cell = (text: string) => ({ runs: [{ kind: 'same', text } as const] });
/** The height of a row of one cell ten characters wide. */
const heightOf = (text: string): number => rowHeights([[cell(text)]], [10])[0] ?? 0;

describe('rowHeights(rows, widths)', () => {
  it('grows with the lines into which the words fall', () => {
    const [one, two, three] = ['one two', 'one two three', 'one two three four five six'].map(heightOf);
    expect(one).toBe(15);
    expect(two).toBe(28);
    expect(three).toBe(41);
  });

  it('counts line ends, and lines that a long word fills', () => {
    expect(heightOf('a\nb\n\nc')).toBe(heightOf('aaaaaaaaaabbbbbbbbbbccccccccccdddd'));
    expect(heightOf('')).toBe(15);
  });

  it('takes an East Asian character for two', () => {
    expect(heightOf('停戦停戦停戦')).toBe(heightOf('abcdefghijkl'));
    expect(heightOf('停戦停戦停戦')).toBeGreaterThan(heightOf('停戦停戦停'));
  });

  it('takes the tallest cell of a row, each in its own width, and no more than a row can have', () => {
    expect(rowHeights([[cell('one two three'), cell('one two three')]], [40, 5])).toEqual([41]);
    expect(heightOf('word '.repeat(400))).toBe(409);
  });
});

describe('withHeights(part, heights)', () => {
  it('gives each row its height, and leaves rows without one', () => {
    expect(withHeights('<row r="1"><c r="A1"/></row><row r="2"/><row r="3"/>', [15, 28])).toBe(
      '<row r="1" ht="15"><c r="A1"/></row><row r="2" ht="28"/><row r="3"/>',
    );
  });
});
