import {
  abstractNum,
  commented,
  docx,
  lvl,
  num,
  p,
  r,
  style,
  tbl,
  tc,
  tr,
  zip,
} from '../../../intake/src/test-docx.ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { resolveDocx } from './index.ts';
import { lawful, partText, textOf } from './test-redlines.ts';

const control = (...inner: string[]): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Clause"/></w:sdtPr><w:sdtContent>${inner.join('')}</w:sdtContent></w:sdt>`;
const codes = ({ messages }: { messages: readonly { code: string }[] }): string[] =>
  messages.map(({ code }) => code);
const settled = (bytes: Uint8Array, which: 'accept' | 'reject'): string => {
  const made = resolveDocx(bytes, which);
  if (!made.ok) throw new Error(made.fault.what);
  return partText(made.value);
};

describe('content controls round blocks', () => {
  it('are opened where a paragraph changes, is added or goes, and stay elsewhere', () => {
    const make = (...inside: string[]): Uint8Array =>
      docx({ body: [p('Before'), control(...inside), control(p('Another clause stays')), p('After')] });
    const one = 'The forces shall leave the town.';
    for (const inside of [
      [p('The forces may leave the town.')],
      [p(one), p('Added.')],
      [p('Added.'), p(one)],
    ]) {
      const made = lawful(make(p(one)), make(...inside));
      expect(codes(made)).toEqual(['redline-control-opened']);
      expect(partText(made.bytes).match(/<w:sdt>/g)).toHaveLength(1);
      lawful(make(...inside), make(p(one)));
    }
  });

  it('are opened round cells and rows, and one inside another', () => {
    const make = (text: string): Uint8Array =>
      docx({
        body: [
          tbl(`<w:tr>${control(tc(p(text)))}${tc(p('right'))}</w:tr>`, control(tr(tc(p('a')), tc(p('b'))))),
          control(control(p(`${text} in two`)), p('kept')),
          p('After'),
        ],
      });
    const made = lawful(make('may stop'), make('shall stop'));
    expect(partText(made.bytes).match(/<w:sdt>/g)).toHaveLength(1);
  });

  it('are opened behind a paragraph that stays and whose mark is written, which joins it to the first paragraph inside', () => {
    for (const between of [[], [p('')]]) {
      const made = lawful(docx({ body: [p('b')] }), docx({ body: [p('b'), ...between, control(p(''))] }));
      expect(partText(made.bytes)).not.toContain('<w:sdt>');
    }
  });

  it('are opened in and right before a row that comes or goes, even where nothing is written in them', () => {
    const rows = (...own: string[]): string => tbl(...own, tr(tc(p('a')), tc(p('b'))));
    const row = tr(tc(p('new')), tc(p('row')));
    const make = (...blocks: string[]): Uint8Array => docx({ body: [p('Before'), ...blocks, p('After')] });
    for (const [older, newer] of [
      [[], [control(), rows()]],
      [[], [control(control()), rows()]],
      [[rows()], [control(), rows(row)]],
      [[rows(row)], [control(), rows()]],
      [[rows()], [rows(tr(tc(p('new')), tc(control(p()), p('row'))))]],
    ] as const) {
      const made = lawful(make(...older), make(...newer));
      expect(codes(made)).toEqual(['redline-control-opened']);
      expect(partText(made.bytes)).not.toContain('<w:sdt>');
    }
    // The row stays, or another one comes.
    for (const [older, newer] of [
      [[rows(row)], [control(), rows(tr(tc(p('new')), tc(p('line'))))]],
      [[rows(row)], [rows(tr(tc(p('new')), tc(control(), p('row'))), tr(tc(p('c')), tc(p('d'))))]],
      [[p('Between')], [control(), p('Between'), rows()]],
    ] as const)
      expect(partText(lawful(make(...older), make(...newer)).bytes)).toContain('<w:sdt>');
  });

  it('stay, every byte of them, where nothing changed', () => {
    const make = (text: string): Uint8Array => docx({ body: [control(p('Kept')), p(text)] });
    const made = lawful(make('may'), make('shall'));
    expect(partText(made.bytes)).toContain(control(p('Kept')));
    expect(made.messages).toEqual([]);
  });

  it('are opened in headers too', () => {
    const make = (text: string): Uint8Array => docx({ body: [p('Body')], header: [control(p(text))] });
    const made = lawful(make('Draft of 1 May'), make('Draft of 2 May'));
    expect(codes(made)).toEqual(['redline-control-opened']);
    expect(partText(made.bytes, 'word/header1.xml')).not.toContain('<w:sdt>');
    expect(made.counts).toMatchObject({ insertions: 1, deletions: 1 });
  });
});

