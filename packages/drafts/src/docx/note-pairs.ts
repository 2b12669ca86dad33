import type { Change } from './changes.ts';
import type { NoteMark } from './atoms.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** The notes that two paragraphs refer to at the same kept place. */
export function notePairs(
  older: ParagraphText,
  newer: ParagraphText,
  changes: readonly Change[],
): [older: NoteMark, newer: NoteMark][] {
  const pairs: [NoteMark, NoteMark][] = [];
  for (const [at, { note }] of newer.atoms) {
    if (note === undefined) continue;
    const before = olderPlace(at, changes);
    const other = before === null ? undefined : older.atoms.get(before)?.note;
    if (other !== undefined) pairs.push([other, note]);
  }
  return pairs;
}

/** Where a kept character of the newer text stands in the older one, or null for one that is new. */
function olderPlace(at: number, changes: readonly Change[]): number | null {
  let shift = 0;
  for (const { left, right } of changes) {
    if (right[0] > at) break;
    if (right[1] > at) return null;
    shift = left[1] - right[1];
  }
  return at + shift;
}
