import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A Python that has NegMAS, or why there is none. */
export type Installed = { readonly python: string } | { readonly missing: string };

/**
 * Makes a virtual environment in the cache of the checkout and installs NegMAS there from the package index that pip is set
 * up for, unless it is there already. Nothing outside that folder changes.
 */
export function installNegmas(root: string, tell: (what: string) => void): Installed {
  const folder = join(root, 'node_modules/.cache/nonpaper/negmas');
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (existsSync(python) && succeeds(python, ['-c', 'import negmas'])) return { python };
  const system = ['python3', 'python'].find((name) =>
    succeeds(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']),
  );
  if (system === undefined) return { missing: 'Python 3.10 or later is not on this machine.' };
  tell('installing NegMAS into node_modules/.cache/nonpaper/negmas (some 800 MB) …');
  const made = spawnSync(system, ['-m', 'venv', '--clear', folder], { encoding: 'utf8' });
  if (made.status !== 0)
    return { missing: `No virtual environment could be made: ${lastLine(made.stderr + made.stdout)}` };
  const wanted = join(root, 'packages/analysis/bench/negmas/requirements.txt');
  const pip = spawnSync(python, ['-m', 'pip', 'install', '--quiet', '-r', wanted], { encoding: 'utf8' });
  if (pip.status !== 0) return { missing: `pip could not install NegMAS: ${lastLine(pip.stderr)}` };
  return { python };
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
