import { existsSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, Store } from '@nonpaper/workbench';
import { limitsOf, type SharedOptions } from './options.ts';
import { shippedReader } from './shipped-reader.ts';

const ENDING = '.dossier';
/** What a migration puts aside, such as `talks.before-2.dossier`; it is no dossier to work on. */
const COPY_ASIDE = /\.before-\d+\.dossier$/;

const dossiersHere = (): string[] =>
  readdirSync('.')
    .filter((name) => name.endsWith(ENDING) && !COPY_ASIDE.test(name))
    .sort();

/** Which dossier is meant: `--dossier`, else NONPAPER_DOSSIER, else the only one here. */
export function dossierPath(options: SharedOptions): Outcome<string> {
  const named = options.dossier ?? process.env['NONPAPER_DOSSIER'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return good(resolve(named));
    return bad({
      code: 'dossier-missing',
      what: `There is no dossier ${named}.`,
      next: 'Check the name, or make it with "nonpaper new NAME".',
    });
  }
  const [only, ...others] = dossiersHere();
  if (only === undefined) {
    return bad({
      code: 'no-dossier',
      what: 'There is no dossier in this folder.',
      next: 'Make one with "nonpaper new NAME", or name one with --dossier FILE or NONPAPER_DOSSIER.',
    });
  }
  if (others.length > 0) {
    return bad({
      code: 'several-dossiers',
      what: `There are several dossiers here: ${[only, ...others].join(', ')}.`,
      next: `Name one of them, for example --dossier ${only}.`,
    });
  }
  return good(resolve(only));
}

export function actorOf(options: SharedOptions): string {
  const named = options.actor ?? process.env['NONPAPER_ACTOR'];
  if (named !== undefined && named !== '') return named;
  try {
    return userInfo().username;
  } catch {
    return 'unnamed user';
  }
}

/** The workbench round an open store: the one place where clock, ids, reader and database come together. */
export async function benchFor(store: Store, options: SharedOptions): Promise<Bench> {
  const [{ makeIds, systemClock }, reader] = await Promise.all([import('@nonpaper/store'), shippedReader()]);
  return {
    store,
    clock: systemClock(),
    ids: makeIds(),
    reader,
    limits: limitsOf(options),
    actor: actorOf(options),
  };
}

/** Opens the dossier that is meant, hands it to `work`, and closes it whatever happens. */
export async function withBench<T>(
  options: SharedOptions,
  work: (bench: Bench) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const path = dossierPath(options);
  if (!path.ok) return path;
  const { openStore } = await import('@nonpaper/store');
  const opened = await openStore(path.value, {});
  if (!opened.ok) return opened;
  try {
    return await work(await benchFor(opened.value, options));
  } finally {
    await opened.value.close();
  }
}
