import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { missing } from '../command-line.ts';
import { hasOffice, OfficeJudge, pythonWithUno } from './judge-office.ts';
import { hasPandoc, readByPandoc } from './judge-pandoc.ts';
import { paragraph, type Block, type Document, type Inline, type Table } from './model.ts';
import { inOwnWays } from './own-ways.ts';
import { packageOf } from './package.ts';
import { asOfficeSees, readingOf } from './reading.ts';
import { hasUnreadLists } from './unread-by-pandoc.ts';
import { hasBreakInRow, hasCellDown, hasHeldBreak } from './variants.ts';

/**
 * What a judge is let pass, since it reads it otherwise in any file: each such case is shown here in a file with no change
 * in it, and that nothing beside it is let pass.
 */
const nested: Block = { ...paragraph(''), inlines: [{ kind: 'nested-field', text: 'the date' }] };
const item: Block = paragraph('words of an item', { list: { id: 1, level: 0 } });
const documentOf = (...blocks: Block[]): Document => ({ blocks });
const pairOf = (older: Document, newer: Document) => ({ seed: '', story: '', older, newer });

const tableOf = (...cells: (readonly Inline[])[]): Table => ({
  kind: 'table',
  rows: cells.map((inlines) => ({ cells: [{ blocks: [{ ...paragraph(''), inlines }] }] })),
});
const broken: readonly Inline[] = [
  { kind: 'text', text: 'two' },
  { kind: 'column-break' },
  { kind: 'text', text: 'three' },
];
const one: readonly Inline[] = [{ kind: 'text', text: 'one' }];

