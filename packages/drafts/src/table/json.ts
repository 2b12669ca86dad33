import type { Outcome } from '@nonpaper/vocabulary';
import { FIDELITIES, bad } from '@nonpaper/vocabulary';
import { forAudience } from './audience.ts';
import type { Audience } from './audience.ts';
import { checkedTable } from './check-table.ts';
import type { Decoder } from './decoders.ts';
import { count, listOf, objectOf, oneOf, text, textOrNull } from './decoders.ts';
import type {
  CellProvision,
  LeftOut,
  NegotiationTable,
  TableCell,
  TableColumn,
  TableNote,
  TableRow,
} from './table.ts';
import { CELL_STATES, COLUMN_ROLES, ROW_STATUSES, TABLE_FORMAT, TABLE_VERSION, UNIT_KINDS } from './table.ts';
import type { WrittenTable } from './written.ts';
import { NOTHING_LEFT_OUT } from './written.ts';

/** For whom the twin is written: like every output for an audience, or whole, for the house's own keeping. */
export interface JsonOptions extends Audience {
  /** Keeps every internal note and column. For a file that does not leave the house. */
  readonly whole?: true;
}

/**
 * The JSON twin of a table, one line feed at the end. Law: read back it is the table again, wholly with `whole`,
 * and without what the audience may not see otherwise.
 */
export function tableToJson(table: NegotiationTable, options: JsonOptions = {}): WrittenTable<string> {
  const shown = options.whole === true ? table : forAudience(table, options);
  return {
    file: `${JSON.stringify(shown, null, 1)}\n`,
    leftOut: shown.leftOut ?? NOTHING_LEFT_OUT,
    messages: [],
  };
}

/**
 * Reads a JSON twin, strictly: a field that is missing, of the wrong kind or not known is told with its JSON Pointer.
 * Faults: `table-not-json`, `table-wrong`. Linear in the text.
 */
export function tableFromJson(json: string): Outcome<NegotiationTable> {
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  const read = tableOf(parsed.value, '');
  return read.ok ? checkedTable(read.value) : read;
}

function parse(json: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    return bad({
      code: 'table-not-json',
      what: `This is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
      next: 'Give a table that Nonpaper wrote as .json, or one in the form that docs/formats describes.',
    });
  }
}

const provisionOf: Decoder<CellProvision> = objectOf({ id: text, path: text, number: text, at: count }, {});

const cellOf: Decoder<TableCell> = objectOf(
  { state: oneOf(CELL_STATES), text, provisions: listOf(provisionOf) },
  { to: text, from: text },
);

const noteOf: Decoder<TableNote> = objectOf(
  { text },
  { internal: oneOf([true] as const), party: text, proposedBy: text, source: text, date: text },
);

const rowOf: Decoder<TableRow> = objectOf(
  {
    row: text,
    unit: oneOf(UNIT_KINDS),
    cells: listOf(cellOf),
    status: oneOf(ROW_STATUSES),
    notes: listOf(noteOf),
  },
  {},
);

const columnOf: Decoder<TableColumn> = objectOf(
  {
    key: text,
    label: text,
    role: oneOf(COLUMN_ROLES),
    fidelity: oneOf(FIDELITIES),
    language: textOrNull,
  },
  { date: text, source: text, party: text, internal: oneOf([true] as const) },
);

const leftOutOf: Decoder<LeftOut> = objectOf({ notes: count, columns: count, rows: count }, {});

const tableOf: Decoder<NegotiationTable> = objectOf(
  {
    format: oneOf([TABLE_FORMAT] as const),
    version: oneOf([TABLE_VERSION] as const),
    title: text,
    language: textOrNull,
    columns: listOf(columnOf),
    rows: listOf(rowOf),
  },
  { leftOut: leftOutOf },
);
