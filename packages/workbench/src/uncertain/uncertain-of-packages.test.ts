import type { Doubts, Sheet } from '@nonpaper/analysis';
import { dealUncertainPage, html, terminal } from '@nonpaper/pages';
import { describe, expect, it } from 'vitest';
import { dealUncertainSchema } from '../schemas.ts';
import { isUncertain, type UncertainPlan } from './is-uncertain.ts';
import { uncertainOfPackages } from './uncertain-of-packages.ts';

const SHEET: Sheet = {
  issues: [
    { name: 'Water', options: ['share', 'sell'] },
    { name: 'Years', options: ['2', '4'] },
  ],
  parties: [
    {
      name: 'Velmara',
      assumptionOf: 'a clerk',
      scores: { Water: { share: [0, 4], sell: 0 }, Years: { '2': 0, '4': 1 } },
      reserved: 2,
    },
    { name: 'Tessaly', scores: { Water: { share: 1, sell: 3 }, Years: { '2': 0, '4': 0 } }, reserved: 1 },
  ],
};
const PLAN: UncertainPlan = { seed: 3, draws: 1_000 };
const typed = (...texts: string[]) => ({ packages: texts.map((text) => ({ text, file: null })) });

async function found(sheet: Sheet, doubts: readonly Doubts[], asked = typed(), plan = PLAN) {
  const outcome = await uncertainOfPackages(sheet, doubts, [], asked, plan);
  if (!outcome.ok) throw new Error(`${outcome.fault.code}: ${outcome.fault.what}`);
  return outcome.value;
}

async function faultOf(sheet: Sheet, doubts: readonly Doubts[], asked = typed(), plan = PLAN) {
  const outcome = await uncertainOfPackages(sheet, doubts, [], asked, plan);
  return outcome.ok ? null : outcome.fault.code;
}

