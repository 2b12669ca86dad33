import { numberingOf } from '@nonpaper/text';
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
  /** Where most lines begin, and where full lines end. */
  readonly left: number;
  readonly right: number;
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
    left: quantile(
      lines.map(({ x }) => x),
      0.25,
    ),
    right: quantile(
      lines.map(({ end }) => end),
      0.9,
    ),
  };
}

function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((left, right) => left - right);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
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
const RULES = [opensPoint, afterGap, overPage, inOtherSize, afterShortLine, withIndent, furtherLeft];

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

function afterGap({ before, line, measures }: Judged): boolean {
  return before.page === line.page && before.y - line.y > measures.spacing * 1.35;
}

/** Over a page only what was in the middle of a sentence goes on. */
function overPage({ before, line }: Judged): boolean {
  return before.page !== line.page && SENTENCE_END.test(before.text);
}

function inOtherSize({ before, line }: Judged): boolean {
  return Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12;
}

const SENTENCE_END = /[.;:!?…]["'”’»)\]]*$/;

/** A line that stops early and ends a sentence, or stops early before a capital, was the last of its paragraph. */
function afterShortLine({ before, line, measures }: Judged): boolean {
  const width = measures.right - measures.left;
  const left = measures.right - before.end;
  if (left > width * 0.12 && SENTENCE_END.test(before.text)) return true;
  return left > width * 0.35 && /^[\p{Lu}\d"“«[(]/u.test(line.text);
}

/** A first line may be set in; the lines after a number may be set in too, and are no new paragraph. */
function withIndent({ open, before, line, measures }: Judged): boolean {
  const hangs = open.length === 1 && numberingOf(before.text) !== null;
  return !hangs && line.x > before.x + measures.size * 0.8 && line.x < measures.right - measures.size * 4;
}

function furtherLeft({ open, line, measures }: Judged): boolean {
  const leftmost = Math.min(...open.slice(0, 50).map(({ x }) => x));
  return open.length > 1 && line.x < leftmost - measures.size * 0.8;
}
