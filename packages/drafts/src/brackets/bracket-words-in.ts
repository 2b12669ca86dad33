import { words } from '@nonpaper/text';
import { wordingOf } from '../wording.ts';
import { isOpen } from './bracket-counts.ts';
import type { Negotiated } from './negotiated.ts';
import { isLeaf } from './negotiated.ts';

/** The words of a text without signs, labels, heads and remarks, and which of them each open bracket holds. */
export interface WordsInBrackets {
  readonly keys: readonly string[];
  /** Open brackets with their words as a range of `keys`; in order of place. */
  readonly brackets: readonly BracketWords[];
}

export interface BracketWords {
  readonly bracket: number;
  readonly from: number;
  readonly to: number;
}

/** A gap counts as one word, so that `[x] days` has something to hold on to. Linear. */
export function wordsInBrackets({ text, nodes, brackets }: Negotiated): WordsInBrackets {
  const keys: string[] = [];
  const ranges = new Map<number, { from: number; to: number }>();
  const open: { readonly end: number; readonly bracket: number }[] = [];
  const closeBefore = (index: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= index; top = open.at(-1)) {
      const range = ranges.get(top.bracket);
      if (range !== undefined) range.to = keys.length;
      open.pop();
    }
  };
  nodes.forEach((node, index) => {
    closeBefore(index);
    const fact = brackets[node.bracket ?? -1];
    if (node.bracket !== undefined && fact !== undefined && isOpen(fact)) {
      if (!ranges.has(node.bracket)) ranges.set(node.bracket, { from: keys.length, to: keys.length });
      open.push({ end: node.end, bracket: node.bracket });
    }
    if (isLeaf(node) && node.kind === 'gap') keys.push('[]');
    if (node.kind === 'wording')
      for (const word of words(text, node.span)) keys.push(wordingOf(word.text).toLowerCase());
  });
  closeBefore(nodes.length);
  return { keys, brackets: [...ranges].map(([bracket, range]) => ({ bracket, ...range })) };
}
