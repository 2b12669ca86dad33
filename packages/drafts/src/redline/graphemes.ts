const ZWJ = '\u200d';
const EXTENDS =
  /^(?:\p{M}|\p{Grapheme_Extend}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|\u0e33|\u0eb3|[\u{e0020}-\u{e007f}])$/u;
const PREPENDS =
  /^(?:[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e]|[\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}])$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const HANGUL = /^[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\uac00-\ud7a3]$/u;
const HANGUL_INNER = /^[\u1160-\u11ff\ud7b0-\ud7fb]$/u;
const HANGUL_LEAD = /^[\u1100-\u115f\ua960-\ua97c]$/u;

/** Whether a character belongs to the one before it: a mark, a joiner, a skin tone, a variation sign. */
export const extendsBefore = (character: string): boolean => EXTENDS.test(character);

/** Whether a character belongs to the one behind it, as the signs of Arabic numbers do. */
export const extendsBehind = (character: string): boolean => PREPENDS.test(character);

/**
 * The user-perceived characters of a text, after Unicode Standard Annex 29: marks stay with their letter, joined
 * pictures and flags whole. Where in doubt it keeps together, so that nothing that a reader sees as one is cut. Linear.
 */
export function graphemes(text: string): string[] {
  const all: string[] = [];
  let flags = 0;
  let last = '';
  for (const character of text) {
    flags = REGIONAL.test(character) ? flags + 1 : 0;
    if (all.length > 0 && staysTogether(last, character, all.at(-1) ?? '', flags))
      all[all.length - 1] += character;
    else all.push(character);
    last = character;
  }
  return all;
}

function staysTogether(last: string, next: string, cluster: string, flags: number): boolean {
  if (last === '\r' && next === '\n') return true;
  if (/^\p{Cc}$/u.test(last)) return false;
  if (EXTENDS.test(next) || PREPENDS.test(last)) return true;
  if (last === ZWJ && PICTURE.test(next)) return cluster.length > 1;
  if (flags > 0 && flags % 2 === 0) return true;
  if (HANGUL_INNER.test(next)) return HANGUL.test(last);
  return HANGUL_LEAD.test(last) && HANGUL.test(next);
}
