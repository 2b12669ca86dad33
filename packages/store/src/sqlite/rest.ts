import type { Connection } from './adapter.ts';
import { resultCode } from './errors.ts';

/**
 * Leaves a dossier that is closed as one plain file, which can be copied and mailed, with no write-ahead log beside
 * it. Whoever is not the last to close only moves the log into the file as far as that goes. Nothing is lost when
 * neither can be done: the log stays, and the next opening reads it.
 */
export function putToRest(connection: Connection): void {
  connection.exec('pragma busy_timeout = 0');
  for (const statement of ['pragma journal_mode = delete', 'pragma wal_checkpoint(truncate)']) {
    if (succeeds(connection, statement) && connection.value('pragma journal_mode') === 'delete') return;
  }
}

function succeeds(connection: Connection, statement: string): boolean {
  try {
    connection.exec(statement);
    return true;
  } catch (error) {
    if (resultCode(error) === null) throw error;
    return false;
  }
}
