import type { Span } from '@nonpaper/vocabulary';
import { codeAt, isLower, isUpper } from '../characters.ts';
import { CASE_ENDINGS } from '../data/case-endings.ts';
import { tokenKeys, type TokenKeys } from './keys.ts';
import { nameBounds, nameTokens } from './tokens.ts';

/** Names that stand for one value. */
export interface NameEntry<T> {
  readonly names: readonly string[];
  readonly value: T;
}

/** One place in a text where a known name stands. */
export interface NameHit<T> {
  readonly span: Span;
  readonly text: string;
  /** The values that have this name, in the order of the entries; more than one where the name is shared. */
  readonly values: readonly T[];
}

/** A fast look-up from text to known names. */
export interface NameIndex<T> {
  /** The known names in a text, longest match first at each place, without overlap, in order. */
  find(text: string, within?: Span): NameHit<T>[];
  /** The values that have exactly this name, in any spelling and script. */
  lookup(name: string): readonly T[];
}

/** How a name must be written to be meant: `US` in capitals, `Poland` with its capital, `ceasefire` in any way. */
type Casing = 'capitals' | 'capital' | 'any';

interface Ending<T> {
  readonly value: T;
  readonly casing: Casing;
  /** The letters of the name, which an acronym must have exactly. */
  readonly letters: string;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: Ending<T>[];
}

const LONGEST_ACRONYM = 6;
const FEWEST_CONSONANTS = 3;
const LONGEST_GAP = 4;
const MEMO = 50_000;
const LONGEST_REMEMBERED = 40;
/** Beyond so many ways to spell the first parts of a name, only the first key of each later part is filed. */
const MOST_WAYS = 24;
const CYRILLIC = /[\u0400-\u04ff]/;

const node = <T>(): Node<T> => ({ next: new Map(), ends: [] });

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

function casingOf(name: string): Casing {
  const letters = lettersOf(name);
  if (letters.length <= LONGEST_ACRONYM && letters.length > 1 && letters === letters.toUpperCase()) {
    return letters === letters.toLowerCase() ? 'any' : 'capitals';
  }
  return isUpper(codeAt(letters, 0)) ? 'capital' : 'any';
}

function fitsCasing<T>({ casing, letters: own }: Ending<T>, found: string): boolean {
  const letters = lettersOf(found);
  if (casing === 'capitals') return letters === own;
  return casing === 'any' || !isLower(codeAt(letters, 0));
}

/** The dictionary forms that a Cyrillic word in an oblique case may come from. */
function dictionaryForms(word: string): string[] {
  if (!CYRILLIC.test(word) || word.length < 4) return [];
  return CASE_ENDINGS.filter(([ending]) => word.length - ending.length >= 3 && word.endsWith(ending)).map(
    ([ending, base]) => word.slice(0, word.length - ending.length) + base,
  );
}

/** The keys under which a part of an indexed name is filed: its sounds, and its consonants for names in scripts without vowels. */
function filedUnder({ sounds, consonants, abjad }: TokenKeys): readonly string[] {
  if (abjad || consonants.length < FEWEST_CONSONANTS) return sounds;
  return [...sounds, `~${consonants}`];
}

