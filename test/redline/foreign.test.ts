import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../command-line.ts';
import type { Verdict, Which } from './judge.ts';
import { hasOffice, OfficeJudge, pythonWithUno } from './judge-office.ts';
import { hasPandoc, readByPandoc } from './judge-pandoc.ts';
import { packageOfBody } from './package.ts';
import { asPandocSees, shown, type Reading } from './reading.ts';
import { readByOurs } from './subject.ts';

/**
 * Tracked files as Word writes them, built by hand: our resolver is measured against what the rules say (ECMA-376
 * part 1, 17.13.5), and pandoc and LibreOffice are asked too. Where one of them differs, the case says how.
 */
interface Case {
  readonly name: string;
  readonly body: string;
  readonly notes?: string;
  readonly accept: readonly string[];
  readonly reject: readonly string[];
  /** What another judge reads instead, and why. */
  readonly pandoc?: Partial<Record<Which, readonly string[]>>;
  readonly office?: Partial<Record<Which, readonly string[]>>;
  readonly why?: string;
}

let last = 0;
const who = (author = 'A. Drafter'): string =>
  `w:id="${(last += 1)}" w:author="${author}" w:date="2025-03-04T10:00:00Z"`;
const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const ins = (inner: string, author?: string): string => `<w:ins ${who(author)}>${inner}</w:ins>`;
const del = (text: string, author?: string): string => `<w:del ${who(author)}>${gone(text)}</w:del>`;
type Mark = 'ins' | 'del' | 'moveFrom' | 'moveTo';
const p = (mark: Mark | null, ...runs: string[]): string =>
  `<w:p>${mark === null ? '' : `<w:pPr><w:rPr><w:${mark} ${who()}/></w:rPr></w:pPr>`}${runs.join('')}</w:p>`;
