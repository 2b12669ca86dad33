import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from 'kysely';
import type { RecordKind } from '@nonpaper/vocabulary';
import type { Connection, Row } from './adapter.ts';
import { rowShape } from './rows.ts';

/** The columns that queries name, of any table of records. A kind that lacks one is never asked for it. */
export interface RecordColumns {
  readonly id: string;
  readonly slug: string | null;
  readonly recorded_at: string;
  readonly valid_from: string | null;
  readonly compartment: string | null;
  readonly review_state: string;
  readonly source_kind: string;
  readonly date: string | null;
}

interface Tables {
  readonly records: RecordColumns;
  readonly record: { readonly id: string; readonly kind: string };
  readonly link: {
    readonly from_kind: string;
    readonly from_id: string;
    readonly role: string;
    readonly ordinal: number;
    readonly to_kind: string;
    readonly to_id: string;
  };
}

/**
 * Builds SQL and never runs it: the connection is synchronous, so that everything between two lines of a store's
 * method happens in one go and no other call can come between.
 */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A query on the table of a kind. */
export const fromKind = (kind: RecordKind) =>
  sql.selectFrom(`${rowShape(kind).table} as r` as 'records as r');

export type KindQuery = ReturnType<typeof fromKind>;

/** The query for whole rows, in the order in which `fromRow` reads them. */
export const wholeRows = (kind: RecordKind, query: KindQuery) =>
  query.select(rowShape(kind).columns.map((column) => `r.${column}` as 'r.id'));

/** Runs a built query. */
export function run(connection: Connection, query: Compilable): Row[] {
  const { sql: text, parameters } = query.compile();
  return [...connection.each(text, parameters as Row)];
}
