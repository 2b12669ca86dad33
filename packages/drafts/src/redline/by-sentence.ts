import { sentences } from '@nonpaper/text';
import type { Token } from './tokens.ts';

/** Half-open ranges of token numbers on both sides; one is empty where a sentence has no counterpart. */
export interface SentencePair {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Beyond this many pairs of sentences they are not held against each other. */
const MOST_PAIRS = 250_000;
const LEAST_ALIKE = 0.3;

/**
 * Which sentence of the one text answers which of the other, in order: the row of pairs with the most words in common
 * (global alignment after Needleman and Wunsch, with no cost for a sentence alone). Null where there is but one sentence
 * on a side, or so many that it would take too long. Time and memory O(n m) in sentences, bounded.
 */
export function sentencePairs(
  texts: readonly [string, string],
  a: readonly Token[],
  b: readonly Token[],
): SentencePair[] | null {
  const [left, right] = [sentenceRanges(texts[0], a), sentenceRanges(texts[1], b)];
  if (left.length < 2 && right.length < 2) return null;
  if (left.length * right.length > MOST_PAIRS) return null;
  const [x, y] = [left.map((range) => wordsIn(a, range)), right.map((range) => wordsIn(b, range))];
  const best = table(x, y);
  return walkBack(best, left, right, x, y);
}

/** The token ranges of the sentences of a text. */
function sentenceRanges(text: string, tokens: readonly Token[]): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let [at, place] = [0, 0];
  for (const { span } of sentences(text)) {
    const from = at;
    while (at < tokens.length && place + (tokens[at]?.lead.length ?? 0) < span[1]) {
      place += (tokens[at]?.lead.length ?? 0) + (tokens[at]?.text.length ?? 0);
      at += 1;
    }
    if (at > from) ranges.push([from, at]);
  }
  const last = ranges.at(-1);
  if (last !== undefined && at < tokens.length) ranges[ranges.length - 1] = [last[0], tokens.length];
  return ranges;
}

const wordsIn = (tokens: readonly Token[], [from, to]: readonly [number, number]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { key, isWord } of tokens.slice(from, to))
    if (isWord) counts.set(key.toLowerCase(), (counts.get(key.toLowerCase()) ?? 0) + 1);
  return counts;
};

/** Words in common of two sentences, as a share of both (Dice); 0 below the least that counts. */
function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0];
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  const share = all === 0 ? 0 : (2 * common) / all;
  return share < LEAST_ALIKE ? 0 : share;
}

type Counts = ReadonlyMap<string, number>;

/** Row by row the best sum of likeness of the sentences so far. */
function table(x: readonly Counts[], y: readonly Counts[]): Float64Array[] {
  const rows = Array.from({ length: x.length + 1 }, () => new Float64Array(y.length + 1));
  for (let i = 1; i <= x.length; i += 1)
    for (let j = 1; j <= y.length; j += 1) {
      const one = x[i - 1] ?? new Map<string, number>();
      const paired = (rows[i - 1]?.[j - 1] ?? 0) + alike(one, y[j - 1] ?? new Map<string, number>());
      const row = rows[i];
      if (row !== undefined) row[j] = Math.max(paired, rows[i - 1]?.[j] ?? 0, row[j - 1] ?? 0);
    }
  return rows;
}

function walkBack(
  rows: readonly Float64Array[],
  left: readonly (readonly [number, number])[],
  right: readonly (readonly [number, number])[],
  x: readonly Counts[],
  y: readonly Counts[],
): SentencePair[] {
  const pairs: SentencePair[] = [];
  let [i, j] = [left.length, right.length];
  while (i > 0 || j > 0) {
    const [one, other] = [left[i - 1], right[j - 1]];
    const here = rows[i]?.[j] ?? 0;
    const score = i > 0 && j > 0 ? alike(x[i - 1] ?? new Map(), y[j - 1] ?? new Map()) : 0;
    const isPair = score > 0 && Math.abs((rows[i - 1]?.[j - 1] ?? 0) + score - here) < 1e-9;
    if (isPair && one !== undefined && other !== undefined) {
      pairs.push({ left: one, right: other });
      i -= 1;
      j -= 1;
    } else if (j > 0 && other !== undefined && (rows[i]?.[j - 1] === here || i === 0)) {
      const end = left[i - 1]?.[1] ?? 0;
      pairs.push({ left: [end, end], right: other });
      j -= 1;
    } else if (one !== undefined) {
      const end = right[j - 1]?.[1] ?? 0;
      pairs.push({ left: one, right: [end, end] });
      i -= 1;
    }
  }
  return pairs.reverse();
}
