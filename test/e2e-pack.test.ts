import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
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

const packedInto = workFolder();
let tarball = '';

beforeAll(() => {
  const packed = npm(['pack', '--pack-destination', packedInto, '--silent'], ROOT);
  expect(packed.status, packed.stderr).toBe(0);
  const [first = '', ...others] = readdirSync(packedInto);
  expect(others).toEqual([]);
  tarball = join(packedInto, first);
}, 120_000);

it(
  'npm pack gives one tarball that runs the demonstration by npx in an empty folder',
  { timeout: 300_000 },
  (context) => {
    const empty = workFolder();
    const ran = npm(
      [
        'exec',
        '--yes',
        '--prefer-offline',
        '--ignore-scripts',
        `--package=${tarball}`,
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

/** A program of others, in TypeScript: which packages no other gives both parties more than. */
const PROGRAM = `
import { frontierOf, prepare, run, type Sheet } from 'nonpaper/analysis';

const sheet: Sheet = {
  issues: ['toll', 'seat'].map((name) => ({ name, options: ['low', 'high'] })),
  parties: [
    { name: 'Arvenia', scores: { toll: { low: 0, high: 3 }, seat: { low: 1, high: 0 } } },
    { name: 'Borland', scores: { toll: { low: 2, high: 0 }, seat: { low: 0, high: 5 } } },
  ],
};
const space = prepare(sheet);
if (!space.ok) throw new Error(space.fault.what);
const found = run(frontierOf(space.value));
if (!found.ok) throw new Error(found.fault.what);
const points = Array.from({ length: found.value.size }, (_, at) => found.value.pointAt(at).utilities);
console.log(JSON.stringify(points));
`;

it(
  'npm pack holds the analysis as a library with its types, for other programs',
  { timeout: 120_000 },
  () => {
    const folder = workFolder();
    expect(spawnSync('tar', ['-xzf', tarball], { cwd: folder }).status).toBe(0);
    mkdirSync(join(folder, 'node_modules'));
    renameSync(join(folder, 'package'), join(folder, 'node_modules', 'nonpaper'));
    writeFileSync(join(folder, 'program.mts'), PROGRAM);
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const asked = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', 'program.mts'];
    const compiled = spawnSync(process.execPath, [compiler, ...asked], { cwd: folder, encoding: 'utf8' });
    expect(compiled.stdout + compiled.stderr).toMatch(/^(?:.*console.*\s*)?$/);
    const ran = spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(ran.stdout), ran.stderr).toEqual([
      [0, 7],
      [3, 5],
      [4, 0],
    ]);
  },
);
