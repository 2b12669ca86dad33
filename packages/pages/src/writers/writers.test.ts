import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../columns.ts';
import { html, markdown, terminal } from '../index.ts';
import {
  aside,
  badge,
  cite,
  column,
  groupRow,
  heading,
  item,
  list,
  paragraph,
  quote,
  row,
  soft,
  strong,
  table,
} from '../page.ts';
import type { Page } from '../page.ts';
import { sheetStyle } from './style.ts';

const note = (text: string) => ({
  from: [text, text],
  title: text,
  date: text,
  places: [text],
  marks: [text],
});

/** A page that holds one text in every place where record text can stand. */
function pageWith(text: string): Page {
  return {
    title: text,
    subject: 'Brief',
    language: 'en',
    notices: [text],
    facts: [{ label: 'As of', value: [text] }],
    blocks: [
      heading([text]),
      paragraph([text, ' ', badge('proposed'), ' ', cite('1', '2')]),
      aside([strong(text), soft(text), quote(text)]),
      list([item(text, text), item([quote(text), cite('1')])]),
      table(
        text,
        [column('Concern'), column(text), column('Last', 1, 'end')],
        [groupRow(text), row(text, [text, cite('2')], '3')],
      ),
    ],
    leftOut: [[text]],
    footnotes: [
      { ...note(text), key: '1', url: 'https://example.org/a?b=1&c=2', composed: false },
      { ...note(text), key: '2', url: text, composed: true },
    ],
  };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '\u001b[31mred\u001b[0m \u001b]8;;https://example.org\u0007link\u001b]8;;\u0007',
  '\u009b2J\u0000\u0007bell',
  'abc\u202egnp.exe',
  '](https://example.org) ![x](https://example.org/x.png)',
  '| a | b |\n|---|---|',
  '# not a heading\n- not a list',
  '<!-- -->',
  'שלום לכולם',
  'مرحبا بالعالم',
  '漢字とかな 👩‍👩‍👧 é',
  '\ud800 half',
];

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...HOSTILE),
);
const documentOf = (text: string) => parseHTML(text).document;

