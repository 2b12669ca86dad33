import { staying } from '../align/moves.ts';
import type { ReadProvision } from '../types.ts';
import type { TableSourceRow } from './table-from.ts';

/** What one draft has in a row of a concordance of many drafts. `rows`: for `merged`, the rows that it speaks of. */
export interface LineageCell {
  readonly ids: readonly string[];
  readonly kind: string;
  readonly rows?: readonly string[];
}

/** A row of such a concordance: one lineage of provisions under a number that is fixed. */
export interface LineageRow {
  readonly row: string;
  readonly cells: Readonly<Record<string, LineageCell>>;
}

/** A draft by the key that the rows call it by. */
export interface LineageDraft {
  readonly key: string;
  readonly provisions: readonly ReadProvision[];
}

/**
 * The rows of a negotiation table from a concordance of many drafts.
 *
 * Plan. Cells get their provisions by id. An empty cell whose unit went into another row (`merged`) has moved there;
 * one whose text is not kept (`not-kept`) is marked so, since it was not deleted. Then, draft by draft, the units
 * that both it and the base have are set in the order of either: the heaviest set in one order stays (as `align` has
 * it), the others have moved, to the row of the unit that they now stand behind. O(n log n) for each draft.
 */
export function rowsOfLineages(
  rows: readonly LineageRow[],
  drafts: readonly LineageDraft[],
  base: string,
): TableSourceRow[] {
  const known = new Map(drafts.map((draft) => [draft.key, placesOf(draft)]));
  const moves = new Map(
    drafts
      .filter(({ key }) => key !== base)
      .map(({ key }) => [key, movesOf(rows, base, key, known)] as const),
  );
  return rows.map((row) => {
    const cells = Object.entries(row.cells);
    const moved = [...moves].flatMap(([key, of]): [string, string][] => {
      const to = of.get(row.row) ?? mergedInto(ownCell(row, key));
      return to === undefined ? [] : [[key, to]];
    });
    return {
      row: row.row,
      cells: Object.fromEntries(cells.map(([key, { ids }]) => [key, provisionsOf(ids, known.get(key))])),
      moved: Object.fromEntries(moved),
      notKept: cells
        .filter(([, { ids, kind }]) => ids.length === 0 && kind === 'not-kept')
        .map(([key]) => key),
    };
  });
}

interface Place {
  readonly at: number;
  readonly provision: ReadProvision;
}
type Places = ReadonlyMap<string, Place>;

const placesOf = ({ provisions }: LineageDraft): Places =>
  new Map(provisions.map((provision, at) => [provision.id, { at, provision }]));

const provisionsOf = (ids: readonly string[], places: Places | undefined): ReadProvision[] =>
  ids.flatMap((id) => places?.get(id)?.provision ?? []);

const ownCell = (row: LineageRow, key: string): LineageCell | undefined =>
  Object.hasOwn(row.cells, key) ? row.cells[key] : undefined;

const mergedInto = (cell: LineageCell | undefined): string | undefined =>
  cell !== undefined && cell.ids.length === 0 && cell.kind === 'merged' ? cell.rows?.[0] : undefined;

/** For each row whose unit a draft has moved, the row of the unit that it now stands behind; of the first, before. */
function movesOf(
  rows: readonly LineageRow[],
  base: string,
  key: string,
  known: ReadonlyMap<string, Places>,
): ReadonlyMap<string, string> {
  const first = (row: LineageRow, draft: string): Place | undefined =>
    known.get(draft)?.get(ownCell(row, draft)?.ids[0] ?? '');
  const held = rows.flatMap((row) => {
    const place = first(row, key);
    return place === undefined ? [] : [{ row: row.row, right: place.at, base: first(row, base), place }];
  });
  const pairs = held.flatMap(({ right, base: left, place }) =>
    left === undefined ? [] : [{ left: left.at, right, weight: 1 + place.provision.text.length }],
  );
  const stay = staying(pairs);
  held.sort((a, b) => a.right - b.right);
  return new Map(
    held.flatMap(({ row, base: left }, at): [string, string][] => {
      const neighbour = held[at - 1] ?? held[at + 1];
      return left === undefined || stay.has(left.at) || neighbour === undefined ? [] : [[row, neighbour.row]];
    }),
  );
}
