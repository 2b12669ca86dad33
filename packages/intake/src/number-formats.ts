import { toRoman } from '@nonpaper/text';

/** Number formats of HTML (`ol type`) and of WordprocessingML (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */
export const NUMBER_FORMATS = [
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'ordinal',
  'bullet',
  'none',
] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** Lower-case Roman numerals for 1 to 3,999; other values stay decimal. */
export function roman(value: number): string {
  return value < 1 || value > 3999 ? String(value) : toRoman(value);
}

/** Word's letters: a to z, then aa, bb … (ECMA-376 part 1, 17.18.59 lowerLetter): the letter is repeated. */
export function repeatedLetters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return letterOf((value - 1) % 26).repeat(Math.floor((value - 1) / 26) + 1);
}

/** HTML's letters: a to z, then aa, ab … (CSS Counter Styles 3, lower-alpha). */
export function alphabetic(value: number): string {
  if (value < 1) return String(value);
  let rest = value;
  let printed = '';
  while (rest > 0) {
    printed = letterOf((rest - 1) % 26) + printed;
    rest = Math.floor((rest - 1) / 26);
  }
  return printed;
}

const letterOf = (index: number): string => String.fromCharCode(97 + index);

/** English ordinals: 1st, 2nd, 11th. */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}
