import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, read, ROOT, workspaces } from './repository.ts';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly link?: boolean;
}
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  files: string[];
};
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

describe('the lock file', () => {
  it('holds every optional dependency of every entry, so that all platforms get their binaries', () => {
    const places = Object.keys(lock.packages);
    const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !places.some((each) => each.endsWith(`node_modules/${name}`)))
        .map((name) => `${place} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry host', () => {
    const resolved = Object.values(lock.packages).flatMap((entry) =>
      entry.link ? [] : (entry.resolved ?? []),
    );
    expect(resolved.filter((each) => each.includes('://'))).toEqual([]);
  });
});

describe('package.json', () => {
  it('has scripts that call only node or a package command, with no shell syntax', () => {
    const shell = Object.entries(manifest.scripts).filter(([, line]) =>
      /[&|;<>$`*]|^(?!node |prettier )/.test(line),
    );
    expect(shell).toEqual([]);
  });

  it('depends on just what the workspaces depend on, since the bundle leaves those packages outside', () => {
    const wanted = Object.assign({}, ...workspaces().map((each) => each.dependencies)) as Record<
      string,
      string
    >;
    const outside = Object.fromEntries(
      Object.entries(wanted).filter(([name]) => !name.startsWith('@nonpaper/')),
    );
    const sorted = (each: Record<string, string>) =>
      Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(manifest.dependencies)).toEqual(sorted(outside));
  });
});

it("has the version of the command line's own manifest", () => {
  const root = JSON.parse(read('package.json')) as { version: string };
  const cli = JSON.parse(read('apps/cli/package.json')) as { version: string };
  expect(cli.version).toBe(root.version);
});

describe('every dependency', () => {
  it('has a line in docs/decisions that says why it was taken', () => {
    const decisions = filesBelow('docs/decisions')
      .map((file) => read(file))
      .join('\n');
    const development = Object.keys(
      (JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }).devDependencies,
    );
    const untold = [...Object.keys(manifest.dependencies), ...development]
      .filter((name) => !name.startsWith('@types/'))
      .filter((name) => !decisions.includes(`\`${name}\``));
    expect(untold).toEqual([]);
  });
});

it('keeps no package or program of others in the checkout, and no file over 3 MB', () => {
  const files = filesBelow('.').filter((each) => !each.startsWith('bench/results/'));
  const foreign = files.filter((each) => /\.(?:deb|rpm|whl|jar|exe|tgz|dylib|so|node)$/u.test(each));
  const heavy = files.filter((each) => statSync(join(ROOT, each)).size > 3_000_000);
  expect({ foreign, heavy }).toEqual({ foreign: [], heavy: [] });
});
