import { ATOM } from './atoms.ts';
import type { MarkedLine } from './lines.ts';
import type { ParagraphText } from './paragraph-text.ts';

/**
 * Whether LibreOffice leaves the end of a paragraph in place of a page or column break. It makes two paragraphs of one with
 * such a break before a text when it reads the file, and takes that end for tracked only where the same change holds text on
 * both sides of it; of the two, only the first gets the changed mark of the whole. A break that alone came or went at the
 * beginning of a kept paragraph, or behind a text, does no harm; but behind that of the last one (`isLast`).
 */
export function leavesBreak({ line, mark }: MarkedLine, isLast: boolean): boolean {
  if (line.kind !== 'kept')
    return breaksOf(line.kind === 'in' ? line.newer.said : line.older.said, isLast).some(
      ({ hasTextBehind }) => hasTextBehind,
    );
  const [before, after] = [breaksOf(line.older.said, isLast), breaksOf(line.newer.said, isLast)];
  if (mark !== null && after.some(({ hasTextBehind }) => hasTextBehind)) return true;
  return line.changes.some(
    ({ left, right }) =>
      before.some((each) => isHeld(each, left, right)) || after.some((each) => isHeld(each, right, left)),
  );
}

/** Whether a break lies in one side of a change and harms, as it does unless it stands alone in it at one end of a text. */
const isHeld = ({ at, hasTextBehind }: Break, own: Range, other: Range): boolean =>
  own[0] <= at && own[1] > at && (other[1] > other[0] || (at === 0) !== hasTextBehind);

type Range = readonly [number, number];

interface Break {
  readonly at: number;
  readonly hasTextBehind: boolean;
}

/** Where a paragraph has page and column breaks, in order; behind the last one LibreOffice puts an empty paragraph. */
function breaksOf({ text, atoms }: ParagraphText, isLast: boolean): Break[] {
  // Of all atoms, only a typed break has a key that begins so (`atomOf`).
  return [...atoms]
    .filter(([, { key }]) => /^<(?:\w+:)?br[\s/]/u.test(key))
    .map(([at]) => ({ at, hasTextBehind: isLast || text.slice(at + 1).replaceAll(ATOM, '') !== '' }));
}
