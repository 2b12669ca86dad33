import type { Records } from '@nonpaper/dossier';
import { AMBIGUITY_INTENTS, AMBIGUITY_STATUSES, AMBIGUITY_WAYS } from '@nonpaper/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderOf, listed, testBench } from '../../test/bench.ts';
import type { Bench } from '../bench.ts';
import { concordSides, concordanceJson } from '../concordance-of-drafts.ts';
import { draftSide } from '../draft-side.ts';
import { exportedRecords } from '../export-dossier.ts';
import { keepRowsInDossier, rowsToStartFrom, wholeDossierRows } from '../rows/dossier-rows.ts';
import { importFolder } from './import-folder.ts';
import { importList } from './import-list.ts';
import { ambiguitiesFile, rowsFile } from './list-files.ts';

const EVERYONE = { asOf: null, audience: { notes: false, compartments: [] } };
const FOLDER = {
  'dossier.yaml': 'title: River talks\nenteredBy: The editors\nenteredOn: 2024-05-01\n',
  'parties.yaml':
    '- {slug: upper, partyKind: state, names: [Upper Bank]}\n- {slug: lower, partyKind: state, names: [Lower Bank]}\n',
  'sources.yaml': '- {slug: gz-1, title: Talks go on}\n- {slug: gz-2, title: Talks end}\n',
  'statements.yaml':
    '- {slug: s1, speaker: {class: institution, party: upper}, speaksFor: upper, cue: said, force: assert, content: Noon is noon., date: 2024-03-02, citations: [gz-1]}\n',
  'notes.yaml':
    '- {slug: n1, toldBy: a delegate, toldTo: the office, party: lower, date: 2024-03-03, text: Not on feast days.}\n',
  'drafts.yaml':
    '- {slug: one, title: One, shortTitle: One, file: drafts/one.md, fidelity: verbatim, completeness: complete}\n- {slug: two, title: Two, shortTitle: Two, file: drafts/two.md, fidelity: verbatim, completeness: complete}\n',
  'drafts/one.md':
    '1. The gate opens at noon.\n2. Each lorry and each cart pays a toll.\n   1. In silver, or in\n      silver coin.\n',
  'drafts/two.md':
    '1. Schools on both banks open again.\n2. The gate opens at noon on market days.\n3. Each lorry and each cart pays a toll.\n4. Water is shared.\n',
};

const imported = async (more: Readonly<Record<string, string>>): Promise<Bench> => {
  const bench = testBench();
  const done = await importFolder(
    bench,
    folderOf({ ...FOLDER, ...more }),
    '2024-05-01T00:00:00.000Z',
    () => {},
  );
  if (!done.ok) throw new Error(done.fault.what);
  return bench;
};

const problemsOf = async (more: Readonly<Record<string, string>>): Promise<string> => {
  const done = await importFolder(
    testBench(),
    folderOf({ ...FOLDER, ...more }),
    '2024-05-01T00:00:00.000Z',
    () => {},
  );
  return done.ok ? '' : `${done.fault.code}: ${done.fault.what}`;
};

async function recordsIn({ store }: Bench, notes: readonly string[] = []): Promise<Records> {
  const records = await exportedRecords(store, { notes, compartments: [] });
  if (!records.ok) throw new Error(records.fault.what);
  return records.value;
}

async function tableIn(bench: Bench, keep: boolean) {
  const sides = [];
  for (const slug of ['one', 'two']) {
    const side = await draftSide(bench.store, slug, EVERYONE);
    if (!side.ok) throw new Error(side.fault.what);
    sides.push(side.value);
  }
  const found = await wholeDossierRows(bench.store, sides);
  const made = concordSides(sides, rowsToStartFrom(found, sides), []);
  if (!made.ok) throw new Error(made.fault.what);
  if (keep) await keepRowsInDossier(bench, sides, found, made.value.kept);
  return concordanceJson(made.value).rows.map(({ row, cells }) => [row, cells]);
}

describe('rows.yaml', () => {
  it('gives another machine the same numbers', async () => {
    const here = await imported({});
    const table = await tableIn(here, true);
    const { yaml, messages } = rowsFile(await recordsIn(here));
    expect(messages).toEqual([]);
    const there = await imported({ 'rows.yaml': yaml });
    expect(await tableIn(there, false)).toEqual(table);
    expect(rowsFile(await recordsIn(there)).yaml).toBe(yaml);
  });

  it('goes into a dossier that has the same drafts already, once', async () => {
    const here = await imported({});
    const table = await tableIn(here, true);
    const bytes = new TextEncoder().encode(rowsFile(await recordsIn(here)).yaml);
    const there = await imported({});
    expect(await importList(there, 'rows.yaml', bytes)).toMatchObject({ ok: true });
    expect(await tableIn(there, false)).toEqual(table);
    expect(await importList(there, 'rows.yaml', bytes)).toMatchObject({
      ok: false,
      fault: { code: 'folder-bad-reference', what: expect.stringContaining('rows-one') },
    });
    const other = new TextEncoder().encode('- {drafts: [nine], rows: []}\n');
    expect(await importList(there, 'rows.yaml', other)).toMatchObject({
      ok: false,
      fault: { code: 'folder-bad-reference' },
    });
    expect(await listed(there.store.all('rowNumbers'))).toHaveLength(1);
  });

  it.each([
    ['a number twice', '[{row: 1}, {row: 1}]', 'row 1 stands in them twice'],
    ['a number that is none', '[{row: 1-}]', 'no number of a row'],
    [
      'a provision in two rows',
      '[{row: 1, provisions: [one/1]}, {row: 2, provisions: [one/1]}]',
      'stands in two rows',
    ],
    ['a provision that is not there', '[{row: 1, provisions: [one/9]}]', 'one/9'],
    ['a draft that is not named', '[{row: 1, provisions: [two/1]}]', 'not among its drafts'],
  ])('is refused with %s', async (_, rows, words) => {
    expect(await problemsOf({ 'rows.yaml': `- {drafts: [one], rows: ${rows}}\n` })).toContain(words);
  });

  it('is refused where a draft stands in two sets of numbers', async () => {
    const set = '- {drafts: [one], rows: []}\n';
    expect(await problemsOf({ 'rows.yaml': set + set })).toContain('two sets of row numbers');
  });
});

