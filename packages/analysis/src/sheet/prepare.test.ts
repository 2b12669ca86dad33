import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPackages } from '../test-brute.ts';
import { sheetOf } from '../test-sheets.ts';
import { prepare } from './prepare.ts';
import type { Sheet } from './sheet.ts';
import { isFeasible, shownUtility, utilityOf } from './space.ts';

const TWO: Sheet = {
  issues: [
    { name: 'Ceasefire', options: ['now', 'in spring'] },
    { name: 'Prisoners', options: ['all', 'some'] },
  ],
  parties: [
    {
      name: 'Arvenia',
      weights: { Ceasefire: 0.7, Prisoners: 0.3 },
      scores: { Ceasefire: { now: 10, 'in spring': 2.5 }, Prisoners: { all: 1, some: 0.1 } },
      reserved: 2.1,
    },
  ],
};
const [ARVENIA] = TWO.parties;

describe('prepare(sheet)', () => {
  it('computes in whole numbers of the smallest unit that the sheet needs', () => {
    const prepared = prepare(TWO);
    if (!prepared.ok) throw new Error(prepared.fault.what);
    const { unit, utilities, reserved } = prepared.value;
    expect(unit).toEqual({ kind: 'exact', resolution: 0.01 });
    expect(utilities).toEqual([
      [
        [700, 175],
        [30, 3],
      ],
    ]);
    expect(reserved).toEqual([210]);
    expect(shownUtility(unit, utilityOf(prepared.value, 0, [1, 1]))).toBe(1.78);
  });

  it('keeps doubles where the whole numbers would not fit, and says so', () => {
    const third = {
      ...TWO,
      parties: [
        {
          ...TWO.parties[0],
          name: 'A',
          scores: { Ceasefire: { now: 1 / 3, 'in spring': 1e9 }, Prisoners: { all: 1, some: 0 } },
        },
      ],
    };
    expect(prepare(third)).toMatchObject({ ok: true, value: { unit: { kind: 'doubles', tie: 1e-9 } } });
  });

  it.each([
    ['sheet-empty', 'the sheet', { ...TWO, issues: [] }],
    ['sheet-empty', 'Ceasefire', { ...TWO, issues: [{ name: 'Ceasefire', options: [] }] }],
    ['sheet-name-twice', 'parties', { ...TWO, parties: [...TWO.parties, ...TWO.parties] }],
    [
      'sheet-unknown-name',
      'link 1',
      { ...TWO, links: [{ kind: 'excludes', choices: [{ issue: 'Ceasefire', option: 'never' }] }] },
    ],
    [
      'sheet-unknown-name',
      'scores of Arvenia',
      { ...TWO, parties: [{ ...ARVENIA, scores: { Borders: {} } }] },
    ],
    [
      'sheet-score-missing',
      'score of Arvenia for “Prisoners”, “some”',
      { ...TWO, parties: [{ ...ARVENIA, scores: { ...ARVENIA?.scores, Prisoners: { all: 1 } } }] },
    ],
    [
      'sheet-not-a-number',
      'reservation value of Arvenia',
      { ...TWO, parties: [{ ...ARVENIA, reserved: NaN }] },
    ],
    [
      'sheet-weight-wrong',
      'weight of Arvenia for “Prisoners”',
      { ...TWO, parties: [{ ...ARVENIA, weights: { Prisoners: -1 } }] },
    ],
    [
      'sheet-weight-wrong',
      'weights of Arvenia',
      { ...TWO, parties: [{ ...ARVENIA, weights: { Ceasefire: 0, Prisoners: 0 } }] },
    ],
    [
      'sheet-range-not-point',
      'score of Arvenia for “Prisoners”, “all”',
      {
        ...TWO,
        parties: [{ ...ARVENIA, scores: { ...ARVENIA?.scores, Prisoners: { all: [1, 2], some: 0 } } }],
      },
    ],
  ] as const)('refuses with %s at %s', (code, where, sheet) => {
    expect(prepare(sheet as unknown as Sheet)).toMatchObject({ ok: false, fault: { code, where } });
  });

  it('does not take the names of an object’s own machinery for names of the sheet', () => {
    const odd = { ...TWO, parties: [{ ...ARVENIA, weights: { constructor: 1 } }] };
    expect(prepare(odd as unknown as Sheet)).toMatchObject({
      ok: false,
      fault: { code: 'sheet-unknown-name' },
    });
  });

  it('keeps to a budget of decimals without the noise of doubles', () => {
    const costs = [
      { issue: 'Ceasefire', option: 'now', cost: 0.1 },
      { issue: 'Prisoners', option: 'all', cost: 0.2 },
    ];
    const prepared = prepare({ ...TWO, links: [{ kind: 'budget', limit: 0.3, costs }] });
    if (!prepared.ok) throw new Error(prepared.fault.what);
    expect(isFeasible(prepared.value, [0, 0])).toBe(true);
  });

  it('gives each package the sum of weight times score, and its boxes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const sheet = sheetOf({ seed, parties: 2, issues: 3, options: 2, boxes: 2 });
        const prepared = prepare(sheet);
        if (!prepared.ok) throw new Error(prepared.fault.what);
        for (const chosen of allPackages(prepared.value))
          for (const [party, { weights = {}, scores, boxes = [] }] of sheet.parties.entries()) {
            const options = chosen.map((option) => `o${option + 1}`);
            const sum = options.reduce(
              (total, option, at) =>
                total + (weights[`i${at + 1}`] ?? 1) * Number(scores[`i${at + 1}`]?.[option]),
              0,
            );
            const added = boxes
              .filter(({ where }) =>
                options.every((option, at) => where[`i${at + 1}`]?.includes(option) ?? true),
              )
              .reduce((total, { value }) => total + value, 0);
            expect(utilityOf(prepared.value, party, chosen)).toBe(sum + added);
          }
      }),
      { numRuns: 50 },
    );
  });
});
