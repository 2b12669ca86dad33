import { wellFormed } from '@nonpaper/text';
import type { Message } from '@nonpaper/vocabulary';
import { replacedMessage } from './decode.ts';
import { isTakenOut, type CommentWords, type Paragraph, type Piece, type Revision } from './flow.ts';
import type { Block, Mark } from './working-text.ts';

export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly messages: readonly Message[];
}

/**
 * Makes the accepted reading of paragraphs. The plan: one stream of characters, each kept, put in or taken out.
 * Kept and inserted ones are written; taken-out ones are gathered into a mark of no width at their place, so that
 * the stream can be made again. Separators are characters like others: where one is taken out, the paragraph and
 * the next are one block, which takes the properties of the last (its paragraph mark is the one that stays).
 */
export function assemble(
  paragraphs: readonly Paragraph[],
  comments: ReadonlyMap<string, CommentWords> = new Map(),
): Assembled {
  const assembly = new Assembly(comments);
  paragraphs.forEach((paragraph, index) => assembly.add(paragraph, index === paragraphs.length - 1));
  return assembly.finish();
}

interface OpenMark {
  readonly revision: Revision;
  readonly start: number;
  readonly parts: string[];
}

class Assembly {
  readonly #comments: ReadonlyMap<string, CommentWords>;
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  readonly #openComments = new Map<string, number>();
  readonly #closedComments = new Set<string>();
  #length = 0;
  #blockStart: number | null = null;
  #revised: OpenMark | null = null;
  #strikeStart: number | null = null;

  constructor(comments: ReadonlyMap<string, CommentWords>) {
    this.#comments = comments;
  }

  add(paragraph: Paragraph, isLast: boolean): void {
    this.#blockStart ??= this.#length;
    for (const piece of paragraph.pieces) this.#addPiece(piece);
    const joinsNext = !isLast && isTakenOut(paragraph.afterRevision);
    if (!joinsNext) this.#closeBlock(paragraph);
    if (!isLast) this.#write(paragraph.after, paragraph.afterRevision, false);
  }

  #addPiece(piece: Piece): void {
    if (piece.type === 'text') this.#write(piece.text, piece.revision, piece.strike);
    else if (piece.type === 'point') this.#marks.push(pointMark(piece.mark, this.#length, piece.text));
    else if (piece.type === 'open') this.#openComments.set(piece.id, this.#length);
    else this.#closeComment(piece.id);
  }

  #write(text: string, revision: Revision | null, strike: boolean): void {
    if (text === '') return;
    this.#turnTo(revision);
    this.#turnStrike(strike && !isTakenOut(revision));
    if (isTakenOut(revision)) {
      this.#revised?.parts.push(text);
      return;
    }
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Closes the open revision unless the next text carries the same one; then opens the next. */
  #turnTo(revision: Revision | null): void {
    if (this.#revised !== null && revision !== null && sameRevision(this.#revised.revision, revision)) return;
    this.#closeRevision();
    if (revision !== null) this.#revised = { revision, start: this.#length, parts: [] };
  }

  #closeRevision(): void {
    if (this.#revised === null) return;
    const { revision, start, parts } = this.#revised;
    const text = isTakenOut(revision) ? parts.join('') : null;
    const { kind, author, date } = revision;
    const mark: Mark = { kind, span: [start, this.#length], text, author, date };
    this.#marks.push(revision.inserted === undefined ? mark : { ...mark, inserted: revision.inserted });
    this.#revised = null;
  }

  #turnStrike(strike: boolean): void {
    if (strike) this.#strikeStart ??= this.#length;
    else this.#closeStrike();
  }

  #closeStrike(): void {
    if (this.#strikeStart !== null && this.#strikeStart < this.#length) {
      const span = [this.#strikeStart, this.#length] as const;
      this.#marks.push({ kind: 'strike', span, text: null, author: null, date: null });
    }
    this.#strikeStart = null;
  }

  #closeComment(id: string): void {
    const words = this.#comments.get(id);
    // A comment's range end and its reference both close it; without a range the reference is its place.
    if (this.#closedComments.has(id)) return;
    this.#closedComments.add(id);
    const start = this.#openComments.get(id) ?? this.#length;
    this.#openComments.delete(id);
    if (words !== undefined) this.#marks.push({ kind: 'comment', span: [start, this.#length], ...words });
  }

  /** A block is what is left of its text without white space round it; an empty paragraph is none. */
  #closeBlock(paragraph: Paragraph): void {
    this.#closeStrike();
    const start = this.#blockStart ?? this.#length;
    this.#blockStart = null;
    const span = trimmedSpan(this.#textFrom(start), start);
    const { kind, level, number } = paragraph;
    if (span !== null) this.#blocks.push({ kind, span, level, number, page: null });
  }

  /** The written text from an offset on; blocks are short, so the last parts are enough. */
  #textFrom(start: number): string {
    let at = this.#length;
    let index = this.#parts.length;
    while (index > 0 && at > start) at -= this.#parts[(index -= 1)]?.length ?? 0;
    return this.#parts
      .slice(index)
      .join('')
      .slice(start - at);
  }

  finish(): Assembled {
    this.#closeRevision();
    this.#closeStrike();
    for (const id of this.#openComments.keys()) this.#closeComment(id);
    const mended = wellFormed(this.#parts.join(''));
    const marks = inOrder(this.#marks.map(mendMark));
    return {
      text: mended.text,
      blocks: this.#blocks,
      marks,
      messages: replacedMessage(mended.replaced),
    };
  }
}

const pointMark = (kind: 'note-reference', at: number, text: string): Mark => ({
  kind,
  span: [at, at],
  text,
  author: null,
  date: null,
});

const mendMark = (mark: Mark): Mark =>
  mark.text === null ? mark : { ...mark, text: wellFormed(mark.text).text };

/** By place; at one place in the order in which they were closed, which is the order in the file. */
function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((left, right) => left.span[0] - right.span[0]);
}

function sameRevision(left: Revision, right: Revision): boolean {
  return (
    left === right ||
    (left.kind === right.kind &&
      left.author === right.author &&
      left.date === right.date &&
      left.inserted?.author === right.inserted?.author &&
      left.inserted?.date === right.inserted?.date &&
      (left.inserted === undefined) === (right.inserted === undefined))
  );
}

/** The span of a text without the white space round it, or null when it is all white space. */
export function trimmedSpan(text: string, start: number): readonly [number, number] | null {
  const content = text.trim();
  if (content === '') return null;
  const lead = text.length - text.trimStart().length;
  return [start + lead, start + lead + content.length];
}
