import { ATOM } from './atoms.ts';
import { tokenEnds, type Change } from './changes.ts';
import type { Kept, MarkedLine } from './lines.ts';
import { BREAK, endsSection, shownEnd } from './lost-breaks.ts';
import type { ParagraphText } from './paragraph-text.ts';

/**
 * LibreOffice 7.4 holds a line break back in a paragraph that ends a section, until the next text, beyond references to
 * notes, and so takes it into the change in which that text stands, or out of the one in which the break stood; a break with no text
 * behind it is lost in any file. So in such a paragraph no change ends with a break or begins behind a kept one: it takes in the
 * breaks before it, the word behind it, and the notes between, on both sides.
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

/**
 * Whether a break is still held back over an edge of a change, since a picture, formula or page break that stays, or the end of one that
 * came, stands between it and the next text: LibreOffice takes it to the other side there.
 */
export const misplacesBreak = ({ line }: MarkedLine): boolean =>
  line.kind === 'kept' &&
  line.newer.endsFlow &&
  endsSection(line.newer.element) &&
  line.changes.some(
    ({ left, right }) =>
      left.some((place) => isHeldOver(line.older.said, place)) ||
      right.some((place) => isHeldOver(line.newer.said, place)),
  );

/** Whether a break before a place is held back to a text behind it. */
const isHeldOver = (said: ParagraphText, place: number): boolean =>
  endsHeld(said, [0, place]) && textFrom(said, place) < said.text.length;

/** Where the next text stands from a place on; the length of all where none does. */
function textFrom(said: ParagraphText, place: number): number {
  let at = place;
  while (at < said.text.length && !isText(said, at)) at += 1;
  return at;
}

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
  const before = right[0] - heldBefore(newer.said, from, right[0]);
  const [gone, fresh] = [left[0] - before, right[0] - before];
  const ends = endsHeld(older.said, [gone, left[1]]) || endsHeld(newer.said, [fresh, right[1]]);
  const behind = ends ? textBehind(newer.said, right[1], until) - right[1] : 0;
  return { left: [gone, left[1] + behind], right: [fresh, right[1] + behind] };
}

/** Where what is kept before a place begins with a break that is held back up to it; the place itself where none is. */
function heldBefore(said: ParagraphText, from: number, place: number): number {
  let start = place;
  for (let at = place - 1; at >= from && isBeyond(said, at); at -= 1) if (said.text[at] === BREAK) start = at;
  return start;
}

/** Whether a stretch ends with a break that is held back beyond its end. */
function endsHeld(said: ParagraphText, [from, to]: Change['left']): boolean {
  for (let at = to - 1; at >= from && !isText(said, at); at -= 1) if (said.text[at] === BREAK) return true;
  return false;
}

/** Where the word behind what is kept from a place on ends; the place itself before a picture or at the end of a text. */
function textBehind(said: ParagraphText, place: number, until: number): number {
  let start = place;
  while (start < until && isBeyond(said, start)) start += 1;
  if (start === until || !isText(said, start)) return place;
  const [end = 0] = tokenEnds(said.text.slice(start, until));
  return start + end;
}

/** Whether a held break passes a character that can be written as a change: another break, or a reference to a note. */
const isBeyond = ({ text, atoms }: ParagraphText, at: number): boolean =>
  text[at] === BREAK || atoms.get(at)?.note !== undefined;

/** Whether a break is held back no further than to a character: not so for references to notes, pictures, formulas and page breaks. */
function isText({ text, atoms }: ParagraphText, at: number): boolean {
  if (text[at] === BREAK) return false;
  return text[at] !== ATOM || (atoms.get(at)?.text ?? '') !== '';
}
