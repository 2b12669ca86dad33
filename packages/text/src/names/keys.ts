import {
  ARABIC,
  CYRILLIC,
  ENGLISH,
  FRENCH,
  GERMAN,
  HEBREW,
  HEBREW_OF_SEVERAL,
  LATIN_CONSONANTS,
  MARKED,
  POLISH,
  SPECIAL_LATIN,
} from '../data/romanisation.ts';

/** The keys of one part of a name. Two parts are one name if a sound, or where one is in a script without vowels the consonants, agree. */
export interface TokenKeys {
  /** First the key that `foldName` gives, then other readings of the spelling. */
  readonly sounds: readonly string[];
  /** The consonants, on classes shared by Latin, Arabic and Hebrew; of a Hebrew part in its usual reading, others are among the sounds. */
  readonly consonants: string;
  /** Whether the part is written without vowels, so that only consonants can be compared. */
  readonly abjad: boolean;
  /** Whether the part is one letter, which may stand for a name that begins with it. */
  readonly initial: boolean;
}

const MARKS = /\p{M}+/gu;
const ABJAD = /[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufefc]/;
const CYRILLIC_LETTERS = /[\u0400-\u04ff]/;
const NOT_NAME = /[^\p{L}\p{N}]+/gu;

type Table = readonly (readonly [string, string])[];

/** The spellings of a table by their first letter, in its order. */
const byLetter = new WeakMap<Table, ReadonlyMap<string, Table>>();

function lettersOf(table: Table): ReadonlyMap<string, Table> {
  const known = byLetter.get(table);
  if (known !== undefined) return known;
  const letters = new Map<string, (readonly [string, string])[]>();
  for (const entry of table) {
    const letter = entry[0].charAt(0);
    const own = letters.get(letter);
    if (own === undefined) letters.set(letter, [entry]);
    else own.push(entry);
  }
  byLetter.set(table, letters);
  return letters;
}

/** Replaces the spellings of a table in one pass from the left, longest first as the table has them. */
function respell(text: string, table: Table): string {
  const letters = lettersOf(table);
  let result = '';
  let at = 0;
  while (at < text.length) {
    const letter = text.charAt(at);
    const entry = letters.get(letter)?.find(([spelling]) => text.startsWith(spelling, at));
    result += entry === undefined ? letter : entry[1];
    at += entry === undefined ? 1 : entry[0].length;
  }
  return result;
}

/** What most names are written in, and nothing of which has to be respelled. */
const PLAIN = /^[A-Za-z0-9]*$/;

/** Lower case, no marks, no apostrophes, plain Latin letters. */
function plainLatin(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(NOT_NAME, '');
  return [...plain].map((letter) => SPECIAL_LATIN[letter] ?? letter).join('');
}

/**
 * Brings the vowels that romanisations disagree on together: i, y and j are one sound; it is not heard before e
 * ("Yermak", "Ermak"); double letters are one; a final `off` is `ov`.
 */
function settle(sounds: string): string {
  return sounds
    .replace(/[yj]/g, 'i')
    .replace(/([oe])ff?$/, '$1v')
    .replace(/i+e/g, 'e')
    .replace(/([ae])h$/, '$1')
    .replace(/(.)\1+/g, '$1');
}

const fromLatin = (plain: string, table: Table): string => settle(respell(plain, table));

function fromCyrillic(text: string): string {
  return settle(
    [...text]
      .map((letter) => CYRILLIC[letter] ?? letter)
      .join('')
      .replace(NOT_NAME, ''),
  );
}

/** German writes s for z and z for ts; tried only where the spelling shows that it is German. */
function germanReadings(plain: string): string[] {
  if (!/sch|(?:sk[iy]j|w|wa)$|[^aeiou]j[aeou]/.test(plain)) return [];
  const soft = plain.replace(/^s(?=[aeiou])|(?<=[aeiou])s(?=[aeiou])/g, '\u0001');
  return [plain, soft].map((spelling) => fromLatin(spelling, GERMAN).replace(/\u0001/g, 'z'));
}

