import { HEADS, ROLE_WORDS } from '../data/table-words.ts';
import type { CsvColumn } from './csv-fields.ts';
import { INTERNAL_COLUMN, INTERNAL_NOTES, NUMBER_END, STATE_END, csvColumns } from './csv-fields.ts';
import type { ColumnRole, NegotiationTable, TableColumn } from './table.ts';
import { COLUMN_ROLES, TABLE_FORMAT, TABLE_VERSION } from './table.ts';

const FIXED: ReadonlySet<string> = new Set(Object.values(HEADS));

/** A table without rows, and what each head of the file holds of it. */
export interface ForeignTable {
  readonly table: NegotiationTable;
  readonly columns: ReadonlyMap<string, CsvColumn>;
}

/**
 * Makes a table of the heads of a file alone: every head that is not one of the table's own, nor the state, number
 * or notes of another, is a text. Its role stands in its head; without one the first is the base.
 */
export function foreignTable(heads: readonly string[], title: string): ForeignTable {
  const texts = textHeads(heads);
  const read = texts.map(columnOf);
  const base = Math.max(
    0,
    read.findIndex(({ role }) => role === 'base'),
  );
  const columns = read.map((column, at) => ({ ...column, role: soleBase(column.role, at === base) }));
  const table: NegotiationTable = {
    format: TABLE_FORMAT,
    version: TABLE_VERSION,
    title,
    language: null,
    columns: columns.map((column) => (column.role === 'base' ? shownToAll(column) : column)),
    rows: [],
  };
  const sides = texts.flatMap((head, column): [string, CsvColumn][] => [
    [head, { kind: 'text', column }],
    [head + STATE_END, { kind: 'state', column }],
    [head + NUMBER_END, { kind: 'number', column }],
  ]);
  return { table, columns: new Map([...csvColumns({ ...table, columns: [] }), ...sides]) };
}

function textHeads(heads: readonly string[]): string[] {
  const names = new Set(heads);
  const isSide = (head: string): boolean =>
    [STATE_END, NUMBER_END].some((end) => head.endsWith(end) && names.has(head.slice(0, -end.length)));
  return [...names].filter(
    (head) => head !== '' && !FIXED.has(head) && !isSide(head) && !head.startsWith(INTERNAL_NOTES),
  );
}

const soleBase = (role: ColumnRole, isBase: boolean): ColumnRole =>
  isBase ? 'base' : role === 'base' ? 'party' : role;

const shownToAll = ({ internal: _internal, ...column }: TableColumn): TableColumn => column;

function columnOf(head: string, at: number): TableColumn {
  const cut = head.lastIndexOf(' (');
  const end = head.endsWith(')') && cut >= 0 ? head.slice(cut + 2, -1) : '';
  const role = COLUMN_ROLES.find((each) => ROLE_WORDS[each] === end);
  const owner = end.startsWith(INTERNAL_COLUMN) ? end.slice(INTERNAL_COLUMN.length) : null;
  return {
    key: `text${at + 1}`,
    label: role === undefined && owner === null ? head : head.slice(0, cut),
    role: role ?? 'party',
    fidelity: 'verbatim',
    language: null,
    ...(owner === null ? {} : { internal: true, party: owner }),
  };
}
