/** Where one side has words that the other has not and nothing in their place, whatever else was touched. */
import { STOP_WORDS } from '../data/stop-words.ts';
import { editScript } from '../redline/edit-script.ts';
import type { Clause } from './clauses.ts';
import { isContent } from './provision-view.ts';
import type { Token } from './tokens.ts';

/** Words that may come and go with an addition to a list or a noun. */
const LOOSE: ReadonlySet<string> = new Set(['the', 'a', 'an', ',', 'and', 'or', 'of', 'both', 'nor', ';']);

/** What was put in or taken out between the clauses of two sides. */
export interface PutIn {
  /** Whether one side is the other with words put in, in one direction only. */
  readonly isAddition: boolean;
  /**
   * The first characters of words that stand before a noun of both sides ("written consent") or are joined to one ("law or fact"),
   * and for which the other side has nothing there.
   */
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** Compares the words of both sides in order. The cost is that of the edit script. */
export function putIn(left: readonly Clause[], right: readonly Clause[]): PutIn {
  const [a, b] = [left, right].map((clauses) => clauses.flatMap(({ tokens }) => tokens));
  if (a === undefined || b === undefined) return { isAddition: false, left: new Set(), right: new Set() };
  const edits = editScript(keysOf(a), keysOf(b)).edits.filter(({ kept }) => !kept);
  const hunks = edits.map((edit) => ({ left: edit.left, right: edit.right }));
  const [lost, won] = [
    hunks.map((hunk) => weighty(a.slice(...hunk.left)).length),
    hunks.map((hunk) => weighty(b.slice(...hunk.right)).length),
  ];
  const starts = (
    tokens: readonly Token[],
    ranges: readonly (readonly [number, number])[],
    others: readonly number[],
  ): ReadonlySet<number> =>
    new Set(ranges.flatMap((range, at) => (others[at] === 0 ? startsIn(tokens, range) : [])));
  return {
    isAddition: lost.every((count) => count === 0) || won.every((count) => count === 0),
    left: starts(
      a,
      hunks.map((hunk) => hunk.left),
      won,
    ),
    right: starts(
      b,
      hunks.map((hunk) => hunk.right),
      lost,
    ),
  };
}

const keysOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ key, fact, text }) => (fact === null ? key : text));

const weighty = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ key }) => !LOOSE.has(key));

/** The words of a stretch that was put in, where they stand before a noun or are joined to one. */
function startsIn(tokens: readonly Token[], [from, to]: readonly [number, number]): number[] {
  const own = weighty(tokens.slice(from, to));
  if (own.length === 0 || own.length > MOST_WORDS || own.some(({ kind }) => kind === 'mark')) return [];
  const isJoined = isJoining(tokens, from, to) && own.every((token) => isItem(token));
  return isJoined || isBeforeNoun(tokens, from, to) ? own.map(({ span }) => span[0]) : [];
}

const MOST_WORDS = 4;

/** Whether a stretch begins or ends with "and" or "or", or is an item between commas. */
const isJoining = (tokens: readonly Token[], from: number, to: number): boolean =>
  [tokens[from], tokens[to - 1]].some((token) => /^(?:and|or|nor)$/u.test(token?.key ?? ''));

const isItem = ({ kind, key }: Token): boolean =>
  kind === 'word' && !STOP_WORDS.has(key) && !key.endsWith('ly');

/** Whether a stretch is of adjectives, or nouns like them, right before a word that both sides have; and behind no "be" or "to". */
function isBeforeNoun(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (next === undefined || next.kind !== 'word' || STOP_WORDS.has(next.key) || next.key.endsWith('ly'))
    return false;
  if (before === undefined || before.kind !== 'word' || NO_NOUN_BEHIND.test(before.key)) return false;
  return tokens.slice(from, to).every((token) => isContent(token) && !token.key.endsWith('ing'));
}

const NO_NOUN_BEHIND =
  /^(?:be|is|are|was|were|been|being|to|not|shall|may|must|will|should|can|has|have|had|who|which|that)$/u;
