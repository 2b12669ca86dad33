import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx, endnoteRef, footnoteRef, ins, p, r, tbl, tc, tr, zip } from '../../../intake/src/test-docx.ts';
import { redlineDocx } from './index.ts';
import { lawful, partText, textOf } from './test-redlines.ts';

/**
 * Shapes that LibreOffice 7.4 needs, which it settles otherwise in another way than Word does. Each was found by reading
 * small files through it (`test/redline/office.py`); `lawful` checks the law in our own resolver.
 */
const NOTES = Object.fromEntries([1, 2, 3, 4].map((id) => [id, [p(`note ${id}`)]]));
const noted = (...body: readonly string[]): Uint8Array => docx({ body, footnotes: NOTES });

/** Each paragraph of a redline's body: its mark in brackets, then what was put in, taken out or moved, and notes as `*`. */
function told(bytes: Uint8Array): string[] {
  const body = partText(bytes).replace(/^[^]*<w:body>/, '');
  return [...body.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = '']) => {
    const mark = /<w:rPr><w:(ins|del|moveFrom|moveTo) [^>]*\/><\/w:rPr><\/w:pPr>/.exec(inside)?.[1] ?? '';
    const words = inside
      .replace(/<w:pPr>.*?<\/w:pPr>/, '')
      .replace(/<w:footnoteReference[^>]*>/g, '*')
      .replace(/<w:(ins|del|moveFrom|moveTo) [^>]*>(.*?)<\/w:\1>/g, '{$1 $2}')
      .replace(/<[^>]*>/g, '');
    return `[${mark}]${words}`;
  });
}

