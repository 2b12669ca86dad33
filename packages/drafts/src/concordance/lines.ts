import type { CellKind, ConcordanceDraft } from './types.ts';
import type { DossierWords, Worded } from './word-vectors.ts';

/** What one draft has in one lineage, by places instead of names. */
export interface LineCell {
  /** Place of the provision in the draft; null where the lineage holds nothing there. */
  readonly unit: number | null;
  readonly kind: CellKind;
  readonly score: number;
  readonly reason: string;
  /** Place of the draft that holds the cell compared with. */
  readonly against: number | null;
  /** Other lineages that the kind speaks of. */
  readonly others: readonly number[];
  readonly locked: boolean;
}

/** One lineage in the making. */
export interface Line {
  readonly line: number;
  readonly cells: Map<number, LineCell>;
  readonly origin: { readonly kind: 'split' | 'revived'; readonly lines: readonly number[] } | null;
  /** Lineages that were merged into this one. */
  readonly took: Set<number>;
  /** Whether an earlier run knows any of its provisions. */
  bound: boolean;
}

/** A draft as the lineages look at it. */
export interface DraftInWork {
  readonly draft: ConcordanceDraft;
  readonly wordings: readonly Worded[];
  /** Whether each provision is only a note that its text is not kept (`[…]`). */
  readonly leftOut: readonly boolean[];
}

/** All that is known while the drafts are gone through one by one. */
export interface Book {
  readonly drafts: readonly DraftInWork[];
  readonly words: DossierWords;
  readonly lines: Line[];
  /** The lineage of each provision, by place of the draft and of the provision; -1 as long as there is none. */
  readonly lineOf: readonly Int32Array[];
}

/** Starts a lineage. */
export function newLine(book: Book, origin: Line['origin']): Line {
  const line: Line = { line: book.lines.length, cells: new Map(), origin, took: new Set(), bound: false };
  book.lines.push(line);
  return line;
}

/** Enters what a draft has in a lineage. */
export function enter(book: Book, line: Line, draft: number, cell: LineCell): void {
  line.cells.set(draft, cell);
  const places = book.lineOf[draft];
  if (cell.unit !== null && places !== undefined) places[cell.unit] = line.line;
}

/** Whether a cell holds a provision whose text is kept. */
export const hasText = (book: Book, draft: number, cell: LineCell | undefined): boolean =>
  cell !== undefined && cell.unit !== null && book.drafts[draft]?.leftOut[cell.unit] === false;

/** The last draft before `before` in which a lineage holds a text, or -1. */
export function lastText(book: Book, line: Line, before: number): number {
  for (let draft = before - 1; draft >= 0; draft -= 1)
    if (hasText(book, draft, line.cells.get(draft))) return draft;
  return -1;
}

/** The wording of a lineage in a draft, if it holds a text there. */
export function wordingIn(book: Book, line: Line, draft: number): Worded | undefined {
  const cell = line.cells.get(draft);
  return cell?.unit === null || cell === undefined ? undefined : book.drafts[draft]?.wordings[cell.unit];
}
