import type { Message } from '@nonpaper/vocabulary';
import type { RedlineCounts } from './pen.ts';

/** A comment to be set on a paragraph of the new text. */
export interface RedlineComment {
  /** Number of the paragraph from 0, in the order of the body, cells' paragraphs included. */
  readonly paragraph: number;
  readonly text: string;
  /** The redline's author where none is given. */
  readonly author?: string;
}

export interface RedlineDocxOptions {
  /** One label for all changes; blank by default, since names are personal data. */
  readonly author?: string;
  /** ISO 8601, such as `2026-01-31T00:00:00Z`; none is written where none is given. */
  readonly date?: string;
  /** Whether moved paragraphs are shown as moves, true by default; otherwise as taken out and put in. */
  readonly moves?: boolean;
  readonly comments?: readonly RedlineComment[];
}

/** A .docx with tracked changes. */
export interface RedlineDocx {
  readonly bytes: Uint8Array;
  readonly counts: RedlineCounts;
  readonly messages: readonly Message[];
}

/** A paragraph of a text that is not a .docx. */
export interface TextParagraph {
  readonly kind: 'paragraph';
  /** Line feeds are line breaks, tabs are tabs. */
  readonly text: string;
  readonly style?: 'title' | 'heading1' | 'heading2' | 'heading3' | 'normal';
  /** The number as printed; it stands before the text with a tab between. */
  readonly label?: string;
}
/** A table: rows of cells of paragraphs. */
export interface TextTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly TextParagraph[])[])[];
}
export type TextBlock = TextParagraph | TextTable;

/** A text that is not a .docx, as blocks. */
export interface DocumentText {
  readonly blocks: readonly TextBlock[];
}
