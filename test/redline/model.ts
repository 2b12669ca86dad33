/**
 * A Word document as the tests think of it: what it says and how it is built, without ids and files. The generator
 * makes two of them, `package.ts` writes each as a real .docx, and `reading.ts` says which text a judge has to find.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly look?: Look }
  | { readonly kind: 'tab' | 'line-break' | 'no-break-hyphen' | 'soft-hyphen' | 'image' }
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'control'; readonly text: string }
  | { readonly kind: 'bookmark'; readonly text: string }
  | { readonly kind: 'commented'; readonly text: string; readonly comment: string }
  /** A field whose shown result is `text`; `simple` fields are one element, others begin, separate and end. */
  | { readonly kind: 'field'; readonly code: FieldCode; readonly text: string; readonly simple: boolean }
  | { readonly kind: 'footnote'; readonly paragraphs: readonly Paragraph[] }
  /** A change that somebody else had tracked in the file already. */
  | { readonly kind: 'tracked'; readonly change: 'ins' | 'del'; readonly text: string };

/** Fields in the text. A REF, to a bookmark that is not there, always shows the same words. */
export const FIELD_CODES = ['QUOTE', 'DOCPROPERTY Stand', 'REF'] as const;
/** What a REF shows, and what LibreOffice shows in its place, since it looks for the bookmark. */
export const REFERRED_TO = 'Article 5';
export const NOT_FOUND = 'Error: Reference source not found';
export type FieldCode = (typeof FIELD_CODES)[number];

/** Run properties that the generator gives to a text. */
export const LOOKS = [
  'bold',
  'italic',
  'colour',
  'large',
  'underline',
  'raised',
  'right-to-left',
  'language',
] as const;
export type Look = (typeof LOOKS)[number];

export const STYLES = ['Normal', 'Heading1', 'Heading2', 'Clause'] as const;
export type StyleName = (typeof STYLES)[number];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: StyleName;
  /** A numbered (1) or bulleted (2) list and the level in it. */
  readonly list?: { readonly id: 1 | 2; readonly level: number };
  readonly rightToLeft?: boolean;
  /** The paragraph ends a section. */
  readonly endsSection?: boolean;
  readonly inlines: readonly Inline[];
}

export interface Table {
  readonly kind: 'table';
  /** Rows of cells of paragraphs; every row has as many cells as the first, every cell at least one paragraph. */
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
}

export type Block = Paragraph | Table;

/** A document; its last block is a paragraph, as Word wants it, unless it has none at all. */
export interface Document {
  readonly blocks: readonly Block[];
  readonly header?: string;
  readonly footer?: string;
}

/** Two documents, and where they come from. */
export interface Pair {
  /** Gives the same pair again. */
  readonly seed: string;
  /** What the generator did, for the report. */
  readonly story: string;
  readonly older: Document;
  readonly newer: Document;
}

export const textOf = (text: string, look?: Look): Inline =>
  look === undefined ? { kind: 'text', text } : { kind: 'text', text, look };

export const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  style: 'Normal',
  inlines: text === '' ? [] : [textOf(text)],
  ...more,
});

/** Every paragraph of a document's body, those in cells too, in reading order. */
export const paragraphsOf = (document: Document): Paragraph[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)));

/** Whether somebody's earlier tracked changes stand in the document. */
export const hasTracked = (document: Document): boolean =>
  paragraphsOf(document).some((each) => each.inlines.some((inline) => inline.kind === 'tracked'));

/** A document that ends as Word wants it. */
export const ending = (blocks: readonly Block[]): readonly Block[] =>
  blocks.at(-1)?.kind === 'table' ? [...blocks, paragraph('')] : blocks;
