import type { Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import type { NegotiationTable, TableCell, TableColumn, TableNote, TableRow } from './table.ts';

/** What is wrong and where: a JSON Pointer into the table (RFC 6901). */
export interface TableFault {
  readonly what: string;
  readonly where: string;
}

/**
 * What the types cannot say of a table: just one base, which all may see; keys and row numbers that stand once; a
 * cell for each column; provisions in order inside their text; targets of moves that exist; a party for whatever is
 * internal; dates that are dates. The first fault is told. Linear.
 */
export function checkedTable(table: NegotiationTable): Outcome<NegotiationTable> {
  const fault = firstOf(faultsIn(table));
  return fault === null ? good(table) : wrongTable(fault);
}

export const wrongTable = ({ what, where }: TableFault): Outcome<never> =>
  bad({ code: 'table-wrong', what, where, next: 'Mend the named place and try again.' });

function* faultsIn(table: NegotiationTable): Generator<TableFault | null> {
  yield* columnFaults(table.columns);
  yield repeated(
    table.rows.map(({ row }) => row),
    (at) => `/rows/${at}/row`,
    'row number',
  );
  const numbers = new Set(table.rows.map(({ row }) => row));
  for (const [at, row] of table.rows.entries())
    yield* rowFaults(row, table.columns.length, numbers, `/rows/${at}`);
}

function firstOf(faults: Iterable<TableFault | null>): TableFault | null {
  for (const fault of faults) if (fault !== null) return fault;
  return null;
}

function* columnFaults(columns: readonly TableColumn[]): Generator<TableFault | null> {
  const bases = columns.filter(({ role }) => role === 'base').length;
  if (bases !== 1) yield { what: `A table has one base column; this one has ${bases}.`, where: '/columns' };
  yield repeated(
    columns.map(({ key }) => key),
    (at) => `/columns/${at}/key`,
    'key',
  );
  for (const [at, { role, internal, party, date, key }] of columns.entries()) {
    const where = `/columns/${at}`;
    if (key === '') yield { what: 'A column has an empty key.', where: `${where}/key` };
    if (internal === true && role === 'base')
      yield { what: 'The base cannot be internal to a party.', where };
    if (internal === true && party === undefined) yield { what: 'An internal column names no party.', where };
    yield dateFault(date, `${where}/date`);
  }
}

function* rowFaults(
  row: TableRow,
  columns: number,
  numbers: ReadonlySet<string>,
  where: string,
): Generator<TableFault | null> {
  if (row.row.trim() === '') yield { what: 'A row has no number.', where: `${where}/row` };
  if (row.cells.length !== columns)
    yield { what: `The row has ${row.cells.length} cells for ${columns} columns.`, where: `${where}/cells` };
  for (const [at, cell] of row.cells.entries()) yield* cellFaults(cell, numbers, `${where}/cells/${at}`);
  for (const [at, note] of row.notes.entries()) yield* noteFaults(note, `${where}/notes/${at}`);
}

function* cellFaults(
  { state, to, from, text, provisions }: TableCell,
  numbers: ReadonlySet<string>,
  where: string,
): Generator<TableFault | null> {
  if ((state === 'moved') !== (to !== undefined))
    yield { what: 'Just a cell that is “moved” names the row where its unit now stands.', where };
  for (const target of [to, from])
    if (target !== undefined && !numbers.has(target))
      yield { what: `The cell names row ${target}, which is not in the table.`, where };
  let before = 0;
  for (const [index, { at }] of provisions.entries()) {
    if (!Number.isSafeInteger(at) || at < before || at > text.length || cutsCharacter(text, at))
      yield {
        what: `A provision cannot begin at ${at} of the text.`,
        where: `${where}/provisions/${index}/at`,
      };
    before = at;
  }
}

/** Whether a place lies between the two halves of one character. */
const cutsCharacter = (text: string, at: number): boolean =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;

function* noteFaults({ internal, party, date }: TableNote, where: string): Generator<TableFault | null> {
  if (internal === true && party === undefined) yield { what: 'An internal note names no party.', where };
  yield dateFault(date, `${where}/date`);
}

function repeated(
  values: readonly string[],
  whereOf: (at: number) => string,
  name: string,
): TableFault | null {
  const seen = new Set<string>();
  for (const [at, value] of values.entries()) {
    if (seen.has(value)) return { what: `The ${name} “${value}” stands a second time.`, where: whereOf(at) };
    seen.add(value);
  }
  return null;
}

function dateFault(date: string | undefined, where: string): TableFault | null {
  if (date === undefined || isDay(date)) return null;
  return { what: `“${date}” is no day of the form YYYY-MM-DD.`, where };
}

const isDay = (date: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
