import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, and helpers to walk over it; for tests only. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

const PASSED_OVER = new Set(['node_modules', 'dist', 'demonstration', '.git', 'results']);

/** Every file below a folder of the checkout, as a path with forward slashes from the root. */
export function filesBelow(folder: string): string[] {
  const start = join(ROOT, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true }).flatMap((entry) => {
    const path = join(start, entry.name);
    const name = relative(ROOT, path).split(sep).join('/');
    if (PASSED_OVER.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

export interface Workspace {
  readonly name: string;
  /** Folder from the root, such as `packages/text`. */
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Every workspace of the checkout. */
export function workspaces(): Workspace[] {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => {
      const folder = `${group}/${name}`;
      const manifest = JSON.parse(read(folder, 'package.json')) as {
        name: string;
        dependencies?: Record<string, string>;
      };
      return { name: manifest.name, folder, dependencies: manifest.dependencies ?? {} };
    }),
  );
}

/** Specifiers of every static and dynamic import and re-export in a TypeScript text. */
export function importsOf(source: string): string[] {
  const found = source.matchAll(
    /^(?:import|export)\b[^'"`;]*?\bfrom\s*'([^'\n]+)'|^import '([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
