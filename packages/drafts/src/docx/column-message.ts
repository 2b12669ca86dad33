import type { Message } from '@nonpaper/vocabulary';
import { wordBag } from '../word-bag.ts';
import type { Cell, Row, TableBlock } from './blocks.ts';
import { beginningOf, notice } from './faults.ts';
import { matchInOrder, type Matchable } from './match.ts';
import type { RowStep } from './row-steps.ts';

/** Rows named in one message. */
const MOST_NAMED = 12;

/**
 * What the redline of a table with other columns cannot show: since its rows are taken out and put in as wholes, the rows
 * are named in which something changed besides the cells that came or went. Null where no row was replaced so.
 */
export function columnMessage(newer: TableBlock, steps: readonly RowStep[]): Message | null {
  const replaced = steps.flatMap((step) =>
    step.kind === 'out' && step.instead !== null ? [{ older: step.older, newer: step.instead }] : [],
  );
  if (replaced.length === 0) return null;
  const changed = replaced.filter((rows) => isReworded(rows.older, rows.newer));
  const numbers = changed.map((rows) => newer.rows.indexOf(rows.newer) + 1);
  const named = numbers.slice(0, MOST_NAMED).join(', ') + (numbers.length > MOST_NAMED ? ' and more' : '');
  const title = newer.rows[0]?.cells.map(({ blocks }) => blocks.map(wordsOf).join(' ')).join(' | ') ?? '';
  const besides =
    changed.length === 0
      ? 'No other words of these rows changed.'
      : `Besides, words changed in ${numbers.length === 1 ? 'row' : 'rows'} ${named}.`;
  return notice(
    'redline-columns-changed',
    `The table “${beginningOf(title)}” has other columns now: each older row is shown as taken out, with the newer one below it. ${besides}`,
  );
}

const wordsOf = (block: Cell['blocks'][number]): string =>
  block.kind === 'paragraph' ? block.said.text : block.key;

/** Whether cells differ in more than that some came or some went. */
function isReworded(older: Row, newer: Row): boolean {
  const same = matchInOrder(older.cells.map(cellToMatch), newer.cells.map(cellToMatch)).filter(
    ([left, right]) => keyOf(older.cells[left]) === keyOf(newer.cells[right]),
  );
  return same.length < Math.min(older.cells.length, newer.cells.length);
}

const keyOf = (cell: Cell | undefined): string => cell?.blocks.map(({ key }) => key).join('\u0001') ?? '';
const cellToMatch = (cell: Cell): Matchable => ({
  kind: 'cell',
  key: keyOf(cell),
  bag: wordBag(keyOf(cell)),
});
