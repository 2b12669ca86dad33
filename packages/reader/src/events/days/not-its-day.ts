/**
 * Days that stand near a verb and are not its own: those that an aside holds, those for which something was set, those
 * that belong to what is proposed, refused or signed, and those of the main clause behind "having".
 */
import { isBeforeParticiple, isOfClauseBehind } from './clause-behind.ts';
import { tokenFrom } from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import { isBehindAside, isInAside, isInRelative } from './in-aside.ts';
import { isOfAdjunct } from './of-adjunct.ts';
import { isBehindSemicolon, isOfClauseInFront } from './of-clause-in-front.ts';
import { isOfRefusal } from './of-refusal.ts';
import { isOfActivePutOff, isOfPutOff, isWhenPutOff } from './when-put-off.ts';
import type { Scene, Trigger } from '../types.ts';
import { looksPast, verbForm } from '../verb-form.ts';

/** "all five walked up the steps on Monday, having signed": what was done before the main clause has not its day. */
export function isBeforeHaving({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  if (noun) return false;
  const { start } = verbForm(tokens, from);
  const having = tokens.slice(start, from).some(({ lower }) => lower === 'having');
  return having && span[1] <= (tokens[start]?.span[0] ?? 0);
}

/** "published on Monday; Bessa refused it": a day before a semicolon is not that of what was done next. */
export function isBeforeSemicolon({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  const at = tokenFrom({ tokens }, span[1]);
  if (at >= from || !tokens.slice(at, from).some(({ text }) => text === ';')) return false;
  const mark = tokens.findLastIndex(({ text }, index) => index < from && text === ';');
  const tellsWhy = !/^(?:ADP|ADV)$/u.test(tokens[mark + 1]?.pos ?? '') && verbForm(tokens, from).perfect;
  if (/^(?:both|they|each|neither)$/u.test(tokens[mark + 1]?.lower ?? '')) return false; // "shown to both on Monday; both refused it"
  if (!noun && !tellsWhy) return true; // "hung up; she had telephoned"
  const begins = tokens.slice(0, at).findLastIndex(({ text }) => text === ';');
  return tokens.slice(begins + 1, at).some(({ lower }) => AHEAD.test(lower));
}

/** For when a thing is meant. */
const AHEAD = /^(?:would|will|could|should|may|might|shall|due|set|planned|expected)$/u;

/** Words that say for when a thing was meant, in front of the day. */
const MEANT =
  /^(?:set|planned|scheduled|fixed|due|called|foreseen|convened|arranged|billed|expected|slated|pencilled)$/u;
/** What may stand between such a word and the day. */
const BETWEEN =
  /^(?:for|on|to|in|at|by|the|open|begin|start|meet|be|held|take|place|resume|early|late|next|this|last)$/u;
const MOST_BETWEEN = 6;

/** "The talks, set for Friday, were rejected": the day for which a thing is meant is not that of a verb behind it. */
export function isForWhenMeant(
  { tokens }: Scene,
  { span }: FoundDate,
  { from, noun }: Pick<Trigger, 'from' | 'noun'>,
): boolean {
  const at = tokenFrom({ tokens }, span[0]);
  if (noun || at >= from) return false;
  let word = at - 1;
  while (at - word < MOST_BETWEEN && BETWEEN.test(tokens[word]?.lower ?? '')) word -= 1;
  return MEANT.test(tokens[word]?.lower ?? '');
}

/** Deeds that are done to a text or an offer, in which days can stand. */
const TO_TEXTS = /^(?:proposal|rejection|publication|signature)$/u;
/** Words that bring in a day of what is proposed or refused. */
const OF_CONTENT = /^(?:until|till|from|for|of|since|through|between|dated)$/u;
/** "in the early hours of Tuesday", "on the night of 3 May". */
const OF_TIME =
  /^(?:hours|night|morning|afternoon|evening|day|days|eve|week|weekend|start|end|beginning|middle|half|part)$/u;
/** Words that do so where the deed itself is over. */
const OF_CONTENT_PAST = /^(?:by|before|after)$/u;

/** "proposes a pause until Epiphany", "refused the letter of 3 May": a day that belongs to the object of a deed. */
export function isOfContent({ tokens, text }: Scene, { span }: FoundDate, trigger: Trigger): boolean {
  const { from, to, noun, sense } = trigger;
  if (noun || !TO_TEXTS.test(sense.type)) return false;
  const at = tokenFrom({ tokens }, span[0]);
  if (at <= to + 1) return false;
  const own = /^(?:until|till|from|for|of|since|by)\b/iu.exec(text.slice(span[0], span[0] + 6))?.[0];
  const before = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const word = (own ?? tokens[before]?.lower ?? '').toLowerCase();
  if (word === 'until' && verbForm(tokens, from).negated) return false; // "not published until 12 July"
  if (own === undefined && before <= to) return false;
  if (word === 'of' && OF_TIME.test(tokens[before - 1]?.lower ?? '')) return false;
  const inLetter = tokens.slice(to + 1, before).some(({ lower }) => lower === 'in' || lower === 'by');
  if (word === 'dated' && inLetter) return false; // "turned it down in a letter dated 3 May"
  if (OF_CONTENT.test(word)) return true;
  const { past, modal, infinitive } = verbForm(tokens, from);
  return OF_CONTENT_PAST.test(word) && past && modal === null && !infinitive;
}

/** How far before a participle the verb may stand to which "and" joins it. */
const JOINED_BACK = 14;

/** "was proposed by Oru in May and at first rejected by the cabinet": another hand did it, and on no day that is told. */
export function isOfOtherHand({ tokens }: Scene, { span }: FoundDate, { from, to, noun }: Trigger): boolean {
  if (noun || span[1] > (tokens[from]?.span[0] ?? 0) || tokens[to + 1]?.lower !== 'by') return false;
  const and = tokens.findLastIndex(
    ({ lower }, at) => lower === 'and' && at < from && at > from - JOINED_BACK,
  );
  const date = tokenFrom({ tokens }, span[0]);
  if (and < 0 || date > and || tokens.slice(and, from).some(({ pos }) => pos === 'VERB' || pos === 'AUX'))
    return false;
  return tokens.slice(Math.max(0, and - JOINED_BACK), and).some(({ lower }) => lower === 'by');
}

/** Whether of two passives that "and" joins each has its own doer. */
export const isDoneByOther = ({ tokens }: Scene, verb: number, { from, to }: Trigger): boolean =>
  tokens[to + 1]?.lower === 'by' && tokens.slice(verb, from).some(({ lower }) => lower === 'by');

/** "asked them to convene in January, and proposes": a day of an infinitive is not that of a verb that "and" joins to what governs it. */
function isOfInfinitiveBefore({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  const date = tokenFrom({ tokens }, span[0]);
  if (noun || date >= from) return false;
  const and = tokens.findIndex(({ lower }, at) => at > date && at < from && lower === 'and');
  const { start, infinitive, past } = verbForm(tokens, from);
  if (and < 0 || infinitive || start > and + 3) return false;
  for (let at = date - 1; at > Math.max(0, date - JOINED_BACK); at -= 1) {
    if (/^[,;:.]$/u.test(tokens[at]?.text ?? '')) return false;
    if (tokens[at]?.pos === 'VERB') return tokens[at - 1]?.lower === 'to' && !past;
  }
  return false;
}

/** Words that open a clause in which the past perfect steps back behind the main clause. */
const OF_ANOTHER_CLAUSE = /^(?:where|who|whom|whose|which)$/u;

/** "On Tuesday she returned from Oru, where she had met Bessa": the day of the main clause before what was done earlier. */
function isBeforePluperfect({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  const date = tokenFrom({ tokens }, span[1]);
  if (noun || date >= from) return false;
  const { start, perfect } = verbForm(tokens, from);
  if (!perfect || !tokens.slice(start, from).some(({ lower }) => lower === 'had')) return false;
  const clause = tokens.slice(date, start).findLastIndex(({ lower }) => OF_ANOTHER_CLAUSE.test(lower));
  return clause > 0 && tokens.slice(date, date + clause).some(({ pos }) => pos === 'VERB');
}

/** "On Monday she asked him to meet", "agreed on Tuesday to hold talks": the day of the verb that governs an infinitive. */
function isOfGovernor({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  const [date, end] = [tokenFrom({ tokens }, span[0]), tokenFrom({ tokens }, span[1])];
  const verb = noun ? tokens.findLastIndex(({ pos }, at) => at < from && pos === 'VERB') : from;
  if (verb < 0 || date >= verb || !verbForm(tokens, verb).infinitive || tokens[verb - 1]?.lower !== 'to')
    return false;
  const governs = ({ pos, lower }: Scene['tokens'][number], at: number): boolean =>
    pos === 'VERB' && looksPast(tokens[at]) && !/^(?:due|set|expected|planned|scheduled)$/u.test(lower);
  for (let at = verb - 2; at >= 0 && verb - at < JOINED_BACK; at -= 1) {
    const token = tokens[at];
    if (token === undefined || /^[,;:.]$/u.test(token.text) || token.lower === 'that') return false;
    if (token.pos === 'AUX') return false;
    if (!governs(token, at)) continue;
    const { passive, past, infinitive } = verbForm(tokens, at);
    return past && !passive && !infinitive && (end <= at || date > at);
  }
  return false;
}

/** "the suggestion of a vote in April was presented": a day in what is proposed, between the noun and its verb. */
function isOfProposed({ tokens }: Scene, { span }: FoundDate, { to, noun, sense }: Trigger): boolean {
  if (!noun || sense.type !== 'proposal') return false;
  const date = tokenFrom({ tokens }, span[0]);
  const content = tokens
    .slice(to + 1, date)
    .some(
      ({ lower }, at, all) =>
        (lower === 'to' && /^(?:VERB|AUX)$/u.test((all[at + 1] ?? tokens[date])?.pos ?? '')) ||
        lower === 'under',
    );
  if (date > to && content) return true; // "a proposal by the council to hold elections on 11 September"
  if (tokens[to + 1]?.lower !== 'of') return false;
  return date > to && !tokens.slice(to, date).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** "have until Friday to answer the plan tabled on Monday": till when something else lasts, before a deed that was done. */
function isTillBefore({ tokens, text }: Scene, { span }: FoundDate, { from, noun, sense }: Trigger): boolean {
  if (noun || !TO_TEXTS.test(sense.type) || span[0] >= (tokens[from]?.span[0] ?? 0)) return false;
  const { past, modal, infinitive } = verbForm(tokens, from);
  const own = /^(?:until|till)\b/iu.test(text.slice(...span));
  const at = tokenFrom({ tokens }, span[0]);
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'not' || tokens[at - 2]?.lower === 'not') return false; // "It was not until Monday that they tabled it"
  return past && modal === null && !infinitive && (own || /^(?:until|till)$/u.test(before));
}

/** "tabled in March, and Bessa rejected it within a week": how long behind that it was. */
const WITHIN = /\bwithin (?:an?|one|two|three|four|five|six|ten|\d+) (?:days?|weeks?|fortnight|months?)\b/iu;
const LONGEST_WITHIN = 60;

const isWithinOf = ({ tokens, text }: Scene, { span }: FoundDate, { from, to, noun }: Trigger): boolean => {
  const end = tokens[to]?.span[1] ?? 0;
  const behind = text.slice(end, end + LONGEST_WITHIN).split(/[;.]/u)[0] ?? '';
  return !noun && span[1] <= (tokens[from]?.span[0] ?? 0) && WITHIN.test(behind);
};

/** Words of time that count from a day and give none where that is a stretch. */
const COUNTED =
  /\b(?:the (?:next|following) (?:day|morning|afternoon|evening|night)|(?:a|one|two|three|four|five|six) (?:days?|weeks?) later)\b/iu;

/** "met last week, and the next day the text was published": what has words of time of its own has not the day before them. */
function isBeforeCounted({ tokens, text }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  const start = tokens[from]?.span[0] ?? 0;
  return !noun && span[1] < start && COUNTED.test(text.slice(span[1], start));
}

/** Verbs that ask for what stands behind them. */
const ASKS =
  /^(?:asked|called|appealed|pressed|pushed|pleaded|demanded|requested|sought|wanted|invited|applied)$/u;

/** "On Friday she asked him for a meeting": the day of the asking. */
function isOfAsking({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  const end = tokenFrom({ tokens }, span[1]);
  if (!noun || end >= from) return false;
  const verb = tokens.findLastIndex(({ pos }, at) => at >= end && at < from && pos === 'VERB');
  if (verb < 0 || from - verb >= JOINED_BACK) return false;
  const asked = tokens[verb]?.lower ?? '';
  return (
    ASKS.test(asked) && (asked !== 'called' || tokens.slice(verb, from).some(({ lower }) => lower === 'for'))
  );
}

/** Whether a day belongs to something else than a trigger, by what stands round it. */
export const isNotItsDay = (scene: Scene, date: FoundDate, trigger: Trigger): boolean =>
  isBeforeHaving(scene, date, trigger) ||
  isInAside(scene, date, trigger) ||
  isInRelative(scene, date, trigger) ||
  isBehindAside(scene, date, trigger) ||
  isOfAdjunct(scene, date, trigger) ||
  isBeforeSemicolon(scene, date, trigger) ||
  isBehindSemicolon(scene, date, trigger) ||
  isForWhenMeant(scene, date, trigger) ||
  isOfContent(scene, date, trigger) ||
  isOfClauseBehind(scene, date, trigger) ||
  isOfInfinitiveBefore(scene, date, trigger) ||
  isBeforePluperfect(scene, date, trigger) ||
  isBeforeCounted(scene, date, trigger) ||
  isOfAsking(scene, date, trigger) ||
  isOfPutOff(scene, date, trigger) ||
  isBeforeParticiple(scene, date, trigger) ||
  isWhenPutOff(scene, date, trigger) ||
  isOfActivePutOff(scene, date, trigger) ||
  isOfGovernor(scene, date, trigger) ||
  isOfProposed(scene, date, trigger) ||
  isTillBefore(scene, date, trigger) ||
  isWithinOf(scene, date, trigger) ||
  isOfOtherHand(scene, date, trigger) ||
  isOfClauseInFront(scene, date, trigger) ||
  isOfRefusal(scene, date, trigger);
