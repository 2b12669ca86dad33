import { ordinal, repeatedLetters, roman } from '../number-formats.ts';

/** Letters of Russian lists, which leave out ё, й, ъ, ы and ь (ECMA-376 part 1, 17.18.59 russianLower). */
const RUSSIAN = [...'абвгдежзиклмнопрстуфхцчшщэюя'];

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: repeatedLetters,
  upperLetter: (value) => repeatedLetters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ordinal,
  russianLower: russian,
  russianUpper: (value) => russian(value).toUpperCase(),
  none: () => '',
  bullet: () => '',
};

function russian(value: number): string {
  const letter = RUSSIAN[(value - 1) % RUSSIAN.length];
  return letter === undefined ? String(value) : letter.repeat(Math.floor((value - 1) / RUSSIAN.length) + 1);
}

export const isKnownFormat = (format: string): boolean => Object.hasOwn(FORMATS, format);

/** A value in one of Word's number formats; decimal in a format that is not known. */
export function printValue(format: string, value: number): string {
  return (isKnownFormat(format) ? FORMATS[format] : undefined)?.(value) ?? String(value);
}
