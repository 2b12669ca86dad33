/** Where one side has words that the other has not and nothing in their place, whatever else was touched. */
import { DETERMINERS } from '../data/actor-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { editScript } from '../redline/edit-script.ts';
import type { Clause } from './clauses.ts';
import { isContent, otherSide, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** Words that may come and go with an addition to a list or a noun. */
const LOOSE: ReadonlySet<string> = new Set(['the', 'a', 'an', ',', 'and', 'or', 'of', 'both']);

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

/** A stretch of either side that the other has not in that place. */
interface Hunk {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Compares the words of both sides in order. The cost is that of the edit script. */
export function putIn(left: readonly Clause[], right: readonly Clause[]): PutIn {
  const sides = {
    left: left.flatMap(({ tokens }) => tokens),
    right: right.flatMap(({ tokens }) => tokens),
  };
  const edits = editScript(keysOf(sides.left), keysOf(sides.right)).edits;
  const hunks: Hunk[] = edits.filter(({ kept }) => !kept);
  const known = { left: stemsOf(sides.left), right: stemsOf(sides.right) };
  /** Words of a hunk for which the other side may have something: a word that only moved is none. */
  const own = (hunk: Hunk, side: SideName): number =>
    weighty(sides[side].slice(...hunk[side])).filter(({ key }) => !known[otherSide(side)].has(stemOf(key)))
      .length;
  const all = (hunk: Hunk, side: SideName): number => weighty(sides[side].slice(...hunk[side])).length;
  const starts = (side: SideName): ReadonlySet<number> =>
    new Set(
      hunks.flatMap((hunk) => {
        const others = all(hunk, otherSide(side));
        if (others > 0 && (own(hunk, otherSide(side)) > 0 || shareStem(sides, hunk))) return [];
        return startsIn(sides[side], hunk[side], others > 0);
      }),
    );
  return {
    isAddition:
      hunks.every((hunk) => all(hunk, 'left') === 0) || hunks.every((hunk) => all(hunk, 'right') === 0),
    left: starts('left'),
    right: starts('right'),
  };
}

/** "Ethnic origin" and "ethnicity": forms of one word on both sides of a place. */
const shareStem = (sides: Readonly<Record<SideName, readonly Token[]>>, { left, right }: Hunk): boolean => {
  const known = stemsOf(weighty(sides.left.slice(...left)));
  return [...stemsOf(weighty(sides.right.slice(...right)))].some((stem) => known.has(stem));
};

const stemsOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ key, kind }) => (kind === 'word' ? [stemOf(key)] : [])));

const keysOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ key, fact, text }) => (fact === null ? key : text));

const weighty = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ key }) => !LOOSE.has(key));

/**
 * The words of a stretch that was put in, where they stand before a noun or are joined to one. `isLast`: in the place of a word that
 * moved up, since it was the last of a list.
 */
function startsIn(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  isLast: boolean,
): number[] {
  const own = weighty(tokens.slice(from, to));
  if (own.length === 0 || own.length > MOST_WORDS || own.some(({ kind }) => kind === 'mark')) return [];
  const isJoined = isJoining(tokens, isLast ? from - 1 : from, to) && areItems(own);
  return isJoined || (!isLast && isBeforeNoun(tokens, from, to)) ? own.map(({ span }) => span[0]) : [];
}

const MOST_WORDS = 4;

/** Whether a stretch begins or ends with "and" or "or", or is an item between commas. */
const isJoining = (tokens: readonly Token[], from: number, to: number): boolean =>
  [tokens[from], tokens[to - 1]].some((token) => /^(?:and|or|nor)$/u.test(token?.key ?? ''));

/** "And their families": nouns with or without a word before them. */
const areItems = (own: readonly Token[]): boolean => {
  const items = own.filter(({ key }) => !DETERMINERS.has(key));
  return items.length > 0 && items.every((token) => isItem(token));
};

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
