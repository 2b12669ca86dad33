import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyReading, intakeArticle, intakeHtml, rejectedReading } from '../index.ts';
import { latin1, utf8 } from '../test-bytes.ts';
import { brokenLaws } from '../test-laws.ts';

const read = async (html: string | Uint8Array) => {
  const bytes = typeof html === 'string' ? utf8(html) : html;
  const outcome = await intakeHtml(bytes, { name: 'draft.html' });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  expect(brokenLaws(outcome.value)).toEqual([]);
  return outcome.value;
};
const numbers = async (html: string) => {
  const working = await read(html);
  return working.blocks.map(({ number, span }) => [number?.printed ?? '', working.text.slice(...span)]);
};

describe('intakeHtml(bytes) computes the numbers that a browser prints', () => {
  it('of ordered lists with start, value and reversed', async () => {
    expect(await numbers('<ol start="3"><li>a<li value="9">b<li>c</ol><ol reversed><li>x<li>y</ol>')).toEqual(
      [
        ['3.', 'a'],
        ['9.', 'b'],
        ['10.', 'c'],
        ['2.', 'x'],
        ['1.', 'y'],
      ],
    );
  });

  it.each([
    ['a', 28, 'ab.'],
    ['A', 2, 'B.'],
    ['i', 4, 'iv.'],
    ['I', 1999, 'MCMXCIX.'],
    ['1', 0, '0.'],
    ['a', 0, '0.'],
  ])('of type %s: %i is %s', async (type, start, printed) => {
    expect(await numbers(`<ol type="${type}" start="${start}"><li>x</ol>`)).toEqual([[printed, 'x']]);
  });

  it('with the values of all ordered lists that an item stands in', async () => {
    const working = await read('<ol><li>a<li>b<ul><li>c<ol type="a"><li>d</ol></ul></ol>');
    expect(working.blocks.map(({ level, number }) => [level, number?.printed, number?.values])).toEqual([
      [0, '1.', [1]],
      [0, '2.', [2]],
      [1, '•', []],
      [2, 'a.', [2, 1]],
    ]);
  });

  it('once for each item, on its first block', async () => {
    expect(await numbers('<ol><li><h3>Head</h3><p>one</p><p>two</p></li></ol>')).toEqual([
      ['1.', 'Head'],
      ['', 'one'],
      ['', 'two'],
    ]);
  });
});

describe('intakeHtml(bytes) keeps the structure of the body', () => {
  it('folds white space as a browser does, and keeps it in pre', async () => {
    const working = await read('<p> a\n <b> b</b>\tc </p><pre>x\n  y</pre>');
    expect(working.text.trim()).toBe('a b c \n\nx\n  y');
    expect(working.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'preformatted']);
  });

  it('makes br a line feed and parts cells by tabs', async () => {
    const working = await read('<p>a<br> b</p><table><tr><th>c<td>d<tr><td><p>e</p><p>f</p></table><p>g');
    expect(working.text).toBe('a\nb\n\nc\td\n\ne\n\nf\n\ng');
    expect(working.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'table-cell',
      'table-cell',
      'table-cell',
      'table-cell',
      'paragraph',
    ]);
  });

  it('leaves out scripts, styles, hidden elements and comments', async () => {
    const working = await read(
      '<p>a</p><script>s</script><style>t</style><p hidden>h</p><div style="color: red; display:none">n</div><!-- c --><template>m</template><p>b</p>',
    );
    expect(working.text).toBe('a\n\nb');
  });

  it('takes navigation for furniture and keeps it', async () => {
    expect((await read('<nav>Menu</nav><p>x</p>')).blocks.map(({ kind }) => kind)).toEqual([
      'furniture',
      'paragraph',
    ]);
  });

  it('gives the accepted reading of ins and del, and can give the rejected one', async () => {
    const working = await read(
      '<p>The Parties <del>may</del><ins>shall</ins> meet.</p><del><p>Gone</p></del><p>End</p>',
    );
    expect(working.text).toBe('The Parties shall meet.\n\nEnd');
    expect(rejectedReading(working)).toBe('The Parties may meet.\n\nGone\n\nEnd');
    expect(working.blocks).toHaveLength(2);
  });

  it('puts text that was inserted and deleted again into neither reading, but keeps it', async () => {
    const working = await read('<p>a <ins>b<del>c</del></ins> d</p>');
    expect(working.text).toBe('a b d');
    expect(rejectedReading(working)).toBe('a  d');
    expect(everyReading(working)).toBe('a bc d');
  });

  it('marks struck text and keeps it', async () => {
    const working = await read('<p>a <s>b</s> c</p>');
    expect(working.marks).toEqual([{ kind: 'strike', span: [2, 3], text: null, author: null, date: null }]);
  });

  it('reads a declared charset', async () => {
    const page = '<meta charset="windows-1251"><p>\xcf\xf0\xee\xe5\xea\xf2</p>';
    expect((await read(latin1(page))).text).toBe('Проект');
  });

  it('reads what the page says of itself', async () => {
    const head =
      '<title>T | Site</title><meta property="og:site_name" content="Site"><meta name="author" content="A. Writer">';
    const working = await read(
      `<html lang="uk"><head>${head}<link rel="canonical" href="https://example.org/t"></head><body><h1>T</h1><time datetime="2024-05-06T10:00">then</time></body></html>`,
    );
    expect(working).toMatchObject({
      title: 'T',
      outlet: 'Site',
      byline: 'A. Writer',
      date: '2024-05-06',
      language: 'uk',
      url: 'https://example.org/t',
    });
  });
});

