import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyReading, intake, rejectedReading, type WorkingText } from '../index.ts';
import {
  commented,
  del,
  docx,
  endnoteRef,
  field,
  footnoteRef,
  ins,
  insDel,
  moveFrom,
  moveTo,
  p,
  r,
  revisedRow,
  style,
  tbl,
  tc,
  tr,
  type DocxOptions,
} from '../test-docx.ts';
import { brokenLaws } from '../test-laws.ts';

const readBytes = async (bytes: Uint8Array): Promise<WorkingText> => {
  const outcome = await intake(bytes, { name: 'draft.docx' });
  if (!outcome.ok) throw new Error(`${outcome.fault.code}: ${outcome.fault.what}`);
  expect(brokenLaws(outcome.value)).toEqual([]);
  return outcome.value;
};
const read = (options: DocxOptions): Promise<WorkingText> => readBytes(docx(options));
const body = (...paragraphs: readonly string[]): Promise<WorkingText> => read({ body: paragraphs });
const kinds = (working: WorkingText) =>
  working.blocks.map(({ kind, level, span }) => [kind, level, working.text.slice(...span)]);

const box = (text: string): string => `<w:txbxContent>${p(text)}${p('second')}</w:txbxContent>`;

describe('intakeDocx(bytes) reads the text', () => {
  it('with paragraphs parted by blank lines', async () => {
    const working = await body(p('One & <two>'), p(), p('three ', 'four'));
    expect(working.text).toBe('One & <two>\n\n\n\nthree four');
    expect(kinds(working)).toEqual([
      ['paragraph', null, 'One & <two>'],
      ['paragraph', null, 'three four'],
    ]);
    expect(working.messages).toEqual([]);
  });

  it('with tabs, breaks, hyphens and symbols', async () => {
    const run =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>';
    expect((await body(p(run))).text).toBe('a\tb\nc\u2011\u00ad\uf0b7');
  });

  it('with white space at the ends of a text only where xml:space keeps it', async () => {
    const run =
      '<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r><w:r><w:t>\u00a0c</w:t></w:r>';
    expect((await body(p(run))).text).toBe('a b \u00a0c');
  });

  it('with character references, and CDATA as it stands', async () => {
    const run = '<w:r><w:t>&#1046;&#x416; &amp;lt; &unknown; <![CDATA[<&amp;]]></w:t></w:r>';
    expect((await body(p(run))).text).toBe('ЖЖ &lt; &unknown; <&amp;');
  });

  it('with references to NUL and half surrogates as U+FFFD, and says so', async () => {
    const working = await body(p('<w:r><w:t>a&#0;&#xD800;b</w:t></w:r>'));
    expect(working.text).toBe('a\ufffd\ufffdb');
    expect(working.messages).toMatchObject([{ code: 'replaced-characters', span: [1, 2] }]);
  });

  it('in hyperlinks, smart tags, content controls, fields and formulas', async () => {
    const working = await body(
      p(
        `<w:hyperlink w:anchor="x">${r('link')}</w:hyperlink>`,
        `<w:smartTag>${r(' tag')}</w:smartTag>`,
        `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r(' control')}</w:sdtContent></w:sdt>`,
        field('REF _Ref1', ' field'),
        `<w:fldSimple w:instr="PAGE">${r(' simple')}</w:fldSimple>`,
      ),
      `<w:sdt><w:sdtContent>${p('block')}</w:sdtContent></w:sdt>`,
    );
    expect(working.text).toBe('link tag control field simple\n\nblock');
  });

  it('of fields within instructions not, and of what follows a broken field', async () => {
    const nested = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>';
    const working = await body(p(`${nested}${field('X', 'inner')}`), p('after'));
    expect(working.text).toBe('\n\nafter');
  });

  it('of one branch where there are alternatives, and of text boxes after their paragraph', async () => {
    const alternatives = `<mc:AlternateContent><mc:Choice Requires="wps">${box('box')}</mc:Choice><mc:Fallback>${box('box')}</mc:Fallback></mc:AlternateContent>`;
    const working = await body(p('before', `<w:r>${alternatives}</w:r>`, ' after'), p('next'));
    expect(working.text).toBe('before after\n\nbox\n\nsecond\n\nnext');
  });

  it('of tables by cells, with tabs between cells and blank lines between rows', async () => {
    const working = await body(
      p('a'),
      tbl(tr(tc(p('b')), tc(p('c'), p('d'))), tr(tc(p('e')), tc(p()))),
      p('f'),
    );
    expect(working.text).toBe('a\n\nb\tc\n\nd\n\ne\t\n\nf');
    expect(working.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'table-cell',
      'table-cell',
      'table-cell',
      'table-cell',
      'paragraph',
    ]);
  });

  it('of notes after the body, with their numbers and the places that refer to them', async () => {
    const working = await read({
      body: [p('one', footnoteRef(2), ' two', endnoteRef(1)), p('three', footnoteRef(1))],
      footnotes: { 1: [p('second')], 2: [p('first'), p('more')] },
      endnotes: { 1: [p('end')] },
    });
    expect(working.text).toBe('one two\n\nthree\n\nfirst\n\nmore\n\nend\n\nsecond');
    const notes = working.blocks.filter(({ kind }) => kind === 'footnote');
    expect(notes.map(({ number }) => number?.printed ?? null)).toEqual(['1', null, 'i', '2']);
    expect(working.marks.map(({ kind, span, text }) => [kind, span[0], text])).toEqual([
      ['note-reference', 3, '1'],
      ['note-reference', 7, 'i'],
      ['note-reference', 14, '2'],
    ]);
  });

  it('of headers and footers at the end, as furniture', async () => {
    const working = await read({
      body: [p('text')],
      header: [p('Draft 3')],
      footer: [p('Page ', field('PAGE', '1'))],
    });
    expect(kinds(working)).toEqual([
      ['paragraph', null, 'text'],
      ['furniture', null, 'Draft 3'],
      ['furniture', null, 'Page 1'],
    ]);
  });

  it('with headings and title by style name, by outline level and through basedOn', async () => {
    const working = await read({
      body: [
        p({ style: 'Titel' }, 'Framework'),
        p({ style: 'berschrift1' }, 'By name'),
        p({ style: 'Own' }, 'Through'),
        p({ outline: 2 }, 'By level'),
        p({ style: 'Own', outline: 9 }, 'Body'),
      ],
      styles: [
        style('Titel', 'Title'),
        style('berschrift1', 'heading 1'),
        style('Own', 'My heading', '', 'berschrift1'),
      ],
    });
    expect(kinds(working)).toEqual([
      ['title', null, 'Framework'],
      ['heading', 1, 'By name'],
      ['heading', 1, 'Through'],
      ['heading', 3, 'By level'],
      ['paragraph', null, 'Body'],
    ]);
    expect(working.title).toBe('Framework');
  });

  it('that is struck under a mark, and hidden text with a message', async () => {
    const working = await body(
      p('a ', r('b', '<w:strike/>'), r(' c', '<w:strike w:val="0"/>'), r('d', '<w:vanish/>')),
    );
    expect(working.text).toBe('a b cd');
    expect(working.marks).toMatchObject([{ kind: 'strike', span: [2, 3] }]);
    expect(working.messages).toMatchObject([{ code: 'docx-hidden-text' }]);
  });

  it('whose main part the relations name otherwise', async () => {
    const plain = docx({ body: [p('x')] });
    const moved = docx({
      body: [p('decoy')],
      entries: {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/main.xml"/></Relationships>',
        'word/main.xml':
          '<x:document xmlns:x="y"><x:body><x:p><x:r><x:t>main</x:t></x:r></x:p></x:body></x:document>',
      },
    });
    expect((await readBytes(plain)).text).toBe('x');
    expect((await readBytes(moved)).text).toBe('main');
  });
});

