import { startsCapital } from '../capitals.ts';
import { NOT_NAMES } from '../mentions/data/not-names.ts';
import { within } from '../mentions/mention-at.ts';
import { OFFER_NOUNS, TEXT_NOUNS } from './data/triggers.ts';
import type { Trigger } from './find-triggers.ts';
import type { Participant, Scene } from './noun-list.ts';
import type { Token } from '../tokens.ts';
import { looksPast, verbForm } from './verb-form.ts';

/** "a revised map": behind an article or a modifier the tagger's verb is none. */
function modifiesNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const earlier = tokens[at - 2];
  return before?.pos === 'DET' || before?.pos === 'ADJ' || (before?.pos === 'VERB' && earlier?.pos === 'DET');
}

/** Words behind which something else is told: "hand over a rifle before a settlement" hands over no settlement. */
export const TURNS: ReadonlySet<string> = new Set([
  'before',
  'after',
  'until',
  'till',
  'unless',
  'without',
  'since',
  'because',
  'despite',
  'amid',
]);

const isIn = (nouns: ReadonlySet<string>, { lower }: Token): boolean =>
  nouns.has(lower) || nouns.has(lower.replace(/s$/, ''));

/** How far before a verb the text may stand of which the verb tells something, in tokens. */
const BEFORE = 10;

/** The words behind a verb that may be its object. */
function objectOf(scene: Scene, trigger: Trigger): readonly Token[] {
  const after = scene.tokens.slice(trigger.to + 1, trigger.to + 9);
  const stop = after.findIndex(
    (token, index) =>
      token.text === '.' || TURNS.has(token.lower) || (token.pos === 'VERB' && !modifiesNoun(after, index)),
  );
  return after.slice(0, stop < 0 ? after.length : stop);
}

/** What opens the rest of a participle's clause: a time, or the particle that belongs to it. */
const OPENS =
  /^(?:this|last|late|early|earlier|yesterday|today|forward|out|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "the letter published by", "a draft of the accord, leaked to": a participle behind what it tells of. */
function isReduced({ tokens }: Scene, { from, to }: Trigger): boolean {
  const before = tokens[from - 1];
  const after = tokens[to + 1];
  const opens = after === undefined || /^(?:ADP|ADV|PUNCT|PART)$/.test(after.pos) || OPENS.test(after.lower);
  return looksPast(tokens[from]) && opens && /^(?:first|,)$|^\p{L}+$/u.test(before?.lower ?? '');
}

/** "a letter published on Tuesday": the participle tells of the text before it, and has no subject there. */
export const tellsOfTextBefore = (scene: Scene, trigger: Trigger): boolean => {
  const { start, perfect, modal, passive } = verbForm(scene.tokens, trigger.from);
  return (
    !perfect &&
    !passive &&
    modal === null &&
    isReduced(scene, trigger) &&
    endsWithText(scene, start, TEXT_NOUNS)
  );
};

/** Where "which" or "that" stands that leads from the verb back to what it tells of; -1 if none does. One apposition may stand between. */
function relativeBefore({ tokens }: Scene, start: number): number {
  let commas = 0;
  for (let at = start - 1; at >= Math.max(1, start - BEFORE); at -= 1) {
    if (/^(?:which|that)$/.test(tokens[at]?.lower ?? '')) return at;
    if (tokens[at]?.pos === 'VERB' || /^[;:.]$/.test(tokens[at]?.text ?? '')) return -1;
    if (tokens[at]?.text === ',') commas += 1;
    if (commas > 2) return -1;
  }
  return -1;
}

/** Whether a noun of these stands before a token, in the phrase (with its "of") that ends there, a comma skipped. */
function endsWithText({ tokens }: Scene, end: number, nouns: ReadonlySet<string>): boolean {
  const last = tokens[end - 1]?.text === ',' ? end - 1 : end;
  for (let at = last - 1; at >= Math.max(0, last - BEFORE); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === 'PUNCT' || /^(?:that|which|who)$/.test(token.lower))
      return false;
    if (isIn(nouns, token)) return true;
    if (token.pos === 'VERB' && !modifiesNoun(tokens, at))
      return token.lower === 'include' || token.lower === 'including';
  }
  return false;
}

