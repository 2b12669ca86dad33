import {
  type DayNumber,
  dayOf,
  lastOfMonth,
  MONTH,
  monthNumberOf,
  monthOf,
  read,
  yearOf,
} from './calendar.ts';
import { matches, matchesOfYear, onlyWith } from './matches.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const MONTH_ALONE = new RegExp(
  `\\b(?:in|since|during|of|by|until|till|to|from|(last|next|this)|for)\\s+${MONTH}(?!\\s+\\d{1,2}\\b)(?:,?\\s+(\\d{4}))?\\b`,
  'gu',
);
const CAPITAL = onlyWith(
  /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu,
  new RegExp(MONTH_ALONE.source, 'giu'),
);
const MONTH_YEAR = onlyWith(/[a-z.],?\s+\d{4}/iu, new RegExp(`\\b${MONTH},?\\s+(\\d{4})\\b`, 'giu'));
/** "its February session": a month before the noun that it dates. */
const BEFORE_NOUN = onlyWith(
  /(?:the|its|their|his|her|our) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  new RegExp(
    `(?<=\\b(?:the|its|their|his|her|our) )${MONTH}(?= [\\p{L}-]+\\b)(?! (?:that|which|thereafter)\\b)`,
    'giu',
  ),
);
/** "the 2031 protocol", "its 2024 congress": a year before the noun that it dates. */
const YEAR_BEFORE_NOUN = onlyWith(
  / \d{4} /u,
  /(?<=\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]hat|[Tt]his) )((?:19|20)\d{2})(?= \p{Ll}[\p{L}-]+\b)/gu,
);
/** "that July", "the following April": the next from the day told before on. */
const THAT_MONTH = onlyWith(
  /(?:that|the|following) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  new RegExp(
    `\\b(?:(?:that|the following) ${MONTH}\\b(?! \\d)|the ${MONTH} (?:(?:that|which) followed|thereafter)\\b)`,
    'giu',
  ),
);
const YEAR_ALONE = onlyWith(
  /\d{4}/u,
  /\b(?:in|since|during|of|by|until|for|from|early|late|mid)[\s-]+((?:1[5-9]|20)\d{2})\b(?!-)/giu,
);

function whole(monthName: string, yearName: string | undefined, reference: Reference) {
  const month = monthOf(monthName);
  const year = yearName === undefined ? impliedYear(month, 15, reference) : Number(yearName);
  return year === null || month === 0 ? null : read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
}

const wholeYear = ([, year = '']: RegExpExecArray) =>
  read(dayOf(Number(year), 1, 1), dayOf(Number(year), 12, 31), 'year');

/** "Last October" counts from today, whatever year is told of. */
const fromToday = (which: string, reference: Reference): Reference => ({
  ...reference,
  around: null,
  direction: /last/i.test(which) ? 'past' : /next/i.test(which) ? 'future' : 'unknown',
});

/** The month of that name in which a day lies or that comes next; "the following" is a later one. */
function monthFrom(told: DayNumber, month: number, later: boolean) {
  const here = monthNumberOf(told);
  const year = yearOf(told) + (month < here || (later && month === here) ? 1 : 0);
  return read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
}

/** "in October", "March 2026", "in 2024". A small "may" or "march" is a verb and is left out. */
export const monthsAndYears: DatePattern = (text, reference) => [
  ...matches(text, MONTH_YEAR, ([, month = '', year]) => whole(month, year, reference)),
  ...matchesOfYear(text, CAPITAL, reference, ([, which, month = '', year], told) =>
    /^[a-z]/.test(month) ? null : whole(month, year, which === undefined ? told : fromToday(which, told)),
  ),
  ...matchesOfYear(text, BEFORE_NOUN, reference, ([, month = ''], told) =>
    /^[a-z]/.test(month) ? null : whole(month, undefined, told),
  ),
  ...matches(text, THAT_MONTH, ({ index, 0: phrase, 1: bare, 2: followed = '' }) => {
    const month = bare ?? followed;
    const told = reference.before?.(index) ?? reference.previous;
    return told === null || /^[a-z]/.test(month)
      ? null
      : monthFrom(told, monthOf(month), /^the/i.test(phrase));
  }),
  ...matches(text, YEAR_ALONE, wholeYear),
  ...matches(text, YEAR_BEFORE_NOUN, wholeYear),
];
