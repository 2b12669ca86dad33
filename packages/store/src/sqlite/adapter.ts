import type { DatabaseSync, StatementSyncInstance } from '@photostructure/sqlite';

/**
 * The only file that knows which library drives SQLite. The library has the interface of Node's own `node:sqlite`,
 * which takes its place where the library cannot be loaded: the next line is all that chooses.
 */
const driver = await import('@photostructure/sqlite').catch(fromNode);

/** Written apart since the types of Node 20 have no such module. When there is none, the library's own error is told. */
async function fromNode(unloadable: unknown): Promise<{ DatabaseSync: typeof DatabaseSync }> {
  const name = 'node:sqlite';
  return import(name).catch(() => {
    throw unloadable;
  });
}

/** What a column can hold. */
export type SqlValue = null | number | string | Uint8Array;
export type Row = readonly SqlValue[];

/** One open connection: statements are prepared once and kept, rows come as arrays in the order of the columns. */
export interface Connection {
  /** Runs SQL text of one or more statements. */
  exec(sql: string): void;
  /** Runs one statement and tells how many rows it changed. */
  run(sql: string, values?: Row): number;
  /** All rows; for thousands of them `each` is faster. */
  rows(sql: string, values?: Row): Row[];
  row(sql: string, values?: Row): Row | null;
  /** The first column of the first row. */
  value(sql: string, values?: Row): SqlValue;
  /** Rows one at a time, without holding them all. */
  each(sql: string, values?: Row): Generator<Row, void>;
  readonly inTransaction: boolean;
  close(): void;
}

export interface ConnectionOptions {
  readonly readOnly: boolean;
  /** Milliseconds to wait for a lock. */
  readonly wait: number;
}

/** Statements kept prepared; the longest-unused goes first. */
const KEPT_STATEMENTS = 200;

/** Opens a connection to a path or a `file:` address. Throws what the library throws; `errors.ts` reads it. */
export function connect(location: string, options: ConnectionOptions): Connection {
  const database = new driver.DatabaseSync(location, {
    readOnly: options.readOnly,
    timeout: options.wait,
    enableForeignKeyConstraints: true,
  });
  const kept = new Map<string, StatementSyncInstance>();
  const prepared = (sql: string): StatementSyncInstance => {
    const known = kept.get(sql);
    if (known !== undefined) {
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    kept.set(sql, statement);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  const rows = (sql: string, values: Row = []): Row[] => prepared(sql).all(...values);
  const row = (sql: string, values: Row = []): Row | null => prepared(sql).get(...values) ?? null;
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values = []) => Number(prepared(sql).run(...values).changes),
    rows,
    row,
    value: (sql, values) => row(sql, values)?.[0] ?? null,
    each: (sql, values = []) => eachRow(database.prepare(sql), values),
    get inTransaction() {
      return database.isTransaction;
    },
    close: () => {
      kept.clear();
      database.close();
    },
  };
}

function* eachRow(statement: StatementSyncInstance, values: Row): Generator<Row, void> {
  statement.setReturnArrays(true);
  yield* statement.iterate(...values);
}
