import { describe, expect, it, test } from 'vitest';
import {
  del,
  docx,
  footnoteRef,
  ins,
  insDel,
  moveFrom,
  moveTo,
  p,
  r,
  revisedRow,
  tbl,
  tc,
  tr,
} from '../../../intake/src/test-docx.ts';
import { resolveDocx } from './index.ts';
import { partText, textOf } from './test-redlines.ts';

const document = (...body: readonly string[]): Uint8Array => docx({ body });
const both = (...body: readonly string[]): [string, string] => {
  const file = document(...body);
  return [textOf(file, 'accept'), textOf(file, 'reject')];
};
const settled = (bytes: Uint8Array, which: 'accept' | 'reject', part?: string): string => {
  const made = resolveDocx(bytes, which);
  if (!made.ok) throw new Error(made.fault.what);
  return partText(made.value, part);
};
const MARK = 'w:id="900" w:author="B"';

describe('resolvedText(bytes, which) settles', () => {
  test.each([
    ['insertions and deletions', [p('a', ins(' b'), del(' c'))], 'a b\n', 'a c\n'],
    ['a deletion of inserted text, which stands in neither', [p('a', insDel('x'))], 'a\n', 'a\n'],
    ['moves', [p(moveFrom('m '), 'a', moveTo(' m'))], 'a m\n', 'm a\n'],
    ['a deleted mark between two paragraphs', [p({ mark: 'del' }, 'a'), p('b')], 'ab\n', 'a\nb\n'],
    ['an inserted mark between two paragraphs', [p({ mark: 'ins' }, 'a'), p('b')], 'a\nb\n', 'ab\n'],
    [
      'whole paragraphs',
      [p({ mark: 'del' }, del('a')), p({ mark: 'ins' }, ins('b')), p('c')],
      'b\nc\n',
      'a\nc\n',
    ],
    [
      'three marks in a row',
      [p({ mark: 'del' }, 'a'), p({ mark: 'del' }), p({ mark: 'del' }, 'b'), p('c')],
      'abc\n',
      'a\n\nb\nc\n',
    ],
    [
      'a moved paragraph',
      [p({ mark: 'moveFrom' }, moveFrom('m')), p('a'), p({ mark: 'moveTo' }, moveTo('m')), p('z')],
      'a\nm\nz\n',
      'm\na\nz\n',
    ],
    [
      'rows',
      [tbl(tr(tc(p('a'))), revisedRow('ins', tc(p(ins('b')))), revisedRow('del', tc(p(del('c'))))), p('z')],
      'a\nb\nz\n',
      'a\nc\nz\n',
    ],
    [
      'a table of which all rows go',
      [p('a'), tbl(revisedRow('del', tc(p(del('c'))))), p('z')],
      'a\nz\n',
      'a\nc\nz\n',
    ],
    [
      'a paragraph before a table, all of it',
      [p({ mark: 'del' }, del('a')), tbl(tr(tc(p('c')))), p('z')],
      'c\nz\n',
      'a\nc\nz\n',
    ],
    [
      'the mark before a table, where words are left',
      [p({ mark: 'del' }, 'a'), tbl(tr(tc(p('c')))), p('z')],
      'a\nc\nz\n',
      'a\nc\nz\n',
    ],
    [
      'a cell that keeps a paragraph whatever goes',
      [tbl(tr(tc(p({ mark: 'del' }, del('a'))))), p('z')],
      '\nz\n',
      'a\nz\n',
    ],
    [
      'links that lose all words',
      [p('a', `<w:hyperlink w:anchor="x">${ins('b')}</w:hyperlink>`)],
      'ab\n',
      'a\n',
    ],
  ])('%s', (_, body, accepted, rejected) => {
    expect(both(...body)).toEqual([accepted, rejected]);
  });

  it('cells with marks of their own', () => {
    const cell = (mark: string, text: string): string =>
      `<w:tc><w:tcPr><w:${mark} ${MARK}/></w:tcPr>${p(text)}</w:tc>`;
    expect(both(tbl(tr(tc(p('a')), cell('cellIns', 'b'), cell('cellDel', 'c'))), p('z'))).toEqual([
      'a\nb\nz\n',
      'a\nc\nz\n',
    ]);
  });

  it('notes after the body, in the order of their references', () => {
    const file = docx({
      body: [p('a', footnoteRef(2), 'b', footnoteRef(1)), p('c')],
      footnotes: { 1: [p('one', ins('!'))], 2: [p('two', del('?'))] },
    });
    expect(textOf(file, 'accept')).toBe('ab\nc\ntwo\none!\n');
    expect(textOf(file, 'reject')).toBe('ab\nc\ntwo?\none\n');
  });
});

