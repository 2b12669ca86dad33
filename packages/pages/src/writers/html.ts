import { cleanLine, holdsRightToLeft } from '../clean.ts';
import type {
  BadgeWord,
  Block,
  Column,
  Figure,
  Footnote,
  Inline,
  Line,
  List,
  Page,
  Paragraph,
  Row,
  Table,
  Tone,
} from '../page.ts';
import { runsOf, wordsOf } from '../page.ts';
import { escapeMarkup } from '../svg.ts';
import { webAddress } from '../web-address.ts';
import { printedKeys } from './printed.ts';
import { STYLE, sheetStyle } from './style.ts';

/**
 * Writes a page as one self-contained HTML file: its style inside, no script, nothing that is loaded from anywhere. A
 * Content-Security-Policy in the file holds the browser to that. Every text is escaped, and text of a right-to-left
 * script is isolated, so it cannot turn the words round it.
 */
export function html(page: Page): string {
  const title = escapeMarkup(cleanLine(`${page.subject}: ${page.title}`));
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeMarkup(page.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Nonpaper">',
    `<title>${title}</title>`,
    `<style>${STYLE}${sheetStyle(page.notices)}</style>`,
    '</head>',
    '<body>',
    headerHtml(page),
    '<main>',
    ...page.blocks.map(blockHtml),
    leftOutHtml(page.leftOut),
    '</main>',
    sourcesHtml(page.footnotes, printedKeys(page)),
    '</body>',
    '</html>',
  ]
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n');
}

function headerHtml(page: Page): string {
  const facts = page.facts.map(
    (fact) => `<div><dt>${text(fact.label)}</dt><dd>${lineHtml(fact.value)}</dd></div>`,
  );
  return [
    '<header>',
    `<p class="subject">${text(page.subject)}</p>`,
    `<h1>${text(cleanLine(page.title))}</h1>`,
    facts.length > 0 ? `<dl class="facts">${facts.join('')}</dl>` : '',
    ...page.notices.map((notice) => `<p class="notice">${text(notice)}</p>`),
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${lineHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return paragraphHtml(block);
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block);
    case 'folded':
      return `<details><summary>${text(block.summary)}</summary>\n${block.blocks.map(blockHtml).join('\n')}\n</details>`;
    case 'beside':
      return `<div class="beside${block.picture ? ' picture-notes' : ''}">\n<div>\n${block.left.map(blockHtml).join('\n')}\n</div>\n<div>\n${block.right.map(blockHtml).join('\n')}\n</div>\n</div>`;
  }
}

function paragraphHtml(block: Paragraph): string {
  const kind = block.role === 'body' ? '' : ` class="${block.role}"`;
  return `<p${kind}>${lineHtml(block.line)}</p>`;
}

function listHtml(block: List): string {
  const items = block.items.map((each) => {
    const inner = each.inner.map((line) => `<li>${lineHtml(line)}</li>`).join('');
    return `<li>${lineHtml(each.line)}${inner === '' ? '' : `<ul>${inner}</ul>`}</li>`;
  });
  return `<ul${block.items.length > 3 ? ' class="long"' : ''}>\n${items.join('\n')}\n</ul>`;
}

function tableHtml(block: Table): string {
  const caption = block.caption.length === 0 ? '' : `<caption>${lineHtml(block.caption)}</caption>`;
  const heads = block.columns
    .map(
      (each) =>
        `<th scope="col"${alignOf(each)} style="width:${widthOf(each, block.columns)}%">${lineHtml(each.head)}</th>`,
    )
    .join('');
  const rows = block.rows.map((each) => rowHtml(each, block.columns));
  return [
    '<div class="table"><table>',
    `${caption}<thead><tr>${heads}</tr></thead>`,
    ...grouped(block.rows, rows),
    '</table></div>',
  ].join('\n');
}

/** Each grouping row opens a body of its own, which its `rowgroup` heading then names. */
function grouped(rows: readonly Row[], markup: readonly string[]): string[] {
  const bodies: string[][] = [];
  rows.forEach((each, index) => {
    if (each.group || bodies.length === 0) bodies.push([]);
    bodies.at(-1)?.push(markup[index] ?? '');
  });
  return bodies.map((body) => `<tbody>\n${body.join('\n')}\n</tbody>`);
}