describe('uncertainOfPackages(sheet, doubts, …)', () => {
  it('says exactly who takes a package surely, perhaps or in no case, and how often', async () => {
    const { packages } = await found(SHEET, [], typed('Water=share, Years=4', 'Water=sell, Years=4'));
    const [share, sell] = packages;
    // Velmara has 1 to 5 of the first and needs 2: three quarters of the range. Of the second it has 1.
    expect(share?.parties[0]).toMatchObject({ utility: [1, 5], necessary: false, possible: true });
    expect(share?.parties[1]).toMatchObject({ utility: [1, 1], necessary: true });
    const drawn = share!.acceptableToAll;
    expect(Math.abs(drawn.value - 0.75)).toBeLessThan(4 * drawn.standardError);
    expect(sell?.parties[0]).toMatchObject({ possible: false, share: { value: 0 } });
    expect(sell?.worthKnowing).toEqual([]);
    expect(share?.worthKnowing[0]).toMatchObject({
      question: { kind: 'score', party: 'Velmara', issue: 'Water', option: 'share' },
    });
    expect(share?.worthKnowing[0]?.explains).toBeGreaterThan(0.8);
  });

  it('ranks packages by draws of the weights, with central weights and confidence', async () => {
    const doubts: Doubts[] = [{ party: 'Velmara', weights: { total: 1 }, scores: { Water: { share: 1 } } }];
    const { ranks } = await found(SHEET, doubts, typed('Water=share, Years=2', 'Water=sell, Years=4'));
    // With weights drawn evenly from all that add up to 1, each comes first in half of the draws.
    const [one, other] = ranks[0]?.packages ?? [];
    expect(Math.abs((one?.ranks[0]?.value ?? 0) - 0.5)).toBeLessThan(0.07);
    expect(one?.centralWeights?.[0]).toBeGreaterThan(other?.centralWeights?.[0] ?? 1);
    expect(one?.confidence?.value).toBe(1);
  });

  it('is the same for the same seed, whatever the order of parties, and another for another', async () => {
    const asked = typed('Water=share, Years=4');
    const first = await found(SHEET, [], asked);
    expect(await found(SHEET, [], asked)).toEqual(first);
    const turned = await found({ ...SHEET, parties: SHEET.parties.toReversed() }, [], asked);
    expect(turned.packages[0]?.acceptableToAll).toEqual(first.packages[0]?.acceptableToAll);
    const other = await found(SHEET, [], asked, { ...PLAN, seed: 4 });
    expect(other.packages[0]?.acceptableToAll).not.toEqual(first.packages[0]?.acceptableToAll);
  });

  it('spreads a draft out where its packages are few, without those that break a link', async () => {
    const linked: Sheet = {
      ...SHEET,
      links: [
        { kind: 'requires', if: { issue: 'Water', option: 'share' }, then: { issue: 'Years', option: '4' } },
      ],
      drafts: [{ name: 'paper', options: {} }],
    };
    const { packages } = await found(linked, []);
    expect(packages.map(({ name, options }) => [name, ...options])).toEqual([
      ['paper, 1', 'share', '4'],
      ['paper, 2', 'sell', '2'],
      ['paper, 3', 'sell', '4'],
    ]);
  });

  it('looks at what the concepts pick in the mean where nobody named a package, and says so', async () => {
    const { packages, messages } = await found(SHEET, []);
    expect(packages.map(({ options }) => options)).toEqual([['share', '4']]);
    expect(messages).toMatchObject([{ code: 'packages-from-concepts' }]);
  });

  it('counts how often a concept picks a package', async () => {
    const { packages, concept } = await found(SHEET, [], typed('Water=share, Years=4'), {
      ...PLAN,
      draws: 200,
      concept: 'nash',
    });
    expect(concept).toBe('nash');
    // It is the only package that both may accept, whenever Velmara does.
    expect(packages[0]?.picked).toEqual(packages[0]?.acceptableToAll);
  });

  it('is what the schema says, and the page names authors, seed and assumptions', async () => {
    const doubts: Doubts[] = [{ party: 'Velmara', reserved: { low: 1, likely: 2, high: 3 } }];
    const answer = await found(SHEET, doubts, typed('Water=share, Years=4', 'Water=sell'));
    expect(dealUncertainSchema.parse(answer)).toEqual(answer);
    const page = dealUncertainPage(null, answer);
    const text = terminal(page, { width: 80, colour: false });
    expect(text).toContain('seed 3');
    expect(text).toContain('utility of no agreement: 1 to 3, likeliest 2');
    expect(html(page)).toContain('a clerk');
    expect(text).not.toMatch(/recommend|should|fair/i);
    expect(text.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it.each<[string, readonly Doubts[], UncertainPlan, string]>([
    [
      'orders in a circle',
      [
        {
          party: 'Velmara',
          weights: {
            total: 1,
            matters: [
              ['Water', 'Years'],
              ['Years', 'Water'],
            ],
          },
        },
      ],
      PLAN,
      'uncertain-circle',
    ],
    [
      'ranges that leave nothing',
      [{ party: 'Velmara', weights: { total: 1, spreads: { Water: [0, 0.2], Years: [0, 0.3] } } }],
      PLAN,
      'uncertain-nothing-fits',
    ],
    ['a range upside down', [{ party: 'Velmara', reserved: [3, 2] }], PLAN, 'uncertain-spread-wrong'],
    ['NaN', [{ party: 'Velmara', reserved: [NaN, 2] }], PLAN, 'uncertain-spread-wrong'],
    [
      'an issue that is not there',
      [{ party: 'Velmara', weights: { spreads: { Wine: [0, 1] } } }],
      PLAN,
      'sheet-unknown-name',
    ],
    ['too few draws', [], { seed: 1, draws: 10 }, 'draws-wrong'],
  ])('refuses %s', async (_, doubts, plan, code) =>
    expect(await faultOf(SHEET, doubts, typed('Water=share, Years=4'), plan)).toBe(code),
  );

  it('refuses to list 10^50 packages, and passes a draft over that leaves so many', async () => {
    const issues = Array.from({ length: 50 }, (_, at) => ({
      name: `Issue ${at}`,
      options: Array.from({ length: 10 }, (_none, option) => `option ${option}`),
    }));
    const scores = Object.fromEntries(
      issues.map(({ name, options }) => [
        name,
        Object.fromEntries(options.map((option, at) => [option, at === 0 ? ([0, 1] as const) : at])),
      ]),
    );
    const sheet: Sheet = {
      issues,
      parties: [{ name: 'Velmara', scores }],
      drafts: [{ name: 'all', options: {} }],
    };
    expect(await faultOf(sheet, [], typed('Issue 0=option 1'))).toBe('packages-too-many');
    const { messages } = await found(sheet, [], typed(), { seed: 1, draws: 100 });
    expect(messages[0]).toMatchObject({ code: 'packages-too-many' });
    expect(messages[0]?.text).toContain(`leaves 1${'0'.repeat(50)} packages`);
  });

  it('names links that contradict each other', async () => {
    const links: Sheet['links'] = [
      { kind: 'atMost', count: 0, choices: [{ issue: 'Years', option: '2' }] },
      { kind: 'atMost', count: 0, choices: [{ issue: 'Years', option: '4' }] },
    ];
    expect(await faultOf({ ...SHEET, links }, [])).toBe('links-contradict');
  });
});

describe('isUncertain(sheet, doubts)', () => {
  const points: Sheet = { ...SHEET, parties: SHEET.parties.slice(1) };
  const weights = (Water: number, Years: number): Doubts[] => [
    { party: 'Tessaly', weights: { total: 1, spreads: { Water, Years } } },
  ];

  it('is so where some number is no point', () => {
    expect(isUncertain(SHEET, [])).toMatchObject({ value: true });
    expect(isUncertain(points, [])).toMatchObject({ value: false });
    expect(isUncertain(points, [{ party: 'Tessaly', reserved: [0, 1] }])).toMatchObject({ value: true });
    expect(isUncertain(points, [{ party: 'Tessaly', weights: { total: 1 } }])).toMatchObject({ value: true });
  });

  it('is not so where points add up to their total, and refuses those that do not', () => {
    expect(isUncertain(points, weights(0.25, 0.75))).toMatchObject({ value: false });
    expect(isUncertain(points, weights(0.25, 0.5))).toMatchObject({
      fault: { code: 'uncertain-nothing-fits' },
    });
  });
});
