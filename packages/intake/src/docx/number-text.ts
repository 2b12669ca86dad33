import { ordinal, repeatedLetters, roman } from '../number-formats.ts';

/** Letters of Russian lists, which leave out ё, й, ъ, ы and ь (ECMA-376 part 1, 17.18.59 russianLower). */
const RUSSIAN = [...'абвгдежзиклмнопрстуфхцчшщэюя'];

/** Arabic lists by the order of the alphabet and by that of the old numerals (17.18.59 arabicAlpha, arabicAbjad). */
const ARABIC_ALPHA = [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const ARABIC_ABJAD = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];
const HEBREW = [...'אבגדהוזחטיכלמנסעפצקרשת'];

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: repeatedLetters,
  upperLetter: (value) => repeatedLetters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ordinal,
  russianLower: (value) => repeated(RUSSIAN, value),
  russianUpper: (value) => repeated(RUSSIAN, value).toUpperCase(),
  arabicAlpha: (value) => repeated(ARABIC_ALPHA, value),
  arabicAbjad: (value) => repeated(ARABIC_ABJAD, value),
  hebrew1: hebrewNumeral,
  hebrew2: (value) => repeated(HEBREW, value),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  bullet: () => '',
};

/** Letters in their order; behind the last one each is repeated. Beyond what a list can have, decimal. */
function repeated(letters: readonly string[], value: number): string {
  const letter = value > letters.length * MOST_REPEATS ? undefined : letters[(value - 1) % letters.length];
  return letter === undefined ? String(value) : letter.repeat(Math.floor((value - 1) / letters.length) + 1);
}

const MOST_REPEATS = 30;

/** The letters from the last one back, with what each is worth as a numeral. */
const HEBREW_WORTHS = HEBREW.map((letter, index) => {
  const worth = index < 9 ? index + 1 : index < 18 ? (index - 8) * 10 : (index - 17) * 100;
  return [worth, letter] as const;
}).reverse();

/** Hebrew numerals from 1 to 999; 15 and 16 are written as 9 and 6 or 7, since the usual letters are those of a name. */
function hebrewNumeral(value: number): string {
  if (value < 1 || value > 999) return String(value);
  let rest = value;
  let printed = '';
  for (const [worth, letter] of HEBREW_WORTHS)
    for (; rest >= worth && rest !== 15 && rest !== 16; rest -= worth) printed += letter;
  if (rest === 0) return printed;
  return printed + (rest === 15 ? 'טו' : 'טז');
}

export const isKnownFormat = (format: string): boolean => Object.hasOwn(FORMATS, format);

/** A value in one of Word's number formats; decimal in a format that is not known. */
export function printValue(format: string, value: number): string {
  return (isKnownFormat(format) ? FORMATS[format] : undefined)?.(value) ?? String(value);
}
