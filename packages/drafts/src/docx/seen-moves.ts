import { ATOM } from './atoms.ts';
import type { Line } from './lines.ts';

/**
 * LibreOffice 7.4 shows as moved what it finds taken out and put in with the same words, and joins no insertion with such
 * a one (`SwRedlineTable::isMoved`). What stands behind a first note at the beginning of a paragraph is an insertion of
 * its own to it. Found by reading small files: the words need a blank, and six characters.
 */
const FEWEST_CHARACTERS = 6;

/**
 * Where the words of a paragraph that begins with notes are to be parted by a date, so that they are not the same as those of
 * one that was taken out (`gone`); null where they are not, or where nothing was put in.
 */
export function partedAgainstMove(line: Line, gone: ReadonlySet<string>): number | null {
  if (line.kind !== 'in') return null;
  const { text, atoms } = line.newer.said;
  let from = 0;
  while (text[from] === ATOM && atoms.get(from)?.note !== undefined) from += 1;
  const start = text.length - text.slice(from).trimStart().length;
  const words = text.slice(start).trim();
  if (from === 0 || words.length < FEWEST_CHARACTERS || !words.includes(' ')) return null;
  return gone.has(words) ? text.indexOf(' ', start) : null;
}

/** The words of the paragraphs among these that were taken out, without the blanks round them. */
export const wordsGone = (lines: readonly Line[]): string[] =>
  lines.flatMap((line) => (line.kind === 'out' ? [line.older.said.text.trim()] : []));