describe('html', () => {
  it('lets no record text become an element, an attribute or a link that is not to the web', () => {
    const plain = documentOf(html(pageWith('plain')));
    const names = (root: typeof plain) =>
      [...root.querySelectorAll('*')]
        .map((each) => each.localName)
        .filter((name) => name !== 'bdi' && name !== 'a');
    fc.assert(
      fc.property(wild, (text) => {
        const made = documentOf(html(pageWith(text)));
        expect(names(made).sort()).toEqual(
          names(plain)
            .map((name) => name)
            .sort(),
        );
        for (const link of made.querySelectorAll('[href]'))
          expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|#s\d)/u);
        for (const each of made.querySelectorAll('*'))
          expect([...each.attributes].filter(({ name }) => name.startsWith('on') || name === 'src')).toEqual(
            [],
          );
      }),
      { numRuns: 150 },
    );
  });

  it('loads nothing from anywhere and says so to the browser', () => {
    const made = html(pageWith('plain'));
    expect(made).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/iu);
    expect(made).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('puts the notices at the foot of every printed sheet without letting them out of their string', () => {
    fc.assert(
      fc.property(wild, (text) => {
        expect(sheetStyle([text])).toMatch(/^@page\{@bottom-left\{content:"[A-Za-z0-9 \\]*";[^"]*$/u);
      }),
    );
  });

  it('isolates right-to-left text and leaves other text alone', () => {
    expect(html(pageWith('שלום'))).toContain('<h1><bdi>שלום</bdi></h1>');
    expect(html(pageWith('peace'))).not.toContain('<bdi>');
  });

  it('keeps the changes inside right-to-left wording in its own order, apart from the number before it', () => {
    const line = [
      strong('1'),
      ' ',
      'תוך ',
      { kind: 'text', text: '48', tone: 'deleted' },
      { kind: 'text', text: '72', tone: 'inserted' },
      ' שעות',
      soft(' moved'),
    ] as const;
    expect(html({ ...pageWith('peace'), blocks: [paragraph(line)] })).toContain(
      '<p><strong>1</strong> <bdi>תוך <del>48</del><ins>72</ins> שעות</bdi><span class="soft"> moved</span></p>',
    );
  });

  it('leaves the blank before right-to-left text outside of its isolation', () => {
    const page = { ...pageWith('peace'), blocks: [paragraph([strong('1'), ' שלום'])] };
    expect(html(page)).toContain('<strong>1</strong> <bdi>שלום</bdi>');
  });

  it('closes every tag that it opens, in order', () => {
    for (const text of ['plain', ...HOSTILE]) expect(unbalanced(html(pageWith(text)))).toEqual([]);
  });

  it('has one first heading, no skipped level, and heads on all rows and columns', () => {
    const made = documentOf(html(pageWith('plain')));
    const levels = [...made.querySelectorAll('h1,h2,h3')].map((each) => Number(each.localName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
    for (const head of made.querySelectorAll('th'))
      expect(head.getAttribute('scope')).toMatch(/^(?:col|row|rowgroup)$/u);
    expect(made.documentElement.getAttribute('lang')).toBe('en');
  });

  it('sends every citation to a source on the page', () => {
    const made = documentOf(html(pageWith('plain')));
    const citations = [...made.querySelectorAll('sup a')];
    expect(citations.length).toBeGreaterThan(3);
    for (const each of citations)
      expect(made.querySelector(each.getAttribute('href') ?? 'none')).not.toBeNull();
  });
});

describe('terminal', () => {
  it('never writes a line that is wider than the width', () => {
    fc.assert(
      fc.property(wild, fc.integer({ min: 20, max: 130 }), (text, width) => {
        for (const line of terminal(pageWith(text), { width, colour: false }).split('\n'))
          expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 200 },
    );
  });

  it('writes no control character that a record held, with colour or without', () => {
    fc.assert(
      fc.property(wild, fc.boolean(), (text, colour) => {
        const made = terminal(pageWith(text), { width: 80, colour });
        const rest = colour ? made.replace(/\u001b\[(?:0|1|2|33|1;4)m/gu, '') : made;
        expect(rest.replaceAll('\n', '')).not.toMatch(/[\p{Control}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every letter of an ordinary text', () => {
    const text =
      'One line that is long enough to be wrapped twice at forty columns, with 漢字とかな in the middle.';
    const made = terminal({ ...pageWith('x'), blocks: [paragraph(text)] }, { width: 40, colour: false });
    expect(made.replace(/\s/gu, '')).toContain(text.replace(/\s/gu, ''));
  });

  it('turns a table that does not fit into lists with the column heads as labels', () => {
    const wide = table(
      '',
      [column('Concern'), column('Alphabetisation'), column('Representation')],
      [row('Sovereignty', 'contradicted', 'undeclared')],
    );
    const made = (width: number) => terminal({ ...pageWith('x'), blocks: [wide] }, { width, colour: false });
    expect(made(80)).toMatch(/Sovereignty +contradicted +undeclared/u);
    expect(made(36)).toMatch(
      /Sovereignty\n {2}Alphabetisation: contradicted\n {2}Representation: undeclared/u,
    );
  });

  it('marks a proposed line with the word, not with colour alone', () => {
    expect(terminal(pageWith('x'), { width: 80, colour: false })).toContain('x (proposed) [s1 s2]');
  });
});

describe('markdown', () => {
  it('keeps brackets, stars and bars of a record as text', () => {
    const made = markdown(pageWith('[shall] *not* | a_b `c` <d>'));
    expect(made).toContain('\\[shall\\] \\*not\\* \\| a\\_b \\`c\\` \\<d\\>');
  });

  it('writes no link but those of the sources', () => {
    for (const text of HOSTILE)
      expect(markdown(pageWith(text)).match(/(?<!\\)\]\(|(?<!\\)<(?!https:\/\/example\.org\/)/gu)).toBeNull();
  });

  it('keeps each table row on one line with the same number of bars', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const rows = markdown(pageWith(text))
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(4);
        for (const line of rows) expect(line.replace(/\\\\/gu, '').match(/(?<!\\)\|/gu)).toHaveLength(4);
      }),
    );
  });

  it('defines every footnote that it uses', () => {
    const made = markdown(pageWith('x'));
    const used = new Set(made.match(/\[\^s\d+\](?!:)/gu));
    for (const each of used) expect(made).toContain(`${each}: `);
  });
});

/** Names of tags that are closed out of order or never, in a document that writes no optional tags away. */
function unbalanced(markup: string): string[] {
  const empty = new Set(['meta', 'br', '!doctype', 'img', 'link']);
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, close, name = '', self] of markup
    .replace(/<style>[^<]*<\/style>/u, '')
    .matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*?(\/?)>/giu)) {
    const tag = name.toLowerCase();
    if (empty.has(tag) || self === '/') continue;
    if (close !== '/') open.push(tag);
    else if (open.pop() !== tag) faults.push(tag);
  }
  return [...faults, ...open];
}

describe('what is looked up now and then', () => {
  const folded = (lines: number): Page => ({
    ...pageWith('x'),
    blocks: [
      {
        kind: 'folded',
        summary: 'What each option adds',
        blocks: [list(Array.from({ length: lines }, (_, at) => [`option ${at}`]))],
      },
    ],
  });

  it('stands folded in HTML, and in a terminal where it is short', () => {
    expect(html(folded(40))).toContain('option 39');
    expect(terminal(folded(5), { width: 80, colour: false })).toContain('option 4');
  });

  it('is only told of in a terminal where it would push the rest off the screen', () => {
    const out = terminal(folded(40), { width: 80, colour: false });
    expect(out).not.toContain('option 39');
    expect(out).toContain('What each option adds');
    expect(out).toContain('page.html');
  });
});
