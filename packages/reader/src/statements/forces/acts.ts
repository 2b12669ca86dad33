/** Promises, proposals and refusals that are told by a noun, a modal or the thing that they are about. */
import type { ReadSpeaker } from '../../reading.ts';
import * as data from '../data/force-words.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import type { Found, Unit } from '../types.ts';
import type { Clause } from './clause.ts';
import { isSubjunctive } from './demands.ts';

const HOSTILE = wordSet(data.HOSTILE_NOUNS);
const HARMFUL = wordSet(data.HARMFUL_VERBS);
const UNDERTAKEN = wordSet(data.UNDERTAKEN_NOUNS);
const ACKNOWLEDGED = wordSet(data.ACKNOWLEDGED_NOUNS);

/** First token of the content; -1 where none stands in the unit. */
const firstOf = ({ unit, content }: Found): number =>
  unit.tokens.findIndex((token) => token.start >= (content[0]?.[0] ?? Infinity));

const headOf = (found: Found): string => {
  const from = firstOf(found);
  return from < 0 ? '' : tokenAt(found.unit, coreEnd(found.unit, from) - 1).lemma;
};

/** "has promised a strike", "vowed to fight". */
export function promisesHarm(found: Found): boolean {
  const from = firstOf(found);
  if (from < 0 || found.negated) return false;
  if (tokenAt(found.unit, from).low === 'to') return HARMFUL.has(tokenAt(found.unit, from + 1).lemma);
  return HOSTILE.has(headOf(found));
}

/** "accepts the finding": what one owns to be so, and does not undertake. */
export const acknowledges = (found: Found): boolean =>
  found.lemma === 'accept' &&
  (ACKNOWLEDGED.has(headOf(found)) || tokenAt(found.unit, firstOf(found)).low === 'that');

/** "announced a search for tomorrow": what the one who announces it will do. */
export const announcesAct = (found: Found, clause: Clause): boolean =>
  found.lemma === 'announce' && clause.predicate < 0 && UNDERTAKEN.has(headOf(found));

/** "advises against a vote", "advised that the road be closed". */
export const isProposed = ({ lemma }: Found): boolean => lemma === 'advise' || lemma === 'counsel';

/** "suggested that he had sneezed", "a survey suggests that": what seems to be so, and not what should be. */
export function isInferred(found: Found, clause: Clause, speaker: ReadSpeaker): boolean {
  if (found.lemma !== 'suggest') return false;
  const { unit } = found;
  const { predicate, to } = clause;
  const told = clauseTold(found, clause);
  if (speaker.class === 'document') return told && !isSubjunctive(unit, clause);
  if (!told || predicate < 0) return false;
  const first = tokenAt(unit, predicate);
  if (/^(?:had|has|have|was|were|is|are)$/u.test(first.low)) return true;
  if (/^(?:may|might|could|must)$/u.test(first.low))
    return unit.tokens.slice(predicate + 1, Math.min(to, predicate + 3)).some(({ low }) => low === 'have');
  return first.pos === 'VERB' && first.low !== first.lemma;
}

/** Whether a clause was suggested, and no thing or deed. */
const clauseTold = ({ unit }: Found, { from, predicate }: Clause): boolean =>
  tokenAt(unit, from - 1).low === 'that' || (predicate > from && tokenAt(unit, from).pos === 'PRON');

/** "said she could not speak for the judge". */
export function cannotSay(unit: Unit, { from, predicate }: Clause): boolean {
  if (predicate !== from + 1 || !/^(?:he|she|it|they|i|we)$/u.test(tokenAt(unit, from).low)) return false;
  const [modal, not, verb] = [0, 1, 2].map((step) => tokenAt(unit, predicate + step).low);
  return (
    /^(?:could|can|would|will)$/u.test(modal ?? '') &&
    /^(?:not|n't)$/u.test(not ?? '') &&
    /^(?:speak|comment|answer|discuss|elaborate)$/u.test(verb ?? '')
  );
}
