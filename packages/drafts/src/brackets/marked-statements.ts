/** Statements that say in one how far a text is agreed and by whom: "Agreed ad referendum by Arvenia", "Agreed, except Arvenia". */
import type { MarkedStatus } from '../data/bracket-status-words.ts';
import type { PartyBook } from './party-book.ts';
import { type Stances, stancesOf } from './stances.ts';
import { markedStatus } from './status-marks.ts';

const PARTED = /^([^,;:()–—\n]{1,60})(?:[,;:–—]\s*|\s*\()([^()\n]{1,160})\)?$/u;
const BEFORE_NAMES = /^(.{1,60}?)(?:\s(?:by|except|but)\s|[,;:(–—])/u;

/** What the beginning of a statement says of the text, before it names anybody; null where it says nothing. */
export function markBeforeNames(content: string): MarkedStatus | null {
  const head = BEFORE_NAMES.exec(content.trim())?.[1];
  return head === undefined ? null : markedStatus(head);
}

/** What parties say by a mark and their names; null where it is no such statement. */
export function markedStatement(content: string, book: PartyBook): Stances | null {
  const [, mark = '', names = ''] = PARTED.exec(content.trim().replace(/\.$/u, '')) ?? [];
  const status = markedStatus(mark);
  const said = status === null ? null : stancesOf(names, book, true);
  if (said === null) return null;
  if (said.explicit) return { ...said, strong: true };
  const role =
    status === 'agreed ad ref' ? 'ad referendum' : status === 'open' ? 'reserved' : ('supporter' as const);
  return { stances: said.stances.map((each) => ({ ...each, role })), explicit: true, strong: true };
}
