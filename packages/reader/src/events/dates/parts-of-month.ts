import { dayOf, lastOfMonth, MONTH, monthNumberOf, monthOf, parseIso, read, yearOf } from './calendar.ts';
import { matches, matchesOfYear } from './matches.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const PART =
  '(early in|late in|early|late|mid|mid-|middle of|the middle of|the end of|the start of|the beginning of|(?:last|final|closing|dying) days of|(?:first|opening|early) days of|end of|beginning of|start of)';
const NAMED = new RegExp(`\\b${PART}[\\s-]*${MONTH}(?!\\s+\\d{1,2}\\b)(?:,?\\s+(\\d{4}))?`, 'giu');
const RELATIVE = new RegExp(
  `\\b(early|late|mid|the end of|end of|the start of|the beginning of|the (?:first|opening|early|last|final|closing) days of)[\\s-]*(this|next|last|the|that) month\\b`,
  'giu',
);

const OF_YEAR = /\bthe (end|close|start|beginning) of (this|next|last) year\b/giu;

/** First tenth and last days: early is 1 to 10, mid 11 to 20, late 21 to the end. */
function part(word: string, year: number, month: number) {
  const lower = word.toLowerCase();
  if (/mid/.test(lower)) return read(dayOf(year, month, 11), dayOf(year, month, 20), 'part-of-month');
  if (/late|end|last|final|closing|dying/.test(lower))
    return read(dayOf(year, month, 21), lastOfMonth(year, month), 'part-of-month');
  return read(dayOf(year, month, 1), dayOf(year, month, 10), 'part-of-month');
}

const SHIFT: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The month so many months off, as year and month. */
export function monthOff(day: number, shift: number): { readonly year: number; readonly month: number } {
  const index = yearOf(day) * 12 + monthNumberOf(day) - 1 + shift;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

function named(word: string, monthName: string, yearName: string | undefined, reference: Reference) {
  const month = monthOf(monthName);
  const year =
    yearName === undefined
      ? impliedYear(month, /late|end|last|final|closing|dying/i.test(word) ? 25 : 5, reference)
      : Number(yearName);
  return year === null ? null : part(word, year, month);
}

/** "the month" is that of which the text tells, where it tells of one, else the one that goes on. */
export const monthGoingOn = ({ day, same = null }: Reference): number | null =>
  same !== null && /month/u.test(same.precision) ? parseIso(same.start) : day;

/** "late October", "in early March 2026", "the end of next month": a third of a month. */
export const partsOfMonth: DatePattern = (text, given) => [
  ...matchesOfYear(text, NAMED, given, ([, word = '', month = '', year], reference) =>
    named(word, month, year, reference),
  ),
  ...matches(text, RELATIVE, ({ index, 1: word = '', 2: which = '' }) => {
    const base = /^that$/i.test(which)
      ? (given.before?.(index) ?? null)
      : /^the$/i.test(which)
        ? monthGoingOn(given)
        : given.day;
    if (base === null) return null;
    const { year, month } = monthOff(base, SHIFT[which.toLowerCase()] ?? 0);
    return part(word, year, month);
  }),
  ...matches(text, OF_YEAR, ([, word = '', which = '']) => {
    if (given.day === null) return null;
    const year = yearOf(given.day) + (SHIFT[which.toLowerCase()] ?? 0);
    return /end|close/i.test(word) ? part('end', year, 12) : part('start', year, 1);
  }),
];
