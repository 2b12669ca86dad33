import { describe, expect, it } from 'vitest';
import { docx, p, r } from '../../../intake/src/test-docx.ts';
import { lawful, partText } from './test-redlines.ts';

const codes = ({ messages }: { messages: readonly { code: string }[] }): string[] =>
  messages.map(({ code }) => code);
const messageOf = (made: ReturnType<typeof lawful>, code: string): string =>
  made.messages.find((each) => each.code === code)?.text ?? '';

const cell = (text: string, look = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>${look}</w:tcPr>${p(text)}</w:tc>`;
const row = (...texts: string[]): string => `<w:tr>${texts.map((text) => cell(text)).join('')}</w:tr>`;
const table = (properties: string, ...rows: string[]): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(4)}</w:tblGrid>${rows.join('')}</w:tbl>`;

describe('a table with another number of columns', () => {
  const before = docx({
    body: [
      p('Schedule'),
      table('', row('Step', 'Who'), row('Opening of the road', 'Ardan'), row('Exchange of lists', 'Sel')),
      p('End'),
    ],
  });
  const after = (who: string): Uint8Array =>
    docx({
      body: [
        p('Schedule'),
        table(
          '',
          row('Step', 'Who', 'By when'),
          row('Opening of the road', 'Ardan', 'ten days'),
          row('Exchange of lists', who, 'a month'),
        ),
        p('End'),
      ],
    });

  it('shows each older row with the newer one right below it', () => {
    const rows = partText(lawful(before, after('Sel')).bytes)
      .split('<w:tr>')
      .slice(1)
      .map((each) =>
        each.includes('<w:trPr><w:del ') ? 'out' : each.includes('<w:trPr><w:ins ') ? 'in' : 'kept',
      );
    expect(rows).toEqual(['out', 'in', 'out', 'in', 'out', 'in']);
  });

  it('keeps rows together that a cell over several of them joins', () => {
    const begun = cell('Coast', '<w:vMerge w:val="restart"/>');
    const next = cell('', '<w:vMerge/>');
    const make = (...rest: string[][]): Uint8Array => {
      const rows = rest.map((texts, index) => {
        const cells = texts.map((text) => cell(text)).join('');
        return `<w:tr>${index === 0 ? begun : next}${cells}</w:tr>`;
      });
      return docx({ body: [p('Schedule'), table('', ...rows), p('End')] });
    };
    const { bytes } = lawful(
      make(['Opening', 'Ardan'], ['Exchange', 'Sel']),
      make(['Opening', 'Ardan', 'May'], ['Exchange', 'Sel', 'June']),
    );
    const marks = [...partText(bytes).matchAll(/<w:trPr><w:(ins|del) /g)].map(([, mark]) => mark);
    expect(marks).toEqual(['del', 'del', 'ins', 'ins']);
  });

  it('says in which rows words changed besides', () => {
    expect(messageOf(lawful(before, after('Sel')), 'redline-columns-changed')).toContain('No other words');
    expect(messageOf(lawful(before, after('Bor')), 'redline-columns-changed')).toContain('changed in row 3.');
    expect(messageOf(lawful(after('Sel'), before), 'redline-columns-changed')).toContain('No other words');
  });
});

describe('a table that was taken out', () => {
  const borders = '<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders>';
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>';
  const looking = `<w:tbl><w:tblPr><w:tblStyle w:val="Nowhere"/><w:tblW w:w="3000" w:type="dxa"/>${borders}</w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="400"/></w:trPr>${cell('Old', shade)}${cell('table')}</w:tr></w:tbl>`;

  it('keeps its widths, lines and shades, and no style that the newer file lacks', () => {
    const older = docx({ body: [p('First'), looking, p('Last')] });
    const text = partText(lawful(older, docx({ body: [p('First'), p('Last')] })).bytes);
    expect(text).toContain(`<w:tblPr><w:tblW w:w="3000" w:type="dxa"/>${borders}</w:tblPr>`);
    expect(text).toContain('<w:gridCol w:w="1000"/><w:gridCol w:w="2000"/>');
    expect(text).toContain(`<w:tcW w:w="1500" w:type="dxa"/>${shade}</w:tcPr>`);
    expect(text).toMatch(/<w:trPr><w:trHeight w:val="400"\/><w:del /);
    expect(text).not.toContain('Nowhere');
  });

  it('is not the last thing in the redline where the older file ends in it', () => {
    const older = docx({ body: [p('First'), looking] });
    const text = partText(lawfulEnd(older, docx({ body: [p('First'), p('Last')] })));
    expect(text.lastIndexOf('</w:tbl>')).toBeLessThan(text.lastIndexOf('<w:p'));
  });
});

/** A file that ends in a table is read as Word shows it, with an empty paragraph behind. */
function lawfulEnd(older: Uint8Array, newer: Uint8Array): Uint8Array {
  const shown = docx({
    body: [partText(older).replace(/^[^]*<w:body>|<w:sectPr[^]*$|<\/w:body>[^]*$/g, ''), p()],
  });
  return lawful(shown, newer).bytes;
}

describe('what stands in a paragraph', () => {
  const page = '<w:r><w:br w:type="page"/></w:r>';
  const say = (older: string, newer: string): string[] =>
    codes(lawful(docx({ body: [older, p('End')] }), docx({ body: [newer, p('End')] })));
  const paragraph = (...inner: string[]): string => `<w:p>${inner.join('')}</w:p>`;
  const formula =
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>';

  it('a page break before words that came or went is told, and one alone or at an end is not', () => {
    expect(say(p('One two'), paragraph(r('One '), page, r('two')))).toContain('redline-page-break-left');
    expect(say(paragraph(r('One '), page, r('two')), p('One two'))).toContain('redline-page-break-left');
    expect(say(p('One two'), paragraph(r('One two'), page))).toEqual([]);
    expect(say(p('One two'), paragraph(page, r('One two')))).toEqual([]);
    const kept = paragraph(r('One '), page, r('two three'));
    expect(say(kept, paragraph(r('One '), page, r('two four')))).toEqual([]);
    expect(say(kept, paragraph(r('Other '), page, r('two three')))).toEqual([]);
    // All that stood before the break went, or all that stands before it, behind it or between two came.
    const left = ['redline-page-break-left'];
    expect(say(kept, paragraph(page, r('two three')))).toEqual(left);
    expect(say(paragraph(page, r('two three')), kept)).toEqual(left);
    expect(say(paragraph(r('One two'), page), paragraph(r('One two'), page, r('three')))).toEqual(left);
    const two = (between: string): string => paragraph(r('One two'), page, between, page, r('three four'));
    expect(say(two(''), two(r('five')))).toEqual(left);
    expect(say(two(r('five ')), two(r('five six ')))).toEqual([]);
  });

  it('a field that was put in behind a break that goes is written as what it shows', () => {
    const field = '<w:fldSimple w:instr=" DOCPROPERTY Stand "><w:r><w:t>a</w:t></w:r></w:fldSimple>';
    const shown = say(paragraph(page, r(' was seen by all')), paragraph(field, r(' was seen by all')));
    expect(shown).toContain('redline-field-as-text');
    expect(say(paragraph(r('Seen: '), page), paragraph(r('Seen: '), field))).toContain(
      'redline-field-as-text',
    );
    expect(say(p('Seen: '), paragraph(r('Seen: '), field))).not.toContain('redline-field-as-text');
  });

  it('words that changed right behind a break at the beginning of the document are told', () => {
    const [old, now] = [paragraph(page, r('old words')), paragraph(page, r('new words'))];
    expect(say(old, now)).toEqual(['redline-page-break-left']);
    expect(say(paragraph(page, r('words that are old')), paragraph(page, r('words that are new')))).toEqual(
      [],
    );
    expect(say(p('Title') + old, p('Title') + now)).toEqual([]);
  });

  it('a page break or formula in a row that came is told, a break in one that went left out, and told at the end of a paragraph that came', () => {
    const broken = table('', `<w:tr><w:tc><w:tcPr/>${paragraph(r('One'), page, r('two'))}</w:tc></w:tr>`);
    const around = (...body: string[]): Uint8Array => docx({ body: [p('Schedule'), ...body, p('End')] });
    const left = 'redline-page-break-left';
    expect(codes(lawful(around(), around(broken)))).toContain('redline-row-left');
    const summed = table('', `<w:tr><w:tc><w:tcPr/>${paragraph(r('Sum '), formula)}</w:tc></w:tr>`);
    expect(codes(lawful(around(), around(summed)))).toEqual(['redline-row-left']);
    const gone = lawful(around(broken), around());
    expect(codes(gone)).toEqual(['redline-object-left-out']);
    expect(partText(gone.bytes)).not.toContain('w:type="page"');
    expect(codes(lawful(around(broken), around(broken.replace('two', 'three'))))).toEqual([]);
    expect(codes(lawful(around(), around(paragraph(r('One'), page))))).toContain(left);
  });

  it('so it is with the break in a later cell of the first row', () => {
    const column = page.replace('page', 'column');
    const row = (...cells: string[]): string =>
      `<w:tr>${cells.map((each) => `<w:tc><w:tcPr/>${paragraph(each)}</w:tc>`).join('')}</w:tr>`;
    const rows = (...inner: string[]): Uint8Array => docx({ body: [table('', ...inner), p('End')] });
    const [behind, at] = [row(r('One'), r('two') + column), row(r('One') + column, r('two'))];
    const more = row(r('three'), r('four'));
    expect(codes(lawful(rows(behind, more), rows(behind)))).toEqual(['redline-row-left']);
    expect(codes(lawful(rows(at, more), rows(at)))).toEqual([]);
  });

  it('a row that came or went is told in a table with a column break behind its first row, and only there', () => {
    const column = page.replace('page', 'column');
    const cell = (...inner: string[]): string => `<w:tr><w:tc><w:tcPr/>${paragraph(...inner)}</w:tc></w:tr>`;
    const rows = (...inner: string[]): Uint8Array => docx({ body: [table('', ...inner), p('End')] });
    const [first, broken] = [cell(r('One')), cell(r('two'), column, r('three'))];
    const left = ['redline-row-left'];
    expect(codes(lawful(rows(first, broken), rows(first, cell(), broken)))).toEqual(left);
    expect(codes(lawful(rows(first, cell(), broken), rows(first, broken)))).toEqual(left);
    expect(codes(lawful(rows(broken, cell(), first), rows(broken, first)))).toEqual([]);
    // Tables that touch are one to LibreOffice, whichever of them has the break.
    const touched = (one: readonly string[], two: readonly string[], between = ''): Uint8Array =>
      docx({ body: [table('', ...one), between, table('', ...two), p('End')] });
    expect(codes(lawful(touched([first, cell()], [broken]), touched([first], [broken])))).toEqual(left);
    expect(
      codes(lawful(touched([first, broken], [first, cell()]), touched([first, broken], [first]))),
    ).toEqual(left);
    expect(
      codes(lawful(touched([first, cell()], [broken], p('-')), touched([first], [broken], p('-')))),
    ).toEqual([]);
    const paged = broken.replace('column', 'page');
    expect(codes(lawful(rows(first, cell(), paged), rows(first, paged)))).toEqual([]);
  });

  it('a change behind a field or link is parted from it where a page break stands in the paragraph', () => {
    const link = (text: string): string => `<w:hyperlink w:anchor="there">${r(text)}</w:hyperlink>`;
    const field = `<w:fldSimple w:instr=" PAGE ">${r('1')}</w:fldSimple>`;
    const made = (older: string[], newer: string[]): string =>
      partText(
        lawful(
          docx({ body: [paragraph(page, ...older), p('End')] }),
          docx({ body: [paragraph(page, ...newer), p('End')] }),
        ).bytes,
      );
    const newLink = made([r('One ')], [r('One '), link('two')]);
    expect(newLink).toMatch(/<w:hyperlink w:anchor="there"><w:r\/><w:ins /);
    const behindLink = made([r('One '), link('two')], [r('One '), link('two'), r(' three')]);
    expect(behindLink).toMatch(/<\/w:hyperlink><w:r\/><w:ins /);
    const behindField = made([r('One '), field, r(' two')], [r('One '), field]);
    expect(behindField).toMatch(/<\/w:fldSimple><w:r\/><w:del /);
    const newField = made([r('One ')], [r('One '), field, link('two')]);
    expect(newField.match(/<w:r\/><w:ins /g)).toHaveLength(1);
    expect(made([r('One '), link('two three')], [r('One '), link('two four')])).not.toContain('<w:r/>');
    const onlyField = made([r('One ')], [r('One '), field, r(' two')]);
    expect(onlyField).not.toContain('fldSimple');
    expect(onlyField).not.toContain('instrText');
    const map = table('', row('Map', 'Line'));
    const gone = lawful(
      docx({ body: [map, p('End')] }),
      docx({ body: [paragraph(page, r('One '), link('two')), map, p('End')] }),
    );
    expect(partText(gone.bytes)).toContain('<w:r/>');
    const without = lawful(
      docx({ body: [paragraph(r('One ')), p('End')] }),
      docx({ body: [paragraph(r('One '), link('two')), p('End')] }),
    );
    expect(partText(without.bytes)).not.toContain('<w:r/>');
  });

  it('a run that is cut has the note of its earlier look once with each id', () => {
    const styled = (text: string): string =>
      paragraph(
        `<w:r><w:rPr><w:b/><w:rPrChange w:id="70" w:author="Ana"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
      );
    const { bytes } = lawful(
      docx({ body: [styled('They may stop now')] }),
      docx({ body: [styled('They shall stop now')] }),
    );
    const ids = [...partText(bytes).matchAll(/<w:rPrChange w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(3);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe('70');
  });

  it.each(['w:customXml', 'w:dir', 'w:bdo'])(
    '%s round words that changed is opened, since pandoc reads nothing in it',
    (name) => {
      const within = (text: string): string =>
        paragraph(r('They '), `<${name}>${r(text)}</${name}>`, r(' now'));
      const made = lawful(docx({ body: [within('may stop')] }), docx({ body: [within('shall stop')] }));
      expect(partText(made.bytes)).not.toContain(`<${name}>`);
      expect(codes(made)).toEqual(['redline-control-opened']);
      expect(
        partText(lawful(docx({ body: [within('stop')] }), docx({ body: [within('stop'), p('More')] })).bytes),
      ).toContain(`<${name}>`);
    },
  );
});

it('a symbol in a note that went keeps its font', () => {
  const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>';
  const note = { 1: [`<w:p>${r('See ')}${symbol}</w:p>`] };
  const older = docx({
    body: [`<w:p>${r('Text')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`],
    footnotes: note,
  });
  const { bytes } = lawful(older, docx({ body: [p('Text')] }));
  expect(partText(bytes, 'word/footnotes.xml')).toContain('<w:sym w:font="Wingdings" w:char="F04A"/>');
});

describe('a content control at the end of the text', () => {
  it('is opened where the older text goes on behind it', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p('Last clause')}</w:sdtContent></w:sdt>`;
    const made = lawful(docx({ body: [p('Last clause'), p('And more')] }), docx({ body: [control] }));
    expect(codes(made)).toEqual(['redline-control-opened']);
  });
});