describe('resolveDocx(bytes, which)', () => {
  it('leaves no mark of a revision in any part', () => {
    const file = docx({
      body: [p('a', ins('b'), del('c')), p({ mark: 'ins' }, moveTo('d')), p('e')],
      header: [p(ins('h'), del('k'))],
      footnotes: { 1: [p(ins('n'))] },
    });
    for (const which of ['accept', 'reject'] as const)
      for (const part of ['word/document.xml', 'word/header1.xml', 'word/footnotes.xml'])
        expect(settled(file, which, part)).not.toMatch(/<w:(?:ins|del|delText|move\w+)\b/);
    expect(settled(file, 'reject', 'word/header1.xml')).toContain('<w:t xml:space="preserve">k</w:t>');
  });

  it('brings properties back on reject and keeps the new ones on accept', () => {
    const run = `<w:r><w:rPr><w:b/><w:rPrChange ${MARK}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`;
    const paragraph = `<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:u/></w:rPr><w:pPrChange ${MARK}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>${run}</w:p>`;
    expect(settled(document(paragraph), 'accept')).toContain(
      '<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:u/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr>',
    );
    expect(settled(document(paragraph), 'reject')).toContain(
      '<w:p><w:pPr><w:jc w:val="right"/><w:rPr><w:u/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr>',
    );
  });

  it('gives joined paragraphs the properties of the last, unless nothing of it is left', () => {
    const right = (mark: string, text: string): string =>
      `<w:p><w:pPr><w:jc w:val="right"/>${mark}</w:pPr>${text}</w:p>`;
    const mark = `<w:rPr><w:del ${MARK}/></w:rPr>`;
    expect(settled(document(right(mark, r('a')), p('b')), 'accept')).not.toContain('right');
    expect(settled(document(right(mark, r('a')), p(del('b'))), 'accept')).toContain('right');
  });

  it('gives a document without changes back as it is', () => {
    const file = document(p('a'), tbl(tr(tc(p('b')))), p());
    expect(resolveDocx(file, 'reject')).toEqual({ ok: true, value: file });
  });

  it('drops notes to which nothing refers any more, and no others', () => {
    const changed = (kind: 'ins' | 'del', id: number): string =>
      `<w:${kind} ${MARK}>${footnoteRef(id)}</w:${kind}>`;
    const file = docx({
      body: [p('a', changed('ins', 1), changed('del', 2), footnoteRef(3))],
      footnotes: { 1: [p('new')], 2: [p('old')], 3: [p('kept')], 4: [p('never referred to')] },
    });
    const notes = (which: 'accept' | 'reject'): string => settled(file, which, 'word/footnotes.xml');
    expect(notes('accept')).toMatch(/separator.*new.*kept.*never referred to/s);
    expect(notes('accept')).not.toContain('old');
    expect(notes('reject')).toMatch(/separator.*old.*kept.*never referred to/s);
    expect(notes('reject')).not.toContain('new');
    const twice = docx({ body: [p(footnoteRef(1), changed('del', 1))], footnotes: { 1: [p('still')] } });
    expect(settled(twice, 'accept', 'word/footnotes.xml')).toContain('still');
  });

  it('refuses what is no document', () => {
    expect(resolveDocx(new Uint8Array(9), 'accept')).toMatchObject({
      ok: false,
      fault: { code: 'docx-not-a-zip' },
    });
  });

  it('settles tables in tables, sixty deep', () => {
    const nested = Array.from({ length: 60 }).reduce<string>(
      (inner) => tbl(tr(tc(inner, p(ins('x'))))),
      p('a'),
    );
    expect(textOf(document(nested, p('z')), 'reject')).toMatch(/^a\n\n.*z\n$/s);
  });
});
