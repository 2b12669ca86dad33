import { firstKinds } from './first-notes.ts';
import type { Line, MarkChange, MarkedLine } from './lines.ts';
import { carriesMark } from './note-ends.ts';
import type { Pen } from './pen.ts';

/**
 * What stands at the end of a paragraph with a changed mark that holds the first reference of what was written so far: an
 * empty change where LibreOffice needs it to keep the mark, and nothing anywhere else. Asked for before it is written.
 */
export function endOfLine(line: Line, mark: MarkChange, pen: Pen, first?: MarkedLine['first']): string {
  if (mark === null) return '';
  const kinds = firstKinds(line, [line], pen.freshKinds());
  if (kinds.size === 0) return '';
  const marked = first === undefined ? { line } : { line, first };
  return carriesMark(marked, kinds) ? pen.emptyChange(mark) : '';
}
