import type { IsoDate, LanguageTag, Message, Span } from '@nonpaper/vocabulary';

/** The file formats that are read. `ndjson` is a draft given as one provision per line. */
export const FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** What a stretch of the working text is. Blocks are in order, do not overlap, and what lies between them is white space. */
export const BLOCK_KINDS = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'furniture',
  'footnote',
  'preformatted',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A number that the format computes and the text does not hold: an HTML or Word list's. */
export interface ComputedNumber {
  /** As it would be printed: `3.`, `(b)`, `2.1`. A bullet is its character. */
  readonly printed: string;
  /** Values from the outermost level to this one: `2.1` gives [2, 1]. Empty for a bullet. */
  readonly values: readonly number[];
  readonly bullet: boolean;
  /**
   * Which list of the file it belongs to, where the file names its lists (.docx). Two lists at one depth need not
   * stand side by side: Word often sets the bullets or letters under a point as a list of their own.
   */
  readonly list?: string;
}

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level from 1, or list depth from 0; null where it has no meaning. */
  readonly level: number | null;
  readonly number: ComputedNumber | null;
  /** Page from 1, for formats that have pages. */
  readonly page: number | null;
}

/**
 * What is marked in the text. The working text is the *accepted* reading of a .docx: inserted text stands in it
 * under an `insertion` mark; deleted text does not, and is kept in a `deletion` mark of zero width at its place,
 * so that both readings can be made and nothing is lost. `furniture` and `hyphenation` mark what a PDF page added
 * (a `hyphenation` mark covers the hyphen and the line end: leave it out and the word is whole), `line-break` a line
 * end inside a paragraph, `markup` the signs of Markdown's emphasis. `note-reference` is the zero-width place of a footnote's number, which is its `text`.
 */
export const MARK_KINDS = [
  'insertion',
  'deletion',
  'move-to',
  'move-from',
  'comment',
  'strike',
  'furniture',
  'hyphenation',
  'line-break',
  'markup',
  'note-reference',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark {
  readonly kind: MarkKind;
  readonly span: Span;
  /** Deleted text, or the comment's words. */
  readonly text: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** On a deletion: the text had itself been inserted, by these; it stands in neither reading. */
  readonly inserted?: { readonly author: string | null; readonly date: string | null };
}

/** One immutable text made from the bytes of a source, with its structure. All offsets are UTF-16 units into `text`. */
export interface WorkingText {
  readonly text: string;
  readonly format: Format;
  /** Name and version of what made the text, such as `docx/1`. A new extractor makes a new text. */
  readonly extractor: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly date: IsoDate | null;
  readonly language: LanguageTag | null;
  /** Address that the file itself names as its own, if it does. */
  readonly url?: string | null;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly messages: readonly Message[];
}

/** Beyond these a file is refused. Bytes, except `provisions`. */
export interface Limits {
  readonly fileBytes: number;
  readonly inflatedBytes: number;
  readonly articleBytes: number;
  readonly provisions: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  articleBytes: 10 * 1024 * 1024,
  provisions: 20_000,
};
