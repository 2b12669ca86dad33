import type { PdfLine } from './lines.ts';

/** A column of text on its pages: where most of its lines begin, and where its full lines end, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A column has at least this share of all lines, and no fewer than these. */
const LEAST_SHARE = 0.12;
const LEAST_LINES = 4;

/** The value below which a share of the values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((left, right) => left - right);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
}

/**
 * The columns in which lines stand, from the left; one where the text is not set in columns. Lines begin a column where
 * many begin, and where most of those of the column before have ended: the points of a list begin further right than
 * the text, and end with it.
 */
export function columnsOf(lines: readonly PdfLine[]): Column[] {
  const size = quantile(
    lines.map((line) => line.size),
    0.5,
  );
  const least = Math.max(LEAST_LINES, lines.length * LEAST_SHARE);
  const groups: PdfLine[][] = [];
  for (const bundle of bundlesByStart(lines, size)) {
    const before = groups.at(-1);
    const starts = bundle[0]?.x ?? 0;
    const ended = before === undefined || endOf(before) < starts;
    if (before === undefined || (ended && bundle.length >= least && before.length >= least))
      groups.push([...bundle]);
    else before.push(...bundle);
  }
  return groups.map(measured);
}

/** Lines that begin within half a letter of each other, those furthest to the left first. */
function bundlesByStart(lines: readonly PdfLine[], size: number): PdfLine[][] {
  const bundles: PdfLine[][] = [];
  for (const line of lines.toSorted((one, other) => one.x - other.x)) {
    const bundle = bundles.at(-1);
    const last = bundle?.at(-1);
    if (bundle !== undefined && last !== undefined && line.x - last.x <= size / 2) bundle.push(line);
    else bundles.push([line]);
  }
  return bundles;
}

const endOf = (lines: readonly PdfLine[]): number =>
  quantile(
    lines.map(({ end }) => end),
    0.75,
  );

const measured = (lines: readonly PdfLine[]): Column => ({
  left: quantile(
    lines.map(({ x }) => x),
    0.25,
  ),
  right: quantile(
    lines.map(({ end }) => end),
    0.9,
  ),
});

/** The column in which a line stands: the last that begins at it or before it. */
export function columnAt(columns: readonly Column[], { x, size }: PdfLine): number {
  const at = columns.findLastIndex(({ left }) => left <= x + size / 2);
  return Math.max(at, 0);
}