describe('intakeHtml(bytes) and hostile pages', () => {
  it.each([
    ['100,000 open elements', '<div>'.repeat(100_000)],
    ['100,000 open and closed elements', `${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}`],
    ['list items with paragraphs between', '<li><p>'.repeat(100_000)],
  ])('refuses %s', async (_what, html) => {
    const outcome = await intakeHtml(utf8(html), { name: 'deep.html' });
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'nested-too-deeply', where: 'deep.html' } });
  });

  it('reads a page with many siblings and unclosed paragraphs', async () => {
    expect((await read('<p>x'.repeat(5000))).blocks).toHaveLength(5000);
  });

  it('reads a page with an attribute of two megabytes', async () => {
    expect((await read(`<p title="${'<div>'.repeat(400_000)}">x</p>`)).text).toBe('x');
  });

  it('does not count tags in scripts', async () => {
    expect((await read(`<script>${'<div>'.repeat(5000)}</script><p>x</p>`)).text).toBe('x');
  });

  it('refuses a page that shows no text', async () => {
    const outcome = await intakeHtml(utf8('<script>x</script>'), { name: 'a.html' });
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'empty-file' } });
  });
});

const page = (body: string, head = ''): Uint8Array =>
  utf8(
    `<!doctype html><html lang="en"><head><title>Talks resume - Gazette</title>${head}</head><body>${body}</body></html>`,
  );

describe('intakeArticle(bytes)', () => {
  const paragraph =
    '<p>The delegations met again on Monday, and, as the host said, they went through the text.</p>';

  it('cuts a page down to its article, with its head', async () => {
    const json =
      '{"@type":"NewsArticle","datePublished":"2024-05-06T08:00:00Z","publisher":{"name":"Gazette"},"author":[{"name":"B. Reporter"}]}';
    const bytes = page(
      `<nav><a href="/">Home</a></nav><article><h1>Talks resume</h1>${paragraph.repeat(8)}</article><footer>All rights</footer>`,
      `<script type="application/ld+json">${json}</script>`,
    );
    const outcome = await intakeArticle(bytes, { name: 'a.html' });
    if (!outcome.ok) throw new Error(outcome.fault.code);
    expect(brokenLaws(outcome.value)).toEqual([]);
    expect(outcome.value).toMatchObject({
      title: 'Talks resume',
      outlet: 'Gazette',
      byline: 'B. Reporter',
      date: '2024-05-06',
      language: 'en',
      messages: [],
    });
    expect(outcome.value.blocks).toHaveLength(8);
    expect(outcome.value.text).not.toContain('Home');
  });

  it('leaves out boxes that invite to subscribe and share', async () => {
    const box =
      '<div class="newsletter-signup"><h3>Sign up</h3><p>Our editors say what matters, every day.</p></div><div class="share">Share</div>';
    const body = `<article><h1>Talks resume</h1>${paragraph.repeat(4)}${box}${paragraph.repeat(4)}</article>`;
    const outcome = await intakeArticle(page(body), { name: 'a.html' });
    expect(outcome.ok && outcome.value.blocks).toHaveLength(8);
    expect(outcome.ok && outcome.value.text).not.toMatch(/editors|Share/);
  });

  it('takes a long menu beside an empty article for no article', async () => {
    const menu = '<a href="#">Water talks in three towns, live</a> '.repeat(60);
    const outcome = await intakeArticle(page(`<nav>${menu}</nav><article></article>`), { name: 'a.html' });
    expect(outcome).toMatchObject({ ok: true, value: { messages: [{ code: 'page-of-menus' }] } });
  });

  const entries = '<li><a href="/x">News of the valley</a></li>'.repeat(9);
  const body = 'Ana Orlova said that the talks would go on in Oru.';
  it.each([
    ['a menu', `<nav><ul>${entries}</ul></nav>`, ['page-of-menus']],
    ['a menu and a foot', `<ul>${entries}</ul><footer><p>© 2031 River Gazette. All rights reserved.</p></footer>`, ['page-of-menus']],
    ['labels', '<nav><button>Menu</button></nav><div>Sign in</div><div>Follow us</div>', ['page-of-menus']],
    ['headings that are links', '<h2><a href="/x">Envoys say that the talks will go on in Oru</a></h2>'.repeat(5), ['page-of-menus']],
    ['a menu and an article', `<nav><ul>${entries}</ul></nav><article><p>${body}</p></article>`, []],
    ['a short sentence', '<p>The talks ended.</p>', []],
    ['a sentence without blanks', '<ul><li>会谈在日内瓦举行，双方代表团就停火问题交换了意见，会谈将继续。</li></ul>', []],
  ])('tells whether there is an article: %s', async (_, html, codes) => {
    const outcome = await intakeArticle(page(html), { name: 'a.html' });
    expect(outcome.ok && outcome.value.messages.map(({ code }) => code)).toEqual(codes);
  }); // prettier-ignore

  it('reads the whole body, with a message, where there is no article', async () => {
    const outcome = await intakeArticle(page('<ul><li>one</li></ul>'), { name: 'a.html' });
    if (!outcome.ok) throw new Error(outcome.fault.code);
    expect(outcome.value.text).toBe('one');
  });

  it('reads the whole body, with a message, where a page has too many elements to look for one', async () => {
    const outcome = await intakeArticle(page(paragraph.repeat(21_000)), { name: 'a.html' });
    expect(outcome).toMatchObject({ ok: true, value: { messages: [{ code: 'not-an-article' }] } });
  });

  it('reads plain text as intake does', async () => {
    const outcome = await intakeArticle(utf8('Words.'), { name: 'a.txt' });
    expect(outcome).toMatchObject({ ok: true, value: { text: 'Words.', format: 'text' } });
  });
});

