/** What a noun phrase behind a cue tells: a figure, what a thing is held for, or what somebody calls a claim. */
import { coreEnd, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Token } from '../types.ts';

/** Pronouns that point back to what was said. */
export const POINTING = new Set(['this', 'that', 'so']);

/** How many words may stand before the "at" of a figure. */
const LONGEST_COUNTED = 12;

/** "put the number at 900", "puts the cost of the new pumps at nearer 40 million": no mark and no other verb before the number. */
export function isFigure({ unit }: Scene, from: number): boolean {
  for (let at = from + 1; at < from + LONGEST_COUNTED; at += 1) {
    const { low, pos } = tokenAt(unit, at);
    if (low === 'at' && [1, 2, 3].some((step) => isNumber(tokenAt(unit, at + step)))) return true;
    if (/^(?:PUNCT|EDGE|AUX|SCONJ|CCONJ)$/u.test(pos)) return false;
  }
  return false;
}

const isNumber = ({ pos, low }: Token): boolean =>
  pos === 'NUM' || /^(?:half|third|quarter|twice|double)$/u.test(low);

export const HOLDING = new Set(['consider', 'believe', 'think', 'deem', 'judge', 'hold']);

/** "considers the claim to be mistaken": what somebody takes a thing for. */
export const isHeldToBe = ({ unit }: Scene, from: number): boolean =>
  phraseEnds(unit, from).some(
    (end) => tokenAt(unit, end).low === 'to' && /^(?:be|have)$/u.test(tokenAt(unit, end + 1).low),
  );

/** "rejected this as gossip", "rejected the claim as unfounded": who says what a claim is denies it; a plan is refused. */
export function isClaimCalledSo({ unit }: Scene, from: number): boolean {
  const pointing = POINTING.has(tokenAt(unit, from).low) && tokenAt(unit, from + 1).low === 'as';
  const core = coreEnd(unit, from);
  return pointing || (tokenAt(unit, core).low === 'as' && CLAIMS.has(tokenAt(unit, core - 1).lemma));
}

const CLAIMS = new Set(
  'claim accusation allegation charge assertion report suggestion notion rumour rumor account version criticism talk'.split(
    ' ',
  ),
);

/** Verbs that, with "as", tell what somebody takes a thing for. */
export const TAKING = new Set(['regard', 'view', 'see', 'perceive', 'treat', 'present']);

/** "regards it as the best of several", "see the lease as an insult". */
export const isTakenAs = ({ unit }: Scene, { lemma }: CueHit, from: number): boolean =>
  TAKING.has(lemma) && phraseEnds(unit, from).some((end) => tokenAt(unit, end).low === 'as');
