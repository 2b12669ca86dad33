import { DEFAULT_LIMITS } from '@nonpaper/intake';
import { memoryStore } from '../../store/src/index.ts';
import type { Bench } from '../src/bench.ts';
import { ruleReader } from '../src/house-reader.ts';

/** A workbench in memory with a clock and ids that tests can foresee. */
export function testBench(): Bench {
  let number = 0;
  let minute = 0;
  const now = (): string => new Date(Date.UTC(2030, 0, 1, 0, (minute += 1))).toISOString();
  return {
    store: memoryStore(),
    clock: { now, today: () => '2030-01-01' },
    ids: { next: () => `id${String((number += 1)).padStart(8, '0')}` },
    reader: ruleReader,
    limits: DEFAULT_LIMITS,
    actor: 'Test Person',
  };
}

/** Files of a folder from texts. */
export const folderOf = (files: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
  new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));

/** All records of a kind, for looking into a store. */
export async function listed<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
}
