import { editScript } from '../redline/edit-script.ts';
import type { Edit } from '../redline/myers.ts';
import { ATOM } from './atoms.ts';
import { type ParagraphText } from './paragraph-text.ts';

/** A replaced stretch: `left` of the older paragraph's text by `right` of the newer one's; either may be empty. */
export interface Change {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** A word, number, stretch of white space or single mark of a paragraph. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/**
 * The words of a text without a gap: letters and figures with what holds them together (`1,000`, `cease-fire`,
 * `party’s`), one ideograph or kana, one emoji with all that joins it, one stretch of white space, one other mark.
 */
const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-.,'’\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\p{Extended_Pictographic}(?:\u200D|\uFE0F|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}|\s|[^](?:\p{M}|\u200D|\uFE0F)*/gu;

/** The ends of the tokens of a text, in order; the last is its length. */
export function tokenEnds(text: string): number[] {
  return [...text.matchAll(TOKENS)].map((match) => match.index + match[0].length);
}

function tokensOf(paragraph: ParagraphText): Token[] {
  let start = 0;
  return tokenEnds(paragraph.text).map((end) => {
    const text = paragraph.text.slice(start, end);
    const atom = text === ATOM ? paragraph.atoms.get(start) : undefined;
    const token = { start, end, key: atom === undefined ? text : `${ATOM} ${atom.key}` };
    start = end;
    return token;
  });
}

/**
 * What changed between two paragraphs, exact to the character, on whole words and figures. Kept stretches that hold no
 * word are swallowed by the changes round them, unless they hold a bracket or an atom, since islands make a redline
 * hard to read.
 */
export function changesBetween(older: ParagraphText, newer: ParagraphText): Change[] {
  const [a, b] = [tokensOf(older), tokensOf(newer)];
  const { edits: script } = editScript(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  return withoutIslands(script, a)
    .filter(({ kept }) => !kept)
    .map(({ left, right }) => ({
      left: range(a, left, older.text.length),
      right: range(b, right, newer.text.length),
    }));
}

function range(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  length: number,
): [number, number] {
  const start = tokens[from]?.start ?? length;
  return [start, to > from ? (tokens[to - 1]?.end ?? start) : start];
}

const IS_WORD = /[\p{L}\p{N}[\]\uFFFC]/u;
const LONGEST_ISLAND = 4;

function withoutIslands(script: readonly Edit[], a: readonly Token[]): Edit[] {
  const joined: Edit[] = [];
  script.forEach((edit, index) => {
    const last = joined.at(-1);
    const inside = last !== undefined && !last.kept && script[index + 1] !== undefined;
    const swallowed = edit.kept && inside && isIsland(edit, last, script[index + 1], a);
    if (last !== undefined && !last.kept && (swallowed || !edit.kept))
      joined[joined.length - 1] = union(last, edit);
    else joined.push(edit);
  });
  return joined;
}

/** A few marks and blanks between two replacements; between two pure insertions or deletions they read well. */
function isIsland(kept: Edit, last: Edit, next: Edit | undefined, a: readonly Token[]): boolean {
  if (next === undefined || kept.left[1] - kept.left[0] > LONGEST_ISLAND) return false;
  if (a.slice(kept.left[0], kept.left[1]).some(({ key }) => IS_WORD.test(key))) return false;
  return replaces(last) || replaces(next) || isEmpty(last.left) !== isEmpty(next.left);
}

const isEmpty = ([from, to]: readonly [number, number]): boolean => from === to;
const replaces = ({ left, right }: Edit): boolean => !isEmpty(left) && !isEmpty(right);

const union = (first: Edit, second: Edit): Edit => ({
  kept: false,
  left: [first.left[0], second.left[1]],
  right: [first.right[0], second.right[1]],
});
