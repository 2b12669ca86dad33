import type { Move } from './lines.ts';
import type { ParagraphText } from './paragraph-text.ts';

/**
 * Whether the mark of a moved paragraph is written as moved too, on the side that it left or that it came to.
 *
 * LibreOffice 7.4 takes such a mark for moved only where the last thing in the paragraph is a plain moved text, and
 * else forgets it: after words that were put in or taken out on the way, after words that somebody else had put in
 * already, after a tab, and in a paragraph with a link, field, note or picture. There the mark is written as put in or taken out, which every
 * reader settles alike (ECMA-376 part 1, 17.13.5).
 */
export function isMovedAtEnd(said: ParagraphText, move: Move | undefined, side: 'left' | 'right'): boolean {
  if (move === undefined || said.atoms.size > 0 || ENDS_NO_MOVE.has(said.text.at(-1) ?? '')) return false;
  const last = move.changes.at(-1)?.[side];
  if (last !== undefined && last[1] === said.text.length) return false;
  return side === 'left' || endsInPlainRun(said);
}

const ENDS_NO_MOVE: ReadonlySet<string> = new Set(['', '\t', '\n']);

/** All runs stand in the paragraph itself, in no revision, and the last one ends in a text with nothing behind it. */
function endsInPlainRun({ element, units }: ParagraphText): boolean {
  const own = new Set(element.children);
  const all = [...units.values()];
  const last = all.at(-1);
  if (last === undefined || element.children.at(-1) !== last.last) return false;
  if (all.some(({ first, standing }) => standing !== null || !own.has(first))) return false;
  return last.items.at(-1)?.kind === 'text';
}
