import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import type { ReadDate } from '../reading.ts';
import { overlap } from '../mentions/mention-at.ts';
import { type Anchor, anchoredDates } from './date-anchors.ts';
import { isOfSaying } from './date-of-saying.ts';
import {
  atOnce,
  isBeforePerfect,
  isInside,
  isOfAnotherNoun,
  isOfListBefore,
  isOfMainClause,
  isOfSayingBefore,
  isWhenOf,
  opensNextClause,
} from './date-owner.ts';
import { parseIso } from './dates/calendar.ts';
import { findDates } from './dates/index.ts';
import type { Direction, FoundDate, Reference } from './dates/types.ts';
import { frontedDate } from './fronted-date.ts';
import { isNotItsDay } from './not-its-day.ts';
import { verbForm } from './verb-form.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Scene, Trigger } from './types.ts';
import { LONGEST_SENTENCE, type Memory } from './scene.ts';

/** Words between a date and what stands behind it that part the two. */
const PARTING = /\b(?:to|that|after|before|until|since|because|which|who|will|would|was|were)\b/iu;

/** A verb's own first words, which part it from no date before it: "the following day it was | leaked". */
const OWN_WORDS = /\b(?:was|were|had been|would be|will be|would|will|to)\s+(?:\p{L}+ly\s+)?$/iu;

/** The text between a date and the verb behind it, without the verb's own first words. */
const between = (text: string, from: number, to: number): string =>
  text.slice(from, to).replace(OWN_WORDS, '');

/** How much farther a date counts that another event's words stand before: it mostly belongs to them. */
const FOREIGN = 3;

/** What may stand between a vague date and the one that says it more exactly: "last month, on 19 May". */
const MORE_EXACTLY = /^,? ?(?:on |in |of |the )*$/u;

/**
 * "Last year's summit, due in December": of a year and a day or month in it that stand in one stretch the year says no
 * more; nor does a month or week with a day in it right beside it.
 */
function withoutVague(text: string, dates: readonly FoundDate[], [from, to]: Span): readonly FoundDate[] {
  const near = dates.filter(({ span }) => span[0] >= from && span[1] <= to);
  const holds = (vague: FoundDate, each: FoundDate): boolean => {
    const inside = vague.date.start <= each.date.start && each.date.end <= vague.date.end;
    if (!inside || each.date.precision === vague.date.precision) return false;
    const [one, other] = vague.span[0] < each.span[0] ? [vague, each] : [each, vague];
    return vague.date.precision === 'year' || MORE_EXACTLY.test(text.slice(one.span[1], other.span[0]));
  };
  return near.filter((date) => !near.some((each) => each !== date && holds(date, each)));
}

/** "the first talks since last August": from when on is not when. */
const isSince = (text: string, { span: [start] }: FoundDate): boolean =>
  /\bsince (?:the )?$/iu.test(text.slice(Math.max(0, start - 12), start)) ||
  /^since\b/iu.test(text.slice(start, start + 6));

/** "first planned for 28 August": for when it once was counts only where no other day is told. */
const isFormer = (text: string, { span: [start] }: FoundDate): boolean =>
  /\b(?:first|originally|initially|previously|once) (?:been )?(?:set|planned|scheduled|due|expected|billed|meant)(?: to \p{L}+)? (?:for|on|in) (?:the )?$/iu.test(
    text.slice(
      Math.max(0, start - 60),
      start + (/^(?:for|in) /iu.exec(text.slice(start, start + 4))?.[0].length ?? 0),
    ),
  );
const FORMER = 5000;

/** "proposed a summit for June, but Oru refused": for when the thing before is set is not when the next was done. */
const isFor = (text: string, { span: [start] }: FoundDate): boolean =>
  /\bfor (?:the )?$/u.test(text.slice(Math.max(0, start - 8), start)) ||
  /^for\b/u.test(text.slice(start, start + 4));

/** "released late on Tuesday": the day right behind a verb is its own. */
const isRightBehind = (text: string, place: number, { span: [start] }: FoundDate): boolean =>
  start > place &&
  start - place < 40 &&
  /^\p{Ll}+ (?:(?:late |early )?on |in )?$/u.test(text.slice(place, start));

/** How much farther the day of what a passive tells of its subject, where another one stands behind the verb. */
const OF_SUBJECT = 80;

