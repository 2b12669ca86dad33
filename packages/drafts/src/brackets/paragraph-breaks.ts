import type { Item, Leaf } from './tree-items.ts';
import { isWordingLeaf, wordingLeaf } from './tree-items.ts';

const BLANK_LINE = /\n[^\S\n]*\n\s*/gu;
const NEW_LINE = /\n(?=\s*[^\s\p{Ll}])\s*/gu;

/**
 * What parts paragraphs in a list of items: blank lines where there are any, else line ends behind which no word in
 * lower case goes on.
 */
export function breakBetween(text: string, items: readonly Item[]): RegExp {
  const hasBlank = items.some(
    (item) => isWordingLeaf(item) && /\n[^\S\n]*\n/u.test(text.slice(item.start, item.end)),
  );
  return hasBlank ? BLANK_LINE : NEW_LINE;
}

/** The items with each break between paragraphs as a leaf of its own; `breaks` has those leaves. */
export function atBreaks(text: string, items: readonly Item[]): { items: Item[]; breaks: ReadonlySet<Item> } {
  const pattern = breakBetween(text, items);
  const breaks = new Set<Item>();
  const parted = items.flatMap((item): Item[] =>
    isWordingLeaf(item) ? partedLeaf(text, item, pattern, breaks) : [item],
  );
  return { items: parted, breaks };
}

function partedLeaf(text: string, leaf: Leaf, pattern: RegExp, breaks: Set<Item>): Leaf[] {
  const leaves: Leaf[] = [];
  let from = leaf.start;
  for (const found of text.slice(leaf.start, leaf.end).matchAll(pattern)) {
    const start = leaf.start + found.index;
    const gap = wordingLeaf(start, start + found[0].length);
    leaves.push(...wordingLeaf(from, start), ...gap);
    for (const each of gap) breaks.add(each);
    from = start + found[0].length;
  }
  return [...leaves, ...wordingLeaf(from, leaf.end)];
}

/** The items with neighbouring leaves of wording joined again. */
export function rejoined(items: readonly Item[]): Item[] {
  const all: Item[] = [];
  for (const item of items) {
    const last = all.at(-1);
    if (last !== undefined && isWordingLeaf(last) && isWordingLeaf(item) && last.end === item.start)
      all[all.length - 1] = { kind: 'wording', start: last.start, end: item.end };
    else all.push(item);
  }
  return all;
}