/** "had been tabled in Oru and thrown out by Bessa": a bare participle that "and" joins to another. */
const isJoinedParticiple = ({ tokens }: Scene, { from, to }: Trigger, start: number): boolean =>
  start === from &&
  looksPast(tokens[from]) &&
  tokens[from - 1]?.lower === 'and' &&
  /^(?:by|out|to|over|before)$/.test(tokens[to + 1]?.lower ?? '');

/** "she published it", "it was signed", "they refused.": the text is the one told before. */
function meansTextBefore(scene: Scene, trigger: Trigger, passive: boolean): boolean {
  const { tokens } = scene;
  const next = tokens[trigger.to + 1];
  const { start } = verbForm(tokens, trigger.from);
  const subject = /^(?:it|they|both|this)$/.test(tokens[start - 1]?.lower ?? '');
  const refused = trigger.sense.type === 'rejection' && (next === undefined || next.pos === 'PUNCT');
  const another = tokens
    .slice(trigger.to + 1, trigger.to + 5)
    .some(
      ({ lower }, index, all) =>
        lower === 'one' &&
        index > 0 &&
        /^(?:ADJ|DET)$/.test(all[index - 1]?.pos ?? '') &&
        all[index - 1]?.lower !== 'which',
    ); // "the previous one"
  const pronoun = /^(?:it|them)$/.test(next?.lower ?? '');
  const put = /^(?:to|before)$/.test(tokens[trigger.to + 2]?.lower ?? ''); // "presents it to both sides"
  const object =
    (pronoun && (trigger.sense.type !== 'proposal' || put)) ||
    (another && trigger.sense.type === 'rejection');
  return ((passive && subject) || refused || object) && scene.tellsTextBefore();
}

/**
 * Whether the words round a trigger name a text that can be published, proposed, refused or signed: as its object, as
 * the subject of a passive, as what a participle or a relative clause belongs to, or by a pronoun.
 */
export function hasText(scene: Scene, trigger: Trigger): boolean {
  const nouns = trigger.sense.needs === 'offer' ? OFFER_NOUNS : TEXT_NOUNS;
  if (objectOf(scene, trigger).some((token) => isIn(nouns, token))) return true;
  const { start, passive, perfect, modal } = verbForm(scene.tokens, trigger.from);
  const subject = scene.tokens.slice(Math.max(0, trigger.from - BEFORE), trigger.from);
  const isSubject =
    passive ||
    isJoinedParticiple(scene, trigger, start) ||
    subject.slice(-4).some(({ lower }) => /^(?:was|were|been|be|is|are|being)$/.test(lower));
  if (isSubject && subject.some((token) => isIn(nouns, token))) return true;
  if (!perfect && modal === null && isReduced(scene, trigger) && endsWithText(scene, start, nouns))
    return true;
  const relative = relativeBefore(scene, start);
  if (relative > 0 && endsWithText(scene, relative, nouns)) return true;
  return trigger.sense.needs === 'text' && meansTextBefore(scene, trigger, isSubject);
}

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
  if (trigger.sense.transitive === true) return members.length > 1;
  if (
    /^negotiated$/i.test(scene.tokens[trigger.to]?.text ?? '') &&
    verbForm(scene.tokens, trigger.from).passive
  )
    return false;
  if (needs !== 'persons') return members.length > 0 || known > 0;
  if (type !== 'meeting' && type !== 'call') return members.length > 0 && known > 0;
  return members.length > 1 || (members.length > 0 && known > 0 && isIntransitive(scene, trigger));
}

/** "The council meets on Monday": no object follows, which could be a demand or a deadline. */
function isIntransitive(scene: Scene, trigger: Trigger): boolean {
  const next = scene.tokens[trigger.to + 1];
  return next === undefined || /^(?:ADP|ADV|PUNCT|CCONJ|SCONJ)$/.test(next.pos) || NOT_NAMES.has(next.lower);
}
