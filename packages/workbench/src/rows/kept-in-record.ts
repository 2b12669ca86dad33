import type { NumberedRow } from '@nonpaper/dossier';
import { compareRows, type KeptRows, type ReadProvision } from '@nonpaper/drafts';

/** The provisions of one draft of a table, under the key that the table gives it. */
export interface KeyedDraft {
  readonly key: string;
  readonly provisions: readonly Pick<ReadProvision, 'id'>[];
}

/** Stands for all drafts that a table does not show; keys of drafts that it shows are letters. */
const NOT_AT_HAND = '-';

/** The rows of a record in the form in which a concordance takes them: provisions under the key of their draft. */
export function keptRowsOf(rows: readonly NumberedRow[], drafts: readonly KeyedDraft[]): KeptRows {
  const keyOf = new Map<string, string>();
  for (const { key, provisions } of drafts)
    for (const { id } of provisions) if (!keyOf.has(id)) keyOf.set(id, key);
  return {
    rows: rows.map(({ row, provisions }) => {
      const cells = new Map<string, string[]>();
      for (const id of provisions) {
        const key = keyOf.get(id) ?? NOT_AT_HAND;
        cells.set(key, [...(cells.get(key) ?? []), id]);
      }
      return { row, cells: Object.fromEntries(cells) };
    }),
  };
}

/**
 * The rows to be recorded after a run. What stood in a row before keeps its place in the list, so that the same table
 * gives the same record; nothing is dropped, and every number stays.
 */
export function rowsToRecord(before: readonly NumberedRow[], { rows }: KeptRows): NumberedRow[] {
  const old = new Map(before.map(({ row, provisions }) => [row, provisions]));
  return rows
    .map(({ row, cells }) => {
      const now = new Set(Object.values(cells).flat());
      const stayed = (old.get(row) ?? []).filter((id) => now.has(id));
      return { row, provisions: [...new Set([...stayed, ...now])] };
    })
    .sort((a, b) => compareRows(a.row, b.row));
}

/** Whether two lists of rows say the same, to the order of the provisions. */
export const sameRows = (a: readonly NumberedRow[], b: readonly NumberedRow[]): boolean =>
  JSON.stringify(a.map(({ row, provisions }) => [row, provisions])) ===
  JSON.stringify(b.map(({ row, provisions }) => [row, provisions]));
