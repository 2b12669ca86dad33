import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  briefWithDealSchema,
  dealOutwardSchema,
  dealPositionsSchema,
  dealSheetsSchema,
  dealUncertainSchema,
  stabilitySchema,
} from '@nonpaper/workbench/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, nonpaper, workFolder, type Ran } from './command-line.ts';
import { ROOT } from './repository.ts';

/** The deal space as its user meets it: from declared positions, from a package outward, with ranges, in the brief; and stability. */
const folder = workFolder();
const run = (...args: readonly string[]): Ran => nonpaper(args, { cwd: folder });
const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

function jsonOf<T>(...args: readonly string[]): T {
  const { out, err, status } = run(...args, '--json');
  expect(status, err || out).toBe(0);
  return JSON.parse(out) as T;
}

const DOSSIER = ['--dossier', 'two-rivers.dossier'];
const ISSUES = [
  { name: 'Water', options: ['share', 'sell'] },
  { name: 'Years', options: ['2', '4'] },
];
const LINKS = [
  { kind: 'requires', if: { issue: 'Water', option: 'share' }, then: { issue: 'Years', option: '4' } },
];
const party = (name: string, share: unknown, reserved: unknown, more = {}): object => ({
  name,
  assumptionOf: 'a clerk',
  scores: { Water: { share, sell: 2 }, Years: { '2': 0, '4': 1 } },
  reserved,
  ...more,
});
const sheet = (parties: readonly object[], more = {}): string =>
  JSON.stringify({
    kind: 'nonpaper-score-sheet',
    version: 1,
    issues: ISSUES,
    links: LINKS,
    parties,
    ...more,
  });
const POINTS = [party('Velmara', 5, 3), party('Tessaly', 0, 1)];
const never = (option: string): object => ({
  kind: 'atMost',
  count: 0,
  choices: [{ issue: 'Years', option }],
});
const MANY = Array.from({ length: 50 }, (_, at) => ({
  name: `Issue ${at}`,
  options: Array.from({ length: 10 }, (_none, option) => `option ${option}`),
}));
const manyScores = Object.fromEntries(
  MANY.map(({ name, options }) => [
    name,
    Object.fromEntries(options.map((option, at) => [option, at === 0 ? [0, 1] : at])),
  ]),
);

beforeAll(() => {
  expect(run('new', 'two-rivers', '--composed').status).toBe(0);
  expect(run('import', join(ROOT, 'examples/two-rivers'), ...DOSSIER).status).toBe(0);
  filesIn(folder, {
    'points.json': sheet(POINTS),
    'ranges.json': sheet([party('Velmara', [1, 5], [2, 4], { weightsTotal: 1 }), party('Tessaly', 0, 1)]),
    'ranges.csv':
      'issue,option,Velmara,Tessaly\n,assumption of,a clerk,a clerk\n,reserved,1 to 3,1\nWater,share,0 to 5 likely 4,0\nWater,sell,2,2\n',
    'package.json': JSON.stringify({ name: 'the paper', options: { Water: 'sell', Years: '2' } }),
    'contradict.json': sheet(POINTS, { links: [...LINKS, never('2'), never('4')] }),
    'weights.json': sheet([
      party('Velmara', 5, 3, { weightsTotal: 1, weights: { Water: [0, 0.3], Years: [0, 0.2] } }),
    ]),
    'nan.csv': 'issue,option,Velmara\nWater,share,1 to NaN\n',
    'many.json': sheet([{ name: 'Velmara', scores: manyScores }], { issues: MANY, links: [] }),
    'case.json': JSON.stringify({
      name: 'Sluice',
      decisionMakers: [
        { name: 'Arvenia', options: [0], ranking: [3, 4, 1, 2], unknown: [[1, 4]] },
        { name: 'Boria', options: [1], ranking: [2, 4, 1, 3] },
      ],
      options: [{ name: 'Open' }, { name: 'Pay' }],
      states: { '1': 'NN', '2': 'YN', '3': 'NY', '4': 'YY' },
      statusQuo: 1,
    }),
  });
}, 120_000);

describe('nonpaper deal, from declared positions', () => {
  it('keeps to its published schema, and its three counts add up, for all packages and each draft', () => {
    const deal = dealPositionsSchema.parse(jsonOf('deal', ...DOSSIER));
    expect(deal.drafts.length).toBeGreaterThan(3);
    for (const { counts } of [deal, ...deal.drafts]) {
      const [packages, ...parts] = [counts.packages, counts.acceptable, counts.excluded, counts.unspoken].map(
        BigInt,
      );
      expect(parts.reduce((sum, each) => sum + each, 0n)).toBe(packages);
    }
    const known = new Set(deal.records.map(({ id }) => id));
    for (const { under } of deal.refusals) expect(under.filter((id) => !known.has(id))).toEqual([]);
  });

  it('shows no zone, frontier or point, and no order in what it says', () => {
    expect(run('deal', ...DOSSIER, '-o', 'deal.md').status).toBe(0);
    expect(written('deal.md')).toContain('What would have to move');
    expect(written('deal.md')).not.toMatch(/zopa|frontier|pareto|nash|utilit/i);
  });
});

