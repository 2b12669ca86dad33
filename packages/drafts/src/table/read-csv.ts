import type { Message, Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { HEADS } from '../data/table-words.ts';
import { notMarkedBecause } from './comparable-column.ts';
import { checkedTable } from './check-table.ts';
import { fieldOf } from './csv.ts';
import type { CellFields } from './csv-cell.ts';
import { cellFrom, wordOf } from './csv-cell.ts';
import type { CsvColumn } from './csv-fields.ts';
import { INTERNAL_NOTES, csvColumns, notesFor } from './csv-fields.ts';
import { merged, missingRows } from './csv-merge.ts';
import { foreignTable } from './csv-foreign.ts';
import type { CsvRecord } from './csv-text.ts';
import { csvRecords } from './csv-text.ts';
import type { NegotiationTable, RowStatus, TableCell, TableNote, TableRow, UnitKind } from './table.ts';
import { ROW_STATUSES, UNIT_KINDS, baseColumnOf } from './table.ts';

/** What is known of the table that a CSV file was made from. */
export interface AboutCsv {
  /** The table that was written. What the file has no place for, or was not shown, is kept from it. */
  readonly known?: NegotiationTable;
  /** For a file whose table is not known. */
  readonly title?: string;
}

/** A table that came back, and what a reader should know of it. */
export interface ReadTable {
  readonly table: NegotiationTable;
  readonly messages: readonly Message[];
}

/**
 * Reads a table that went out as CSV and was edited in a spreadsheet.
 *
 * Plan. Columns are found by their heads, in any order; heads that are not known are told. Each row is found by its
 * number. A field that says what the known table says changes nothing, so ids, places of provisions, and the parts
 * of notes stay; a field that was edited is taken, and a state that no longer fits its text is mended. Rows of the
 * known table that the file lacks are kept and told, since row numbers are for good; new rows stand where they stood.
 * Law: with `known`, a file that nobody edited gives back the very table, for whatever audience it was written.
 *
 * Without `known` the title, keys, dates, sources, fidelity (taken as verbatim), languages, ids and paths are lost,
 * and the parts of a note run together; message `table-parts-lost`.
 * Faults: `csv-malformed` (the line is named), `table-wrong`.
 */
export function tableFromCsv(csv: string, about: AboutCsv = {}): Outcome<ReadTable> {
  const records = csvRecords(csv);
  return records.ok ? tableFromRecords(records.value, about) : records;
}

/** Reads the records of such a file, its heads first. */
export function tableFromRecords(records: readonly CsvRecord[], about: AboutCsv): Outcome<ReadTable> {
  const [head, ...body] = records;
  if (head === undefined || !head.fields.includes(HEADS.row))
    return malformed(`The first line has no column “${HEADS.row}”.`, 'line 1');
  const { table, columns } =
    about.known === undefined
      ? foreignTable(head.fields, about.title ?? '')
      : { table: about.known, columns: csvColumns(about.known) };
  if (!table.columns.some(({ role }) => role === 'base'))
    return malformed('No column holds the text of a draft.', 'line 1');
  const reading = new CsvReading(table, columns, head);
  const rows = readRows(body, reading);
  if (!rows.ok) return rows;
  const kept = missingRows(table, rows.value);
  const checked = checkedTable({ ...table, rows: merged(table.rows, rows.value) });
  if (!checked.ok) return checked;
  return good({ table: checked.value, messages: [...lost(about), ...reading.messages(), ...kept] });
}

function readRows(body: readonly CsvRecord[], reading: CsvReading): Outcome<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for (const record of body) {
    const row = reading.rowOf(record);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return good(rows);
}

/** Reads records by the heads of a file, against a known table. */
class CsvReading {
  readonly #table: NegotiationTable;
  readonly #base: number;
  readonly #comparable: readonly boolean[];
  readonly #known: ReadonlyMap<string, TableRow>;
  readonly #heads: readonly string[];
  readonly #columns: readonly (CsvColumn | undefined)[];

  constructor(table: NegotiationTable, columns: ReadonlyMap<string, CsvColumn>, { fields }: CsvRecord) {
    this.#table = table;
    this.#base = baseColumnOf(table);
    const base = table.columns[this.#base];
    this.#comparable = table.columns.map(
      (column) => base !== undefined && notMarkedBecause(base, column) === null,
    );
    this.#known = new Map(table.rows.map((row) => [row.row, row]));
    this.#heads = fields;
    this.#columns = fields.map((head) => columns.get(head) ?? internalNotes(head));
  }

  messages(): Message[] {
    return this.#heads
      .filter((head, at) => this.#columns[at] === undefined && head !== '')
      .map((head) => ({
        code: 'csv-column-passed-over',
        text: `The column “${head}” is none of the table's and was passed over.`,
      }));
  }

  rowOf({ fields, line }: CsvRecord): Outcome<TableRow> {
    const where = `line ${line}`;
    if (fields.length > this.#heads.length)
      return malformed(`The line has ${fields.length} fields for ${this.#heads.length} columns.`, where);
    const given = (wanted: (column: CsvColumn) => boolean): string | null => {
      const at = this.#columns.findIndex((column) => column !== undefined && wanted(column));
      return at < 0 ? null : (fields[at] ?? '');
    };
    const number = given(({ kind }) => kind === 'row') ?? '';
    if (number.trim() === '') return malformed('The row has no number.', where);
    const known = this.#known.get(number);
    const unit = wordOf<UnitKind>(
      given(({ kind }) => kind === 'unit'),
      UNIT_KINDS,
      known?.unit ?? 'paragraph',
    );
    const status = wordOf<RowStatus>(
      given(({ kind }) => kind === 'status'),
      ROW_STATUSES,
      known?.status ?? 'open',
    );
    if (unit === null || status === null)
      return malformed(
        `The ${unit === null ? 'unit' : 'status'} of row ${number} is no word of the table.`,
        where,
      );
    const cells = this.#cellsOf(given, known);
    if (!cells.ok) return malformed(`${cells.fault.what} (row ${number})`, where);
    return good({ row: number, unit, cells: cells.value, status, notes: this.#notesOf(given, known) });
  }

  #cellsOf(given: Given, known: TableRow | undefined): Outcome<readonly TableCell[]> {
    const fields = (column: number): CellFields => this.#fieldsOf(given, column);
    const base = cellFrom(fields(this.#base), known?.cells[this.#base], null);
    if (!base.ok) return base;
    const cells: TableCell[] = [];
    for (const column of this.#table.columns.keys()) {
      const before = known?.cells[column];
      const beside = {
        base: base.value,
        edited: known !== undefined && base.value !== known.cells[this.#base],
        comparable: this.#comparable[column] === true,
      };
      const cell = column === this.#base ? base : cellFrom(fields(column), before, beside);
      if (!cell.ok) return cell;
      cells.push(cell.value);
    }
    return good(cells);
  }

  #fieldsOf(given: Given, column: number): CellFields {
    const one = (kind: CsvColumn['kind']): string | null =>
      given((each) => each.kind === kind && 'column' in each && each.column === column);
    return { text: one('text'), state: one('state'), number: one('number') };
  }

  /** Notes whose field is as it was stay whole; an edited field becomes one note; those not in the file stay. */
  #notesOf(given: Given, known: TableRow | undefined): readonly TableNote[] {
    const before = known?.notes ?? [];
    const edited = this.#columns.flatMap((column) => {
      if (column?.kind !== 'notes' && column?.kind !== 'internal notes') return [];
      const field = given((each) => each === column) ?? '';
      const same = field === (known === undefined ? '' : fieldOf(known, column));
      return same ? [] : [{ party: column.kind === 'notes' ? null : column.party, field }];
    });
    if (edited.length === 0) return before;
    const gone = new Set(edited.flatMap(({ party }) => notesFor(before, party)));
    return [...before.filter((note) => !gone.has(note)), ...edited.flatMap(noteOf)];
  }
}

const internalNotes = (head: string): CsvColumn | undefined =>
  head.startsWith(INTERNAL_NOTES)
    ? { kind: 'internal notes', party: head.slice(INTERNAL_NOTES.length) }
    : undefined;

type Given = (wanted: (column: CsvColumn) => boolean) => string | null;

const noteOf = ({ party, field }: { party: string | null; field: string }): TableNote[] =>
  field === '' ? [] : [{ text: field, ...(party === null ? {} : { internal: true as const, party }) }];

const lost = ({ known }: AboutCsv): Message[] =>
  known !== undefined
    ? []
    : [
        {
          code: 'table-parts-lost',
          text: 'Read without the table that it was made from: the texts are taken as verbatim, and ids, paths, dates, sources and languages are not known.',
        },
      ];

const malformed = (what: string, where: string): Outcome<never> =>
  bad({
    code: 'csv-malformed',
    what,
    ...(where === '' ? {} : { where }),
    next: 'Mend the named line, or save the table again as CSV in the spreadsheet.',
  });
