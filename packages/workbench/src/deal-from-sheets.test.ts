import type { PartySheet, Sheet } from '@nonpaper/analysis';
import { html, markdown, terminal } from '@nonpaper/pages';
import { describe, expect, it } from 'vitest';
import { dealFromSheets, dealOfSheet } from './deal-from-sheets.ts';
import { dealSheetsJson } from './deal-sheets-json.ts';
import { dealSheetsPageOf } from './deal-sheets-page.ts';
import { optionWorth } from './option-worth.ts';
import { dealSheetsSchema } from './schemas.ts';

const RIVERS: Sheet = {
  title: 'Accord on the two rivers',
  issues: [
    { name: 'Water', options: ['share', 'sell'] },
    { name: 'Years', options: ['2', '4'] },
  ],
  parties: [
    {
      name: 'Velmara',
      assumptionOf: 'a clerk',
      weights: { Water: 0.1, Years: 0.2 },
      scores: { Water: { share: 1, sell: 3 }, Years: { '2': 0, '4': 1 } },
      reserved: 0.2,
    },
    { name: 'Tessaly', scores: { Water: { share: 5, sell: 1 }, Years: { '2': 2, '4': 0 } } },
  ],
  drafts: [
    { name: 'paper', options: { Water: ['share'] } },
    { name: 'whole', options: { Water: ['sell'], Years: ['4'] } },
  ],
};

function dealOf(sheet: Sheet) {
  const deal = dealOfSheet(sheet);
  if (!deal.ok) throw new Error(deal.fault.what);
  return deal.value;
}

const LINK = (first: string, second: string) =>
  ({
    kind: 'excludes',
    choices: [
      { issue: 'Water', option: first },
      { issue: 'Years', option: second },
    ],
  }) as const;

