import type { ICharacterStyleOptions, IRunStylePropertiesOptions } from 'docx';
import type { ShownPiece } from './shown-cell.ts';
import type { MarkLooks, TextLook } from './written.ts';

/** The character style of each kind of piece. A reader of the file tells them apart by it, and Word's user can change a look once for all.
 * An id is its style's name without spaces: that is what programs make of it that save the file anew. */
export const PIECE_STYLES: Readonly<Record<Exclude<ShownPiece['kind'], 'same'>, string>> = {
  insert: 'TableInserted',
  delete: 'TableDeleted',
  number: 'DraftNumber',
  state: 'CellState',
  aside: 'TableAside',
};

const SOFT = '555555';
export const SMALL_PRINT = { color: SOFT, size: 15, sizeComplexScript: 15 };

export const characterStyles = (marks: MarkLooks): ICharacterStyleOptions[] => [
  style(PIECE_STYLES.insert, 'Table Inserted', looks(marks.inserted)),
  style(PIECE_STYLES.delete, 'Table Deleted', { ...looks(marks.deleted), color: '8A1C1C' }),
  style(PIECE_STYLES.number, 'Draft Number', { color: SOFT }),
  style(PIECE_STYLES.state, 'Cell State', { color: SOFT, italics: true }),
  style(PIECE_STYLES.aside, 'Table Aside', SMALL_PRINT),
];

const style = (id: string, name: string, run: IRunStylePropertiesOptions): ICharacterStyleOptions => ({
  id,
  name,
  run,
});

function looks(all: readonly TextLook[]): IRunStylePropertiesOptions {
  const has = (look: TextLook): boolean => all.includes(look);
  return {
    ...(has('bold') ? { bold: true, boldComplexScript: true } : {}),
    ...(has('italic') ? { italics: true, italicsComplexScript: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('strike') ? { strike: true } : {}),
  };
}
