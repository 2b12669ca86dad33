import { cleanLine } from '../clean.ts';
import { padTo } from '../columns.ts';
import type { Block, Folded, Footnote, Heading, Line, List, Page, Paragraph } from '../page.ts';
import { footnoteLine } from '../page.ts';
import { fill, wordsIn } from '../words.ts';
import type { Filled, Piece } from '../words.ts';
import { paint } from './paint.ts';
import type { Paint } from './paint.ts';
import { hanging, piecesOf } from './terminal-lines.ts';
import { layTable } from './terminal-table.ts';

export interface TerminalOptions {
  /** Columns of the terminal; below 20 is taken as 20. */
  readonly width: number;
  /** Whether bold, dim and coloured text may be used. */
  readonly colour: boolean;
}

/**
 * Writes a page for a terminal. No line is wider than the width; tables that do not fit become lists; pictures are
 * told in words. Without `colour` there is no escape sequence in the output, whatever the records hold.
 */
export function terminal(page: Page, options: TerminalOptions): string {
  const width = Math.max(20, Math.floor(options.width));
  const lines = [
    ...headerOf(page, width),
    ...page.blocks.flatMap((block) => blockLines(block, width)),
    ...endOf(page, width),
  ];
  const text = lines.map((line) =>
    line.pieces
      .map((piece) => paint(piece, options.colour))
      .join('')
      .trimEnd(),
  );
  return `${text
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

type Laid = Filled<Paint>;
const EMPTY: Laid = { pieces: [], columns: 0 };
const rule = (width: number, character = '─'): Laid => solo(character.repeat(width), 'soft');
const solo = (text: string, style: Paint): Laid => ({ pieces: [{ text, style }], columns: text.length });

function headerOf(page: Page, width: number): Laid[] {
  const wide = Math.min(width, 100);
  return [
    ...filled([{ text: page.subject.toUpperCase(), style: 'soft' }], wide),
    ...filled([{ text: cleanLine(page.title), style: 'title' }], wide),
    ...filled(factPieces(page), wide),
    ...page.notices.flatMap((notice) => hanging('! ', 'warn', [notice], wide)),
    rule(wide),
    EMPTY,
  ];
}

/** All facts behind each other; each label holds to the first word of its value. */
function factPieces(page: Page): Piece<Paint>[] {
  return page.facts.flatMap((fact, index) => [
    { text: `${index === 0 ? '' : '  '}${fact.label}:\u00a0`, style: 'soft' as const },
    ...piecesOf(fact.value, 'plain'),
    { text: index === page.facts.length - 1 ? '' : ' ·', style: 'soft' as const },
  ]);
}

function endOf(page: Page, width: number): Laid[] {
  const leftOut: Block[] = [
    { kind: 'heading', level: 2, text: ['Left out'] },
    { kind: 'list', items: page.leftOut.map((line) => ({ line, inner: [] })) },
  ];
  return [
    ...(page.leftOut.length > 0 ? leftOut.flatMap((block) => blockLines(block, width)) : []),
    ...(page.footnotes.length > 0 ? sourceLines(page.footnotes, width) : []),
  ];
}

function sourceLines(footnotes: readonly Footnote[], width: number): Laid[] {
  const wide = Math.max(...footnotes.map((note) => note.key.length)) + 3;
  return [
    ...blockLines({ kind: 'heading', level: 2, text: ['Sources'] }, width),
    ...footnotes.flatMap((note) => {
      const line: Line =
        note.url === null
          ? footnoteLine(note)
          : [...footnoteLine(note), ' ', { kind: 'text', text: note.url, tone: 'soft' }];
      return hanging(padTo(`s${note.key}`, wide), 'soft', markComposed(line, note.composed), width);
    }),
  ];
}

const markComposed = (line: Line, composed: boolean): Line =>
  composed ? [{ kind: 'badge', word: 'composed text' }, ' ', ...line] : line;

function blockLines(block: Block, width: number): Laid[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block, width);
    case 'paragraph':
      return [...paragraphLines(block, Math.min(width, 100)), EMPTY];
    case 'list':
      return [...listLines(block, width), EMPTY];
    case 'table':
      return [...layTable(block, width), EMPTY];
    case 'figure':
      return block.alternative.flatMap((each) => blockLines(each, width));
    case 'folded':
      return foldedLines(block, width);
    case 'beside':
      return [...block.left, ...block.right].flatMap((each) => blockLines(each, width));
  }
}

/** More lines than this, looked up now and then, would push what was asked for off the screen. */
const MOST_FOLDED = 24;

/** A terminal folds nothing: a few lines stand there, more are told of. */
function foldedLines({ summary, blocks }: Folded, width: number): Laid[] {
  const head = filled(piecesOf([summary], 'strong'), width);
  const lines = blocks.flatMap((each) => blockLines(each, width));
  if (lines.length <= MOST_FOLDED) return [...head, EMPTY, ...lines];
  const told = `${lines.length} lines; a page written with -o page.html or page.md has them.`;
  return [...head, ...filled(piecesOf([told], 'soft'), width), EMPTY];
}

/** A section has a line under it, so that it stands out without colour; a part of one does not. */
function headingLines(block: Heading, width: number): Laid[] {
  const lines = filled(piecesOf(block.text, 'strong'), width);
  if (block.level === 3 || lines.length === 0) return [EMPTY, ...lines];
  return [EMPTY, ...lines, rule(Math.max(...lines.map(({ columns }) => columns))), EMPTY];
}

function paragraphLines(block: Paragraph, width: number): Laid[] {
  if (block.role === 'notice') return hanging('! ', 'warn', block.line, width);
  return filled(piecesOf(block.line, block.role === 'aside' ? 'soft' : 'plain'), width);
}

function listLines(block: List, width: number): Laid[] {
  return block.items.flatMap((each) => [
    ...hanging('- ', 'soft', each.line, width),
    ...each.inner.flatMap((line) => indented(hanging('  ', 'plain', line, width - 2), 2)),
  ]);
}

const indented = (lines: readonly Laid[], by: number): Laid[] =>
  lines.map((line) => ({
    pieces: [{ text: ' '.repeat(by), style: 'plain' }, ...line.pieces],
    columns: line.columns + by,
  }));

const filled = (pieces: readonly Piece<Paint>[], width: number): Laid[] => fill(wordsIn(pieces), width);
