import { isHeadingLike, isTitleLike } from './headings.ts';
import type { Line } from './lines.ts';
import type { PrintedNumber } from './printed-numbers.ts';

/** The lines of a text with the numbers at their heads. */
export interface NumberedLines {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly numbers: readonly (PrintedNumber | null)[];
}

/** How a line ends that says all it has to say. */
export const FINISHED = /(?:[.;:!?…。！？；：؛؟।]["”’)\]*_]*(?:\[\d{1,3}\])*|\b(?:and|or))$/iu;

/** The last characters of a line. */
export const lineEnd = (text: string, line: Line): string =>
  text.slice(Math.max(line.span[0], line.span[1] - 8), line.span[1]);

/**
 * The indices of the lines that are headings over provisions: those of the format, those that stand apart, leads with
 * a colon ("Security:") where there are several, and bullets that hold the numbered points.
 */
export function groupHeadings(found: NumberedLines): Set<number> {
  const outermost = outermostNumber(found);
  const leads = found.lines.flatMap((_, index) => (isLead(found, index, outermost) ? [index] : []));
  const headings = new Set(leads.length > 1 ? leads : []);
  found.lines.forEach((_, index) => {
    if (isGroupHeading(found, index) || isGroupBullet(found, index, outermost)) headings.add(index);
  });
  return headings;
}

const isClosed = (number: PrintedNumber | null | undefined): boolean =>
  number?.bare === false && !number.bullet;

const isTaken = (number: PrintedNumber | null | undefined): boolean =>
  number !== null && number !== undefined;

/** How far out the outermost number stands. */
const outermostNumber = ({ lines, numbers }: NumberedLines): number =>
  lines.reduce(
    (least, line, index) => (isClosed(numbers[index]) ? Math.min(least, depthOf(line)) : least),
    Infinity,
  );

const depthOf = (line: Line): number => (line.computed === null ? line.indent : (line.level ?? 0));

/** A heading of the format, or a heading-like line that stands apart from a finished text above and what follows. */
function isGroupHeading({ text, lines, numbers }: NumberedLines, index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.kind === 'title' || numbers[index]?.bare === false) return false;
  if (line.kind === 'heading') return true;
  if (line.kind !== 'paragraph' || line.level !== null || !isHeadingLike(text.slice(...line.span)))
    return false;
  const before = lines[index - 1];
  const next = lines[index + 1];
  if (before === undefined && isTitleLike(text.slice(...line.span))) return true;
  const afterBareNumber = before !== undefined && numbers[index - 1]?.end === before.span[1];
  return (
    isApart(text, line, before) &&
    !afterBareNumber &&
    (next === undefined || next.starts === 'block' || numbers[index + 1] !== null)
  );
}

const isApart = (text: string, line: Line, before: Line | undefined): boolean =>
  line.starts === 'block' || before === undefined || FINISHED.test(lineEnd(text, before));

/** "Security:" above a number, no further in than any number. One alone may be the end of a preamble. */
function isLead({ text, lines, numbers }: NumberedLines, index: number, outermost: number): boolean {
  const line = lines[index];
  const next = numbers[index + 1];
  if (line === undefined || line.kind !== 'paragraph' || isTaken(numbers[index]) || !isClosed(next))
    return false;
  if (next?.readings[0]?.style !== 'decimal' || depthOf(line) > outermost) return false;
  const content = text.slice(...line.span);
  return (
    content.endsWith(':') && isHeadingLike(content.slice(0, -1)) && isApart(text, line, lines[index - 1])
  );
}

/** "• Security", further out than any number, with numbered points below it. */
function isGroupBullet({ text, lines, numbers }: NumberedLines, index: number, outermost: number): boolean {
  const [line, number] = [lines[index], numbers[index]];
  if (line === undefined || number?.bullet !== true || !isClosed(numbers[index + 1])) return false;
  return depthOf(line) < outermost && isHeadingLike(text.slice(number.end, line.span[1]));
}
