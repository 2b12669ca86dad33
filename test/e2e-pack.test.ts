import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missing, workFolder } from './command-line.ts';
import { ROOT } from './repository.ts';

/** npm's own script, run by this very Node, as `npm test` names it; else npm from the path. */
function npm(args: readonly string[], cwd: string) {
  const script = process.env['npm_execpath'] ?? '';
  const [command, first] = script.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    cwd,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  });
}

it(
  'npm pack gives one tarball that runs the demonstration by npx in an empty folder',
  { timeout: 300_000 },
  (context) => {
    const folder = workFolder();
    const packed = npm(['pack', '--pack-destination', folder, '--silent'], ROOT);
    expect(packed.status, packed.stderr).toBe(0);
    const [tarball, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    const empty = workFolder();
    const ran = npm(
      [
        'exec',
        '--yes',
        '--prefer-offline',
        '--ignore-scripts',
        `--package=${join(folder, tarball ?? '')}`,
        '--',
        'nonpaper',
        'demo',
      ],
      empty,
    );
    const noNetwork = /ENOTCACHED|EAI_AGAIN|ENOTFOUND|ETIMEDOUT|ECONNREFUSED/.test(ran.stderr);
    if (missing('registry', !noNetwork)) context.skip();
    expect(ran.status, ran.stderr).toBe(0);
    for (const made of ['brief.html', 'ukraine-2025.dossier', 'two-rivers.dossier'])
      expect(existsSync(join(empty, made))).toBe(true);
    expect(ran.stdout).toContain('brief.html');
  },
);