describe('dealOfSheet(sheet)', () => {
  it('lists the frontier in ascending order as it is shown, where doubles differ by noise alone', () => {
    const noisy = (scores: readonly number[]) =>
      Object.fromEntries(['a', 'b', 'c'].map((name, at) => [name, scores[at] ?? 0]));
    const json = dealSheetsJson(
      dealOf({
        issues: [{ name: 'Water', options: ['a', 'b', 'c'] }],
        parties: [
          { name: 'Velmara', scores: { Water: noisy([0.1 + 0.2, 0.3, 2 / 3]) } },
          { name: 'Tessaly', scores: { Water: noisy([1, 2, 0]) } },
          { name: 'Orsenna', scores: { Water: noisy([2, 1, 0]) } },
        ],
      }),
    );
    expect(json.unit.kind).toBe('doubles');
    expect(json.pareto).toEqual([
      [0.3, 1, 2],
      [0.3, 2, 1],
      [0.666666666667, 0, 0],
    ]);
    expect(json.nash?.map(({ utilities }) => utilities)).toEqual(json.pareto);
  });

  it('lists fewer packages for each of very many ties over very many issues, and says where', () => {
    // Each of 110 issues goes to one party or the other: every package has the sum 110, in 111 combinations.
    const issues = Array.from({ length: 110 }, (_, at) => ({ name: `i${at}`, options: ['mine', 'yours'] }));
    const scoresOf = (mine: number) =>
      Object.fromEntries(issues.map(({ name }) => [name, { mine, yours: 1 - mine }]));
    const json = dealSheetsJson(
      dealOf({
        issues,
        parties: [
          { name: 'Velmara', scores: scoresOf(1) },
          { name: 'Tessaly', scores: scoresOf(0) },
        ],
      }),
    );
    expect(json.maxWelfare).toHaveLength(111);
    expect(new Set(json.maxWelfare?.map(({ packages }) => packages.length))).toEqual(new Set([1, 81]));
    expect(json.maxWelfare?.[2]?.packageCount).toBe(5995);
    expect(json.nash).toMatchObject([{ utilities: [55, 55] }]);
    expect(json.nash?.[0]?.packages).toHaveLength(100);
    const [told] = json.messages.filter(({ code }) => code === 'packages-shortened');
    expect(told?.text).toContain(': maxWelfare, maxRelativeWelfare.');
  });

  it('says of five parties, too, that nothing is acceptable to all', () => {
    const scores = { Water: { share: 1, sell: 0 } };
    const parties = ['A', 'B', 'C', 'D'].map((name): PartySheet => ({ name, scores, reserved: 1 }));
    const other = { name: 'E', scores: { Water: { share: 0, sell: 1 } }, reserved: 1 };
    const json = dealSheetsJson(
      dealOf({ issues: [{ name: 'Water', options: ['share', 'sell'] }], parties: [...parties, other] }),
    );
    expect(json).toMatchObject({ pareto: null, paretoEpsilon: { points: [] }, nash: [], ksMinSpread: [] });
    expect(new Set(Object.values(json.reasons))).toEqual(new Set(['nothing-acceptable']));
  });

  it('gives what a hand gives: frontier, concepts, ranges, drafts, in decimals without noise', () => {
    const json = dealSheetsJson(dealOf(RIVERS));
    // share/2 0.1|7 (below 0.2), share/4 0.3|5, sell/2 0.3|3, sell/4 0.5|1
    expect(json.pareto).toEqual([
      [0.3, 5],
      [0.5, 1],
    ]);
    expect(json).toMatchObject({
      parties: ['Velmara', 'Tessaly'],
      issues: ['Water', 'Years'],
      outcomes: 4,
      ranges: [
        [0.1, 0.5],
        [1, 7],
      ],
      reserved: [0.2, null],
      nash: [{ utilities: [0.3, 5], packages: [['share', '4']], packageCount: 1 }],
      maxWelfare: [{ utilities: [0.3, 5] }],
      unit: { kind: 'exact', resolution: 0.1 },
      assumptionOf: ['a clerk', null],
      drafts: [
        {
          name: 'paper',
          open: ['Years'],
          ranges: [
            [0.1, 0.3],
            [5, 7],
          ],
        },
        {
          name: 'whole',
          open: [],
          ranges: [
            [0.5, 0.5],
            [1, 1],
          ],
        },
      ],
    });
  });

  it('prints what the published schema says', () => {
    for (const sheet of [RIVERS, { ...RIVERS, parties: several(5) }, nothing()])
      expect(
        dealSheetsSchema.safeParse(JSON.parse(JSON.stringify(dealSheetsJson(dealOf(sheet))))).error,
      ).toBeUndefined();
  });

  it('gives five parties a set that stands for the frontier, and says why least spread is null', () => {
    const json = dealSheetsJson(dealOf({ ...RIVERS, parties: several(5) }));
    expect(json.pareto).toBeNull();
    expect(json.paretoEpsilon?.epsilon).toHaveLength(5);
    expect(json.paretoEpsilon?.limit).toBe('parties');
    expect(json.ksMinSpread).toBeNull();
    expect(json.reasons.ksMinSpread).toBe('frontier-not-listed');
    expect(json.nash?.length).toBeGreaterThan(0);
  });

  it('gives an empty frontier and a reason where no package is acceptable to all', () => {
    const json = dealSheetsJson(dealOf(nothing()));
    expect(json).toMatchObject({ pareto: [], nash: [], leximin: [], opposition: null });
    expect(json.reasons.nash).toBe('nothing-acceptable');
  });

  it('names links that together leave no package, and none beside them', () => {
    const links = [
      LINK('share', '2'),
      { kind: 'atMost', count: 1, choices: [{ issue: 'Water', option: 'share' }] } as const,
      LINK('share', '4'),
      LINK('sell', '2'),
      LINK('sell', '4'),
    ];
    expect(dealOfSheet({ ...RIVERS, links })).toMatchObject({
      ok: false,
      fault: { code: 'links-contradict', where: 'link 1, link 3, link 4, link 5' },
    });
    const hopeless = { kind: 'budget', limit: -1, costs: [] } as const;
    expect(dealOfSheet({ ...RIVERS, links: [LINK('share', '2'), hopeless] })).toMatchObject({
      fault: { where: 'link 2' },
    });
  });

  it('says that a draft leaves no package that keeps the links', () => {
    const deal = dealOf({ ...RIVERS, links: [LINK('sell', '4')] });
    expect(dealSheetsJson(deal).drafts[1]).toEqual({ name: 'whole', open: [], ranges: null });
    expect(markdown(dealSheetsPageOf(deal))).toContain('no package');
  });

  it.each([
    ['an unknown issue', { Fish: ['cod'] }, 'There is no issue “Fish”.'],
    ['an unknown option', { Water: ['lend'] }, 'The issue “Water” has no option “lend”.'],
  ])('refuses a draft with %s', (_, options, what) =>
    expect(dealOfSheet({ ...RIVERS, drafts: [{ name: 'odd', options }] })).toMatchObject({
      fault: { code: 'sheet-unknown-name', what, where: 'draft “odd”' },
    }),
  );

  it('writes a count beyond 2^53 as its digits', () => {
    const issues = Array.from({ length: 60 }, (_, at) => ({ name: `i${at}`, options: ['a', 'b'] }));
    const scores = Object.fromEntries(issues.map(({ name }) => [name, { a: 1, b: 1 }]));
    const json = dealSheetsJson(
      dealOf({
        issues,
        parties: [
          { name: 'A', scores },
          { name: 'B', scores },
        ],
      }),
    );
    expect(json.outcomes).toBe((2n ** 60n).toString());
    expect(json.nash?.[0]?.packageCount).toBe((2n ** 60n).toString());
    expect(json.nash?.[0]?.packages).toHaveLength(100);
  });
});

