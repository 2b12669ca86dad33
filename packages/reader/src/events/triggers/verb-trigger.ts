/**
 * Which verbs of a sentence may name an event ("met", "put their signatures to it"), and which only seem to.
 */
import type { Token } from '../../tokens.ts';
import { wordFact } from '../../word-fact.ts';
import { callsSomebody } from './calls-somebody.ts';
import { PHRASAL_TRIGGERS, type TriggerSense, VERB_TRIGGERS } from '../data/triggers.ts';
import { lemmaOf } from './lemma-of.ts';
import type { Trigger } from '../types.ts';
import { verbForm, type VerbForm } from '../verb-form.ts';
import { canBeVerb, isActor } from './verb-mistaken.ts';

const CALLED: TriggerSense = { type: 'call', cameo: '041', needs: 'persons' };

const VERBS: ReadonlySet<string> = new Set([
  ...VERB_TRIGGERS.keys(),
  ...PHRASAL_TRIGGERS.map(([verb]) => verb),
]);

const verbOf = (token: Token): string => (token.lower === 'meeting' ? 'meet' : lemmaOf(token));

/** Whether a word by itself may be a verb that names an event. */
export const isVerbOfEvent = wordFact((token) => VERBS.has(verbOf(token)));

export function verbTrigger(text: string, tokens: readonly Token[], at: number): Trigger | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (!isVerbOfEvent(token) || !canBeVerb(tokens, at)) return null;
  const lemma = verbOf(token);
  const next = tokens[at + 1];
  const rest = next === undefined ? '' : text.slice(next.span[0], next.span[0] + 110).toLowerCase();
  if (lemma === 'see' && !isSeenSomebody(tokens, at)) return null;
  const phrasal = PHRASAL_TRIGGERS.find(([verb, after]) => verb === lemma && after.test(rest));
  const called = phrasal === undefined && lemma === 'call' && callsSomebody(tokens, at) ? CALLED : undefined;
  const sense = phrasal?.[2] ?? called ?? VERB_TRIGGERS.get(lemma);
  if (sense === undefined || isPrenominal(tokens, at) || offersToHost(tokens, at)) return null;
  if (!mayHold(sense, verbForm(tokens, at))) return null;
  return { from: at, to: sense.type === 'signature' ? signedAt(tokens, at) : at, noun: false, sense };
}

/** Whether a verb's form can be that of an event of its sense; another would only part the words of its neighbours. */
const mayHold = ({ intransitive, motion, notDone }: TriggerSense, { passive, negated }: VerbForm): boolean =>
  !((intransitive === true || motion === true) && passive) && (notDone !== true || negated);

/** "put their signatures to it": where the name stands that is set under a text; else the verb itself. */
function signedAt(tokens: readonly Token[], at: number): number {
  if (!/^(?:put|set|affix|press)/.test(tokens[at]?.lower ?? '')) return at;
  const name = tokens.findIndex(
    ({ lower }, index) =>
      index > at &&
      index < at + 5 &&
      /^(?:names?|signatures?|seals?|initials|marks?|thumbs?|thumbprints?|pens?|hands?|stamps?)$/.test(lower),
  );
  return name < 0 ? at : name;
}

/** "offered to host talks": the talks are what is proposed. */
const offersToHost = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower ?? '').startsWith('offer') &&
  tokens[at + 1]?.lower === 'to' &&
  /^(?:host|hold|meet|mediate|visit|sign)$/.test(tokens[at + 2]?.lower ?? '');

/** "comment on leaked documents", "the published text": a participle that only describes its noun. */
function isPrenominal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    /(?:ed|en|wn)$/.test(token?.lower ?? '') &&
    next?.pos === 'NOUN' &&
    (before === undefined || /^(?:DET|ADP|ADJ|NUM)$/.test(before.pos) || /^['’]s$/.test(before.lower))
  );
}

/** "saw Storr in Tarn", "had seen the defence minister": somebody right behind the verb. */
const isSeenSomebody = (tokens: readonly Token[], at: number): boolean =>
  isSeen(tokens, at) &&
  (tokens[at + 1]?.pos === 'PROPN' ||
    /^(?:each|one)$/u.test(tokens[at + 1]?.lower ?? '') ||
    (tokens[at + 1]?.lower === 'the' && (isActor(tokens[at + 2]) || tokens[at + 2]?.pos === 'PROPN')) ||
    isActor(tokens[at + 1]));

/** "saw", "had seen", "is to see". */
function isSeen(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'saw') return true;
  const { perfect, modal, infinitive, passive, start } = verbForm(tokens, at);
  if (lower === 'seen') return perfect && !passive;
  return (
    lower === 'see' &&
    (modal === 'will' ||
      modal === 'would' ||
      (infinitive && /^(?:is|are|was|were|due|agreed)$/u.test(tokens[start - 1]?.lower ?? '')))
  );
}
