import type { LeftOut, NegotiationTable, TableNote, TableRow } from './table.ts';

/** For whom a table leaves the house. */
export interface Audience {
  /** The party that may see its own internal notes and columns, by its exact name. Nobody's are shown without. */
  readonly audience?: string;
}

/**
 * A table as its readers may see it. Every writer passes through here first.
 *
 * Plan. Internal columns and notes of other parties go. A row that then has no text and no note left is one that
 * only a compartment held, so it goes too: an empty numbered row would tell that there is something. What went is
 * counted, without a word about whose it was; the counts of statuses are taken from what is left.
 * Where nothing is left out the same value comes back.
 */
export function forAudience(table: NegotiationTable, { audience }: Audience = {}): NegotiationTable {
  const shown = table.columns.map((column) => column.internal !== true || column.party === audience);
  const named = rowsNamed(table, shown);
  const rows = table.rows.flatMap((row) => rowFor(row, shown, audience, named));
  const leftOut: LeftOut = {
    notes: notesOf(table.rows) - notesOf(rows),
    columns: shown.filter((each) => !each).length,
    rows: table.rows.length - rows.length,
  };
  if (leftOut.notes + leftOut.columns + leftOut.rows === 0) return table;
  return {
    ...table,
    columns: table.columns.filter((_, at) => shown[at]),
    rows,
    leftOut: sum(table.leftOut, leftOut),
  };
}

/** Rows that a shown cell points at: they stay, so that no reader is sent to a row that is not there. */
function rowsNamed(table: NegotiationTable, shown: readonly boolean[]): ReadonlySet<string> {
  const cells = table.rows.flatMap((row) => row.cells.filter((_, at) => shown[at]));
  return new Set(cells.flatMap(({ to, from }) => [to, from]).filter((row) => row !== undefined));
}

function rowFor(
  row: TableRow,
  shown: readonly boolean[],
  audience: string | undefined,
  named: ReadonlySet<string>,
): TableRow[] {
  const notes = row.notes.filter((note) => mayLeave(note, audience));
  const cells = row.cells.filter((_, at) => shown[at]);
  const lost = cells.length < row.cells.length || notes.length < row.notes.length;
  if (!lost) return [row];
  const empty = notes.length === 0 && !cells.some(({ text, state }) => text !== '' || state === 'moved');
  if (empty && !named.has(row.row)) return [];
  return [{ ...row, cells, notes }];
}

const mayLeave = (note: TableNote, audience: string | undefined): boolean =>
  note.internal !== true || note.party === audience;

const notesOf = (rows: readonly TableRow[]): number => rows.reduce((all, row) => all + row.notes.length, 0);

const sum = (before: LeftOut | undefined, now: LeftOut): LeftOut => ({
  notes: (before?.notes ?? 0) + now.notes,
  columns: (before?.columns ?? 0) + now.columns,
  rows: (before?.rows ?? 0) + now.rows,
});

/** The line that every output carries: how many notes were left out, also when there were none. */
export function leftOutInWords({ leftOut }: Pick<NegotiationTable, 'leftOut'>): string {
  const { notes, columns, rows } = leftOut ?? { notes: 0, columns: 0, rows: 0 };
  const more = [
    ...(columns > 0 ? [`columns left out: ${columns}`] : []),
    ...(rows > 0 ? [`rows left out: ${rows}`] : []),
  ];
  return [`Party-internal notes left out: ${notes}`, ...more].join('; ');
}
