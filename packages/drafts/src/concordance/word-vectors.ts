import { words } from '@nonpaper/text';
import type { ReadProvision } from '../types.ts';
import { cleanText, wordingOf } from '../wording.ts';

/** The wording of a provision as a concordance of many drafts compares it. */
export interface Worded {
  /** Heading and text; the same key is the same wording. For a provision with no text, that of all below it. */
  readonly key: string;
  readonly heading: string;
  /** How many words and figures it has. */
  readonly length: number;
  /** Words and pairs of words, with their weight before rarity. */
  readonly terms: ReadonlyMap<string, number>;
}

/** All wordings of all drafts: how rare each term is among them, and how long each wording is as a vector. */
export interface DossierWords {
  /** log(1 + N / number of different wordings that have the term). */
  readonly rarity: ReadonlyMap<string, number>;
  readonly lengths: ReadonlyMap<Worded, number>;
}

const PAIR = 0.7;
/** A container of a whole draft need not be read to its end. */
const MOST_TERMS = 5_000;

/** The wordings of a draft's provisions. Linear in the text; a wording met before is not read again (`known`). */
export function wordingsOf(provisions: readonly ReadProvision[], known: Map<string, Worded>): Worded[] {
  const own = provisions.map(
    (provision) => `${wordingOf(provision.heading ?? '')}\n${wordingOf(cleanText(provision))}`,
  );
  const keys = own.map((key, index) => (key.endsWith('\n') ? key + textBelow(provisions, own, index) : key));
  return keys.map((key, index) => {
    const worded =
      known.get(key) ?? readWording(key, wordingOf(provisions[index]?.heading ?? '').toLowerCase());
    known.set(key, worded);
    return worded;
  });
}

/** The text of what stands below a provision, up to a bound; paths tell what is below. */
function textBelow(provisions: readonly ReadProvision[], own: readonly string[], index: number): string {
  const stem = `${provisions[index]?.path ?? ''}.`;
  const parts: string[] = [];
  let length = 0;
  for (let at = index + 1; provisions[at]?.path.startsWith(stem) === true && length < MOST_TERMS; at += 1) {
    parts.push(own[at] ?? '');
    length += own[at]?.length ?? 0;
  }
  return parts.join('\n');
}

function readWording(key: string, heading: string): Worded {
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
  return { key, heading, length, terms };
}

/** Weighs each term by how rare it is among different wordings, so that ten copies of one draft weigh as one. Linear. */
export function dossierWords(wordings: readonly Worded[]): DossierWords {
  const holders = new Map<string, number>();
  for (const { terms } of wordings)
    for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarity = new Map([...holders].map(([term, held]) => [term, Math.log(1 + wordings.length / held)]));
  const lengthOf = ({ terms }: Worded): number => {
    let sum = 0;
    for (const [term, count] of terms) sum += weightOf(count, rarity.get(term)) ** 2;
    return Math.sqrt(sum);
  };
  return { rarity, lengths: new Map(wordings.map((worded) => [worded, lengthOf(worded)])) };
}

/** What a term weighs in a wording that has it this often. */
export const weightOf = (count: number, rare: number | undefined): number =>
  Math.log(1 + count) * (rare ?? 0);

/** The cosine of two wordings, 0 to 1; exactly 1 for the same wording only. Linear in the shorter one. */
export function likeness(a: Worded, b: Worded, { rarity, lengths }: DossierWords): number {
  if (a.key === b.key) return 1;
  const both = shared(a, b, (x, y, rare) => weightOf(x, rare) * weightOf(y, rare), rarity);
  const length = (lengths.get(a) ?? 0) * (lengths.get(b) ?? 0);
  return length === 0 ? 0 : Math.min(0.999, both / length);
}

/** The share of the wording `part` that stands in `whole`, rare words counting more: 0 to 1. */
export function heldBy(part: Worded, whole: Worded, { rarity }: DossierWords): number {
  let all = 0;
  for (const [term, count] of part.terms) all += weightOf(count, rarity.get(term));
  const both = shared(part, whole, (x, y, rare) => weightOf(Math.min(x, y), rare), rarity);
  return all === 0 ? 0 : both / all;
}

/** How many single words two wordings have in common. */
export function wordsInCommon(a: Worded, b: Worded): number {
  const [few, many] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let common = 0;
  for (const [term, count] of few) if (!term.includes(' ')) common += Math.min(count, many.get(term) ?? 0);
  return common;
}

function shared(
  a: Worded,
  b: Worded,
  worth: (x: number, y: number, rare: number | undefined) => number,
  rarity: ReadonlyMap<string, number>,
): number {
  const [few, many] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let sum = 0;
  for (const [term, x] of few) {
    const y = many.get(term);
    if (y !== undefined) sum += worth(x, y, rarity.get(term));
  }
  return sum;
}