describe('looks of paragraphs that others changed', () => {
  const changed =
    '<w:pPr><w:pPrChange w:id="9" w:author="O. Ther"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>';
  const row = (...words: string[]): string =>
    tr(tc(`<w:p>${changed}${r(words.join(' '))}</w:p>`), tc(p('b')));

  it('count as accepted in a row that comes, which LibreOffice would keep, and stay elsewhere', () => {
    const older = docx({ body: [p('Before'), tbl(row('kept', 'row')), p('After')] });
    const newer = docx({ body: [p('Before'), tbl(row('kept', 'row'), row('all', 'new')), p('After')] });
    const made = lawful(older, newer);
    expect(codes(made)).toContain('redline-revisions-settled');
    expect(partText(made.bytes).match(/<w:pPrChange /g)).toHaveLength(1);
  });
});

describe('choices between two ways to show something', () => {
  const choice = (inner: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="w16se">${inner}</mc:Choice><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`;

  it.each([
    ['round paragraphs', (text: string) => choice(p(text))],
    ['round runs', (text: string) => `<w:p>${r('The forces ')}${choice(r(text))}${r(' now.')}</w:p>`],
    ['inside a run', (text: string) => `<w:p>${r('Item ')}<w:r>${choice(`<w:t>${text}</w:t>`)}</w:r></w:p>`],
  ])('are read once and compared: %s', (_, make) => {
    const [older, newer] = [
      docx({ body: [make('may leave'), p('End')] }),
      docx({ body: [make('shall leave'), p('End')] }),
    ];
    const made = lawful(older, newer);
    expect(textOf(newer).match(/shall leave/g)).toHaveLength(1);
    expect(textOf(made.bytes, 'reject')).toContain('may leave');
    expect(settled(made.bytes, 'accept')).not.toContain('may leave');
  });

  it('are read without the readings of ruby', () => {
    const ruby = (base: string): string =>
      `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>wa</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${base}</w:t></w:r></w:rubyBase></w:ruby></w:r>`;
    const make = (base: string): Uint8Array =>
      docx({ body: [`<w:p>${ruby(base)}${r(' shall hold')}</w:p>`] });
    expect(textOf(make('和'))).toBe('和 shall hold\n');
    expect(textOf(lawful(make('和'), make('戦')).bytes, 'reject')).toBe('和 shall hold\n');
  });
});

describe('what has no revision', () => {
  it('keeps its bytes, empty paragraphs that close themselves among them', () => {
    const file = docx({
      body: [p('One'), '<w:p/>', tbl(tr(tc('<w:p/>'), tc(p('two')))), '<w:p w:rsidR="00AA"/>'],
    });
    expect(settled(file, 'accept')).toBe(partText(file));
    expect(settled(file, 'reject')).toBe(partText(file));
    const made = lawful(file, file);
    expect(codes(made)).toEqual(['redline-nothing-changed']);
    expect(made.bytes).toBe(file);
  });
});

describe('merged cells', () => {
  const cell = (properties: string, text: string): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const tall = (text: string): string => cell('<w:vMerge w:val="restart"/>', text);
  const below = cell('<w:vMerge/>', '');

  it('have their spans again once a row that was taken out is rejected', () => {
    const head = tr(cell('<w:gridSpan w:val="2"/>', 'Theme'), tall('tall'));
    const row = (text: string): string => tr(tc(p(text)), tc(p(`${text} b`)), below);
    const made = lawful(
      docx({ body: [tbl(head, row('one'), row('two')), p('End')] }),
      docx({ body: [tbl(head, row('two')), p('End')] }),
    );
    expect(settled(made.bytes, 'reject').match(/<w:vMerge\/>/g)).toHaveLength(2);
    const without = lawful(
      docx({ body: [tbl(head, row('one')), p('End')] }),
      docx({ body: [tbl(row('one')), p('End')] }),
    );
    expect(settled(without.bytes, 'reject')).toContain('<w:gridSpan w:val="2"/><');
    expect(settled(without.bytes, 'reject')).toContain('<w:vMerge w:val="restart"/>');
  });

  it('leave no marks of cells behind, however they are settled', () => {
    const marked = (mark: string, text: string): string => cell(mark, text);
    const file = docx({
      body: [
        tbl(
          `<w:tr>${marked('<w:cellIns w:id="5" w:author="A"/>', 'new')}${tc(p('kept'))}</w:tr>`,
          `<w:tr>${tc(p('b'))}${marked('<w:cellDel w:id="6" w:author="A"/>', 'gone')}</w:tr>`,
          `<w:tr>${marked('<w:cellMerge w:id="7" w:author="A" w:vMerge="cont" w:vMergeOrig="rest"/>', 'x')}</w:tr>`,
        ),
        p('End'),
      ],
    });
    for (const which of ['accept', 'reject'] as const)
      expect(settled(file, which)).not.toMatch(/cellIns|cellDel|cellMerge/);
    expect(textOf(file, 'accept')).toBe('new\nkept\nb\nx\nEnd\n');
    expect(textOf(file, 'reject')).toBe('kept\nb\ngone\nx\nEnd\n');
    expect(settled(file, 'accept')).toContain('<w:vMerge w:val="continue"/>');
    expect(settled(file, 'reject')).toContain('<w:vMerge w:val="restart"/>');
    // As the newer file of a pair it counts as accepted, with no mark left that would take a cell back.
    const older = docx({
      body: [tbl(tr(tc(p('new')), tc(p('old'))), tr(tc(p('b'))), tr(tc(p('x')))), p('End')],
    });
    expect(partText(lawful(older, file).bytes)).not.toMatch(/cellIns|cellDel/);
  });
});

describe('comments of a package that names its namespaces otherwise', () => {
  const renamed = (bytes: Uint8Array, prefix: string): Uint8Array =>
    zip(
      Object.fromEntries(
        Object.entries(unzipSync(bytes)).map(([name, content]) => [
          name,
          /^word\/[^_]*\.xml$/.test(name)
            ? strFromU8(content)
                .replaceAll(/<(\/?)w:/g, `<$1${prefix}:`)
                .replaceAll(/ w:/g, ` ${prefix}:`)
                .replace('xmlns:w=', `xmlns:${prefix}=`)
            : content,
        ]),
      ),
    );

  it('are joined by ours under a prefix that is declared', () => {
    const make = (text: string): Uint8Array =>
      renamed(
        docx({
          body: [p(text), `<w:p>${commented(3, r('as agreed'))}</w:p>`],
          comments: { 3: { author: 'Ana', text: 'By whom?' } },
        }),
        'ns0',
      );
    const made = lawful(make('Forces may go.'), make('Forces shall go.'), {
      comments: [{ paragraph: 0, text: 'Duty' }],
    });
    const comments = partText(made.bytes, 'word/comments.xml');
    expect(comments).toContain('By whom?');
    expect(comments).toMatch(/<w:comment xmlns:w="http:\/\/schemas[^"]*main" w:id="\d+"/);
  });

  it('fill a part that was there and empty, and add none beside it', () => {
    const empty = {
      'word/comments.xml':
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    };
    const make = (text: string): Uint8Array => docx({ body: [p(text)], comments: {}, entries: empty });
    const made = lawful(make('Forces may go.'), make('Forces shall go.'), {
      comments: [{ paragraph: 0, text: 'Duty' }],
    });
    expect(partText(made.bytes, 'word/comments.xml')).toContain('Duty');
    expect(Object.keys(unzipSync(made.bytes)).filter((name) => name.includes('comments'))).toEqual([
      'word/comments.xml',
    ]);
  });
});

describe('looks', () => {
  const make = (text: string, properties = ''): Uint8Array =>
    docx({ body: [`<w:p>${r('Forces ')}${r(text, properties)}</w:p>`, p('End')] });

  it('that alone differ are named with the words, and marked nowhere', () => {
    for (const look of [
      '<w:b/>',
      '<w:highlight w:val="green"/>',
      '<w:strike/>',
      '<w:color w:val="FF0000"/>',
    ]) {
      const made = lawful(make('leave'), make('leave', look));
      expect(codes(made)).toContain('redline-formatting-unmarked');
      expect(made.messages.at(-1)?.text).toContain('“Forces leave”');
    }
  });

  it('are told only where they differ: not by how runs are cut, nor by properties that say nothing', () => {
    const [one, cut] = ['<w:b/>', '<w:b w:val="1"/><w:u w:val="none"/><w:lang w:val="en-GB"/>'];
    const whole = docx({ body: [`<w:p>${r('Forces leave', one)}</w:p>`, p('End')] });
    const parted = docx({
      body: [`<w:p>${r('For', cut)}${r('ces', one)}${r(' ')}${r('leave', one)}</w:p>`, p('End')],
    });
    expect(codes(lawful(whole, parted))).toEqual(['redline-nothing-changed']);
    expect(codes(lawful(parted, whole))).toEqual(['redline-nothing-changed']);
  });
});

describe('a paragraph that was taken out', () => {
  const STYLES = [style('Clause', 'Clause'), style('Heading1', 'heading 1')];
  const LIST = [abstractNum(0, lvl(0), lvl(1, { text: '%1.%2' })), num(1, 0)];
  const make = (numbering: string[], styles: string[], ...body: string[]): Uint8Array =>
    docx({ body: [...body, p('End')], numbering, styles });
  const item = p({ style: 'Clause', num: [1, 1] }, 'The crossing is opened for the sick.');
  const gone = (made: { bytes: Uint8Array }): string =>
    /<w:p>(?:(?!<\/w:p>).)*opened for the sick(?:(?!<\/w:p>).)*<\/w:p>/s.exec(partText(made.bytes))?.[0] ??
    '';

  it('keeps its number and style where the newer file has the same', () => {
    const made = lawful(make(LIST, STYLES, p('One'), item), make(LIST, STYLES, p('One')));
    expect(gone(made)).toContain(
      '<w:pStyle w:val="Clause"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    );
  });

  it('goes without them where they are others, or a heading', () => {
    const other = [abstractNum(0, lvl(0, { format: 'bullet', text: 'o' })), num(1, 0)];
    const renamed = [style('Clause', 'Quotation')];
    const made = lawful(make(LIST, STYLES, p('One'), item), make(other, renamed, p('One')));
    expect(gone(made)).not.toMatch(/pStyle|numPr/);
    const heading = p({ style: 'Heading1' }, 'The crossing is opened for the sick.');
    expect(gone(lawful(make(LIST, STYLES, p('One'), heading), make(LIST, STYLES, p('One'))))).not.toContain(
      'pStyle',
    );
  });
});

describe('comments of the older file', () => {
  const made = (body: readonly string[], comments: readonly string[]): Uint8Array =>
    docx({
      body,
      comments: Object.fromEntries(comments.map((text, id) => [id, { author: 'Reader', text }])),
    });
  const saying = (older: Uint8Array, newer: Uint8Array): string[] =>
    lawful(older, newer).messages.flatMap(({ code, text }) =>
      code === 'redline-comments-left-out' ? [text] : [],
    );

  it('are named where the newer file does not have them', () => {
    const older = made(
      [p(commented(0, r('one'))), p(commented(1, r('two')))],
      ['Whose wording is this?', 'Too soon.', 'Nothing refers to this one.'],
    );
    expect(saying(older, docx({ body: [p('one'), p('three')] }))).toEqual([
      '2 comments of the older file are not in the redline; the first says “Whose wording is this?”.',
    ]);
    expect(saying(older, made([p(commented(0, r('one'))), p('two')], ['Whose wording is this?']))).toEqual([
      'A comment of the older file is not in the redline: “Too soon.”.',
    ]);
  });

  it('are told by their words, each as often as it stands there', () => {
    const twice = made([p(commented(0, r('one')), commented(1, r('two')))], ['Why?', 'Why?']);
    const once = made([p(commented(0, r('one two')))], ['Why?']);
    expect(saying(twice, once)).toEqual(['A comment of the older file is not in the redline: “Why?”.']);
    expect(saying(once, twice)).toEqual([]);
    expect(saying(twice, twice)).toEqual([]);
  });
});

describe('tables in the cells of a row', () => {
  const nested = tbl(tr(tc(p('n1')), tc(p('n2'))));
  const row = tr(tc(p('c'), nested, p('d')), tc(p('e')));
  const other = tr(tc(p('a')), tc(p('b')));
  const within = (...rows: readonly string[]): Uint8Array => docx({ body: [tbl(...rows), p('z')] });

  it('are taken out with the row as paragraphs, since LibreOffice keeps a row with a table in it', () => {
    const made = lawful(within(other, row), within(other));
    expect(codes(made)).toEqual(['redline-table-as-paragraphs']);
    expect(partText(made.bytes).split('<w:tbl>')).toHaveLength(2);
    expect(made.counts.deletedRows).toBe(1);
  });

  it('are named where the row was put in, and are no matter in a row that stays', () => {
    expect(codes(lawful(within(other), within(other, row)))).toEqual(['redline-row-left']);
    const changed = tr(tc(p('c'), nested, p('d d')), tc(p('e')));
    expect(codes(lawful(within(other, row), within(other, changed)))).toEqual([]);
    const without = tr(tc(p('c'), p('d')), tc(p('e')));
    expect(codes(lawful(within(other, row), within(other, without)))).toEqual([]);
    expect(codes(lawful(within(other, without), within(other, row)))).toEqual([]);
  });
});
