import { behindPlace, headLength } from '../align/heads.ts';
import { readRowNumber } from '../concordance/row-numbers.ts';
import { LEFT_OUT_WORDS, MOVED_WORDS, PENDING_WORDS, ROW_WORDS, STATUS_SAID } from '../data/table-words.ts';
import type { RowStatus } from './table.ts';

export const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').trim();

/** The number of a row that a cell holds and nothing else on its first line; null where there is none. */
export function rowNumberIn(text: string): string | null {
  const bare = firstLine(text).replace(/[.)]$/u, '').toLowerCase();
  return readRowNumber(bare) === null ? null : bare;
}

/** `12`, `12.`, `12a`. */
export const isRowNumber = (text: string): boolean => rowNumberIn(text) !== null;

/** Words in small letters without the signs around them: “Agreed?” is “agreed”. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/gu, ' ');

/** The status that a cell says and nothing else; null where it says none that is known. */
export function statusSaid(text: string): RowStatus | null {
  const words = bareWords(text);
  return Object.hasOwn(STATUS_SAID, words) ? (STATUS_SAID[words] ?? null) : null;
}

/** A cell that says what became of its text is short; in a longer one no such word is looked for. */
const LONGEST_SIGN = 60;

/** The words of a short cell without the signs around them: “[deleted]”, “(Idem.)”. Empty for a longer one. */
export const sign = (text: string): string => (text.length > LONGEST_SIGN ? '' : bareWords(text));

/** Whether a cell says that its text is left out. */
export const isLeftOut = (text: string): boolean => saysAny(text, LEFT_OUT_WORDS);

/** Whether a cell says that nothing was written for it yet. */
export const isPending = (text: string): boolean => PENDING_WORDS.has(sign(text));

/** Where a cell says that its text has gone: "article 5" of "moved to Article 5". Empty where it says no such thing. */
function placeNamed(text: string): string {
  const says = sign(withoutHead(text));
  const places = MOVED_WORDS.map((word) => (says.startsWith(`${word} `) ? says.slice(word.length + 1) : ''));
  return places.find((place) => place !== '' && behindPlace(place).trim() === '') ?? '';
}

/** Whether a cell says that its text has gone to a place that it names: "moved to Article 5", "see row 12a". */
export const isMoved = (text: string): boolean => placeNamed(text) !== '';

/** The number of the row to which a text has gone; null where the cell names no row. */
export function rowNamed(text: string): string | null {
  const [word = '', number = '', more] = placeNamed(text).split(' ');
  return ROW_WORDS.has(word) && more === undefined ? rowNumberIn(number) : null;
}

/** Whether a cell says one of some words and nothing else, but for the amendment and the place that it names. */
export const saysAny = (text: string, words: ReadonlySet<string>): boolean =>
  words.has(sign(withoutHead(text))) || words.has(sign(behindPlace(text)));

/** A printed number in front of a sign: `1. idem`, `(a) idem`, `2.3) deleted`. */
const PRINTED_NUMBER = /^\s*\(?(?:\p{N}{1,4}\p{L}?|\p{L}{1,4})(?:\.\p{N}{1,3}){0,4}[.)]\s+/u;

/** A text without the head of an amendment and the printed number in front of it. */
export const withoutHead = (text: string): string => text.slice(headLength(text)).replace(PRINTED_NUMBER, '');