/** "a plan for a vote in April was presented on Monday": a day inside the subject of a passive. */
function isInSubject({ tokens, text }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  if (noun) return false;
  const { start, passive } = verbForm(tokens, from);
  if (!passive || span[1] > (tokens[start]?.span[0] ?? 0)) return false;
  return /^\s*$/u.test(text.slice(span[1], tokens[start]?.span[0] ?? span[1]));
}

/** How much farther yet where "and" parts it from this one's words. */
const CLOSED = 60;

/** What the build of the sentence says of whose a date is. */
interface DateOwner {
  readonly mayBe: (date: FoundDate) => boolean;
  readonly isWhen: (date: FoundDate) => boolean;
  readonly isInSubject: (date: FoundDate) => boolean;
}

const ownerOf = (scene: Scene, trigger: Trigger, { nouns }: Neighbourhood): DateOwner => ({
  mayBe: (date) =>
    !isInside(scene, date, trigger) &&
    !isBeforePerfect(scene, date, trigger) &&
    !isOfAnotherNoun(scene, date, trigger, nouns) &&
    !opensNextClause(scene, date, trigger) &&
    !isOfListBefore(scene, date, trigger) &&
    !isOfSayingBefore(scene, date, trigger) &&
    !isOfMainClause(scene, date, trigger) &&
    !isNotItsDay(scene, date, trigger),
  isWhen: (date) => isWhenOf(scene, date, trigger),
  isInSubject: (date) => isInSubject(scene, date, trigger),
});

/**
 * The date that belongs to a trigger: the nearest in its own stretch. One that stands between the trigger before and
 * this one mostly belongs to that: it counts as farther, and not at all behind words that part the two.
 */
function nearest(
  text: string,
  dates: readonly FoundDate[],
  place: number,
  { from, to }: Pick<Neighbourhood, 'from' | 'to'>,
  shared: boolean,
  owns: DateOwner,
): FoundDate | null {
  const isForeign = ({ span }: FoundDate): boolean => shared && span[0] < place;
  const own = withoutVague(text, dates, [from, to]).filter(
    (date) =>
      date.span[0] >= from &&
      date.span[1] <= to &&
      owns.mayBe(date) &&
      !isOfSaying(text, date.span) &&
      !(isForeign(date) && PARTING.test(between(text, date.span[1], place)) && !owns.isWhen(date)) &&
      !(isSince(text, date) && !owns.isWhen(date)) &&
      !(isForeign(date) && isFor(text, date)),
  );
  const isClosed = ({ span }: FoundDate): boolean => /^,?\s+and\b/u.test(text.slice(span[1], span[1] + 6)); // "tabled on Monday and rejected"
  const distance = (date: FoundDate): number =>
    isFormer(text, date)
      ? FORMER
      : owns.isWhen(date) || isRightBehind(text, place, date)
        ? 0
        : date.span[0] >= place
          ? date.span[0] - place
          : (isForeign(date) && isClosed(date) ? CLOSED : 0) +
            (owns.isInSubject(date) ? OF_SUBJECT : 0) +
            (place - date.span[1]) * (isForeign(date) ? FOREIGN : 1) +
            (isForeign(date) ? 20 : 0);
  const best = own.reduce<FoundDate | null>(
    (one, date) => (one === null || distance(date) < distance(one) ? date : one),
    null,
  );
  return best !== null && isFormer(text, best) ? { ...best, former: true } : best;
}

const MOVING =
  /\b(?:moved|rescheduled|relocated|shifted|switched|changed|altered|brought forward|pushed (?:back|forward)|postponed?|put (?:\S+ ){0,4}?off|delayed?|deferred?|adjourned|now (?:to )?(?:take place|be held|be signed|meet|begin|start))\b/u;

/** What was moved or put off is dated by the day to which it was: the first behind the verb that "from" does not bring in. */
function movedTo(text: string, dates: readonly FoundDate[], place: number, to: number): FoundDate | null {
  const verb = MOVING.exec(text.slice(place, to));
  if (verb === null) return null;
  const behind = place + verb.index + verb[0].length;
  const fits = ({ span }: FoundDate): boolean =>
    span[0] >= behind &&
    span[1] <= to &&
    !isOfSaying(text, span) &&
    (/^(?:until|till|to)\b/iu.test(text.slice(span[0])) ||
      /\b(?:later|earlier)$/u.test(text.slice(...span)) ||
      /\b(?:to|until|till|for|on|held|place|between|in)\s+(?:the\s+)?$|\bheld\s+from\s+(?:the\s+)?$/u.test(
        text.slice(Math.max(behind, span[0] - 20), span[0]),
      ));
  return dates.find(fits) ?? null;
}

