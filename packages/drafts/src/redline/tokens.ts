import { words } from '@nonpaper/text';
import { MULTIPLIERS, NUMBER_WORDS } from '../data/fact-words.ts';
import { MONTH_NAMES } from '../data/redline-words.ts';
import { wordingOf } from '../wording.ts';
import { extendsBefore, extendsBehind, graphemes } from './graphemes.ts';

/** What a redline never cuts: a word, a number, an amount, a day with its month, or one mark. */
export interface Token {
  /** White space before it. */
  readonly lead: string;
  /** Its characters, and behind the last token of a text the white space at the end. */
  readonly text: string;
  /** What is compared. */
  readonly key: string;
  readonly isWord: boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isWord: boolean;
}

/** How texts are held against each other: `exact` tells marks of different shape (“ and ") apart. */
export interface TokenOptions {
  readonly exact: boolean;
}

/**
 * The tokens of a text, in order; leads and texts joined give it back.
 *
 * Plan. Words are those of `@nonpaper/text`. In scripts that put no space between words each character is a token, a run
 * of katakana one. What stands together in a figure is joined: a day and its month, thousands set apart by spaces, a
 * number with "million", a currency sign or a per cent sign, number words in a row. Last, what a reader sees as one
 * character is joined, so that no mark is parted from its letter. A text without any word gives nothing. Linear.
 */
export function tokensOf(text: string, { exact }: TokenOptions): Token[] {
  const pieces = wholeCharacters(
    text,
    withFigures(
      text,
      words(text).flatMap(({ span: [from, to], kind }) =>
        inScript(text, { from, to, isWord: kind !== 'mark' }),
      ),
    ),
  );
  return pieces.map(({ from, to, isWord }, index) => {
    const start = pieces[index - 1]?.to ?? 0;
    const own = text.slice(from, to);
    return {
      lead: text.slice(start, from),
      text: index === pieces.length - 1 ? text.slice(from) : own,
      key: exact ? own.replace(/\s+/gu, ' ') : wordingOf(own),
      isWord,
    };
  });
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ALONE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const DIGIT = /^[\p{Nd}.,:]/u;

/** A word in a script without spaces as its characters; runs of katakana, of digits and of other letters stay whole. */
function inScript(text: string, piece: Piece): Piece[] {
  const own = text.slice(piece.from, piece.to);
  if (!SPACELESS.test(own)) return [piece];
  const pieces: Piece[] = [];
  let at = piece.from;
  let sort = '';
  for (const character of graphemes(own)) {
    const next = ALONE.test(character)
      ? ''
      : KATAKANA.test(character)
        ? 'katakana'
        : DIGIT.test(character)
          ? 'digit'
          : 'other';
    const last = pieces.at(-1);
    const to = at + character.length;
    if (last !== undefined && next !== '' && next === sort) pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ from: at, to, isWord: piece.isWord });
    sort = next;
    at = to;
  }
  return pieces;
}

const ONE_OF = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
const MONTH = ONE_OF(MONTH_NAMES);
const SMALL = ONE_OF(Object.keys(NUMBER_WORDS));
const MANY = ONE_OF(Object.keys(MULTIPLIERS));
const NUMBER = String.raw`(?:\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*)`;
const COUNT = String.raw`(?:${SMALL})(?:[\s-](?:and\s)?(?:${SMALL}|hundred|thousand)(?!\p{L}))+`;

/** What is one figure to a reader. */
const FIGURE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.])\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?:\s(?:of|de))?\s(?:${MONTH})(?!\p{L})`,
    String.raw`(?<!\p{L})(?:${MONTH})\.?\s\d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[.,:]\d)`,
    String.raw`\d{1,2}月\d{1,2}日`,
    String.raw`(?:[$€£¥]\s?)?(?<![\p{L}\p{N}])${NUMBER}(?:[\s-](?:${MANY})(?!\p{L})|\s?[%‰])?`,
    String.raw`(?<![\p{L}\p{N}-])(?:${COUNT}|(?:${SMALL})[\s-](?:${MANY}))(?:\s(?:${MANY}))?(?![\p{L}-])`,
  ].join('|'),
  'giu',
);

/** Joins the pieces that a figure holds. A figure that would cut a piece is left alone. */
function withFigures(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  const figures = text.matchAll(FIGURE);
  let figure = figures.next().value;
  for (const piece of pieces) {
    while (figure !== undefined && figure.index + figure[0].length <= piece.from)
      figure = figures.next().value;
    const last = joined.at(-1);
    const inside = figure !== undefined && piece.to <= figure.index + figure[0].length;
    if (
      inside &&
      last !== undefined &&
      figure !== undefined &&
      last.from >= figure.index &&
      last.to > figure.index
    )
      joined[joined.length - 1] = { from: last.from, to: piece.to, isWord: true };
    else joined.push(piece);
  }
  return joined;
}

/** Joins pieces between which a reader sees no border: marks and joiners stay with the character before them. */
function wholeCharacters(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const first = String.fromCodePoint(text.codePointAt(piece.from) ?? 0);
    const touches = last?.to === piece.from;
    if (last !== undefined && touches && isOneCharacter(text.slice(last.from, last.to), first))
      joined[joined.length - 1] = { from: last.from, to: piece.to, isWord: last.isWord || piece.isWord };
    else if (extendsBefore(first) && piece.from > (last?.to ?? 0))
      joined.push({ ...piece, from: piece.from - 1 }); // a mark on a space takes the space with it
    else joined.push(piece);
  }
  return joined;
}

const LONGEST_CHARACTER = 40;

/** Whether the end of one piece and the first character of the next are one character to a reader. */
function isOneCharacter(before: string, first: string): boolean {
  if (extendsBefore(first)) return true;
  const last = Array.from(before.slice(-2)).at(-1) ?? '';
  if (extendsBehind(last)) return true;
  if (!/[\u200d\u{1f1e6}-\u{1f1ff}\u1100-\u11ff]/u.test(last)) return false;
  const tail = before.slice(-LONGEST_CHARACTER);
  return graphemes(tail + first).length === graphemes(tail).length;
}
