/**
 * Whether a word can be a verb although the tagger takes it for something else: "Oru visits Doha", "both talk by
 * telephone".
 */
import type { Token } from '../../tokens.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import { LEMMAS } from './lemma-of.ts';

/** Whether the tagger takes a word for a verb, or is likely to have mistaken it for something else. */
export function canBeVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at] ?? { pos: 'X', lower: '' };
  if (isQualified(tokens, at)) return false;
  return (
    pos === 'VERB' ||
    pos === 'AUX' ||
    LEMMAS.has(lower) ||
    isTalkByPhone(tokens, at) ||
    isDueIn(tokens, at) ||
    handsOver(tokens, at) ||
    isThirdPerson(tokens, at) ||
    isArrival(tokens, at) ||
    isPlainPresent(tokens, at) ||
    isOnTheWay(tokens, at) ||
    isMistaken(tokens, at)
  );
}

/** "asked for a longer table": behind an article and an adjective a bare form is a noun. */
const isQualified = (tokens: readonly Token[], at: number): boolean =>
  /^(?:table|release|visit|present|offer|sign|post|print|float|pitch|land|ring|host)$/.test(
    tokens[at]?.lower ?? '',
  ) &&
  /^(?:ADJ|ADV)$/.test(tokens[at - 1]?.pos ?? '') &&
  /^(?:an?|the)$/.test(tokens[at - 2]?.lower ?? '');

/** "hands him an offer": the tagger takes the verb for a noun. */
const handsOver = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'hands' &&
  !/^(?:DET|ADJ|VERB)$/.test(tokens[at - 1]?.pos ?? '') &&
  (/^(?:him|her|them|it|over|the|an?|both)$/.test(tokens[at + 1]?.lower ?? '') ||
    tokens[at + 1]?.pos === 'PROPN');

/** "The mediator, Tamsin Oru, visits Doha": behind a name or what explains it, and before an object, a noun in "s" is a verb. */
export const isThirdPerson = (tokens: readonly Token[], at: number): boolean =>
  /^(?:visits|telephones|phones|rings|rejects|releases|leaks|signs|prints|tables|posts|presents|drafts)$/.test(
    tokens[at]?.lower ?? '',
  ) &&
  (/^(?:PROPN|PUNCT)$/.test(tokens[at - 1]?.pos ?? '') || isActor(tokens[at - 1])) &&
  /^(?:PROPN|DET|PRON)$/.test(tokens[at + 1]?.pos ?? '');

/** "the president and the commander sign the act": a bare verb that the tagger takes for a noun, between those who do it and its object. */
export const isPlainPresent = (tokens: readonly Token[], at: number): boolean =>
  /^(?:sign|table|release|visit|meet|present|submit|initial|confer|convene|gather)$/.test(
    tokens[at]?.lower ?? '',
  ) &&
  tokens[at]?.pos === 'NOUN' &&
  (isActor(tokens[at - 1]) || tokens[at - 1]?.pos === 'PROPN') &&
  tokens[at + 1]?.pos === 'DET';

/** "Marama Teaiwa, travels to Motunui": a verb of motion that the tagger takes for a noun. */
export const isOnTheWay = (tokens: readonly Token[], at: number): boolean =>
  /^(?:travels|flies|sails|drives|heads|returns|journeys)$/.test(tokens[at]?.lower ?? '') &&
  (/^(?:PROPN|PUNCT|PRON)$/.test(tokens[at - 1]?.pos ?? '') || isActor(tokens[at - 1])) &&
  /^(?:to|for|on|back|into)$/.test(tokens[at + 1]?.lower ?? '');

/** "The envoy, Tamsin Oru, lands in Doha". */
const isArrival = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'lands' &&
  /^(?:PROPN|PUNCT)$/.test(tokens[at - 1]?.pos ?? '') &&
  /^(?:in|at|on)$/.test(tokens[at + 1]?.lower ?? '');

export const isActor = (token: Token | undefined): boolean =>
  token !== undefined && ACTOR_NOUNS.has(token.lower);

/** "Oru is due in Doha on Sunday". */
const isDueIn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'due' &&
  /^(?:in|at)$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(?:PROPN|DET)$/.test(tokens[at + 2]?.pos ?? '') &&
  /^(?:is|are|was|were)$/.test(tokens[at - 1]?.lower ?? '');

/** "Oru and Bessa talk by telephone": the tagger takes the verb for a noun. */
const isTalkByPhone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'talk' && /^(?:by|over|on)$/.test(tokens[at + 1]?.lower ?? '');

const MODAL = /^(?:will|would|shall|should|may|might|can|could|must|to)$/u;

/** A verb that the tagger took for another part of speech: right behind "to" or an auxiliary, or before "with". */
function isMistaken(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const next = tokens[at + 1];
  const third = token?.pos === 'NOUN' && token.lower.endsWith('s') && before?.pos === 'PROPN';
  if (third && /^(?:ADP|DET|PROPN|PRON)$/.test(next?.pos ?? '') && next?.lower !== 'of') return true; // "Oru travels to"
  if (token?.pos === 'ADJ') return MODAL.test(before?.lower ?? ''); // "will present their plan"
  return (
    before !== undefined &&
    (before.pos === 'AUX' || before.lower === 'to' || ACTOR_NOUNS.has(before.lower)) &&
    tokens[at]?.pos === 'NOUN'
  );
}