describe('what a judge is let pass', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-allowances-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (name: string, document: Document): string => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, packageOf(document));
    return path;
  };

  it('is a list behind a field in a field, and no other list', () => {
    const [plain, behind] = [documentOf(item), documentOf(nested, item)];
    expect(hasUnreadLists(pairOf(plain, behind))).toBe(true);
    expect(hasUnreadLists(pairOf(plain, documentOf(nested)))).toBe(true);
    expect(hasUnreadLists(pairOf(documentOf(nested), documentOf(item, nested)))).toBe(false);
    expect(hasUnreadLists(pairOf(behind, plain))).toBe(false);
  });

  it.skipIf(missing('pandoc', hasPandoc()))('of which pandoc loses the words', async () => {
    const files = [documentOf(item, nested, paragraph('end')), documentOf(nested, item, paragraph('end'))];
    const read = await readByPandoc(
      files.map((each, at) => fileOf(`list${at}`, each)),
      'accept',
      folder,
    );
    const lines = read.map((each) =>
      'fault' in each ? [each.fault] : each.reading.body.map(({ text }) => text),
    );
    expect(lines).toEqual([
      ['words of an item', 'the date', 'end'],
      ['the date', '', 'words of an itemend'],
    ]);
  });

  it('is a break in a row, or a cell that goes down, and none elsewhere', () => {
    expect(hasBreakInRow(documentOf(tableOf(one, broken)))).toBe(true);
    expect(hasBreakInRow(documentOf({ kind: 'group', blocks: [tableOf(broken)] }))).toBe(true);
    expect(hasBreakInRow(documentOf(tableOf(one), { ...paragraph(''), inlines: broken }))).toBe(false);
    const down: Table = {
      kind: 'table',
      rows: [
        { cells: [{ blocks: [paragraph('a')], down: 'first' }] },
        { cells: [{ blocks: [paragraph('')], down: 'next' }] },
      ],
    };
    expect([documentOf(down), documentOf(tableOf(one))].map(hasCellDown)).toEqual([true, false]);
  });

  const python = hasOffice() ? pythonWithUno() : null;
  it.skipIf(missing('python3-uno', python !== null))(
    'of which LibreOffice reads no rows, where the break is one of a column and not in the first',
    { timeout: 120_000 },
    async () => {
      const office = new OfficeJudge(python ?? '');
      const files = { later: tableOf(one, broken), first: tableOf(broken, one) };
      const cells: Record<string, number[] | string> = {};
      for (const [name, table] of Object.entries(files)) {
        const read = await office.read(
          fileOf(name, documentOf(paragraph('pre'), table, paragraph('end'))),
          'none',
        );
        cells[name] = 'fault' in read ? read.fault : [...read.cells];
      }
      await office.close();
      expect(cells).toEqual({ later: [], first: [2] });
    },
  );

  const note: Inline = { kind: 'footnote', paragraphs: [paragraph('n')] };
  const held: readonly Inline[] = [...one, { kind: 'line-break' }, note, ...one];
  const section = (inlines: readonly Inline[], endsSection = true): Document =>
    documentOf(
      { ...paragraph(''), inlines: [...one, note] },
      { ...paragraph(''), inlines, endsSection },
      paragraph('end'),
    );

  it('is a line break right before a note where a section ends, and none elsewhere', () => {
    expect(hasHeldBreak(section(held))).toBe(true);
    expect(hasHeldBreak(section(held, false))).toBe(false);
    expect(hasHeldBreak(section([...one, note, { kind: 'line-break' }, ...one]))).toBe(false);
  });

  it.skipIf(missing('python3-uno', python !== null))(
    'which LibreOffice reads behind the note there',
    { timeout: 120_000 },
    async () => {
      const office = new OfficeJudge(python ?? '');
      const lines = [true, false].map(async (ends, at) => {
        const read = await office.read(fileOf(`held${at}`, section(held, ends)), 'none');
        return 'fault' in read ? read.fault : read.reading.body[1]?.text;
      });
      const found = await Promise.all(lines);
      await office.close();
      expect(found).toEqual(['one†\u2028one', 'one\u2028†one']);
    },
  );

  it('is an empty note more, where the plain file has more still', () => {
    const body = [{ text: 'a', inCell: false }];
    const [said, plain] = [
      asOfficeSees(readingOf(documentOf(paragraph('a')))),
      { body, notes: ['', '', 'n'] },
    ];
    const meant = { ...said, notes: ['n'] };
    const found = (...notes: string[]) => inOwnWays([meant], plain, { body, notes }).notes;
    expect(found('', 'n')).toEqual(['', 'n']);
    expect(found('', 'other')).not.toEqual(['', 'other']);
    expect(found('', '', '', 'n')).not.toEqual(['', '', '', 'n']);
  });

  it('is an empty note more where the words of notes are misread in the plain file, and no other note', () => {
    const body = [{ text: 'a', inCell: false }];
    const meant = { body, notes: ['n', 'm'] };
    const notesOf = (plain: string[], ...notes: string[]) =>
      inOwnWays([meant], { body, notes: plain }, { body, notes }).notes;
    expect(notesOf(['n'], '', 'n', 'm')).toEqual(['', 'n', 'm']);
    expect(notesOf(['n'], '', 'n', 'k')).not.toEqual(['', 'n', 'k']);
    expect(notesOf(['n', 'm'], '', 'n', 'm')).toEqual(['n', 'm']);
  });

  it('is a line with the marks of notes elsewhere, where the file of the other side has it so', () => {
    const reading = (text: string) => ({ body: [{ text, inCell: false }], notes: [] });
    const [said, moved] = [reading('† one †'), reading('†† one ')];
    const lineOf = (found: string, other: string) =>
      inOwnWays([said], said, reading(found), reading(other)).body[0]?.text;
    expect(lineOf('†† one ', moved.body[0]?.text ?? '')).toBe('†† one ');
    expect(lineOf('†† one ', 'two')).toBe('† one †');
    expect(lineOf('†† two ', '†† two ')).toBe('† one †');
  });

  it('is a line that it misreads in the plain file, as the document says it, though other lines were added', () => {
    const readingOf = (...lines: string[]) => ({
      body: lines.map((text) => ({ text, inCell: false })),
      notes: [],
    });
    const [said, plain] = [readingOf('a', '† one †', 'b'), readingOf('a', 'more', '†† one')];
    const lineOf = (found: string) => inOwnWays([said, said], plain, readingOf('a', 'more', found, 'c')).body;
    expect(lineOf('† one †')[2]?.text).toBe('† one †');
    expect(lineOf('one ††')[2]?.text).toBe('†† one');
    expect(lineOf('† two †')[2]?.text).toBe('†† one');
  });
});
