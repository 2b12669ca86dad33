/**
 * What stands beside a trigger in its own sentence: the day, the place, those who took part, and whether it was held.
 */
import type { Sentence } from '@nonpaper/text';
import type { EventStatus } from '@nonpaper/vocabulary';
import { overlap } from '../mentions/mention-at.ts';
import type { ReadDate } from '../reading.ts';
import { parseIso } from './dates/calendar.ts';
import { dateOf } from './days/date-of.ts';
import { sideOf } from './days/dates-of-sentence.ts';
import { BY_SO_MUCH } from './days/moved-date.ts';
import { shifted } from './days/date-shift.ts';
import type { FoundDate } from './dates/types.ts';
import { HOUR } from './days/hour-alone.ts';
import { TURNS } from './triggers/has-text.ts';
import { goalOf } from './triggers/motion-goal.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { participantsOf } from './people/participants-of.ts';
import { placeOf } from './place-of.ts';
import { isOfToday, type Memory } from './scene.ts';
import { directionOf } from './days/direction-of.ts';
import { changedInstead } from './status/changed-instead.ts';
import { statusOfNoun } from './status/status-of-noun.ts';
import { verbForm } from './verb-form.ts';
import { statusOfVerb } from './status/status-of-verb.ts';
import type { FoundPlace, Participant, Scene, Trigger } from './types.ts';

/** The parts of an event, before it is decided whether they are enough. */
export interface Parts {
  readonly date: FoundDate | null;
  readonly place: FoundPlace | null;
  readonly members: readonly Participant[];
  readonly status: EventStatus;
}

/** What was held lies behind: a day to come on the other side of "after" or "before" belongs to something else. */
function isBeyondTurn(scene: Scene, trigger: Trigger, date: FoundDate | null): boolean {
  const at = scene.tokens[trigger.from]?.span[0];
  if (date === null || at === undefined) return false;
  const [from, to] = date.span[0] < at ? [date.span[1], at] : [at, date.span[0]];
  return scene.tokens.some(({ span, lower }) => span[0] >= from && span[0] < to && TURNS.has(lower));
}

/** "welcomed her intention to travel next week, and proposed a mission": a deed that was done has no day that is called the next. */
function isDoneBefore({ text, tokens }: Scene, { noun, from }: Trigger, date: FoundDate | null): boolean {
  if (
    noun ||
    date === null ||
    !/^(?:next|tomorrow|the coming|in the coming)\b/iu.test(text.slice(...date.span))
  )
    return false;
  const { past, modal, infinitive, passive } = verbForm(tokens, from);
  return past && modal === null && !infinitive && !passive;
}

/** "postponed the talks from Thursday to Saturday": what is moved does not last from the one day to the other. */
const lastOf = (text: string, { date, span }: FoundDate): ReadDate =>
  date.precision === 'range' && /^(?:from )?\p{L}+day to \p{L}+day$/iu.test(text.slice(...span))
    ? { start: date.end, end: date.end, precision: 'day' }
    : date;

const CHANGED: ReadonlySet<EventStatus> = new Set(['postponed', 'cancelled', 'downgraded']);
/** "planned for the afternoon, is called off": of the day of its entry. */
const FOR_PART = /\b(?:for|due|in) (?:the|that) (?:morning|afternoon|evening)\b/u;

/** What the heading of a chronology's entry does not date: the day is that on which it was told. */
const NOT_DONE: ReadonlySet<EventStatus> = new Set([
  'planned',
  'postponed',
  'cancelled',
  'proposed',
  'moved',
]);

/** "17 June: A second meeting is postponed": the date with which the sentence opens, before a colon. */
const isHeading = ({ text, tokens }: Scene, { span }: FoundDate): boolean =>
  span[0] === tokens[0]?.span[0] && text[span[1]] === ':';

const HALF_YEAR = 183;

/** "due in late September, has been put off", told in November: a month so far ahead is that of the year which goes on. */
function isTooFarAhead(
  scene: Scene,
  trigger: Trigger,
  { limit }: Neighbourhood,
  read: FoundDate | null,
  { today }: Memory,
): boolean {
  if (read === null || today === null || parseIso(read.date.start) - today < HALF_YEAR) return false;
  return trigger.noun && CHANGED.has(statusOfNoun(scene, trigger, limit, 'unknown'));
}

