import type { ReadDate } from '../../reading.ts';
import { dayOf, lastOfMonth, parseIso, read, weekdayOf, WEEKDAYS } from './calendar.ts';
import { COUNT, countOf, matches, onlyWith } from './matches.ts';
import { monthOff } from './parts-of-month.ts';
import type { DatePattern, Direction } from './types.ts';

const NEAR =
  /\b(today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow|this (?:morning|afternoon|evening)|last night)\b/giu;
const HOURS = onlyWith(
  /ago\b|(?:last|past) (?:half )?hour/iu,
  new RegExp(
    `\\b(?:a few|several|some|${COUNT}) (?:minute|hour)s? ago\\b|\\bmoments ago\\b|\\b(?:with)?in the (?:last|past) (?:half )?hour\\b`,
    'giu',
  ),
);
const AGO = onlyWith(/ago\b/iu, new RegExp(`\\b${COUNT} (day|night|week|fortnight)s? ago\\b`, 'giu'));
/** "two weeks ago on Tuesday", "three weeks ago today". */
const AGO_ON = new RegExp(
  `\\b${COUNT} (?:weeks?|fortnights?) ago (?:today|(?:on |this |last )?(${WEEKDAYS.join('|')}))\\b`,
  'giu',
);
const LONG_AGO = onlyWith(
  /ago\b/iu,
  new RegExp(`\\b(?<!half )${COUNT} (month|year)s? ago\\b(?! (?:today|tomorrow|yesterday))`, 'giu'),
);
const HALF_YEAR_AGO = onlyWith(/ago\b/iu, /\bhalf a year ago\b/giu);
/** "ten years ago tomorrow": to the day. */
const YEARS_AGO_ON = onlyWith(
  /ago (?:today|tomorrow|yesterday)|this day/iu,
  new RegExp(
    `\\b${COUNT} (month|year)s? ago (today|tomorrow|yesterday)\\b|\\b(?:on )?this (?:very )?day ${COUNT} (year)s? ago\\b`,
    'giu',
  ),
);
const IN = onlyWith(
  / (?:day|week|fortnight)/iu,
  new RegExp(`\\bin ${COUNT} (day|week|fortnight)(?:(?:[’']s|s[’'])(?= time)|s)?(?: time)?\\b`, 'giu'),
);
/** What no noun is that "that" could point to: "two days after that | a delegation came", "a meeting four days after that | broke up". */
const FUNCTION_WORDS =
  '(?:(?:an?|the|he|she|they|it|we|both|each|his|her|its|their|all|some|in|on|at|to|with|by|and|but|or|when|while|was|were|is|are|had|has|have|will|would|did|broke|fell|went|came|met|sat|took|led)\\b|\\p{L}+ed\\b)';
const LATER = new RegExp(
  `\\b(?:${COUNT} (day|night|week|fortnight)s?|(the next day|the following day|a day)) (later|earlier|on(?=\\s*[,.;)]|\\s*$)|(?:after|before) (?:that|then|this)\\b(?! (?!${FUNCTION_WORDS})\\p{L})|(?:after|before)(?=\\s*[,.;)]|\\s*$|\\s(?:on|at|because|owing|with|was|were|is|are|had|has|will|would)\\b))|\\b((?:the )?(?:next|following|previous|preceding) (?:day|morning|afternoon|evening|night)|the (?:day|morning|evening|night) (?:after|before)(?! (?:the|an?|his|her|its|their|our|these|those)\\b)|(?:the|its|their) eve)\\b`,
  'giu',
);

const SAME =
  /\b(?:earlier|later) in the day\b|^(?:(?:late|early) )?in the (?:morning|afternoon|evening)\b|\bin the (?:afternoon|evening)\b(?! (?:of|on)\b)|\b(?:(?:the|that) same (?:day|morning|afternoon|evening|night)|that (?:day|evening|afternoon|night|morning)|at that (?:very )?(?:hour|minute|moment)|(?:(?:an?|one|two|three|four|five|six|several|a few|some) )?(?:hour|minute)s? (?:later|earlier)|within (?:the|an) hour|within (?:hours|minutes))\b/giu;

