import { CONTRARIES, CONTRARY_PREFIXES } from '../data/meaning-words.ts';
import { wordKey } from './words-key.ts';

/** A word, and what it may be without the ending of its form ("ceases", "ceased", "ceasing": cease). */
export function basesOf(key: string): string[] {
  const bases = [key];
  if (key.endsWith('ies')) bases.push(`${key.slice(0, -3)}y`);
  for (const ending of ['s', 'es', 'd', 'ed', 'ing']) {
    if (!key.endsWith(ending) || key.length - ending.length < SHORTEST_BASE - 1) continue;
    const stem = key.slice(0, -ending.length);
    bases.push(stem);
    if (ending === 'ing') bases.push(`${stem}e`);
  }
  return bases;
}

/** The bases of all words of a text. */
export const basesIn = (keys: Iterable<string>): ReadonlySet<string> => new Set([...keys].flatMap(basesOf));

/** Whether a word, in any of its forms, is among the bases of a text. */
export const hasBaseIn = (key: string, bases: ReadonlySet<string>): boolean =>
  basesOf(key).some((form) => bases.has(form));

const CONTRARY = new Map<string, string[]>();
for (const [one, other] of CONTRARIES.map(([x, y]) => [wordKey(x), wordKey(y)] as const)) {
  CONTRARY.set(one, [...(CONTRARY.get(one) ?? []), other]);
  CONTRARY.set(other, [...(CONTRARY.get(other) ?? []), one]);
}

const SHORTEST_BASE = 4;

/** The contraries of a word in its base form, by a prefix or by the list. */
export function contrariesOf(key: string): string[] {
  const isLong = key.length >= SHORTEST_BASE;
  const longer = isLong ? CONTRARY_PREFIXES.map((prefix) => prefix + key) : [];
  const shorter = CONTRARY_PREFIXES.filter(
    (prefix) => key.startsWith(prefix) && key.length - prefix.length >= SHORTEST_BASE,
  ).map((prefix) => key.slice(prefix.length));
  return [...longer, ...shorter, ...(CONTRARY.get(key) ?? [])];
}

/** Whether two words in any form are contraries: "continue" and "ceased". */
export function areContrary(a: string, b: string): boolean {
  const bases = new Set(basesOf(b));
  return basesOf(a)
    .flatMap(contrariesOf)
    .some((key) => bases.has(key));
}
