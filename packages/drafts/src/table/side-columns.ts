import { ASIDE_HEADS, COUNTING_HEADS, NOTE_HEADS, STATUS_HEADS } from '../data/table-words.ts';
import { bareWords, firstLine, isRowNumber, statusSaid } from './cell-words.ts';
import type { GridCell } from './grid.ts';
import type { SideLines } from './side-lines.ts';
import { wordsOf } from './side-lines.ts';

/** One column of a table of others, and what its cells are. */
export interface SideColumn {
  readonly at: number;
  readonly head: string;
  readonly kind: 'text' | 'counting' | 'status' | 'notes' | 'aside' | 'empty';
}

/** So many of the cells with words in a counting column have to be numbers. */
const MOST = 0.8;
/** A column whose cells are no longer than this holds signs, such as the colour of a status. */
const SIGN = 2;

/** What each column of a table is: told by its head, and by what stands in it. Linear in the cells. */
export function sideColumns({ head, body }: SideLines): SideColumn[] {
  const width = Math.max(0, ...body.map((line) => line.length));
  return Array.from({ length: width }, (_, at) => {
    const name = firstLine(head[at] ?? '');
    const said = body.map((line) => wordsOf(line[at]));
    const cells = said.filter((text) => text !== '');
    // A heading over all columns or a footnote stands in the first cell of its line alone: it is no cell of this column.
    const beside = said.filter((text, row) => text !== '' && !standsAlone(body[row] ?? [], at));
    return { at, head: name, kind: countsRows(at, name, beside) ? 'counting' : kindOf(name, cells) };
  });
}

const standsAlone = (line: readonly GridCell[], at: number): boolean =>
  line.every((cell, other) => other === at || wordsOf(cell) === '');

function countsRows(at: number, head: string, cells: readonly string[]): boolean {
  const named = head.toLowerCase();
  const counts = cells.filter((text) => isRowNumber(text)).length;
  const mayCount = at === 0 || named === '' || COUNTING_HEADS.has(named);
  return mayCount && counts > 0 && counts >= cells.length * MOST;
}

function kindOf(head: string, cells: readonly string[]): SideColumn['kind'] {
  return kindByHead(bareWords(head)) ?? kindByCells(head, cells);
}

function kindByHead(head: string): SideColumn['kind'] | null {
  if (STATUS_HEADS.has(head)) return 'status';
  if (NOTE_HEADS.has(head)) return 'notes';
  return ASIDE_HEADS.has(head) ? 'aside' : null;
}

function kindByCells(head: string, cells: readonly string[]): SideColumn['kind'] {
  if (cells.length === 0) return head === '' ? 'empty' : 'text';
  const statuses = cells.filter((text) => statusSaid(text) !== null).length;
  const isSigns = cells.every((text) => text.length <= SIGN || statusSaid(text) !== null);
  if (!isSigns) return 'text';
  return statuses > 0 ? 'status' : 'aside';
}

/** What texts are called: their heads; with a count where two have one head, or none. */
export function labelsOf(texts: readonly SideColumn[]): string[] {
  const seen = new Map<string, number>();
  return texts.map(({ head }, place) => {
    const label = head === '' ? `text ${place + 1}` : head;
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} ${times}`;
  });
}
