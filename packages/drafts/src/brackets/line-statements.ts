import type { Span } from '@nonpaper/vocabulary';
import { markBeforeNames, markedStatement } from './marked-statements.ts';
import type { PartyBook } from './party-book.ts';
import { type Stances, stancesOf } from './stances.ts';
import type { RoundStatement } from './round-statement.ts';

const LONGEST = 200;
/** What a party says that leaves a text open. */
export const LEAVES_OPEN: ReadonlySet<string> = new Set([
  'objector',
  'reserved',
  'ad referendum',
  'no objection',
]);

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
