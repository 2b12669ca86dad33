import type { Book, Line } from './lines.ts';
import type { RowNumber } from './row-numbers.ts';
import {
  BEFORE_ALL,
  compareRowNumbers,
  readRowNumber,
  rowNumberBetween,
  rowNumberOf,
} from './row-numbers.ts';
import type { KeptRows } from './types.ts';
import type { Places } from './wants.ts';

/** A row with its number: a lineage, or the number of an earlier run in which nothing stands any more. */
export interface NumberedRow {
  readonly number: RowNumber;
  readonly line: Line | null;
  /** Place of the row among the kept ones; null for a new one. */
  readonly kept: number | null;
}

/**
 * Numbers the lineages, for good.
 *
 * Plan. A number of an earlier run goes to the lineage with the earliest provision that its row had and that is not yet
 * taken by another number; one that finds nothing stays listed, and is never given away. With no earlier run, the first
 * draft that has provisions gives 1, 2, 3 …. Every other lineage is put behind the row of the provision before
 * its first one, and before the next row of that draft (`rowNumberBetween`). Later drafts come later, so that they
 * never change what earlier ones gave. Rows in order of number. Time n log n, but for the shifting of array elements.
 */
export function fixedRows(book: Book, kept: KeptRows, places: Places): NumberedRow[] {
  const rows = keptNumbers(book, kept, places);
  const numberOf = new Map(rows.flatMap(({ line, number }) => (line === null ? [] : [[line, number]])));
  const first = kept.rows.length > 0 ? -1 : book.drafts.findIndex(({ draft }) => draft.provisions.length > 0);
  let count = 0;
  for (const [draft, lines] of linesByDraft(book).entries())
    for (const { line, unit } of lines) {
      if (numberOf.has(line)) continue;
      const number =
        draft === first ? rowNumberOf((count += 1)) : numberFor(book, rows, numberOf, draft, unit);
      numberOf.set(line, number);
      rows.splice(placeFor(rows, number), 0, { number, line, kept: null });
    }
  return rows;
}

/** The kept rows in order of number, each with its lineage if it has one. */
function keptNumbers(book: Book, kept: KeptRows, places: Places): NumberedRow[] {
  const numbers = kept.rows.map(({ row }) => readRowNumber(row) ?? BEFORE_ALL);
  const claims = kept.rows.flatMap(({ cells }, row) =>
    book.drafts.flatMap(({ draft: { key } }, draft) =>
      (Object.hasOwn(cells, key) ? (cells[key] ?? []) : []).flatMap((id) => {
        const line = book.lines[book.lineOf[draft]?.[places[draft]?.get(id) ?? -1] ?? -1];
        return line === undefined ? [] : [{ row, draft, line, number: numbers[row] ?? BEFORE_ALL }];
      }),
    ),
  );
  claims.sort((a, b) => a.draft - b.draft || compareRowNumbers(a.number, b.number));
  const lineOfRow = new Map<number, Line>();
  const taken = new Set<Line>();
  for (const { row, line } of claims) {
    if (lineOfRow.has(row) || taken.has(line)) continue;
    lineOfRow.set(row, line);
    taken.add(line);
  }
  return numbers
    .map((number, row): NumberedRow => ({ number, line: lineOfRow.get(row) ?? null, kept: row }))
    .sort((a, b) => compareRowNumbers(a.number, b.number));
}

/** For each draft the lineages that begin there, in its order, with the provision that begins them. */
function linesByDraft(book: Book): { readonly line: Line; readonly unit: number }[][] {
  const begun = new Set<number>();
  return book.lineOf.map((lines) =>
    [...lines].flatMap((number, unit) => {
      const line = book.lines[number];
      if (line === undefined || begun.has(number)) return [];
      begun.add(number);
      return [{ line, unit }];
    }),
  );
}

function numberFor(
  book: Book,
  rows: readonly NumberedRow[],
  numberOf: ReadonlyMap<Line, RowNumber>,
  draft: number,
  unit: number,
): RowNumber {
  const lineBefore = book.lines[book.lineOf[draft]?.[unit - 1] ?? -1];
  const before = (lineBefore === undefined ? undefined : numberOf.get(lineBefore)) ?? BEFORE_ALL;
  let at = placeFor(rows, before);
  const found = rows[at];
  if (found !== undefined && compareRowNumbers(found.number, before) === 0) at += 1;
  while (isPassed(rows[at], before, draft, unit)) at += 1;
  return rowNumberBetween(rows[at - 1]?.number ?? BEFORE_ALL, rows[at]?.number ?? null);
}

/** Rows put in behind the same row of the first draft are passed, but for those that come later in this draft. */
function isPassed(row: NumberedRow | undefined, before: RowNumber, draft: number, unit: number): boolean {
  if (row === undefined || row.number[0]?.value !== before[0]?.value) return false;
  const there = row.line?.cells.get(draft)?.unit ?? null;
  return there === null || there < unit;
}

/** Where a number stands among sorted rows, or would stand. */
function placeFor(rows: readonly NumberedRow[], number: RowNumber): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && compareRowNumbers(row.number, number) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
