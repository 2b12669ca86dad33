import type { Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import type { NumberedRow } from './fixed-rows.ts';
import type { Book } from './lines.ts';
import { readRowNumber, writtenRowNumber } from './row-numbers.ts';
import type { KeptRows } from './types.ts';
import type { Places } from './wants.ts';

/** What is kept before there was a run. */
export const NO_ROWS: KeptRows = { rows: [] };

/**
 * Reads what an earlier run gave, from a file for instance. Fault `kept-rows-unreadable` where it is not of that shape,
 * has a number that is none, has one twice, or has one provision in two rows.
 */
export function readKeptRows(value: unknown): Outcome<KeptRows> {
  const rows = isRecord(value) ? value['rows'] : undefined;
  if (!Array.isArray(rows)) return unreadable('there is no list of rows in them');
  const seen = new Set<string>();
  const read: { row: string; cells: Record<string, readonly string[]> }[] = [];
  for (const [at, each] of rows.entries()) {
    const row: unknown = isRecord(each) ? each['row'] : undefined;
    const cells: unknown = isRecord(each) ? each['cells'] : undefined;
    if (typeof row !== 'string' || readRowNumber(row) === null)
      return unreadable(`the number of entry ${at + 1} is no number of a row`);
    if (seen.has(row)) return unreadable(`row ${row} stands in them twice`);
    if (!isCells(cells)) return unreadable(`the cells of row ${row} are no lists of provision ids`);
    const twice = takenTwice(cells, seen);
    if (twice !== null) return unreadable(`provision ${twice} stands in two rows`);
    seen.add(row);
    read.push({ row, cells });
  }
  return good({ rows: read });
}

/** Names of cells in the same set as rows: a line break stands in no row number. */
function takenTwice(cells: Readonly<Record<string, readonly string[]>>, seen: Set<string>): string | null {
  for (const [key, ids] of Object.entries(cells))
    for (const id of ids) {
      const name = `${key}\n${id}`;
      if (seen.has(name)) return id;
      seen.add(name);
    }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCells = (value: unknown): value is Record<string, readonly string[]> =>
  isRecord(value) &&
  Object.values(value).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'));

const unreadable = (why: string): Outcome<never> =>
  bad({
    code: 'kept-rows-unreadable',
    what: `The kept rows of the concordance cannot be read: ${why}.`,
    next: 'Hand in what an earlier run gave, unchanged, or leave it out: then the rows are numbered anew.',
  });

/**
 * What to keep after a run: for each row the provisions of these drafts, and what was kept of drafts that were not part
 * of this run, or of provisions that their draft has no more: should they come back, they find their number.
 */
export function keptAfter(
  book: Book,
  rows: readonly NumberedRow[],
  before: KeptRows,
  places: Places,
): KeptRows {
  const placeOf = new Map(book.drafts.map(({ draft: { key } }, place) => [key, place]));
  return {
    rows: rows.map(({ number, line, kept }) => {
      const cells: [string, readonly string[]][] = [];
      for (const [key, ids] of Object.entries(before.rows[kept ?? -1]?.cells ?? {})) {
        const place = placeOf.get(key);
        const gone = place === undefined ? ids : ids.filter((id) => places[place]?.has(id) !== true);
        if (gone.length > 0) cells.push([key, gone]);
      }
      const cellOf = new Map(cells);
      book.drafts.forEach(({ draft: { key, provisions } }, draft) => {
        const id = provisions[line?.cells.get(draft)?.unit ?? -1]?.id;
        if (id !== undefined) cellOf.set(key, [id, ...(cellOf.get(key) ?? [])]);
      });
      return { row: writtenRowNumber(number), cells: sortedCells(cellOf) };
    }),
  };
}

/** Keys in the order of their characters, so that the same state is the same bytes. */
const sortedCells = (cells: ReadonlyMap<string, readonly string[]>): Record<string, readonly string[]> =>
  Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));