/** What is done right behind another thing is done in its stretch of time, on whatever day of it that was. */
const AT_ONCE =
  /\b(?:at once|on the spot|there and then|then and there|straight away|within a day|before (?:dinner|lunch|supper|bedtime|nightfall|dusk|dark|the (?:second|next) (?:cup|course|glass)|(?:he|she|they|it|(?:his|her|their|its|the) \p{L}+) had (?:even )?(?:finished|ended|cooled|left|sat|got|risen|spoken|closed|begun)|they (?:had )?(?:reached|left)))\b/giu;

const LONG_LATER = onlyWith(
  /later|earlier/iu,
  new RegExp(`\\b${COUNT} (month|year)s? (later|earlier)\\b`, 'giu'),
);

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/day before yesterday/, -2],
  [/day after tomorrow/, 2],
  [/yesterday|last night/, -1],
  [/tomorrow/, 1],
];

const shiftOf = (phrase: string): number => SHIFTS.find(([pattern]) => pattern.test(phrase))?.[1] ?? 0;
const daysIn = (count: string, unit: string): number =>
  countOf(count) * ({ week: 7, fortnight: 14 }[unit.toLowerCase()] ?? 1);

/** What stands behind "two weeks ago" where the day itself is told. */
const AGO_ON_BEHIND = new RegExp(`^ (?:today|(?:on |this |last )?(?:${WEEKDAYS.join('|')}))\\b`, 'iu');

/** "two weeks ago" is all of that week, as nobody counts the days; "a week ago" and "ten days ago" are a day. */
function ago(day: number, count: number, unit: string) {
  const told = day - daysIn(String(count), unit);
  if (unit !== 'fortnight' && (unit !== 'week' || count < 2)) return oneDay(told);
  const monday = told - ((weekdayOf(told) + 6) % 7);
  return read(monday, monday + 6, 'week');
}

/** The weekday of the week in which a day lies; the day itself where no weekday is told. */
function inWeekOf(told: number, name: string | undefined) {
  if (name === undefined) return oneDay(told);
  const monday = told - ((weekdayOf(told) + 6) % 7);
  return oneDay(monday + ((WEEKDAYS.indexOf(name.toLowerCase()) + 6) % 7));
}

/** "two years ago" is that year, "three months ago" that month: nobody counts the days. */
function longAgo(day: number, count: number, unit: string) {
  const { year, month } = monthOff(day, unit === 'year' ? -12 * count : -count);
  return unit === 'year'
    ? read(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year')
    : read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
}

/** The same day of the month, so many months or years before; null where there was none. */
function toTheDay(told: number, count: number, unit: string) {
  const { year, month } = monthOff(told, unit === 'year' ? -12 * count : -count);
  const first = monthOff(told, 0);
  const at = dayOf(year, month, 1) + (told - dayOf(first.year, first.month, 1));
  return at > lastOfMonth(year, month) ? null : oneDay(at);
}

/** Words that count how often something was done within such a length of time. */
const COUNTED =
  /\b(?:first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th)|times?|once|twice|thrice|only|last|most|more|fewer|longest|best|worst|\w+est)\b[^,.;:]*$/iu;
const LONGEST_COUNT = 40;

