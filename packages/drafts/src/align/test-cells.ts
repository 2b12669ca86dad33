import type { ReadProvision } from '../types.ts';

/** Cells of one column, as a table without numbers of its own gives them: their ids are the side and the place from 1. */
export const column = (side: string, cells: readonly string[]): ReadProvision[] =>
  cells.map((text, index) => ({
    id: `${side}${index + 1}`,
    path: `~${index + 1}`,
    number: '',
    text,
    brackets: [],
    span: [0, text.length],
  }));
