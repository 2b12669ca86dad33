import type { Fidelity, IsoDate, LanguageTag } from '@nonpaper/vocabulary';

/** The version of the form below; it goes up when a reader of the old one would go wrong. */
export const TABLE_VERSION = 1;
export const TABLE_FORMAT = 'nonpaper-table';

/** What a column of text is in the negotiation. */
export const COLUMN_ROLES = ['base', 'party', 'compromise'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What kind of unit of the text a row holds. */
export const UNIT_KINDS = ['title', 'recital', 'heading', 'article', 'paragraph', 'point'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/**
 * What a cell says beside the base's cell of its row. `text`: wording of its own. `idem`: the base's wording.
 * `no counterpart`: this text never had such a unit. `deleted`: it was drafted on the base and leaves the unit out.
 * `moved`: the unit stands elsewhere in it, at the row named by `to`. `new`: the base has no such unit.
 */
export const CELL_STATES = ['text', 'idem', 'no counterpart', 'deleted', 'moved', 'new'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** How far the parties have come on a row. `agreed ad ref`: agreed by the delegations, subject to their capitals. */
export const ROW_STATUSES = ['open', 'agreed in principle', 'agreed ad ref', 'agreed'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** A column of text. `key` is what programs call it by; `label` is what a reader sees. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly role: ColumnRole;
  readonly fidelity: Fidelity;
  /** Null where it is not known. */
  readonly language: LanguageTag | null;
  readonly date?: IsoDate;
  readonly source?: string;
  /** The party whose text it is; for an internal column the only one that sees it. */
  readonly party?: string;
  /** A party's own working column (fallback wording, say): leaves the house only for that party. */
  readonly internal?: true;
}

/** A provision that a cell holds. `at` is where it begins in the cell's text, in UTF-16 units. */
export interface CellProvision {
  readonly id: string;
  readonly path: string;
  /** The number as printed; empty for an unnumbered unit. It is shown before the text and is no part of it. */
  readonly number: string;
  readonly at: number;
}

/**
 * One cell. `text` is the exact plain text of this column's own draft, also where the state is `idem` and only
 * that word is shown. Several provisions stand one after another with a line feed between.
 */
export interface TableCell {
  readonly state: CellState;
  readonly text: string;
  readonly provisions: readonly CellProvision[];
  /** With `moved`, and only then: the row where the unit now stands. */
  readonly to?: string;
  /** The row that the text was moved from; changes are then shown against that row's base. */
  readonly from?: string;
}

/** A remark on a row. An internal one belongs to its party and leaves the house for nobody else. */
export interface TableNote {
  readonly text: string;
  readonly internal?: true;
  /** Whose note it is; an internal note names one. */
  readonly party?: string;
  readonly proposedBy?: string;
  readonly source?: string;
  readonly date?: IsoDate;
}

/** One row. `row` is its number for the whole negotiation: given once, never changed ('12', later '12a' after it). */
export interface TableRow {
  readonly row: string;
  readonly unit: UnitKind;
  /** One for each column, in the order of the columns. */
  readonly cells: readonly TableCell[];
  readonly status: RowStatus;
  readonly notes: readonly TableNote[];
}

/** How much was left out of a table for those who may not see it; never whose it was. */
export interface LeftOut {
  readonly notes: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A negotiation table: plain data, the same as its JSON twin. Columns: one base, any number of party columns and
 * compromise columns. `leftOut` stands in a table that has been made for others, where something was left out.
 */
export interface NegotiationTable {
  readonly format: typeof TABLE_FORMAT;
  readonly version: typeof TABLE_VERSION;
  readonly title: string;
  readonly language: LanguageTag | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly leftOut?: LeftOut;
}

/** The place of the base column. A table without one is refused where tables are made and read. */
export function baseColumnOf(table: NegotiationTable): number {
  const at = table.columns.findIndex(({ role }) => role === 'base');
  if (at < 0) throw new Error('A negotiation table has a base column.');
  return at;
}

/** A cell that holds nothing. */
export const emptyCell = (state: CellState): TableCell => ({ state, text: '', provisions: [] });
