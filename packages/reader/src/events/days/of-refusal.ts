/** "turned down an offer on Monday": a day behind what was refused is that of the refusal, and no day of the offer. */
import { tokenFrom } from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Scene, Trigger } from '../types.ts';

type Tokens = Scene['tokens'];

/** No more tokens stand between the verb and the noun that is its object: "turned down a similar, if longer, offer". */
const LONGEST_OBJECT = 7;
/** What a phrase between a noun and its own day begins with: "an offer made on Monday", "the offer of 3 May". */
const OWN = /^(?:that|which|who|of|for|from|until|to|dated|and|but|,|;|:)$/u;

/** "turned down", "threw out". */
const PARTICLE = /^(?:down|out|away|off)$/u;

/** Whether a noun is the object of a verb right before it. */
const isObject = (tokens: Tokens, verb: number, noun: number): boolean =>
  verb < noun &&
  noun - verb <= LONGEST_OBJECT &&
  !tokens
    .slice(PARTICLE.test(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1, noun)
    .some(({ pos, text }) => /^(?:VERB|AUX|ADP)$/u.test(pos) || text === ',');

/** Whether a trigger is what the trigger before it refuses. */
export const isRefused = (
  tokens: Tokens,
  before: Trigger | undefined,
  trigger: Trigger | undefined,
): boolean =>
  before !== undefined &&
  trigger !== undefined &&
  before.sense.type === 'rejection' &&
  !before.noun &&
  trigger.sense.type === 'proposal' &&
  trigger.noun &&
  isObject(tokens, before.to, trigger.from);

/** Verbs of refusing, by lemma; "turn down" and "throw out" with their particle. */
const REFUSES = /^(?:reject|refuse|decline|dismiss|rebuff|spurn|down|out)$/u;

/** Whether a day behind an offer is that of its refusal. */
export function isOfRefusal(
  { tokens }: Scene,
  { span }: FoundDate,
  { from, to, noun, sense }: Trigger,
): boolean {
  const date = tokenFrom({ tokens }, span[0]);
  if (!noun || sense.type !== 'proposal' || date <= to) return false;
  const verb = tokens.findLastIndex(({ lemma }, at) => at < from && REFUSES.test(lemma.toLowerCase()));
  if (verb < 0 || !isObject(tokens, verb, from)) return false;
  return !tokens.slice(to + 1, date).some(({ pos, lower }) => /^(?:VERB|AUX)$/u.test(pos) || OWN.test(lower));
}
