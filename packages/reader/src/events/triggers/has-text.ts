/** Whether the words round a trigger name a text that can be published, proposed, refused or signed. */
import { startsCapital } from '../../capitals.ts';
import { OFFER_NOUNS, TEXT_NOUNS } from '../data/triggers.ts';
import { phraseStart } from '../people/noun-phrase.ts';
import type { Scene, Trigger } from '../types.ts';
import type { Token } from '../../tokens.ts';
import { looksPast, verbForm } from '../verb-form.ts';
import { meansTextBefore } from './text-before.ts';

/** "a revised map": behind an article or a modifier the tagger's verb is none. */
function modifiesNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const earlier = tokens[at - 2];
  const joined = before?.text === '-' || before?.text === '‑'; // "a power-sharing agreement"
  return (
    joined ||
    before?.pos === 'DET' ||
    before?.pos === 'ADJ' ||
    /^(?:its|their|his|her|our|my)$/.test(before?.lower ?? '') || // "their bridging proposal"
    (before?.pos === 'VERB' && earlier?.pos === 'DET')
  );
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

const isIn = (nouns: ReadonlySet<string>, { lower, text }: Token): boolean =>
  lower === 'act'
    ? text === 'Act' && nouns.has(lower) // "sign the Act of the Pastures", but no act of war
    : nouns.has(lower) || nouns.has(lower.replace(/s$/, '')) || nouns.has(lower.replace(/es$/, ''));

/** How far before a verb the text may stand of which the verb tells something, in tokens. */
const BEFORE = 10;
/** How far where the verb is a passive, of which it is the subject, and no other verb stands between. */
const SUBJECT_BEFORE = 20;

/** The words before a verb among which its subject may be. */
function wordsBefore({ tokens }: Scene, at: number, passive: boolean): readonly Token[] {
  let from = Math.max(0, at - BEFORE);
  if (!passive || tokens.slice(from, at).some(({ text }) => /^[;:]$/.test(text)))
    return tokens.slice(from, at);
  const isFinite = (index: number): boolean =>
    (tokens[index]?.pos === 'VERB' && tokens[index - 1]?.lower !== 'to') ||
    TURNS.has(tokens[index]?.lower ?? '');
  while (from > 0 && from > at - SUBJECT_BEFORE && !isFinite(from - 1)) from -= 1;
  return tokens.slice(from, at);
}
/** How long an aside between a verb and its object may be, in tokens. */
const ASIDE = 8;

/** Behind "published, without the second seal, a decree" the token at which the object begins. */
function objectStart({ tokens }: Scene, to: number): number {
  if (tokens[to + 1]?.text !== ',') return to + 1;
  const end = tokens.findIndex(({ text }, at) => at > to + 1 && at < to + ASIDE && text === ',');
  return end > 0 && /^(?:an?|the|its|his|her|their)$/.test(tokens[end + 1]?.lower ?? '') ? end + 1 : to + 1;
}

/** "a pasture map": behind a noun the tagger's verb is one too. */
const isTextByPlace = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  const led = before?.pos === 'NOUN' || /^(?:that|this|its|his|her|their)$/.test(before?.lower ?? ''); // "tabled that map"
  return token !== undefined && led && isIn(TEXT_NOUNS, token);
};

/** The words behind a verb that may be its object. */
function objectOf(scene: Scene, trigger: Trigger): readonly Token[] {
  const start = objectStart(scene, trigger.to);
  const after = scene.tokens.slice(start, start + 8);
  const stop = after.findIndex(
    (token, index) =>
      token.text === '.' ||
      TURNS.has(token.lower) ||
      (token.pos === 'VERB' && !modifiesNoun(after, index) && !isTextByPlace(after, index)),
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
  const opens =
    after === undefined ||
    /^(?:ADP|ADV|PUNCT|PART|NUM)$/.test(after.pos) ||
    OPENS.test(after.lower) ||
    /^(?:day|week|month|year)$/.test(tokens[to + 2]?.lower ?? ''); // "made a day earlier"
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
    if (/^(?:which|that)$/.test(tokens[at]?.lower ?? '')) {
      if (tokens[at - 1]?.lower !== 'and') return at;
      const first = tokens.findLastIndex(
        ({ lower }, index) => index < at && index > at - SUBJECT_BEFORE && /^(?:which|that)$/.test(lower),
      );
      return first > 0 ? first : at; // "the accord that one signed in May and that the other repudiated"
    }
    if (tokens[at]?.pos === 'VERB' || /^[;:.]$/.test(tokens[at]?.text ?? '')) return -1;
    if (tokens[at]?.text === ',') commas += 1;
    if (commas > 2) return -1;
  }
  return -1;
}

/** "The truce between the Council and the army of Oru, signed": how long the phrase of a text may be, in tokens. */
const LONGEST_PHRASE = 16;