describe('the page of a score sheet', () => {
  const page = dealSheetsPageOf(dealOf(RIVERS));
  const all = [html(page), markdown(page), terminal(page, { width: 100, colour: false })];

  it('names who assumes it, and says that it is an assumption, in every form', () => {
    for (const text of all) {
      expect(text).toContain('a clerk');
      expect(text).toContain('author not named');
      expect(text.replace(/\s+/g, ' ')).toMatch(/Assumptions: these figures rest on scores/);
    }
  });

  it('recommends nothing and calls nothing fair', () => {
    for (const text of all) expect(text).not.toMatch(/\b(recommend|fair|optimal|should|best solution)/i);
  });

  it('draws two parties with their drafts, and no others', () => {
    expect(all[0]).toContain('<svg');
    expect(all[0]).toContain('paper');
    expect(html(dealSheetsPageOf(dealOf({ ...RIVERS, parties: several(3) })))).not.toContain('<svg');
  });

  it('opens its figures to what the sheet assumes of each option: what a package has is their sum', () => {
    expect(all[0]).toContain('<details><summary>What each option adds, as the sheet assumes</summary>');
    for (const words of [
      '| **Water (weight: Velmara 0.1, Tessaly 1)** |',
      '| **Years (weight: Velmara 0.2, Tessaly 1)** |',
    ])
      expect(all[1]).toContain(words);
    const worth = optionWorth(RIVERS, dealOf(RIVERS).space);
    const sums = worth.parties.map((_, party) =>
      worth.issues.reduce((sum, { options }) => sum + (options[1]?.worth[party] ?? 0), 0),
    );
    const whole = dealSheetsJson(dealOf(RIVERS)).drafts.find(({ name }) => name === 'whole');
    expect(sums.map((each) => [each, each])).toEqual(whole?.ranges);
    expect(all[1]).toContain('| sell | 0.3 | 1 |');
  });

  it('tells boxes in words, and of very many options the first ones', () => {
    const options = Array.from({ length: 300 }, (_, at) => `option ${at}`);
    const [first, second] = RIVERS.parties;
    if (first === undefined || second === undefined) throw new Error('There are two parties.');
    const boxes = [{ where: { Water: ['share', 'sell'], Years: ['2'] }, value: -0.5 }];
    const long = Object.fromEntries(options.map((each, at) => [each, at]));
    const own = (party: PartySheet): PartySheet => ({ ...party, scores: { ...party.scores, Site: long } });
    const sheet = {
      ...RIVERS,
      issues: [...RIVERS.issues, { name: 'Site', options }],
      parties: [own({ ...first, boxes }), own(second)],
      drafts: [],
    };
    const page = markdown(dealSheetsPageOf(dealOf(sheet)));
    expect(page).toContain('- Velmara: 0.5 less with Water: share or sell; Years: 2');
    expect(page).toContain('The first 4 of 304 options; the sheet has all.');
    expect(page).not.toContain('| option 7 |');
  });

  it('names the links, and what the marks of a picture mean beside the picture alone', () => {
    const page = dealSheetsPageOf(dealOf({ ...RIVERS, links: [LINK('sell', '4')] }));
    expect(markdown(page)).toContain('**Link 1**: never all together: Water: sell; Years: 4');
    expect(html(page)).toContain('Dots: the Pareto frontier.');
    expect(terminal(page, { width: 100, colour: false })).not.toContain('Dots:');
  });

  it('has no headings without anything under them where nothing is acceptable', () => {
    const parties = RIVERS.parties.map((party) => ({ ...party, reserved: 1_000 }));
    const page = dealSheetsPageOf(dealOf({ ...RIVERS, parties }));
    expect(markdown(page)).not.toMatch(/The packages|Rings:/);
    expect(html(page)).not.toContain('Rings:');
  });

  it('says in words what an epsilon-frontier and an empty one are', () => {
    expect(markdown(dealSheetsPageOf(dealOf({ ...RIVERS, parties: several(6) })))).toContain('stand for it');
    expect(markdown(dealSheetsPageOf(dealOf(nothing())))).toContain('No package is acceptable to all');
  });
});

