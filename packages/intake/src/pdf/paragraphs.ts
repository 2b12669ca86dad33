import { numberingOf } from '@nonpaper/text';
import { type Column, columnAt, columnsOf, quantile } from './columns.ts';
import type { PdfLine } from './lines.ts';

/** Lines that make one paragraph. */
export interface PdfParagraph {
  readonly lines: readonly PdfLine[];
}

/** Measures of the running text by which a line is judged. */
export interface Measures {
  /** Size of most of the text, and the usual distance from line to line. */
  readonly size: number;
  readonly spacing: number;
  /** Where most lines begin, and where full lines end, in each column. */
  readonly columns: readonly Column[];
}

/** Takes the measures from the lines themselves; medians, so that headings and tables weigh little. */
export function measure(lines: readonly PdfLine[]): Measures {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const step = before === undefined || before.page !== line.page ? 0 : before.y - line.y;
    return step > 0 ? [step] : [];
  });
  const size = quantile(
    lines.map((line) => line.size),
    0.5,
  );
  return {
    size,
    // A page of few lines has no usual distance; no text is set wider than this.
    spacing: Math.min(quantile(steps, 0.35) || size * 1.2, size * 2.5),
    columns: columnsOf(lines),
  };
}

/** Joins lines into paragraphs. The lines of one paragraph may stand on two pages. */
export function joinLines(lines: readonly PdfLine[]): PdfParagraph[] {
  const measures = measure(lines);
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || opensParagraph(open, line, measures)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs.map((each) => ({ lines: each }));
}

/** Each rule gives a reason to begin a paragraph at a line; the order does not matter. */
const RULES = [
  opensPoint,
  afterGap,
  overBreak,
  inOtherCell,
  inOtherSize,
  afterShortLine,
  withIndent,
  furtherLeft,
];

function opensParagraph(open: readonly PdfLine[], line: PdfLine, measures: Measures): boolean {
  const before = open.at(-1);
  return before === undefined || RULES.some((rule) => rule({ open, before, line, measures }));
}

interface Judged {
  readonly open: readonly PdfLine[];
  readonly before: PdfLine;
  readonly line: PdfLine;
  readonly measures: Measures;
}

/** A printed number or bullet opens a point. An initial at the start of a line ("V. Ivanov") does not. */
function opensPoint({ line }: Judged): boolean {
  const numbering = numberingOf(line.text);
  return numbering !== null && (numbering.style === 'decimal' || numbering.delimiter !== 'dot');
}

/** Lines of a large type, as those of a headline, stand farther apart. */
function afterGap({ before, line, measures }: Judged): boolean {
  const larger = measures.size > 0 ? Math.min(before.size, line.size) / measures.size : 1;
  return before.page === line.page && before.y - line.y > measures.spacing * Math.max(1, larger) * 1.35;
}

/** Over a page or from the foot of a column to the head of the next only what was in the middle of a sentence goes on. */
function overBreak({ before, line, measures }: Judged): boolean {
  return isBroken(before, line, measures) && SENTENCE_END.test(before.text);
}

const isBroken = (before: PdfLine, line: PdfLine, measures: Measures): boolean =>
  before.page !== line.page || (inOtherColumn(before, line, measures) && line.y > before.y + line.size);

const inOtherColumn = (before: PdfLine, line: PdfLine, { columns }: Measures): boolean =>
  columnAt(columns, before) !== columnAt(columns, line);

/** What stands beside or under the line before, in another column, is the next cell of a table. */
function inOtherCell({ before, line, measures }: Judged): boolean {
  return inOtherColumn(before, line, measures) && !isBroken(before, line, measures);
}

function inOtherSize({ before, line }: Judged): boolean {
  return Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12;
}

const SENTENCE_END = /[.;:!?…]["'”’»)\]]*$/;

/** A line that stops early and ends a sentence, or stops early before a capital, was the last of its paragraph. */
function afterShortLine({ before, line, measures }: Judged): boolean {
  const column = columnOf(before, measures);
  const width = column.right - column.left;
  const left = column.right - before.end;
  if (left > width * 0.12 && SENTENCE_END.test(before.text)) return true;
  return left > width * 0.35 && /^[\p{Lu}\d"“«[(]/u.test(line.text);
}

const NO_COLUMN: Column = { left: 0, right: 0 };

const columnOf = (line: PdfLine, { columns }: Measures): Column =>
  columns[columnAt(columns, line)] ?? NO_COLUMN;

/** A first line may be set in; the lines after a number may be set in too, and are no new paragraph. */
function withIndent({ open, before, line, measures }: Judged): boolean {
  if (inOtherColumn(before, line, measures)) return false;
  const hangs = open.length === 1 && numberingOf(before.text) !== null;
  const { right } = columnOf(line, measures);
  return !hangs && line.x > before.x + measures.size * 0.8 && line.x < right - measures.size * 4;
}

function furtherLeft({ open, line, measures }: Judged): boolean {
  const own = columnAt(measures.columns, line);
  const beside = open.slice(0, 50).filter((each) => columnAt(measures.columns, each) === own);
  const leftmost = Math.min(...beside.map(({ x }) => x));
  return open.length > 1 && beside.length > 0 && line.x < leftmost - measures.size * 0.8;
}
