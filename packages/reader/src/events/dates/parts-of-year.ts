import { dayOf, lastOfMonth, MONTH, monthOf, read, yearOf } from './calendar.ts';
import { matches } from './matches.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const PART_OF_YEAR =
  /\b(first|second|third|fourth|other|latter|last|final) (half|quarter) of (?:(the|this|last|next|that) year|(\d{4}))\b/giu;
const HALF_OF_MONTH = new RegExp(
  `\\b(first|second|other|latter) half of ${MONTH}(?!\\s+\\d{1,2}\\b)(?:,?\\s+(\\d{4}))?`,
  'giu',
);

const ORDER = ['first', 'second', 'third', 'fourth'];

/** Which of so many parts a word names, from 0: "the latter half", "the final quarter". */
const indexOf = (word: string, parts: number): number =>
  /other|latter|last|final/i.test(word) ? parts - 1 : ORDER.indexOf(word.toLowerCase());

function yearNamed(which: string, { day, before }: Reference, place: number): number | null {
  const told = which === 'that' ? (before?.(place) ?? day) : day;
  if (told === null) return null;
  return yearOf(told) + ({ last: -1, next: 1 }[which] ?? 0);
}

function partOfYear(word: string, unit: string, year: number) {
  const parts = unit === 'half' ? 2 : 4;
  const index = indexOf(word, parts);
  if (index >= parts) return null;
  const first = (index * 12) / parts + 1;
  return read(dayOf(year, first, 1), lastOfMonth(year, first + 12 / parts - 1), 'range');
}

/** "the second half of the year", "the first quarter of 2033", "the first half of June". */
export const partsOfYear: DatePattern = (text, reference) => [
  ...matches(text, PART_OF_YEAR, ({ index, 1: word = '', 2: unit = '', 3: which = 'the', 4: stated }) => {
    const year = stated === undefined ? yearNamed(which.toLowerCase(), reference, index) : Number(stated);
    return year === null ? null : partOfYear(word, unit.toLowerCase(), year);
  }),
  ...matches(text, HALF_OF_MONTH, ([, word = '', name = '', stated]) => {
    const month = monthOf(name);
    const year = stated === undefined ? impliedYear(month, 15, reference) : Number(stated);
    if (year === null || !/^\p{Lu}/u.test(name)) return null;
    return indexOf(word, 2) === 0
      ? read(dayOf(year, month, 1), dayOf(year, month, 15), 'range')
      : read(dayOf(year, month, 16), lastOfMonth(year, month), 'range');
  }),
];
