/** Days of other clauses: that with which a sentence opens ("By the time they met on Sunday, the text had been leaked"), and one behind a semicolon. */
import { tokenFrom } from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

const OPENS = /^(?:when|by|before|until|till|as|once|while)$/u;

/** "By the time they met on Sunday, the text had been leaked": what had been done before has not the day of the clause that opens the sentence. */
export function isOfClauseInFront({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  if (noun || !OPENS.test(tokens[0]?.lower ?? '')) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const { start, perfect } = verbForm(tokens, from);
  if (comma < 0 || start < comma || tokenFrom({ tokens }, span[0]) > comma || !perfect) return false;
  const clause = tokens.slice(1, comma).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return clause && tokens.slice(start, from).some(({ lower }) => lower === 'had');
}

/** "Monday's meeting lasted six hours; the next one is set for the 24th": a day of a clause of its own behind a semicolon. */
export function isBehindSemicolon({ tokens }: Scene, { span }: FoundDate, { to }: Trigger): boolean {
  const at = tokenFrom({ tokens }, span[0]);
  const mark = tokens.findLastIndex(({ text }, index) => index < at && text === ';');
  if (mark <= to || /^(?:it|they|both|he|she)$/u.test(tokens[mark + 1]?.lower ?? '')) return false;
  return tokens.slice(mark + 1, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}