describe('links between issues', () => {
  it('come in as a list, count with who says so, keep to the schema, and go out again', () => {
    filesIn(folder, {
      'links.yaml':
        '- {slug: armed-far, relation: requires, options: [ob-armed, wd-20], provisions: [single-text/2.1]}\n' +
        '- {relation: at most, options: [dr-none, to-free, ff-vote], count: 1, why: one such step is all that fits}\n',
      'broken.yaml': '- {slug: loose, relation: excludes, options: [ob-armed, wd-21], why: a slip}\n',
    });
    const held = ['--dossier', 'linked.dossier'];
    expect(run('new', 'linked', '--composed').status).toBe(0);
    expect(run('import', join(ROOT, 'examples/two-rivers'), ...held).status).toBe(0);
    const before = dealPositionsSchema.parse(jsonOf('deal', ...held));
    expect(run('import', 'links.yaml', ...held)).toMatchObject({ status: 0 });
    const after = dealPositionsSchema.parse(jsonOf('deal', ...held));
    expect(after.links.map(({ relation, grounds }) => [relation, grounds.map(({ kind }) => kind)])).toEqual(
      expect.arrayContaining([
        ['requires', ['draft']],
        ['at most', ['judgement']],
      ]),
    );
    // The demonstration has two links of its own, both by what its accord says.
    expect(before.links.map(({ relation }) => relation).sort()).toEqual(['excludes', 'requires']);
    expect(after.withoutLinks).toEqual(before.withoutLinks);
    expect(BigInt(after.counts.excluded)).toBeGreaterThan(BigInt(before.counts.excluded));
    expect(run('export', 'links', '-o', 'out.yaml', ...held).status).toBe(0);
    expect(written('out.yaml')).toMatch(/armed-far[\s\S]*ob-armed[\s\S]*one such step/);
    expect(run('import', 'broken.yaml', ...held).err).toMatch(/list-of-no-name/);
    filesIn(folder, { 'links.yaml': written('broken.yaml') });
    expect(run('import', 'links.yaml', ...held).err).toMatch(/wd-21/);
    expect(dealPositionsSchema.parse(jsonOf('deal', ...held)).links).toHaveLength(4);
  });
});

describe('nonpaper deal SHEET --package', () => {
  it('looks outward from packages that were typed, that stand in a file, and that a draft of the dossier leaves possible', () => {
    const found = dealOutwardSchema.parse(
      jsonOf('deal', 'points.json', '--package', 'water=sell, Years=2', '--package', 'package.json'),
    );
    expect(found.packages.map(({ name }) => name)).toEqual(['package 1', 'the paper']);
    const { name: _, ...typed } = found.packages[0] ?? { name: '' };
    expect(found.packages[1]).toMatchObject(typed);
    expect(typed).toMatchObject({
      trades: { counts: [1, 0, 0] },
      fewestChanges: { changes: 1, complete: true },
    });
  });

  it('says in words who gives and who gains, and whose assumption it is', () => {
    expect(run('deal', 'points.json', '--package', 'package.json', '-o', 'package.html').status).toBe(0);
    expect(written('package.html')).toContain('the paper');
    expect(written('package.html')).toContain('a clerk');
    expect(written('package.html')).not.toMatch(/recommend|you should/i);
  });
});

describe('nonpaper deal SHEET with ranges', () => {
  it('gives acceptance, ranks and questions, the same bytes for the same seed', () => {
    const args = [
      'deal',
      'ranges.json',
      '--package',
      'Water=share, Years=4',
      '--package',
      'Water=sell, Years=4',
    ];
    const first = run(...args, '--draws', '300', '--json').out;
    const found = dealUncertainSchema.parse(JSON.parse(first));
    expect(found).toMatchObject({
      seed: 1,
      draws: 300,
      parties: [{ openWeights: true }, { openWeights: false }],
    });
    expect(found.packages[0]?.parties[1]).toMatchObject({ necessary: true });
    expect(found.ranks[0]?.packages[0]?.centralWeights).toHaveLength(2);
    expect(run(...args, '--draws', '300', '--json').out).toBe(first);
  });

  it('reads them from a table too, and tells what it looked at and what it assumed', () => {
    const { out, err } = run('deal', 'ranges.csv', '--draws', '200', '--seed', '9');
    expect(out).toContain('seed 9');
    expect(out.replace(/\s+/g, ' ')).toContain('score of “share” (Water): 0 to 5, likeliest 4');
    expect(err).toContain('Name others with --package');
  });

  it('opens its figures to what the sheet gives as points, too', () => {
    expect(run('deal', 'ranges.csv', '--draws', '200', '-o', 'ranges.html').status).toBe(0);
    const page = written('ranges.html').replace(/\s+/g, ' ');
    expect(page).toContain('What the sheet assumes as a point');
    expect(page).toContain('score of “sell” (Water): 2');
    expect(page).toContain('utility of no agreement: 1');
  });
});

