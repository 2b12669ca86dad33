import { HEADS, ROLE_WORDS } from '../data/table-words.ts';
import { aboutNote } from './shown-cell.ts';
import type { NegotiationTable, TableCell, TableColumn, TableNote } from './table.ts';

/** What a column of the CSV holds. `column` is a place in the table's columns. */
export type CsvColumn =
  | { readonly kind: 'row' | 'unit' | 'status' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'internal notes'; readonly party: string }
  | { readonly kind: 'text' | 'state' | 'number'; readonly column: number };

export const STATE_END = ': state';
export const NUMBER_END = ': number';
export const INTERNAL_NOTES = 'Notes internal to ';
export const INTERNAL_COLUMN = 'internal to ';

/**
 * Heads and contents of all columns: `Row, Unit`, for each text its printed numbers, its state and its words, then
 * status and notes, and for a party that sees its own notes a column of those.
 */
export function csvColumns(table: NegotiationTable): ReadonlyMap<string, CsvColumn> {
  const columns = new Map<string, CsvColumn>([
    [HEADS.row, { kind: 'row' }],
    [HEADS.unit, { kind: 'unit' }],
  ]);
  for (const [column, head] of columnHeads(table.columns).entries()) {
    columns.set(head + NUMBER_END, { kind: 'number', column });
    columns.set(head + STATE_END, { kind: 'state', column });
    columns.set(head, { kind: 'text', column });
  }
  columns.set(HEADS.status, { kind: 'status' }).set(HEADS.notes, { kind: 'notes' });
  const notes = table.rows.flatMap((row) => row.notes);
  for (const { internal, party = '' } of notes)
    if (internal === true) columns.set(INTERNAL_NOTES + party, { kind: 'internal notes', party });
  return columns;
}

/** `Velmara (party)`; a head that stands a second time gets a number. */
function columnHeads(columns: readonly TableColumn[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ label, role, internal, party }) => {
    const end = internal === true ? `${INTERNAL_COLUMN}${party ?? ''}` : ROLE_WORDS[role];
    const head = `${label} (${end})`;
    const times = (seen.get(head) ?? 0) + 1;
    seen.set(head, times);
    return times === 1 ? head : `${label} ${times} (${end})`;
  });
}

const MOVED_TO = 'moved to row ';
const MOVED_FROM = '; moved from row ';

/** The state in words; every cell has one, so that an empty text is never a riddle. */
export const stateField = ({ state, to, from }: TableCell): string =>
  `${state === 'moved' ? `${MOVED_TO}${to ?? ''}` : state}${from === undefined ? '' : MOVED_FROM + from}`;

/** State words taken apart again; the state itself may be any word. */
export function stateParts(field: string): {
  readonly state: string;
  readonly to?: string;
  readonly from?: string;
} {
  const cut = field.lastIndexOf(MOVED_FROM);
  const own = cut < 0 ? field : field.slice(0, cut);
  const origin = cut < 0 ? {} : { from: field.slice(cut + MOVED_FROM.length) };
  return own.startsWith(MOVED_TO)
    ? { state: 'moved', to: own.slice(MOVED_TO.length), ...origin }
    : { state: own, ...origin };
}

export const numberField = ({ provisions }: TableCell): string =>
  provisions
    .map(({ number }) => number)
    .filter((number) => number !== '')
    .join(' ');

/** Notes in one field, one below the other. */
export const notesField = (notes: readonly TableNote[]): string =>
  notes
    .map((note) => {
      const about = aboutNote(note);
      return about === '' ? note.text : `${note.text} (${about})`;
    })
    .join('\n');

/** The notes that a column of notes is about. */
export const notesFor = (notes: readonly TableNote[], party: string | null): TableNote[] =>
  notes.filter((note) => (note.internal === true ? note.party === party : party === null));
