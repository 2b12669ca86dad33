import type { ICharacterStyleOptions, IRunStylePropertiesOptions } from 'docx';
import type { ShownPiece } from './shown-cell.ts';
import type { MarkLooks, TextLook } from './written.ts';

/** The character style of each kind of piece. A reader of the file tells them apart by it, and Word's user can change a look once for all. */
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
  style(PIECE_STYLES.insert, 'Table: new against the base', looks(marks.inserted)),
  style(PIECE_STYLES.delete, 'Table: removed from the base', { ...looks(marks.deleted), color: '8A1C1C' }),
  style(PIECE_STYLES.number, 'Table: number in the draft', { color: SOFT }),
  style(PIECE_STYLES.state, 'Table: state of a cell', { color: SOFT, italics: true }),
  style(PIECE_STYLES.aside, 'Table: small print', SMALL_PRINT),
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
