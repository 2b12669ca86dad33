/**
 * Days behind a trigger that a clause of its own tells: "met after the truce ran out on Monday", "the first visit since
 * the station was seized in August", "saw Bessa, who takes office on Friday", "refused the draft drawn up in April".
 */
import { SAYING, tokenFrom } from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import { isBare } from '../triggers/bare-participle.ts';
import type { Scene, Trigger } from '../types.ts';
import { looksPast } from '../verb-form.ts';

type Tokens = Scene['tokens'];

/** Words that open a clause which is not told to be at the same time. */
const OPENS_CLAUSE = /^(?:after|before|because|until|although|though|unless)$/u;
/** Behind these "after" and "before" stay on the same day. */
const SHORT_TIME = /^(?:hours?|minutes?|moments|shortly|just|immediately|right|soon|day|days|weeks?)$/u;
/** Words that lead on from somebody or a place that is told. */
const OF_ANOTHER = /^(?:who|whom|whose|where)$/u;
const OF_ANY = /^(?:who|whom|whose|where|which|that)$/u;

/** Whether a verb that tells what was done or is to be stands between two tokens. */
const hasFinite = (tokens: Tokens, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ pos, lower }, at, all) =>
        pos === 'AUX' || (pos === 'VERB' && all[at - 1]?.lower !== 'to' && !lower.endsWith('ing')),
    );

/** The last mark that parts clauses before a token. */
const lastComma = (tokens: Tokens, from: number, to: number): number => {
  for (let at = to - 1; at > from; at -= 1) if (/^[,;:—–]$/u.test(tokens[at]?.text ?? '')) return at;
  return from;
};

/** "met after the truce ran out on Monday", "saw Bessa, who takes office on Friday". */
function isOfOpenClause(tokens: Tokens, to: number, date: number, noun: boolean): boolean {
  const from = lastComma(tokens, to, date);
  const leads = noun ? OF_ANOTHER : OF_ANY;
  for (let at = date - 1; at > from; at -= 1) {
    const { lower } = tokens[at] ?? { lower: '' };
    const before = tokens[at - 1];
    const opens =
      (OPENS_CLAUSE.test(lower) && !SHORT_TIME.test(before?.lower ?? '')) ||
      (leads.test(lower) && (lower !== 'that' || before?.pos === 'NOUN'));
    if (opens) return hasFinite(tokens, at + 1, date);
  }
  return false;
}

const IN_ASIDE = /^(?:on|in|at|last|this|earlier|late|early|up|out|down|by|over|the)$/u;

/** "refused the draft drawn up in April": a participle right behind a noun, with nothing but its day. */
function isOfParticiple(tokens: Tokens, to: number, date: number): boolean {
  let at = date - 1;
  while (at > to && IN_ASIDE.test(tokens[at]?.lower ?? '')) at -= 1;
  return at > to + 1 && tokens[at]?.pos === 'VERB' && looksPast(tokens[at]) && tokens[at - 1]?.pos === 'NOUN';
}

/** "declined the invitation, extended by Oru on 20 April, to a seminar": the participle that an aside begins with. */
function isOfAside(tokens: Tokens, to: number, date: number): boolean {
  const comma = lastComma(tokens, to, date);
  const next = tokens[comma + 1];
  return comma > to + 1 && next?.pos === 'VERB' && looksPast(next) && tokens[comma - 1]?.pos === 'NOUN';
}

/** Deeds that are done to a text or an offer, of which more can be told. */
const TO_TEXTS = /^(?:proposal|rejection|publication|signature)$/u;

/** "the first visit since the station was seized in August", "she said the round had been moved to May". */
function isOfSaidOrSince(tokens: Tokens, to: number, date: number, noun: boolean): boolean {
  for (let index = to + 1; index < date; index += 1) {
    const word = tokens[index]?.lower ?? '';
    if (word === 'since' && date > index + 1) return true;
    const said = !noun && SAYING.test(word) && tokens[index - 1]?.text !== ',';
    if (said && tokens[index + 1]?.text !== ',' && date > index + 3) return true;
  }
  return false;
}

/** "Under a plan published in the gazette, the posts will open in May": a participle's phrase ends where the main clause begins. */
function isOfMainBehind(tokens: Tokens, from: number, to: number, date: number): boolean {
  if (tokens[from - 1]?.pos !== 'NOUN' || !looksPast(tokens[from])) return false;
  const comma = tokens.findIndex(({ text }, at) => at > to && at < date && text === ',');
  if (comma < 0 || tokens.slice(0, from).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return false;
  return hasFinite(tokens, comma + 1, date);
}

/** Whether a day behind a trigger is told by a clause of its own. */
export function isOfClauseBehind(
  { tokens }: Scene,
  { span }: FoundDate,
  { from, to, noun, sense }: Trigger,
): boolean {
  const date = tokenFrom({ tokens }, span[0]);
  if (date <= to) return false;
  if (isOfSaidOrSince(tokens, to, date, noun) || isOfOpenClause(tokens, to, date, noun)) return true;
  if (noun || !TO_TEXTS.test(sense.type)) return false;
  if (isOfMainBehind(tokens, from, to, date)) return true;
  return isOfParticiple(tokens, to, date) || isOfAside(tokens, to, date);
}

/** "will reopen on 17 November under a protocol signed on Monday": a day of the main clause before a participle that describes its noun. */
export function isBeforeParticiple(scene: Scene, { span }: FoundDate, trigger: Trigger): boolean {
  const { tokens } = scene;
  const { from, noun } = trigger;
  const date = tokenFrom(scene, span[1]);
  if (noun || date >= from || !isBare(scene, trigger)) return false;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[from - 1]?.pos ?? '')) return false;
  if (!/^(?:in|at|on|by|last|this|earlier|late|yesterday)$/u.test(tokens[from + 1]?.lower ?? ''))
    return false;
  const before = tokens.slice(date, from);
  return (
    before.some(({ lower }) => /^(?:under|of|with|in|on|from|to|by|as|for)$/u.test(lower)) &&
    !before.some(({ text }) => /^[,;:]$/u.test(text)) &&
    tokens.slice(0, date).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}
