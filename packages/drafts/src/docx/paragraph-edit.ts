import type { Change } from './changes.ts';
import type { FieldMarks } from './lines.ts';
import type { Element } from './markup.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** What happens to a paragraph of the newer file. `insertedFirst` puts what is new in a change before what is old. */
export interface ParagraphEdit {
  readonly newer: ParagraphText;
  readonly older: ParagraphText | null;
  readonly changes: readonly Change[];
  readonly insertedFirst: (change: Change) => boolean;
  /** In a paragraph that came from elsewhere, what is new in it; the rest was moved. */
  readonly moved?: readonly Change[];
  /** Whether it stands in a row of a table that was put in. */
  readonly inNewRow?: boolean;
  /** Whether earlier insertions in it count as our own. */
  readonly settles?: boolean;
  /** Whether what is put in first, at its beginning or behind what has no character (`unseen.ts`), bears another date (`MarkedLine.isApart`). */
  readonly isApart?: boolean;
  /** Where the last insertion begins that bears that date, if it is not the first one (`MarkedLine.partedAt`). */
  readonly lastApart?: number;
  /** Whether it stands in a note. */
  readonly isInNote?: boolean;
  /** Whether its mark is no change: then a run that says nothing stays where it is; with the mark it would outlast its paragraph. */
  readonly keepsMark?: boolean;
  /** What becomes of its marks of fields over several paragraphs (`MarkedLine.fieldMarks`). */
  readonly fieldMarks?: FieldMarks | undefined;
}

/** Whether an element is a content control in a note in which something changed: LibreOffice misplaces what changed behind it by a character. */
export const misplacesChanges = ({ name }: Element, { isInNote, changes }: ParagraphEdit): boolean =>
  name === 'w:sdt' && isInNote === true && changes.length > 0;

/** A paragraph of which every word is new at its place; `moved` tells what is new elsewhere too. */
export const allPutIn = (newer: ParagraphText, moved?: readonly Change[]): ParagraphEdit => ({
  newer,
  older: null,
  changes: [{ left: [0, 0], right: [0, newer.text.length] }],
  insertedFirst: () => false,
  ...(moved === undefined ? {} : { moved }),
});

/** The same in two parts, of which the first bears another date than all else (`MarkedLine.partedAt`). */
export const allPutInParted = (newer: ParagraphText, at: number): ParagraphEdit => ({
  ...allPutIn(newer),
  changes: [
    { left: [0, 0], right: [0, at] },
    { left: [0, 0], right: [at, newer.text.length] },
  ],
  isApart: true,
  lastApart: at - 1,
});
