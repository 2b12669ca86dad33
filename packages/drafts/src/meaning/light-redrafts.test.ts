import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readMeaning } from './meaning.ts';

/**
 * Light redraftings as secretariats and delegations make them, by the cause for which a stranger's were misread: five or more of
 * our own for each, written before its rule was.
 */
interface LightCause {
  readonly cause: string;
  readonly same: readonly (readonly [before: string, after: string])[];
  readonly changed: readonly (readonly [before: string, after: string])[];
}

const FILE = fileURLToPath(new URL('../../test/fixtures/light-redrafts.json', import.meta.url));
const CAUSES = JSON.parse(readFileSync(FILE, 'utf8')) as readonly LightCause[];

const notesOf = (before: string, after: string): string[] =>
  readMeaning(before, after).changes.map(({ note }) => note);

describe.each(CAUSES)('$cause', ({ same, changed }) => {
  test.each(same)('is no change: %s', (before, after) => {
    expect(notesOf(before, after)).toEqual([]);
    expect(notesOf(after, before)).toEqual([]);
  });
  if (changed.length > 0)
    test.each(changed)('is a change: %s', (before, after) => {
      expect(notesOf(before, after)).not.toEqual([]);
      expect(notesOf(after, before)).not.toEqual([]);
    });
});
