/** Amounts that are told by a part of a unit, a word for a number, or an article: "half an hour", "a year and a half", "a dozen". */
import type { Span } from '@nonpaper/vocabulary';
import { FRACTIONS, MULTIPLIERS, NUMBER_WORDS, PARTED_UNITS, UNITS } from '../data/fact-words.ts';

/** An amount with its unit; an empty one for a plain number. */
export interface Amount {
  readonly span: Span;
  readonly value: number;
  readonly unit: string;
}

const oneOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const UNIT = oneOf(Object.keys(PARTED_UNITS).flatMap((unit) => [unit, `${unit}s`]));
const COUNT = `\\d{1,4}|${oneOf(Object.keys(NUMBER_WORDS))}`;
const PART = 'half|quarter|third';

const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[
    // "a year and a half", "two hours and a quarter"
    `(?<whole>an?|${COUNT})[ -](?<unit>${UNIT}) and (?:a|one)[ -](?<over>${PART})`,
    // "one and a half years", "2½ hours"
    `(?<before>${COUNT})(?: and (?:a|one)[ -](?<more>${PART})|(?<sign>[½¼])) (?<last>${UNIT})`,
    // "half an hour", "a quarter of an hour", "three quarters of an hour", "a half-hour"
    `(?:(?<times>an?|${COUNT})[ -])?(?<part>${PART})s?(?: of)?(?: an?[ -]|-)(?<of>${UNIT})`,
    // "a dozen", "half a million", "a hundred"
    `(?:(?<half>half) )?an? (?<many>${oneOf(Object.keys(MULTIPLIERS).filter((word) => word.length > 2))})(?: (?<counted>\\p{L}+))?`,
  ].join('|')})(?![\\p{L}-])`,
  'giu',
);

/** "D+10" of a military timetable: ten days after the day that is called D. */
const DAY_CODE = /(?<![\p{L}\p{N}])D(?:[- ]?day)?\s?\+\s?(?<days>\d{1,3})(?: days)?(?![\p{L}\p{N}])/giu;

const countOf = (word: string): number =>
  /^an?$/iu.test(word) ? 1 : (NUMBER_WORDS[word.toLowerCase()] ?? Number(word));

const partOf = (word: string): number => 1 / (FRACTIONS[word.toLowerCase()] ?? 1);

/** The amounts of a text that no figure tells, in order. Linear in the text. */
export const partedUnits = (text: string): Amount[] =>
  [...text.matchAll(AMOUNT), ...text.matchAll(DAY_CODE)]
    .sort((a, b) => a.index - b.index)
    .flatMap((found) => {
      const days = found.groups?.['days'];
      if (days !== undefined)
        return [{ span: [found.index, found.index + found[0].length], value: Number(days), unit: 'days' }];
      const amount = amountOf(found.groups ?? {});
      if (amount === null) return [];
      const [value, unit, left] = amount;
      return [{ span: [found.index, found.index + found[0].length - left], value, unit }];
    });

type Groups = Readonly<Record<string, string | undefined>>;

/** Value, unit and how many of the last characters are no part of it; null for what is no such amount. */
function amountOf(found: Groups): readonly [number, string, number] | null {
  const { whole, unit = '', over = '', before, more, sign, last = '', times, part, of = '' } = found;
  if (whole !== undefined) return inSmaller(countOf(whole) + partOf(over), unit);
  if (before !== undefined) {
    const rest = more === undefined ? (sign === '½' ? 0.5 : 0.25) : partOf(more);
    return inSmaller(countOf(before) + rest, last);
  }
  if (part !== undefined) return inSmaller(countOf(times ?? 'a') * partOf(part), of);
  return manyOf(found);
}

/** "A dozen officers", "half a million crowns"; "a hundred and twenty" is left to those who read numbers in words. */
function manyOf({ half, many = '', counted = '' }: Groups): readonly [number, string, number] | null {
  if (/^and$/iu.test(counted)) return null;
  const times = MULTIPLIERS[many.toLowerCase()] ?? 1;
  const unit = UNITS[counted.toLowerCase()];
  const left = counted === '' || unit !== undefined ? 0 : counted.length + 1;
  return [half === undefined ? times : times / 2, unit ?? '', left];
}

/** A part of a unit in the smaller one in which it comes out even: half an hour is 30 minutes, half a year six months. */
function inSmaller(value: number, word: string): readonly [number, string, number] {
  const [unit, smaller, count] = PARTED_UNITS[word.toLowerCase().replace(/s$/u, '')] ?? ['', '', 1];
  const rounded = Math.round(value * count * 1e6) / 1e6;
  return Number.isInteger(value) || !Number.isInteger(rounded) ? [value, unit, 0] : [rounded, smaller, 0];
}