describe('nonpaper sheet', () => {
  it('makes a table to fill in, takes the answers back, and gives a sheet that deal reads, marked as an assumption', () => {
    const author = ['--assumption-of', 'Ana Dole'];
    const made = run('sheet', ...DOSSIER, '--parties', 'velmara', 'tavuno', ...author, '-o', 'questions.csv');
    expect(made.status, made.err).toBe(0);
    const table = written('questions.csv');
    expect(table).toContain('rank filled in from this');
    expect(table).not.toMatch(/^rank of issue,[^\n]*,\d/m);
    const ranks = ['rank of issue,Tolls on the rivers,', 'rank of issue,Who holds the fund,'];
    const filledIn = table.split('\n').map((line) => {
      const rank = ranks.findIndex((each) => line.startsWith(each));
      return rank < 0
        ? line
        : line
            .split(',')
            .with(4, String(rank + 1))
            .join(',');
    });
    filesIn(folder, { 'answers.csv': filledIn.join('\n') });
    const report = jsonOf<{ parties: { methods: string[]; open: string[]; prefilled: unknown[] }[] }>(
      'sheet',
      'answers.csv',
    );
    expect(report.parties[0]?.prefilled.length).toBeGreaterThan(0);
    expect(report.parties[0]?.open.length).toBeGreaterThan(0);
    expect(report.parties[0]?.methods[0]).toBe('Weights: open within the order of issues; they add up to 1.');
    expect(report.parties[1]?.methods[0]).toBe('Weights: open; they add up to 1.');
    expect(run('sheet', 'answers.csv', '-o', 'sheet.json').status).toBe(0);
    const args = ['deal', 'sheet.json', '--drafts', 'accord', ...DOSSIER, '--draws', '100'];
    const found = dealUncertainSchema.parse(jsonOf(...args));
    expect(found.parties.map(({ assumptionOf }) => assumptionOf)).toEqual(['Ana Dole', 'Ana Dole']);
    expect(found.packages.length).toBeGreaterThan(0);
  });

  it('keeps nothing in the dossier and exports nothing of it', () =>
    expect(run('export', ...DOSSIER).out).not.toContain('Ana Dole'));

  it('refuses a table that was changed beyond its answers', () => {
    filesIn(folder, { 'changed.csv': written('questions.csv').replace('rank of issue', 'order of issue') });
    const { status, out } = run('sheet', 'changed.csv', '--json');
    expect([status, JSON.parse(out) as object]).toMatchObject([
      3,
      { error: { code: 'answers-not-understood' } },
    ]);
  });
});

describe('nonpaper brief --with deal-space', () => {
  it('adds the deal space on request alone, score sheets only where they are named, each apart', () => {
    const found = briefWithDealSchema.parse(
      jsonOf('brief', ...DOSSIER, '--with', 'deal-space', '--sheet', 'points.json'),
    );
    expect(dealSheetsSchema.safeParse(found.dealSpace.sheets).success).toBe(true);
    expect(run('brief', ...DOSSIER, '--with', 'deal-space', '-o', 'brief.md').status).toBe(0);
    const page = written('brief.md');
    expect(page).toContain('Deal space, from declared positions');
    expect(page).not.toMatch(/zopa|frontier|pareto|nash|assumption of/i);
  });

  it('refuses a sheet without the deal space', () =>
    expect(run('brief', ...DOSSIER, '--sheet', 'points.json').status).toBe(2));
});

describe('nonpaper stability CASE', () => {
  it('keeps to its published schema, with coalitions, ways and conditions', () => {
    const found = stabilitySchema.parse(jsonOf('stability', 'case.json', '--coalitions', '--hold', '4'));
    expect([found.R, found.GMR]).toEqual([[1], [1, 4]]);
    expect(found.uncertain?.a.R).toBeDefined();
    expect(found.ways?.from).toBe(1);
    expect(found.conditions?.state).toBe(4);
  });
});

describe('what cannot be used ends with its code, one line and its exit', () => {
  it.each([
    [['deal', 'points.json', '--package', 'Water=keep'], 'package-not-understood', 3],
    [['deal', 'points.json', '--package', 'nosuch.json'], 'file-missing', 3],
    [['deal', 'contradict.json', '--package', 'Water=sell'], 'links-contradict', 3],
    [['deal', ...DOSSIER, '--package', 'Water=sell'], 'usage', 2],
    [['deal', 'weights.json'], 'uncertain-nothing-fits', 3],
    [['deal', 'nan.csv'], 'domain-field-wrong', 3],
    [['deal', 'many.json', '--package', 'Issue 0=option 1'], 'packages-too-many', 3],
    [['deal', 'points.json', '--drafts', 'accord', ...DOSSIER], 'draft-not-of-sheet', 3],
    [['deal', ...DOSSIER, '--issues', 'nothing-of-the-kind'], 'no-such-record', 3],
    [['stability', 'case.json', '--hold', '9'], 'conflict-unknown-state', 3],
  ] as const)('%j', (args, code, exit) => {
    const { status, out, err } = run(...args, '--json');
    expect([status, JSON.parse(out.split('\n{')[0] ?? '') as object]).toMatchObject([
      exit,
      { error: { code } },
    ]);
    expect(err).not.toContain('    at ');
  });
});
