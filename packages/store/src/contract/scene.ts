import type { Audience, DossierRecord, Id, RecordOf } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';
import type { Change, Store, Write } from '@nonpaper/workbench';
import { expect } from 'vitest';

export const EVERYBODY: Audience = { notes: false, compartments: [] };
export const OWNER: Audience = { notes: true, compartments: ['circle'] };
export const MORNING = '2031-03-01T09:00:00.000Z';
export const NOON = '2031-03-01T12:00:00.000Z';
export const WHO = { actor: 'Ana', at: NOON };

/** What a promise is tried on: the store of the running test, and two short ways to write and to read in it. */
export interface Scene {
  store(): Store;
  put(...records: readonly DossierRecord[]): Promise<void>;
  kept<K extends RecordKind>(kind: K, id: Id): Promise<RecordOf<K>>;
}

/** The scene of whatever store `current` gives when it is asked. */
export function sceneOf(current: () => Store): Scene {
  return {
    store: current,
    put: async (...records) => {
      const changed = await current().change(changeOf(creating(...records)));
      expect(changed.ok, JSON.stringify(changed)).toBe(true);
    },
    kept: async (kind, id) => {
      const record = await current().get(kind, id);
      if (record === null) throw new Error(`${id} is not there`);
      return record;
    },
  };
}

/** A change by a test. */
export const changeOf = (writes: readonly Write[], rest: Partial<Change> = {}): Change => ({
  actor: 'Ana',
  at: MORNING,
  doing: 'test',
  writes,
  ...rest,
});

/** Writes of new records. */
export const creating = (...records: readonly DossierRecord[]): Write[] =>
  records.map((record) => ({ record, base: null }));

/** Reads a stream to its end. */
export async function listed<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of stream) list.push(each);
  return list;
}
