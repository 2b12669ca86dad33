import { unzipSync, strFromU8 } from 'fflate';
import { expect } from 'vitest';
import { redlineDocx, resolvedText, type RedlineDocx, type RedlineDocxOptions } from './index.ts';

/** The text of a file as accepted; a refusal is a failed test. */
export function textOf(bytes: Uint8Array, which: 'accept' | 'reject' = 'accept'): string {
  const text = resolvedText(bytes, which);
  if (!text.ok) throw new Error(`${text.fault.code}: ${text.fault.what}`);
  return text.value;
}

/** A part of a package as text. */
export const partText = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

/** A redline that has been checked against the laws that hold for every pair. */
export function lawful(older: Uint8Array, newer: Uint8Array, options: RedlineDocxOptions = {}): RedlineDocx {
  const made = redlineDocx(older, newer, options);
  if (!made.ok) throw new Error(`${made.fault.code}: ${made.fault.what}`);
  const { bytes } = made.value;
  expect(textOf(bytes, 'accept')).toBe(textOf(newer));
  expect(textOf(bytes, 'reject')).toBe(textOf(older));
  expect(twice(annotationIds(bytes))).toEqual([]);
  expect(redlineDocx(older, newer, options)).toEqual(made);
  return made.value;
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Ids of revisions, comments and bookmarks, each once, over all text parts. */
function annotationIds(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes))
    .filter((name) => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name))
    .flatMap((name) => [
      ...partText(bytes, name).matchAll(
        /<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|bookmarkStart|commentRangeStart) w:id="(\d+)"/g,
      ),
    ])
    .map(([, id]) => id ?? '');
}
