import { ATOM } from './atoms.ts';
import { tokenEnds, type Change } from './changes.ts';
import { BREAK } from './lost-breaks.ts';
import { isUnseen } from './unseen.ts';
import {
  asTwo,
  endsBare,
  isEmpty,
  isPure,
  seemsEmpty,
  startsPutIn,
  type Line,
  type MarkedLine,
} from './lines.ts';

/**
 * LibreOffice joins an insertion at the end of a paragraph with one at the beginning of the next and takes the mark
 * between them for inserted too; so it does across an empty paragraph that follows an inserted mark. So, before a
 * paragraph that begins with an insertion, one that would end with an insertion has its last word replaced instead;
 * where it has none to give, it is taken out and put in as a whole, or, where its mark cannot change (`fixed`), the next one
 * bears another date.
 */
export function keptApart(
  lines: readonly MarkedLine[],
  following: MarkedLine | undefined,
  fixed: readonly Line[],
): MarkedLine[] {
  const backwards: MarkedLine[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const marked = lines[index];
    const isLast = backwards.length === 0;
    const next = backwards.at(-1) ?? following;
    if (marked === undefined) continue;
    const joins = next !== undefined && marked.mark === null && startsPutIn(next);
    if (!isLast && next !== undefined && joinsOverUnseen(marked, next))
      backwards[backwards.length - 1] = { ...next, isApart: true, isFixed: true };
    if (joins && endsBare(marked)) {
      const parted = withLastWordReplaced(marked).reverse();
      // The mark that ends a section cannot be one that was put in.
      const stays = parted.length > 1 && (isLast || fixed.includes(marked.line));
      if (stays && !isLast) backwards[backwards.length - 1] = { ...next, isApart: true, isFixed: true };
      backwards.push(...(stays ? [marked] : parted));
    } else if (isLast) backwards.push(marked);
    else if (joins && lines[index - 1]?.mark === 'ins' && isEmpty(marked.line))
      backwards.push(...asTwo(marked).reverse());
    else {
      // What it holds cannot be shown as taken out.
      if (joins && lines[index - 1]?.mark === 'ins' && seemsEmpty(marked.line))
        backwards[backwards.length - 1] = { ...next, isApart: true, isFixed: true };
      backwards.push(marked);
    }
  }
  return backwards.reverse();
}

/** Whether only what LibreOffice does not count (`unseen.ts`) stands between what is put in at the end of a paragraph and at the beginning of the next. */
function joinsOverUnseen(marked: MarkedLine, next: MarkedLine): boolean {
  if (marked.mark !== null || (endsBare(marked) && startsPutIn(next))) return false;
  const ends = endsBare(marked) || endsBeforeUnseen(marked.line);
  return ends && (startsPutIn(next) || startsBehindUnseen(next.line));
}

function startsBehindUnseen(line: Line): boolean {
  const first = line.kind === 'kept' ? line.changes[0] : undefined;
  if (line.kind !== 'kept' || first === undefined || first.right[0] === 0 || !isPure(line, first))
    return false;
  return isUnseen(line.newer.said, [0, first.right[0]]);
}

function endsBeforeUnseen(line: Line): boolean {
  const last = line.kind === 'kept' ? line.changes.at(-1) : undefined;
  if (line.kind !== 'kept' || last === undefined || !isPure(line, last)) return false;
  return isUnseen(line.newer.said, [last.right[1], line.newer.said.text.length]);
}

function withLastWordReplaced(marked: MarkedLine): MarkedLine[] {
  const { line, mark } = marked;
  if (line.kind !== 'kept') return [marked];
  const last = line.changes.at(-1);
  const before = line.changes.at(-2)?.right[1] ?? 0;
  const word = last === undefined ? null : wordBefore(line.newer.said.text, last.right[0]);
  // A break that is put in would be held back until what is taken out behind it (`section-breaks.ts`).
  const endsInBreak = line.newer.endsFlow && line.newer.said.text.endsWith(BREAK);
  if (last === undefined || word === null || word < before || endsInBreak) return asTwo({ line, mark });
  const borrowed: Change = {
    left: [last.left[0] - (last.right[0] - word), last.left[1]],
    right: [word, last.right[1]],
  };
  return [{ ...marked, line: { ...line, changes: [...line.changes.slice(0, -1), borrowed] } }];
}

/** Where the last word before `end` starts, with what follows it, or null where there is none or it is an atom. */
function wordBefore(text: string, end: number): number | null {
  if (end === 0) return null;
  const start = lastBlankBefore(text, end);
  const ends = [0, ...tokenEnds(text.slice(start, end))];
  const last = ends.findLastIndex((each, index) =>
    /\S/u.test(text.slice(start + each, start + (ends[index + 1] ?? each))),
  );
  const word = start + (ends[Math.max(0, last)] ?? 0);
  return text.slice(word, end).includes(ATOM) ? null : word;
}

/** Past the last white space that has something else between it and `end`, or 0. */
function lastBlankBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBlank(text, at - 1)) at -= 1;
  while (at > 0 && !isBlank(text, at - 1)) at -= 1;
  return at;
}

const isBlank = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));
