import { DETERMINERS } from '../data/bracket-words.ts';
import type { Leaf } from './tree-items.ts';
import { wordingLeaf } from './tree-items.ts';

const OR_IN_TEXT = /(?<=\s)OR\s+(?=["“(]?\p{Lu})/gu;
const ENDS_SENTENCE = /[.!?\])}”"]$/u;
const LONGEST_WORD = 40;
/** Beyond so many units the beginning of a line is not looked for. */
const LONGEST_LINE = 2000;

/**
 * Parts a leaf at "OR" in capitals within a line, where a sentence of its own follows: "They meet at Quell. OR They meet at
 * Orrin." It has to stand behind the end of a sentence or bracket, or before a word that opens the paragraph too or can open
 * any sentence. "Arvenia OR Borland" and a list that goes on with "; OR" are no choice.
 */
export function atOrInText(text: string, leaf: Leaf): Leaf[] {
  const leaves: Leaf[] = [];
  let from = leaf.start;
  for (const found of text.slice(leaf.start, leaf.end).matchAll(OR_IN_TEXT)) {
    const at = leaf.start + found.index;
    const end = at + found[0].length;
    const start = spacesBefore(text, at, from);
    const before = text.slice(Math.max(0, start - 1), start);
    const word = wordAt(text, end);
    const opens =
      ENDS_SENTENCE.test(before) || DETERMINERS.has(word) || word === wordAt(text, paragraphStart(text, at));
    if (!opens || word === '' || /[;,]/u.test(before) || isInCapitals(text, at, end)) continue;
    leaves.push(...wordingLeaf(from, start), { kind: 'joint', start, end, or: 'line' });
    from = end;
  }
  return [...leaves, ...wordingLeaf(from, leaf.end)];
}

/** In small letters, the word from a place on, without a mark before it; empty where there is none. */
const wordAt = (text: string, at: number): string =>
  /^["“(]?([\p{L}\p{M}'’-]+)/u.exec(text.slice(at, at + LONGEST_WORD))?.[1]?.toLowerCase() ?? '';

/** Where the wording of the line begins, behind its number. */
function paragraphStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LINE);
  const start = from + text.slice(from, at).lastIndexOf('\n') + 1;
  return (
    start +
    (/^\s*\(?[\p{N}\p{L}.]{1,6}[.)]\s+/u.exec(text.slice(start, start + LONGEST_WORD))?.[0].length ?? 0)
  );
}

/** Where all is in capitals, those of "OR" say nothing. */
const isInCapitals = (text: string, at: number, end: number): boolean =>
  !/\p{Ll}/u.test(text.slice(Math.max(0, at - LONGEST_WORD), at)) ||
  !/\p{Ll}/u.test(text.slice(end, end + LONGEST_WORD));

/** Where the white space before a place begins. */
export function spacesBefore(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && /\s/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}
