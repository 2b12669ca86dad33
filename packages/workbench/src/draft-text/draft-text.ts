import type { ReadProvision } from '@nonpaper/drafts';
import type { DraftSide } from '../draft-side.ts';

/** A draft as one text, with its provisions' spans in it. */
export interface DraftText {
  readonly text: string;
  readonly provisions: readonly ReadProvision[];
}

/**
 * The working text of a draft; where none is kept, or the provisions do not lie in it, one put together of the
 * provisions with their numbers and headings, a blank line between two.
 */
export function textOfSide({ text, provisions }: DraftSide): DraftText {
  const lies = provisions.every((each) => text?.slice(...each.span) === each.text);
  return text !== null && lies ? { text, provisions } : putTogether(provisions);
}

function putTogether(provisions: readonly ReadProvision[]): DraftText {
  let text = '';
  const placed = provisions.map((each): ReadProvision => {
    if (text !== '') text += '\n\n';
    const head = [each.number, each.heading ?? ''].filter((words) => words !== '').join(' ');
    text += head + (head === '' || each.text === '' ? '' : each.heading === undefined ? ' ' : '\n');
    const start = text.length;
    text += each.text;
    return { ...each, span: [start, text.length], brackets: [] };
  });
  return { text, provisions: placed };
}

/** A stretch of a draft as it is shown: text of the draft from a place on, or words that are added and say so. */
export interface TextPiece {
  readonly kind: 'source' | 'added' | 'number';
  readonly text: string;
  /** Where it stands in the draft's text; of an addition, what it stands before. */
  readonly at: number;
}