/** "was moved to Doha last month": a day that is over, behind the verb and with no word that leads to it, is that of the move. */
function isWhenMoved(text: string, { span, date }: FoundDate, place: number, today: number | null): boolean {
  const verb = MOVING.exec(text.slice(place, span[0]));
  const leads = /\b(?:to|until|till|for|from|of|set)\s+(?:the\s+)?$/iu.test(
    text.slice(Math.max(place, span[0] - 16), span[0]),
  );
  return verb !== null && !leads && date.precision !== 'day' && sideOf(date, today) === 'past';
}

const SET_FOR =
  /(?<!\b(?:first|originally|initially|once) )\b(?:set|planned|scheduled|arranged|pencilled in|billed|fixed)\s(?:for|on)\s+(?:the\s+)?$/u;
/** How far behind a noun "set for" may stand, in units. */
const SET_REACH = 120;

/** "a hearing with him that was set for 20 June": the day for which it was set, whatever day stands before it. */
const setFor = (text: string, dates: readonly FoundDate[], place: number, to: number): FoundDate | null =>
  dates.find(
    ({ span }) =>
      span[0] > place &&
      span[0] < Math.min(to, place + SET_REACH) &&
      SET_FOR.test(text.slice(Math.max(place, span[0] - 40), span[0])),
  ) ?? null;

/** On which side of today a date lies; unknown where it holds today. */
export function sideOf(date: ReadDate | null, today: number | null): Direction {
  if (date === null || today === null) return 'unknown';
  if (parseIso(date.end) < today) return 'past';
  return parseIso(date.start) > today ? 'future' : 'unknown';
}

/** What the dates of a sentence are read against. */
export const referenceOf = ({ today, previous, entry, told }: Memory, direction: Direction): Reference => ({
  day: entry !== null && entry.precision === 'day' ? parseIso(entry.start) : today, // an entry is told from its own day
  direction,
  previous,
  same: entry === null || entry.precision === 'day' ? null : entry,
  around: entry === null ? (direction === 'past' ? told : null) : parseIso(entry.start),
});

/** "held from 9 to 12 June, collapsed on its final day": the stretches of the sentence itself are counted from too. */
function withStretches(anchors: readonly Anchor[], dates: readonly FoundDate[]): readonly Anchor[] {
  const stretches = dates.filter(({ date }) => date.precision === 'range');
  return stretches.length === 0
    ? anchors
    : [...anchors, ...stretches.map(({ date }) => ({ words: [], date, encounter: true }))];
}

/** The dates of a scene's sentence; several events of one sentence mostly look the same way, and it is read once. */
function datesIn(scene: Scene, span: Span, given: Reference, memory: Memory): readonly FoundDate[] {
  const { anchors, base } = memory;
  const reference = { ...given, previous: base };
  const key = reference.direction; // all else is one for a sentence
  const before = scene.dates.get(key);
  if (before !== undefined) return before;
  const plain = findDates(scene.text, span, reference);
  const anchored = anchoredDates(scene.text, span, withStretches(anchors, plain));
  const dates =
    anchored.length === 0
      ? plain
      : [
          ...anchored,
          ...plain.filter((date) => !anchored.some((each) => overlap(each.span, date.span))),
        ].sort((one, other) => one.span[0] - other.span[0]);
  scene.dates.set(key, dates);
  return dates;
}

/**
 * The date of an event: the nearest in its own stretch of the sentence, or, where it is the sentence's only event,
 * in the whole of it. One that was moved has its new date.
 */
export function dateOf(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  around: Neighbourhood,
  direction: Direction,
  memory: Memory,
  only: boolean,
  moved: boolean,
): FoundDate | null {
  const [start, end] = sentence.span;
  const { noun } = trigger;
  const place = scene.tokens[trigger.from]?.span[0] ?? start;
  const owner = ownerOf(scene, trigger, around);
  const reference = referenceOf(memory, direction);
  const dates = datesIn(scene, [start, Math.min(end, start + LONGEST_SENTENCE)], reference, memory);
  const newDay = moved ? movedTo(scene.text, dates, place, around.to) : null;
  const set = noun ? setFor(scene.text, dates, place, around.to) : null;
  const own = newDay ?? set ?? nearest(scene.text, dates, place, around, around.from > start, owner);
  const whole =
    own ?? (only ? nearest(scene.text, dates, place, { from: start, to: end }, false, owner) : null);
  if (moved && newDay === null && whole !== null && isWhenMoved(scene.text, whole, place, memory.today))
    return null;
  return whole ?? frontedDate(scene, trigger, dates) ?? atOnce(scene, trigger, dates);
}

