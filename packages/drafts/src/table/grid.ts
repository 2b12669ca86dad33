/** A stretch of a cell that came back from an office program. */
export interface GridRun {
  readonly text: string;
  /** What a person or a mark has struck: no text any more. */
  readonly struck: boolean;
  /** What the run is by its character style, where the format has such; `text` otherwise. */
  readonly kind: 'text' | 'number' | 'state' | 'aside';
}

/** A cell as runs; line feeds in their texts part its paragraphs. */
export type GridCell = readonly GridRun[];

/** A table as an office program gives it back, its head first. */
export type Grid = readonly (readonly GridCell[])[];

/** All that stands in a cell and is not struck. */
export const standing = (cell: GridCell): string =>
  cell
    .filter(({ struck }) => !struck)
    .map(({ text }) => text)
    .join('');
