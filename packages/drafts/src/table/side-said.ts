import { ORIGIN_WORDS } from '../data/table-words.ts';
import { isPending, statusSaid } from './cell-words.ts';
import type { GridCell } from './grid.ts';
import type { SideColumn } from './side-columns.ts';
import { wordsOf } from './side-lines.ts';
import type { RowStatus, TableNote } from './table.ts';

/** What a table says of a row beside its texts. */
export interface RowSaid {
  /** Left out where the table says nothing, or nothing that is known for a status; then its words are a note. */
  readonly status?: RowStatus;
  readonly notes: readonly TableNote[];
}

/** The status and the notes of a row by the columns for them, and whose wording its cells are said to be. */
export function rowSaid(
  line: readonly GridCell[],
  columns: readonly SideColumn[],
  labels: ReadonlyMap<number, string>,
): RowSaid {
  const ofKind = (kind: SideColumn['kind']): { head: string; words: string }[] =>
    columns
      .filter((column) => column.kind === kind)
      .map(({ at, head }) => ({ head, words: wordsOf(line[at]) }))
      .filter(({ words }) => words !== '');
  const stated = ofKind('status').map(({ head, words }) => ({ head, words, status: statusSaid(words) }));
  const status = stated.find((each) => each.status !== null)?.status;
  const unknown = stated.filter((each) => each.status === null);
  return {
    ...(status === undefined || status === null ? {} : { status }),
    notes: [
      ...unknown.map(({ head, words }) => ({ text: `${head === '' ? 'Status' : head}: ${words}` })),
      ...ofKind('notes').map(({ words }) => ({ text: words })),
      ...[...labels].flatMap(([at, source]) => {
        const words = wordsOf(line[at]);
        return (isPending(words) ? [words] : originOf(words)).map((text) => ({ text, source }));
      }),
    ],
  };
}

/** The lines at the end of a cell that say whose wording it is: “Text Origin: Council Mandate”. */
export const originOf = (text: string): string[] => {
  const lines = text.split('\n');
  return lines.slice(originStart(lines)).filter((line) => line.trim() !== '');
};

/** The words of a cell without such lines. */
export const withoutOrigin = (text: string): string => {
  const lines = text.split('\n');
  return lines.slice(0, originStart(lines)).join('\n').trim();
};

function originStart(lines: readonly string[]): number {
  let start = lines.length;
  while (start > 0 && isOriginOrBlank(lines[start - 1] ?? '')) start -= 1;
  return start;
}

const isOriginOrBlank = (line: string): boolean => {
  const words = line.trim().toLowerCase();
  return words === '' || ORIGIN_WORDS.some((each) => words.startsWith(each));
};