describe('ambiguities.yaml', () => {
  const entry = (fields: string): string =>
    `- {slug: e1, provision: one/1, quote: at noon, question: Whose noon?, ${fields}}\n`;

  it('keeps the place of the words, also where they stand there twice or over a line end', async () => {
    const yaml = [
      '- {slug: twice, provision: one/2, quote: a, begins: 11, question: Each of which?}',
      '- {slug: line, provision: one/2.1, quote: "or in\\n      silver", question: Which?}',
      '',
    ].join('\n');
    const bench = await imported({ 'ambiguities.yaml': yaml });
    for (const each of await listed(bench.store.all('ambiguity'))) {
      const draft = await bench.store.get('draft', each.draft);
      const text = await bench.store.text(draft?.text ?? '');
      expect(text?.text.slice(...(each.span ?? [0, 0]))).toBe(each.quote);
    }
    const again = ambiguitiesFile(await recordsIn(bench)).yaml;
    expect(parse(again)).toMatchObject([{ begins: 11 }, { quote: 'or in\n      silver' }]);
  });

  it.each([
    ['quotes what is not there', entry('begins: 3'), 'do not stand in the provision'],
    ['names no source for a party', entry('readings: [{text: x, party: upper}]'), 'nothing that says so'],
    ['judges in nobody’s name', entry('intent: deliberate'), 'not who judged so'],
    ['continues what is not there', entry('continues: e9'), 'e9'],
  ])('is refused where it %s', async (_, yaml, words) => {
    expect(await problemsOf({ 'ambiguities.yaml': yaml })).toContain(words);
  });

  it('leaves a reading that rests on a note behind, unless the note is asked for by name', async () => {
    const bench = await imported({
      'ambiguities.yaml': entry('readings: [{text: Never., party: lower, citations: [n1]}, {text: Always.}]'),
    });
    expect(ambiguitiesFile(await recordsIn(bench)).yaml).not.toContain('Never');
    expect(ambiguitiesFile(await recordsIn(bench, ['n1'])).yaml).toContain('Never');
  });
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const maybeWords = fc.option(words, { nil: undefined });
const citations = fc.subarray(['gz-1', 'gz-2'], { minLength: 1 });
const reading = fc.oneof(
  fc.record({ text: words, party: fc.constant('upper'), statements: fc.constant(['s1']) }),
  fc.record({ text: words, party: fc.constant('lower'), citations }),
  fc.record({ text: words }),
);
const judged = fc.record({ by: words, on: fc.constant('2024-04-01'), why: maybeWords, citations });
const entries = fc.array(
  fc.record({
    provision: fc.constantFrom('one/1', 'two/2'),
    quote: fc.constantFrom('The gate', 'at noon', 'opens'),
    way: fc.constantFrom(...AMBIGUITY_WAYS),
    question: words,
    readings: fc.array(reading, { minLength: 1, maxLength: 3 }),
    intent: fc.constantFrom(...AMBIGUITY_INTENTS),
    judged,
    status: fc.constantFrom(...AMBIGUITY_STATUSES),
    statusNote: maybeWords,
    terms: maybeWords,
  }),
  { minLength: 1, maxLength: 4 },
);

describe('laws of the lists of a folder', () => {
  it('what is written out and imported again is the same, whatever words people used', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (made) => {
        const written = made.map((each, place) => ({ slug: `e${place}`, ...each }));
        const here = await imported({ 'ambiguities.yaml': JSON.stringify(written) });
        const { yaml, messages } = ambiguitiesFile(await recordsIn(here));
        expect(messages).toEqual([]);
        expect(parse(yaml)).toEqual(JSON.parse(JSON.stringify(written)));
        const alone = await imported({});
        const taken = await importList(alone, 'ambiguities.yaml', new TextEncoder().encode(yaml));
        expect(taken).toMatchObject({ ok: true });
        expect(ambiguitiesFile(await recordsIn(alone)).yaml).toBe(yaml);
        const there = await imported({ 'ambiguities.yaml': yaml });
        expect(ambiguitiesFile(await recordsIn(there)).yaml).toBe(yaml);
        expect((await there.store.verify()).faults).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
