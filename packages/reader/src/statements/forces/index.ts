/** The force of a statement: that of its cue, unless what is said, or who says it, tells more. */
import type { Force } from '@nonpaper/vocabulary';
import type { ReadSpeaker } from '../../reading.ts';
import type { Found } from '../types.ts';
import { clauseOf } from './clause.ts';
import { commitmentIn } from './commitments.ts';
import { isDemand } from './demands.ts';
import { isCalledFalse, isDenial, isOnlyBelittled, isSaidFalse } from './denials.ts';
import { acknowledges, announcesAct, cannotSay, isInferred, isProposed, promisesHarm } from './acts.ts';

/** What a text doubts or hopes it does say in so many words: "a dissenting note doubts". */
const TEXTS_BELIEVE = new Set(['doubt', 'hope', 'fear']);

/**
 * Decided in this order: what the thing rejected, dismissed, accepted or suggested is; what a text can do; then, for plain
 * words, what they deny, demand or undertake. Other forces stay as their cue has them.
 */
export function forceFrom(found: Found, speaker: ReadSpeaker): Force {
  const clause = clauseOf(found);
  if (found.force === 'decline' && !found.negated && isDenial(found)) return 'deny';
  if (found.force === 'deny' && isOnlyBelittled(found)) return 'assert';
  if (found.force === 'promise') return promiseOf(found);
  if (found.force === 'propose' && clause !== null && isInferred(found, clause, speaker)) return 'assert';
  if (speaker.class === 'document' && found.force === 'believe' && !TEXTS_BELIEVE.has(found.lemma))
    return 'assert';
  if (found.force !== 'assert' || found.negated || clause === null) return found.force;
  if (isDemand(found, clause, speaker)) return 'demand';
  if (isCalledFalse(found) || isSaidFalse(found, clause)) return 'deny';
  if (found.lemma === 'according to') return 'assert';
  if (cannotSay(found.unit, clause)) return 'decline';
  if (isProposed(found)) return 'propose';
  if (announcesAct(found, clause)) return 'promise';
  return commitmentIn(found, clause, speaker) ?? 'assert';
}

function promiseOf(found: Found): Force {
  if (promisesHarm(found)) return 'threaten';
  return acknowledges(found) ? 'assert' : 'promise';
}
