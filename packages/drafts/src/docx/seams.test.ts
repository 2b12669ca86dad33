import { describe, expect, it } from 'vitest';
import { docx, footnoteRef, ins, p, r, tbl, tc, tr } from '../../../intake/src/test-docx.ts';
import { lawful, partText } from './test-redlines.ts';

/**
 * Where two paragraphs meet, LibreOffice 7.4 joins what one author put in on both sides, across marks and formulas that it
 * forgets. Each case was found by reading small files through it (`test/redline/office.py`).
 */
const NOTES = { 1: [p('note')] };
const NOTES_OF_TWO = { 1: [p('n')], 2: [p('m')] };
const FORMULA =
  '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>';
const section = (text: string): string => `<w:p><w:pPr><w:sectPr/></w:pPr>${r(text)}</w:p>`;

/** The dates and authors of insertions, marks too, in order. */
const labels = (bytes: Uint8Array): string[] =>
  [...partText(bytes).matchAll(/<w:ins [^>]*w:author="([^"]*)"(?: w:date="([^"]*)")?/g)].map(
    ([, author = '', date = '']) => `${author} ${date}`.trim(),
  );
const APART = '1900-01-01T00:00:00Z';

describe('where two paragraphs meet, a redline', () => {
  it('dates an inserted mark apart where only a formula went from the paragraph, behind the end of a section', () => {
    const older = docx({ body: [p(), `<w:p>${FORMULA}</w:p>`] });
    const { bytes } = lawful(older, docx({ body: [section('f'), p(), p()] }));
    expect(labels(bytes)).toEqual(['', APART]);
  });

  it('dates the inserted mark apart that ends a section going on on the same page, and that of no other section', () => {
    const lookOf = (look: string): string =>
      `<w:p><w:pPr><w:sectPr>${look}</w:sectPr></w:pPr>${r('w')}</w:p>`;
    const marks = (look: string): string[] =>
      labels(lawful(docx({ body: [p()] }), docx({ body: [section('c'), lookOf(look), p()] })).bytes);
    expect(marks('<w:type w:val="continuous"/>')).toEqual(['', '', APART, '']);
    expect(marks('')).toEqual(['', '', '', '']);
  });

  it('dates it apart where only a formula stands in the paragraph', () => {
    const older = docx({ body: [p(), `<w:p>${FORMULA}</w:p>`] });
    const { bytes } = lawful(older, docx({ body: [section('f'), `<w:p>${FORMULA}</w:p>`, p()] }));
    expect(labels(bytes)).toEqual(['', APART]);
  });

  it('sees an insertion end a section where only a line break that LibreOffice loses stands behind it', () => {
    const br = '<w:r><w:br/></w:r>';
    const ending = (...runs: readonly string[]): string =>
      `<w:p><w:pPr><w:sectPr/></w:pPr>${runs.join('')}</w:p>`;
    const made = (older: readonly string[], newer: readonly string[]): Uint8Array => {
      const before = docx({ body: [p(...older), p('x y')] });
      return lawful(before, docx({ body: [ending(...newer), p('new x y')] })).bytes;
    };
    const words = (bytes: Uint8Array): string =>
      partText(bytes)
        .replace(/<w:(ins|del) [^>]*>/g, '{$1 ')
        .replaceAll('<w:br/>', '/')
        .replace(/<\/w:(?:ins|del)>/g, '}')
        .replace(/<[^>]*>/g, '');
    // The break was taken out: the last word goes with it.
    const [two, more] = [r('two words'), r(' more')];
    expect(words(made([two, br], [two, more]))).toContain(
      'two {ins words}{ins  more}{del words/}{ins new }x y',
    );
    // It was all there was, or it stays: the next paragraph begins with what is taken out.
    for (const [older, newer] of [
      [[br], [r('more')]],
      [
        [r('two'), br],
        [r('two'), r(' more'), br],
      ],
    ] as const)
      expect(words(made(older, newer))).toMatch(/\{del x\}\{ins new x\} y$/);
    // Of two breaks the first is shown.
    expect(words(made([br, br], [r('more')]))).toMatch(/\{ins new \}x y$/);
  });

  it('parts by a date what came behind the first note, where LibreOffice would find it moved and join it with nothing', () => {
    const [one, two] = [footnoteRef(1), footnoteRef(2)];
    const made = (out: string, put: string): Uint8Array =>
      lawful(
        docx({ body: [p(out), p('b')] }),
        docx({ body: [p('b'), p(one, put), p(two)], footnotes: NOTES_OF_TWO }),
      ).bytes;
    const parted = made('detainees of both sides', 'detainees of both sides');
    const table = tbl(tr(tc(p('c'))));
    const before = lawful(
      docx({ body: [p('a'), p('of both sides'), table, p('b')] }),
      docx({ body: [p('a'), table, p('b'), p(one, 'of both sides'), p(two)], footnotes: NOTES_OF_TWO }),
    ).bytes;
    expect(labels(before)).toContain(APART);
    expect(labels(parted)).toEqual(['', '', APART, APART, '', '']);
    expect(partText(parted)).toMatch(
      /<w:t[^>]*>detainees<.w:t><.w:r><.w:ins><w:ins [^>]*><w:r><w:t[^>]*> of both/,
    );
    // Of other words, a single one, or a few characters, LibreOffice says no such thing.
    for (const [out, put] of [
      ['detainees of both sides', 'detainees of one side'],
      ['detainees', 'detainees'],
      ['a b c', 'a b c'],
    ] as const)
      expect(labels(made(out, put))).not.toContain(APART);
  });

  it('dates nothing apart where words stand in the paragraph', () => {
    const older = docx({ body: [p(), p('words')] });
    const { bytes } = lawful(older, docx({ body: [section('f'), p('words'), p()] }));
    expect(labels(bytes)).toEqual(['', '']);
  });

  it('dates an insertion apart where a text box or a floating picture stands alone before it', () => {
    const hanging = (inside: string): string =>
      `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="urn:wp" id="1">${inside}</wp:anchor></w:drawing></w:r></w:p>`;
    const inLine = '<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:wp"/></w:drawing></w:r></w:p>';
    const datesOf = (between: string): string[] => {
      const older = docx({ body: [p('a'), between, p('z')] });
      return labels(lawful(older, docx({ body: [p('a'), p('b'), between, p('c'), p('z')] })).bytes);
    };
    const box = hanging(`<w:txbxContent>${p('in it')}</w:txbxContent>`);
    for (const unseen of [box, hanging('<pic/>')]) expect(datesOf(unseen)).toEqual(['', '', '', APART]);
    expect(datesOf(inLine)).toEqual(['', '', '', '']);
  });

  it('takes the table with the first note out as paragraphs also where two tables stand side by side', () => {
    const first = tr(tc(p('x', footnoteRef(1), ' u'), p('more')), tc(p('q')));
    const [kept, other] = [tr(tc(p('road and bridge')), tc(p('r'))), tbl(tr(tc(p('second table'))))];
    const made = lawful(
      docx({ body: [tbl(first, kept), other, p('k k'), p('z z')], footnotes: NOTES }),
      docx({ body: [tbl(kept), other, p('k k'), p('z z')] }),
    );
    expect(made.messages.map(({ code }) => code)).toContain('redline-table-as-paragraphs');
    expect(partText(made.bytes)).not.toMatch(/<w:tr>(?:(?!<.w:tr>).)*<w:footnoteReference/);
  });

  it('says that a paragraph may be left where those before a column break went, which stands first then', () => {
    const columnBreak = '<w:p><w:r><w:br w:type="column"/></w:r></w:p>';
    const codes = (older: readonly string[], newer: readonly string[]): string[] =>
      lawful(docx({ body: older }), docx({ body: newer })).messages.map(({ code }) => code);
    const rest = [columnBreak, p('k k'), p('z z')];
    expect(codes([p('one one'), p('two two'), ...rest], rest)).toEqual(['redline-page-break-left']);
    expect(codes([p('a a'), p('one one'), ...rest], [p('a a'), ...rest])).toEqual([]);
  });

  it('counts what others put in round the first note of a new row as its own, and says so', () => {
    const others = ins('theirs', { author: 'O. Ther' });
    const table = (...cell: readonly string[]): string => tbl(tr(tc(...cell)));
    const made = (...cell: readonly string[]) =>
      lawful(
        docx({ body: [p('a'), p('z')], footnotes: NOTES }),
        docx({ body: [p('a'), table(...cell), p('z')], footnotes: NOTES }),
      );
    const codes = ({ messages }: ReturnType<typeof made>): string[] => messages.map(({ code }) => code);
    const before = made(p('x', footnoteRef(1), others), p('y'));
    expect(new Set(labels(before.bytes))).toEqual(new Set(['']));
    expect(codes(before)).toEqual(['redline-revisions-settled']);
    expect(new Set(labels(made(p('x', footnoteRef(1), ' u'), p(others)).bytes))).toEqual(new Set(['']));
    // Elsewhere theirs stay theirs.
    const behind = made(p('x', footnoteRef(1), ' u'), p('y', others));
    expect(labels(behind.bytes)).toContain('O. Ther 2024-05-06T10:00:00Z');
    expect(codes(behind)).toEqual([]);
  });

  it('says that a new row is left where a formula or an earlier look keeps the two from being joined', () => {
    const restyled =
      '<w:r><w:rPr><w:b/><w:rPrChange w:id="9" w:author="O"><w:rPr/></w:rPrChange></w:rPr><w:t>b</w:t></w:r>';
    const made = lawful(
      docx({ body: [p('a'), p('z')], footnotes: NOTES }),
      docx({
        body: [p('a'), tbl(tr(tc(p('x', footnoteRef(1), restyled), p('y')))), p('z')],
        footnotes: NOTES,
      }),
    );
    expect(made.messages.map(({ code }) => code)).toContain('redline-row-left');
  });
});
