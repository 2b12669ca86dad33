import { FIDELITY_WORDS } from '../data/table-words.ts';
import { wordingComparable } from '../redline/comparable.ts';
import type { TableColumn } from './table.ts';

/** Why no changes are marked in a column, in words for its head; null where they are, and for the base itself. */
export function notMarkedBecause(base: TableColumn, column: TableColumn): string | null {
  if (column === base || wordingComparable(base, column).ok) return null;
  if (column.fidelity !== 'verbatim') return `No changes marked: this is ${FIDELITY_WORDS[column.fidelity]}.`;
  if (base.fidelity !== 'verbatim') return `No changes marked: the base is ${FIDELITY_WORDS[base.fidelity]}.`;
  return `No changes marked: this is in ${column.language ?? ''}, the base in ${base.language ?? ''}.`;
}
