import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import {
  abstractNum,
  commented,
  del,
  docx,
  field,
  footnoteRef,
  ins,
  insDel,
  lvl,
  num,
  p,
  r,
  tbl,
  tc,
  tr,
  zip,
} from '../../../intake/src/test-docx.ts';
import { redlineDocx } from './index.ts';
import { lawful, partText, textOf } from './test-redlines.ts';

const document = (...body: readonly string[]): Uint8Array => docx({ body });
const lines = (...texts: readonly string[]): Uint8Array => document(...texts.map((text) => p(text)));

/** The body of a redline with what every mark has in common left out. */
const shown = (bytes: Uint8Array): string =>
  partText(bytes)
    .replace(/^[^]*<w:body>|<w:sectPr>[^]*$/g, '')
    .replace(/ w:id="\d+" w:author="[^"]*"| xml:space="preserve"/g, '');

describe('redlineDocx(older, newer) marks', () => {
  it('words put in and taken out inside a paragraph, what is taken out first', () => {
    const { bytes, counts } = lawful(lines('They may stop now.'), lines('They shall stop now.'));
    expect(shown(bytes)).toBe(
      '<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>shall</w:t></w:r></w:ins><w:r><w:t> stop now.</w:t></w:r></w:p>',
    );
    expect(counts).toMatchObject({ insertions: 1, deletions: 1, insertedParagraphs: 0 });
  });

  it('what is put in first in the last change of a paragraph only before one that begins with an insertion, which LibreOffice needs', () => {
    const last =
      '<w:ins><w:r><w:t>later</w:t></w:r></w:ins><w:del><w:r><w:delText>now</w:delText></w:r></w:del></w:p>';
    const inOrder =
      '<w:del><w:r><w:delText>now</w:delText></w:r></w:del><w:ins><w:r><w:t>later</w:t></w:r></w:ins></w:p>';
    const told = (older: readonly string[], newer: readonly string[]): string =>
      shown(lawful(lines(...older), lines(...newer)).bytes);
    expect(told(['They stop now'], ['They stop later'])).toContain(inOrder);
    expect(told(['They stop now', 'All leave'], ['They stop later', 'All leave'])).toContain(inOrder);
    expect(told(['They stop now', 'All leave'], ['They stop later', 'Today all leave'])).toContain(last);
    expect(told(['They stop now', 'All leave'], ['They stop later', 'A new one', 'All leave'])).toContain(
      last,
    );
  });

  it('the last word as replaced where a paragraph would end with an insertion and the next begins with one', () => {
    const { bytes } = lawful(lines('Fire ends', 'end'), lines('Fire ends at once', 'A new point', 'end'));
    expect(shown(bytes)).toContain(
      '<w:ins><w:r><w:t>ends at once</w:t></w:r></w:ins><w:del><w:r><w:delText>ends</w:delText></w:r></w:del></w:p>',
    );
  });

  it.each([
    ['a paragraph put in first', ['b b', 'c c'], ['a a', 'b b', 'c c']],
    ['a paragraph put in last', ['b b', 'c c'], ['b b', 'c c', 'd d']],
    ['a paragraph taken out first', ['a a', 'b b', 'c c'], ['b b', 'c c']],
    ['a paragraph taken out last', ['a a', 'b b', 'c c'], ['a a', 'b b']],
    ['all of it replaced', ['a a', 'b b'], ['c c', 'd d', 'e e']],
    ['all of it taken out', ['a a', 'b b'], ['']],
    ['empty paragraphs put in', ['a a', 'b b'], ['a a', '', '', 'b b']],
    ['empty paragraphs taken out', ['', 'a a', '', ''], ['a a']],
    ['one paragraph divided in two', ['a b c d e f'], ['a b c', 'd e f']],
    ['two paragraphs made one', ['a b c', 'd e f'], ['a b c d e f']],
    ['equal paragraphs, fewer', ['a', 'a', 'a', 'a'], ['a', 'a']],
    ['alternating paragraphs', ['a', 'b', 'a', 'b', 'a'], ['b', 'a', 'b']],
    ['blanks alone', ['a  b ', ' c'], ['a b', 'c ']],
    ['quotation marks and dashes', ['"a" - b'], ['“a” – b']],
    ['right-to-left text and emoji', ['שלום עולם', '👩‍👩‍👧 e\u0301'], ['שלום', '👩‍👧 e\u0300', '😀']],
    ['characters of markup', ['a & <b> "c"'], ["a &amp; <w:t> 'c'"]],
  ])('%s', (_, older, newer) => {
    lawful(lines(...older), lines(...newer));
    lawful(lines(...newer), lines(...older));
  });

  it('no mark on the last paragraph, nor on the last of a cell', () => {
    const older = document(p('a a'), tbl(tr(tc(p('c c')))), p('z'));
    const newer = document(p('a a'), tbl(tr(tc(p('c c'), p('d d')))), p('z'), p('y y'));
    const body = shown(lawful(older, newer).bytes);
    expect(body).toMatch(/<w:p><w:ins><w:r><w:t>d d<\/w:t><\/w:r><\/w:ins><\/w:p><\/w:tc>/);
    expect(body).toMatch(/<w:p><w:ins><w:r><w:t>y y<\/w:t><\/w:r><\/w:ins><\/w:p>$/);
  });

  it('a moved paragraph as a move with paired names, and what changed in it', () => {
    const moved = 'The parties shall withdraw their heavy arms behind the agreed line.';
    const others = ['First of all, fire ends.', 'Prisoners are exchanged.', 'Crossings open at dawn.'];
    const { bytes, counts } = lawful(
      lines(moved, ...others),
      lines(...others.slice(0, 2), moved.replace('heavy', 'all heavy'), ...others.slice(2)),
    );
    const body = shown(bytes);
    expect(counts).toMatchObject({ moves: 1, insertedParagraphs: 0, deletedParagraphs: 0 });
    expect(body.match(/w:name="move1"/g)).toHaveLength(2);
    expect(body).toContain('<w:ins><w:r><w:t>all </w:t></w:r></w:ins>');
  });

  it('one long paragraph as moved rather than several short ones that stand as they stood', () => {
    const long = 'A clause on the river that was moved to the other part of this agreement here.';
    const short = ['First duty.', 'Second duty under it.', 'Third duty.', 'End of part one.'];
    const { bytes, counts } = lawful(
      lines('Part one', long, ...short, 'Last words'),
      lines('Part one', ...short, long, 'Last words'),
    );
    expect(counts).toMatchObject({ moves: 1, deletions: 0, insertedParagraphs: 0, deletedParagraphs: 0 });
    for (const each of short) expect(shown(bytes)).toContain(`<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`);
  });

  it('no move where none is wanted', () => {
    const [older, newer] = [lines('a b c d', 'e f g h', 'z'), lines('e f g h', 'a b c d', 'z')];
    expect(shown(lawful(older, newer, { moves: false }).bytes)).not.toContain('move');
  });

  it('the author and the date that are given, and neither where none is', () => {
    const [older, newer] = [lines('a'), lines('b')];
    const named = lawful(older, newer, { author: 'Side <A>', date: '2026-01-31T00:00:00Z' });
    expect(partText(named.bytes)).toContain('w:author="Side &lt;A&gt;" w:date="2026-01-31T00:00:00Z"');
    expect(partText(lawful(older, newer).bytes)).toContain('w:author=""');
    expect(partText(lawful(older, newer).bytes)).not.toContain('w:date');
  });
});

