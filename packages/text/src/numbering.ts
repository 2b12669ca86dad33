import { codeAt, isDigit, isLetter, isLower, isSpace, isUpper, skipSpace } from './characters.ts';
import {
  ALTERNATIVE_SUFFIX,
  BULLETS,
  GLUED_WORDS,
  LATIN_SUFFIXES,
  NUMBERING_WORDS,
  UNIT_WORDS,
} from './data/numbering-words.ts';
import { fromRoman } from './roman.ts';
import type { NumberingStyle } from './numbering-styles.ts';

/** What stands round the number: `1.` dot, `1)` parenthesis, `(1)` parentheses, `Article 5` none. */
export type NumberingDelimiter = 'dot' | 'parenthesis' | 'parentheses' | 'none';

/** One way to read a printed number. */
export interface NumberingReading {
  readonly style: NumberingStyle;
  /** The values from the outermost level inward: `2.1` gives [2, 1], `(b)` [2], `(iv)` [4]; empty for a bullet. */
  readonly values: readonly number[];
}

/** The printed number at the start of a line. `style` and `values` are those of the likeliest reading, `readings[0]`. */
export interface Numbering extends NumberingReading {
  /** As printed, without the white space round it: `(iv)`, `1.1.`, `Art. 5 bis`, `•`. */
  readonly printed: string;
  /** Units from the start of the line to the end of the printed number, leading white space included. */
  readonly length: number;
  readonly delimiter: NumberingDelimiter;
  /** `bis`, `ter` …, or a letter set behind the number (`5a`); empty as a rule. */
  readonly suffix: string;
  /** Every reading, likeliest first. `(i)` is a Roman one and a ninth letter: the neighbours must decide. */
  readonly readings: readonly NumberingReading[];
}

/** A candidate number: where it ends in the line, and how it can be read. */
interface Found {
  readonly end: number;
  readonly delimiter: NumberingDelimiter;
  readonly suffix?: string;
  readonly readings: readonly NumberingReading[];
}

const LONGEST_NUMERAL = 15;

/** Value of one letter, of a doubled one (`aa` is 27, `bb` 28, as Word counts), or null. */
function letterValue(letters: string): number | null {
  const lower = letters.toLowerCase();
  const first = lower.charCodeAt(0) - 96;
  if (first < 1 || first > 26) return null;
  if (lower.length === 1) return first;
  return lower.length === 2 && lower[0] === lower[1] ? 26 + first : null;
}

/** Every reading of a run of Latin letters: as a Roman numeral, as a letter, as a doubled letter that counts afresh. */
export function readLetters(letters: string): NumberingReading[] {
  const upper = isUpper(codeAt(letters, 0));
  const same = upper ? letters.toUpperCase() : letters.toLowerCase();
  if (same !== letters || letters.length > LONGEST_NUMERAL) return [];
  const roman = fromRoman(letters);
  const letter = letterValue(letters);
  const readings: NumberingReading[] = [];
  if (roman !== null) readings.push({ style: upper ? 'roman-upper' : 'roman-lower', values: [roman] });
  if (letter !== null) readings.push({ style: upper ? 'letter-upper' : 'letter', values: [letter] });
  if (letter !== null && letters.length === 2) {
    readings.push({ style: 'letter-double', values: [letter - 26] });
  }
  const letterFirst = letters.length === 1 && 'cdlm'.includes(letters.toLowerCase());
  return letterFirst ? readings.reverse() : readings;
}

function runEnd(line: string, from: number, belongs: (code: number) => boolean): number {
  let end = from;
  while (end < line.length && belongs(line.charCodeAt(end))) end += 1;
  return end;
}

const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => code < 128 && isLetter(code);

/** Whether the line ends here, or white space follows. */
function endsHere(line: string, at: number): boolean {
  return at >= line.length || isSpace(line.charCodeAt(at));
}

/** The word that follows, lower case, without a last dot; empty if none does. */
function wordAfter(line: string, at: number): string {
  const start = skipSpace(line, at, line.length);
  let end = start;
  while (end < line.length && end - start < 20 && !isSpace(line.charCodeAt(end))) end += 1;
  return line
    .slice(start, end)
    .toLowerCase()
    .replace(/[.,;:]$/, '');
}

/** `bis`, `ter` … behind a number, with or without a space; the index behind it, or `from` itself. */
function suffixAt(line: string, from: number): { readonly suffix: string; readonly end: number } {
  const start = skipSpace(line, from, Math.min(line.length, from + 2));
  const end = runEnd(line, start, isAsciiLetter);
  const word = line.slice(start, end).toLowerCase();
  if (LATIN_SUFFIXES.includes(word)) return { suffix: word, end };
  const single = end === from + 1 && isLower(codeAt(line, from)) ? word : '';
  return single === '' ? { suffix: '', end: from } : { suffix: single, end };
}