/** "2 December: A protocol is to be signed": under the heading of a day to come stands what is planned for it. */
const isOfEntryToCome = (status: EventStatus, { entry, today }: Memory): boolean =>
  TO_COME.test(status) && entry !== null && today !== null && parseIso(entry.end) > today;
const TO_COME = /^(?:planned|announced)$/u;

/** "March 2025: A visit to Kelmar is called off": within so long a time it was to be as well. */
const isCalledOffIn = ({ noun }: Trigger, status: EventStatus, { entry }: Memory): boolean =>
  noun && status === 'cancelled' && entry !== null;

export function partsOf(
  scene: Scene,
  trigger: Trigger,
  sentence: Sentence,
  around: Neighbourhood,
  memory: Memory,
  only: boolean,
): Parts {
  const at = scene.tokens[trigger.from]?.span[0] ?? sentence.span[0];
  const direction = directionOf(scene, trigger, around.limit, memory.entry !== null);
  const instead = changedInstead(scene, trigger);
  const moved =
    /^(?:moved|postponed)$/.test(instead?.status ?? '') ||
    (trigger.noun && /^(?:moved|postponed)$/.test(statusOfNoun(scene, trigger, around.limit, 'unknown')));
  const stretchOf = instead === null ? around : { ...around, to: sentence.span[1] };
  const ahead = dateOf(scene, sentence, trigger, stretchOf, direction, memory, only, moved);
  const read = isTooFarAhead(scene, trigger, around, ahead, memory)
    ? dateOf(scene, sentence, trigger, stretchOf, 'unknown', memory, only, moved)
    : ahead;
  const date =
    read === null || !moved
      ? read
      : { ...read, date: shifted(lastOf(scene.text, read), scene.text.slice(around.from, sentence.span[1])) };
  const place = trigger.sense.motion === true ? goalOf(scene, trigger) : placeOf(scene, trigger, around);
  const members = participantsOf(scene, trigger, around.floor, around.limit).filter(
    (member) => place === null || (member.name !== place.name && !overlap(member.span, place.span)),
  );
  const side = sideOf(date?.date ?? null, memory.today);
  const told = trigger.noun
    ? statusOfNoun(scene, trigger, around.limit, side)
    : trigger.sense.notDone === true
      ? 'held'
      : (instead?.status ?? statusOfVerb(scene, trigger, side));
  const counted = read !== null && isNewDay(read, date); // "postponed by two days" from a day that is told
  const isToDay =
    counted || isPutOffTo(scene, trigger, date) || (instead !== null && isBehind(scene, instead.at, date));
  const became = told === 'postponed' && isToDay ? 'moved' : told;
  const status = became === 'unknown' && isNote(scene, trigger, memory) ? 'held' : became;
  const due = isOfEntryToCome(status, memory) || isCalledOffIn(trigger, status, memory);
  const heads =
    date !== null && memory.entry !== null && (due || NOT_DONE.has(status)) && isHeading(scene, date);
  const own =
    heads ||
    (status === 'held' &&
      side === 'future' &&
      (isBeyondTurn(scene, trigger, date) || isDoneBefore(scene, trigger, date)))
      ? null
      : date;
  const stretch = scene.text.slice(around.from, around.to);
  const isNow =
    (status === 'ongoing' && isOfToday(memory)) ||
    (CHANGED.has(status) && (FOR_PART.test(stretch) || (isOfToday(memory) && HOUR.test(stretch)))); // "due at 14:00, has been called off"
  const ofEntry =
    own === null &&
    (isNow ||
      due ||
      (status === 'held' && (!trigger.noun || !isOfToday(memory) || isRunning(scene, trigger))));
  const entry = ofEntry ? memory.entry : null;
  const ofDay = entry === null ? own : { date: withHour(scene, around, entry), span: [at, at] as const };
  return { date: ofDay, place, members, status };
}

