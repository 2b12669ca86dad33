/**
 * A Word document as the tests think of it: what it says and how it is built, without ids and files. The generator
 * makes two of them, `package.ts` writes each as a real .docx, and `reading.ts` says which text a judge has to find.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly look?: Look }
  | { readonly kind: 'tab' | 'line-break' | 'no-break-hyphen' | 'soft-hyphen' | 'image' }
  /** What takes no room in the text: the end of a page or column, a run without anything, a mark of a spelling check. */
  | { readonly kind: 'page-break' | 'column-break' | 'empty-run' | 'spelling-mark' }
  /** A character of a symbol font. */
  | { readonly kind: 'symbol' }
  | { readonly kind: 'link'; readonly text: string }
  /**
   * A link of two runs, of which the first `cut` characters are bold, with a bookmark that begins in it and ends behind
   * it.
   */
  | { readonly kind: 'long-link'; readonly text: string; readonly cut: number }
  /** A field that word processors count anew: a reference to the first bookmark. */
  | { readonly kind: 'live-field'; readonly code: LiveCode; readonly text: string }
  | { readonly kind: 'control'; readonly text: string }
  | { readonly kind: 'bookmark'; readonly text: string }
  | { readonly kind: 'commented'; readonly text: string; readonly comment: string }
  /** A field whose shown result is `text`; `simple` fields are one element, others begin, separate and end. */
  | { readonly kind: 'field'; readonly code: FieldCode; readonly text: string; readonly simple: boolean }
  | {
      readonly kind: 'footnote' | 'endnote';
      readonly paragraphs: readonly Paragraph[];
      /** A content control stands round its paragraphs. */
      readonly inControl?: boolean;
    }
  /** A field whose instruction holds another field; what it shows is `text`. */
  | { readonly kind: 'nested-field'; readonly text: string }
  /** Words with their reading in small letters above, as in East Asian texts. */
  | { readonly kind: 'ruby'; readonly text: string; readonly above: string }
  /** A formula: no text to any judge, but pandoc, which tells it in its own language. */
  | { readonly kind: 'equation'; readonly formula: string }
  /** Text in an element that says something of it: a smart tag, custom XML, a direction, a link to a bookmark, a list. */
  | { readonly kind: 'wrapped'; readonly how: Wrapping; readonly text: string }
  /** A text box that hangs on the paragraph: its lines are no part of the paragraph's text. */
  | { readonly kind: 'box'; readonly lines: readonly string[] }
  /** Text that somebody had moved inside its paragraph, or whose look somebody had changed. */
  | { readonly kind: 'moved' | 'restyled'; readonly text: string }
  /** A change that somebody else had tracked in the file already; `both` was put in by one and taken out by another. */
  | { readonly kind: 'tracked'; readonly change: 'ins' | 'del' | 'both'; readonly text: string };

/** Fields in the text. A REF, to a bookmark that is not there, always shows the same words. */
export const FIELD_CODES = ['QUOTE', 'DOCPROPERTY Stand', 'REF'] as const;
/** What a REF shows, and what LibreOffice shows in its place, since it looks for the bookmark. */
export const REFERRED_TO = 'Article 5';
export const NOT_FOUND = 'Error: Reference source not found';
export type FieldCode = (typeof FIELD_CODES)[number];

/**
 * No SEQ, of which one that was taken out is shown as its text, so that LibreOffice counts the others otherwise; no PAGE,
 * NUMPAGES and PAGEREF, which it counts before it has laid out what came back.
 */
export const LIVE_CODES = ['REF mark1'] as const;
export type LiveCode = (typeof LIVE_CODES)[number];

/** Elements round runs; pandoc reads nothing in the last ones. */
export const WRAPPINGS = ['smart-tag', 'anchor', 'list-control'] as const;
export const UNREAD_WRAPPINGS = ['custom-xml', 'direction', 'override'] as const;
export type Wrapping = (typeof WRAPPINGS)[number] | (typeof UNREAD_WRAPPINGS)[number];

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

