import type { IsoDate, Span } from '@nonpaper/vocabulary';
import { dayOf, exists, MONTHS, toIso } from '../events/dates/calendar.ts';
import { LANGUAGES } from '../languages/index.ts';

/** A day with its year, as a line prints it. */
export interface PrintedDay {
  readonly date: IsoDate;
  /** Where its words stand in the line. */
  readonly span: Span;
}

/** Every printed form of every month in the languages that are read, in small letters and without its stop. */
const monthForms: ReadonlyMap<string, number> = new Map([
  ...Object.entries(MONTHS),
  ...LANGUAGES.flatMap(({ dates }) =>
    dates.months.flatMap((forms, month) => forms.map((form) => [plain(form), month + 1] as const)),
  ),
]);

function plain(form: string): string {
  return form.toLowerCase().replace(/\.$/u, '');
}

/** Longer forms first: "juin" is no "jui". */
const MONTH = `(?<month>${[...monthForms.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const DAY = '(?<![\\d/.-])(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?';
const YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const OF = '(?:(?:of|de|del)\\s+)?';

/** The ways in which a whole day is printed. In one with points, the day comes first everywhere. */
const WAYS: readonly RegExp[] = [
  `${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`,
  `${DAY}\\s+${OF}${MONTH},?\\s+${OF}${YEAR}`,
  `(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`,
].map((way) => new RegExp(way, 'giu'));

/** "03/04/2030" is two days, by who writes; "23/04/2030" is one. */
const WITH_STROKES = new RegExp(`${DAY}/(?<month>\\d{1,2})/${YEAR}`, 'giu');

const monthOf = (printed: string): number => monthForms.get(plain(printed)) ?? Number(printed);

function dayFrom(found: RegExpExecArray, [day, month]: readonly [number, number]): PrintedDay[] {
  const year = Number(found.groups?.['year']);
  if (!exists(year, month, day)) return [];
  const span: Span = [found.index, found.index + found[0].length];
  return [{ date: toIso(dayOf(year, month, day)), span }];
}

const dayAndMonth = ({ groups }: RegExpExecArray): readonly [number, number] => [
  Number(groups?.['day']),
  monthOf(groups?.['month'] ?? ''),
];

function strokedDays(line: string): PrintedDay[] {
  return [...line.matchAll(WITH_STROKES)].flatMap((found) => {
    const [first, second] = dayAndMonth(found);
    if (first <= 12 && second <= 12 && first !== second) return [];
    return dayFrom(found, first > 12 ? [first, second] : [second, first]);
  });
}

/** The digits of Arabic and Persian writing, each to the Latin one of its value; no place in the line moves. */
const inLatinDigits = (line: string): string =>
  line.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/**
 * The days with a year that a short line prints, in their order: "14 June 2030", "June 14th, 2030", "2030-06-14",
 * "14.06.2030", and with the months of the other languages that are read. A day that does not exist is none, and
 * neither is one with strokes of which day and month could be exchanged.
 */
export function printedDays(printed: string): PrintedDay[] {
  const line = inLatinDigits(printed);
  const days = WAYS.flatMap((way) =>
    [...line.matchAll(way)].flatMap((each) => dayFrom(each, dayAndMonth(each))),
  );
  return [...days, ...strokedDays(line)].sort((a, b) => a.span[0] - b.span[0]);
}
