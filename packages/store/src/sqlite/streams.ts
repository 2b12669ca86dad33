import type { Connection } from './adapter.ts';
import { connect } from './adapter.ts';

/**
 * A second connection for a reading that may take long. The library gives a file free only when its prepared
 * statements have been collected as garbage, and until then the file could not be put to rest; so the file is attached
 * to a connection in memory, and detached at the end.
 */
export function connectForStream(address: string, wait: number): Connection {
  const connection = connect(':memory:', { readOnly: false, wait });
  try {
    connection.run('attach ? as dossier_file', [address]);
    connection.exec('begin');
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    ...connection,
    close: () => {
      connection.exec('commit; detach dossier_file');
      connection.close();
    },
  };
}
