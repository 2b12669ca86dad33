/**
 * Numbers of rows that are fixed for good.
 *
 * The first draft gives 1, 2, 3 …; what comes between 12 and 13 is 12a, 12b … 12z, 12aa. Between 12a and 12b comes
 * 12a1, 12a2 …, between 12a1 and 12a2 comes 12a1a, and so on: figures and letters take turns. What has to stand behind
 * 12 and yet before a 12a that is there already is 12-a (as amendments of the European Parliament have it: "-a" stands
 * before "a"), and before that 12--a. Before row 1 stand 0a, 0b … There is always a number between two others, so that
 * none ever has to change.
 */

/** One step of a row number: `value` counts from 1 (a is 1, z is 26, aa is 27), `before` counts the minus signs. */
interface Part {
  readonly before: number;
  readonly value: number;
}

/** The parts of a row number, figures first, then letters and figures in turn. */
export type RowNumber = readonly Part[];

const LETTERS = 26;
const FIRST_LETTER = 97;
const FIRST_FIGURE = 48;
const MOST_CHARACTERS = 200;

const isLetter = (code: number): boolean => code >= FIRST_LETTER && code < FIRST_LETTER + LETTERS;
const isFigure = (code: number): boolean => code >= FIRST_FIGURE && code < FIRST_FIGURE + 10;

/** The place that stands before row 1. It is no row itself. */
export const BEFORE_ALL: RowNumber = [{ before: 0, value: 0 }];

/** The number of the nth row of the first draft. */
export const rowNumberOf = (nth: number): RowNumber => [{ before: 0, value: nth }];

/** Reads a row number as it is written; null where it is none. Linear. */
export function readRowNumber(written: string): RowNumber | null {
  if (written.length > MOST_CHARACTERS) return null;
  const parts: Part[] = [];
  let at = 0;
  while (at < written.length) {
    const part = readPart(written, at, parts.length % 2 === 0);
    if (part === null || (parts.length === 0 && part.before > 0)) return null;
    parts.push({ before: part.before, value: part.value });
    at = part.end;
  }
  return parts.length === 0 || (parts.length === 1 && parts[0]?.value === 0) ? null : parts;
}

function readPart(written: string, start: number, figures: boolean): (Part & { end: number }) | null {
  let at = start;
  while (written[at] === '-') at += 1;
  const before = at - start;
  const from = at;
  while (at < written.length && (figures ? isFigure : isLetter)(written.charCodeAt(at))) at += 1;
  const digits = written.slice(from, at);
  const value = figures ? Number(digits) : letterValue(digits);
  const plain = digits !== '' && Number.isSafeInteger(value) && writtenValue(value, figures) === digits;
  return plain && (value > 0 || start === 0) ? { before, value, end: at } : null;
}

const letterValue = (letters: string): number =>
  [...letters].reduce((value, letter) => value * LETTERS + letter.charCodeAt(0) - FIRST_LETTER + 1, 0);

function writtenValue(value: number, figures: boolean): string {
  if (figures) return String(value);
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(FIRST_LETTER + ((rest - 1) % LETTERS)) + letters;
  return letters;
}

/** A row number as it is written: `12`, `12a`, `12-a`, `12a1`. */
export const writtenRowNumber = (row: RowNumber): string =>
  row.map(({ before, value }, at) => '-'.repeat(before) + writtenValue(value, at % 2 === 0)).join('');

/** Below 0 where `a` stands before `b`: part by part, more minus signs first, then the lower value; 12 before 12a. */
export function compareRowNumbers(a: RowNumber, b: RowNumber): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at], b[at]];
    if (x === undefined || y === undefined) break;
    if (x.before !== y.before) return y.before - x.before;
    if (x.value !== y.value) return x.value - y.value;
  }
  return a.length - b.length;
}

/**
 * Compares two written row numbers, for sorting: 1, 2, 12, 12-a, 12a, 12a1, 12b, 12aa, 13. What is no row number comes
 * last, in the order of its characters.
 */
export function compareRows(a: string, b: string): number {
  const [x, y] = [readRowNumber(a), readRowNumber(b)];
  if (x !== null && y !== null) return compareRowNumbers(x, y);
  if (x !== null) return -1;
  if (y !== null) return 1;
  return a < b ? -1 : Number(a > b);
}

/**
 * The plainest number between two neighbouring rows; `behind` is null at the end of the table.
 *
 * Plan. Try the next one beside `before`, or beside what it was put behind (12b after 12a1), the shortest first. Else go
 * one step below `before` (12 to 12a). Where `behind` is just that step, put a minus sign before it (12-a). One of the three
 * always fits, since what lies below a number comes before all that is beside it.
 */
export function rowNumberBetween(before: RowNumber, behind: RowNumber | null): RowNumber {
  const fits = (row: RowNumber): boolean => behind === null || compareRowNumbers(row, behind) < 0;
  for (let depth = 1; depth < before.length; depth += 1) {
    const beside = nextBeside(before, depth);
    if (fits(beside)) return beside;
  }
  const below: RowNumber = [...before, { before: 0, value: 1 }];
  if (fits(below)) return below;
  const first = behind?.[before.length];
  return [...before, { before: (first?.before ?? 0) + 1, value: 1 }];
}

const nextBeside = (row: RowNumber, depth: number): RowNumber => [
  ...row.slice(0, depth),
  { before: row[depth]?.before ?? 0, value: (row[depth]?.value ?? 0) + 1 },
];
