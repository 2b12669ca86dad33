import { describe, expect, it } from 'vitest';
import { readSheetFiles } from './read-files.ts';

/** The remarks on a sheet of one party with these weights. */
function remarksOn(weights: Readonly<Record<string, unknown>>, more: object = {}): string[] {
  const names = ['Water', 'Border', 'Years'];
  const sheet = {
    kind: 'nonpaper-score-sheet',
    version: 1,
    issues: names.map((name) => ({ name, options: ['a', 'b'] })),
    parties: [
      {
        name: 'Arvenia',
        weights,
        scores: Object.fromEntries(names.map((name) => [name, { a: 0, b: 1 }])),
        ...more,
      },
    ],
  };
  const read = readSheetFiles([{ name: 'sheet.json', text: JSON.stringify(sheet) }]);
  if (!read.ok) throw new Error(read.fault.what);
  expect(read.value.sheet.parties[0]?.weights).toEqual(
    read.value.doubts.length > 0 ? expect.anything() : weights,
  );
  return read.value.remarks.map(({ code, text }) => `${code}: ${text}`);
}

describe('weights that nearly add up', () => {
  it.each([
    [{ Water: 50, Border: 30, Years: 19 }, 99, 100],
    [{ Water: 0.5, Border: 0.3, Years: 0.24 }, 1.04, 1],
    [{ Water: 4, Border: 3, Years: 2.75 }, 9.75, 10],
  ])('are told, and used as they stand: %j', (weights, sum, total) =>
    expect(remarksOn(weights)).toEqual([
      `weights-not-adding-up: The weights of Arvenia add up to ${sum}, not to ${total}; they are used as they stand.`,
    ]),
  );

  it.each([
    ['those that add up', { Water: 50, Border: 30, Years: 20 }],
    ['those that add up but for rounding', { Water: 0.333, Border: 0.3331, Years: 0.3335 }],
    ['those of another sum', { Water: 3, Border: 2, Years: 1 }],
    ['those that are all the same', { Water: 33, Border: 33, Years: 33 }],
    ['those that are not given for every issue', { Water: 50, Border: 49 }],
  ])('no word is lost on %s', (_, weights) => expect(remarksOn(weights)).toEqual([]));

  it('ranges are left to who checks them', () =>
    expect(remarksOn({ Water: [40, 60], Border: 30, Years: 19 })).toEqual([]));
});
