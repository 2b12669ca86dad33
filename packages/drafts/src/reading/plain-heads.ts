import { WIDE_ENDS, WIDE_SIGNS, ZEROS } from '../data/number-signs.ts';

/** The head of a line with its signs made plain, and where each of them stands in the line itself. */
export interface PlainHead {
  readonly text: string;
  /** Where in the line the unit at an index of `text` starts, and where it ends. */
  startAt(index: number): number;
  endAt(index: number): number;
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f/u;
const KEYCAP = '\u20e3';

/**
 * Makes a head plain, so that numbers of any script and print are read alike: digits become ASCII ones, full-width
 * signs narrow ones with a space behind, a keycap a dot; marks that only steer the direction or the look are left
 * out, and so is the backslash with which Markdown keeps "1\." from being a list.
 */
export function plainHead(raw: string, markdown: boolean): PlainHead {
  const parts: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const sign = raw.charAt(at);
    if (INVISIBLE.test(sign) || (markdown && sign === '\\' && '.)'.includes(raw.charAt(at + 1)))) continue;
    parts.push(plainSign(sign));
    places.push(at);
    if (WIDE_ENDS[sign] === undefined) continue;
    parts.push(' ');
    places.push(at);
  }
  const startAt = (index: number): number => places[index] ?? raw.length;
  return { text: parts.join(''), startAt, endAt: (index) => Math.min(raw.length, startAt(index) + 1) };
}

function plainSign(sign: string): string {
  if (sign === KEYCAP) return '.';
  return WIDE_SIGNS[sign] ?? WIDE_ENDS[sign] ?? plainDigit(sign) ?? sign;
}

function plainDigit(sign: string): string | null {
  if (sign < '\u0660') return null;
  const code = sign.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first.charCodeAt(0) && code <= first.charCodeAt(0) + 9);
  return zero === undefined ? null : String(code - zero.charCodeAt(0));
}