/** "met for the third time in two weeks", "agreed in three days": how long it took or lasted, and no day to come. */
const isLength = (text: string, at: number, phrase: string, direction: Direction): boolean =>
  !/time$|['’]/iu.test(phrase) &&
  (direction === 'past' || COUNTED.test(text.slice(Math.max(0, at - LONGEST_COUNT), at)));

const LONGEST_STRETCH = 31;

/** Whether a date is no longer than a month. */
const isShort = ({ start, end }: ReadDate): boolean => parseIso(end) - parseIso(start) < LONGEST_STRETCH;

/** "two weeks ago on Tuesday". Stands before the pattern for weekdays, which would take the day alone. */
export const weeksAgo: DatePattern = (text, { day }) =>
  matches(text, AGO_ON, ([phrase, count = '', name]) =>
    day === null
      ? null
      : inWeekOf(day - daysIn(count, /fortnight/iu.test(phrase) ? 'fortnight' : 'week'), name),
  );

const oneDay = (day: number) => read(day, day, 'day');

/** "yesterday", "two hours ago", "three days ago", "in two weeks", and "two days later", which counts from the date read before. */
export const relativeDays: DatePattern = (
  text,
  { day, direction, previous, before = () => previous, beside = () => null, same = null, lately = null },
) => {
  const stretch = same ?? lately;
  return [
    ...matches(text, YEARS_AGO_ON, ([, count, unit = 'year', near = 'today', years = '']) =>
      day === null
        ? null
        : toTheDay(day + shiftOf(near.toLowerCase()), countOf(count ?? years), unit.toLowerCase()),
    ),
    ...matches(text, NEAR, ([phrase]) => (day === null ? null : oneDay(day + shiftOf(phrase.toLowerCase())))),
    ...matches(text, HOURS, () => (day === null ? null : oneDay(day))),
    ...matches(text, AGO, ({ index, 0: phrase, 1: count = '', 2: unit = '' }) =>
      day === null || AGO_ON_BEHIND.test(text.slice(index + phrase.length, index + phrase.length + 24))
        ? null
        : ago(day, countOf(count), unit.toLowerCase()),
    ),
    ...matches(text, HALF_YEAR_AGO, () => (day === null ? null : longAgo(day, 6, 'month'))),
    ...matches(text, LONG_AGO, ([, count = '', unit = '']) =>
      day === null ? null : longAgo(day, countOf(count), unit.toLowerCase()),
    ),
    ...matches(text, IN, ({ index, 0: phrase, 1: count = '', 2: unit = '' }) =>
      day === null || isLength(text, index, phrase, direction) ? null : oneDay(day + daysIn(count, unit)),
    ),
    ...matches(text, LATER, ({ index, 0: phrase, 1: count = 'one', 2: unit = 'day' }) => {
      const told = beside(index);
      if (told !== null && !/^(?:day|time|range)$/.test(told.precision)) return null; // two weeks after "in October"
      const from = before(index);
      const vague =
        told === null && stretch !== null && /^(?:month|year|part-of-month)$/.test(stretch.precision);
      if (from === null || (vague && from === parseIso(stretch.start))) return null; // nor after what was done "in 2031"
      const distance = daysIn(count, unit);
      return oneDay(from + (/earlier|before|previous|preceding|\beve$/i.test(phrase) ? -distance : distance));
    }),
    ...matches(text, LONG_LATER, ({ index, 1: count = '', 2: unit = '', 3: side = '' }) => {
      const from = before(index);
      if (from === null) return null;
      return longAgo(from, countOf(count) * (/later/i.test(side) ? -1 : 1), unit.toLowerCase());
    }),
    ...matches(text, AT_ONCE, ({ index, 0: words }) => {
      const from = before(index);
      if (direction !== 'past' || from === null || beside(index) !== null) return null; // behind a day of its own sentence it is that of the clause
      if (stretch !== null && from === parseIso(stretch.start)) return isShort(stretch) ? stretch : null;
      return /^within/iu.test(words) ? null : oneDay(from); // a day behind a day may be the next
    }),
    ...matches(text, SAME, ({ index }) => {
      const told = beside(index);
      if (told !== null && told.precision !== 'time' && isShort(told)) return told; // "in late August, … within the hour"
      if (told !== null && !isShort(told)) return null;
      const from = before(index);
      if (told === null && stretch !== null && (from === null || from === parseIso(stretch.start)))
        return stretch;
      return from === null ? null : oneDay(from);
    }),
  ];
};