describe('dealFromSheets(files)', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const table = 'issue;option;Vélmara;Tessaly\nWater;share;1;2\nWater;sell;2;1\n';

  it('reads a table in UTF-16, as spreadsheets write it', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le'));
    const deal = await dealFromSheets([{ name: 'a.csv', bytes: utf16 }]);
    expect(deal).toMatchObject({
      ok: true,
      value: { space: { names: { parties: ['Vélmara', 'Tessaly'] } } },
    });
  });

  it('reads XML in the encoding that it declares', async () => {
    const domain = `<?xml version="1.0" encoding="ISO-8859-1"?><utility_space><objective><issue index="1" name="Gew\u00e4sser"><item index="1" value="a"/></issue></objective></utility_space>`;
    const latin = new Uint8Array(Buffer.from(domain, 'latin1'));
    const profile = bytes(
      '<utility_space><objective><issue index="1" name="Gewässer"><item index="1" value="a" evaluation="2"/></issue></objective></utility_space>',
    );
    const deal = await dealFromSheets([
      { name: 'd.xml', bytes: latin },
      { name: 'p.xml', bytes: profile },
    ]);
    expect(deal).toMatchObject({ ok: true, value: { sheet: { issues: [{ name: 'Gewässer' }] } } });
  });

  it('says what was wrong with which file', async () => {
    const deal = await dealFromSheets([{ name: 'a.csv', bytes: bytes(table.replace('1;2', '1;x')) }]);
    expect(deal).toMatchObject({
      ok: false,
      fault: { code: 'domain-field-wrong', where: 'a.csv, row 2, Tessaly' },
    });
  });
});

function several(count: number): PartySheet[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `P${at + 1}`,
    scores: { Water: { share: at, sell: count - at }, Years: { '2': at % 2, '4': 1 } },
  }));
}

function nothing(): Sheet {
  return { ...RIVERS, parties: RIVERS.parties.map((party) => ({ ...party, reserved: 100 })) };
}
