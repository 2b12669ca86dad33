import type { DocumentText, TextParagraph } from '@nonpaper/drafts';
import type { Span } from '@nonpaper/vocabulary';
import type { DraftSide } from '../draft-side.ts';
import { textOfSide, type TextPiece } from './draft-text.ts';
import { numbersOf, type Mark } from './numbers.ts';
import { paragraphsOf } from './paragraphs.ts';

/** How the numbers of a draft stand in a document: as text, or not at all since the document's lists compute them. */
export type NumbersShown = 'as text' | 'left out';

/**
 * A whole draft as the paragraphs of a plain document, with what stands before, between and behind its provisions. What a
 * page added (running heads, page numbers, line-end hyphens) is left out. A kept draft whose text does not
 * begin with its title has that first.
 */
export function documentOf(side: DraftSide, numbers: NumbersShown): DocumentText {
  const blocks = paragraphsOf(side, wholeText(side, numbers)).map(({ style, pieces }): TextParagraph => ({
    kind: 'paragraph',
    text: pieces.map(({ text }) => text).join(''),
    style: STYLES[style],
  }));
  if (side.kept === null || blocks[0]?.style === 'title') return { blocks };
  return { blocks: [{ kind: 'paragraph', text: side.title, style: 'title' }, ...blocks] };
}

export const STYLES = { title: 'title', theme: 'heading1', heading: 'heading2', text: 'normal' } as const;

/** Whether a draft's numbers stand in its text, and are not computed by its lists. */
export function hasTypedNumbers(side: DraftSide): boolean {
  const { typed, computed } = numbersOf(textOfSide(side));
  return typed.length >= computed.length;
}

/** The text without what is left out of it, and with the numbers that are put in. */
function wholeText(side: DraftSide, numbers: NumbersShown): TextPiece[] {
  const whole = textOfSide(side);
  const { typed, computed } = numbersOf(whole);
  const added = side.pageMarks.concat(whole.provisions.flatMap(({ pageMarks = [] }) => pageMarks));
  const cuts = numbers === 'as text' ? added : added.concat(typed);
  const marks = numbers === 'as text' ? computed : [];
  return pieced(
    whole.text,
    [...cuts].sort((a, b) => a[0] - b[0]),
    marks,
  );
}

function pieced(text: string, cuts: readonly Span[], marks: readonly Mark[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let next = 0;
  let from = 0;
  const upTo = (end: number): void => {
    for (let mark = marks[next]; mark !== undefined && mark.at <= end; mark = marks[next]) {
      if (mark.at > from) pieces.push({ kind: 'source', text: text.slice(from, mark.at), at: from });
      from = Math.max(from, mark.at);
      pieces.push(mark);
      next += 1;
    }
    if (end > from) pieces.push({ kind: 'source', text: text.slice(from, end), at: from });
    from = Math.max(from, end);
  };
  for (const [start, end] of cuts) {
    upTo(start);
    from = Math.max(from, end);
  }
  upTo(text.length);
  return pieces;
}
