import { fromRoman, type Word } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { OUTER_TEXTS, PLURAL_REFERENCES, REFERENCE_NOUNS } from '../data/reference-words.ts';

/** A reference to a provision: "Article 7, paragraph 2", "Annex II". */
export interface ReferenceFact {
  readonly span: Span;
  /** The path that is meant, as far as the reference says it: `7.2`, `annex2`. */
  readonly path: string;
  /** Whether only a paragraph is named, so that the path starts within the provision that refers. */
  readonly inner: boolean;
  /** Whether the provision of another text is meant, which keeps its number. */
  readonly outer: boolean;
}

/**
 * The paths that a reference in the provision at a path may mean, the likeliest first: as written, and for a bare paragraph also below
 * the referring provision and those above it.
 */
export function pathsMeant({ path, inner }: ReferenceFact, own: string | undefined): string[] {
  if (!inner || own === undefined) return [path];
  const above = own.split('.');
  return [...above.map((_, cut) => [...above.slice(0, above.length - cut), path].join('.')), path];
}

interface Part {
  readonly rank: number;
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The references of a text, in order. A noun and its number make a part ("Article 7"); parts that follow each other
 * ("Article 7, paragraph 2", "paragraph 2 of Article 7") make one path from the outermost inward; after a plural
 * ("Articles 5 and 6") each number is a reference of its own. Linear in the text.
 */
export function referenceFacts(words: readonly Word[]): ReferenceFact[] {
  const facts: ReferenceFact[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const parts = partsAt(words, at);
    if (parts.length === 0) continue;
    const chain = parts.slice(-1);
    let to = chain[0]?.to ?? at;
    if (parts.length === 1) to = chained(words, chain);
    const outer = isOuter(words, to);
    for (const part of parts.slice(0, -1)) facts.push(factOf(words, [part], outer));
    facts.push(factOf(words, chain, outer));
    at = to - 1;
  }
  return facts;
}

/** Adds the parts that follow with a comma, "of" or nothing between; returns where they end. */
function chained(words: readonly Word[], chain: Part[]): number {
  let to = chain.at(-1)?.to ?? 0;
  for (;;) {
    let next = to;
    if (/^(?:,|of)$/u.test(words[next]?.text ?? '')) next += 1;
    const more = partsAt(words, next);
    const [part] = more;
    if (part === undefined || more.length > 1 || part.rank === chain.at(-1)?.rank) return to;
    chain.push(part);
    to = part.to;
  }
}

function factOf(words: readonly Word[], parts: readonly Part[], outer: boolean): ReferenceFact {
  const inOrder = [...parts].sort((a, b) => a.rank - b.rank);
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    span: [words[first?.from ?? 0]?.span[0] ?? 0, words[(last?.to ?? 1) - 1]?.span[1] ?? 0],
    path: inOrder.map(({ path }) => path).join('.'),
    inner: (inOrder[0]?.rank ?? 0) >= 3,
    outer,
  };
}

/** The part that starts here, or several where a plural noun has a list of numbers. */
function partsAt(words: readonly Word[], at: number): Part[] {
  const noun = words[at]?.text.toLowerCase() ?? '';
  const rank = Object.hasOwn(REFERENCE_NOUNS, noun) ? REFERENCE_NOUNS[noun] : undefined;
  if (rank === undefined) return [];
  const prefix = rank === 0 ? noun.replace(/(?:es|s)$/u, '').replace(/^append.*/u, 'annex') : '';
  const start = /^\.$/u.test(words[at + 1]?.text ?? '') && noun.startsWith('art') ? at + 2 : at + 1;
  const parts: Part[] = [];
  let next = start;
  for (;;) {
    const number = numberAt(words, next);
    if (number === null) break;
    const own = { rank, from: parts.length === 0 ? at : next, to: number.to };
    if (/^(?:to|-|–)$/u.test(words[next - 1]?.text ?? ''))
      for (const path of pathsBetween(parts.at(-1)?.path ?? '', prefix + number.path))
        parts.push({ ...own, path });
    parts.push({ ...own, path: prefix + number.path });
    const below = rowBelow(words, number);
    for (const each of below) parts.push({ rank, from: each.from, to: each.to, path: prefix + each.path });
    const end = below.at(-1)?.to ?? number.to;
    const joiner = words[end]?.text ?? '';
    if (!PLURAL_REFERENCES.has(noun) || !/^(?:and|or|to|,|-|–)$/u.test(joiner)) break;
    if (joiner === ',' && !listGoesOn(words, end)) break;
    next = end + 1;
  }
  return parts;
}

