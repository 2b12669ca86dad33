/**
 * Whose a date is by the build of the sentence, where nearness alone would go wrong: a day before a noun is that noun's
 * ("a Friday slot", "last week's letter"), a day that opens the next clause is that clause's, and a day that a clause
 * with "when" hangs on is the clause's.
 */
import type { FoundDate } from '../dates/types.ts';
import { governingWord } from '../governing-word.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** The first token that begins at a place of the text or behind it; looked up by halving, since tokens stand in order. */
export function tokenFrom({ tokens }: Pick<Scene, 'tokens'>, place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "the eve of the talks": a trigger in the words of a time is what the time counts from. */
export const isInside = ({ tokens }: Scene, { span }: FoundDate, { from }: Trigger): boolean => {
  const place = tokens[from]?.span[0] ?? -1;
  return span[0] <= place && place < span[1];
};

/** "An invitation for 9 July has been declined": a present perfect tells no day of its own before it. */
export function isBeforePerfect(scene: Scene, { span }: FoundDate, trigger: Trigger): boolean {
  if (trigger.noun) return false;
  const { start, perfect } = verbForm(scene.tokens, trigger.from);
  const has = scene.tokens
    .slice(start, trigger.from)
    .some(({ lower }) => lower === 'has' || lower === 'have');
  return (
    perfect &&
    has &&
    span[1] <= (scene.tokens[start]?.span[0] ?? 0) &&
    !/^today$/iu.test(scene.text.slice(...span))
  );
}

/** How far behind a verb the clause may begin that is told to be at the same time, in tokens. */
const AT_ONCE = 15;

/** Words of a short time, behind which "after" and "before" stay on the same day. */
const SHORT_TIME = /^(?:hours?|minutes?|moments|shortly|just|immediately|right|soon)$/u;
/** Those that name an occasion by what stands right beside it: "hours before a meeting". */
const SHORTLY = /^(?:hours?|minutes?|moments|shortly)$/u;
/** How far before a verb "hours after" may stand, in tokens. */
const HOURS_BACK = 12;

/** "published it on Wednesday, hours after Oru had called off": the day of the main clause before "hours after". */
function hoursFrom({ tokens, settled }: Scene, from: number, dates: readonly FoundDate[]): FoundDate | null {
  const at = tokens.findLastIndex(
    ({ lower }, index) =>
      index < from &&
      index > from - HOURS_BACK &&
      /^(?:after|before)$/u.test(lower) &&
      SHORT_TIME.test(tokens[index - 1]?.lower ?? ''),
  );
  const place = tokens[at]?.span[0];
  if (place === undefined) return null;
  const told = dates.filter(({ span }) => span[1] <= place);
  return told.findLast(({ span }) => settled.has(span[0])) ?? told.at(-1) ?? null; // that of a deed before that of what it is about
}

/** "rejected the draft as soon as it was leaked on Monday": the day of the clause that is told to be at the same time. */
export function atOnce(
  scene: Scene,
  { noun, from, to }: Pick<Trigger, 'noun' | 'from' | 'to'>,
  dates: readonly FoundDate[],
): FoundDate | null {
  const { tokens } = scene;
  if (noun)
    return SHORTLY.test(scene.tokens[governingWord(tokens, from) - 1]?.lower ?? '')
      ? hoursFrom(scene, from, dates)
      : null;
  const near = hoursFrom(scene, from, dates);
  if (near !== null) return near;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > to && index < to + AT_ONCE && lower === 'soon' && tokens[index - 1]?.lower === 'as',
  );
  const place = tokens[at]?.span[0];
  return place === undefined ? null : (dates.find(({ span }) => span[0] > place) ?? null);
}

const COUNTS_ON = /^(?:following|next|previous|preceding|same)\b/iu;
const INSIDE = /^(?:ADJ|NOUN|PROPN|NUM)$/u;

