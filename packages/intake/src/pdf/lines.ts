import type { PdfItem, PdfPage } from './pages.ts';

/** A printed line. Lengths are points; y grows upwards. */
export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

interface OpenLine {
  text: string;
  readonly x: number;
  end: number;
  readonly y: number;
  size: number;
}

/**
 * The lines of a page in reading order. Items come in the order in which the file sets them, which is the order of
 * reading in almost all files made from text; they join one line while they stay on its height and go on to the
 * right. Lines are put in order from the top where the page has one column, and left as they came where lines
 * stand side by side. Every character of every item is in some line.
 */
export function linesOfPage(page: PdfPage): PdfLine[] {
  const lines: OpenLine[] = [];
  let broken = true;
  for (const item of page.items) {
    const line = lines.at(-1);
    if (line !== undefined && !broken && continues(line, item)) append(line, item);
    else if (item.text.trim() !== '') lines.push(openLine(item));
    if (item.text !== '' || item.endsLine) broken = item.endsLine;
  }
  const read = lines.map((line) => ({ page: page.number, ...line, text: line.text.trim() }));
  return standSideBySide(read) ? read : read.toSorted((above, below) => below.y - above.y);
}

const openLine = ({ text, x, y, width, size }: PdfItem): OpenLine => ({ text, x, end: x + width, y, size });

/** On the same height, superscripts included, and not back to the left. */
function continues(line: OpenLine, item: PdfItem): boolean {
  if (item.text.trim() === '') return true;
  const size = Math.max(line.size, item.size, 1);
  return Math.abs(item.y - line.y) < size * 0.6 && item.x > line.end - size;
}

function append(line: OpenLine, item: PdfItem): void {
  const gap = item.x - line.end;
  const parted = /\s$/.test(line.text) || /^\s/.test(item.text) || item.text === '';
  line.text += !parted && gap > Math.max(line.size, 1) * 0.2 ? ` ${item.text}` : item.text;
  if (item.text.trim() === '') return;
  line.end = Math.max(line.end, item.x + item.width);
  line.size = Math.max(line.size, item.size);
}

/** Whether more than one line in six shares its height with another one beside it: columns, or a table. */
function standSideBySide(lines: readonly PdfLine[]): boolean {
  const heights = new Map<number, number>();
  for (const { y } of lines) heights.set(Math.round(y), (heights.get(Math.round(y)) ?? 0) + 1);
  const shared = lines.filter(({ y }) => (heights.get(Math.round(y)) ?? 0) > 1).length;
  return shared * 6 > lines.length;
}
