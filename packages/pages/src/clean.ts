/**
 * Record text comes from outside and may hold anything. Every writer passes every string through `clean` before it
 * escapes it, so no page can move a reader's cursor, colour a terminal, or turn the order of the words round.
 *
 * Plan: whole escape sequences go (a colour code has no meaning on a page); a control character that separates words
 * becomes a space, any other goes; marks that embed or override a direction go (writers isolate right-to-left text
 * themselves); half of a surrogate pair becomes U+FFFD.
 */
export function clean(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCES, '')
    .replace(SPACING_CONTROLS, ' ')
    .replace(OTHER_CONTROLS, '')
    .replace(DIRECTION_OVERRIDES, '')
    .replace(LONE_SURROGATES, '\ufffd');
}

/** Like `clean`, with every run of white space made one space and none at the ends: for one line, such as a title. */
export function cleanLine(text: string): string {
  return clean(text)
    .replace(/[ \u00a0]*[ \n][ \u00a0]*/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
}

/** Tells whether a text holds a letter of a script that is written from right to left. */
export function holdsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

// ECMA-48: CSI sequences, operating-system commands that are closed, and two-character escapes.
const ESCAPE_SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/gu;
const SPACING_CONTROLS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu;
const OTHER_CONTROLS = /[\u0000-\u001f\u007f-\u009f\ufeff\u{e0000}-\u{e007f}]/gu;
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
