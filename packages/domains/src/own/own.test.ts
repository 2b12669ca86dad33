import { prepare, type Sheet } from '@nonpaper/analysis';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetFiles, Remarks, scoreSheetJson, scoreTableCsv } from '../index.ts';

const RIVERS: Sheet = {
  title: 'Two Rivers',
  issues: [
    { name: 'Water', options: ['share', 'sell; lease', '=1+1'] },
    { name: 'Years', options: ['2', '4'] },
  ],
  links: [
    { kind: 'requires', if: { issue: 'Water', option: 'share' }, then: { issue: 'Years', option: '4' } },
    { kind: 'budget', limit: 3, costs: [{ issue: 'Years', option: '4', cost: 2 }] },
  ],
  parties: [
    {
      name: 'Arvenia',
      assumptionOf: 'a clerk',
      weights: { Water: 0.7, Years: 0.3 },
      scores: { Water: { share: 10, 'sell; lease': -2.5, '=1+1': 0 }, Years: { '2': [1, 3], '4': 0 } },
      reserved: 2,
      redLines: [{ issue: 'Water', option: '=1+1' }],
      boxes: [{ where: { Water: ['share'], Years: ['4'] }, value: 1 }],
    },
    {
      name: '-Belmark',
      scores: { Water: { share: 1, 'sell; lease': 2, '=1+1': 3 }, Years: { '2': 0, '4': 1 } },
    },
  ],
  drafts: [{ name: 'first draft', options: { Water: ['share'] } }],
};

const readOne = (name: string, text: string) => readSheetFiles([{ name, text }]);
const sheetIn = (name: string, text: string): Sheet => {
  const outcome = readOne(name, text);
  if (!outcome.ok) throw new Error(`${outcome.fault.what} (${outcome.fault.where ?? ''})`);
  return outcome.value.sheet;
};

