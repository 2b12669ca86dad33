/**
 * The words of a sentence that may name an event, in order: nouns and verbs, parts of one phrase joined, and a verb
 * left out that only carries a noun.
 */
import type { Token } from '../../tokens.ts';
import { wordFact } from '../../word-fact.ts';
import { isNounOfEvent, nounTrigger } from './noun-trigger.ts';
import type { Trigger } from '../types.ts';
import { isVerbOfEvent, verbTrigger } from './verb-trigger.ts';

/**
 * A verb such as "host" names an event only where no noun beside it does: else it tells who holds it ("hosted talks").
 * A noun such as "proposal" names one only where no verb tells that it was put forward.
 */
function withoutCarried(found: readonly Trigger[], tokens: readonly Token[]): Trigger[] {
  const nouns = found.some((trigger) => trigger.noun);
  const carries = ({ noun, to }: Trigger): boolean => {
    if (noun) return false;
    if (!(tokens[to]?.lower ?? '').startsWith('host')) return false;
    const object = found.some((other) => other.noun && other.from > to && other.from - to <= 6);
    return object || tokens[to + 1]?.lower === 'by';
  };
  const goesOn = ({ noun, from, to }: Trigger): boolean =>
    !noun &&
    /^(?:resum|continu)/.test(tokens[to]?.lower ?? '') &&
    found.some(
      (other) => other.noun && other.sense.type === 'meeting' && Math.abs(from - other.to) <= GOES_ON,
    );
  const put = found.some(({ noun, sense }) => !noun && sense.type === 'proposal');
  return found.filter(
    (trigger) =>
      (!nouns || !(carries(trigger) || goesOn(trigger))) &&
      !(put && trigger.noun && trigger.sense.newly === true),
  );
}

/** "Peace talks will resume on Thursday": how near the noun stands of which such a verb tells, in tokens. */
const GOES_ON = 10;

/** "a round of direct exploratory talks": two adjectives at most. */
const MOST_JOINED = 4;

/** Whether a word can be a trigger wherever it stands. */
const mayNameEvent = wordFact((token) => isNounOfEvent(token) || isVerbOfEvent(token));

/** The triggers of a sentence, in order. "round of talks" and "phone call" are one. */
export function findTriggers(text: string, tokens: readonly Token[]): Trigger[] {
  const found: Trigger[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !mayNameEvent(token)) continue; // as most words
    const trigger = nounTrigger(tokens, at) ?? verbTrigger(text, tokens, at);
    if (trigger === null) continue;
    const last = found.at(-1);
    const joined =
      last !== undefined &&
      last.noun &&
      trigger.noun &&
      tokens[last.to + 1]?.lower === 'of' &&
      trigger.from - last.to <= MOST_JOINED &&
      tokens.slice(last.to + 2, trigger.from).every(({ pos }) => pos === 'ADJ');
    if (joined) found[found.length - 1] = { ...trigger, from: last.from };
    else found.push(trigger);
  }
  return withoutCarried(found, tokens);
}
