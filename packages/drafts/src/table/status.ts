import { STATUS_LOOKS } from '../data/table-words.ts';
import type { NegotiationTable, RowStatus } from './table.ts';
import { ROW_STATUSES } from './table.ts';

/** How many rows stand where. `allAgreed`: there are rows, and every one of them is agreed. */
export interface StatusCounts {
  readonly rows: number;
  readonly by: Readonly<Record<RowStatus, number>>;
  readonly allAgreed: boolean;
}

/** Counts the rows of a table by status. Linear. */
export function statusCounts({ rows }: Pick<NegotiationTable, 'rows'>): StatusCounts {
  const by: Record<RowStatus, number> = {
    open: 0,
    'agreed in principle': 0,
    'agreed ad ref': 0,
    agreed: 0,
  };
  for (const { status } of rows) by[status] += 1;
  return { rows: rows.length, by, allAgreed: rows.length > 0 && by.agreed === rows.length };
}

/** The counts in one or two sentences; a part that is agreed is not yet an agreement, and they say so. */
export function countsInWords(table: Pick<NegotiationTable, 'rows'>): string {
  const { rows, by, allAgreed } = statusCounts(table);
  if (rows === 0) return 'The table has no rows.';
  const parts = ROW_STATUSES.map((status) => `${by[status]} ${STATUS_LOOKS[status].words}`).join(', ');
  const end = allAgreed
    ? 'All is agreed.'
    : `Nothing is agreed until everything is agreed: ${rows - by.agreed} of ${rows} ${rows === 1 ? 'row is' : 'rows are'} not.`;
  return `${rows} ${rows === 1 ? 'row' : 'rows'}: ${parts}. ${end}`;
}

/** `G agreed`: letter and words, so that no reader depends on the colour. */
export const statusInWords = (status: RowStatus): string =>
  `${STATUS_LOOKS[status].letter} ${STATUS_LOOKS[status].words}`;
