import { words } from '@nonpaper/text';
import type { ReadProvision } from '../types.ts';
import { cleanText, wordingOf } from '../wording.ts';
import { sumOverShared, vectorOf, type Vector } from '../align/vectors.ts';

/** The wording of a provision as a concordance of many drafts compares it. */
export interface Worded {
  /** Counts the different wordings of a dossier from 0. */
  readonly number: number;
  /** Heading and text; the same key is the same wording. For a provision with no text, that of all below it. */
  readonly key: string;
  readonly heading: string;
  /** How many words and figures it has. */
  readonly length: number;
  /** Words and pairs of words, with their weight before rarity. */
  readonly terms: ReadonlyMap<string, number>;
}

/** All wordings of all drafts as vectors of weighted terms. */
export interface DossierWords {
  /** By number of the wording. */
  readonly vectors: readonly Vector[];
  /** By number of the term: the wordings that have it, and its weight in each. */
  readonly holders: readonly Holders[];
}

interface Holders {
  readonly wordings: Int32Array;
  readonly weights: Float64Array;
}

const PAIR = 0.7;
/** A text with more different terms than this need not be read to its end to be known again. */
const MOST_TERMS = 5_000;

/** The wordings of a draft's provisions. Linear in the text; a wording met before is not read again (`known`). */
export function wordingsOf(provisions: readonly ReadProvision[], known: Map<string, Worded>): Worded[] {
  const own = provisions.map(
    (provision) => `${wordingOf(provision.heading ?? '')}\n${wordingOf(cleanText(provision))}`,
  );
  const keys = own.map((key, index) => (key.endsWith('\n') ? key + textBelow(provisions, own, index) : key));
  return keys.map((key, index) => {
    const worded =
      known.get(key) ??
      readWording(known.size, key, wordingOf(provisions[index]?.heading ?? '').toLowerCase());
    known.set(key, worded);
    return worded;
  });
}

/** So many provisions below a container, and so many characters of them, tell what it is. */
const MOST_BELOW = 100;
const MOST_CHARACTERS = 5_000;

/** The text of what stands below a provision, up to a bound; paths tell what is below. */
function textBelow(provisions: readonly ReadProvision[], own: readonly string[], index: number): string {
  const stem = `${provisions[index]?.path ?? ''}.`;
  const parts: string[] = [];
  let length = 0;
  const end = Math.min(provisions.length, index + 1 + MOST_BELOW);
  for (let at = index + 1; at < end && length < MOST_CHARACTERS; at += 1) {
    if (provisions[at]?.path.startsWith(stem) !== true) break;
    parts.push(own[at] ?? '');
    length += own[at]?.length ?? 0;
  }
  return parts.join('\n');
}

function readWording(number: number, key: string, heading: string): Worded {
  const terms = new Map<string, number>();
  let length = 0;
  let before = '';
  for (const word of words(key)) {
    if (word.kind === 'mark') continue;
    length += 1;
    if (terms.size > MOST_TERMS) continue;
    const text = word.text.toLowerCase();
    terms.set(text, (terms.get(text) ?? 0) + 1);
    if (before !== '') terms.set(`${before} ${text}`, (terms.get(`${before} ${text}`) ?? 0) + PAIR);
    before = text;
  }
  return { number, key, heading, length, terms };
}

/**
 * Weighs each term of a wording: log(1 + count), times log(1 + N / wordings that have it). Different wordings count, so that
 * ten copies of one draft weigh as one. `wordings` in order of their numbers. Linear, but for the sorting of terms.
 */
export function dossierWords(wordings: readonly Worded[]): DossierWords {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const { terms } of wordings)
    for (const term of terms.keys()) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  const rarity = Float64Array.from(counts, (held) => Math.log(1 + wordings.length / held));
  const vectors = wordings.map(({ terms }) => numbered(terms, numbers, rarity));
  return { vectors, holders: holdersOf(vectors, counts) };
}

function numbered(
  counts: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  rarity: Float64Array,
): Vector {
  const countOf = new Map([...counts].map(([term, count]) => [numbers.get(term) ?? 0, count]));
  const terms = Int32Array.from(countOf.keys()).sort();
  return vectorOf(
    terms,
    Float64Array.from(terms, (term) => countOf.get(term) ?? 0),
    rarity,
  );
}

function holdersOf(vectors: readonly Vector[], counts: readonly number[]): Holders[] {
  const holders = counts.map((held) => ({ wordings: new Int32Array(held), weights: new Float64Array(held) }));
  const filled = new Int32Array(counts.length);
  vectors.forEach(({ terms, weights }, wording) =>
    terms.forEach((term, at) => {
      const place = filled[term] ?? 0;
      filled[term] = place + 1;
      holders[term]?.wordings.set([wording], place);
      holders[term]?.weights.set([weights[at] ?? 0], place);
    }),
  );
  return holders;
}

/** The cosine of two wordings, 0 to 1; exactly 1 for the same wording only. Linear in both. */
export function likeness(a: Worded, b: Worded, { vectors }: DossierWords): number {
  if (a.key === b.key) return 1;
  const [x, y] = [vectors[a.number], vectors[b.number]];
  return x === undefined || y === undefined
    ? 0
    : Math.min(
        0.999,
        sumOverShared(x, y, (v, w) => v * w),
      );
}

/** The share of the wording `part` that stands in `whole`, rare words counting more: 0 to 1. Linear in both. */
export function heldBy(part: Worded, whole: Worded, { vectors }: DossierWords): number {
  const [x, y] = [vectors[part.number], vectors[whole.number]];
  if (x === undefined || y === undefined || x.length === 0) return 0;
  const both = sumOverShared(x, y, (v, w) => Math.min(v * x.length, w * y.length));
  return both / (x.length * x.weights.reduce((sum, weight) => sum + weight, 0));
}

/** How many single words two wordings have in common. */
export function wordsInCommon(a: Worded, b: Worded): number {
  const [few, many] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let common = 0;
  for (const [term, count] of few) if (!term.includes(' ')) common += Math.min(count, many.get(term) ?? 0);
  return common;
}