/** The token of the noun that a date stands before, as its owner or as a word of it; -1 where it stands before none. */
export function nounOf(scene: Scene, { span }: FoundDate): number {
  const { tokens } = scene;
  const next = tokenFrom(scene, span[1]);
  const owns = /^['’]s?$/u.test(tokens[next]?.lower ?? '') && tokens[next]?.span[0] === span[1];
  const before = tokens[tokenFrom(scene, span[0]) - 1];
  const inside = before !== undefined && /^(?:an?|the|this|that|his|her|its|their)$/u.test(before.lower);
  if (!owns && !inside) return -1;
  if (!owns && tokens[next]?.pos === 'PROPN' && COUNTS_ON.test(scene.text.slice(...span))) return -1; // "the following Thursday Oru refused"
  const isDoing =
    owns && tokens[next + 1]?.lower.endsWith('ing') === true && tokens[next + 2]?.pos !== 'NOUN';
  if (isDoing) return next + 1; // "Friday's signing", not "Friday's closing session"
  let at = owns ? next + 1 : next;
  while (INSIDE.test(tokens[at]?.pos ?? '')) at += 1;
  return at > (owns ? next + 1 : next) ? at - 1 : -1;
}

/** "offered them a Friday slot", "answered last week's letter": a date that belongs to a noun which is no event. */
export function isOfAnotherNoun(
  scene: Scene,
  date: FoundDate,
  trigger: Trigger,
  events: ReadonlySet<number>,
): boolean {
  const noun = nounOf(scene, date);
  if (noun < 0 || (noun >= trigger.from && noun <= trigger.to)) return false;
  if (isYearOfSigned(scene, noun, date, trigger) || isIssueOf(scene, noun, date, trigger)) return false;
  return !events.has(noun) || (!trigger.noun && isObjectOf(scene, noun, date, trigger));
}

/** "published in Monday's gazette": the day of the paper in which it stands. */
const isIssueOf = ({ tokens }: Scene, noun: number, { span }: FoundDate, { to, sense }: Trigger): boolean =>
  sense.type === 'publication' &&
  noun > to &&
  tokens[tokenFrom({ tokens }, span[0]) - 1]?.lower === 'in' &&
  /^(?:paper|newspaper|gazette|edition|issue|journal|daily|advertiser|bulletin)s?$/u.test(
    tokens[noun]?.lower ?? '',
  );

/** "The 2031 protocol was signed at the lake": the year by which a text is called is that in which it was signed. */
const isYearOfSigned = ({ tokens }: Scene, noun: number, { date }: FoundDate, { from, sense }: Trigger) =>
  sense.type === 'signature' &&
  /^(?:year|day|month)$/u.test(date.precision) &&
  noun < from &&
  (verbForm(tokens, from).passive || tokens[noun + 1]?.text === ',') &&
  !tokens.slice(noun + 1, from).some(({ pos }) => pos === 'VERB');

/** "declined to come to today's signing", "met her ahead of Friday's session": the noun of an event that is no setting of the verb's deed. */
const isObjectOf = (scene: Scene, noun: number, date: FoundDate, { sense, from }: Trigger): boolean => {
  const { tokens } = scene;
  const before = tokens[tokenFrom(scene, date.span[0]) - 1]?.lower ?? '';
  const word = SETTING.test(before) ? before : (tokens[governingWord(tokens, noun)]?.lower ?? '');
  if (/^(?:rejection|proposal)$/u.test(sense.type))
    return !/^(?:at|in|during|after|before|following)$/u.test(word);
  return noun > from && !SETTING.test(word);
};
const SETTING = /^(?:at|in|during|for|on|after|following)$/u;

/** Words of saying, behind which only what was said follows. */
export const SAYING =
  /^(?:said|says|told|tells|announced|announces|reported|reports|wrote|writes|added|confirmed|claimed|insisted|warned|admitted|stated|declared|argued|noted|recalled|explained|informed|informs|assured|reminded)$/u;

/** "On Monday he denied that they had met". */
const DENYING = /^(?:den(?:y|ied|ies)|dismissed|disputed|rejected)$/u;
/** No more tokens stand behind the word of saying in an aside: "he told reporters in Lima". */
const LONGEST_SAYING = 6;

/** Words behind which a verb is that of a clause beside the main one. */
const OPENS_CLAUSE = /^(?:after|before|because|since)$/u;

/** "agreed on Tuesday to a truce after mediators presented a draft": a day of the main clause, before the one of the verb. */
export function isOfMainClause({ tokens }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  if (noun) return false;
  const date = tokenFrom({ tokens }, span[1]);
  let clause = -1;
  for (let at = date; at < from; at += 1) if (OPENS_CLAUSE.test(tokens[at]?.lower ?? '')) clause = at;
  if (clause <= date || SHORT_TIME.test(tokens[clause - 1]?.lower ?? '')) return false;
  const main = tokens.slice(0, clause).some(({ pos }) => pos === 'VERB');
  return main && !tokens.slice(clause, from).some(({ text }) => /^[,;:.]$/u.test(text));
}

/** "On Monday she said that they had met": a date before a word of saying that stands before the trigger. */
export function isOfSayingBefore(scene: Scene, { span }: FoundDate, trigger: Trigger): boolean {
  const between = scene.tokens.slice(tokenFrom(scene, span[1]), trigger.from);
  const said = between.findIndex(
    ({ lower }, at) => SAYING.test(lower) || (DENYING.test(lower) && between[at + 1]?.lower === 'that'),
  );
  const closes = between.findIndex(({ text }, at) => at > said && text === ',');
  const aside = between[0]?.text === ',' && closes > 0 && closes - said < LONGEST_SAYING; // "On Monday, she said on Sunday, they met"
  return said >= 0 && !aside && !between.slice(0, said).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

const JOINS = /^(?:and|but|while|whereas|;|nor|so|yet)$/u;
const BEFORE_DATE = /^(?:on|in|at|by|over|during|late|early|then|later|,)$/u;

/** "rang Lund, and on Friday the contract was signed": a date behind a trigger that opens the clause after it. */
export function opensNextClause(scene: Scene, { span }: FoundDate, trigger: Trigger): boolean {
  const { tokens } = scene;
  let at = tokenFrom(scene, span[0]) - 1;
  while (at > trigger.to && BEFORE_DATE.test(tokens[at]?.lower ?? '')) at -= 1;
  if (at <= trigger.to || !JOINS.test(tokens[at]?.lower ?? '')) return false;
  return hasFiniteVerb(scene, tokenFrom(scene, span[1]));
}

/** Whether a verb that is no infinitive follows before the next joining word. */
function hasFiniteVerb({ tokens }: Scene, from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const { pos, lower } = tokens[at] ?? { pos: '', lower: '' };
    if (/^[;:.]$/u.test(lower) || (JOINS.test(lower) && at > from)) return false;
    if (pos === 'AUX' || (pos === 'VERB' && tokens[at - 1]?.lower !== 'to' && !lower.endsWith('ing')))
      return true;
  }
  return false;
}

/** "on the table until June, when they fell out at a seminar": the trigger stands in the clause that hangs on the date. */
export function isWhenOf(scene: Scene, { span }: FoundDate, trigger: Trigger): boolean {
  const { tokens } = scene;
  const at = tokenFrom(scene, span[1]);
  const when = tokens[at]?.text === ',' ? at + 1 : at;
  const which = tokens[when + 1]?.lower === 'which' && /^(?:at|in|during)$/u.test(tokens[when]?.lower ?? '');
  return (
    (tokens[when]?.lower === 'when' || which) &&
    when < trigger.from &&
    !tokens.slice(when, trigger.from).some(({ text }) => /^[,;:.]$/u.test(text))
  );
}

/** "a sitting on 16 February, and a visit by the minister": the day of what stands before in a list is not that of the next. */
export function isOfListBefore(scene: Scene, { span }: FoundDate, trigger: Trigger): boolean {
  if (!trigger.noun || span[0] === scene.tokens[0]?.span[0]) return false;
  const place = scene.tokens[trigger.from]?.span[0] ?? 0;
  if (span[1] > place) return false;
  const between = scene.tokens.slice(tokenFrom(scene, span[1]), trigger.from);
  if (between.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return false;
  return between.some(
    ({ lower }, at) =>
      lower === 'and' && between[at - 1]?.text === ',' && /^(?:an?|the)$/u.test(between[at + 1]?.lower ?? ''),
  );
}