/** Whether a noun of these stands before a token, in the phrase (with its "of") that ends there, a comma skipped. */
function endsWithText({ tokens }: Scene, end: number, nouns: ReadonlySet<string>): boolean {
  const last = tokens[end - 1]?.text === ',' ? end - 1 : end;
  for (let at = last - 1; at >= Math.max(0, last - LONGEST_PHRASE); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === 'PUNCT' || /^(?:that|which|who)$/.test(token.lower))
      return false;
    if (isIn(nouns, token)) return true;
    if (token.pos === 'VERB' && !modifiesNoun(tokens, at) && tokens[at - 1]?.lower !== 'of')
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

/** "the treaty the two states signed in 2027", "under the accord he signed": a clause about a text that no pronoun opens. */
function isZeroRelative(
  scene: Scene,
  { noun, to }: Trigger,
  start: number,
  nouns: ReadonlySet<string>,
): boolean {
  const { tokens } = scene;
  const next = tokens[to + 1];
  const bare =
    next === undefined || /^(?:ADP|ADV|PUNCT|CCONJ|AUX|NUM)$/.test(next.pos) || OPENS.test(next.lower);
  if (noun || !bare || tokens[start - 1]?.pos === 'PUNCT') return false;
  const pronoun = /^(?:s?he|they|it|we|both)$/.test(tokens[start - 1]?.lower ?? '');
  const from = pronoun ? start - 1 : phraseStart(scene, start);
  const text = tokens[from - 1];
  return from < start && text !== undefined && /^(?:NOUN|PROPN)$/.test(text.pos) && isIn(nouns, text);
}

/** Verbs of which the text itself is the subject. */
const APPEARS = /^(?:appear|surfac|leak)(?:s|ed|es)?$/;

/** Whether the text stands in the clause that a participle opens: "Released on Monday by the Authority, the annex sets out". */
function opensForText(scene: Scene, { from, to }: Trigger, nouns: ReadonlySet<string>): boolean {
  const { tokens } = scene;
  const first = from === 0 || (from < 3 && tokens[from - 1]?.pos === 'ADV');
  const joined = tokens[from - 1]?.lower === 'and' && looksPast(tokens[0]) && tokens[0]?.pos === 'VERB';
  if (!looksPast(tokens[from]) || !(first || joined)) return false;
  const comma = tokens.findIndex(({ text }, at) => at > to && text === ',');
  const behind = comma < 0 ? [] : tokens.slice(comma + 1, comma + 5);
  if (/^(?:it|they)$/.test(behind[0]?.lower ?? '')) return scene.tellsTextBefore();
  const verb = behind.findIndex(({ pos }) => pos === 'AUX');
  return behind.slice(0, verb < 0 ? behind.length : verb).some((token) => isIn(nouns, token));
}

/** "are due to sign in Port Oru", "will sign on 9 April": what is signed goes without saying. */
function signsThere({ tokens }: Scene, { noun, to }: Trigger): boolean {
  const [preposition, next] = [tokens[to + 1]?.lower ?? '', tokens[to + 2]];
  if (noun || next === undefined || verbForm(tokens, to).passive) return false;
  if (/^(?:in|at)$/u.test(preposition)) return startsCapital(next.text);
  return preposition === 'on' && (/^\d{1,2}$/u.test(next.text) || startsCapital(next.text));
}

/**
 * Whether the words round a trigger name a text that can be published, proposed, refused or signed: as its object, as
 * the subject of a passive, as what a participle or a relative clause belongs to, or by a pronoun.
 */
export function hasText(scene: Scene, trigger: Trigger): boolean {
  const nouns = trigger.sense.needs === 'offer' ? OFFER_NOUNS : TEXT_NOUNS;
  if (objectOf(scene, trigger).some((token) => isIn(nouns, token))) return true;
  if (trigger.sense.type === 'signature' && signsThere(scene, trigger)) return true;
  const { start, passive, perfect, modal } = verbForm(scene.tokens, trigger.from);
  const subject = wordsBefore(scene, trigger.from, passive);
  const isSubject =
    passive ||
    APPEARS.test(scene.tokens[trigger.from]?.lower ?? '') ||
    isJoinedParticiple(scene, trigger, start) ||
    subject.slice(-4).some(({ lower }) => /^(?:was|were|been|be|is|are|being)$/.test(lower));
  if (isSubject && subject.some((token) => isIn(nouns, token))) return true;
  if (!perfect && modal === null && isReduced(scene, trigger) && endsWithText(scene, start, nouns))
    return true;
  if (opensForText(scene, trigger, TEXT_NOUNS)) return true;
  if (isZeroRelative(scene, trigger, start, nouns)) return true;
  const relative = relativeBefore(scene, start);
  if (relative > 0 && endsWithText(scene, relative, nouns)) return true;
  return trigger.sense.needs === 'text' && meansTextBefore(scene, trigger, isSubject);
}