const row = (mark: Mark | null, ...cells: string[]): string =>
  `<w:tr>${mark === null ? '' : `<w:trPr><w:${mark} ${who()}/></w:trPr>`}${cells.map((each) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${each}</w:tc>`).join('')}</w:tr>`;
const tbl = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const range = (side: 'From' | 'To', name: string, inner: string): string => {
  const id = (last += 1);
  return `<w:move${side}RangeStart w:id="${id}" w:author="A. Drafter" w:date="2025-03-04T10:00:00Z" w:name="${name}"/>${inner}<w:move${side}RangeEnd w:id="${id}"/>`;
};
const moved = (side: 'From' | 'To', text: string): string =>
  `<w:move${side} ${who()}>${r(text)}</w:move${side}>`;

const CASES: readonly Case[] = [
  {
    name: 'a deleted paragraph mark joins two paragraphs',
    body: p('del', r('One ')) + p(null, r('two.')),
    accept: ['One two.'],
    reject: ['One ', 'two.'],
  },
  {
    name: 'an inserted paragraph mark parts them',
    body: p('ins', r('One ')) + p(null, r('two.')),
    accept: ['One ', 'two.'],
    reject: ['One two.'],
  },
  {
    name: 'three marks in a row go together',
    body: p('del', r('a ')) + p('del', r('b ')) + p('del', del('c')) + p(null, r('d')),
    accept: ['a b d'],
    reject: ['a ', 'b ', 'c', 'd'],
    pandoc: { accept: ['a b d'] },
  },
  {
    name: 'a whole paragraph in, a whole paragraph out',
    body: p(null, r('first')) + p('ins', ins(r('new'))) + p('del', del('old')) + p(null, r('last')),
    accept: ['first', 'new', 'last'],
    reject: ['first', 'old', 'last'],
  },
  {
    name: 'moved paragraphs under one range',
    body:
      range('From', 'move1', p('moveFrom', moved('From', 'one')) + p('moveFrom', moved('From', 'two'))) +
      p(null, r('three')) +
      range('To', 'move1', p('moveTo', moved('To', 'one')) + p('moveTo', moved('To', 'two'))) +
      p(null, r('four')),
    accept: ['three', 'one', 'two', 'four'],
    reject: ['one', 'two', 'three', 'four'],
  },
  {
    name: 'words moved inside a paragraph',
    body: p(
      null,
      r('The '),
      range('From', 'move2', moved('From', 'old ')),
      r('terms of the '),
      range('To', 'move2', moved('To', 'old ')),
      r('accord.'),
    ),
    accept: ['The terms of the old accord.'],
    reject: ['The old terms of the accord.'],
  },
  {
    name: 'what one inserted and another deleted again is in neither',
    body: p(null, r('Shall '), ins(del('not ', 'Second'), 'First'), r('apply.')),
    accept: ['Shall apply.'],
    reject: ['Shall apply.'],
    why: '17.13.5.14 and 17.13.5.18: the deletion lies in the insertion',
  },
  {
    name: 'insertions and deletions of two authors side by side',
    body: p(null, ins(r('A '), 'First'), del('B ', 'Second'), ins(r('C '), 'Second'), r('D')),
    accept: ['A C D'],
    reject: ['B D'],
  },
  {
    name: 'a deletion inside moved text',
    body:
      range('From', 'move3', p('moveFrom', moved('From', 'one plain two'))) +
      p(null, r('three')) +
      range('To', 'move3', p('moveTo', moved('To', 'one '), del('plain '), moved('To', 'two'))) +
      p(null, r('four')),
    accept: ['three', 'one two', 'four'],
    reject: ['one plain two', 'three', 'plain four'],
    pandoc: { reject: ['one plain two', 'three', 'plain four'] },
    why: 'the deletion is of the place moved to, so rejecting brings its words back there',
  },
  {
    name: 'rows put in and taken out',
    body:
      tbl(
        2,
        row(null, p(null, r('a')), p(null, r('b'))),
        row('ins', p(null, ins(r('c'))), p(null, ins(r('d')))),
        row('del', p(null, del('e')), p(null, del('f'))),
      ) + p(null, r('end')),
    accept: ['| a', '| b', '| c', '| d', 'end'],
    reject: ['| a', '| b', '| e', '| f', 'end'],
  },
  {
    name: 'a whole table taken out',
    body:
      p(null, r('start')) +
      tbl(1, row('del', p(null, del('a'))), row('del', p(null, del('b')))) +
      p(null, r('end')),
    accept: ['start', 'end'],
    reject: ['start', '| a', '| b', 'end'],
  },
  {
    name: 'tracked formatting changes no text',
    body:
      `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange ${who()}><w:pPr/></w:pPrChange></w:pPr>` +
      `${r('Bold', `<w:b/><w:rPrChange ${who()}><w:rPr/></w:rPrChange>`)}${r(' and plain')}</w:p>`,
    accept: ['Bold and plain'],
    reject: ['Bold and plain'],
  },
  {
    name: 'a field of which the result was changed',
    body: p(
      null,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> QUOTE "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      del('ten'),
      ins(r('twelve')),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      r(' days'),
    ),
    accept: ['twelve days'],
    reject: ['ten days'],
  },
  {
    name: 'a footnote put in with its reference, and one of which words were changed',
    body: p(
      null,
      r('Text'),
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      ins('<w:r><w:footnoteReference w:id="3"/></w:r>'),
      r('.'),
    ),
    notes: `<w:footnote w:id="2">${p(null, r('An '), del('old '), ins(r('new ')), r('note'))}</w:footnote><w:footnote w:id="3">${p(null, ins(r('Added')))}</w:footnote>`,
    accept: ['Text††.', '† An new note', '† Added'],
    reject: ['Text†.', '† An old note'],
  },
  {
    name: 'tabs, breaks and hyphens inside changes',
    body: p(
      null,
      r('a'),
      ins('<w:r><w:tab/><w:t>b</w:t></w:r>'),
      `<w:del ${who()}><w:r><w:br/><w:delText>c</w:delText></w:r></w:del>`,
      ins('<w:r><w:noBreakHyphen/></w:r>'),
      r('d'),
    ),
    accept: ['a\tb\u2011d'],
    reject: ['a\u2028cd'],
  },
  {
    name: 'cells put in and taken out',
    body:
      tbl(
        2,
        row(null, p(null, r('a')), p(null, r('b'))).replace('<w:tcPr>', `<w:tcPr><w:cellIns ${who()}/>`),
        row(null, p(null, r('c')), p(null, r('d'))).replace(
          /<w:tcPr>(?!.*<w:tcPr>)/,
          `<w:tcPr><w:cellDel ${who()}/>`,
        ),
      ) + p(null, r('end')),
    accept: ['| a', '| b', '| c', 'end'],
    reject: ['| b', '| c', '| d', 'end'],
    pandoc: { accept: ['| a', '| b', '| c', '| d', 'end'], reject: ['| a', '| b', '| c', '| d', 'end'] },
    office: { accept: ['| a', '| b', '| c', '| d', 'end'], reject: ['| a', '| b', '| c', '| d', 'end'] },
    why: '17.13.5.1 and 17.13.5.2: pandoc and LibreOffice do not know changes of cells',
  },
  {
    name: 'a paragraph that one put in and another took out again',
    body:
      p(null, r('one')) +
      `<w:p><w:pPr><w:rPr><w:ins ${who('First')}/><w:del ${who('Second')}/></w:rPr></w:pPr>${ins(del('passing', 'Second'), 'First')}</w:p>` +
      p(null, r('two')),
    accept: ['one', 'two'],
    reject: ['one', 'two'],
    pandoc: { accept: ['one', '', 'two'] },
    office: { reject: ['one', '', 'two'] },
    why: '17.13.5.14 and 17.13.5.18: the mark lies in both; each of the two others sees one of them only',
  },
  {
    name: 'words beside a content control',
    body: p(
      null,
      `<w:sdt><w:sdtPr><w:alias w:val="Party"/></w:sdtPr><w:sdtContent>${r('Ardan')}</w:sdtContent></w:sdt>`,
      r(' agrees '),
      ins(r('as annexed')),
      r('.'),
    ),
    accept: ['Ardan agrees as annexed.'],
    reject: ['Ardan agrees .'],
  },
  {
    name: 'a field that was taken out with its instruction',
    body: p(
      null,
      r('See '),
      `<w:del ${who()}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText xml:space="preserve"> QUOTE "x" </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>Annex A</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`,
      ins(r('Annex B')),
      r('.'),
    ),
    accept: ['See Annex B.'],
    reject: ['See Annex A.'],
  },
  {
    name: 'a comment on words that were taken out, and its mark',
    body: p(
      null,
      r('The '),
      '<w:commentRangeStart w:id="70"/>',
      del('old '),
      ins(r('new ')),
      '<w:commentRangeEnd w:id="70"/>',
      r('text.'),
    ),
    accept: ['The new text.'],
    reject: ['The old text.'],
  },
  {
    name: 'right-to-left words and emoji',
    body: p(null, r('نص '), del('قديم ', 'First'), ins(r('جديد '), 'Second'), r('🕊️'), ins(r('👨‍👩‍👧'))),
    accept: ['نص جديد 🕊️👨‍👩‍👧'],
    reject: ['نص قديم 🕊️'],
  },
  {
    name: 'a row moved from one place to another',
    body:
      tbl(
        1,
        row('del', p(null, del('moved row'))),
        row(null, p(null, r('stays'))),
        row('ins', p(null, ins(r('moved row')))),
      ) + p(null, r('end')),
    accept: ['| stays', '| moved row', 'end'],
    reject: ['| moved row', '| stays', 'end'],
  },
  {
    name: 'a table in a cell of which a row was taken out',
    body:
      tbl(
        1,
        row(
          null,
          p(null, r('outer')) +
            tbl(1, row(null, p(null, r('inner one'))), row('del', p(null, del('inner two')))) +
            p(null, r('last')),
        ),
      ) + p(null, r('end')),
    accept: ['| outer', '| inner one', '| last', 'end'],
    reject: ['| outer', '| inner one', '| inner two', '| last', 'end'],
  },
  {
    name: 'a link that was put in',
    body: p(null, r('see '), `<w:hyperlink w:anchor="x">${ins(r('there'))}</w:hyperlink>`, r('.')),
    accept: ['see there.'],
    reject: ['see .'],
  },
];

/** Our resolver's text has no marks of notes and cells. */
const bare = (lines: readonly string[]): string =>
  lines
    .map(
      (line) =>
        `${line
          .replace(/^(?:\| |† )/, '')
          .replaceAll('†', '')
          .replaceAll('\u2028', '\n')}\n`,
    )
    .join('');
const withoutCells = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/^\| /, '')).join('\n');
const asReading = (lines: readonly string[]): Reading => ({
  body: lines
    .filter((line) => !line.startsWith('† '))
    .map((line) => ({ text: line.replace(/^\| /, ''), inCell: line.startsWith('| ') })),
  notes: lines.filter((line) => line.startsWith('† ')).map((line) => line.slice(2)),
});

describe.each(['accept', 'reject'] as const)('tracked files from elsewhere, %s', (which) => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-foreign-'));
  const pathOf = (index: number): string => join(folder, `${index}.docx`);
  const python = hasOffice() ? pythonWithUno() : null;
  const office = python === null ? null : new OfficeJudge(python);
  let pandoc: readonly Verdict[] = [];

  beforeAll(async () => {
    for (const [index, { body, notes }] of CASES.entries())
      writeFileSync(pathOf(index), packageOfBody(body, notes));
    if (hasPandoc())
      pandoc = await readByPandoc(
        CASES.map((_, index) => pathOf(index)),
        which,
        folder,
      );
  });
  afterAll(async () => {
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(CASES.map((each, index) => ({ ...each, index })))('ours: $name', ({ index, ...each }) => {
    expect(readByOurs(readFileSync(pathOf(index)), which)).toEqual({ text: bare(each[which]) });
  });

  it.skipIf(missing('pandoc', hasPandoc())).each(CASES.map((each, index) => ({ ...each, index })))(
    'pandoc: $name',
    ({ index, ...each }) => {
      const verdict = pandoc[index]!;
      if ('fault' in verdict) throw new Error(verdict.fault);
      const want = asReading(each.pandoc?.[which] ?? each[which]);
      expect(shown(asPandocSees(verdict.reading, true))).toBe(shown(asPandocSees(want, true)));
    },
  );

  it.skipIf(missing('python3-uno', office !== null)).each(CASES.map((each, index) => ({ ...each, index })))(
    'LibreOffice: $name',
    async ({ index, ...each }) => {
      const verdict = await office!.read(pathOf(index), which);
      if ('fault' in verdict) throw new Error(verdict.fault);
      expect(shown(verdict.reading)).toBe(withoutCells(each.office?.[which] ?? each[which]));
    },
  );
});