/** "Talks resumed after a break", "the morning session was cut short": what an item of a live page tells as it happens. */
function isRunning({ tokens }: Scene, { to }: Trigger): boolean {
  const at = tokens.findIndex(({ pos }, index) => index > to && index <= to + NEAR_VERB && pos === 'VERB');
  if (at < 0 || tokens.slice(to + 1, at).some(({ lower, text }) => text === ',' || lower === 'had'))
    return false;
  return RUNS.test(tokens[at]?.lower ?? '');
}

/** How far behind its noun the verb may stand, in tokens. */
const NEAR_VERB = 6;
const RUNS =
  /^(?:opened|began|started|resumed|ended|concluded|closed|collapsed|broke|cut|adjourned|interrupted|suspended|wrapped|overran)$/;

/** "has been deferred and will open in Tallinn on": words before the new day of what was put off. */
const NOW_ON =
  /\band (?:will|is to|are to|is due to|are due to) (?:now )?(?:open|be held|take place|begin|start|resume|convene|go ahead)\b[^.;]{0,60}$/iu;

/** "deferred to", "put off on Monday until the", "held back until". */
const PUT_OFF_TO =
  /\b(?:put off|off|back|postponed|deferred|delayed|adjourned|suspended|rescheduled)(?: (?:on \p{Lu}\p{Ll}+|yesterday|today|again|once more|this (?:morning|afternoon|evening)|late on \p{Lu}\p{Ll}+|from (?:\d{1,2} )?\p{Lu}\p{Ll}+(?: \d{1,2})?))? (?:to|until|till)\s*(?:the\s+)?$/iu;
const LONGEST_PUT_OFF = 60;

/** "postponed the talks in Porto | until Monday": behind the noun that the verb puts off. */
const BEHIND_NOUN =
  /^(?: (?:in|at|with|between|on|of|about) [^,.;:]{1,50}?)? (?:to|until|till)\s*(?:the\s+)?$/iu;

/** Whether a day was counted on from the one that is told. */
const isNewDay = ({ date: told }: FoundDate, date: FoundDate | null): boolean =>
  date !== null && /^(?:day|time|range)$/u.test(date.date.precision) && date.date.start !== told.start;

/** Whether a date stands behind the verb that changed what was to be. */
const isBehind = ({ tokens }: Scene, at: number, date: FoundDate | null): boolean =>
  date !== null && date.span[0] > (tokens[at]?.span[0] ?? 0);

/** "put off until Monday the session": how far behind the verb its day ends before the noun. */
const isPutOffBefore = (text: string, { span: [start, end] }: FoundDate, noun: number): boolean =>
  end <= noun &&
  PUT_OFF_TO.test(
    text.slice(Math.max(0, start - LONGEST_PUT_OFF), start) +
      (LEADS.exec(text.slice(start, start + 8))?.[0] ?? ''),
  );
const LEADS = /^(?:to|until|till)\b/iu;

/** "deferred to 9 January": what was put off to a day that is told stands, on another day. */
function isPutOffTo({ tokens, text }: Scene, { from, to }: Trigger, date: FoundDate | null): boolean {
  const behind = tokens[to]?.span[1] ?? 0;
  if (date === null || !/^(?:day|time|range)$/.test(date.date.precision)) return false;
  if (date.span[0] < behind) return isPutOffBefore(text, date, tokens[from]?.span[0] ?? 0);
  const before = text.slice(Math.max(behind, date.span[0] - LONGEST_PUT_OFF), date.span[0]);
  const own = LEADS.exec(text.slice(date.span[0], date.span[0] + 8))?.[0] ?? '';
  const between = text.slice(behind, date.span[0]);
  if (BY_SO_MUCH.test(between + own.replace(/$/u, own === '' ? '' : ' '))) return true;
  return NOW_ON.test(between) || PUT_OFF_TO.test(before + own) || BEHIND_NOUN.test(between + own);
}

/** "First direct round, in Geneva.": in an entry of a chronology a noun without any verb is what happened. */
const isNote = ({ tokens }: Scene, { noun }: Trigger, { entry }: Memory): boolean =>
  noun && entry !== null && !tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** On a live page, and in any entry of one day, "rang at about 1 p.m." needs no day. */
function withHour({ text }: Scene, { from, to }: Neighbourhood, date: ReadDate): ReadDate {
  return date.precision === 'day' && HOUR.test(text.slice(from, to)) ? { ...date, precision: 'time' } : date;
}