describe('redlineDocx(older, newer) in tables', () => {
  const table = (...rows: readonly (readonly string[])[]): string =>
    tbl(...rows.map((cells) => tr(...cells.map((text) => tc(p(text))))));

  it.each([
    ['a cell', [['a', 'b']], [['a', 'c']]],
    [
      'a row put in',
      [['a', 'b']],
      [
        ['a', 'b'],
        ['c d', 'e f'],
      ],
    ],
    [
      'a row taken out',
      [
        ['a', 'b'],
        ['c d', 'e f'],
      ],
      [['c d', 'e f']],
    ],
    ['a column put in', [['a', 'b']], [['a', 'x', 'b']]],
    ['rows of unequal cells', [['a'], ['b', 'c']], [['a', 'd'], ['b']]],
    [
      'empty cells and rows',
      [
        ['', ''],
        ['a', ''],
      ],
      [['', 'b']],
    ],
  ])('marks %s', (_, older, newer) => {
    const whole = (rows: readonly (readonly string[])[]): Uint8Array =>
      document(p('before'), table(...rows), p('after'));
    lawful(whole(older), whole(newer));
  });

  test.each([
    ['put in', [p('a'), p('b')], [p('a'), table(['x', 'y']), p('b')]],
    ['first in the document', [p('a')], [table(['x']), p('a')]],
    ['beside another', [p('a'), table(['x y z'])], [p('a'), table(['x y z']), table(['q'])]],
    ['with the paragraph before it', [p('a'), p('t'), table(['x']), p('b')], [table(['x']), p('b')]],
    ['nested', [p('a')], [p('b'), tbl(tr(tc(table(['n']), p('c')))), p('a')]],
    ['between paragraphs that go', [p('q q'), table(['x']), p('w w'), table(['y']), p('z')], [p('z')]],
  ])('marks a table %s, and taken out again', (_, older, newer) => {
    lawful(document(...older, p('end')), document(...newer, p('end')));
    lawful(document(...newer, p('end')), document(...older, p('end')));
  });

  it('writes fields that LibreOffice cannot take back with their row as what they show, others as they are', () => {
    const row = (...inside: readonly string[]): string => tbl(tr(tc(p('see ', ...inside))));
    const quoted = lawful(
      document(p('a')),
      document(row(field('QUOTE "x"', 'shown'), field('REF b', '4')), p('a')),
    );
    expect(quoted.messages.map(({ code }) => code)).toEqual(['redline-field-as-text']);
    expect(shown(quoted.bytes)).toContain('<w:t>shown</w:t>');
    expect(shown(quoted.bytes)).toContain('REF b');
    expect(shown(quoted.bytes)).not.toContain('QUOTE');
    const simple = `<w:fldSimple w:instr=" QUOTE x ">${r('one')}</w:fldSimple>`;
    expect(shown(lawful(document(p('a')), document(row(simple), p('a'))).bytes)).toContain('<w:t>one</w:t>');
  });

  it('widens the grid for a row taken out that has more cells, which pandoc needs', () => {
    const older = document(tbl(tr(tc(p('a a')), tc(p('b b')), tc(p('c c')))), p('z'));
    const newer = document(tbl(tr(tc(p('a b'))), tr(tc(p('x x')))), p('z'));
    const { bytes } = lawful(older, newer);
    const grid = (file: Uint8Array): string => /<w:tblGrid.*?(?=<w:tr>)/.exec(partText(file))?.[0] ?? '';
    expect(grid(bytes).match(/<w:gridCol /g)).toHaveLength(3);
    const oneColumn = zip({
      ...unzipSync(newer),
      'word/document.xml': partText(newer).replace(
        '<w:tblGrid/>',
        '<w:tblGrid><w:gridCol w:w="77"/></w:tblGrid>',
      ),
    });
    expect(grid(lawful(older, oneColumn).bytes)).toBe(
      `<w:tblGrid>${'<w:gridCol w:w="77"/>'.repeat(3)}</w:tblGrid>`,
    );
  });

  it('says where a blank line may stay, and where a table is shown as paragraphs', () => {
    const blank = lawful(document(p('a')), document(p('b'), table(['x']), p('c')));
    expect(blank.messages.map(({ code }) => code)).toEqual(['redline-blank-line-left']);
    const flat = lawful(document(p('a'), table(['x']), p('z')), document(table(['x']), p('z')));
    expect(flat.messages.map(({ code }) => code)).toEqual(['redline-table-as-paragraphs']);
  });
});

