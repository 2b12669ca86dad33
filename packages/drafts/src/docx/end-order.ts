import { ATOM } from './atoms.ts';
import { notesOfLine } from './first-notes.ts';
import { isPutInFirst, saysNothing, startsPutIn, type MarkedLine } from './lines.ts';

/**
 * Lines of which the last change shows what was taken out first, as every other change does. LibreOffice joins an insertion at
 * a paragraph's end with one that begins the next, so that what is put in comes first there (`isPutInFirst`); readers find
 * that odd, above all in the cells of tables. So it is done only where it has to be: not where nothing follows in the
 * container, nor before a kept paragraph that begins with words that stayed. Lines with notes, and those that end a section
 * or stand in a content control, are left alone.
 */
export function withEndsInOrder<Other extends { readonly kind: 'table' }>(
  pieces: readonly (MarkedLine | Other)[],
): (MarkedLine | Other)[] {
  return pieces.map((piece, index) =>
    'kind' in piece || !canEndPutIn(piece, pieces[index + 1]) ? piece : { ...piece, endsPutIn: true },
  );
}

function canEndPutIn(
  { line, mark, first, isFixed }: MarkedLine,
  next: MarkedLine | { readonly kind: 'table' } | undefined,
): boolean {
  if (line.kind !== 'kept' || mark !== null || line.newer.endsFlow || notesOfLine(line).size > 0)
    return false;
  if (isFixed === true && line.changes[0]?.right[0] === 0) return false; // what it begins with is joined to the line before
  const last = line.changes.at(-1);
  if (last === undefined || last.left[1] === last.left[0] || !isPutInFirst(line, last, first)) return false;
  if (last.right[0] === 0 && first !== undefined) return false;
  return next === undefined || (!('kind' in next) && beginsKept(next));
}

/** Whether a kept paragraph begins with words that stayed. */
function beginsKept(marked: MarkedLine): boolean {
  const { line } = marked;
  if (line.kind !== 'kept' || startsPutIn(marked) || saysNothing(line.newer.said)) return false;
  return !line.newer.said.text.startsWith(ATOM) && (line.changes[0]?.right[0] ?? 1) > 0;
}
