import { ATOM } from './atoms.ts';
import { tokenEnds, type Change } from './changes.ts';
import type { Kept, MarkedLine } from './lines.ts';
import { BREAK, endsSection, shownEnd } from './lost-breaks.ts';
import type { ParagraphText } from './paragraph-text.ts';

/**
 * LibreOffice 7.4 holds a line break back in a paragraph that ends a section, until the next text, and so takes it into
 * the change in which that text stands, or out of the one in which the break stood; a break with no text behind it is
 * lost in any file. So in such a paragraph no change ends with a break or begins behind a kept one: it takes in the
 * breaks before it and the word behind it, on both sides.
 */
export const withBreaksInside = (lines: readonly MarkedLine[]): MarkedLine[] =>
  lines.map((marked) => {
    const { line } = marked;
    return line.kind === 'kept' && line.newer.endsFlow && hasBreak(line)
      ? { ...marked, line: { ...line, changes: widened(line) } }
      : marked;
  });

/** Whether a line break of the older text stands last in a paragraph that ends a section now, where it is lost. */
export const losesBreak = ({ line }: MarkedLine): boolean =>
  line.kind === 'kept' && endsSection(line.newer.element) && endsInBreak(line.older.said);

const endsInBreak = (said: ParagraphText): boolean => said.text[shownEnd(said) - 1] === BREAK;

const hasBreak = ({ older, newer, changes }: Kept): boolean =>
  changes.length > 0 && (newer.said.text.includes(BREAK) || older.said.text.includes(BREAK));

function widened(line: Kept): Change[] {
  const changes: Change[] = [];
  line.changes.forEach((change, index) => {
    const last = changes.at(-1);
    const until = line.changes[index + 1]?.right[0] ?? line.newer.said.text.length;
    const wide = widenedChange(line, change, [last?.right[1] ?? 0, until]);
    if (last === undefined || wide.right[0] > last.right[1]) changes.push(wide);
    else
      changes[changes.length - 1] = {
        left: [last.left[0], wide.left[1]],
        right: [last.right[0], wide.right[1]],
      };
  });
  return changes;
}

/**
 * A change with the kept breaks before it, and with the kept text behind it where it ends with a break; `from` and `until`
 * are how far the newer text is kept on either side.
 */
function widenedChange(
  { older, newer }: Kept,
  { left, right }: Change,
  [from, until]: readonly [number, number],
): Change {
  const { text } = newer.said;
  let before = 0;
  while (right[0] - before > from && text[right[0] - before - 1] === BREAK) before += 1;
  const ends = endsWithBreak(older.said.text, left) || endsWithBreak(text, right);
  const behind = ends ? textBehind(text.slice(right[1], until)) : 0;
  return {
    left: [left[0] - before, left[1] + behind],
    right: [right[0] - before, right[1] + behind],
  };
}

const endsWithBreak = (text: string, [from, to]: Change['left']): boolean =>
  to > from && text[to - 1] === BREAK;

/** How long the breaks at the beginning of a kept text are, with the word behind them; 0 before a note or picture. */
function textBehind(kept: string): number {
  let start = 0;
  while (kept[start] === BREAK) start += 1;
  if (kept[start] === ATOM) return 0;
  const [end = 0] = tokenEnds(kept.slice(start));
  return start + end;
}
