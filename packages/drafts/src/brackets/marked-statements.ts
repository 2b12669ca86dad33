/** Statements that say in one how far a text is agreed and by whom: "Agreed ad referendum by Arvenia", "Agreed, except Arvenia". */
import type { Span } from '@nonpaper/vocabulary';
import type { MarkedStatus } from '../data/bracket-status-words.ts';
import type { PartyBook } from './party-book.ts';
import { type Stances, stancesOf } from './stances.ts';
import { markedStatus } from './status-marks.ts';
import type { RoundStatement } from './round-statement.ts';

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

const LONGEST = 200;
const LEAVES_OPEN: ReadonlySet<string> = new Set(['objector', 'reserved', 'ad referendum', 'no objection']);

/**
 * Statements of parties that stand on lines of their own behind the wording ("Arvenia reserves its position."), and a last
 * sentence that begins with a mark ("… by May. Agreed ad referendum by Arvenia."). The first line is wording. Linear.
 */
export function lineStatements(text: string, book: PartyBook): RoundStatement[] {
  const found: RoundStatement[] = [];
  let start = 0;
  for (const [at, line] of text.split('\n').entries()) {
    const span: Span = [start, start + line.length];
    start = span[1] + 1;
    const said = at === 0 ? null : saidIn(line, book, true);
    if (said !== null) found.push({ stances: said.stances, span });
    else found.push(...lastSentence(line, span, book));
  }
  return found;
}

function lastSentence(line: string, [start, end]: Span, book: PartyBook): RoundStatement[] {
  const at = line.slice(0, -1).search(/[.;!?]\s+(?:[Aa]greed|[Aa]d ref)[^.;!?]{0,200}\.?\s*$/u);
  if (at < 0) return [];
  const said = saidIn(line.slice(at + 1), book, false);
  return said === null ? [] : [{ stances: said.stances, span: [start + at + 1, end] }];
}

/** What a line says; one that begins with no mark says it in words that leave the text open, or it is wording. */
function saidIn(line: string, book: PartyBook, isOwnLine: boolean): Stances | null {
  const words = line.trim().replace(/\.$/u, '');
  if (words === '' || words.length > LONGEST || !/^[\p{L}\p{N}]/u.test(words)) return null;
  const marked = markedStatement(words, book);
  if (marked !== null) return marked;
  const said = stancesOf(words, book);
  if (said?.strong !== true) return null;
  if (markBeforeNames(words) !== null) return said;
  return isOwnLine && said.stances.every(({ role }) => LEAVES_OPEN.has(role)) ? said : null;
}
