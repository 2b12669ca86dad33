/** What should be: asked, insisted on, or ordered by a text. */
import type { ReadSpeaker } from '../../reading.ts';
import { coreEnd, isNoun } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Found, Unit } from '../types.ts';
import type { Clause } from './clause.ts';

/** Whether plain words demand: "asked that letters be let through", "insists that nobody go", a banner's “Read us the list”. */
export function isDemand(found: Found, clause: Clause, speaker: ReadSpeaker): boolean {
  if (found.lemma === 'according to') return false;
  if (speaker.class === 'document') return clause.quoted && isImperative(found.unit, clause.from);
  if (found.lemma !== 'ask' && found.lemma !== 'insist') return false;
  if (tokenAt(found.unit, clause.from - 1).low !== 'that') return false;
  return found.lemma === 'ask' || isSubjunctive(found.unit, clause);
}

/** In tokens. */
const LONGEST_SUBJECT = 8;

/** "that it be given a seat", "that the guard leave": a plain form where "is" or "leaves" would tell what is so. */
export function isSubjunctive(unit: Unit, { from, to }: Clause): boolean {
  for (let at = from + 1; at < Math.min(to, from + LONGEST_SUBJECT); at += 1) {
    const { low, pos } = tokenAt(unit, at);
    const before = tokenAt(unit, at - 1);
    if (low === 'be') return !/^(?:AUX|PART|VERB)$/u.test(before.pos);
    if (pos === 'AUX' || low === 'that' || low === ',') return false;
    if (pos === 'VERB') return isPlain(unit, from, at);
  }
  return false;
}

/** A plain form behind one person or thing. */
function isPlain(unit: Unit, from: number, verb: number): boolean {
  const { low, lemma } = tokenAt(unit, verb);
  if (low !== lemma || coreEnd(unit, from) !== verb) return false;
  const head = tokenAt(unit, verb - 1);
  if (/^(?:he|she|it|nobody|everybody|everyone|one)$/u.test(head.low)) return true;
  return isNoun(head) && !head.low.endsWith('s') && !/^(?:people|police)$/u.test(head.low);
}

/** “Read us the list”, “BRING NOTHING”. */
const isImperative = (unit: Unit, at: number): boolean => {
  const { pos, low, lemma } = tokenAt(unit, at);
  return (pos === 'VERB' && low === lemma) || (low === 'do' && tokenAt(unit, at + 1).low === 'not');
};
