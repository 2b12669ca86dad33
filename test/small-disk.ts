import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The name of a small disk in the folder of a test run. */
const NAME = 'small-disk';
/** Beside it, the process that made it. */
const OWNER = 'small-disk.pid';
/** A disk without a known owner counts as left behind after so long, in milliseconds. */
const LONG = 3_600_000;

/**
 * A disk of 3 MB in a folder, or null where the machine lets us mount none. Disks that earlier runs left behind, since they
 * were cut off, are taken away first, with the right that mounting needs anyway.
 */
export function smallDisk(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  for (const left of leftDisks()) {
    if (spawnSync('umount', [left]).status === 0) rmSync(dirname(left), { recursive: true, force: true });
  }
  const place = join(folder, NAME);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(folder, OWNER), String(process.pid));
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place]).status === 0 ? place : null;
}

/** Small disks of test runs that run no more. */
function leftDisks(): string[] {
  const start = join(tmpdir(), 'nonpaper-e2e-');
  return readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, place = '', kind]) => kind === 'tmpfs' && place.startsWith(start) && place.endsWith(`/${NAME}`),
    )
    .flatMap(([, place = '']) => (isLeft(dirname(place)) ? [place] : []));
}

function isLeft(folder: string): boolean {
  const owner = join(folder, OWNER);
  if (!existsSync(owner)) return Date.now() - statSync(folder).mtimeMs > LONG;
  return !isRunning(Number(readFileSync(owner, 'utf8')));
}

/** Signal 0 asks whether a process is there; one of somebody else is, too. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