function rowHtml(each: Row, columns: readonly Column[]): string {
  const [first = []] = each.cells;
  if (each.group) return `<tr><th scope="rowgroup" colspan="${columns.length}">${lineHtml(first)}</th></tr>`;
  const cells = columns.map((head, index) => {
    const inner = lineHtml(each.cells[index] ?? []);
    if (index === 0) return `<th scope="row"${alignOf(head)}>${inner}</th>`;
    return `<td${alignOf(head)} data-head="${escapeMarkup(wordsOf(head.head))}">${inner}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** The width of a column in whole per cent, by its share. */
function widthOf(each: Column, columns: readonly Column[]): number {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return Math.floor((each.share / all) * 100);
}

const alignOf = (each: Column): string => (each.align === 'end' ? ' class="end"' : '');

function figureHtml(block: Figure): string {
  const alternative = block.alternative.map(blockHtml).join('\n');
  const folded = `<details><summary>The same in words</summary>\n${alternative}\n</details>\n`;
  const caption = `<figcaption>${text(block.title)}</figcaption>`;
  const legend = block.legend === undefined ? '' : `<p class="aside">${text(block.legend)}</p>\n`;
  const figure = `<figure>\n${caption}\n<div class="picture">${block.svg}</div>\n${legend}${block.open ? '' : folded}</figure>`;
  return block.open ? `${figure}\n${alternative}` : figure;
}

function leftOutHtml(leftOut: readonly Line[]): string {
  if (leftOut.length === 0) return '';
  const items = leftOut.map((line) => `<li>${lineHtml(line)}</li>`);
  return `<h2>Left out</h2>\n<ul class="aside left-out${items.length > 1 ? ' long' : ''}">\n${items.join('\n')}\n</ul>`;
}

function sourcesHtml(footnotes: readonly Footnote[], printed: ReadonlySet<string>): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map((note) => {
    const key = escapeMarkup(note.key);
    const composed = note.composed ? `${badgeHtml('composed text')} ` : '';
    const folded = printed.has(note.key) ? '' : ' class="folded"';
    return `<li id="s${key}"${folded}><span class="key">${key}</span> ${composed}${footnoteHtml(note)}${addressHtml(note.url)}</li>`;
  });
  return `<footer>\n<h2>Sources</h2>\n<ol class="sources">\n${items.join('\n')}\n</ol>\n</footer>`;
}

/** A source in one line. Its title (where an outlet names it too) and the places in it stand apart, so that print can leave them away. */
function footnoteHtml({ from, title, date, places, marks }: Footnote): string {
  const named = text(title);
  const relaying = '<span class="more">, relaying </span><span class="less"> / </span>';
  const head =
    from.length === 0 ? named : `${from.map(text).join(relaying)}<span class="more">: ${named}</span>`;
  const where = places.length === 0 ? '' : `<span class="more">, ${text(places.join(', '))}</span>`;
  const about = marks.length === 0 ? '' : `, ${text(marks.join(', '))}`;
  return `${head}<span class="soft">, ${text(date)}${where}${about}</span>`;
}

/** The address as a link, which print leaves away. */
function addressHtml(url: string | null): string {
  const address = webAddress(url);
  if (address === null) return url === null ? '' : `<span class="address"> ${text(url)}</span>`;
  const shown = address.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/^([^/]*)\/$/u, '$1');
  return `<span class="address"> <a rel="noopener noreferrer" href="${escapeMarkup(address)}">${escapeMarkup(shown)}</a></span>`;
}

/** A citation holds to the word before it, so the space between goes. */
const lineHtml = (line: Line): string =>
  wordingsOf(line).map(wordingHtml).join('').trim().replaceAll(' <sup', '<sup');

/** Neighbouring stretches of one wording, kept words with what came in and went; every other stretch is by itself. */
function wordingsOf(line: Line): Line[] {
  const wordings: Inline[][] = [];
  line.forEach((part, at) => {
    const before = line[at - 1];
    if (before !== undefined && isWording(before) && isWording(part)) wordings.at(-1)?.push(part);
    else wordings.push([part]);
  });
  return wordings;
}

const isWording = (part: Inline): boolean =>
  (typeof part === 'string' && part.trim() !== '') ||
  (typeof part === 'object' && part.kind === 'text' && (part.tone === 'inserted' || part.tone === 'deleted'));

/**
 * A wording in which a right-to-left script stands is isolated as a whole, and nothing inside it: its changes are read
 * in its own order, which is that of its first letter.
 */
function wordingHtml(parts: Line): string {
  if (parts.length === 1 || !holdsRightToLeft(wordsOf(parts))) return parts.map(inlineHtml).join('');
  const inside = parts.map((part) => {
    if (typeof part === 'string' || part.kind !== 'text') return escapeMarkup(wordsOf([part]));
    const name = part.tone === 'inserted' ? 'ins' : 'del';
    return `<${name}>${escapeMarkup(part.text)}</${name}>`;
  });
  return `<bdi>${inside.join('')}</bdi>`;
}

function inlineHtml(part: Inline): string {
  if (typeof part === 'string') return text(part);
  switch (part.kind) {
    case 'badge':
      return badgeHtml(part.word);
    case 'cite':
      return citationHtml(part.keys, part.composed);
    case 'text':
      return toneHtml(part.text, part.tone);
  }
}

function toneHtml(words: string, tone: Tone): string {
  switch (tone) {
    case 'strong':
      return `<strong>${text(words)}</strong>`;
    case 'soft':
      return `<span class="soft">${text(words)}</span>`;
    case 'quote':
      return `“${text(words)}”`;
    case 'found':
      return `<mark>${text(words)}</mark>`;
    case 'inserted':
      return `<ins>${text(words)}</ins>`;
    case 'deleted':
      return `<del>${text(words)}</del>`;
  }
}

/** A short citation keeps on one line. */
function citationHtml(keys: readonly string[], composed: boolean): string {
  const runs = runsOf(keys);
  const short = runs.length < 5 ? ' class="short"' : '';
  return `<sup${short}>${runs.map(runHtml).join(' ')}${composed ? ' composed' : ''}</sup>`;
}

const runHtml = ([first, last]: readonly [string, string]): string =>
  first === last ? citeHtml(first) : `${citeHtml(first)}–${citeHtml(last)}`;

const citeHtml = (key: string): string => `<a href="#s${escapeMarkup(key)}">${escapeMarkup(key)}</a>`;

const WARNING: readonly BadgeWord[] = ['proposed', 'composed text', 'disputed', 'unverified', 'partly seen'];

const badgeHtml = (word: BadgeWord): string =>
  `<span class="badge${WARNING.includes(word) ? ' warns' : ''}">${escapeMarkup(word)}</span>`;

/** Escaped text; a stretch with right-to-left letters is isolated, without the blanks that part it from its neighbours. */
function text(words: string): string {
  if (!holdsRightToLeft(words)) return escapeMarkup(words);
  const [start, end] = [words.length - words.trimStart().length, words.trimEnd().length];
  return `${words.slice(0, start)}<bdi>${escapeMarkup(words.slice(start, end))}</bdi>${words.slice(end)}`;
}
