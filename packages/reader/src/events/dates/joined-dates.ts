/**
 * Dates that two expressions tell together: a weekday beside its date ("on Friday, 14 January", "14 January, a Friday"),
 * and the first and last day of a stretch ("from Monday, 3 December, to the 5th").
 */
import type { ReadDate } from '../../reading.ts';
import { parseIso, read, weekdayOf, WEEKDAYS } from './calendar.ts';
import type { FoundDate } from './types.ts';

const WEEKDAY_ALONE =
  /^(?:(?:until|till|by|to|this|last|next|coming|this coming) )?((?:sun|mon|tues|wednes|thurs|fri|satur)day)$/iu;
/** Words of a date that tell more than weekdays. */
const DATED =
  /\d| of |January|February|March|April|May|June|July|August|September|October|November|December/u;
const BEFORE_DATE = /^(?: (?:morning|afternoon|evening|night))?,? ?(?:(?:on |of )?the |on )?$/iu;
const BEHIND_DATE = /^(?:,| \() ?(?:an? )?$/u;
const WEEKDAYS_ONLY = /^\w+day and \w+day(?: (?:next|last|this) week)?$/iu;
/** A stretch that lasts longer is none that anybody meant. */
const LONGEST_STRETCH = 100;

/** No stretch from a part of a month to one of another lasts longer, in days. */
const LONGEST_OF_PARTS = 300;
/** "from late April to the middle of June", "from early May to July". */
const isPart = ({ precision }: ReadDate): boolean => precision === 'part-of-month' || precision === 'month';

const isDay = ({ precision }: ReadDate): boolean => precision === 'day' || precision === 'time';

/** Which weekday an expression names and nothing else; -1 for none. */
function weekdayAlone(text: string, { span }: FoundDate): number {
  const name = WEEKDAY_ALONE.exec(text.slice(...span))?.[1];
  return name === undefined ? -1 : WEEKDAYS.indexOf(name.toLowerCase());
}

/** One date where one of two neighbours is only the weekday of the other. */
function withWeekday(text: string, one: FoundDate, other: FoundDate): FoundDate | null {
  const gap = text.slice(one.span[1], other.span[0]);
  const span = [one.span[0], other.span[1]] as const;
  const [first, second] = [weekdayAlone(text, one), weekdayAlone(text, other)];
  if (
    first >= 0 &&
    second < 0 &&
    DATED.test(text.slice(...other.span)) &&
    BEFORE_DATE.test(gap) &&
    /^(?:day|time|range)$/u.test(other.date.precision)
  ) {
    const timed = one.date.precision === 'time' && other.date.precision === 'day';
    return { span, date: timed ? { ...other.date, precision: 'time' } : other.date };
  }
  const isOf = isDay(one.date) && weekdayOf(parseIso(one.date.start)) === second;
  return first < 0 && isOf && BEHIND_DATE.test(gap) ? { span, date: one.date } : null;
}

/** "Monday, Tuesday and Wednesday": the day before the first of a stretch belongs to it. */
function inList(text: string, one: FoundDate, other: FoundDate): FoundDate | null {
  const follows =
    other.date.precision === 'range' && isDay(one.date) && text.slice(one.span[1], other.span[0]) === ', ';
  if (!follows || weekdayAlone(text, one) < 0 || !WEEKDAYS_ONLY.test(text.slice(...other.span))) return null;
  const start = parseIso(other.date.start) - 1;
  return weekdayOf(start) === weekdayOf(parseIso(one.date.start))
    ? { span: [one.span[0], other.span[1]], date: read(start, parseIso(other.date.end), 'range') }
    : null;
}

const TO = /^(?:to|until|till|through) /iu;
const TO_GAP = /^(?: (?:morning|afternoon|evening|night))?,? (?:to|until|till|through) (?:the )?$/iu;
const AND_GAP = /^,? and (?:the )?$/iu;
const FROM = /\bfrom (?:the )?$/iu;
const BETWEEN = /\bbetween (?:the )?$/iu;
/** What is moved from one day to another does not last from the one to the other. */
const MOVED =
  /\b(?:moved?|moving|postponed?|postponing|put (?:off|back)|pushed back|brought forward|rescheduled?|shifted|delayed|deferred|changed|altered|adjourned|switched)\b/iu;
const REACH = 80;
const MOVED_BACK = 60;

/** "moved from", "put off the round from": what stands before the first of two days or months. */
export const isMovedFrom = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - MOVED_BACK), at);
  const clause = before.split(/\b(?:and|held|place|run|last|open|meet)\b/iu).at(-1) ?? '';
  return (FROM.test(before) || /^from /iu.test(text.slice(at, at + 5))) && MOVED.test(clause);
};

/** "tomorrow and on Friday". */
const NEAR = /^(?:today|tomorrow|yesterday)$/iu;

/** One stretch where two days are told as its first and last. */
function fromTo(text: string, one: FoundDate, other: FoundDate): FoundDate | null {
  const days = isDay(one.date) && isDay(other.date);
  if (!days && !(isPart(one.date) && isPart(other.date))) return null;
  const [start, end] = [parseIso(one.date.start), parseIso(other.date.end)];
  if (end <= start || end - start > (days ? LONGEST_STRETCH : LONGEST_OF_PARTS)) return null;
  const gap = text.slice(one.span[1], other.span[0]);
  const before = text.slice(Math.max(0, one.span[0] - REACH), one.span[0]);
  const opens = FROM.test(before) || /^from /iu.test(text.slice(one.span[0], one.span[0] + 5));
  const until = TO_GAP.test(gap) || (/^,? $/u.test(gap) && TO.test(text.slice(...other.span)));
  const again = end === start + 1 && /^,? and (?:then |once more )?again (?:on )?$/iu.test(gap);
  const next =
    end === start + 1 && /^,? and (?:on )?(?:the )?$/iu.test(gap) && NEAR.test(text.slice(...one.span));
  const joins = again || next || (opens && until) || (BETWEEN.test(before) && AND_GAP.test(gap));
  if (!joins || MOVED.test(before)) return null;
  return { span: [one.span[0], other.span[1]], date: read(start, end, 'range') };
}

/** The dates of a text, in order, with those that belong together made one. Linear. */
export function joinedDates(text: string, found: readonly FoundDate[]): FoundDate[] {
  const merge = (how: typeof fromTo, dates: readonly FoundDate[]): FoundDate[] => {
    const joined: FoundDate[] = [];
    for (const date of dates) {
      const last = joined.at(-1);
      const one = last === undefined ? null : how(text, last, date);
      if (one === null) joined.push(date);
      else joined[joined.length - 1] = one;
    }
    return joined;
  };
  return found.length < 2 ? [...found] : merge(fromTo, merge(inList, merge(withWeekday, found)));
}
