import type { Mark, WorkingText } from './working-text.ts';

/**
 * The text as it was before its revisions: insertions and moved-in text are taken out, deletions and moved-away
 * text put back. For a text without revisions it is the working text itself.
 */
export function rejectedReading(working: WorkingText): string {
  return rebuild(
    working,
    (mark) => isPutIn(mark),
    (mark) => isTakenOut(mark) && mark.inserted === undefined,
  );
}

/** Every character of the file in its order: inserted, deleted and kept alike. Nothing is lost between the two readings. */
export function everyReading(working: WorkingText): string {
  return rebuild(working, () => false, isTakenOut);
}

const isPutIn = (mark: Mark): boolean => mark.kind === 'insertion' || mark.kind === 'move-to';
const isTakenOut = (mark: Mark): boolean => mark.kind === 'deletion' || mark.kind === 'move-from';

function rebuild(
  working: WorkingText,
  drop: (mark: Mark) => boolean,
  restore: (mark: Mark) => boolean,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const mark of working.marks) {
    const [start, end] = mark.span;
    if (!drop(mark) && !restore(mark)) continue;
    if (start > at) parts.push(working.text.slice(at, start));
    at = Math.max(at, start);
    if (restore(mark)) parts.push(mark.text ?? '');
    if (drop(mark)) at = Math.max(at, end);
  }
  parts.push(working.text.slice(at));
  return parts.join('');
}
