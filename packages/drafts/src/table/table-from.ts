import type { Completeness, LanguageTag, Outcome } from '@nonpaper/vocabulary';
import { bad } from '@nonpaper/vocabulary';
import type { ReadProvision } from '../types.ts';
import { cellBeside, cellText } from './cells.ts';
import { checkedTable, wrongTable } from './check-table.ts';
import { notMarkedBecause } from './comparable-column.ts';
import type {
  ColumnRole,
  NegotiationTable,
  RowStatus,
  TableCell,
  TableColumn,
  TableNote,
  TableRow,
  UnitKind,
} from './table.ts';
import { TABLE_FORMAT, TABLE_VERSION } from './table.ts';
import { unitOf } from './units.ts';

/** One draft that becomes a column. */
export interface TableDraft extends TableColumn {
  /** `complete` when left out. Of an extract nobody can say what it leaves out. */
  readonly completeness?: Completeness;
  /** Whether this text was drafted on the base (revises or counters it); true when left out. */
  readonly onBase?: boolean;
}

/** One row of a concordance. Keys are those of the drafts; a key that is missing has no provision here. */
export interface TableSourceRow {
  /** Given once for the whole negotiation; never changed here. */
  readonly row: string;
  readonly cells: Readonly<Record<string, readonly ReadProvision[]>>;
  /** For a draft, the row where it has put this unit. */
  readonly moved?: Readonly<Record<string, string>>;
  /** For a draft, the row that the unit in this one came from. */
  readonly from?: Readonly<Record<string, string>>;
  /** Drafts of which it is known that they had this unit and that its text is not kept: it was not deleted. */
  readonly notKept?: readonly string[];
  /** Drafts that say themselves that this unit is deleted; it has no text in them. */
  readonly leftOut?: readonly string[];
  /** Taken from the number of the first provision when left out. */
  readonly unit?: UnitKind;
  /** `open` when left out. */
  readonly status?: RowStatus;
  readonly notes?: readonly TableNote[];
}

/** What a table is called and which draft the others are set against. */
export interface AboutTable {
  readonly title: string;
  /** The key of the base. */
  readonly base: string;
  /** The language of the table's own words and title. */
  readonly language?: LanguageTag | null;
}

/**
 * Makes a negotiation table of a concordance. Columns: the base first, compromise texts last, the others as given.
 * Row numbers are kept as they are. Cost: one pass over the texts. Faults: `table-draft-missing` (the base is no
 * draft), `table-wrong` (a key or row number twice, a key or row that is not there, an internal base).
 */
export function tableFrom(
  rows: readonly TableSourceRow[],
  drafts: readonly TableDraft[],
  about: AboutTable,
): Outcome<NegotiationTable> {
  const wrong = faultIn(rows, drafts, about);
  if (wrong !== null) return wrong;
  const ordered = inOrder(drafts, about.base);
  const bases = new Map(rows.map((row) => [row.row, baseText(row, about.base)]));
  return checkedTable({
    format: TABLE_FORMAT,
    version: TABLE_VERSION,
    title: about.title,
    language: about.language ?? null,
    columns: ordered.map(columnOf),
    rows: rows.map((row) => rowOf(row, ordered, bases)),
  });
}

const ROLE_ORDER: readonly ColumnRole[] = ['base', 'party', 'compromise'];

function inOrder(drafts: readonly TableDraft[], base: string): TableDraft[] {
  const withRole = drafts.map((draft) => ({ ...draft, role: roleOf(draft, base) }));
  return ROLE_ORDER.flatMap((role) => withRole.filter((draft) => draft.role === role));
}

/** There is one base: another draft that calls itself one is a party's text in this table. */
const roleOf = (draft: TableDraft, base: string): ColumnRole =>
  draft.key === base ? 'base' : draft.role === 'base' ? 'party' : draft.role;

function columnOf({ completeness: _whole, onBase: _on, ...column }: TableDraft): TableColumn {
  return column;
}

function rowOf(
  row: TableSourceRow,
  drafts: readonly TableDraft[],
  bases: ReadonlyMap<string, string | null>,
): TableRow {
  const first = drafts.map(({ key }) => held(row.cells, key)?.[0]).find((each) => each !== undefined);
  return {
    row: row.row,
    unit: row.unit ?? unitOf(first),
    cells: drafts.map((draft) => cellOf(row, draft, drafts[0] ?? draft, bases)),
    status: row.status ?? 'open',
    notes: row.notes ?? [],
  };
}

function cellOf(
  row: TableSourceRow,
  draft: TableDraft,
  base: TableDraft,
  bases: ReadonlyMap<string, string | null>,
): TableCell {
  const from = held(row.from, draft.key);
  const own = bases.get(row.row) ?? null;
  const against = from === undefined ? own : (bases.get(from) ?? null);
  return cellBeside(held(row.cells, draft.key) ?? [], against, {
    isBase: draft === base,
    isCompromise: draft.role === 'compromise',
    comparable: notMarkedBecause(base, draft) === null,
    tellsDeletions:
      row.leftOut?.includes(draft.key) === true ||
      (tellsDeletions(draft) && row.notKept?.includes(draft.key) !== true),
    to: held(row.moved, draft.key),
    from,
  });
}

/** A paraphrase or summary may pass over what the text has, and an extract does. */
const tellsDeletions = ({ fidelity, completeness, onBase }: TableDraft): boolean =>
  (completeness ?? 'complete') === 'complete' &&
  onBase !== false &&
  (fidelity === 'verbatim' || fidelity === 'translation');

function baseText(row: TableSourceRow, base: string): string | null {
  const provisions = held(row.cells, base) ?? [];
  return provisions.length === 0 ? null : cellText(provisions).text;
}

/** A record's own value: a draft may be called `constructor`. */
function held<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What is wrong with the input itself; what is wrong with the table is found by `checkedTable`. */
function faultIn(
  rows: readonly TableSourceRow[],
  drafts: readonly TableDraft[],
  { base }: AboutTable,
): Outcome<never> | null {
  const keys = new Set(drafts.map(({ key }) => key));
  if (!keys.has(base))
    return bad({
      code: 'table-draft-missing',
      what: `The base “${base}” is none of the drafts: ${[...keys].join(', ')}.`,
      next: 'Name one of the drafts as the base.',
    });
  for (const row of rows) {
    const named = [row.cells, row.moved ?? {}, row.from ?? {}].flatMap((record) => Object.keys(record));
    const stranger = named.find((key) => !keys.has(key));
    if (stranger !== undefined)
      return wrongTable({
        what: `A cell is of “${stranger}”, which is no draft here.`,
        where: `row ${row.row}`,
      });
  }
  return null;
}
