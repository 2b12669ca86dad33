import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '@nonpaper/vocabulary';
import type { Store } from '@nonpaper/workbench';
import { afterAll } from 'vitest';
import { createStore, makeIds, openStore, systemClock } from '../src/index.ts';

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that goes when the tests of the file have ended. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-store-'));
  folders.push(folder);
  return folder;
}

/** The value, or an exception that shows the fault. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.value;
}

/** The code of the fault that an outcome must have. */
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'no fault' : outcome.fault.code);

/** A new dossier file of its own. */
export async function newDossier(
  path = join(newFolder(), 'talks.dossier'),
): Promise<{ path: string; store: Store }> {
  const store = valueOf(await createStore(path, { title: 'Talks', ids: makeIds(), clock: systemClock() }));
  return { path, store };
}

/** Opens a dossier that must open. */
export const opened = async (path: string): Promise<Store> => valueOf(await openStore(path));
