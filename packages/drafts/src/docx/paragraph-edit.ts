import type { Change } from './changes.ts';
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
  /** Whether it stands in a note. */
  readonly isInNote?: boolean;
  /** Whether its mark is no change: then a run that says nothing stays where it is; with the mark it would outlast its paragraph. */
  readonly keepsMark?: boolean;
}

/** Whether an element is a content control in a note in which something changed: LibreOffice misplaces what changed behind it by a character. */
export const misplacesChanges = ({ name }: Element, { isInNote, changes }: ParagraphEdit): boolean =>
  name === 'w:sdt' && isInNote === true && changes.length > 0;
