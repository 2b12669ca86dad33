import { cleanLine } from '../clean.ts';
import type { Block, Footnote, Inline, Line, List, Page, Paragraph, Table, Tone } from '../page.ts';
import { footnoteLine } from '../page.ts';
import { webAddress } from '../web-address.ts';

/**
 * Writes a page as Markdown (CommonMark with the tables and footnotes of GitHub). Record text is escaped, so that a
 * star or a bracket in it stays a star or a bracket. Pictures are told in words.
 */
export function markdown(page: Page): string {
  const parts = [
    `# ${escaped(page.title)}`,
    `*${escaped(page.subject)}*`,
    ...page.notices.map((notice) => `> **${escaped(notice)}**`),
    page.facts.map((fact) => `- ${escaped(fact.label)}: ${inline(fact.value)}`).join('\n'),
    ...page.blocks.flatMap(blockText),
    ...leftOutText(page.leftOut),
    ...sourcesText(page.footnotes),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inline(block.text)}`];
    case 'paragraph':
      return [paragraphText(block)];
    case 'list':
      return [listText(block)];
    case 'table':
      return tableText(block);
    case 'figure':
      return block.alternative.flatMap(blockText);
    case 'folded':
      return [`**${escaped(block.summary)}**`, ...block.blocks.flatMap(blockText)];
    case 'beside':
      return [...block.left, ...block.right].flatMap(blockText);
  }
}

function paragraphText(block: Paragraph): string {
  const text = startEscaped(inline(block.line));
  return block.role === 'notice' ? `> ${text}` : text;
}

function listText(block: List): string {
  return block.items
    .flatMap((each) => [
      `- ${startEscaped(inline(each.line))}`,
      ...each.inner.map((line) => `  - ${startEscaped(inline(line))}`),
    ])
    .join('\n');
}

const cells = (line: readonly string[]): string => `| ${line.join(' | ')} |`;

/** A table; a row that groups is written as a bold first cell. */
function tableText(block: Table): string[] {
  const width = block.columns.length;
  const rows = block.rows.map((each) => {
    if (each.group)
      return cells([`**${inline(each.cells[0] ?? [])}**`, ...Array.from({ length: width - 1 }, () => '')]);
    return cells(Array.from({ length: width }, (_, index) => inline(each.cells[index] ?? [])));
  });
  const head = cells(block.columns.map((each) => inline(each.head)));
  const under = cells(block.columns.map((each) => (each.align === 'end' ? '--:' : '---')));
  const caption = block.caption.length === 0 ? [] : [startEscaped(inline(block.caption))];
  return [...caption, [head, under, ...rows].join('\n')];
}

const leftOutText = (leftOut: readonly Line[]): string[] =>
  leftOut.length === 0
    ? []
    : ['## Left out', leftOut.map((line) => `- ${startEscaped(inline(line))}`).join('\n')];

function sourcesText(footnotes: readonly Footnote[]): string[] {
  if (footnotes.length === 0) return [];
  const lines = footnotes.map((note) => {
    const address = webAddress(note.url);
    const composed = note.composed ? '*(composed text)* ' : '';
    return `[^s${note.key}]: ${composed}${inline(footnoteLine(note))}${address === null ? '' : ` <${address}>`}`;
  });
  return ['## Sources', lines.join('\n')];
}

/** A line as Markdown. */
function inline(line: Line): string {
  return line.map(inlinePart).join('').trim();
}

function inlinePart(part: Inline): string {
  if (typeof part === 'string') return escapedKeepingEnds(part);
  switch (part.kind) {
    case 'text':
      return toned(part.text, part.tone);
    case 'badge':
      return `*(${part.word})*`;
    case 'cite':
      return `${part.keys.map((key) => `[^s${key}]`).join('')}${part.composed ? ' *(composed)*' : ''}`;
  }
}

function toned(text: string, tone: Tone): string {
  switch (tone) {
    case 'strong':
    case 'found':
      return `**${escaped(text)}**`;
    case 'soft':
      return escapedKeepingEnds(text);
    case 'quote':
      return `“${escaped(text)}”`;
    case 'inserted':
      return `<ins>${escaped(text)}</ins>`;
    case 'deleted':
      return `<del>${escaped(text)}</del>`;
  }
}

const escaped = (text: string): string => cleanLine(text).replace(/[\\`*_{}[\]<>#!|~$&]/gu, '\\$&');

function escapedKeepingEnds(text: string): string {
  const inner = escaped(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${inner}${/\s$/u.test(text) ? ' ' : ''}`;
}

/** Keeps the first characters of a block from being read as a list, heading, rule or code. */
const startEscaped = (text: string): string =>
  text.replace(/^(\d+)([.)])/u, '$1\\$2').replace(/^([-+=:])/u, '\\$1');
