/** Whether enough stands beside a trigger to make an event. */
import { startsCapital } from '../../capitals.ts';
import { NOT_NAMES } from '../../mentions/data/not-names.ts';
import { within } from '../../mentions/mention-at.ts';
import { TEXT_NOUNS } from '../data/triggers.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** How far before "by telephone" the word may stand that tells to whom something was said, in tokens. */
const TOLD_BACK = 6;

/** "told Ostrel by telephone": words said to a carrier are a statement, and no call. */
function tellsCarrier({ tokens, names }: Scene, { from }: Trigger): boolean {
  if (!/^(?:tele)?phone$/.test(tokens[from]?.lower ?? '')) return false;
  const at = tokens.findLastIndex(
    ({ lower }, index) => index < from && index > from - TOLD_BACK && /^(?:told|tells)$/.test(lower),
  );
  const told = tokens[tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1];
  if (at < 0 || told === undefined || !startsCapital(told.text)) return false;
  return !within(names, told.span).some(({ kind }) => kind !== 'outlet' && kind !== 'place');
}

/** "The text will be published in the gazette", "A protocol was initialled": of a text by name, with nobody and no day. */
function isTextMadeKnown(scene: Scene, { noun, sense, from }: Trigger): boolean {
  if (noun || !/^(?:publication|signature)$/u.test(sense.type)) return false;
  const { passive, negated, modal, infinitive, perfect } = verbForm(scene.tokens, from);
  return (
    passive &&
    !negated &&
    modal !== 'may' &&
    modal !== 'should' &&
    modal !== 'would' &&
    !(infinitive && !perfect)
  );
}

/** Enough is known to be an event: noise such as "talks" with nobody, nowhere and never is none. */
export function isEvent(
  scene: Scene,
  trigger: Trigger,
  members: readonly Participant[],
  known: number,
): boolean {
  const { needs, type } = trigger.sense;
  if (type === 'call' && tellsCarrier(scene, trigger)) return false;
  if (trigger.sense.scheduled === true) return members.length > 0 && known > 1;
  if (needs === 'place') return members.length > 0 && known > 0;
  if (trigger.sense.transitive === true) return members.length > 1 && !isOfText(scene, trigger);
  if (
    /^negotiated$/i.test(scene.tokens[trigger.to]?.text ?? '') &&
    verbForm(scene.tokens, trigger.from).passive
  )
    return false;
  if (isTextMadeKnown(scene, trigger)) return true;
  if (needs !== 'persons') return members.length > 0 || known > 0;
  if (type !== 'meeting' && type !== 'call') return members.length > 0 && known > 0;
  const several = members.length > 0 || hasPluralPronoun(scene, trigger);
  if (type === 'call' && members.length > 0 && scene.tokens[trigger.to + 1]?.pos === 'PROPN') return true;
  const alone =
    isIntransitive(scene, trigger) || /^(?:them|him|her)$/u.test(scene.tokens[trigger.to + 1]?.lower ?? '');
  return members.length > 1 || (several && known > 0 && alone);
}

/** "has not received the plan that Oru agreed with Bessa": what is received is a text, whoever stands behind it. */
function isOfText({ tokens }: Scene, { from, to, noun }: Trigger): boolean {
  if (noun || verbForm(tokens, from).passive) return false;
  let at = /^(?:his|her|its|their)$/u.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;
  while (/^(?:DET|ADJ|NUM)$/u.test(tokens[at]?.pos ?? '')) at += 1;
  while (tokens[at + 1]?.pos === 'NOUN') at += 1;
  const head = tokens[at];
  if (/^['’]s?$/u.test(tokens[at + 1]?.lower ?? '')) return false; // "the plan's author"
  return (
    head?.pos === 'NOUN' && (TEXT_NOUNS.has(head.lower) || TEXT_NOUNS.has(head.lower.replace(/s$/u, '')))
  );
}

/** "They last met in Torshavn": somebody whom the text named too far back. */
function hasPluralPronoun({ tokens }: Scene, { from, noun }: Trigger): boolean {
  if (noun) return false;
  const { start } = verbForm(tokens, from);
  const at = tokens[start - 1]?.lower === 'last' ? start - 2 : start - 1;
  return (
    /^(?:they|both|we)$/u.test(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'two' && tokens[at - 1]?.lower === 'the')
  );
}

/** "The council meets on Monday": no object follows, which could be a demand or a deadline. */
function isIntransitive(scene: Scene, trigger: Trigger): boolean {
  const next = scene.tokens[trigger.to + 1];
  if (next === undefined || /^(?:ADP|ADV|PUNCT|CCONJ|SCONJ)$/.test(next.pos) || NOT_NAMES.has(next.lower))
    return true;
  return next.pos === 'NUM' && scene.tokens[trigger.to + 2]?.lower === 'times'; // "met six times"
}
