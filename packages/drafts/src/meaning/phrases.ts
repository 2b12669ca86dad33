import { DUTY_FORMS, type DutyForm } from '../data/duty-words.ts';
import { LOADED_GROUPS } from '../data/loaded-words.ts';
import { MEANING_PHRASES, type MeaningPhrase } from '../data/meaning-words.ts';
import type { Token } from './tokens.ts';
import { wordKey } from './words-key.ts';

/** What a phrase of the word lists stands for. */
export type PhraseMeaning =
  { readonly kind: 'duty'; readonly form: DutyForm; readonly negated: boolean } | MeaningPhrase;

/** A place at which a phrase of the lists stands: half-open range of token numbers. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly meaning: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: T[];
}

/** A tree of phrases, one word a step. */
export type PhraseTree<T> = Node<T>;

const node = <T>(): Node<T> => ({ next: new Map(), ends: [] });

function file<T>(root: Node<T>, words: readonly string[], meaning: T): void {
  let at = root;
  for (const word of words) {
    const next = at.next.get(word) ?? node<T>();
    at.next.set(word, next);
    at = next;
  }
  at.ends.push(meaning);
}

/** All word rows that a phrase of the lists stands for: `a/b` are alternatives, `(c)` may be absent. */
export function rowsOf(phrase: string): string[][] {
  let rows: string[][] = [[]];
  for (const place of phrase.split(' ')) {
    const optional = place.startsWith('(');
    const words = place.replace(/[()]/gu, '').split('/').map(wordKey);
    const longer = rows.flatMap((row) => words.map((word) => [...row, word]));
    rows = optional ? [...rows, ...longer] : longer;
  }
  return rows;
}

/** The tree of what changes the sense of a clause. */
export const MEANING_TREE: PhraseTree<PhraseMeaning> = meaningTree();

function meaningTree(): PhraseTree<PhraseMeaning> {
  const root = node<PhraseMeaning>();
  for (const form of DUTY_FORMS)
    for (const phrase of form.phrases)
      for (const row of rowsOf(phrase)) {
        file(root, row, { kind: 'duty', form, negated: form.negated === true });
        if (row.length > 1 && row.at(-1) === 'to' && form.negated !== true)
          file(root, [...row.slice(0, -1), 'not', 'to'], { kind: 'duty', form, negated: true });
      }
  for (const entry of MEANING_PHRASES)
    for (const phrase of entry.phrases) for (const row of rowsOf(phrase)) file(root, row, entry);
  return root;
}

/** A member of a group of loaded words: the group's number and the member's number in it. */
export interface LoadedWord {
  readonly group: number;
  readonly member: number;
}

/** The tree of the words that drafters fight over. */
export const LOADED_TREE: PhraseTree<LoadedWord> = loadedTree();

function loadedTree(): PhraseTree<LoadedWord> {
  const root = node<LoadedWord>();
  LOADED_GROUPS.forEach(({ members }, group) =>
    members.forEach((phrases, member) => {
      for (const phrase of phrases) for (const row of rowsOf(phrase)) file(root, row, { group, member });
    }),
  );
  return root;
}

/**
 * The loaded words of a row of tokens, for each group on its own: in each the longest at a place, without overlap. Bounded
 * by the longest phrase times the tokens.
 */
export function loadedHits(tokens: readonly Token[]): PhraseHit<LoadedWord>[] {
  const hits: PhraseHit<LoadedWord>[] = [];
  const ends = new Map<number, number>();
  tokens.forEach((_, from) => {
    const longest = new Map<number, PhraseHit<LoadedWord>>();
    let at: Node<LoadedWord> | undefined = LOADED_TREE;
    for (let to = from; at !== undefined && to < tokens.length;) {
      at = at.next.get(tokens[to]?.key ?? '');
      to += 1;
      for (const meaning of at?.ends ?? []) longest.set(meaning.group, { from, to, meaning });
    }
    for (const [group, hit] of longest) {
      if (from < (ends.get(group) ?? 0)) continue;
      ends.set(group, hit.to);
      hits.push(hit);
    }
  });
  return hits;
}

/**
 * The phrases of a tree in a row of tokens, longest first at each place, without overlap, in order. `fits` says whether
 * a phrase counts where it ends; of several that do, the first filed one with a condition wins. Bounded by the
 * longest phrase times the tokens.
 */
export function phraseHits<T>(
  tokens: readonly Token[],
  tree: PhraseTree<T>,
  fits: (meaning: T, to: number) => boolean,
  rank: (meaning: T) => number = () => 0,
): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let from = 0; from < tokens.length;) {
    const hit = longestFrom(tokens, from, tree, fits, rank);
    if (hit !== null) hits.push(hit);
    from = hit?.to ?? from + 1;
  }
  return hits;
}

function longestFrom<T>(
  tokens: readonly Token[],
  from: number,
  tree: PhraseTree<T>,
  fits: (meaning: T, to: number) => boolean,
  rank: (meaning: T) => number,
): PhraseHit<T> | null {
  let at: Node<T> | undefined = tree;
  let best: PhraseHit<T> | null = null;
  for (let to = from; at !== undefined && to < tokens.length;) {
    at = at.next.get(tokens[to]?.key ?? '');
    to += 1;
    const fitting = at?.ends.filter((meaning) => fits(meaning, to)) ?? [];
    fitting.sort((a, b) => rank(b) - rank(a));
    const [meaning] = fitting;
    if (meaning !== undefined) best = { from, to, meaning };
  }
  return best;
}