/** "Article 12(2), (3) and (5)": what follows in parentheses alone is below the same number. */
function rowBelow(
  words: readonly Word[],
  { path, to }: { readonly path: string; readonly to: number },
): { readonly path: string; readonly from: number; readonly to: number }[] {
  const dot = path.lastIndexOf('.');
  const found: { path: string; from: number; to: number }[] = [];
  if (dot === -1) return found;
  for (let at = to; /^(?:and|or|,)$/u.test(words[at]?.text ?? '');) {
    const start = /^(?:and|or)$/u.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const inner = words[start + 1]?.text ?? '';
    const isRow = words[start]?.text === '(' && words[start + 2]?.text === ')';
    if (!isRow || !/^(?:\d{1,3}|\p{L}{1,4})$/u.test(inner)) break;
    found.push({ path: `${path.slice(0, dot)}.${inner.toLowerCase()}`, from: start, to: start + 3 });
    at = start + 3;
  }
  return found;
}

const LONGEST_RANGE = 50;

/** The paths between two whole numbers: 6 and 7 between 5 and 8. */
function pathsBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)];
  if (!(Number.isInteger(from) && Number.isInteger(to) && to > from && to - from <= LONGEST_RANGE)) return [];
  return Array.from({ length: to - from - 1 }, (_, step) => String(from + step + 1));
}

/** Whether behind a comma come numbers up to one behind "and" or "or", so that it parts numbers of a list. */
function listGoesOn(words: readonly Word[], comma: number): boolean {
  let at = comma;
  for (let seen = 0; seen < 40; seen += 1) {
    const number = numberAt(words, at + 1);
    if (number === null) return false;
    const joiner = words[number.to]?.text ?? '';
    if (/^(?:and|or)$/u.test(words[at]?.text ?? '')) return true;
    if (!/^(?:and|or|,)$/u.test(joiner)) return false;
    at = number.to;
  }
  return false;
}

const SIGN = /^(?:\d+(?:\.\d+)*(?:bis|ter|quater|\p{L})?|[IVXLC]+|[A-Z])$/u;

/** A number with what is in parentheses behind it: `7`, `7(2)(a)`, `(b)`, `IV`. */
function numberAt(words: readonly Word[], at: number): { readonly path: string; readonly to: number } | null {
  const path: string[] = [];
  let next = at;
  const word = words[next]?.text ?? '';
  if (SIGN.test(word)) {
    path.push(signPath(word));
    next += 1;
  }
  while (words[next]?.text === '(' && words[next + 2]?.text === ')') {
    const inner = words[next + 1]?.text ?? '';
    if (!/^(?:\d{1,3}|\p{L}{1,4})$/u.test(inner)) break;
    path.push(inner.toLowerCase());
    next += 3;
  }
  return path.length === 0 ? null : { path: path.join('.'), to: next };
}

const signPath = (word: string): string => {
  const roman = /^[IVXLC]+$/u.test(word) ? fromRoman(word) : null;
  return roman === null ? word.toLowerCase() : String(roman);
};

/** Whether "of the … Charter" follows. */
function isOuter(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'of') return false;
  for (let next = at + 1; next < at + 7; next += 1) {
    const word = words[next]?.text.toLowerCase() ?? '';
    if (word === 'this' || word === 'present') return false;
    if (OUTER_TEXTS.has(word)) return true;
  }
  return false;
}