/** The first paragraph, with `/` for a line break and neighbouring insertions as one. */
const toldBreaks = (bytes: Uint8Array): string =>
  told(
    zip({
      ...unzipSync(bytes),
      'word/document.xml': partText(bytes)
        .replaceAll('<w:br/>', '<w:t>/</w:t>')
        .replaceAll(/<w:sectPr\/>/g, ''),
    }),
  )[0]
    ?.slice(2)
    .replaceAll(/\}\{ins (?=[^{]*\})(?<=\{ins [^{}]*\}\{ins )/g, '') ?? '';

/** A package with a day of saving in its core properties. */
function savedAt(bytes: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(bytes);
  const relation =
    '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>';
  return zip({
    ...parts,
    '_rels/.rels': partText(bytes, '_rels/.rels')
      .replace(/<Relationship Id="rIdCore"[^>]*>/, '')
      .replace('</Relationships>', relation),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>${day}</dcterms:modified></cp:coreProperties>`,
  });
}

describe('for LibreOffice a redline', () => {
  it('writes the mark of a moved paragraph as moved only where it ends in a plain moved text', () => {
    const long = 'The border stays open on all days of the year';
    const older = docx({
      body: [
        p('The parties meet in the hall of the town on the first day'),
        p('A council of nine members watches over what was agreed here'),
        p(long),
        p('End.'),
      ],
    });
    const newer = docx({
      body: [
        p(`${long} but one`),
        p('The parties meet in the hall of the town on the first day'),
        p('A council of nine members watches over what was agreed here'),
        p('End.'),
      ],
    });
    expect(told(lawful(older, newer).bytes)).toContain(`[ins]{moveTo ${long}}{ins  but one}`);
    const same = docx({
      body: [
        p(long),
        p('The parties meet in the hall of the town on the first day'),
        p('A council of nine members watches over what was agreed here'),
        p('End.'),
      ],
    });
    expect(told(lawful(older, same).bytes)).toContain(`[moveTo]{moveTo ${long}}`);
    const link = docx({
      body: [
        p(`<w:hyperlink w:anchor="x">${r(long)}</w:hyperlink>`),
        p('The parties meet in the hall of the town on the first day'),
        p('A council of nine members watches over what was agreed here'),
        p('End.'),
      ],
    });
    expect(told(lawful(older, link).bytes)).toContain(`[ins]{moveTo ${long}}`);
    const others = docx({
      body: [
        p(r('The border stays open on all days '), ins('of the year', { author: 'B' })),
        p('The parties meet in the hall of the town on the first day'),
        p('A council of nine members watches over what was agreed here'),
        p('End.'),
      ],
    });
    expect(told(lawful(older, others).bytes)[0]).toMatch(/^\[ins\]/);
  });

  it('parts an empty paragraph between two inserted marks, across which it would join them', () => {
    const older = docx({ body: [p(), p()] });
    const newer = docx({ body: [p('a a'), p(), p(), p('z z')] });
    expect(told(lawful(older, newer).bytes)).toEqual([
      '[ins]{ins a a}',
      '[del]',
      '[ins]',
      '[ins]',
      '[]{ins z z}',
    ]);
  });

  it('parts by a date what is put in at the end of a paragraph from what is put in behind a formula that begins the next', () => {
    const formula = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>`;
    const older = docx({ body: [p('a a'), `<w:p>${formula}</w:p>`] });
    const newer = docx({ body: [p('a a b b'), `<w:p>${formula}<w:r><w:t>c c</w:t></w:r></w:p>`] });
    const { bytes } = lawful(older, newer);
    expect(told(bytes)).toEqual(['[]a a{ins  b b}', '[]x{ins c c}']);
    expect(partText(bytes)).toMatch(/ b b.*<m:t>x.*<w:ins [^>]*w:date="1900-01-01T00:00:00Z"[^>]*>.*c c/);
  });

  it('parts by a date two insertions between which a formula stands alone, across which it would join them', () => {
    const formula = `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`;
    const older = docx({ body: [p('a a'), formula, p('z z')] });
    const newer = docx({ body: [p('a a'), p('b b'), formula, p('c c'), p('z z')] });
    const { bytes } = lawful(older, newer);
    expect(told(bytes)).toEqual(['[]a a', '[ins]{ins b b}', '[]x', '[ins]{ins c c}', '[]z z']);
    expect(partText(bytes)).toMatch(/b b.*<m:t>x.*<w:ins [^>]*w:date="1900-01-01T00:00:00Z"[^>]*>.*c c/);
  });

  it('lets all paragraphs with notes carry their own mark but the one with the first reference', () => {
    const older = noted(p('a a', footnoteRef(1)), p('z z'));
    const newer = noted(p('a a', footnoteRef(1)), p('x y', footnoteRef(2)), p('z z'));
    expect(told(lawful(older, newer).bytes)).toEqual(['[]a a*', '[ins]{ins x y}{ins *}', '[]z z']);
    expect(told(lawful(newer, older).bytes)).toEqual(['[]a a*', '[del]{del x y*}', '[]z z']);
  });

  it('ends the paragraph with the first reference with a change of nothing, which gives its mark back', () => {
    const [short, long] = [noted(p('k k k')), noted(p('x y', footnoteRef(1)), p('k k k'))];
    expect(told(lawful(short, long).bytes)).toEqual(['[ins]{ins x y}{ins *}{ins }', '[]k k k']);
    expect(told(lawful(long, short).bytes)).toEqual(['[del]{del x y*}{del }', '[]k k k']);
    const row = (...cell: readonly string[]): string => tbl(tr(tc(p('q q'))), tr(tc(...cell)));
    const table = noted(row(p('x', footnoteRef(1)), p()), p('z z'));
    const { bytes, messages } = lawful(noted(tbl(tr(tc(p('q q')))), p('z z')), table);
    expect(told(bytes)).toEqual(['[]q q', '[ins]{ins x}{ins *}{ins }', '[]', '[]z z']);
    expect(messages).toEqual([]);
  });

  it('pairs the paragraph with the first reference with one beside it, so that it needs no mark', () => {
    const older = noted(p('x y', footnoteRef(1), ' u'), p('k k k'), p('z z'));
    const [first] = told(lawful(older, noted(p('k k k'), p('z z'))).bytes);
    expect(first).toMatch(/^\[\].*k k k.*x y/);
  });

  it('joins it, where it was put in, with the next by an insertion at its beginning', () => {
    const newer = noted(p('x y', footnoteRef(1), ' u'), p('k k k'));
    const redline = lawful(noted(p('k k k')), newer);
    expect(told(redline.bytes)).toEqual(['[ins]{ins x y}{ins *}{ins  u}', '[]{ins k}{del k} k k']);
    expect(redline.messages).toEqual([]);
  });

  it('leaves what is put in first there also where all words of the last paragraph are others', () => {
    const older = noted(p('exchange'));
    const newer = noted(p(footnoteRef(1), 'exchange'), p('handover'));
    expect(told(lawful(older, newer).bytes).at(-1)).toBe('[]{ins handover}{del exchange}');
  });

  it('shows neither of two paragraphs that are joined so as moved', () => {
    const text = 'The parties meet in the hall of the town on the first day';
    const long = 'A council of nine members from both sides watches over all that was agreed here';
    const older = noted(p(long), p('z z'), p(text, footnoteRef(1), ' u'), p('y y'));
    const newer = noted(p(text, footnoteRef(1), ' u'), p(long), p('z z'), p('y y'));
    expect(told(lawful(older, newer).bytes)[0]).toBe(`[ins]{ins ${text}}{ins *}{ins  u}`);
  });

  it('joins it with no insertion of somebody else', () => {
    const older = noted(p('k k k'), p('z z'));
    const newer = noted(p('x y', footnoteRef(1), ' u'), p(ins('new '), r('k k k')), p('z z'));
    expect(told(lawful(older, newer).bytes)[0]).toMatch(/^\[\]/);
  });

  it('shifts no mark to a paragraph with the first reference to a long note of the other kind', () => {
    const notes = { footnotes: { 1: [p('a'), p('b')] }, endnotes: { 2: [p('c')] } };
    const older = docx({ body: [p('k k', footnoteRef(1)), p('z z')], ...notes });
    const newer = docx({ body: [p('k k', footnoteRef(1)), p(endnoteRef(2), ' u'), p('z z')], ...notes });
    expect(told(lawful(older, newer).bytes)).toEqual(['[]k k*', '[ins]{ins }{ins  u}', '[]{ins z}{del z} z']);
  });

  it('joins it with no paragraph of which somebody else changed the look', () => {
    const look = '<w:pPr><w:pPrChange w:id="9" w:author="O. Ther"><w:pPr/></w:pPrChange></w:pPr>';
    const older = noted(p('k k k'), p('z z'));
    const newer = noted(p('x y', footnoteRef(1), ' u'), `<w:p>${look}${r('k k k')}</w:p>`, p('z z'));
    expect(told(lawful(older, newer).bytes)[0]).toMatch(/^\[\]/);
  });

  it('says where a mark is forgotten that nothing can spare', () => {
    const { messages } = lawful(noted(p('x y', footnoteRef(1), ' u'), p('k k k')), noted(p('k k k')));
    expect(messages.map(({ code }) => code)).toEqual(['redline-blank-line-left']);
  });

  it('parts a paragraph of nothing but notes into one taken out and one put in', () => {
    const two = { 1: [p('a'), p('b')], 2: [p('c'), p('d')], 3: [p('e'), p('f')] };
    const older = docx({ body: [p('a', footnoteRef(1)), p(footnoteRef(2)), p('z z')], footnotes: two });
    const newer = docx({ body: [p('a', footnoteRef(1)), p(footnoteRef(3)), p('z z')], footnotes: two });
    expect(told(lawful(older, newer).bytes)).toEqual(['[]a*', '[del]{del *}', '[ins]{ins *}', '[]z z']);
  });

  it('keeps the paragraph with the first reference whole where the next begins with an insertion', () => {
    const older = noted(p('Begin'), p(), p('Old end'));
    const newer = noted(p('Begin'), p(footnoteRef(1), ' four five'), p('New middle'), p('Old end'));
    const { bytes } = lawful(older, newer, { date: '2026-01-02T00:00:00Z' });
    expect(told(bytes)).toEqual([
      '[]Begin',
      '[]{ins *}{ins  four five}',
      '[ins]{ins New middle}',
      '[]Old end',
    ]);
    expect(partText(bytes).match(/<w:ins [^>]*w:author="">/g)).toHaveLength(1);
  });

  it('drops the notes to which only text referred that others had taken out', () => {
    const gone = '<w:del w:id="70" w:author="Ana"><w:r><w:footnoteReference w:id="1"/></w:r></w:del>';
    const newer = noted(p('Forces leave', footnoteRef(2), gone, ' now'), p('End'));
    const { bytes } = lawful(noted(p('Forces leave', footnoteRef(2)), p('End')), newer);
    expect(partText(bytes, 'word/footnotes.xml')).not.toContain('note 1');
    expect(partText(bytes, 'word/footnotes.xml')).toContain('note 2');
    expect(partText(bytes, 'word/footnotes.xml')).toContain('note 3');
  });

  it('counts no text before the first reference of either kind', () => {
    const both = {
      footnotes: { 1: [p('a'), p('aa')], 2: [p('b'), p('bb')] },
      endnotes: { 1: [p('c')] },
    };
    const older = docx({ body: [p(footnoteRef(1)), p()], ...both });
    const newer = docx({ body: [p(footnoteRef(2), ' ', endnoteRef(1)), p('Next')], ...both });
    const marks = told(lawful(older, newer).bytes).map((line) => line.replace(/\].*/, ']'));
    expect(marks).toEqual(['[del]', '[ins]', '[]']);
  });

  it('replaces the last word with the notes where none but notes would follow the first reference', () => {
    const two = { 1: [p('a'), p('b')], 2: [p('c'), p('d')] };
    const older = docx({ body: [p('k x', footnoteRef(1)), p('z z')], footnotes: two });
    const newer = docx({ body: [p('k x', footnoteRef(2)), p('z z')], footnotes: two });
    expect(told(lawful(older, newer).bytes)).toEqual(['[]k {ins x}{ins *}{del x*}', '[]z z']);
  });

  it('changes notes inside only where they are one paragraph', () => {
    const withNote = (...note: readonly string[]): Uint8Array =>
      docx({ body: [p('a', footnoteRef(1))], footnotes: { 1: note.map((text) => p(text)) } });
    expect(told(lawful(withNote('old'), withNote('new')).bytes)).toEqual(['[]a*']);
    expect(told(lawful(withNote('old', 'more'), withNote('new', 'more')).bytes)).toEqual([
      '[]a{ins *}{del *}',
    ]);
  });

  it('opens the content controls of a note in which something changed, before or behind them', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${r('council')}</w:sdtContent></w:sdt>`;
    const withNote = (text: string): Uint8Array =>
      docx({
        body: [p('a', footnoteRef(1)), p('b', footnoteRef(2))],
        footnotes: { 1: [p('same ', control, ' here')], 2: [p('the ', control, text)] },
      });
    const made = lawful(withNote(' meets in the old hall'), withNote(' meets in the new hall'));
    const notes = partText(made.bytes, 'word/footnotes.xml');
    expect(notes).toMatch(/same .*<w:sdt>.*<\/w:sdt>.*here.*the .*council/);
    expect(notes.match(/<w:sdt>/g)).toHaveLength(1);
    expect(notes).toMatch(/council.* meets in the .*<w:del .*old.*<w:ins .*new/);
    expect(made.messages.map(({ code }) => code)).toEqual(['redline-control-opened']);
  });

  it('replaces notes as wholes where the first reference stands in a table', () => {
    const withNote = (text: string): Uint8Array =>
      docx({
        body: [tbl(tr(tc(p('a', footnoteRef(1))))), p('b', footnoteRef(2))],
        footnotes: { 1: [p('same')], 2: [p(text)] },
      });
    const { bytes } = lawful(withNote('old'), withNote('new'));
    expect(partText(bytes, 'word/footnotes.xml')).not.toContain('<w:ins');
    expect(told(bytes).at(-1)).toBe('[]b{ins *}{del *}');
  });

  it('takes a table out as paragraphs where it would keep a row of it', () => {
    const table = (...cell: readonly string[]): string => tbl(tr(tc(...cell)), tr(tc(p('q q'))));
    const older = noted(p('a a'), table(p('x', footnoteRef(1), ' u'), p('y y')), p('z z'));
    const flat = lawful(older, noted(p('a a'), p('z z')));
    expect(flat.messages.map(({ code }) => code)).toEqual(['redline-table-as-paragraphs']);
    expect(partText(flat.bytes)).not.toContain('<w:tbl>');
    const last = noted(p('a a'), table(p('y y'), p('x', footnoteRef(1))), p('z z'));
    expect(partText(lawful(last, noted(p('a a'), p('z z'))).bytes)).toContain('<w:tbl>');
    const row = lawful(older, noted(p('a a'), tbl(tr(tc(p('q q')))), p('z z')));
    expect(row.messages.map(({ code }) => code)).toEqual(['redline-table-as-paragraphs']);
  });

  it('keeps the first paragraph of a section with all its words replaced where others were put in there', () => {
    const section = (text: string): string =>
      `<w:p><w:pPr><w:sectPr/></w:pPr>${text === '' ? '' : r(text)}</w:p>`;
    const older = docx({ body: [section(''), p('one two three four'), p('z z')] });
    const newer = docx({ body: [section('all new'), p('quite other'), p('one two three four'), p('z z')] });
    expect(told(lawful(older, newer).bytes).slice(1)).toEqual([
      '[ins]{del one two three four}{ins quite other}',
      '[]{ins one two three four}',
      '[]z z',
    ]);
  });

  it('begins a section with what is taken out where the one before ends with an insertion', () => {
    const section = (text: string): string =>
      `<w:p><w:pPr><w:sectPr/></w:pPr>${text === '' ? '' : r(text)}</w:p>`;
    const older = docx({ body: [section(''), p('one two three four'), p('z z')] });
    const newer = docx({ body: [section('all new'), p('new one two three four'), p('z z')] });
    expect(told(lawful(older, newer).bytes)).toContain('[]{del one}{ins new one} two three four');
  });

  it('gives an insertion that begins a section another date where nothing else parts it from the one before', () => {
    const section = (text: string): string =>
      `<w:p><w:pPr><w:sectPr/></w:pPr>${text === '' ? '' : r(text)}</w:p>`;
    const older = docx({ body: [p(''), p(''), p(''), p('z z')] });
    let newer = docx({ body: [section('all new'), section('quite other'), section('last one'), p('z z')] });
    const dates = (date?: string): (string | undefined)[] => {
      const { bytes } = lawful(older, newer, { author: 'Side', ...(date === undefined ? {} : { date }) });
      return [...partText(bytes).matchAll(/<w:ins [^>]*?w:author="Side"(?: w:date="([^"]*)")?>/g)].map(
        ([, found]) => found,
      );
    };
    expect(dates('2026-01-31T00:00:00Z')).toEqual([
      '2026-01-31T00:00:00Z',
      undefined,
      '2026-01-31T00:00:00Z',
    ]);
    expect(dates()).toEqual([undefined, '1900-01-01T00:00:00Z', undefined]);
    // Where the newer file says when it was saved, that day stands there, and none that was never meant.
    newer = savedAt(newer, '2026-02-03T10:00:00Z');
    expect(dates()).toEqual([undefined, '2026-02-03T10:00:00Z', undefined]);
    newer = savedAt(newer, 'yesterday');
    expect(dates()).toEqual([undefined, '1900-01-01T00:00:00Z', undefined]);
  });

  it('ends a section with what is put in behind a note that was taken out, which would take its end out', () => {
    const footnotes = { 1: [p('a'), p('aa')], 2: [p('b'), p('bb')], 3: [p('c'), p('cc')] };
    const section = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('n')}${footnoteRef(2)}</w:p>`;
    const older = docx({ body: [p(footnoteRef(1)), p()], footnotes });
    const newer = docx({ body: [section, p(footnoteRef(3))], footnotes });
    const { bytes } = lawful(older, newer);
    expect(told(bytes)).toEqual(['[]{del *}{ins n}{ins *}', '[]{ins *}']);
    // The insertion that begins the next one would be joined with it, were it not of another day.
    expect(partText(bytes).match(/w:date="[^"]*"/g)).toEqual(['w:date="1900-01-01T00:00:00Z"']);
    const table = docx({ body: [section, tbl(tr(tc(p('x')))), p()], footnotes });
    expect(told(lawful(older, table).bytes)[0]).toBe('[]{ins n}{ins *}{del *}');
  });

  it('looks past a section of one paragraph before it begins the section with what is taken out', () => {
    const section = (...runs: readonly string[]): string =>
      `<w:p><w:pPr><w:sectPr/></w:pPr>${runs.join('')}</w:p>`;
    const older = docx({ body: [p(''), p('one two three'), p('z z')] });
    const newer = docx({ body: [section(r('all new')), section(r('quite other')), p('first'), p('z z')] });
    // Else the section's last paragraph would end with an insertion before one that begins with one.
    expect(told(lawful(older, newer).bytes)).toEqual([
      '[]{ins all new}',
      '[]{ins quite other}{del one two three}',
      '[ins]{ins first}',
      '[]z z',
    ]);
  });

  it('says that a new row is left where a picture stands before the first reference to a note, and only there', () => {
    const picture = '<w:r><w:drawing/></w:r>';
    const codes = (...runs: readonly string[]): string[] =>
      lawful(noted(p('a'), p('z')), noted(p('a'), tbl(tr(tc(p(...runs)))), p('z'))).messages.map(
        ({ code }) => code,
      );
    expect(codes(picture, footnoteRef(1))).toContain('redline-row-left');
    expect(codes(picture, r('text'), footnoteRef(1))).toContain('redline-row-left');
    expect(codes(footnoteRef(1), picture)).not.toContain('redline-row-left');
    expect(codes(r('text'), footnoteRef(1))).not.toContain('redline-row-left');
  });

  it('says that a blank line is left where a table came or went at the beginning of a section, if there are notes', () => {
    const section = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('end of it')}</w:p>`;
    const table = tbl(tr(tc(p('cell'))));
    const codes = (make: (...body: readonly string[]) => Uint8Array, ...body: readonly string[]): string[] =>
      lawful(make(p('a'), section, p('z')), make(p('a'), ...body, p('z'))).messages.map(({ code }) => code);
    const plain = (...body: readonly string[]): Uint8Array => docx({ body });
    expect(codes(noted, section, table)).toContain('redline-blank-line-left');
    expect(codes(plain, section, table)).toEqual([]);
    expect(codes(noted, section, p('between'), table)).toEqual([]);
  });

  it('says so, too, of a table that stayed, if a section begins before it now', () => {
    const section = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('a')}</w:p>`;
    const table = tbl(tr(tc(p('cell'))));
    const codes = (older: string, newer: string): string[] =>
      lawful(noted(older, table, p('y')), noted(newer, table, p('z'))).messages.map(({ code }) => code);
    expect(codes(p('a'), section)).toContain('redline-blank-line-left');
    expect(codes(section, section)).toEqual([]);
  });

  it('takes the text of a content control of plain text for none, beside which a note alone came', () => {
    const controlOf = (kind: string): string =>
      `<w:sdt><w:sdtPr>${kind}</w:sdtPr><w:sdtContent>${r('council')}</w:sdtContent></w:sdt>`;
    const control = controlOf('<w:text/>');
    const first = p(r('a '), footnoteRef(1));
    const { bytes } = lawful(
      noted(first, p(control), p('z')),
      noted(first, p(footnoteRef(2), control), p('z')),
    );
    // Else LibreOffice would take the paragraph's mark for one that was put in.
    expect(told(bytes)[1]).toContain('{del council}');
    const list = controlOf('<w:dropDownList/>');
    const rich = lawful(noted(first, p(list), p('z')), noted(first, p(footnoteRef(2), list), p('z')));
    expect(told(rich.bytes)[1]).toBe('[]{ins *}council');
    const beside = lawful(
      noted(first, p(control, ' '), p('z')),
      noted(first, p(footnoteRef(2), control, ' '), p('z')),
    );
    expect(told(beside.bytes)[1]).toBe('[]{ins *}council ');
  });

  it('takes a table with the first note out as paragraphs also where nothing of the text is left', () => {
    const table = tbl(tr(tc(p(footnoteRef(1), ' behind'), p(''))));
    const older = noted(table, p('a'), p('z'));
    const made = redlineDocx(older, noted());
    if (!made.ok) throw new Error(made.fault.what);
    const { bytes, messages } = made.value;
    // A file without a paragraph and one with an empty paragraph say the same.
    expect(textOf(bytes, 'accept')).toBe('\n');
    expect(textOf(bytes, 'reject')).toBe(textOf(older));
    expect(partText(bytes)).not.toContain('<w:tbl>');
    expect(messages.map(({ code }) => code)).toContain('redline-table-as-paragraphs');
  });

  it('writes no insertion for a run that says nothing', () => {
    const empty = '<w:r><w:t xml:space="preserve"></w:t></w:r>';
    const notes = { 1: [p('one'), p('two')] };
    const { bytes } = lawful(
      docx({ body: [p('a b'), p(r('c '), footnoteRef(1), ' d')], footnotes: notes }),
      docx({ body: [p('a b'), p(r('c '), footnoteRef(1), empty), p(' d')], footnotes: notes }),
    );
    expect(partText(bytes)).not.toMatch(/<w:ins [^>]*><w:r><w:t xml:space="preserve"><\/w:t>/);
  });

  it('leaves a run that says nothing where it stands', () => {
    const empty = '<w:r><w:t xml:space="preserve"></w:t></w:r>';
    const { bytes } = lawful(docx({ body: [p('a b')] }), docx({ body: [p('a b'), p(empty)] }));
    expect(partText(bytes)).toContain(p(empty));
  });

  it('lets no change end with a line break, or begin behind one, where a section ends', () => {
    const br = '<w:r><w:br/></w:r>';
    const ending = (...runs: readonly string[]): string =>
      `<w:p><w:pPr><w:sectPr/></w:pPr>${runs.join('')}</w:p>`;
    const tried = (older: readonly string[], newer: readonly string[], ends = ending): string => {
      const made = (runs: readonly string[]): Uint8Array => docx({ body: [ends(...runs), p('z z')] });
      return toldBreaks(lawful(made(older), made(newer)).bytes);
    };
    const [k, e, a, s] = ['keep', ' end of it', ' old', ' new'].map((text) => r(text));
    expect(tried([k!, a!, br, e!], [k!, s!, e!])).toBe('keep {del old/ }{ins new }end of it');
    expect(tried([k!, e!], [k!, s!, br, e!])).toBe('keep {ins new/ }end of it');
    expect(tried([k!, br, r('old'), e!], [k!, br, r('new'), e!])).toBe('keep{del /old}{ins /new} end of it');
    expect(tried([k!, br, br, e!], [k!, br, br, r('new'), e!])).toBe('keep{del // }{ins //new }end of it');
    // Nothing follows that could be taken in: it is told that LibreOffice loses such a break.
    expect(tried([k!, a!, br], [k!, s!])).toContain('old/');
    const codes = (...runs: readonly string[]): string[] =>
      lawful(
        docx({ body: [ending(...runs), p('z z')] }),
        docx({ body: [ending(k!, s!), p('z z')] }),
      ).messages.map(({ code }) => code);
    expect(codes(k!, a!, br)).toContain('redline-line-break-lost');
    // Of a picture that went nothing is shown, so that the break before it stands last as well.
    expect(codes(k!, a!, br, '<w:r><w:drawing/></w:r>')).toContain('redline-line-break-lost');
    expect(codes(k!, br, a!)).toEqual([]);
    const plain = (...runs: readonly string[]): string => p(...runs);
    expect(tried([k!, a!, br, e!], [k!, s!, e!], plain)).toBe('keep {del old/}{ins new} end of it');
  });

  it('takes a break for held back beyond references to notes, and tells where a picture stands in the way', () => {
    const br = '<w:r><w:br/></w:r>';
    const [k, e, s] = ['keep', ' end of it', ' new'].map((text) => r(text));
    const one = footnoteRef(1);
    const redlineOf = (older: readonly string[], newer: readonly string[]) => {
      const made = (runs: readonly string[]): Uint8Array =>
        noted(p(r('a'), footnoteRef(3)), `<w:p><w:pPr><w:sectPr/></w:pPr>${runs.join('')}</w:p>`, p('z z'));
      const { bytes, messages } = lawful(made(older), made(newer));
      const words = told(bytes)[1]
        ?.slice(2)
        .replaceAll(/(?<=\{ins [^{}]*)\}\{ins /g, '');
      return { words, codes: messages.map(({ code }) => code) };
    };
    const tried = (...sides: Parameters<typeof redlineOf>): string | undefined => redlineOf(...sides).words;
    expect(tried([k!, e!], [k!, br, one, e!])).toBe('keep{del  }{ins * }end of it');
    expect(tried([k!, one, e!], [k!, s!, br, one, e!])).toBe('keep{del * }{ins  new* }end of it');
    expect(tried([k!, br, one, e!], [k!, br, one, r('new'), one, e!])).toBe(
      'keep{del * }{ins *new* }end of it',
    );
    const image = '<w:r><w:drawing/></w:r>';
    const lost = 'redline-line-break-lost';
    expect(redlineOf([k!, image, e!], [k!, s!, br, image, e!]).codes).toContain(lost);
    expect(redlineOf([k!, br, image, e!], [k!, br, image, r('new'), e!]).codes).toContain(lost);
    expect(redlineOf([k!, image, e!], [k!, s!, image, e!]).codes).toEqual([]);
  });

  it('replaces a note as a whole where the first one stands in a table, also one of which only words under a reading changed', () => {
    const ruby = (word: string): string =>
      p(`<w:r><w:ruby><w:rt>${r('x')}</w:rt><w:rubyBase>${r(word)}</w:rubyBase></w:ruby></w:r>`);
    const made = (word: string): Uint8Array =>
      docx({
        body: [tbl(tr(tc(p(footnoteRef(1))))), p('b', footnoteRef(2))],
        footnotes: { 1: [p('first')], 2: [ruby(word)] },
      });
    const { bytes } = lawful(made('old'), made('new'));
    expect(told(bytes).at(-1)).toBe('[]b{ins *}{del *}');
    expect(partText(bytes, 'word/footnotes.xml')).not.toMatch(/<w:(?:ins|del) /);
  });

  it('gives back no forgotten mark where the note is of several paragraphs, but joins it with the next', () => {
    const notes = { 1: [p('one'), p('two')] };
    const made = lawful(
      docx({ body: [p('a'), p(footnoteRef(1))], footnotes: notes }),
      docx({ body: [p('a'), p(footnoteRef(1)), p('b b'), p('')], footnotes: notes }),
    );
    expect(told(made.bytes)).toEqual(['[]a', '[ins]{ins *}', '[ins]{ins b b}', '[]{del *}']);
  });

  it('leaves a content control round words that stay where only a picture went, of which nothing is shown', () => {
    const body = (...inner: string[]): Uint8Array => docx({ body: [`<w:p>${inner.join('')}</w:p>`] });
    const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('Aden and Berg')}</w:sdtContent></w:sdt>`;
    const picture = '<w:r><w:drawing/></w:r>';
    const made = lawful(body(picture, r('Aden and Berg')), body(control));
    expect(made.messages.map(({ code }) => code)).toEqual(['redline-object-left-out']);
    expect(partText(made.bytes)).toContain(control);
    const changed = lawful(body(picture, r('Aden and Berg')), body(control.replace('Berg', 'Calder')));
    expect(partText(changed.bytes)).not.toContain('<w:sdt>');
  });

  it('writes no deletion of a picture, and keeps what is put in for it off the next insertion', () => {
    const picture = p('<w:r><w:drawing/></w:r>');
    const { bytes } = lawful(noted(picture, p(''), p('z')), noted(p(footnoteRef(1)), p('n n'), p('z')));
    expect(partText(bytes)).not.toMatch(/<w:del [^>]*><\/w:del>/);
    expect(told(bytes)).not.toContain('[]{ins *}');
  });
});
