import type { CellKind, ConcordanceCell, ConcordanceTable } from './types.ts';

/** How many cells of a draft are of each kind, against the drafts before it. Kinds that do not occur are not in it. */
export interface StepCounts {
  readonly draft: string;
  readonly counts: Readonly<Partial<Record<CellKind, number>>>;
}

/** Counts of cells by kind for each draft of a table, in order. Linear. */
export function stepCounts({ drafts, rows }: ConcordanceTable): StepCounts[] {
  return drafts.map(({ key }) => {
    const counts: Partial<Record<CellKind, number>> = {};
    for (const { cells } of rows) {
      const cell = Object.hasOwn(cells, key) ? cells[key] : undefined;
      if (cell !== undefined) counts[cell.kind] = (counts[cell.kind] ?? 0) + 1;
    }
    return { draft: key, counts };
  });
}

/**
 * What a cell says of its kind, in words: "split from row 5", "merged into row 3", "back, as in B". `label` gives what
 * readers call a draft by its key.
 */
export function cellWords(cell: ConcordanceCell, label = (key: string): string => key): string {
  const { kind, against } = cell;
  const rows =
    cell.rows.length === 0 ? '' : ` ${cell.rows.length === 1 ? 'row' : 'rows'} ${cell.rows.join(', ')}`;
  if (kind === 'base') return 'in the first draft';
  if (kind === 'moved-changed') return 'moved and changed';
  if (kind === 'not-kept') return 'text not kept';
  if (kind === 'split') return rows === '' ? 'split' : `split ${cell.begins ? 'from' : 'with'}${rows}`;
  if (kind === 'merged')
    return rows === '' ? 'merged' : `merged ${cell.paths.length > 0 ? 'with' : 'into'}${rows}`;
  if (kind === 'revived')
    return against === null
      ? `an earlier wording of${rows}, back beside it`
      : `back, as in ${label(against)}`;
  return kind;
}

/** A link between provisions of two drafts of a table, by path and id. */
export interface TableLink {
  readonly from: string;
  readonly to: string;
  readonly left: { readonly paths: readonly string[]; readonly ids: readonly string[] };
  readonly right: { readonly paths: readonly string[]; readonly ids: readonly string[] };
  readonly kind: CellKind;
}

/**
 * All links of a table, each from a cell to the one that it is compared with, also across rows: to each piece of a divided
 * provision, and from each one that was merged. For those who want pairs of provisions instead of rows. Linear.
 */
export function tableLinks({ drafts, rows }: ConcordanceTable): TableLink[] {
  const byRow = new Map(rows.map((row) => [row.row, row.cells]));
  const cellAt = (row: string, key: string): ConcordanceCell | undefined => {
    const cells = byRow.get(row);
    return cells !== undefined && Object.hasOwn(cells, key) ? cells[key] : undefined;
  };
  const links: TableLink[] = [];
  for (const { key: to } of drafts)
    for (const { row } of rows) {
      const cell = cellAt(row, to);
      const from = cell?.against ?? null;
      if (cell === undefined || from === null) continue;
      const goes = cell.paths.length === 0;
      const lefts = cell.kind === 'split' && cell.begins ? cell.rows : [row];
      const rights = goes ? (cell.kind === 'merged' ? cell.rows : []) : [row];
      for (const left of lefts.flatMap((each) => cellAt(each, from) ?? []))
        for (const right of rights.flatMap((each) => cellAt(each, to) ?? []))
          if (left.paths.length > 0 && right.paths.length > 0)
            links.push({ from, to, left: sideOf(left), right: sideOf(right), kind: cell.kind });
    }
  return links;
}

const sideOf = ({ paths, ids }: ConcordanceCell): TableLink['left'] => ({ paths, ids });