describe('redlineDocx(older, newer) keeps of the newer file', () => {
  const styled = (...body: readonly string[]): Uint8Array =>
    docx({
      body,
      numbering: [abstractNum(1, lvl(0)), num(1, 1)],
      header: [p('head')],
      comments: { 7: { author: 'B', text: 'why?' } },
      entries: {
        'word/media/picture.png': new Uint8Array([1, 2, 3]),
        'custom/part.bin': new Uint8Array(5000),
      },
    });

  it('every part in which nothing changed, byte for byte, and every such paragraph', () => {
    const kept = `<w:p w:rsidR="00AB12CD"  ><w:pPr><w:jc w:val='center'/></w:pPr><!-- c --><w:r><w:t>kept &#x41;</w:t></w:r></w:p>`;
    const newer = styled(kept, commented(7, r('a new word')), p({ num: [1, 0] }, 'point'));
    const { bytes } = lawful(styled(p('kept A'), p('a word'), p('point')), newer);
    const [before, after] = [unzipSync(newer), unzipSync(bytes)];
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(after[name] ?? Buffer.of(), before[name] ?? Buffer.of()) !== 0,
    );
    expect(changed).toEqual(['word/document.xml']);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(partText(bytes)).toContain(kept);
  });

  it('the last paragraph, where an equal one before it was taken out', () => {
    const own = '<w:p w:rsidR="00AB12CD"></w:p>';
    const { bytes } = lawful(document(p(), p()), document(own));
    expect(shown(bytes)).toMatch(/<w:del\/>.*<w:p w:rsidR="00AB12CD"><\/w:p>$/);
    const { bytes: cell } = lawful(
      document(tbl(tr(tc(p(), p()))), p('z')),
      document(tbl(tr(tc(own))), p('z')),
    );
    expect(shown(cell)).toContain(`${own}</w:tc>`);
  });

  it('the file itself where nothing changed, with a message', () => {
    const file = styled(p('a'), p('b'));
    const made = redlineDocx(file, file);
    expect(made).toMatchObject({
      ok: true,
      value: { bytes: file, messages: [{ code: 'redline-nothing-changed' }] },
    });
  });

  it('the properties of runs that are cut, and gives them to what is taken out', () => {
    const older = document(p(r('They may stop', '<w:b/>')));
    const { bytes } = lawful(older, document(p(r('They shall stop', '<w:i/>'))));
    expect(shown(bytes).match(/<w:rPr><w:i\/><\/w:rPr>/g)).toHaveLength(4);
  });

  it('hyperlinks and bookmarks round what changed, and content controls in which nothing did', () => {
    const link = (text: string): string => `<w:hyperlink w:anchor="x">${r(text)}</w:hyperlink>`;
    const control = (text: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`;
    const mark = (text: string): string =>
      `<w:bookmarkStart w:id="3" w:name="b"/>${r(text)}<w:bookmarkEnd w:id="3"/>`;
    const { bytes } = lawful(
      document(p(link('one two '), control('kept '), control('three four '), mark('five six'))),
      document(p(link('one too '), control('kept '), control('three for '), mark('five sex'))),
    );
    expect(shown(bytes)).toMatch(/<w:hyperlink w:anchor="x">.*<w:ins>.*<\/w:hyperlink><w:sdt>/);
    expect(shown(bytes).match(/<w:sdt>/g)).toHaveLength(1);
    expect(shown(bytes)).toContain('<w:bookmarkEnd w:id="3"/>');
  });

  it('fields as one thing, which are replaced as a whole', () => {
    const { bytes } = lawful(
      document(p('see ', field('REF a', '3'), '.')),
      document(p('see ', field('REF a', '4'), '.')),
    );
    expect(shown(bytes)).toMatch(
      /<w:del>.*<w:delText>3<\/w:delText>.*<w:ins><w:r><w:fldChar w:fldCharType="begin"/,
    );
    lawful(document(p('x')), document(p('x', `<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`)));
  });

  it('revisions of others where their words are new against the older text too', () => {
    const older = document(p('They stop.'));
    const newer = document(
      p(r('They '), ins('all ', { author: 'B' }), r('stop'), del(' now', { author: 'C' }), r('.')),
    );
    expect(partText(lawful(older, newer).bytes)).toContain('w:author="B"');
    const same = document(p(r('They '), ins('all ', { author: 'B' }), r('stop.')));
    expect(partText(lawful(document(p('They all stop.')), same).bytes)).not.toContain('<w:ins');
    lawful(document(p('a b')), document(p(r('a '), insDel('c ', {}, {}), r('b'))));
  });

  it('the id of such a revision once, where it has to be parted', () => {
    const newer = document(p(r('They '), ins('all three sides ', { author: 'B' }), r('stop.')));
    const { bytes } = lawful(document(p('They three stop.')), newer);
    expect(partText(bytes).match(/<w:ins [^>]*w:author="B"/g)).toHaveLength(2);
  });

  it('paragraphs whose marks have revisions as if they were accepted', () => {
    const newer = document(p({ mark: 'ins' }, ins('one ')), p({ mark: 'del' }, 'two '), p('three'));
    const { messages } = lawful(document(p('two three')), newer);
    expect(messages.map(({ code }) => code)).toContain('redline-revisions-settled');
  });
});

describe('redlineDocx(older, newer) in notes and comments', () => {
  const noted = (text: string, notes: Readonly<Record<number, readonly string[]>>): Uint8Array =>
    docx({
      body: [
        p(
          ...text
            .split(/(\d)/)
            .filter((part) => part !== '')
            .map((part) => (/\d/.test(part) ? footnoteRef(Number(part)) : part)),
        ),
      ],
      footnotes: notes,
    });

  it('marks changes in a note that both files have', () => {
    const { bytes } = lawful(noted('a1', { 1: [p('old words')] }), noted('a1', { 1: [p('new words')] }));
    expect(partText(bytes, 'word/footnotes.xml')).toContain(
      '<w:delText xml:space="preserve">old</w:delText>',
    );
  });

  it('brings a note that was taken out along, into a package without notes too', () => {
    const older = noted('a1 b2', { 1: [p('first'), p('more')], 2: [p('second')] });
    lawful(older, noted('a2 b', { 2: [p('second')] }));
    const { bytes } = lawful(older, document(p('a b')));
    expect(partText(bytes, '[Content_Types].xml')).toContain('/word/footnotes.xml');
    expect(partText(bytes, 'word/_rels/document.xml.rels')).toContain('Target="footnotes.xml"');
    lawful(document(p('a b')), older);
  });

  it('keeps the ids of notes rising in the order of their references', () => {
    const older = noted('a1 b2 c3', { 1: [p('first')], 2: [p('second')], 3: [p('third')] });
    const { bytes } = lawful(older, noted('a1 b c2', { 1: [p('first')], 2: [p('third')] }));
    const ids = [...partText(bytes).matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    expect(ids).toEqual([1, 2, 3]);
    expect(partText(bytes, 'word/footnotes.xml')).toMatch(
      /w:id="1".*first.*w:id="2".*second.*w:id="3".*third/s,
    );
  });

  it('keeps the ids of notes before a copied one, and of those behind it that are high enough', () => {
    const older = noted('a1 b2 c3 d4', { 1: [p('one')], 2: [p('two')], 3: [p('three')], 4: [p('four')] });
    const newer = noted('a2 c3 d8', { 2: [p('one')], 3: [p('three')], 8: [p('four')] });
    const { bytes } = lawful(older, newer);
    const ids = [...partText(bytes).matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['2', '3', '4', '8']);
    const unordered = noted('a5 b3 c', { 5: [p('one')], 3: [p('two')] });
    const kept = lawful(noted('a1 b2', { 1: [p('one')], 2: [p('two')] }), unordered);
    expect(partText(kept.bytes)).toMatch(/w:id="5".*w:id="3"/s);
  });

  it('leaves the ids of separators to them', () => {
    const older = noted('a1 b2 c3', { 1: [p('first')], 2: [p('second')], 3: [p('third')] });
    const newer = noted('a3 b c4', { 3: [p('first')], 4: [p('third')] });
    const text = partText(newer, 'word/footnotes.xml').replace('w:id="-1"', 'w:id="2"');
    const { bytes } = lawful(older, zip({ ...unzipSync(newer), 'word/footnotes.xml': text }));
    const ids = [...partText(bytes, 'word/footnotes.xml').matchAll(/<w:footnote [^>]*w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(['2', '3', '4', '5']);
  });

  it('replaces notes as wholes where any has an emoji, and puts no mark on a paragraph with a note', () => {
    const whole = lawful(noted('a1 b', { 1: [p('old 😀')] }), noted('a1 b', { 1: [p('new 😀')] }));
    expect(partText(whole.bytes, 'word/footnotes.xml')).not.toContain('<w:ins');
    const note = { 1: [p('n')] };
    const older = docx({ body: [p('a a'), p('z z')], footnotes: note });
    const newer = docx({ body: [p('a a'), p('x y', footnoteRef(1), ' u'), p('z z')], footnotes: note });
    expect(shown(lawful(older, newer).bytes)).toMatch(
      /^<w:p><w:pPr><w:rPr><w:ins\/><\/w:rPr><\/w:pPr><w:r><w:t>a a/,
    );
    expect(shown(lawful(newer, older).bytes)).toMatch(
      /^<w:p><w:pPr><w:rPr><w:del\/><\/w:rPr><\/w:pPr><w:r><w:t>a a/,
    );
  });

  it('keeps shifted marks off the paragraph before a heading, which pandoc needs', () => {
    const styles = ['<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'];
    const older = docx({ body: [p('a a')], styles });
    const newer = docx({ body: [p('a a'), p({ style: 'H' }, 'Title')], styles });
    expect(shown(lawful(older, newer).bytes)).toMatch(
      /<w:del>.*a a<.*<\/w:del><w:ins><w:r><w:t>Title<\/w:t><\/w:r><\/w:ins>/,
    );
  });

  it('ends no section with an insertion where the next begins with one, which LibreOffice would join', () => {
    const section = (text: string): string => `<w:p><w:pPr><w:sectPr/></w:pPr>${r(text)}</w:p>`;
    const older = document(p('a a'), p('b b'));
    const { bytes } = lawful(older, document(p('a a'), section('x y'), p('q r')));
    expect(shown(bytes)).toMatch(/<w:ins>.*x y.*<\/w:ins><w:del>.*a a.*<\/w:del><\/w:p><w:p><w:del>.*b b/);
  });

  it('puts no shifted mark on a heading, since pandoc looks at none there', () => {
    const styles = ['<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'];
    const title = p({ style: 'H' }, 'Title');
    const shorter = docx({ body: [title], styles });
    const longer = docx({ body: [title, p('z z')], styles });
    for (const [older, newer] of [
      [longer, shorter],
      [shorter, longer],
    ] as const)
      expect(shown(lawful(older, newer).bytes)).not.toMatch(/<w:pStyle w:val="H"\/><w:rPr><w:del\/>/);
    expect(shown(lawful(longer, shorter).bytes)).toMatch(
      /<w:del\/>.*Title.*<w:pStyle w:val="H"\/>.*z z.*<w:ins>.*Title/,
    );
  });

  it('sets comments on paragraphs of the newer text, beside those that it has', () => {
    const options = {
      author: 'A',
      comments: [
        { paragraph: 1, text: 'Why?\nSource: x' },
        { paragraph: 9, text: 'lost' },
      ],
    };
    const { bytes, messages } = lawful(lines('a', 'b'), lines('a', 'c'), options);
    expect(partText(bytes, 'word/comments.xml')).toContain('<w:t xml:space="preserve">Why?</w:t>');
    expect(partText(bytes)).toContain('<w:commentReference');
    expect(messages.map(({ code }) => code)).toEqual(['redline-comment-without-place']);
    const newer = docx({ body: [p(commented(0, r('c')))], comments: { 0: { author: 'B', text: 'mine' } } });
    const both = partText(
      lawful(lines('a'), newer, { comments: [{ paragraph: 0, text: 'yours' }] }).bytes,
      'word/comments.xml',
    );
    expect(both).toMatch(/mine.*yours/s);
  });
});

describe('redlineDocx(older, newer) with odd files', () => {
  const renamed = (bytes: Uint8Array, to: string): Uint8Array => {
    const parts = unzipSync(bytes);
    const text = partText(bytes)
      .replaceAll('<w:', to === '' ? '<' : `<${to}:`)
      .replaceAll('</w:', to === '' ? '</' : `</${to}:`)
      .replaceAll('xmlns:w=', to === '' ? 'xmlns:v1="urn:x" xmlns=' : `xmlns:${to}=`)
      .replaceAll(' w:', to === '' ? ' ' : ` ${to}:`);
    return zip({ ...parts, 'word/document.xml': text });
  };

  it.each(['ns0', ''])('reads and writes files that call the namespace %j', (prefix) => {
    const [older, newer] = [renamed(lines('a b', 'c'), prefix), renamed(lines('a d', 'x', 'c'), prefix)];
    expect(textOf(older)).toBe('a b\nc\n');
    lawful(older, newer);
    lawful(lines('a b', 'c'), newer);
  });

  it('refuses a newer file with macros, which would be handed on, and reads an older one', () => {
    const macros = docx({ body: [p('a')], entries: { 'word/vbaProject.bin': 'x' } });
    expect(redlineDocx(lines('b'), macros)).toMatchObject({
      ok: false,
      fault: { code: 'redline-with-macros' },
    });
    lawful(macros, lines('b'));
  });

  it.each([
    ['no zip', new Uint8Array([1, 2, 3]), 'docx-not-a-zip'],
    ['an old or protected file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'docx-encrypted'],
    ['no document', zip({ 'a.txt': 'a' }), 'docx-without-document'],
    ['a broken part', zip({ 'word/document.xml': '<w:document><w:body></w:document>' }), 'xml-broken'],
    ['a document type', zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'xml-with-dtd'],
    ['deep nesting', zip({ 'word/document.xml': '<a>'.repeat(2000) }), 'nested-too-deeply'],
    ['an inflated part', zip({ 'word/document.xml': ' '.repeat(70_000_000) }), 'inflates-beyond-limit'],
  ])('refuses %s with one message', (_, bytes, code) => {
    expect(redlineDocx(lines('a'), bytes)).toMatchObject({
      ok: false,
      fault: { code, where: 'the newer document' },
    });
    expect(redlineDocx(bytes, lines('a'))).toMatchObject({
      ok: false,
      fault: { code, where: 'the older document' },
    });
  });
});
