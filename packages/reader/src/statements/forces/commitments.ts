/**
 * Words by which a speaker binds himself: "said he would return" promises, "said it would not sign" declines, "warned
 * that it would close the road" threatens.
 */
import type { Force } from '@nonpaper/vocabulary';
import type { ReadSpeaker } from '../../reading.ts';
import * as data from '../data/force-words.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import type { Found, Unit } from '../types.ts';
import { undertakenIn, type Clause } from './clause.ts';

/** Who a pronoun at the head of what is told can be, by the class of the speaker. */
const OWN: Partial<Record<ReadSpeaker['class'], ReadonlySet<string>>> = {
  named: wordSet('he she they'),
  office: wordSet('he she'),
  unnamed: wordSet('he she they'),
  institution: wordSet('it they'),
  group: wordSet('they'),
};
/** In a quotation one speaks of oneself as "I" and "we". */
const SELF = wordSet('i we');
const ONES_OWN = wordSet('his her its their our my');

/** What one only comes to be, have or think is no undertaking. */
const STATES = wordSet('be have like need seem remain become cost prefer love hate know think see believe');
/** Not to give a thing a name is a view of it, and no refusal. */
const NAMING = wordSet('call describe term characterise characterize label dub');

const SUFFERED = wordSet(data.SUFFERED_VERBS);
const HARMFUL = wordSet(data.HARMFUL_VERBS);
const HOSTILE = wordSet(data.HOSTILE_VERBS);
const BODIES = wordSet(data.OWN_BODIES);

/** The force of plain words that bind the speaker; null where they do not. */
export function commitmentIn(found: Found, clause: Clause, speaker: ReadSpeaker): Force | null {
  const { unit, lemma } = found;
  const done = undertakenIn(unit, clause);
  if (done === null || STATES.has(done.verb))
    return lemma === 'assure' && !clause.quoted ? assured(unit, clause) : null;
  if (lemma.startsWith('warn'))
    return isThreat(unit, clause, speaker, done.verb) && !done.refuses ? 'threaten' : null;
  if (!done.will) return null;
  if (!clause.quoted && (lemma === 'assure' || lemma === 'agree')) return 'promise';
  if (!isOwn(unit, clause, speaker)) return actsForIt(found, clause, speaker) ? 'promise' : null;
  if (done.refuses) return NAMING.has(done.verb) ? null : 'decline'; // "would not call it a breakdown"
  if (clause.quoted && /^(?:would|'d)$/u.test(tokenAt(unit, clause.predicate).low)) return null; // “I would sign it again”
  if (isHarm(unit, clause, done.verb)) return 'threaten';
  return clause.quoted && clause.conditional ? null : 'promise'; // “If they send soldiers, we will send bakers”
}

/** "assured them that the list would be ready": whatever will be. */
const assured = (unit: Unit, { predicate }: Clause): Force | null =>
  /^(?:will|would)$/u.test(tokenAt(unit, predicate).low) ? 'promise' : null;

/** "he would", “we will”: the speaker speaks of himself. */
function isOwn(unit: Unit, { from, predicate, quoted }: Clause, speaker: ReadSpeaker): boolean {
  const { low } = tokenAt(unit, from);
  return predicate === from + 1 && (quoted ? SELF.has(low) : OWN[speaker.class]?.has(low) === true);
}

/** "warned that he", "that her side", "that the Front would cut": the speaker, what is his, or somebody who does harm. */
function isThreat(unit: Unit, clause: Clause, speaker: ReadSpeaker, verb: string): boolean {
  if (SUFFERED.has(verb)) return false;
  const first = tokenAt(unit, clause.from);
  if (isOwn(unit, clause, speaker) || (clause.quoted && SELF.has(first.low))) return true;
  if (ONES_OWN.has(first.low)) return true;
  const body = BODIES.has(tokenAt(unit, coreEnd(unit, clause.from) - 1).lemma);
  const somebody = first.low === 'it' || first.pos === 'PROPN' || body;
  return somebody && speaker.class !== 'document' && (HARMFUL.has(verb) || HOSTILE.has(verb));
}

/** "that he would resign if", "that it would sue". */
const isHarm = (unit: Unit, clause: Clause, verb: string): boolean =>
  HARMFUL.has(verb) ||
  (HOSTILE.has(verb) && clause.conditional) ||
  (HOSTILE.has(verb) &&
    unit.tokens.slice(clause.predicate, clause.to).some(({ low }) => low === 'if' || low === 'unless'));

/** "announced that the Government would publish", "said its keepers would sail": those who act for the speaker. */
function actsForIt({ unit, lemma }: Found, { from, predicate }: Clause, speaker: ReadSpeaker): boolean {
  if (speaker.class === 'document' || speaker.class === 'outlet') return false;
  const head = tokenAt(unit, coreEnd(unit, from) - 1);
  if (coreEnd(unit, from) !== predicate) return false;
  return lemma === 'announce' && (BODIES.has(head.lemma) || ONES_OWN.has(tokenAt(unit, from).low));
}
