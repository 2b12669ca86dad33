import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '@nonpaper/intake';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from './command.ts';
import { readFileWithin, wasRead } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'nonpaper-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);

it('knows the files that were read, by any of their names', () => {
  writeFileSync(path('one.txt'), '1. One.');
  writeFileSync(path('two.txt'), '1. Two.');
  linkSync(path('one.txt'), path('other name.txt'));
  expect(readFileWithin(path('one.txt'), DEFAULT_LIMITS).ok).toBe(true);
  expect(['one.txt', 'other name.txt', 'two.txt', 'none.txt'].map((name) => wasRead(path(name)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('does not let an answer take the place of a file that was read', async () => {
  writeFileSync(path('draft.txt'), '1. The bridge is opened.');
  await runCommand({ output: path('draft.txt') }, async () => {
    const file = readFileWithin(path('draft.txt'), DEFAULT_LIMITS);
    return file.ok ? { ok: true, value: { json: {}, text: 'lost' } } : file;
  });
  expect(process.exitCode).toBe(2);
  process.exitCode = 0;
  expect(readFileSync(path('draft.txt'), 'utf8')).toBe('1. The bridge is opened.');
});
