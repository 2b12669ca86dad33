import { GROUND_OPENERS } from '../data/speaker-words.ts';
import { textOf, tokenAt } from '../words/page.ts';
import { matchPhrases, phraseTable } from '../words/phrase-match.ts';
import type { Found, Unit } from '../types.ts';

const TABLE = phraseTable(GROUND_OPENERS);

/** "who asked not to be named": the cue of a finding is the ground of its speaker, and no statement. */
export function isGround({ unit, cue }: Found): boolean {
  if (cue === null) return false;
  return matchPhrases(TABLE, unit).some((run) => cue.from >= run.from && cue.to <= run.to);
}

/** Why a speaker is not named, as printed ("on condition of anonymity because …"), or null. */
export function groundFor(text: string, found: Found): string | null {
  const { unit } = found;
  const first = matchPhrases(TABLE, unit).find((run) => tokenAt(unit, run.from).quote < 0);
  if (!first) return null;
  const from = ['speaking', 'spoke', 'speak'].includes(tokenAt(unit, first.from - 1).low)
    ? first.from - 1
    : first.from;
  return textOf(text, [tokenAt(unit, from).start, tokenAt(unit, groundEnd(unit, first.to) - 1).end]);
}

/** A ground runs to the next mark or to the verb that the phrase was the subject of. */
function groundEnd(unit: Unit, from: number): number {
  let at = from;
  while (
    tokenAt(unit, at).pos !== 'EDGE' &&
    !/^[,.;:]$/u.test(tokenAt(unit, at).low) &&
    tokenAt(unit, at).mark === ''
  ) {
    if (['said', 'told', 'says', 'added'].includes(tokenAt(unit, at).low)) break;
    at += 1;
  }
  return at;
}
