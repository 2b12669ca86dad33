/**
 * Where a noun phrase that names somebody begins and ends: "the visiting envoy of the League" is one phrase, and
 * "the two sides next week" ends before the time.
 */
import { firstBehind } from '../../mentions/mention-at.ts';
import type { Token } from '../../tokens.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import type { Scene } from '../types.ts';

export const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'our']);

const NOUN_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'X']);

/** Articles, before which no phrase goes on. */
const OPENERS = new Set(['the', 'a', 'an']);

const LONGEST_PHRASE = 14;

export const POSSESSIVE = /^['’]s?$/;

/** "Minister for Reconciliation": the "for" between an office and its field. */
export const isFieldOf = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.lower === 'for' &&
  tokens[at + 1]?.pos === 'PROPN' &&
  /^(?:minister|secretary|commissioner|envoy|representative|coordinator|ministry|office|department|adviser|advisor)$/.test(
    tokens[at - 1]?.lower ?? '',
  );

/** "the Under-Secretary", "the vice-chair": a first part that the tagger takes for a preposition. */
const isPrefix = ({ tokens }: Scene, at: number): boolean =>
  tokens[at + 1]?.text === '-' &&
  /^(?:NOUN|PROPN)$/.test(tokens[at + 2]?.pos ?? '') &&
  tokens[at]?.span[1] === tokens[at + 1]?.span[0];

/** "the Minister of Water and Energy of Oru": the "and" between two fields of one office. */
function joinsFields({ tokens, names }: Scene, at: number): boolean {
  if (tokens[at]?.lower !== 'and') return false;
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  const office =
    /^(?:of|for)$/.test(tokens[at - 2]?.lower ?? '') &&
    /^(?:minister|ministry|secretary|department|commissioner)$/.test(tokens[at - 3]?.lower ?? '');
  if (!office || before === undefined || behind === undefined) return false;
  const isField = ({ text, span }: Token): boolean => {
    const name = names[firstBehind(names, span[0])];
    const isName =
      name !== undefined && name.span[0] <= span[0] && /^(?:person|party|place)$/.test(name.kind);
    return /^\p{Lu}/u.test(text) && !isName;
  };
  return isField(before) && isField(behind);
}

/** Whether a token can stand inside a noun phrase that names somebody. */
function inPhrase(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (isFieldOf(scene, at) || isPrefix(scene, at) || joinsFields(scene, at)) return true;
  if (joinsFields(scene, at - 1)) return true;
  if (POSSESSIVE.test(token.lower) || token.text === '-' || token.lower === 'of') return true;
  if (isNamed(scene, token)) return true;
  if (token.lower === 'to' || token.lower === 'not') return false;
  if (ACTOR_NOUNS.has(token.lower) || POSSESSIVES.has(token.lower) || isDescribing(scene, at)) return true;
  return NOUN_PARTS.has(token.pos) && token.lower !== 'which';
}

/** "its exiled secretary", "the visiting envoy": the tagger's verb only describes the noun behind it. */
function isDescribing({ tokens }: Scene, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.pos !== 'VERB' || !/^[a-z-]+(?:ed|ing)$/.test(token.text)) return false;
  const opened =
    before?.pos === 'DET' || POSSESSIVES.has(before?.lower ?? '') || /^['’]s$/.test(before?.lower ?? '');
  return opened && (next?.pos === 'NOUN' || next?.pos === 'PROPN');
}

/** A name that begins farther before a token does not count as covering it, in units. */
const LONGEST_NAME = 40;

/** Whether a name begins in a token or covers it. */
function isNamed({ names }: Scene, { span: [start, end] }: Token): boolean {
  for (let at = firstBehind(names, start); at < names.length; at += 1) {
    const from = names[at]?.span[0] ?? end;
    if (from >= end) return false;
    if (from >= start - LONGEST_NAME) return true;
  }
  return false;
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight)$/;

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

const SPAN_OF_TIME = /^(?:week|month|year|weekend|summer|autumn|winter|spring|morning|afternoon|evening)$/;

const SPANS_OF_TIME = /^(?:minute|hour|day|week|month|year)s?$/;

/** "the two sides next week", "the council three days later", "Oru Tuesday": here a time begins that is no part of the phrase. */
export function startsTime(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  const next = scene.tokens[at + 1];
  const behind = scene.tokens[at + 2];
  const word = token?.lower ?? '';
  if (token?.pos === 'NUM' && SPANS_OF_TIME.test(next?.lower ?? ''))
    return /^(?:later|earlier|before|after|ago)$/.test(behind?.lower ?? '');
  if (DAY.test(word)) return !/^(?:NOUN|PART)$/.test(next?.pos ?? '');
  const time = next?.lower ?? '';
  return (
    /^(?:next|last|this|early|late|earlier)$/.test(word) &&
    (DAY.test(time) || SPAN_OF_TIME.test(time)) &&
    behind?.pos !== 'NOUN' &&
    behind?.lower !== "'s"
  );
}

/** "offers Oru a third of the water", "handed the envoy its reply": an article or owner behind a noun opens the next phrase; behind "of" it stands inside this one. */
const opensNext = ({ tokens }: Scene, at: number): boolean => {
  const { lower } = tokens[at] ?? { lower: '' };
  if (POSSESSIVES.has(lower)) return /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '');
  return OPENERS.has(lower) && !/^(?:of|both|all)$/.test(tokens[at - 1]?.lower ?? '');
};

