import type { Doubts, Sheet } from '@nonpaper/analysis';
import { prepareUncertain } from '@nonpaper/analysis';
import { describe, expect, it } from 'vitest';
import { readSheetFiles, Remarks, scoreSheetJson, scoreTableCsv } from '../index.ts';

const SHEET: Sheet = {
  issues: [
    { name: 'Water', options: ['share', 'sell'] },
    { name: 'constructor', options: ['2', '4'] },
  ],
  parties: [
    {
      name: 'Velmara',
      weights: { Water: 0.5 },
      scores: Object.fromEntries([
        ['Water', { share: [1, 3], sell: 2 }],
        ['constructor', { '2': 0, '4': 1 }],
      ]) as Sheet['parties'][number]['scores'],
      reserved: 2,
    },
    {
      name: 'Tessaly',
      scores: Object.fromEntries([
        ['Water', { share: 1, sell: 2 }],
        ['constructor', { '2': 0, '4': 1 }],
      ]) as Sheet['parties'][number]['scores'],
    },
  ],
};
const DOUBTS: Doubts[] = [
  {
    party: 'Velmara',
    weights: { spreads: { Water: [0.25, 0.75] } },
    scores: { Water: { sell: { low: 0, likely: 2, high: 9 } } },
    reserved: [1, 3],
  },
];
const ORDERS: Doubts[] = [
  {
    party: 'Velmara',
    weights: { total: 1, spreads: { Water: 0.5 }, matters: [['Water', 'constructor']] },
    better: [{ issue: 'Water', options: ['share', 'sell'] }],
  },
];

function readBack(text: string) {
  const read = readSheetFiles([{ name: 'sheet', text }]);
  if (!read.ok) throw new Error(`${read.fault.what} (${read.fault.where ?? ''})`);
  return read.value;
}

describe('a sheet with numbers that are no points', () => {
  it('is the same after writing and reading JSON', () => {
    for (const doubts of [DOUBTS, ORDERS, []]) {
      const { sheet, doubts: back } = readBack(scoreSheetJson(SHEET, doubts));
      expect(sheet).toEqual(SHEET);
      expect(back).toEqual(doubts);
      expect(prepareUncertain(sheet, back).ok).toBe(true);
    }
  });

  it('is the same after writing and reading .csv, but for orders and totals, which is said', () => {
    const remarks = new Remarks();
    const { sheet, doubts } = readBack(scoreTableCsv(SHEET, remarks, DOUBTS));
    expect([sheet, doubts]).toEqual([SHEET, DOUBTS]);
    expect(remarks.list()).toEqual([]);
    scoreTableCsv(SHEET, remarks, ORDERS);
    expect(remarks.list()[0]?.text).toContain('orders and totals');
  });

  it('takes decimal commas, ranges of weights and a red line behind a likeliest value', () => {
    const { sheet, doubts } = readBack(
      'issue;option;Velmara\n;reserved;1,5 to 2,5\nWater;;0,2 to 0,4\nWater;share;0 to 3 likely 1,5 red line\n',
    );
    expect(doubts).toEqual([
      {
        party: 'Velmara',
        weights: { spreads: { Water: [0.2, 0.4] } },
        scores: { Water: { share: { low: 0, likely: 1.5, high: 3 } } },
        reserved: [1.5, 2.5],
      },
    ]);
    expect(sheet.parties[0]).toMatchObject({ reserved: 2, redLines: [{ issue: 'Water', option: 'share' }] });
  });

  it.each(['1 to 2 to 3', '1 likely 2', '1 to 2 likely 1 likely 2', 'likely 2', '1 to many'])(
    'refuses %s with its cell',
    (cell) => {
      const read = readSheetFiles([
        { name: 'sheet.csv', text: `issue,option,Velmara\nWater,share,${cell}\n` },
      ]);
      expect(read).toMatchObject({ ok: false });
      if (!read.ok) expect(read.fault.where).toContain('row 2, Velmara');
    },
  );
});