const row = (kind: 'ins' | 'del', text: string): string => revisedRow(kind, tc(p(text)), tc(p('x')));

describe('intakeDocx(bytes) reads revisions as revisions', () => {
  const anna = { author: 'Anna', date: '2024-01-02T03:04:05Z' };

  it('insertions and deletions, with author and date', async () => {
    const working = await body(p('The Parties ', del('may', anna), ins('shall', anna), ' meet.'));
    expect(working.text).toBe('The Parties shall meet.');
    expect(working.marks).toEqual([
      { kind: 'deletion', span: [12, 12], text: 'may', ...anna },
      { kind: 'insertion', span: [12, 17], text: null, ...anna },
    ]);
    expect(rejectedReading(working)).toBe('The Parties may meet.');
  });

  it('two authors next to each other as two marks, one author as one', async () => {
    const working = await body(p(ins('a', anna), ins('b', anna), ins('c', { ...anna, author: 'Ben' })));
    expect(working.marks.map(({ span, author }) => [span, author])).toEqual([
      [[0, 2], 'Anna'],
      [[2, 3], 'Ben'],
    ]);
  });

  it('moves', async () => {
    const working = await body(p('a ', moveFrom('b '), 'c ', moveTo('b '), 'd'));
    expect(working.text).toBe('a c b d');
    expect(rejectedReading(working)).toBe('a b c d');
    expect(working.marks.map(({ kind }) => kind)).toEqual(['move-from', 'move-to']);
  });

  it('what was inserted and deleted again in neither reading, with both authors', async () => {
    const working = await body(p('a', insDel('b', anna, { author: 'Ben' }), 'c'));
    expect(working.text).toBe('ac');
    expect(rejectedReading(working)).toBe('ac');
    expect(everyReading(working)).toBe('abc');
    expect(working.marks).toMatchObject([{ kind: 'deletion', text: 'b', author: 'Ben', inserted: anna }]);
  });

  it('a deleted paragraph mark joins two paragraphs, an inserted one parts them', async () => {
    const joined = await body(p({ mark: 'del' }, 'one '), p('two'), p('three'));
    expect(joined.text).toBe('one two\n\nthree');
    expect(joined.blocks).toHaveLength(2);
    expect(rejectedReading(joined)).toBe('one \n\ntwo\n\nthree');
    const parted = await body(p({ mark: 'ins' }, 'one '), p('two'));
    expect(parted.text).toBe('one \n\ntwo');
    expect(rejectedReading(parted)).toBe('one two');
  });

  it('a deleted paragraph leaves nothing in the text', async () => {
    const working = await body(p('a'), p({ mark: 'del' }, del('b')), p('c'));
    expect(working.text).toBe('a\n\nc');
    expect(rejectedReading(working)).toBe('a\n\nb\n\nc');
  });

  it('a deleted and an inserted table row', async () => {
    const working = await body(
      tbl(tr(tc(p('a')), tc(p('b'))), row('del', 'old'), row('ins', 'new')),
      p('end'),
    );
    expect(working.text).toBe('a\tb\n\nnew\tx\n\nend');
    expect(rejectedReading(working)).toBe('a\tb\n\nold\tx\n\nend');
  });

  it('a note whose reference was deleted is deleted with it, and does not count', async () => {
    const working = await read({
      body: [p('a', `<w:del w:id="1" w:author="A">${footnoteRef(1)}</w:del>`, 'b', footnoteRef(2))],
      footnotes: { 1: [p('gone')], 2: [p('kept')] },
    });
    expect(working.text).toBe('ab\n\nkept');
    expect(rejectedReading(working)).toBe('ab\n\ngone\n\nkept');
    expect(working.blocks.at(-1)?.number?.printed).toBe('1');
  });

  it('comments, with their range, words, author and date', async () => {
    const working = await read({
      body: [p('a ', commented(7, r('b c')), ' d')],
      comments: { 7: { author: 'Ben', text: 'Why?' } },
    });
    expect(working.marks).toEqual([
      { kind: 'comment', span: [2, 5], text: 'Why?', author: 'Ben', date: '2024-05-07T09:00:00Z' },
    ]);
  });
});