/** What may stand between a deed and its day: its object or its doer, with no word of when the object was due. */
const BESIDE =
  /^\s*(?:(?:it|them)\s)?(?:by (?:letter|telephone|phone|e-?mail|cable|text message)\s)?(?:(?:the|its|their|his|her|by(?: the)?)\s(?:(?!planned|set|due|scheduled|for|on|of)[\p{L}’'-]+\s){1,3}?)?(?:(?:late|early)?\s*on\s+|in\s+)?$/u;
const LONGEST_BESIDE = 60;
/** "called off the meeting of 12 November on the eve": the day before that which stands between. */
const EVE = /\beve$/iu;

/** "set for Friday, was cancelled an hour before it was to begin": on the day for which it was set. */
const HOUR_BEFORE =
  /^\s*(?:only |just |barely |less than )?(?:an hour|half an hour|hours|minutes|\w+ hours|\w+ minutes|shortly|moments) before(?:hand\b| (?:it|they|the|its|their)\b)/iu;

/** "On 16 May, however, it | was put off": what stands before and behind the date that opens the sentence of a deed. */
const OPENING = /^(?:But |And |Then,? )?(?:(?:late |early )?on |in )?$/iu;
const HEADED =
  /^,?(?: (?:however|though|meanwhile|moreover),)? (?:(?:it|they|both|the|its|their|his|her|an?) )?(?:(?!(?:that|which|who|set|planned|due|scheduled|for|on|of|in|was|were|had|has|to|and)\b)[\p{L}’'-]+ ){0,4}$/iu;

/**
 * The day on which a verb's deed was done, where the text sets it right beside the verb: right before its group ("on
 * Monday postponed"; not looked at where `from` is null), right behind it ("was cancelled on Monday"), or at the head
 * of an entry of a chronology. `from` and `to` are the first and last token of the verb's group.
 */
export function dayOfDoing(
  scene: Scene,
  sentence: Sentence,
  from: number | null,
  to: number,
  memory: Memory,
): FoundDate | null {
  const [start, end] = sentence.span;
  const first = from === null ? start : (scene.tokens[from]?.span[0] ?? start);
  const last = scene.tokens[to]?.span[1] ?? end;
  const verb = scene.tokens[verbForm(scene.tokens, to).start]?.span[0] ?? start;
  const reference = referenceOf(memory, 'past');
  const dates = datesIn(scene, [start, Math.min(end, start + LONGEST_SENTENCE)], reference, memory);
  const isBeside = ({ span }: FoundDate): boolean => {
    const before = span[1] <= first && /^,?\s*$/u.test(scene.text.slice(span[1], first));
    const behind =
      span[0] >= last && BESIDE.test(scene.text.slice(last, Math.min(span[0], last + LONGEST_BESIDE)));
    const heads = span[0] === start && scene.text.startsWith(':', span[1]);
    const opens =
      OPENING.test(scene.text.slice(start, span[0])) && HEADED.test(scene.text.slice(span[1], verb));
    return (
      heads ||
      opens ||
      before ||
      (behind && !/^(?:from|until|till|to|by|for)\b/iu.test(scene.text.slice(span[0])))
    );
  };
  const deed = { from: to, to, noun: false, sense: { type: 'postponement' } } as const;
  const hourBefore = HOUR_BEFORE.test(scene.text.slice(last, last + LONGEST_BESIDE));
  const due = hourBefore
    ? dates.findLast(({ span, date }) => span[1] <= verb && /^(?:day|time)$/u.test(date.precision))
    : undefined;
  const eve = dates.find(
    ({ span }) =>
      span[0] > last &&
      EVE.test(scene.text.slice(...span)) &&
      !/[,;:.]/u.test(scene.text.slice(last, span[0])),
  );
  return dates.find(isBeside) ?? eve ?? due ?? frontedDate(scene, deed, dates) ?? atOnce(scene, deed, dates);
}
