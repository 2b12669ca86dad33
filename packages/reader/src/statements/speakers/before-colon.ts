/** Whom the clause before a colon or semicolon is about, where "he" or "she" speaks behind it. */
import { isFinite } from '../cues/finite-verb.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { Found, Unit } from '../types.ts';
import { isPersonal } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Gender } from './people.ts';
import type { Turn, Turns } from './turns.ts';

/** How many words behind a colon "he" may stand who is the subject of the clause before it. */
const NEAR_COLON = 6;

/** Where the colon or semicolon before a clause in which somebody speaks stands: "…; he said", "…: it was, he said"; -1 where none does. */
function colonBefore(unit: Unit, from: number): number {
  const last = quotationBefore(unit, from);
  if (tokenAt(unit, last - 1).low === ';') return last - 1;
  if (last < from) return tokenAt(unit, last - 1).low === ':' ? last - 1 : -1;
  for (let at = from - 1; at >= Math.max(0, from - NEAR_COLON); at -= 1) {
    const { low, quote } = tokenAt(unit, at);
    if (quote >= 0) return -1;
    if (low === ':') return at;
  }
  return -1;
}

/** Where the quotation that ends before a token begins: "…: “It was the guard,” she said"; the token itself where none does. */
function quotationBefore(unit: Unit, from: number): number {
  let at = from;
  while (at > 0 && tokenAt(unit, at - 1).quote >= 0) at -= 1;
  return at;
}

/**
 * "A commander was less pleased: he said", "Her colleague went further: it was, he said,": whom the clause before a colon
 * or semicolon is about, if that is one person.
 */
export function beforeColon(turns: Turns, { unit, source }: Found, gender: Gender): Turn | null {
  const turn = gender === '' ? null : subjectOfFirst(turns, unit, source?.from ?? 0);
  const one = turn !== null && /^(?:named|office|unnamed)$/u.test(turn.speaker.class) && !turn.plural;
  return one && (turn.gender === '' || turn.gender === gender) ? turn : null;
}

/** "The telecommunications office is less amused: it speaks of": the body or text that the clause before a colon is about. */
export function bodyBeforeColon(turns: Turns, { unit, source }: Found, wills: boolean): Turn | null {
  const turn = subjectOfFirst(turns, unit, source?.from ?? 0);
  if (turn === null || turn.plural) return null;
  const can = turn.speaker.class === 'institution' || (turn.speaker.class === 'document' && !wills);
  return can ? turn : null;
}

/** Whom the clause before the colon is about that stands before a place; null where none does. */
function subjectOfFirst(turns: Turns, unit: Unit, before: number): Turn | null {
  const from = colonBefore(unit, before);
  if (from < 0) return null;
  const verb = unit.tokens.findIndex(
    ({ quote }, at) => at > 0 && at < from && quote < 0 && isFinite(unit, at),
  );
  return subjectTurn(turns, unit, verb);
}

/** The turn of whom a verb is about; null where that is a pronoun, or nobody. */
export function subjectTurn(turns: Turns, unit: Unit, verb: number): Turn | null {
  const subject = verb < 0 ? null : subjectBefore(unit, verb);
  if (subject === null || isPersonal(tokenAt(unit, subject.from))) return null;
  return turns.turnOf(unit, subject);
}
