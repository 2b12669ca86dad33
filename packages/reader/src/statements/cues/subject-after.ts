import { WORDS_STAND_IN, WORDS_STAND_ON } from '../data/grammar.ts';
import { coreEnd, isTime, opensPhrase, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Run, Unit } from '../types.ts';
import { isFinite } from './finite-verb.ts';
import { wordSet } from '../words/word-sets.ts';
import { trimTime } from './trim-time.ts';

/** The phrase that follows an inverted verb ("said Anna Kolt, the foreign minister"): the longest end before a mark. */
export function subjectAfter(unit: Unit, from: number): Run | null {
  const first = tokenAt(unit, from);
  if (!opensPhrase(first) || first.quote >= 0 || isTime(first)) return null;
  if (OBJECTS.has(first.low) || /^(?:what|which|whose|how)$/u.test(first.low)) return null; // "asked what colour"
  const to = beforeClause(
    unit,
    phraseEnds(unit, from).filter((end) => closesPhrase(unit, end)),
  );
  return to === undefined ? null : trimTime(unit, { from, to: beforeMedium(unit, { from, to }) });
}

/** No subject stands behind its verb as one of these: "denies it", "asked who wrote it". */
const OBJECTS = wordSet('it him them me us this that who whom whose what which whether');

/** "warned its secretary, Anna Kolt, his side would leave": a phrase right before a finite verb begins the clause that goes on. */
function beforeClause(unit: Unit, ends: readonly number[]): number | undefined {
  const last = ends.at(-1);
  if (last === undefined || tokenAt(unit, last - 1).low === ',' || !isFinite(unit, last)) return last;
  return ends.filter((end) => tokenAt(unit, end - 1).low === ',').at(-1) ?? last;
}

/** "wrote Kolt on social media", "said the envoy in a letter": where the words stood is no part of who they are by. */
function beforeMedium(unit: Unit, { from, to }: Run): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    const preposition = tokenAt(unit, at);
    if (preposition.quote >= 0 || !/^(?:on|in|via|through|during)$/u.test(preposition.low)) continue;
    const core = coreEnd(unit, at + 1);
    if (core > at + 1 && (isMedium(unit, core - 1, preposition.low) || isService(unit, at, core))) return at;
  }
  return to;
}

/** A statement or a service; who leads or sits on something sits on no post ("the expert on television" is read so, too). */
function isMedium(unit: Unit, at: number, preposition: string): boolean {
  const { low, lemma } = tokenAt(unit, at);
  return preposition === 'in' ? MEDIA_IN.has(lemma) : MEDIA_ON.has(low);
}

/** "on the messaging service Plume": what a name stands behind that words are published on. */
const isService = (unit: Unit, on: number, core: number): boolean =>
  tokenAt(unit, on).low === 'on' &&
  tokenAt(unit, core - 1).pos === 'PROPN' &&
  unit.tokens
    .slice(on + 1, core)
    .some(({ low }) => /^(?:service|platform|app|channel|forum|board|network|site)$/u.test(low));

const MEDIA_IN = wordSet(WORDS_STAND_IN);
const MEDIA_ON = wordSet(WORDS_STAND_ON);

function closesPhrase(unit: Unit, end: number): boolean {
  const token = tokenAt(unit, end);
  if (token.pos === 'EDGE' || token.pos === 'PUNCT' || token.mark === 'open') return token.low !== "'";
  return (
    token.pos === 'ADP' ||
    token.pos === 'ADV' ||
    token.pos === 'CCONJ' ||
    token.pos === 'SCONJ' ||
    isTime(token) ||
    tokenAt(unit, end - 1).low === ',' ||
    token.pos === 'VERB'
  );
}