/** A tree of HTML with the visible characters that it ought to show, worked out without a parser. */
interface Shown {
  readonly html: string;
  readonly shows: string;
}
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const leaf = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', '<', '&', '[', ']', '😀', '\n'),
  maxLength: 6,
});
const { tree } = fc.letrec<{ tree: Shown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'large' },
    leaf.map((text): Shown => ({ html: escaped(text), shows: text })),
    fc
      .tuple(
        fc.constantFrom(
          'div',
          'b',
          'ol',
          'ul',
          'li',
          'table',
          'td',
          'tr',
          'h2',
          'del',
          'ins',
          's',
          'pre',
          'nav',
          'section',
          'span',
        ),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([name, children]): Shown => ({
        html: `<${name}>${children.map(({ html }) => html).join('')}</${name}>`,
        shows: children.map(({ shows }) => shows).join(''),
      })),
    fc.constantFrom<Shown>({ html: '<br>', shows: '' }, { html: '<script>x</script>', shows: '' }),
    // Text only: a row or an item inside would close the hidden element, as HTML's own rules for end tags have it.
    fc
      .array(
        leaf.map((text) => ({ html: escaped(text) })),
        { maxLength: 3 },
      )
      .map((children): Shown => ({
        html: `<div hidden>${children.map(({ html }) => html).join('')}</div>`,
        shows: '',
      })),
  ),
}));

const letters = (text: string): string => text.replace(/\s/g, '');

describe('laws of intakeHtml', () => {
  it('every visible character of the page stands in the text or its deletions, in order', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ html, shows }) => {
        const working = await read(`<p>start</p>${html}<p>end</p>`);
        expect(letters(everyReading(working))).toBe(letters(`start${shows}end`));
      }),
      { numRuns: 400 },
    );
  });

  it('pieces of markup in any order give an outcome, and a sound one', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ol>',
      '</ol>',
      '<li>',
      '<table>',
      '<td>',
      '</td>',
      '<del>',
      '</del>',
      '<ins>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<html>',
      '</html>',
      '<body>',
      '<head>',
      '<template>',
      '&amp;',
      '&#0;',
      '&#xD800;',
      '<a href="',
      '"',
      "'",
      '>',
      '<',
      'x',
      ' ',
      '<svg>',
      '</',
      '<p',
      '=',
      '<title>',
      '<![CDATA[',
      ']]>',
      '<?',
      '\0',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        for (const reader of [intakeHtml, intakeArticle]) {
          const outcome = await reader(utf8(pieces.join('')), { name: 'a.html', format: 'html' });
          if (outcome.ok) expect(brokenLaws(outcome.value)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
