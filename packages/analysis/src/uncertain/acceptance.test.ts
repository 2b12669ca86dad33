import { describe, expect, it } from 'vitest';
import { allPackages } from '../test-brute.ts';
import { seeded, sheetOf } from '../test-sheets.ts';
import { prepare } from '../sheet/prepare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { isAcceptable, utilityOf } from '../sheet/space.ts';
import { acceptanceOf, preferenceOf } from './acceptance.ts';
import { prepareUncertain, type Doubts } from './prepare-uncertain.ts';
import { drawerOf, spaceOfDraw, type UncertainSpace } from './space.ts';
import type { Spread } from './unknowns.ts';

const TWO: Sheet = {
  issues: [
    { name: 'Border', options: ['old', 'new', 'open'] },
    { name: 'Water', options: ['shared', 'sold'] },
  ],
  parties: [
    {
      name: 'Arvenia',
      scores: { Border: { old: [4, 9], new: [0, 6], open: 2 }, Water: { shared: 5, sold: [1, 8] } },
      reserved: 6,
    },
  ],
};

function prepared(sheet: Sheet, doubts: readonly Doubts[] = []): UncertainSpace {
  const found = prepareUncertain(sheet, doubts);
  if (!found.ok) throw new Error(`${found.fault.what} ${found.fault.where ?? ''}`);
  return found.value;
}

/** Doubts by chance about a sheet of `sheetOf`; none that contradict, because all fit the sheet's own numbers. */
function doubtsAbout(sheet: Sheet, seed: number): Doubts[] {
  const random = seeded(seed);
  return sheet.parties.map(({ name, weights = {}, scores, reserved }) => {
    const total = Object.values(weights).reduce((sum, each) => sum + each, 0);
    const spread = (value: number, least: number): Spread => {
      const ends = [Math.max(least, value - random() * 4), value + random() * 4] as const;
      return random() < 0.3 ? value : random() < 0.5 ? ends : { low: ends[0], likely: value, high: ends[1] };
    };
    const sorted = (record: Readonly<Record<string, unknown>>): string[] =>
      Object.keys(record)
        .filter(() => random() < 0.6)
        .sort((a, b) => Number(record[b]) - Number(record[a]));
    return {
      party: name,
      weights: {
        ...(random() < 0.6 ? { total } : {}),
        spreads: Object.fromEntries(
          Object.entries(weights).map(([issue, weight]) => [issue, spread(weight, 0)]),
        ),
        matters: [sorted(weights)],
      },
      scores: Object.fromEntries(
        Object.entries(scores).map(([issue, options]) => [
          issue,
          Object.fromEntries(
            Object.entries(options).map(([option, score]) => [option, spread(Number(score), -9)]),
          ),
        ]),
      ),
      better: Object.entries(scores).map(([issue, options]) => ({ issue, options: sorted(options) })),
      ...(reserved === undefined ? {} : { reserved: spread(reserved, 0) }),
    };
  });
}

