import { BLOCK_KINDS } from '@nonpaper/intake';
import { RECORD_KINDS, RECORD_MEANINGS } from '@nonpaper/vocabulary';
import { describe, expect, it } from 'vitest';
import { codeBooks, referencePages } from '../apps/cli/src/reference.ts';
import { program } from '../apps/cli/src/main.ts';
import { filesBelow, read } from './repository.ts';

const isSource = (file: string): boolean => /\/src\/.*\.ts$/.test(file) && !/\.test\.ts$|\/test-/.test(file);

describe('docs/reference', () => {
  const pages = referencePages();

  it.each(Object.keys(pages))('%s is what the code says (else run node scripts/reference.mjs)', (name) => {
    expect(read('docs/reference', name)).toBe(pages[name]);
  });

  it('has no page that the code does not make', () => {
    expect(
      filesBelow('docs/reference')
        .map((file) => file.slice('docs/reference/'.length))
        .sort(),
    ).toEqual(Object.keys(pages).sort());
  });

  it('has every kind of record with its meaning', () => {
    for (const kind of RECORD_KINDS)
      expect(pages['records.md']).toContain(`## ${kind}\n\n${RECORD_MEANINGS[kind]}`);
  });

  it('names every command, and every command has an example', () => {
    const page = pages['commands.md'] ?? '';
    for (const command of program().commands) {
      const [, own = ''] = page.split(`\n## ${command.name()}\n`);
      expect(own.split('\n## ')[0], command.name()).toContain('Example:');
    }
  });
});

describe('every message and fault code in the sources', () => {
  it('stands in a code book, and so in the manual', () => {
    const known = new Set(Object.values(codeBooks()).flatMap((book) => Object.keys(book)));
    const used = ['packages', 'apps']
      .flatMap((group) => filesBelow(group))
      .filter(isSource)
      .flatMap((file) =>
        [...read(file).matchAll(/\bcode: '([a-z0-9-]+)'/g)].map((match) => [file, match[1] ?? ''] as const),
      );
    expect(used.length).toBeGreaterThan(20);
    const blocks: readonly string[] = BLOCK_KINDS;
    expect(used.filter(([, code]) => !known.has(code) && !blocks.includes(code))).toEqual([]);
  });
});

describe('links between pages of the manual', () => {
  it('lead to files that exist', () => {
    const pages = [
      ...filesBelow('docs'),
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
    ].filter((file) => file.endsWith('.md'));
    const all = new Set([
      ...filesBelow('docs'),
      ...filesBelow('examples'),
      ...filesBelow('packages'),
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'LICENSE',
    ]);
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map((match) => new URL(match[1] ?? '', `file:///${page}`).pathname.slice(1))
        .filter(
          (target) =>
            !all.has(target) &&
            ![...all].some((file) => file.startsWith(target.endsWith('/') ? target : `${target}/`)),
        )
        .map((target) => `${page} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
