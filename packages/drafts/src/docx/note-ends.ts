import { tokenEnds, type Change } from './changes.ts';
import { asTwo, isPutInFirst, type Kept, type Line, type MarkChange, type MarkedLine } from './lines.ts';
import { firstKinds, notesOfLine, type FreshKinds, type NoteKind } from './first-notes.ts';
import { ATOM } from './atoms.ts';
import { type ParagraphText, type Unit } from './paragraph-text.ts';

/**
 * LibreOffice 7.4 takes the mark of a paragraph for changed as the last change in it is, where no text stands in the
 * paragraph but only references to notes. Text before the document's first reference of a kind does not count, nor does a change
 * that began before it, nor what stands in a content control of plain text (17.5.2.44) that stays. This was found by reading small files; the functions below say what it makes of a paragraph.
 */

/** What counts in a paragraph: text, and references to notes. */
type Part = 'text' | NoteKind;

/** One element of a paragraph in the redline: whether it is a change, and whether it holds text, notes or both. */
interface Piece {
  readonly change: MarkChange;
  readonly parts: readonly Part[];
}

/** What LibreOffice does to the mark of a paragraph of its own accord; `kinds` are those with their first reference there. */
export function markOfItself(marked: Pick<MarkedLine, 'line' | 'first'>, kinds: FreshKinds): MarkChange {
  const { change, hasText } = endOf(marked, kinds);
  return hasText ? null : change;
}

/**
 * Whether the paragraph with the first reference of some kinds can carry a changed mark all the same: no text follows the reference,
 * so that an empty change at its end gives the mark back (`Pen.emptyChange`), and the note is no longer than a paragraph,
 * since the mark would be given to the first of several too.
 */
export const carriesMark = (marked: Pick<MarkedLine, 'line' | 'first'>, kinds: FreshKinds): boolean =>
  !endOf(marked, kinds).hasText && !refersToLongNote(marked.line);

/** Whether a line refers to a note of several paragraphs: those have their words as key, a line each (`noteKeys`). */
function refersToLongNote(line: Line): boolean {
  const sides =
    line.kind === 'kept' ? [line.older, line.newer] : [line.kind === 'in' ? line.newer : line.older];
  return sides.some(({ said }) =>
    [...said.atoms.values()].some(({ note, key }) => note !== undefined && key.includes('\n')),
  );
}

function endOf(
  marked: Pick<MarkedLine, 'line' | 'first'>,
  kinds: FreshKinds,
): { readonly change: MarkChange; readonly hasText: boolean } {
  const awaited = new Set<Part>(kinds);
  let [change, hasText]: [MarkChange, boolean] = [null, false];
  if (notesOfLine(marked.line).size === 0) return { change, hasText: true };
  for (const piece of piecesOf(marked)) {
    if (piece.change !== null && piece.parts.length > 0) change = piece.change;
    for (const part of piece.parts) {
      hasText ||= part === 'text';
      if (awaited.delete(part)) [change, hasText] = [null, false];
    }
  }
  return { change, hasText };
}

function piecesOf({ line, first }: Pick<MarkedLine, 'line' | 'first'>): Piece[] {
  if (line.kind === 'out') return [takenOut(line.older.said, [0, line.older.said.text.length])];
  const { said } = line.newer;
  const units = [...said.units.values()];
  if (line.kind === 'in') return putIn(said, units, [0, said.text.length]);
  const pieces: Piece[] = [];
  let at = 0;
  for (const change of line.changes) {
    const [put, out] = [putIn(said, units, change.right), takenOut(line.older.said, change.left)];
    pieces.push(kept(said, [at, change.right[0]], line.changes));
    pieces.push(...(isPutInFirst(line, change, first) ? [...put, out] : [out, ...put]));
    at = change.right[1];
  }
  return [...pieces, kept(said, [at, said.text.length], line.changes)];
}

type Range = readonly [number, number];

