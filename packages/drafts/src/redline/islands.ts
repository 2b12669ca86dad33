import { LIGHT_WORDS } from '../data/redline-words.ts';
import { type Edit, union } from './myers.ts';
import type { Token } from './tokens.ts';

const BRACKET = /[[\]［］]/u;
const LEAST_WORDS = 2;
const MOST_TOKENS = 6;
/** How much longer than the smallest change the shown one may become: by a tenth, by one word at least, never by more than half. */
const SHARE = 0.1;
const ONE_WORD = 2;
const MOST_SHARE = 0.5;

/**
 * Joins changes over what is kept between them where that is a single word or marks alone: such an island makes a
 * redline hard to read. Islands of light words ("of", "the") go first, then those of fewer tokens. A bracket is
 * never swallowed, nor what stands beside a change of marks alone ("[" and "]" put round a word). Since each island
 * makes the change larger than it is, their number is bounded (`SHARE`): in a text that was changed in every other
 * word the change stays near the smallest one.
 */
export function withoutIslands(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): Edit[] {
  const smallest = edits.reduce((sum, edit) => sum + (edit.kept ? 0 : sizeOf(edit)), 0);
  let allowed = Math.min(smallest * MOST_SHARE, Math.max(smallest * SHARE, ONE_WORD));
  const found = edits
    .map((edit, at) => ({ at, edit, words: wordsIn(edit, a) }))
    .filter(({ at, edit, words }) => isIsland(edits, at, edit, words, a, b))
    .sort((x, y) => weightOf(x.words) - weightOf(y.words) || sizeOf(x.edit) - sizeOf(y.edit) || x.at - y.at);
  const swallowed = new Set<number>();
  for (const { at, edit } of found) {
    if (sizeOf(edit) > allowed) continue;
    allowed -= sizeOf(edit);
    swallowed.add(at);
  }
  return merged(edits, swallowed);
}

const sizeOf = ({ left, right }: Edit): number => left[1] - left[0] + right[1] - right[0];

const wordsIn = (edit: Edit, a: readonly Token[]): readonly Token[] =>
  sizeOf(edit) > 2 * MOST_TOKENS ? [] : a.slice(edit.left[0], edit.left[1]).filter(({ isWord }) => isWord);

/** 0 for marks alone, 1 for light words, 2 for others. */
const weightOf = (words: readonly Token[]): number =>
  words.length === 0 ? 0 : words.every(({ key }) => LIGHT_WORDS.has(key.toLowerCase())) ? 1 : 2;

function isIsland(
  edits: readonly Edit[],
  at: number,
  edit: Edit,
  words: readonly Token[],
  a: readonly Token[],
  b: readonly Token[],
): boolean {
  const [last, next] = [edits[at - 1], edits[at + 1]];
  if (!edit.kept || last === undefined || next === undefined || sizeOf(edit) > 2 * MOST_TOKENS) return false;
  if (words.length >= LEAST_WORDS || a.slice(edit.left[0], edit.left[1]).some(({ key }) => BRACKET.test(key)))
    return false;
  return holdsWord(last, a, b) && holdsWord(next, a, b);
}

const holdsWord = ({ left, right }: Edit, a: readonly Token[], b: readonly Token[]): boolean =>
  a.slice(left[0], left[1]).some(({ isWord }) => isWord) ||
  b.slice(right[0], right[1]).some(({ isWord }) => isWord);

function merged(edits: readonly Edit[], swallowed: ReadonlySet<number>): Edit[] {
  const all: Edit[] = [];
  edits.forEach((edit, at) => {
    const last = all.at(-1);
    const isChange = !edit.kept || swallowed.has(at);
    if (isChange && last !== undefined && !last.kept) all[all.length - 1] = union(last, edit);
    else all.push(edit);
  });
  return all;
}
