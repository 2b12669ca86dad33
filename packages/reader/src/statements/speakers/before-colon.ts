/** Whom the clause before a colon, a semicolon or a conjunction is about, where "he", "she" or "it" speaks behind it. */
import { SUBORDINATORS } from '../data/grammar.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { Found, Unit } from '../types.ts';
import { isPersonal } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import type { Gender } from './people.ts';
import type { Turn, Turns } from './turns.ts';

/** How many words behind a colon "he" may stand who is the subject of the clause before it. */
const NEAR_COLON = 6;
/** The same where his words, up to the comma before “he said”, stand between. */
const FAR_COLON = 40;

/** Where the colon or semicolon before a clause in which somebody speaks stands: "…; he said", "…: it was, he said"; -1 where none does. */
function colonBefore(unit: Unit, from: number): number {
  const last = quotationBefore(unit, from);
  const behind = tokenAt(unit, from - 1).low === ','; // "A third disputed this: they had been struck off at his wish, he said"
  if (tokenAt(unit, last - 1).low === ';') return last - 1;
  if (last < from) return tokenAt(unit, last - 1).low === ':' ? last - 1 : -1;
  for (let at = from - 1; at >= Math.max(0, from - (behind ? FAR_COLON : NEAR_COLON)); at -= 1) {
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

const SUBORDINATE = wordSet(SUBORDINATORS);

/** "Kolt met Marek in Oru, but he has denied it": where the conjunction before a pronoun stands that joins two main clauses; -1 where none does. */
function conjunctionBefore(unit: Unit, from: number): number {
  const { low, quote } = tokenAt(unit, from - 1);
  if (quote >= 0 || !/^(?:and|but|yet)$/u.test(low)) return -1;
  const first = tokenAt(unit, 0);
  return first.quote >= 0 || first.pos === 'ADP' || SUBORDINATE.has(first.low) ? -1 : from - 1;
}

/** The turn of whom the first clause of a sentence is about, where a colon, a semicolon or a conjunction ends it before a place. */
function ofClauseBefore(turns: Turns, unit: Unit, place: number): Turn | null {
  const from = Math.max(colonBefore(unit, place), conjunctionBefore(unit, place));
  if (from < 0) return null;
  const verb = unit.tokens.findIndex(
    ({ quote }, at) => at > 0 && at < from && quote < 0 && isFinite(unit, at),
  );
  return subjectTurn(turns, unit, verb);
}

/** "The draft is silent on the port, and it does not say who pays", "The office is less amused: it speaks of": the text or the body that the clause before "it" is about; a text wills nothing. */
export function bodyOfClause(turns: Turns, { unit, source }: Found, wills: boolean): Turn | null {
  const turn = ofClauseBefore(turns, unit, source?.from ?? 0);
  if (turn === null || turn.plural) return null;
  const can = turn.speaker.class === 'institution' || (turn.speaker.class === 'document' && !wills);
  return can ? turn : null;
}

/**
 * "A commander was less pleased: he said", "Her colleague went further: it was, he said,": whom the clause before a colon
 * or semicolon is about, if that is one person; behind "and" and "but", too, where "he" stands right behind it.
 */
export function beforeColon(turns: Turns, { unit, source }: Found, gender: Gender): Turn | null {
  if (gender === '') return null;
  const at = source?.from ?? 0;
  const turn = ofClauseBefore(turns, unit, at);
  const one = turn !== null && /^(?:named|office|unnamed)$/u.test(turn.speaker.class) && !turn.plural;
  if (turn?.gender === '' && isObjectBefore(unit, at, gender)) return null; // "called her back, and she said"
  return one && (turn.gender === '' || turn.gender === gender) ? turn : null;
}

/** Whether "him" or "her" stands in the sentence before a place, who may be meant as well. */
const isObjectBefore = (unit: Unit, before: number, gender: Gender): boolean =>
  unit.tokens.slice(0, before).some(({ low }) => low === (gender === 'm' ? 'him' : 'her'));

/** The turn of whom a verb is about; null where that is a pronoun, or nobody. */
export function subjectTurn(turns: Turns, unit: Unit, verb: number): Turn | null {
  const subject = verb < 0 ? null : subjectBefore(unit, verb);
  if (subject === null || isPersonal(tokenAt(unit, subject.from))) return null;
  return turns.turnOf(unit, subject);
}
