import { numberingOf } from '@nonpaper/text';
import type { PdfLine } from './lines.ts';
import type { PdfPage } from './pages.ts';

/** Share of a page's height, at the top and at the bottom, in which headers and footers stand. */
const EDGE = 0.14;
/** A header or footer stands on at least this share of the pages: those for left and right pages may differ. */
const LEAST_SHARE = 0.4;

/**
 * Finds the lines that belong to the pages and not to the text. A line near the top or bottom edge is furniture
 * when the same line stands at the same edge of many pages, where numbers may differ if they count with the pages
 * ("Draft 3, page 7"); a line with a number word ("Article 7") has to be the same to the letter. A page number
 * alone is furniture on a single page too, when it is that page's number.
 */
export function findFurniture(pages: readonly PdfPage[], lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const groups = new Map<string, PdfLine[]>();
  for (const line of lines) {
    const edge = edgeOf(line, heights.get(line.page) ?? 0);
    if (edge === null) continue;
    const key = `${edge} ${shapeOf(line)}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const found = [...groups.values()].filter(
    (group) => repeats(group, pages.length) || isOnlyPageNumber(group),
  );
  return new Set(found.flat());
}

function edgeOf(line: PdfLine, height: number): 'top' | 'bottom' | null {
  if (line.y > height * (1 - EDGE)) return 'top';
  return line.y < height * EDGE ? 'bottom' : null;
}

/** The line without its numbers: `draft #, page #`. */
const shapeOf = ({ text }: PdfLine): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/\d+/g, '#');

const numbersIn = ({ text }: PdfLine): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Lines of one shape repeat when each of their numbers stays the same, or counts with the pages. */
function repeats(group: readonly PdfLine[], pages: number): boolean {
  const on = new Set(group.map(({ page }) => page)).size;
  const [first] = group;
  if (first === undefined || on < 2 || on < pages * LEAST_SHARE || group.length > on * 2) return false;
  const mayCount = !opensUnit(first);
  return numbersIn(first).every((value, index) => {
    const column = group.map((line) => ({ value: numbersIn(line)[index] ?? 0, page: line.page }));
    const same = column.every((each) => each.value === value);
    return same || (mayCount && column.every((each) => each.value - each.page === value - first.page));
  });
}

/** A printed number with more text after it, or one with a word ("Article 7"), may open a unit of the text on each page. */
function opensUnit({ text }: PdfLine): boolean {
  const numbering = numberingOf(text);
  if (numbering === null || numbering.style === 'bullet') return false;
  return numbering.style !== 'decimal' || numbering.length < text.length;
}

/** `7`, `- 7 -`, `Page 7`, `7 of 12`, `7/12` on page 7. */
function isOnlyPageNumber(group: readonly PdfLine[]): boolean {
  return group.every(({ text, page }) => {
    const found =
      /^(?:page|p\.|стор\.|с\.)?\s*[-–—]?\s*(\d{1,4})\s*(?:(?:of|\/|из|з)\s*\d{1,4})?\s*[-–—]?$/i.exec(text);
    return found !== null && Number(found[1]) === page;
  });
}