/** "the mediators that monitors be posted": behind a noun "that" opens a clause, whatever the tagger says of it. */
const opensClause = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.lower === 'that' && /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '');

/** The end of the noun phrase that starts at a token; `from` if none does. */
export function phraseEnd(scene: Scene, from: number): number {
  let at = from;
  while (at < scene.tokens.length && at - from < LONGEST_PHRASE && inPhrase(scene, at)) {
    if (at > from && (startsTime(scene, at) || opensNext(scene, at) || opensClause(scene, at))) break;
    at += 1;
  }
  return at;
}

export const isActor = (token: Token | undefined): boolean =>
  token !== undefined && ACTOR_NOUNS.has(token.lower);

/** How many words the field of an office has at most. */
const LONGEST_FIELD = 4;

/** "Dal Oru of the League": whether the name of somebody ends right before "of". */
function isNameOf({ names, tokens }: Scene, of: number): boolean {
  const end = tokens[of - 1]?.span[1] ?? -1;
  const last = names[firstBehind(names, end - 1)];
  return last?.kind === 'person' && last.span[1] === end;
}

/** "envoy of the League", "Minister of Foreign Affairs of the Union": the article stands inside the phrase of the one who holds the office. */
function heldBy(scene: Scene, article: number): boolean {
  const { tokens } = scene;
  if (tokens[article - 1]?.lower !== 'of') return false;
  if (isActor(tokens[article - 2]) || isNameOf(scene, article - 1)) return true;
  let at = article - 2;
  while (article - at < LONGEST_FIELD + 2 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at -= 1;
  return tokens[at]?.lower === 'of' && isActor(tokens[at - 1]);
}

/** "on Friday evening both parties", "in September three envoys": a time before an article, number or quantity. */
const isTimeBefore = (scene: Scene, at: number): boolean => {
  const word = scene.tokens[at]?.lower ?? '';
  const next = scene.tokens[at + 1];
  const time =
    DAY.test(word) || SPAN_OF_TIME.test(word) || MONTHS.test(word) || /^(?:noon|midnight)$/.test(word);
  if (/^(?:1[5-9]|20)\d\d$/.test(word))
    return (
      /^(?:in|of)$/.test(scene.tokens[at - 1]?.lower ?? '') || MONTHS.test(scene.tokens[at - 1]?.lower ?? '')
    );
  const day = MONTHS.test(word) && scene.tokens[at - 1]?.pos === 'NUM' && next?.pos !== 'NUM'; // "On 4 December Deputy Minister Oru"
  if (day && /^(?:PROPN|NOUN|DET)$/.test(next?.pos ?? '')) return true;
  const named =
    DAY.test(word) &&
    (next?.pos === 'PROPN' || (next?.pos === 'NOUN' && !SPAN_OF_TIME.test(next.lower))) &&
    /^(?:on|last|late|early)$/.test(scene.tokens[at - 1]?.lower ?? '');
  return (
    named || (time && (next?.pos === 'DET' || next?.pos === 'NUM' || POSSESSIVES.has(next?.lower ?? '')))
  );
};

/** The start of the noun phrase that ends before a token. */
export function phraseStart(scene: Scene, end: number): number {
  let at = end;
  while (at > 0 && end - at < LONGEST_PHRASE && inPhrase(scene, at - 1)) {
    if (at < end && isTimeBefore(scene, at - 1)) break;
    at -= 1;
    if (OPENERS.has(scene.tokens[at]?.lower ?? '') && !heldBy(scene, at)) break;
  }
  return at;
}