describe('intakeDocx(bytes) and what stands between paragraphs', () => {
  it('keeps a comment whose range begins and ends there', async () => {
    const working = await read({
      body: [p('a'), '<w:commentRangeStart w:id="3"/>', p('b'), '<w:commentRangeEnd w:id="3"/>', p('c')],
      comments: { 3: { author: 'Ben', text: 'Both?' } },
    });
    expect(working.marks).toMatchObject([{ kind: 'comment', span: [3, 6], text: 'Both?' }]);
  });

  it('takes a table of contents for furniture', async () => {
    const working = await read({
      body: [p({ style: 'Inhalt1' }, 'Article 1\t3'), p('Article 1')],
      styles: [style('Inhalt1', 'toc 1')],
    });
    expect(working.blocks.map(({ kind }) => kind)).toEqual(['furniture', 'paragraph']);
  });
});

/** A word of an edited text, and what happened to it. */
type Fate = 'kept' | 'inserted' | 'deleted' | 'moved-in' | 'moved-out' | 'undone';
interface EditedParagraph {
  readonly words: readonly (readonly [string, Fate])[];
  readonly mark: 'kept' | 'inserted' | 'deleted';
}
const fates: Fate[] = ['kept', 'inserted', 'deleted', 'moved-in', 'moved-out', 'undone'];
const edited = fc.array(
  fc.record<EditedParagraph>({
    words: fc.array(
      fc.tuple(fc.constantFrom('a', 'b ', ' c', '[d]', 'é😀', '\t'), fc.constantFrom(...fates)),
      {
        maxLength: 6,
      },
    ),
    mark: fc.constantFrom('kept', 'kept', 'inserted', 'deleted'),
  }),
  { minLength: 1, maxLength: 6 },
);

