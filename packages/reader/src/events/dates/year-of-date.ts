import { type DayNumber, dayOf, yearOf } from './calendar.ts';
import type { Direction, Reference } from './types.ts';

/** A plan is announced for up to this many days back without being past ("on 3 March", said on the 4th). */
const SLACK = 3;
const HALF_YEAR = 183;

/**
 * The year of a month or day that is printed without one: the last for a verb that looks back, the next for one that
 * looks forward, else the nearest. Null without a day to count from.
 */
export function impliedYear(
  month: number,
  day: number,
  { day: today, direction, around = null }: Reference,
): number | null {
  if (around !== null) return nearestYear(month, day, around, direction);
  if (today === null) return null;
  if (direction === 'unknown') return nearestYear(month, day, today, direction);
  const year = yearOf(today);
  const same = dayOf(year, month, day);
  if (direction === 'past') return same > today + SLACK ? year - 1 : year;
  return same < today - SLACK ? year + 1 : year;
}

/** "On 3 March this year", "in August of that year": the year that words behind a date tell. */
const YEAR_BEHIND =
  /^,?\s+(?:(?:of\s+)?(this|last|next) year|of (the following|the next|the previous) year|(two|three|four|five|six|seven|eight|nine|ten) years ago|(?:of\s+(?:that|the same)|(?:that|the same)) year)\b/iu;
const YEARS_OFF: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const LONGEST_BEHIND = 24;
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** How many years before this one: "in June two years ago". */
const yearsAgo = (count: string | undefined): number =>
  count === undefined ? 0 : COUNTS.indexOf(count.toLowerCase()) + 2;

/** How long the words are that tell the year behind a date that ends at a place of a text; 0 where none do. */
export const yearBehind = (text: string, end: number): number =>
  YEAR_BEHIND.exec(text.slice(end, end + LONGEST_BEHIND))?.[0].length ?? 0;

/** "put forward in 2029, was rejected in August of that year": a day of the year that stands before in the text; null where none does. */
function ownYear(text: string, end: number): DayNumber | null {
  const years = [
    ...text.slice(0, end).matchAll(/(?:\b(?:in|since|of|by)|[a-z.],?) ((?:1[5-9]|20)\d{2})\b/giu),
  ];
  const year = years.at(-1)?.[1];
  return year === undefined ? null : dayOf(Number(year), 7, 1);
}

/** What a date that ends at a place of a text is read against: the year that is told behind it, if there is one. */
export function withYearBehind(reference: Reference, text: string, end: number): Reference {
  const behind = YEAR_BEHIND.exec(text.slice(end, end + LONGEST_BEHIND));
  if (behind === null) return reference;
  const which = behind[1]?.toLowerCase();
  const next = behind[2]?.toLowerCase();
  const base =
    next !== undefined
      ? (reference.before?.(end) ?? null)
      : which === undefined && behind[3] === undefined
        ? (ownYear(text, end) ?? reference.told ?? reference.around ?? reference.before?.(end) ?? null)
        : reference.day;
  if (base === null) return reference;
  const off = next === undefined ? (YEARS_OFF[which ?? 'this'] ?? 0) : next.endsWith('previous') ? -1 : 1;
  const year = yearOf(base) + off - yearsAgo(behind[3]);
  return { ...reference, direction: 'unknown', around: dayOf(year, 7, 1) }; // from its middle no other year is nearer
}

/** The year in which a day lies nearest to another; what looks forward does not go back a year. */
function nearestYear(month: number, day: number, other: DayNumber, direction: Direction): number {
  const year = yearOf(other);
  const same = dayOf(year, month, day);
  if (same - other > HALF_YEAR && direction !== 'future') return year - 1;
  return other - same > HALF_YEAR ? year + 1 : year;
}
