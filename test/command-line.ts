import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from './repository.ts';

/** Runs the real command on real files in a folder of its own; for end-to-end tests. */
export const BIN = join(ROOT, 'apps/cli/bin/nonpaper.mjs');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder that is thrown away after the tests of the file. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-e2e-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `nonpaper ARGS` and waits for it. */
export function nonpaper(args: readonly string[], { cwd, input = '', env = {} }: RunOptions): Ran {
  const inherited = { ...process.env };
  delete inherited['NONPAPER_DOSSIER'];
  delete inherited['FORCE_COLOR'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    env: { ...inherited, NONPAPER_ACTOR: 'Test Person', ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}

/** Writes files into a folder, by relative path. */
export function filesIn(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/**
 * Tells whether a test that needs something of the machine may be skipped: where `CI_REQUIRE` names it, a missing
 * tool is a failure. Prints the reason of every skip.
 */
export function missing(tool: string, isThere: boolean): boolean {
  if (isThere) return false;
  const required = (process.env['CI_REQUIRE'] ?? '').split(',').includes(tool);
  if (required) throw new Error(`CI_REQUIRE names ${tool}, and it is not here`);
  process.stderr.write(`SKIPPED: ${tool} is not on this machine\n`);
  return true;
}
