import type { BlockKind, ComputedNumber, MarkKind } from './working-text.ts';

/** Who inserted, deleted or moved some text, as the file says. */
export interface Revision {
  readonly kind: Extract<MarkKind, 'insertion' | 'deletion' | 'move-to' | 'move-from'>;
  readonly author: string | null;
  readonly date: string | null;
  /** On a deletion of text that had itself been inserted. */
  readonly inserted?: { readonly author: string | null; readonly date: string | null };
}

/** A stretch of characters in one state. */
export interface TextPiece {
  readonly type: 'text';
  readonly text: string;
  readonly revision: Revision | null;
  readonly strike: boolean;
}

/** Where a comment's range opens or closes, by the comment's id. */
export interface RangePiece {
  readonly type: 'open' | 'close';
  readonly id: string;
}

/** A place without width, such as a footnote's number. */
export interface PointPiece {
  readonly type: 'point';
  readonly mark: 'note-reference';
  readonly text: string;
}

export type Piece = TextPiece | RangePiece | PointPiece;

/**
 * A paragraph on its way from a file to the working text: what it is, its pieces in order, and the separator
 * after it with the separator's own revision (a deleted paragraph mark joins it to the next paragraph).
 */
export interface Paragraph {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly number: ComputedNumber | null;
  readonly pieces: readonly Piece[];
  readonly after: string;
  readonly afterRevision: Revision | null;
}

/** The words of a comment, by the id that its range carries. */
export interface CommentWords {
  readonly text: string;
  readonly author: string | null;
  readonly date: string | null;
}

/** Tells whether text of this revision stands only in the text before the changes. */
export const isTakenOut = (revision: Revision | null): boolean =>
  revision?.kind === 'deletion' || revision?.kind === 'move-from';

/**
 * What holds for text that two revisions enclose. A deletion of inserted text stands in neither reading; otherwise
 * the inner revision is the nearer one.
 */
export function enclosed(outer: Revision | null, inner: Revision): Revision {
  if (outer === null || (isTakenOut(outer) && isTakenOut(inner))) return keepInserted(outer, inner);
  if (isTakenOut(inner)) return { ...inner, inserted: { author: outer.author, date: outer.date } };
  if (isTakenOut(outer)) return { ...outer, inserted: { author: inner.author, date: inner.date } };
  return inner;
}

const keepInserted = (outer: Revision | null, inner: Revision): Revision =>
  outer?.inserted === undefined ? inner : { ...inner, inserted: outer.inserted };
