/**
 * How many columns a text takes on a terminal. Graphemes are counted, not code units: a letter with its accents is
 * one column, East Asian wide characters and emoji are two (Unicode Standard Annex 11, classes W and F), joiners and
 * lone marks none. Ambiguous characters count one, as in Western locales.
 */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemesOf(text).reduce((columns, grapheme) => columns + columnsOfGrapheme(grapheme), 0);
}

/** The graphemes of a text, in order; time grows with its length. */
export function graphemesOf(text: string): string[] {
  if (PLAIN.test(text)) return Array.from(text);
  const found: string[] = [];
  // The segmenter of Node takes a time that grows with the square of its text, so it is given stretches. Each begins at a
  // true border; the last grapheme of a stretch may be cut, and is looked at again with the next.
  for (let at = 0, size = STRETCH; at < text.length;) {
    let end = at + size;
    while (isHighSurrogate(text.charCodeAt(end - 1))) end += 1;
    const whole = Array.from(graphemes.segment(text.slice(at, end)), ({ segment }) => segment);
    if (end < text.length) whole.pop();
    for (const grapheme of whole) {
      found.push(grapheme);
      at += grapheme.length;
    }
    size = whole.length === 0 ? size * 2 : STRETCH;
  }
  return found;
}

/** The text filled with spaces up to `width` columns; a wider text is returned as it is. */
export function padTo(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const fill = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return side === 'end' ? text + fill : fill + text;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const STRETCH = 256;
const PLAIN = /^[\u0020-\u007e]*$/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}{2}/u;
const NO_WIDTH = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]+$/u;

function columnsOfGrapheme(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  if (EMOJI.test(grapheme)) return 2;
  return isWide(grapheme.codePointAt(0) ?? 0) ? 2 : 1;
}

// Blocks of wide and full-width characters in EastAsianWidth.txt, joined over their unassigned gaps. Wide symbols
// outside them are emoji and found by their property.
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];

const isWide = (codePoint: number): boolean =>
  WIDE.some(([first, last]) => codePoint >= first && codePoint <= last);
