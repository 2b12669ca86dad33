import { numberingOf } from '@nonpaper/text';
import type { PdfLine } from './lines.ts';
import type { PdfPage } from './pages.ts';

/** Share of a page's height, at the top and at the bottom, in which headers and footers stand. */
const EDGE = 0.14;
/** A header or footer stands on at least this share of the pages: those for left and right pages may differ. */
const LEAST_SHARE = 0.4;

/** The same line of different pages stands at heights that differ by no more than this, in points. */
const LEVEL = 12;

/**
 * Finds the lines that belong to the pages and not to the text. A line near the top or bottom edge is furniture
 * when the same line stands at the same height of many pages and nothing but furniture stands further out. Numbers
 * in it may differ if they count with the pages ("Draft 3, page 7"); in a line that may open a unit of the text
 * ("Article 7") they have to be the same. A page number alone is furniture on a single page too, when it is that
 * page's number.
 */
export function findFurniture(pages: readonly PdfPage[], lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byPage = groupedBy(lines, ({ page }) => page);
  const edges = pages.flatMap((page) => edgesOf(page, byPage.get(page.number) ?? []));
  const placed = edges.flatMap(({ name, lines: along }) => along.map((line) => ({ name, line })));
  const groups = groupedBy(placed, ({ name, line }) => `${name} ${shapeOf(line)}`);
  const likely = [...groups.values()]
    .map((group) => group.map(({ line }) => line))
    .filter((group) => repeats(group, pages.length) || isOnlyPageNumber(group));
  const found = new Set(likely.flat());
  return new Set(edges.flatMap(({ lines: along }) => outermost(along, found)));
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

interface Edge {
  readonly name: 'top' | 'bottom';
  /** From the edge inward. */
  readonly lines: readonly PdfLine[];
}

function edgesOf(page: PdfPage, lines: readonly PdfLine[]): Edge[] {
  const top = lines.filter(({ y }) => y > page.height * (1 - EDGE)).toSorted((one, two) => two.y - one.y);
  const bottom = lines.filter(({ y }) => y < page.height * EDGE).toSorted((one, two) => one.y - two.y);
  return [
    { name: 'top', lines: top },
    { name: 'bottom', lines: bottom },
  ];
}

function outermost(lines: readonly PdfLine[], found: ReadonlySet<PdfLine>): PdfLine[] {
  const end = lines.findIndex((line) => !found.has(line));
  return end === -1 ? [...lines] : lines.slice(0, end);
}

/** The line without its numbers: `draft #, page #`. */
const shapeOf = ({ text }: PdfLine): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/\d+/g, '#');

const numbersIn = ({ text }: PdfLine): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Lines of one shape repeat when each of their numbers stays the same, or counts with the pages. */
function repeats(group: readonly PdfLine[], pages: number): boolean {
  const on = new Set(group.map(({ page }) => page)).size;
  const [first] = group;
  if (first === undefined || on < 2 || on < pages * LEAST_SHARE || group.length > on * 2) return false;
  if (group.some(({ y }) => Math.abs(y - first.y) > LEVEL)) return false;
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
