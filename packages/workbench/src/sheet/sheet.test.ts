import { prepare, prepareUncertain, type SheetIssue } from '@nonpaper/analysis';
import { readSheetFiles, scoreSheetJson } from '@nonpaper/domains';
import { filledSheetPage, terminal } from '@nonpaper/pages';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf } from './answers.ts';
import { fillSheet } from './ask-sheet.ts';
import { suggestedRanks } from './declared-words.ts';
import { filledSheet } from './filled-sheet.ts';
import { questionsCsv, questionsJson, readQuestions } from './questions-file.ts';
import { questionsOf, type AskedParty, type Questions } from './questions.ts';

const ISSUES: SheetIssue[] = [
  { name: 'Water', options: ['share', '=sell, later', 'keep'] },
  { name: 'Years', options: ['2', '4'] },
];
const nobody = (name: string): AskedParty => ({ name, rank: () => null, declared: () => '' });
const velmara: AskedParty = {
  name: 'Velmara',
  rank: (issue, option) => (issue === 'Water' ? (option === 'share' ? 1 : 2) : null),
  declared: (issue, option) =>
    issue !== 'Water'
      ? ''
      : option === 'share'
        ? 'preferred; statement of 2031-02-03 [s-1]'
        : 'refused; statement of 2031-02-04 [s-2]',
};
const asked = (more = {}) =>
  questionsOf({
    issues: ISSUES,
    parties: [velmara, nobody('-Tessaly')],
    author: 'a clerk',
    examples: 4,
    numbers: true,
    ...more,
  });

/** The answers of one party by question, issue and option, written into a table. */
function answered(questions: Questions, party: number, answers: Readonly<Record<string, string>>): Questions {
  const rows = questions.rows.map((row) => {
    const key = [row.question, row.issue, row.question.endsWith('option') ? row.option : '']
      .filter(Boolean)
      .join('/');
    const own = answers[key];
    return own === undefined
      ? row
      : { ...row, answers: row.answers.map((each, at) => (at === party ? own : each)) };
  });
  return { ...questions, rows };
}

const FILLING = { author: 'nobody', openWeights: false };
const RANKED = {
  'rank of option/Water/=sell, later': '2',
  'rank of option/Water/keep': '3 red line',
  'rank of option/Years/2': '1',
  'rank of option/Years/4': '2',
  'rank of issue/Water': '1',
  'rank of issue/Years': '2',
};

function filledOf(questions: Questions, filling = FILLING) {
  const answers = answersOf(questions);
  if (!answers.ok) throw new Error(`${answers.fault.what} (${answers.fault.where ?? ''})`);
  const filled = filledSheet(answers.value, filling);
  if (!filled.ok) throw new Error(filled.fault.what);
  return filled.value;
}

const faultOf = (questions: Questions) => {
  const answers = answersOf(questions);
  if (!answers.ok) return answers.fault;
  const filled = filledSheet(answers.value, FILLING);
  return filled.ok ? null : filled.fault;
};

