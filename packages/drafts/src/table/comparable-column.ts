import { wordingComparable } from '../redline/comparable.ts';
import type { TableColumn } from './table.ts';

/** Why no changes are marked in a column, in words for its head; null where they are, and for the base itself. */
export function notMarkedBecause(base: TableColumn, column: TableColumn): string | null {
  if (column === base) return null;
  const compared = wordingComparable(base, column);
  return compared.ok ? null : `No changes are marked. ${compared.fault.what}`;
}
