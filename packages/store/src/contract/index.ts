import type { Store } from '@nonpaper/workbench';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { changesContract } from './changes.ts';
import { journalContract } from './journal.ts';
import { recordsContract } from './records.ts';
import { searchContract } from './search.ts';
import { slicesContract } from './slices.ts';
import { sourcesContract } from './sources.ts';
import { sceneOf } from './scene.ts';

export { changeOf, creating, listed } from './scene.ts';

const PROMISES = [
  recordsContract,
  changesContract,
  journalContract,
  sourcesContract,
  slicesContract,
  searchContract,
];

/**
 * The promises of the Store port. Every implementation is held to all of them: `make` gives a new empty dossier.
 */
export function storeContract(name: string, make: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(async () => {
      expect((await store.verify()).faults).toEqual([]);
      await store.close();
    });
    const scene = sceneOf(() => store);
    for (const promise of PROMISES) promise(scene);
  });
}