describe('a table of questions', () => {
  it('reads back as .csv and .json, with names that a spreadsheet would run', () => {
    const written = answered(asked(), 1, RANKED);
    const csv = readQuestions(questionsCsv(written), 'a.csv');
    const json = readQuestions(questionsJson(written), 'a.json');
    const plain = (questions: Questions) => questions.rows.map((row) => ({ ...row, where: '' }));
    for (const read of [csv, json]) expect(read.ok && plain(read.value)).toEqual(plain(written));
    expect(questionsCsv(written)).toContain("'-Tessaly");
  });

  it('fills in an order where declared positions suggest one, and never a weight, swing or rating', () => {
    for (const { question, answers } of asked().rows)
      if (question !== 'assumption of' && question !== 'rank of option') expect(answers).toEqual(['', '']);
    expect(
      asked()
        .rows.filter(({ declared }) => declared[0] !== '')
        .map(({ answers }) => answers[0]),
    ).toEqual(['1', '2', '2']);
  });

  it('takes semicolons and a byte order mark, and leaves out the columns of what was declared', () => {
    const text = `\ufeff${questionsCsv(asked({ numbers: false, examples: 0 }))
      .replaceAll(';', '.')
      .replaceAll(',', ';')}`;
    const read = readQuestions(text, 'a.csv');
    expect(read.ok && read.value.parties).toEqual(['Velmara', '-Tessaly']);
  });

  it('asks for different packages that differ from each other', () => {
    const packages = asked({ examples: 6 }).rows.filter(
      ({ question, option }) => question === 'rank of package' && option !== '',
    );
    expect(new Set(packages.map(({ option }) => option)).size).toBe(6);
  });

  it('survives whatever names are made of', () => {
    const name = fc
      .string({
        unit: fc.constantFrom('a', '=', "'", '"', ';', ',', '\n', 'é', ' '),
        minLength: 1,
        maxLength: 4,
      })
      .map((each) => each.trim())
      .filter((each) => each !== '');
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(names, names, names, (issues, options, parties) => {
        const questions = questionsOf({
          issues: issues.map((issue) => ({ name: issue, options })),
          parties: parties.map(nobody),
          author: 'a',
          examples: 0,
          numbers: false,
        });
        const read = readQuestions(questionsJson(questions), 'x');
        expect(read.ok && read.value.parties).toEqual(parties);
        const csv = readQuestions(questionsCsv(questions), 'x');
        expect(csv.ok && csv.value.rows.map(({ issue, option }) => [issue, option])).toEqual(
          questions.rows.map(({ issue, option }) => [issue, option]),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('a score sheet from answers', () => {
  it('from orders alone: worst 0, best 1, the middle open, weights by rank-order centroid that add up to 1', () => {
    const { sheet, doubts, report } = filledOf(answered(asked(), 1, RANKED));
    expect(sheet.parties[1]).toEqual({
      name: '-Tessaly',
      assumptionOf: 'a clerk',
      redLines: [{ issue: 'Water', option: 'keep' }],
      weights: { Water: 0.75, Years: 0.25 },
      scores: { Water: { share: [0, 1], '=sell, later': [0, 1], keep: [0, 1] }, Years: { '2': 1, '4': 0 } },
    });
    expect(doubts.find(({ party }) => party === '-Tessaly')?.better).toEqual([
      { issue: 'Water', options: ['=sell, later', 'keep'] },
      { issue: 'Years', options: ['2', '4'] },
    ]);
    expect(report.parties[1]?.open.join(' ')).toContain('Water: share, =sell, later, keep');
    expect(prepareUncertain(sheet, doubts).ok).toBe(true);
  });

  it('leaves weights open within their order where that is asked for', () => {
    const { sheet, doubts } = filledOf(answered(asked(), 1, RANKED), { ...FILLING, openWeights: true });
    expect(sheet.parties[1]?.weights).toBeUndefined();
    expect(doubts.find(({ party }) => party === '-Tessaly')?.weights).toEqual({
      total: 1,
      matters: [['Water', 'Years']],
    });
  });

  it('takes swings and ratings as they stand, and names what contradicts the ranks', () => {
    const { sheet, report } = filledOf(
      answered(asked(), 1, {
        ...RANKED,
        'swing of issue/Water': '50',
        'swing of issue/Years': '100',
        'rating of option/Years/2': '0',
        'rating of option/Years/4': '100',
      }),
    );
    expect(sheet.parties[1]).toMatchObject({
      weights: { Water: 0.333333, Years: 0.666667 },
      scores: { Years: { '2': 0, '4': 1 } },
    });
    expect(report.parties[1]?.checks).toEqual([
      'Years, by rating: “2” was said to come before “4”, and is worth less.',
      'issues, by swing: “Water” was said to come before “Years”, and is worth less.',
    ]);
  });

  it('says what stands as declared positions filled it in, with statements, and holds a shared rank for no equality', () => {
    const { sheet, report } = filledOf(asked());
    expect(report.parties[0]?.prefilled).toEqual([
      {
        issue: 'Water',
        order: 'share, then =sell, later or keep',
        statements: [
          'share: preferred; statement of 2031-02-03 [s-1]',
          '=sell, later: refused; statement of 2031-02-04 [s-2]',
          'keep: refused; statement of 2031-02-04 [s-2]',
        ],
      },
    ]);
    expect(sheet.parties[0]?.scores['Water']).toEqual({ share: 1, '=sell, later': [0, 1], keep: [0, 1] });
  });

  it('tells where answers turn about what was declared, and then shows nothing as filled in', () => {
    const turned = answered(asked(), 0, {
      'rank of option/Water/share': '3',
      'rank of option/Water/keep': '1',
    });
    const { report } = filledOf(turned);
    expect(report.parties[0]?.prefilled).toEqual([]);
    expect(report.parties[0]?.checks[0]).toContain(
      'Water, against declared positions: “share” was said to come before “keep”',
    );
  });

  it('from ranked packages: values by UTASTAR that keep the ranking, and no agreement between its neighbours', () => {
    const ranked = answered(asked(), 1, {
      ...RANKED,
      'rank of option/Water/share': '1',
      'rank of package/package 1': '1',
      'rank of package/package 2': '3',
      'rank of package/no agreement': '2',
    });
    const { sheet, doubts, report } = filledOf(ranked);
    const own = sheet.parties[1];
    const best = (own?.scores['Water']?.['share'] as number) + (own?.scores['Years']?.['2'] as number);
    expect(best).toBeCloseTo(1, 5);
    expect(own?.scores['Water']?.['keep']).toBe(0);
    expect(doubts.find(({ party }) => party === '-Tessaly')?.reserved).toHaveLength(2);
    expect(report.parties[1]?.methods[0]).toContain('UTASTAR from 2 ranked packages');
    expect(prepareUncertain(sheet, doubts).ok).toBe(true);
  });

  it('names answers about packages that do not go together', () => {
    const questions: Questions = {
      parties: ['Velmara'],
      rows: [
        ...['share', 'sell'].map(
          (option, at) =>
            ({
              question: 'rank of option',
              issue: 'Water',
              option,
              answers: [String(at + 1)],
              declared: [''],
              where: 'x',
            }) as const,
        ),
        ...['share', 'sell'].map(
          (option, at) =>
            ({
              question: 'rank of package',
              issue: option,
              option: `Water=${option}`,
              answers: [String(2 - at)],
              declared: [''],
              where: 'x',
            }) as const,
        ),
      ],
    };
    const { report } = filledOf(questions);
    expect(report.parties[0]?.checks.join(' ')).toContain(
      'These answers do not go together: sell before share.',
    );
    expect(report.parties[0]?.methods.join(' ')).toContain('No values explain the whole ranking');
  });

  it('makes a file that nonpaper deal reads, marked as an assumption, and a page that says so', async () => {
    const csv = questionsCsv(answered(answered(asked(), 1, RANKED), 0, { 'assumption of': 'Ana Dole' }));
    const file = { name: 'answers.csv', bytes: new TextEncoder().encode(csv) };
    const filled = await fillSheet(file, FILLING);
    if (!filled.ok) throw new Error(filled.fault.what);
    const read = readSheetFiles([{ name: 'sheet.json', text: filled.value.json }]);
    expect(read.ok && read.value.sheet.parties.map(({ assumptionOf }) => assumptionOf)).toEqual([
      'Ana Dole',
      'a clerk',
    ]);
    const page = terminal(filledSheetPage(filled.value.report), { width: 80, colour: false });
    expect(page).toContain('assumption of Ana Dole');
    expect(page).toContain('not the party’s own scoring');
  });

  it('leaves everything open where nothing was answered, and makes nothing up', () => {
    const questions = questionsOf({
      issues: ISSUES,
      parties: [nobody('Velmara')],
      author: 'a clerk',
      examples: 0,
      numbers: false,
    });
    const { sheet, doubts } = filledOf(questions);
    expect(Object.values(sheet.parties[0]?.scores ?? {}).flatMap((own) => Object.values(own))).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(doubts).toEqual([{ party: 'Velmara', weights: { total: 1 } }]);
    expect(scoreSheetJson(sheet, doubts)).toContain('weightsTotal');
    expect(prepare(sheet).ok).toBe(false);
    expect(prepareUncertain(sheet, doubts).ok).toBe(true);
  });

  it.each([
    [{ 'rank of option/Years/2': 'first' }, 'no number'],
    [{ 'rank of option/Years/2': '0' }, 'begin with 1'],
    [{ 'rank of option/Years/2': '-1' }, 'no number'],
    [{ 'rank of option/Years/2': 'NaN' }, 'no number'],
    [{ 'rating of option/Years/2': '101' }, 'more than 100'],
    [{ 'swing of issue/Years': '5 red line' }, 'belongs to the rank of an option'],
    [{ 'swing of issue/Years': '100' }, 'have none: Water'],
    [{ 'rating of option/Years/2': '100' }, 'these are not: 4'],
    [{ 'rating of option/Years/2': '40', 'rating of option/Years/4': '100' }, 'No option is rated 0'],
  ])('refuses %j with its place', (answers, what) => {
    const fault = faultOf(answered(asked(), 1, answers as Record<string, string>));
    expect(fault?.what).toContain(what);
    expect(fault?.where).toBeTruthy();
  });

  it.each([
    ['question,a,b,c,Velmara\nwhatever,,,,1\n', 'is no question'],
    ['question,a,b,c\n', 'no column of a party'],
    ['question,a,b,c,Velmara,Velmara\n', 'has two columns'],
    ['{"kind":"nonpaper-questions"', 'not well-formed'],
    [
      '{"kind":"nonpaper-questions","parties":["A"],"rows":[{"question":"rank of option","answers":{"B":"1"}}]}',
      'no party “B”',
    ],
  ])('refuses a table that was changed: %s', (text, what) => {
    const read = readQuestions(text, 'a');
    expect(read.ok ? '' : read.fault.what).toContain(what);
  });
});

describe('suggestedRanks(issue, declared)', () => {
  const levels = (...all: readonly (readonly ('preferred' | 'acceptable' | 'refused' | 'notStated')[])[]) =>
    Object.fromEntries(
      suggestedRanks(
        'Water',
        all.map((own, at) => ({ option: String(at), levels: own, statements: [] })),
      ),
    );

  it('puts preferred before acceptable before refused, and leaves silence and contradictions out', () => {
    expect(levels(['refused'], ['preferred'], ['acceptable'], ['notStated'])).toEqual({
      '0': 3,
      '1': 1,
      '2': 2,
    });
    expect(levels(['refused'], ['preferred'], ['preferred', 'refused'])).toEqual({ '0': 2, '1': 1 });
  });

  it('suggests nothing where only one level is declared', () =>
    expect(levels(['refused'], ['refused'])).toEqual({}));
});