/** The keys under which a word of a text is looked up, cheapest and surest first. */
function lookedUpUnder(word: string): readonly string[] {
  const keys = tokenKeys(word);
  const stripped = keys.abjad && /^ال\p{L}{3,}/u.test(word) ? tokenKeys(word.slice(2)).sounds : [];
  const bases = dictionaryForms(word).flatMap((form) => tokenKeys(form).sounds);
  const plural = /[’']$/.test(word) ? [] : keys.sounds;
  return [...new Set([...plural, ...stripped, ...bases])];
}

/**
 * Whether what stands between the end of a part and the next one keeps them one name: white space, a hyphen, a dot after an initial, the
 * ending of "People's".
 */
function holdsTogether(text: string, end: number, next: number): boolean {
  const gap = text.slice(end, next);
  return (
    gap.length <= LONGEST_GAP &&
    /^(?:['’ʼ]s?)?[.]?[\s\u00a0]{0,2}$|^[-‐‑–/]$|^ ?& ?$/u.test(gap) &&
    gap !== ''
  );
}

/**
 * Builds the look-up. Parts of names are filed in a tree by their keys; a search walks the tree from each word of
 * the text and keeps the longest way that ends a name, so it costs about one look-up a word, whatever the number
 * of names. A name matches in any spelling and script, with English `'s` and the cheap Ukrainian and Russian case
 * endings; it must begin and end with a word; a capitalised name needs its capital and an acronym its capitals.
 */
export function nameIndex<T>(entries: Iterable<NameEntry<T>>): NameIndex<T> {
  const root = node<T>();
  let small = false;
  for (const { names, value } of entries) {
    for (const name of names) {
      file(root, name, value);
      small ||= casingOf(name) === 'any';
    }
  }
  const tree = treeOver(root, small);
  return {
    find: (text, within) => (root.next.size === 0 ? [] : findIn(tree, text, nameBounds(text, within))),
    lookup: (name) => {
      const bounds = nameBounds(name);
      const longest = longestFrom({ ...tree, startsAt: tree.allStartsAt }, name, bounds, 0, () => true);
      return longest !== null && longest.numbers === bounds.length ? longest.values : [];
    },
  };
}

/** The tree with what was already looked up: words of a language come again and again. */
interface Tree<T> {
  /** The keys of a word. */
  keysOf(word: string): readonly string[];
  /** Where a name that starts with the word between two places goes on; empty for nearly every word. */
  startsAt(text: string, start: number, end: number): readonly Node<T>[];
  /** The same without regard to capitals. */
  allStartsAt(text: string, start: number, end: number): readonly Node<T>[];
}

/** Where every name needs its capital (`small` is false), no name starts with a word in small letters, nor need it be keyed. */
function treeOver<T>(root: Node<T>, small: boolean): Tree<T> {
  const keysOf = remembered(lookedUpUnder);
  const all = remembered((word) => keysOf(word).flatMap((key) => root.next.get(key) ?? []));
  const none: readonly Node<T>[] = [];
  return {
    keysOf,
    startsAt: (text, start, end) =>
      small || !isLower(codeAt(text, start)) ? all(text.slice(start, end)) : none,
    allStartsAt: (text, start, end) => all(text.slice(start, end)),
  };
}

/** Keeps the first results of a function, up to a bound that holds a language's usual words. */
function remembered<R>(compute: (word: string) => R): (word: string) => R {
  const memo = new Map<string, R>();
  return (word) => {
    const known = memo.get(word);
    if (known !== undefined) return known;
    const result = compute(word);
    if (memo.size < MEMO && word.length <= LONGEST_REMEMBERED) memo.set(word, result);
    return result;
  };
}

function file<T>(root: Node<T>, name: string, value: T): void {
  const tokens = nameTokens(name);
  if (tokens.length === 0) return;
  let level = [root];
  for (const token of tokens) {
    const all = filedUnder(tokenKeys(token.text));
    const keys = level.length > MOST_WAYS ? all.slice(0, 1) : all;
    level = level.flatMap((from) => keys.map((key) => childOf(from, key)));
  }
  const casing = casingOf(name);
  const letters = lettersOf(name);
  for (const end of level) {
    if (!end.ends.some((each) => each.value === value && each.letters === letters))
      end.ends.push({ value, casing, letters });
  }
}

function childOf<T>(from: Node<T>, key: string): Node<T> {
  const known = from.next.get(key);
  if (known !== undefined) return known;
  const made = node<T>();
  from.next.set(key, made);
  return made;
}

interface Longest<T> {
  /** How many numbers of the bounds it takes: two for each part. */
  readonly numbers: number;
  readonly values: readonly T[];
}

/**
 * The longest known name that starts with the part whose bounds stand at `from`. Ways through the tree are few: a word
 * has one to three keys.
 */
function longestFrom<T>(
  tree: Tree<T>,
  text: string,
  bounds: readonly number[],
  from: number,
  fits: (end: Ending<T>, found: string) => boolean,
): Longest<T> | null {
  const start = bounds[from];
  if (start === undefined) return null;
  let level = tree.startsAt(text, start, bounds[from + 1] ?? start);
  let best: Longest<T> | null = null;
  for (let at = from; level.length > 0; at += 2) {
    const end = bounds[at + 1];
    const next = bounds[at + 2];
    if (end === undefined) break;
    const written = text.slice(start, end);
    const ends = level.flatMap((each) => each.ends).filter((ending) => fits(ending, written));
    if (ends.length > 0)
      best = { numbers: at - from + 2, values: [...new Set(ends.map((ending) => ending.value))] };
    if (next === undefined || !holdsTogether(text, end, next)) break;
    const keys = tree.keysOf(text.slice(next, bounds[at + 3]));
    level = level.flatMap((each) => keys.flatMap((key) => each.next.get(key) ?? []));
  }
  return best;
}

function findIn<T>(tree: Tree<T>, text: string, bounds: readonly number[]): NameHit<T>[] {
  const found: NameHit<T>[] = [];
  let at = 0;
  while (at < bounds.length) {
    const longest = longestFrom(tree, text, bounds, at, fitsCasing);
    const next = at + (longest?.numbers ?? 2);
    const start = bounds[at];
    const end = bounds[next - 1];
    if (longest !== null && start !== undefined && end !== undefined)
      found.push({ span: [start, end], text: text.slice(start, end), values: longest.values });
    at = next;
  }
  return found;
}