/** `alt`, `alt.`, `alt 2` behind a number; the index behind it, or `from` itself. */
function alternativeAt(line: string, from: number): { readonly suffix: string; readonly end: number } {
  const start = skipSpace(line, line[from] === '.' ? from + 1 : from, line.length);
  const end = runEnd(line, start, isAsciiLetter);
  if (line.slice(start, end).toLowerCase() !== ALTERNATIVE_SUFFIX) return { suffix: '', end: from };
  const digits = skipSpace(line, line[end] === '.' ? end + 1 : end, line.length);
  const stop = runEnd(line, digits, isAsciiDigit);
  const isNumbered = stop > digits && stop - digits <= 2;
  return {
    suffix: `${ALTERNATIVE_SUFFIX}${isNumbered ? line.slice(digits, stop) : ''}`,
    end: isNumbered ? stop : end,
  };
}

/** Reads `1`, `1.1`, `1.1.1`: the values and the index behind the last digit. */
function decimalsAt(
  line: string,
  from: number,
): { readonly values: readonly number[]; readonly end: number } {
  const values: number[] = [];
  let end = from;
  for (;;) {
    const stop = runEnd(line, end, isAsciiDigit);
    if (stop === end || stop - end > 5) return { values: [], end: from };
    values.push(Number(line.slice(end, stop)));
    end = stop;
    if (line[end] !== '.' || !isAsciiDigit(line.charCodeAt(end + 1))) return { values, end };
    end += 1;
  }
}

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** `1.` `1)` `1.1` `1.1.1)` `5 bis.`; never a date or a measure such as `3.5 million`, and a year only as the `next` number. */
function decimal(line: string, from: number, next: number | null): Found | null {
  const { values, end } = decimalsAt(line, from);
  const last = values.at(-1);
  if (last === undefined || ((isYear(last) || last > 2100) && last !== next)) return null;
  const { suffix, end: stop } = suffixAt(line, end);
  const mark = line[stop];
  const closed = mark === '.' || mark === ')';
  const after = closed ? stop + 1 : stop;
  const glued = mark === '.' && isUpper(codeAt(line, after)) && isLower(codeAt(line, after + 1));
  if (!endsHere(line, after) && !glued) return null;
  if (!closed && (values.length < 2 || UNIT_WORDS.has(wordAfter(line, after)))) return null;
  const delimiter = mark === '.' ? 'dot' : mark === ')' ? 'parenthesis' : 'none';
  return { end: after, delimiter, suffix, readings: [{ style: 'decimal', values }] };
}

/** `(1)` `(2.1)` `(a)` `(aa)` `(iv)`. */
function inParentheses(line: string, from: number): Found | null {
  if (line[from] !== '(') return null;
  const { values, end } = decimalsAt(line, from + 1);
  if (values.length > 0) {
    const { suffix, end: stop } = suffixAt(line, end);
    if (line[stop] !== ')' || isYear(values[0] ?? 0)) return null;
    return { end: stop + 1, delimiter: 'parentheses', suffix, readings: [{ style: 'decimal', values }] };
  }
  const stop = runEnd(line, from + 1, isAsciiLetter);
  if (stop === from + 1 || line[stop] !== ')') return null;
  const readings = readLetters(line.slice(from + 1, stop));
  return readings.length === 0 ? null : { end: stop + 1, delimiter: 'parentheses', readings };
}

/** `a)` `iv)` `IV.` `A.` `a.`; a dot must be followed by white space, so that `U.S.` is none. */
function lettered(line: string, from: number): Found | null {
  const stop = runEnd(line, from, isAsciiLetter);
  const mark = line[stop];
  if (stop === from || (mark !== ')' && mark !== '.') || !endsHere(line, stop + 1)) return null;
  const readings = readLetters(line.slice(from, stop));
  if (readings.length === 0) return null;
  return { end: stop + 1, delimiter: mark === '.' ? 'dot' : 'parenthesis', readings };
}

/** What may follow `Article 5` at the head of a unit: nothing, a separator, or a title that does not go on in lower case. */
function headFollows(line: string, at: number): boolean {
  if (at >= line.length || '.:)—–'.includes(line.charAt(at))) return true;
  if (!isSpace(line.charCodeAt(at))) return false;
  const next = skipSpace(line, at, line.length);
  if (next >= line.length) return true;
  const code = codeAt(line, next);
  return !isLower(code) && !isDigit(code) && !',;'.includes(line.charAt(next));
}