describe('acceptanceOf(space, party, package)', () => {
  it('adds up the ends of the ranges', () => {
    const space = prepared(TWO);
    expect(acceptanceOf(space, 0, [0, 0])).toMatchObject({
      utility: [9, 14],
      necessary: true,
      possible: true,
    });
    expect(acceptanceOf(space, 0, [1, 0])).toMatchObject({
      utility: [5, 11],
      necessary: false,
      possible: true,
    });
    expect(acceptanceOf(space, 0, [2, 1])).toMatchObject({
      utility: [3, 10],
      necessary: false,
      possible: true,
    });
  });

  it('uses what orders say: an option above another is worth at least its lower end', () => {
    const better = [{ issue: 'Border', options: ['new', 'old'] }];
    const space = prepared(TWO, [{ party: 'Arvenia', better }]);
    expect(acceptanceOf(space, 0, [1, 0]).utility).toEqual([9, 11]);
    expect(acceptanceOf(space, 0, [0, 0]).utility).toEqual([9, 11]);
  });

  it('looks at the corners of weights in order: the first k share equally', () => {
    const doubts: Doubts = {
      party: 'Arvenia',
      weights: { total: 1, matters: [['Water', 'Border']] },
      reserved: [2, 4],
    };
    const space = prepared(TWO, [doubts]);
    // All on water: 5; half and half: 3.5 with the border open.
    expect(acceptanceOf(space, 0, [2, 0])).toMatchObject({
      utility: [3.5, 5],
      necessary: false,
      possible: true,
    });
    expect(acceptanceOf(space, 0, [0, 0])).toMatchObject({ utility: [4.5, 7], necessary: true });
  });

  it('is what isAcceptable says where everything is a point', () => {
    for (let seed = 0; seed < 24; seed += 1) {
      const sheet = sheetOf({
        seed,
        parties: 2,
        issues: 3,
        options: 3,
        boxes: 2,
        redLines: 1,
        reserved: 0.6,
      });
      const [space, points] = [prepared(sheet), prepare(sheet)];
      if (!points.ok) throw new Error(points.fault.what);
      for (const chosen of allPackages(space))
        for (const party of [0, 1]) {
          const { necessary, possible } = acceptanceOf(space, party, chosen);
          expect([necessary, possible]).toEqual(Array(2).fill(isAcceptable(points.value, party, chosen)));
        }
    }
  });

  it('holds every draw between the ends, and draws come near both', () => {
    let near = 0;
    for (let seed = 0; seed < 24; seed += 1) {
      const sheet = sheetOf({
        seed,
        parties: 1,
        issues: 2 + (seed % 2),
        options: 2,
        boxes: seed % 3,
        reserved: 0.5,
      });
      const space = prepared(sheet, doubtsAbout(sheet, seed));
      const drawer = drawerOf(space, seed);
      const draws = Array.from({ length: 300 }, () => spaceOfDraw(space, drawer.next()));
      for (const chosen of allPackages(space)) {
        const { utility, necessary, possible } = acceptanceOf(space, 0, chosen);
        const values = draws.map((draw) => utilityOf(draw, 0, chosen));
        const [least, most] = [Math.min(...values), Math.max(...values)];
        expect(least).toBeGreaterThan(utility[0] - 1e-7);
        expect(most).toBeLessThan(utility[1] + 1e-7);
        if (most - least >= 0.5 * (utility[1] - utility[0])) near += 1;
        const accepted = draws.filter((draw) => isAcceptable(draw, 0, chosen)).length;
        if (necessary) expect(accepted).toBe(300);
        if (!possible) expect(accepted).toBe(0);
      }
    }
    expect(near).toBeGreaterThan(80);
  });

  it('takes no package with a red line, whatever its worth', () => {
    const [party] = TWO.parties;
    const sheet = { ...TWO, parties: [{ ...party!, redLines: [{ issue: 'Border', option: 'old' }] }] };
    expect(acceptanceOf(prepared(sheet), 0, [0, 0])).toMatchObject({ redLine: true, possible: false });
  });
});

describe('preferenceOf(space, party, one, other)', () => {
  it('is zero of a package against itself, and turns its sign about', () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const sheet = sheetOf({ seed, parties: 1, issues: 2, options: 2, boxes: 1 });
      const space = prepared(sheet, doubtsAbout(sheet, seed));
      const drawer = drawerOf(space, seed);
      const draws = Array.from({ length: 100 }, () => spaceOfDraw(space, drawer.next()));
      for (const one of allPackages(space))
        for (const other of allPackages(space)) {
          const { difference, necessary } = preferenceOf(space, 0, one, other);
          const [low, high] = preferenceOf(space, 0, other, one).difference;
          expect(difference[0]).toBeCloseTo(-high, 7);
          expect(difference[1]).toBeCloseTo(-low, 7);
          if (String(one) === String(other)) expect(difference).toEqual([0, 0]);
          for (const draw of draws) {
            const gap = utilityOf(draw, 0, one) - utilityOf(draw, 0, other);
            expect(gap > difference[0] - 1e-7 && gap < difference[1] + 1e-7).toBe(true);
            if (necessary) expect(gap).toBeGreaterThan(-1e-7);
          }
        }
    }
  });

  it('follows an order of options where ranges alone say nothing', () => {
    const better = [{ issue: 'Border', options: ['old', 'new'] }];
    const space = prepared(TWO, [{ party: 'Arvenia', better }]);
    expect(preferenceOf(prepared(TWO), 0, [0, 0], [1, 0])).toMatchObject({
      difference: [-2, 9],
      necessary: false,
    });
    expect(preferenceOf(space, 0, [0, 0], [1, 0])).toMatchObject({ difference: [0, 9], necessary: true });
  });
});