/** Kept text, without that of the content controls of plain text in which nothing changes: others are opened (`write-paragraph.ts`). */
function kept(said: ParagraphText, [from, to]: Range, changes: readonly Change[]): Piece {
  const parts: Part[] = [];
  let at = from;
  for (const [start, end] of said.controls) {
    if (end <= from || start >= to || changes.some((change) => touches(change, [start, end]))) continue;
    parts.push(...partsOf(said, [at, Math.max(at, start)]));
    parts.push(...partsOf(said, [Math.max(at, start), Math.min(end, to)]).filter((part) => part !== 'text'));
    at = Math.min(end, to);
  }
  return { change: null, parts: [...parts, ...partsOf(said, [at, to])] };
}

/** Whether a change is written into a stretch of the newer paragraph. */
const touches = ({ right: [from, to] }: Change, [start, end]: Range): boolean =>
  from === to ? from > start && from <= end : from < end && to > start;

/** What is taken out is one element; of a picture nothing is left. */
const takenOut = (said: ParagraphText, range: Range): Piece => ({
  change: 'del',
  parts: partsOf(said, range),
});

/** What is put in has one element for each run. Units are in order; the first that counts is looked for by halves. */
function putIn(said: ParagraphText, units: readonly Unit[], [from, to]: Range): Piece[] {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const pieces: Piece[] = [];
  for (let unit = units[low]; unit !== undefined && unit.start < to; unit = units[(low += 1)])
    pieces.push({
      change: 'ins',
      parts: partsOf(said, [Math.max(unit.start, from), Math.min(unit.end, to)]),
    });
  return pieces;
}

function partsOf({ text, atoms }: ParagraphText, [from, to]: Range): Part[] {
  const parts: Part[] = [];
  for (let at = from; at < to; at += 1) {
    const atom = text[at] === ATOM ? atoms.get(at) : undefined;
    if (atom?.note !== undefined) parts.push(atom.note.kind);
    else if (parts.at(-1) !== 'text' && (atom === undefined || atom.text !== '')) parts.push('text');
  }
  return parts;
}

/**
 * Lines whose marks LibreOffice leaves as they are: where it would not, the last text that is kept counts as replaced
 * with all behind it, or, where there is none, the paragraph as taken out and put in. The last line's mark matters only
 * before a paragraph of the next section or content control (`isFollowed`); it cannot go, so what is taken out then stands
 * before what is put in.
 */
export function withMarksLeft(
  lines: readonly MarkedLine[],
  fresh: FreshKinds,
  isFollowed: boolean,
): MarkedLine[] {
  const plain = lines.map(({ line }) => line);
  return lines.flatMap((marked, index) => {
    const { line, mark } = marked;
    const isLast = index === lines.length - 1;
    if (line.kind !== 'kept' || (isLast && !isFollowed)) return [marked];
    const kinds = firstKinds(line, plain, fresh);
    const own = markOfItself(marked, kinds);
    if (own === null || own === mark) return [marked];
    const replaced = withLastTextReplaced(line);
    if (replaced !== null && markOfItself({ line: replaced }, kinds) === null)
      return [{ ...marked, line: replaced }];
    if (isLast)
      return [markOfItself({ line, first: 'out' }, kinds) === null ? { ...marked, first: 'out' } : marked];
    return mark === 'del' ? asTwo(marked).reverse() : asTwo({ ...marked, mark: null });
  });
}

/** A kept paragraph in which its last kept word and all behind it are replaced, or null where no text is kept. */
function withLastTextReplaced(line: Kept): Kept | null {
  const { text } = line.newer.said;
  let before = line.changes.length;
  let last = text.length - 1;
  while (last >= 0) {
    const change = line.changes[before - 1];
    if (change !== undefined && change.right[1] > last) {
      last = Math.min(last, change.right[0] - 1);
      before -= 1;
    } else if (text[last] === ATOM) last -= 1;
    else break;
  }
  if (last < 0) return null;
  const behind = line.changes[before - 1];
  const [left, right] = [behind?.left[1] ?? 0, behind?.right[1] ?? 0];
  const start = right + (tokenEnds(text.slice(right, last + 1)).at(-2) ?? 0);
  const change: Change = {
    left: [left + start - right, line.older.said.text.length],
    right: [start, text.length],
  };
  return { ...line, changes: [...line.changes.slice(0, before), change] };
}