/** `Article 5` `Art. 5 bis` `Section 2` `Annex II` `Annex A` `Chapter III` `Option 1` `PP2` `OP5 ter` `OP3 alt 1`. */
function withWord(line: string, from: number): Found | null {
  const wordEnd = line[from] === '§' ? from + 1 : runEnd(line, from, isLetter);
  if (wordEnd === from || wordEnd - from > 12) return null;
  const word = line.slice(from, wordEnd).toLowerCase();
  const style = NUMBERING_WORDS[word];
  if (style === undefined || (line[from] !== '§' && !isUpper(codeAt(line, from)))) return null;
  const dotted = line[wordEnd] === '.' ? wordEnd + 1 : wordEnd;
  const start = skipSpace(line, dotted, line.length);
  if (start === wordEnd && !GLUED_WORDS.has(word)) return null;
  const { values, end } = decimalsAt(line, start);
  if (values.length > 0) return numberedHead(line, style, values, end);
  // Paragraphs of a resolution have figures; letters behind “OP” would be a name.
  if (style === 'operative' || style === 'preambular') return null;
  const stop = runEnd(line, start, isAsciiLetter);
  const letters = line.slice(start, stop);
  if (letters !== letters.toUpperCase() || !headFollows(line, stop)) return null;
  const readings = readLetters(letters).map(({ values: read }) => ({ style, values: read }));
  return readings.length === 0 ? null : { end: closedAt(line, stop), delimiter: 'none', readings };
}

function numberedHead(
  line: string,
  style: NumberingStyle,
  values: readonly number[],
  end: number,
): Found | null {
  const plain = suffixAt(line, end);
  const { suffix, end: stop } = plain.suffix === '' ? alternativeAt(line, end) : plain;
  if (!headFollows(line, stop)) return null;
  return { end: closedAt(line, stop), delimiter: 'none', suffix, readings: [{ style, values }] };
}

/** Takes in one separator that belongs to the number: `Article 5.`, `Option 1:`. */
function closedAt(line: string, at: number): number {
  return at < line.length && '.:)'.includes(line.charAt(at)) ? at + 1 : at;
}

/** `-` `*` `•` `–` before white space; a line of nothing but such marks is a rule across the page. */
function bullet(line: string, from: number): Found | null {
  if (!BULLETS.includes(line.charAt(from)) || !endsHere(line, from + 1)) return null;
  const next = skipSpace(line, from + 1, line.length);
  if (next >= line.length || BULLETS.includes(line.charAt(next))) return null;
  return { end: from + 1, delimiter: 'none', readings: [{ style: 'bullet', values: [] }] };
}

/** Words first, since `Annex I.` would else be read as nothing; digits before letters, since no string is both. */
const FORMS = [withWord, decimal, inParentheses, lettered, bullet];

/**
 * Reads the printed number at the start of one line: `1.` `1)` `(1)` `1.1` `1.1.1)` `(a)` `a)` `(aa)` `(i)` `I.`
 * `Article 5` `Art. 5 bis` `Section 2` `Annex II` `Point 3` `Option 1` `OP5 ter` and bullets. Null where the line starts
 * with none, among them a year ("2025. …"), a measure ("3.5 million"), and a reference in running text
 * ("Article 5 of the treaty …"). `next` is the number that the text before would go on with: a long list may reach
 * 1900 and beyond, where a number is else taken for a year. Looks at the head of the line only.
 */
export function numberingOf(line: string, next: number | null = null): Numbering | null {
  const from = skipSpace(line, 0, line.length);
  if (from >= line.length) return null;
  for (const form of FORMS) {
    const found = form(line, from, next);
    const first = found?.readings[0];
    if (found === null || first === undefined) continue;
    const { end, delimiter, suffix = '', readings } = found;
    return { ...first, printed: line.slice(from, end), length: end, delimiter, suffix, readings };
  }
  return null;
}

/** Styles whose numbers are no others' in a path: an annex 2 is not point 2. */
const NAMED: Readonly<Partial<Record<NumberingStyle, string>>> = {
  annex: 'annex',
  appendix: 'appendix',
  schedule: 'schedule',
  protocol: 'protocol',
  option: 'option',
  preambular: 'pp',
  operative: 'op',
};

/**
 * The part of a path that a reading gives: values joined by dots, with its suffix, and after `annex`,
 * `appendix`, `schedule`, `protocol` and `option` the style's own name; after paragraphs of a resolution `pp` and
 * `op`: `10.2`, `5bis`, `annex2`, `option1`, `op3alt1`. Empty for a bullet.
 */
export function pathKey(reading: NumberingReading, suffix = ''): string {
  if (reading.style === 'bullet') return '';
  return `${NAMED[reading.style] ?? ''}${reading.values.join('.')}${suffix}`;
}