describe('a score sheet of our own', () => {
  it('is the same after writing and reading JSON', () =>
    expect(sheetIn('rivers.json', scoreSheetJson(RIVERS))).toEqual(RIVERS));

  it('is the same after writing and reading .csv, but for what has no place in it, which is said', () => {
    const remarks = new Remarks();
    const { title: _title, links: _links, drafts: _drafts, ...kept } = RIVERS;
    const parties = kept.parties.map(({ boxes: _boxes, ...party }) => party);
    expect(sheetIn('rivers.csv', scoreTableCsv(RIVERS, remarks))).toEqual({ ...kept, parties });
    expect(remarks.list()[0]?.text).toContain('the title, 2 links, 1 drafts, boxes');
  });

  it('puts an apostrophe before what a spreadsheet would run', () => {
    const written = scoreTableCsv(RIVERS, new Remarks());
    expect(written).toContain(",'-Belmark");
    expect(written).toContain("Water,'=1+1,0 red line,3");
    expect(written).toContain('Water,sell; lease,-2.5,2');
  });

  it('puts an apostrophe before names of which a spreadsheet would make a date or a number', () => {
    const options = ['4-5', '1/2', '007', '1.50', 'true', '4 May', '4', '2030', '4 to 5 years', 'May'];
    const scores = { Years: Object.fromEntries(options.map((option, at) => [option, at])) };
    const sheet: Sheet = { issues: [{ name: 'Years', options }], parties: [{ name: 'A', scores }] };
    const written = scoreTableCsv(sheet, new Remarks());
    const column = written.split('\n').map((line) => line.split(',')[1]);
    expect(column.slice(1, -1)).toEqual([
      "'4-5",
      "'1/2",
      "'007",
      "'1.50",
      "'true",
      "'4 May",
      '4',
      '2030',
      '4 to 5 years',
      'May',
    ]);
    expect(sheetIn('years.csv', written)).toEqual(sheet);
  });

  it.each(['04-May', 'May-25', '05.04.2025', '4/5/2025', '2025-04-05', '2025-04-05 00:00:00', '04. Mai'])(
    'says of a name that a spreadsheet made a date that it reads like one: %s',
    (date) => {
      const read = readOne('years.csv', `issue,option,A\nYears,${date},1\nYears,other,2\n`);
      expect(read).toMatchObject({ value: { remarks: [{ code: 'sheet-name-is-date' }] } });
      const numbers = readOne('years.csv', `issue,option,A\nYears,one,${date}\n`);
      expect(numbers).toMatchObject({ fault: { code: 'domain-field-wrong' } });
      if (!numbers.ok) expect(numbers.fault.what).toContain('is a date');
    },
  );

  it.each(['4-5', '13/13/2025', '1.5', 'May', 'share 4', '4 to 5', '1/2/3/4', '99-99-99', "'04-May"])(
    'takes no other name for a date: %s',
    (name) =>
      expect(readOne('years.csv', `issue,option,A\nYears,${name},1\n`)).toMatchObject({
        value: { remarks: [] },
      }),
  );

  it('survives .csv whatever its names and numbers are', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
      .filter((each) => each.trim() === each && !each.includes('\r'));
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
    const table = fc.record({
      issues: names,
      options: names,
      parties: names,
      seed: fc.integer({ min: -50, max: 50 }),
    });
    fc.assert(
      fc.property(table, ({ issues, options, parties, seed }) => {
        const scores = Object.fromEntries(
          issues.map((issue, at) => [
            issue,
            Object.fromEntries(options.map((option, to) => [option, seed / 4 + at * to])),
          ]),
        );
        const sheet: Sheet = {
          issues: issues.map((issue) => ({ name: issue, options })),
          parties: parties.map((party) => ({ name: party, scores, weights: { [issues[0] ?? '']: 2 } })),
        };
        expect(sheetIn('any.csv', scoreTableCsv(sheet, new Remarks()))).toEqual(sheet);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('is read with semicolons and decimal commas, with tabs, and with a byte order mark', () => {
    const semicolons =
      '\ufeffissue;option;Arvenia;Belmark\r\n;reserved;0,5;\r\nWater;;0,7;1\r\nWater;share;10;"1,5"\r\nWater;sell;2 to 3;4 red line\r\n;;;\r\n';
    const sheet = sheetIn('rivers.csv', semicolons);
    expect(sheet).toEqual({
      issues: [{ name: 'Water', options: ['share', 'sell'] }],
      parties: [
        {
          name: 'Arvenia',
          weights: { Water: 0.7 },
          scores: { Water: { share: 10, sell: [2, 3] } },
          reserved: 0.5,
        },
        {
          name: 'Belmark',
          weights: { Water: 1 },
          scores: { Water: { share: 1.5, sell: 4 } },
          redLines: [{ issue: 'Water', option: 'sell' }],
        },
      ],
    });
    expect(sheetIn('rivers.csv', semicolons.replaceAll(';', '\t'))).toEqual(sheet);
  });
});

describe('what is wrong with a score sheet', () => {
  const head = 'issue,option,Arvenia\n';
  it.each([
    ['a word for a number', 'domain-field-wrong', 'row 2', `${head}Water,share,much\n`],
    ['an empty score', 'domain-field-missing', 'row 2', `${head}Water,share,\n`],
    ['NaN', 'domain-field-wrong', 'row 2', `${head}Water,share,NaN\n`],
    ['an option twice', 'domain-field-wrong', 'row 3', `${head}Water,share,1\nWater,share,2\n`],
    ['a row of no known kind', 'domain-field-wrong', 'row 2', `${head},veto,1\n`],
    ['a cell too many', 'domain-field-wrong', 'row 2', `${head}Water,share,1,2\n`],
    ['no party', 'domain-field-missing', 'rivers.csv', 'issue,option\nWater,share\n'],
  ])('in .csv: %s is %s with its place', (_, code, where, text) => {
    const outcome = readOne('rivers.csv', text);
    expect(outcome).toMatchObject({ ok: false, fault: { code } });
    if (!outcome.ok) expect(outcome.fault.where).toContain(where);
  });

  const whole = JSON.parse(scoreSheetJson(RIVERS)) as Record<string, unknown>;
  it.each([
    ['a later version', { ...whole, version: 2 }, 'line 3, column 14, version', '2 stands where'],
    ['an unknown field', { ...whole, verdict: 'fair' }, ', verdict', 'no field “verdict”'],
    ['a link of no known kind', { ...whole, links: [{ kind: 'forbids' }] }, 'links[0].kind', '“forbids”'],
    [
      'a negative weight',
      { ...whole, parties: [{ name: 'A', scores: {}, weights: { Water: -1 } }] },
      'parties[0].weights.Water',
      '-1 stands where this is expected: at least 0',
    ],
    [
      'a score that is null',
      { ...whole, parties: [{ name: 'A', scores: { 'sell; lease': { share: null } } }] },
      'parties[0].scores["sell; lease"].share',
      'null stands',
    ],
    [
      'issues that are a word',
      { ...whole, issues: 'Water' },
      'issues',
      '“Water” stands where this is expected: a list',
    ],
  ])('in JSON: %s is refused with its place and what stands there', (_, value, where, what) => {
    const outcome = readOne('rivers.json', JSON.stringify(value, null, 2));
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'domain-field-wrong' } });
    if (outcome.ok) return;
    expect(outcome.fault.where).toContain(where);
    expect(outcome.fault.where).toMatch(/^rivers\.json, line \d+, column \d+, /);
    expect(outcome.fault.what).toContain(what);
  });

  it('in JSON: a field that is missing is named, at the place of what lacks it', () => {
    const { parties: _none, ...less } = whole;
    expect(readOne('rivers.json', JSON.stringify(less, null, 2))).toMatchObject({
      fault: { code: 'domain-field-missing', where: 'rivers.json, line 1, column 1, parties' },
    });
  });

  it.each([
    ['{\n  "kind": "a",\n  issues: []\n}', 'line 3, column 3', '“issues: []”', 'a name in quotes'],
    ['{\n "a": 1,\n}', 'line 3, column 1', '“}”', 'a name in quotes'],
    ['{"a": 01}', 'line 1, column 7', '“01}”', 'a value'],
    ['{"a": 1', 'line 1, column 8', 'the end of the file', 'a comma or an end'],
    ['{"a": [1 2]}', 'line 1, column 10', '“2]}”', 'a comma or an end'],
    ['{"a" 1}', 'line 1, column 6', '“1}”', 'a colon'],
    ['{"a": "\\x"}', 'line 1, column 7', '“"\\x"}”', 'a value'],
    ['{"a": 1} b', 'line 1, column 10', '“b”', 'the end of the file'],
  ])(
    'text that is no JSON is told by line, column and what stands there: %j',
    (text, where, found, expected) => {
      expect(readOne('rivers.json', text)).toMatchObject({
        fault: {
          code: 'domain-broken',
          what: `The file is not well-formed JSON: ${found} stands where ${expected} is expected.`,
          where: `rivers.json, ${where}`,
        },
      });
    },
  );

  it('a name that JavaScript has a meaning for is a name like others', () => {
    const scores = { constructor: { toString: 1, valueOf: 2 } };
    const sheet = {
      issues: [{ name: 'constructor', options: ['toString', 'valueOf'] }],
      parties: [{ name: 'hasOwnProperty', scores }],
    };
    const read = sheetIn('rivers.json', scoreSheetJson(sheet));
    expect(prepare(read)).toMatchObject({ ok: true, value: { utilities: [[[1, 2]]] } });
  });

  const aliases = 'bcdefghi'
    .split('')
    .map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at] ?? ''},`.repeat(9)}]\n`)
    .join('');
  it.each([
    ['an open brace', 'domain-broken', '{'],
    ['a list', 'domain-unknown-format', '[1, 2]'],
    ['just words', 'domain-unknown-format', 'just words'],
    ['nothing', 'domain-unknown-format', ''],
    ['JSON of another kind', 'domain-unknown-format', '{"kind": "other"}'],
    ['a million brackets in JSON', 'domain-broken', `{"a":${'['.repeat(1_000_000)}`],
    ['a million brackets in YAML', 'domain-too-large', `a: ${'['.repeat(1_000_000)}`],
    ['a million dashes in YAML', 'domain-too-large', '- '.repeat(1_000_000)],
    ['anchors without end in YAML', 'domain-too-large', '&a '.repeat(300_000)],
    ['too many parties', 'domain-too-large', `issue,option${',P'.repeat(200)}\nW,s${',1'.repeat(200)}\n`],
    [
      'too many options',
      'domain-too-large',
      `issue,option,A\n${Array.from({ length: 10_001 }, (_none, at) => `W,o${at},1\n`).join('')}`,
    ],
    ['aliases of aliases of aliases', 'domain-too-large', `a: &a [1,1,1,1,1,1,1,1,1]\n${aliases}`],
    ['broken YAML', 'domain-broken', 'a: b: c: d\n  - x'],
  ])('%s is refused as %s', (_, code, text) =>
    expect(readOne('any.txt', text)).toMatchObject({ ok: false, fault: { code } }),
  );

  it('a sheet of ours with other files is refused', () =>
    expect(
      readSheetFiles([
        { name: 'a.json', text: scoreSheetJson(RIVERS) },
        { name: 'b.json', text: scoreSheetJson(RIVERS) },
      ]),
    ).toMatchObject({ fault: { code: 'profile-missing', where: 'b.json' } }));
});
