/**
 * Groups of words of like use, from word vectors: k-means over directions (spherical k-means, Dhillon and Modha 2001),
 * started from words spread evenly over the list, so that the same vectors give the same groups. And how like a word is
 * to cues and to sources: a logistic regression on its vector, fitted on how often the training texts' words are either.
 */
import { roleOf } from '@nonpaper/reader/tagger';
import type { LabelledText } from './labelled.ts';

/** Vectors of words, each of length one, behind each other. */
export interface Vectors {
  readonly words: readonly string[];
  readonly values: Float32Array;
  readonly size: number;
}

/** How often a word was seen, in a cue, in a source. */
interface Seen {
  all: number;
  cue: number;
  source: number;
}

const MOST_ROUNDS = 18;
/** Rounds end when fewer than this share of the words change their group. */
const SETTLED = 0.003;

/** The group of each word, from 0. Cost: words times groups times size, for each round. */
export function groupsOf({ words, values, size }: Vectors, count: number): Int32Array {
  const centres = new Float32Array(count * size);
  for (let group = 0; group < count; group += 1) {
    const word = Math.floor((group * words.length) / count) * size;
    centres.set(values.subarray(word, word + size), group * size);
  }
  const groups = new Int32Array(words.length);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const moved = assign(values, size, centres, groups);
    recentre(values, size, centres, groups);
    if (moved < words.length * SETTLED) break;
  }
  return groups;
}

function assign(values: Float32Array, size: number, centres: Float32Array, groups: Int32Array): number {
  let moved = 0;
  for (let word = 0; word < groups.length; word += 1) {
    let [best, top] = [0, -9];
    for (let group = 0; group < centres.length / size; group += 1) {
      const likeness = product(values, word * size, centres, group * size, size);
      if (likeness > top) [best, top] = [group, likeness];
    }
    if (groups[word] !== best) moved += 1;
    groups[word] = best;
  }
  return moved;
}

function product(a: Float32Array, from: number, b: Float32Array, other: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k += 1) sum += (a[from + k] ?? 0) * (b[other + k] ?? 0);
  return sum;
}

function recentre(values: Float32Array, size: number, centres: Float32Array, groups: Int32Array): void {
  centres.fill(0);
  groups.forEach((group, word) => {
    for (let k = 0; k < size; k += 1)
      centres[group * size + k] = (centres[group * size + k] ?? 0) + (values[word * size + k] ?? 0);
  });
  for (let from = 0; from < centres.length; from += size) normalise(centres, from, size);
}

/** Gives a vector the length one. */
export function normalise(values: Float32Array, from: number, size: number): void {
  const length = Math.sqrt(product(values, from, values, from, size)) || 1;
  for (let k = 0; k < size; k += 1) values[from + k] = (values[from + k] ?? 0) / length;
}

/** How often each lemma and small spelling of the texts stands in a cue and in a source. */
export function seenIn(texts: readonly LabelledText[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { paragraphs } of texts)
    for (const { tokens, labels } of paragraphs)
      tokens.forEach((token, at) => {
        for (const word of new Set([token.lemma, token.lower])) {
          const own = seen.get(word) ?? { all: 0, cue: 0, source: 0 };
          const role = roleOf(labels[at] ?? 0);
          own.all += 1;
          if (role === 1) own.cue += 1;
          if (role === 0) own.source += 1;
          seen.set(word, own);
        }
      });
  return seen;
}

const ROUNDS = 60;
const SHRINK = 0.0002;
const FEWEST = 3;

/** How like each word is to words in a role, 0 to 1. */
export function likenessTo(
  { words, values, size }: Vectors,
  seen: ReadonlyMap<string, Seen>,
  role: 'cue' | 'source',
): Float32Array {
  const weights = new Float32Array(size + 1);
  const known = words.flatMap((word, index) => {
    const own = seen.get(word);
    return own !== undefined && own.all >= FEWEST ? [{ index, own }] : [];
  });
  const chance = (index: number): number => {
    let sum = weights[size] ?? 0;
    for (let k = 0; k < size; k += 1) sum += (weights[k] ?? 0) * (values[index * size + k] ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = 0.5 / (1 + round / 10);
    for (const { index, own } of known) {
      const weight = Math.min(1, Math.log2(1 + own.all) / 4);
      const missing = (own[role] / own.all - chance(index)) * weight;
      for (let k = 0; k < size; k += 1) {
        const before = weights[k] ?? 0;
        weights[k] = before + rate * (missing * (values[index * size + k] ?? 0) - SHRINK * before);
      }
      weights[size] = (weights[size] ?? 0) + rate * missing;
    }
  }
  return Float32Array.from(words, (_, index) => chance(index));
}
