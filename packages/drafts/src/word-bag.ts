import { STOP_WORDS } from './data/stop-words.ts';

/** How often each word stands in a text, and how many words there are. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of text.matchAll(WORDS)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** How many words two texts share, each counted as often as it stands in both. */
export function sharedWords(a: WordBag, b: WordBag): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts];
  let shared = 0;
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0);
  return shared;
}

/** The share of words that two texts have in common (L. R. Dice, 1945), 0 to 1; 0 where neither has a word. */
export function likeness(a: WordBag, b: WordBag): number {
  return a.size + b.size === 0 ? 0 : (2 * sharedWords(a, b)) / (a.size + b.size);
}

/**
 * The share of words that two texts have in common, 0 to 1, whatever their capitals. Words such as "the" and "of" are passed
 * over, unless a text has no others. Linear.
 */
export function contentLikeness(a: string, b: string): number {
  const [left, right] = [contentOf(a), contentOf(b)];
  const isBare = left.size === 0 || right.size === 0;
  return isBare ? likeness(wordBag(a.toLowerCase()), wordBag(b.toLowerCase())) : likeness(left, right);
}

function contentOf(text: string): WordBag {
  const bag = wordBag(text.toLowerCase());
  const counts = new Map([...bag.counts].filter(([word]) => !STOP_WORDS.has(word)));
  return { counts, size: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}