describe('prepareUncertain(sheet, doubts)', () => {
  it.each<[string, string, Partial<Doubts>]>([
    ['sheet-unknown-name', 'doubts 1', { party: 'Belmark' }],
    ['sheet-unknown-name', 'weights of Arvenia', { weights: { spreads: { Fish: 1 } } }],
    ['sheet-unknown-name', 'weights of Arvenia', { weights: { matters: [['Water', 'constructor']] } }],
    ['sheet-unknown-name', 'orders of Arvenia', { better: [{ issue: 'Fish', options: [] }] }],
    ['sheet-unknown-name', 'scores of Arvenia for “Water”', { scores: { Water: { rationed: 1 } } }],
    ['uncertain-spread-wrong', 'weight of Arvenia for “Water”', { weights: { spreads: { Water: [-1, 1] } } }],
    ['uncertain-spread-wrong', 'reservation value of Arvenia', { reserved: { low: 1, likely: 3, high: 2 } }],
    ['uncertain-spread-wrong', 'reservation value of Arvenia', { reserved: NaN }],
    ['uncertain-spread-wrong', 'weights of Arvenia', { weights: { total: 0 } }],
    [
      'uncertain-circle',
      'weights of Arvenia',
      {
        weights: {
          total: 1,
          matters: [
            ['Water', 'Border'],
            ['Border', 'Water'],
          ],
        },
      },
    ],
    [
      'uncertain-nothing-fits',
      'weights of Arvenia',
      { weights: { total: 1, spreads: { Water: 0.2, Border: 0.7 } } },
    ],
  ])('refuses with %s at %s', (code, where, doubts) => {
    expect(prepareUncertain(TWO, [{ party: 'Arvenia', ...doubts }])).toMatchObject({
      ok: false,
      fault: { code, where },
    });
  });

  it('names only what contradicts', () => {
    const issues = ['A', 'B', 'C', 'D'].map((name) => ({ name, options: ['yes'] }));
    const scores = Object.fromEntries(issues.map(({ name }) => [name, { yes: 1 }]));
    const weights = {
      total: 1,
      spreads: { A: [0, 0.1], B: [0.5, 0.6], C: [0, 0.9] },
      matters: [
        ['D', 'C'],
        ['A', 'B'],
      ],
    } as const;
    const found = prepareUncertain({ issues, parties: [{ name: 'P', scores }] }, [{ party: 'P', weights }]);
    if (found.ok) throw new Error('A cannot weigh more than B.');
    expect(found.fault.what).toBe(
      'These do not go together: “A” is [0,0.1]; “B” is [0.5,0.6]; “A” stands before “B”; the total is 1.',
    );
  });

  it('leaves faults of the sheet to prepare, ranges upside down among them', () => {
    const [party] = TWO.parties;
    const upside = {
      ...TWO,
      parties: [{ ...party!, scores: { ...party!.scores, Water: { shared: [3, 2] as const, sold: 1 } } }],
    };
    expect(prepareUncertain(upside)).toMatchObject({ ok: false, fault: { code: 'sheet-not-a-number' } });
  });
});