const RUNS: Readonly<Record<Fate, (text: string) => string>> = {
  kept: (text) => r(text),
  inserted: ins,
  deleted: del,
  'moved-in': moveTo,
  'moved-out': moveFrom,
  undone: (text) => insDel(text),
};

/** The document with its revisions. The last paragraph mark of a document cannot be revised. */
const withRevisions = (paragraphs: readonly EditedParagraph[]): Uint8Array =>
  docx({
    body: paragraphs.map(({ words, mark }, index) => {
      const runs = words.map(([text, fate]) => RUNS[fate](text));
      const own = index === paragraphs.length - 1 ? 'kept' : mark;
      return p(own === 'inserted' ? { mark: 'ins' } : own === 'deleted' ? { mark: 'del' } : {}, ...runs);
    }),
  });

/** One reading, put together by hand: the words and paragraph marks with one of the given fates. */
function reading(
  paragraphs: readonly EditedParagraph[],
  words: readonly Fate[],
  marks: readonly string[],
): string {
  return paragraphs
    .map(({ words: all, mark }, index) => {
      const text = all.filter(([, fate]) => words.includes(fate)).map(([word]) => word);
      const ends = index < paragraphs.length - 1 && marks.includes(mark);
      return text.join('') + (ends ? '\n\n' : '');
    })
    .join('');
}

/** Markup with the characters that it shows or showed, worked out without a parser. */
interface Shown {
  readonly xml: string;
  readonly shows: string;
}
const joinShown = (parts: readonly Shown[], wrap: (xml: string) => string): Shown => ({
  xml: wrap(parts.map(({ xml }) => xml).join('')),
  shows: parts.map(({ shows }) => shows).join(''),
});
const word = fc.constantFrom('a', 'é', '[b]', '<', '&', '😀', 'c d', '\u00a0');
const { block } = fc.letrec<{ run: Shown; block: Shown }>((tie) => ({
  run: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(fc.constantFrom(r, ins, del, moveTo, moveFrom, insDel), word)
      .map(([make, shows]) => ({ xml: make(shows), shows })),
    word.map((shows): Shown => ({ xml: field('REF x', shows), shows })),
    fc
      .tuple(
        fc.constantFrom('hyperlink', 'smartTag', 'sdt', 'customXml', 'ins'),
        fc.array(tie('run'), { maxLength: 3 }),
      )
      .map(([name, runs]) =>
        joinShown(runs, (xml) =>
          name === 'sdt'
            ? `<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`
            : `<w:${name}>${xml}</w:${name}>`,
        ),
      ),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie('run'), { maxLength: 4 }).map((runs) => joinShown(runs, (xml) => `<w:p>${xml}</w:p>`)),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((cells) => {
      const row = cells.map((cell) => ({ ...cell, xml: tc(cell.xml, p()) }));
      return joinShown(row, (xml) => tbl(tr(xml)));
    }),
    fc
      .array(tie('block'), { maxLength: 2 })
      .map((blocks) => joinShown(blocks, (xml) => `<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`)),
  ),
}));

const letters = (text: string): string => text.replace(/\s/g, '');

describe('laws of intakeDocx', () => {
  it('the text is the accepted reading, rejectedReading the rejected one, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(edited, async (paragraphs) => {
        const outcome = await intake(withRevisions(paragraphs), { name: 'a.docx' });
        const accepted = reading(paragraphs, ['kept', 'inserted', 'moved-in'], ['kept', 'inserted']);
        if (!outcome.ok) {
          expect(outcome.fault.code).toBe('empty-file');
          expect(accepted.trim()).toBe('');
          return;
        }
        expect(brokenLaws(outcome.value)).toEqual([]);
        expect(outcome.value.text).toBe(accepted);
        const rejected = reading(paragraphs, ['kept', 'deleted', 'moved-out'], ['kept', 'deleted']);
        expect(rejectedReading(outcome.value)).toBe(rejected);
        expect(everyReading(outcome.value)).toBe(reading(paragraphs, fates, ['kept', 'inserted', 'deleted']));
      }),
      { numRuns: 300 },
    );
  });

  it('every character that shows or showed stands in the text or its marks, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 4 }), async (blocks) => {
        const working = await body(p('start'), ...blocks.map(({ xml }) => xml), p('end'));
        const shows = blocks.map((each) => each.shows).join('');
        expect(letters(everyReading(working))).toBe(letters(`start${shows}end`));
      }),
      { numRuns: 300 },
    );
  });
});