function latinReadings(text: string): string[] {
  const plain = plainLatin(text);
  const readings = [fromLatin(plain, ENGLISH)];
  const marked = respell(text.toLowerCase().normalize('NFC'), MARKED);
  if (/[^\x00-\x7f]/.test(text)) readings.push(fromLatin(plainLatin(marked), ENGLISH));
  readings.push(...germanReadings(plain));
  if (/sz|cz|rz|w|sk[ia]$|ł/.test(text.toLowerCase())) readings.push(fromLatin(plainLatin(marked), POLISH));
  if (/ou|tch|ï/.test(text.toLowerCase())) readings.push(fromLatin(plain, FRENCH));
  return readings;
}

/** Cyrillic readings: г is h where a name is Ukrainian, ё may be o. */
function cyrillicReadings(text: string): string[] {
  const lower = text.toLowerCase().normalize('NFC');
  const readings = [fromCyrillic(lower)];
  if (/г/.test(lower)) readings.push(fromCyrillic(lower.replace(/г/g, 'h')));
  if (/ё/.test(lower))
    readings.push(fromCyrillic(lower.replace(/ё/g, 'о')), fromCyrillic(lower.replace(/ё/g, 'ио')));
  return readings;
}

const collapse = (consonants: string): string => consonants.replace(/(.)\1+/g, '$1');

/** More readings of the letters that have several are not tried; few names have more than three such letters. */
const MOST_READINGS = 8;

/**
 * The consonants of a spelling without vowels, the usual reading first. Hebrew writes b and v with one letter, p and f with
 * another, and v also with two vavs, or one at the beginning, which may be a vowel or "and" there too.
 */
function abjadConsonants(text: string): string[] {
  let readings = [''];
  let first = true;
  for (const letter of text.normalize('NFKD').replace(MARKS, '').match(/וו|./gsu) ?? []) {
    const several = letter === 'ו' && !first ? undefined : HEBREW_OF_SEVERAL[letter];
    const own = several ?? [ARABIC[letter] ?? HEBREW[letter] ?? ''];
    first = false;
    readings = own
      .flatMap((consonant) => readings.map((before) => before + consonant))
      .slice(0, MOST_READINGS);
  }
  return [...new Set(readings.map((each) => collapse(each).replace(/(.)h$/, '$1')))];
}

/** The consonants of a Latin spelling; what is left once vowels, y and w are out. */
function latinConsonants(plain: string): string {
  const spelled = respell(plain, LATIN_CONSONANTS).replace(/[^bcdfghklmnrstz]/g, '');
  return collapse(spelled).replace(/(.)h$/, '$1');
}

/** Words whose keys are remembered, since a text repeats its words. */
const MOST_KEPT = 20_000;
let kept = new Map<string, TokenKeys>();

/** The keys of one part of a name. Remembered for a while: the same answer whether remembered or not. */
export function tokenKeys(token: string): TokenKeys {
  const known = kept.get(token);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept = new Map();
  const made = keysOf(token);
  kept.set(token, made);
  return made;
}

function keysOf(token: string): TokenKeys {
  if (ABJAD.test(token)) {
    const readings = abjadConsonants(token);
    const sounds = readings.map((each) => `~${each}`);
    return { sounds, consonants: readings[0] ?? '', abjad: true, initial: false };
  }
  const initial = [...token.replace(NOT_NAME, '')].length === 1;
  const cyrillic = CYRILLIC_LETTERS.test(token);
  const sounds = cyrillic ? cyrillicReadings(token) : latinReadings(token);
  const spoken = cyrillic ? romanised(sounds[0] ?? '') : plainLatin(token);
  return { sounds: [...new Set(sounds)], consonants: latinConsonants(spoken), abjad: false, initial };
}

/** A key written in plain Latin letters again. */
const romanised = (key: string): string => respell(key, ROMANISED);

const ROMANISED: Table = [
  ['S', 'sh'],
  ['C', 'ch'],
  ['Z', 'zh'],
  ['T', 'ts'],
  ['X', 'kh'],
];