export const SECTION_LOOKS = ['landscape', 'continuous', 'columns'] as const;
export type SectionLook = (typeof SECTION_LOOKS)[number];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: StyleName;
  /** A numbered (1) or bulleted (2) list and the level in it. */
  /** List 3 counts as list 1 does, from 1 again. */
  readonly list?: { readonly id: 1 | 2 | 3; readonly level: number };
  readonly rightToLeft?: boolean;
  /** The paragraph ends a section. */
  readonly endsSection?: boolean;
  /** Somebody had put the paragraph's end in, or taken it out: then its text goes on in the next paragraph. */
  readonly markChange?: 'ins' | 'del';
  /** Somebody had changed the paragraph's look. */
  readonly restyled?: boolean;
  /** Somebody had moved the paragraph here from the place right before it. */
  readonly cameFrom?: boolean;
  /** How the section that it ends is laid out, where it is no page of its own upright. */
  readonly sectionLook?: SectionLook;
  /** The header of the section that it ends. */
  readonly sectionHeader?: string;
  readonly inlines: readonly Inline[];
}

export interface Cell {
  /** At least one, the last of them a paragraph. */
  readonly blocks: readonly Block[];
  /** How many columns it takes, where it takes several. */
  readonly span?: number;
  /** Whether it is the first of a cell over several rows, or goes on with one. */
  readonly down?: 'first' | 'next';
  /** Somebody had put the cell in, or taken it out. */
  readonly change?: 'ins' | 'del';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Somebody had put the row in, or taken it out. */
  readonly change?: 'ins' | 'del';
}

export interface Table {
  readonly kind: 'table';
  /** Its columns run from right to left. */
  readonly rightToLeft?: boolean;
  readonly rows: readonly Row[];
}

/** A content control round paragraphs and tables. */
export interface Group {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table | Group;

/** A document; its last block is a paragraph, as Word wants it, unless it has none at all. */
export interface Document {
  readonly blocks: readonly Block[];
  readonly header?: string;
  readonly footer?: string;
  /** Bookmarks and comments reach over several paragraphs. */
  readonly hasRanges?: boolean;
  /** Earlier changes are of several authors and days. */
  readonly hasManyAuthors?: boolean;
  /** The table with which it ends is the last thing in the file, as some programs write it. */
  readonly endsInTable?: boolean;
}

/** Two documents, and where they come from. */
export interface Pair {
  /** Gives the same pair again. */
  readonly seed: string;
  /** What the generator did, for the report. */
  readonly story: string;
  /** Whether it has what judges read in ways of their own: they are then measured by their reading of the two files. */
  readonly isRich?: boolean;
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

/** The paragraphs of blocks, those in cells and controls too, in reading order. */
export const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'group') return paragraphsIn(block.blocks);
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)));
  });

/** Every paragraph of a document's body, those in cells too, in reading order. */
export const paragraphsOf = (document: Document): Paragraph[] => paragraphsIn(document.blocks);

/** Whether somebody's earlier tracked changes stand in the document. */
export const hasTracked = (document: Document): boolean =>
  hasChangedRow(document.blocks) ||
  paragraphsOf(document).some(
    ({ inlines, markChange, cameFrom }) =>
      markChange !== undefined ||
      cameFrom === true ||
      inlines.some(({ kind }) => kind === 'tracked' || kind === 'moved'),
  );

const hasChangedRow = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => {
    if (block.kind === 'group') return hasChangedRow(block.blocks);
    return (
      block.kind === 'table' &&
      block.rows.some(
        ({ change, cells }) =>
          change !== undefined ||
          cells.some((cell) => cell.change !== undefined || hasChangedRow(cell.blocks)),
      )
    );
  });

/** A document that ends as Word wants it. */
export const ending = (blocks: readonly Block[]): readonly Block[] =>
  blocks.at(-1)?.kind === 'table' ? [...blocks, paragraph('')] : blocks;
