import type { Sheet } from '@nonpaper/analysis';
import { html, markdown, terminal } from '@nonpaper/pages';
import { dealOutwardPage } from '@nonpaper/pages';
import { describe, expect, it } from 'vitest';
import { dealOutwardSchema } from '../schemas.ts';
import { outwardOfPackages } from './outward-of-packages.ts';

const RIVERS: Sheet = {
  title: 'Accord on the two rivers',
  issues: [
    { name: 'Water', options: ['share', 'sell'] },
    { name: 'Years', options: ['2', '4'] },
  ],
  links: [
    { kind: 'requires', if: { issue: 'Water', option: 'share' }, then: { issue: 'Years', option: '4' } },
  ],
  parties: [
    {
      name: 'Velmara',
      assumptionOf: 'a clerk',
      scores: { Water: { share: 3, sell: 0 }, Years: { '2': 0, '4': 1 } },
      reserved: 1,
    },
    {
      name: 'Tessaly',
      assumptionOf: 'a clerk',
      scores: { Water: { share: 0, sell: 2 }, Years: { '2': 0, '4': 5 } },
      reserved: 2,
    },
  ],
  drafts: [{ name: 'paper', options: { Years: ['4'] } }],
};

const typed = (text: string) => ({ text, file: null });
const json = (value: unknown) => ({ text: JSON.stringify(value), file: 'packages.json' });

async function outward(sheet: Sheet, ...packages: { text: string; file: string | null }[]) {
  const found = await outwardOfPackages(sheet, [], { packages });
  if (!found.ok) throw new Error(`${found.fault.code}: ${found.fault.what}`);
  return found.value;
}

const faultOf = async (sheet: Sheet, ...packages: { text: string; file: string | null }[]) => {
  const found = await outwardOfPackages(sheet, [], { packages });
  return found.ok ? null : found.fault;
};

describe('outwardOfPackages(sheet, …)', () => {
  it('gives what a hand gives: standing, what dominates, fewest changes, trades', async () => {
    // share/4 is 4|5, sell/4 is 1|7, sell/2 is 0|2; share/2 breaks the link.
    const { packages, blocks } = await outward(RIVERS, typed('Water=sell, Years=2'));
    expect(packages[0]).toMatchObject({
      feasible: 'every',
      acceptableToAll: false,
      breaks: [],
      parties: [
        { range: [0, 0], reaches: 'none' },
        { range: [2, 2], reaches: 'every' },
      ],
      dominating: {
        points: [
          { utilities: [4, 5], packages: [['share', '4']], packageCount: 1 },
          { utilities: [1, 7], packages: [['sell', '4']], packageCount: 1 },
        ],
        complete: true,
      },
      fewestChanges: { changes: 1, sets: [{ issues: ['Years'], packages: [['sell', '4']] }], complete: true },
      trades: {
        trades: [{ changes: [{ issue: 'Years', from: '2', to: '4', gains: [1, 5] }], gains: [1, 5] }],
        counts: [1, 0, 0],
      },
    });
    expect(blocks).toMatchObject({ sets: [], complete: true });
  });

  it('names the links that a package breaks, and takes drafts, JSON and lists of packages', async () => {
    const { packages } = await outward(
      RIVERS,
      typed('Water=share, Years=2'),
      typed('paper'),
      json({ Water: 'sell', Years: ['2', '4'] }),
      json([{ name: 'one', options: { Water: 'sell' } }, { Years: '4' }]),
    );
    expect(packages.map(({ name }) => name)).toEqual([
      'package 1',
      'paper',
      'packages.json',
      'one',
      'packages.json 2',
    ]);
    expect(packages[0]).toMatchObject({ feasible: 'none', breaks: [1], acceptableToAll: false });
    expect(packages[1]).toMatchObject({
      options: [['share', 'sell'], ['4']],
      breaks: null,
      trades: null,
      acceptableToAll: true,
      parties: [{ range: [1, 4] }, { range: [5, 7] }],
    });
  });

  it('says which reservation values, red lines and links together leave nothing', async () => {
    const [velmara, tessaly] = RIVERS.parties;
    const strict: Sheet = {
      ...RIVERS,
      parties: [
        { ...velmara!, reserved: 3 },
        { ...tessaly!, reserved: 6, redLines: [{ issue: 'Years', option: '2' }] },
      ],
    };
    const { blocks, packages } = await outward(strict, typed('Water=sell, Years=4'));
    expect(blocks).toMatchObject({
      acceptable: null,
      sets: [
        [
          { kind: 'reserved', party: 'Velmara', reserved: 3 },
          { kind: 'reserved', party: 'Tessaly', reserved: 6 },
        ],
      ],
      complete: true,
    });
    expect(packages[0]?.fewestChanges).toMatchObject({ changes: null, complete: true });
  });

  it('is what the schema says, and every page names the author and recommends nothing', async () => {
    const found = await outward(RIVERS, typed('Water=sell, Years=2'), typed('paper'));
    expect(dealOutwardSchema.parse(found)).toEqual(found);
    const page = dealOutwardPage(null, found);
    for (const text of [html(page), markdown(page), terminal(page, { width: 80, colour: false })]) {
      expect(text).toContain('a clerk');
      expect(text).toContain('somebody filled in');
      expect(text).not.toMatch(/recommend|should|best|fair/i);
    }
    expect(
      terminal(page, { width: 80, colour: false })
        .split('\n')
        .every((line) => line.length <= 80),
    ).toBe(true);
  });

  it.each([
    ['an unknown issue', typed('Wine=red'), 'package-not-understood'],
    ['an unknown option', json({ Water: 'keep' }), 'sheet-unknown-name'],
    ['no issue at all', typed('  '), 'package-not-understood'],
    ['a list of nothing', json([]), 'package-not-understood'],
    ['an option that is a number', json({ Years: 2 }), 'package-not-understood'],
    ['an issue with no option left', json({ Water: [] }), 'package-not-understood'],
    ['broken JSON', { text: '{"Water":', file: 'broken.json' }, 'package-not-understood'],
  ])('refuses %s with its place', async (_, asked, code) => {
    const fault = await faultOf(RIVERS, asked);
    expect(fault).toMatchObject({ code });
    expect(fault?.where).toBeTruthy();
  });

  it('names links that contradict each other before anything else', async () => {
    const never = {
      kind: 'atMost',
      count: 0,
      choices: [
        { issue: 'Years', option: '4' },
        { issue: 'Years', option: '2' },
      ],
    } as const;
    const fault = await faultOf({ ...RIVERS, links: [...RIVERS.links!, never] }, typed('Water=sell'));
    expect(fault).toMatchObject({ code: 'links-contradict', where: 'links 2' });
  });

  it('answers at once on a sheet of 10^50 packages', async () => {
    const issues = Array.from({ length: 50 }, (_, at) => ({
      name: `Issue ${at}`,
      options: Array.from({ length: 10 }, (_none, option) => `option ${option}`),
    }));
    const party = (name: string, sign: number) => ({
      name,
      scores: Object.fromEntries(
        issues.map((issue, at) => [
          issue.name,
          Object.fromEntries(issue.options.map((option, place) => [option, sign * place * ((at % 7) + 1)])),
        ]),
      ),
      reserved: sign * 200,
    });
    const sheet: Sheet = { issues, parties: [party('Velmara', 1), party('Tessaly', -1)] };
    const { packages } = await outward(sheet, typed('Issue 0=option 3'));
    expect(packages[0]).toMatchObject({ feasible: 'every', trades: null });
  });
});
