/** Nouns of words that a verb brings: "reacted with a threat", "issued a warning", "repeated its call". */
import { tokenAt } from '../words/page.ts';
import { subjectBefore } from './subject.ts';
import type { Run, Unit } from '../types.ts';
import { UTTERING, WITH_WORDS } from '../data/verb-forms.ts';
import { wordSet } from '../words/word-sets.ts';

const BRINGS = wordSet(UTTERING);
const BRINGS_WITH = wordSet(WITH_WORDS);

/** Whose words a noun tells, by the verb that it is the object of; null where no such verb stands before it. */
export function uttererOf(unit: Unit, noun: number): Run | null {
  let at = noun - 1;
  while (at > noun - 5 && /^(?:ADJ|NOUN|NUM|ADV)$/u.test(tokenAt(unit, at).pos)) at -= 1;
  if (!/^(?:an?|the|another|no)$/u.test(tokenAt(unit, at).low)) return null;
  const verb = verbBefore(unit, at);
  if (verb < 0 || tokenAt(unit, verb).quote >= 0) return null;
  let from = verb;
  while (/^(?:AUX|ADV)$/u.test(tokenAt(unit, from - 1).pos)) from -= 1;
  const passive = unit.tokens.slice(from, verb).some(({ lemma }) => lemma === 'be');
  return passive ? null : subjectBefore(unit, from);
}

/** How far before "with" its verb may stand, in tokens: "reacted within the hour with a threat". */
const FAR = 5;

function verbBefore(unit: Unit, article: number): number {
  const before = tokenAt(unit, article - 1);
  if (before.low !== 'with') return before.pos === 'VERB' && BRINGS.has(before.lemma) ? article - 1 : -1;
  for (let at = article - 2; at > article - 2 - FAR; at -= 1) {
    const { pos, lemma, low } = tokenAt(unit, at);
    if (pos === 'VERB') return BRINGS_WITH.has(lemma) ? at : -1;
    if (low === ',') return -1;
  }
  return -1;
}
