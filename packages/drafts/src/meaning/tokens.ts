import { words, type Word } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { NUMBER_WORDS } from '../data/fact-words.ts';
import { type Fact, factsIn } from './facts.ts';
import { wordKey } from './words-key.ts';

/** One word or mark of a text, or one figure. */
export interface Token {
  /** What is compared; `<date>`, `<time>`, `<number>` and `<reference>` for figures. */
  readonly key: string;
  readonly text: string;
  readonly span: Span;
  readonly kind: 'word' | 'mark' | 'fact';
  readonly capital: boolean;
  readonly fact: Fact | null;
}

/**
 * The tokens of a text with figures as one token each; square brackets and list marks ("(a)") are left out, since they
 * part words that belong together. Contractions are two words ("won't": will, not). Linear in the text.
 */
export function tokensOf(text: string): Token[] {
  const found = words(text);
  const marks = listMarks(text, found);
  const facts = factsIn(text, found);
  const tokens: Token[] = [];
  let at = 0;
  let done = 0;
  for (const word of found) {
    while (at < facts.length && (facts[at]?.span[1] ?? 0) <= word.span[0]) at += 1;
    const fact = facts[at];
    const isOfFact = fact !== undefined && fact.span[0] < word.span[1];
    // "Article 12(2) and (3)": what a reference goes on with marks no item of a list.
    if (marks.has(word.span[0]) && !(isOfFact && fact.kind === 'reference')) continue;
    if (isOfFact) {
      // A range ("Articles 4 to 6") is several references at one place.
      for (done = Math.max(done, at); facts[done]?.span[0] === fact.span[0]; done += 1)
        tokens.push(factToken(text, facts[done] ?? fact));
    } else if (!/^[[\]［］]$/u.test(word.text)) tokens.push(...wordTokens(word));
  }
  return withPairsOfPronouns(tokens, text);
}

/** Pronouns of one person who may be of either sex, with the first of the pair: "he or she", "his/her". */
const PAIRS: Readonly<Record<string, string>> = {
  he: 'she',
  she: 'he',
  him: 'her',
  his: 'her',
  her: 'his',
  hers: 'his',
  himself: 'herself',
  herself: 'himself',
};

/** "He or she" as one token with the key of "he", so that no "or" stands there and no clause ends before it. Linear. */
function withPairsOfPronouns(tokens: readonly Token[], text: string): Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [own, joiner, other] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (own === undefined) continue;
    const isPair =
      own.kind === 'word' &&
      Object.hasOwn(PAIRS, own.key) &&
      (PAIRS[own.key] === other?.key || (own.key === 'her' && other?.key === 'him')) &&
      /^(?:or|and|\/)$/u.test(joiner?.key ?? '');
    if (!isPair || other === undefined) read.push(own);
    else {
      const span: Span = [own.span[0], other.span[1]];
      const key = /^(?:she|her|hers|herself)$/u.test(own.key) ? other.key : own.key;
      read.push({ ...own, key, text: text.slice(...span), span });
      at += 2;
    }
  }
  return read;
}

const KEYS: Readonly<Record<Fact['kind'], string>> = {
  date: '<date>',
  number: '<number>',
  reference: '<reference>',
};

function factToken(text: string, fact: Fact): Token {
  const key = fact.kind === 'number' && fact.timed ? '<time>' : KEYS[fact.kind];
  return { key, text: text.slice(...fact.span), span: fact.span, kind: 'fact', capital: false, fact };
}

const CONTRACTED: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };

function wordTokens(word: Word): Token[] {
  const capital = /^\p{Lu}/u.test(word.text);
  const token = (key: string): Token => ({
    key,
    text: word.text,
    span: word.span,
    kind: word.kind === 'mark' ? 'mark' : 'word',
    capital,
    fact: null,
  });
  const key = wordKey(word.text);
  if (key === 'cannot') return [token('can'), token('not')];
  if (!key.endsWith("n't")) return [token(key)];
  const base = key.slice(0, -3);
  return [token(CONTRACTED[base] ?? base), token('not')];
}

/** "1. The Bureau may": a number that counts sentences, with the dot behind it. */
function isCounted(found: readonly Word[], at: number): boolean {
  const [before, own, dot, next] = [found[at - 1], found[at], found[at + 1], found[at + 2]];
  if (own === undefined || !/^\d{1,2}$/u.test(own.text) || dot?.text !== '.') return false;
  const opens = before === undefined || /^[.;:]$/u.test(before.text);
  return opens && next !== undefined && /^\p{Lu}/u.test(next.text);
}

/** Where the signs of list marks stand: `(a)`, `(iv)`, `(2)`, `(5a)` at the start, after a mark, a line end or "and". */
function listMarks(text: string, found: readonly Word[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (let index = 0; index + 2 < found.length; index += 1) {
    const [open, inner, close] = [found[index], found[index + 1], found[index + 2]];
    if (isCounted(found, index)) for (const each of [open, inner]) places.add(each?.span[0] ?? -1);
    if (open?.text !== '(' || close?.text !== ')' || inner === undefined) continue;
    if (
      !/^(?:\p{Ll}{1,2}|[ivx]{1,5}|\d{1,2}(?:\p{Ll}|bis|ter)?)$/u.test(inner.text) ||
      NUMBER_WORDS[inner.text] !== undefined
    )
      continue;
    const before = found[index - 1];
    const opens =
      before === undefined ||
      before.kind === 'mark' ||
      /^(?:and|or|for|to|by|of|in|are|is)$/u.test(before.text) ||
      text.slice(before.span[1], open.span[0]).includes('\n');
    if (opens) for (const each of [open, inner, close]) places.add(each.span[0]);
  }
  return places;
}
