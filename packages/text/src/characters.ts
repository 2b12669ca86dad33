/** Classes of single characters. ASCII is decided by arithmetic; the rest by Unicode properties. */

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{Nd}/u;

/** Whether a code point is a letter, or a mark that belongs to a letter. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(String.fromCodePoint(code));
}

/** Whether a code point is a decimal digit of any script. */
export function isDigit(code: number): boolean {
  if (code < 128) return code >= 48 && code <= 57;
  return DIGIT.test(String.fromCodePoint(code));
}

/** Whether a code point is an upper-case or title-case letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(String.fromCodePoint(code));
}

/** Whether a code point is a lower-case letter. */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return LOWER.test(String.fromCodePoint(code));
}

/** Whether a UTF-16 unit is white space, the no-break kinds and line ends included. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Whether a UTF-16 unit ends a line. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029 || code === 12;
}

/** The code point at an index, or 0 beyond the text. */
export function codeAt(text: string, index: number): number {
  return text.codePointAt(index) ?? 0;
}

/** How many UTF-16 units a code point takes. */
export function unitsOf(code: number): 1 | 2 {
  return code > 0xffff ? 2 : 1;
}

/** The first index from `from` on, and before `to`, that is not white space; `to` if there is none. */
export function skipSpace(text: string, from: number, to: number): number {
  let index = from;
  while (index < to && isSpace(text.charCodeAt(index))) index += 1;
  return index;
}
