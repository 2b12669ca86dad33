import type { Span } from '@nonpaper/vocabulary';
import { words } from '@nonpaper/text';

/** What became of the words of a text when a bracket was resolved. Words and numbers count, marks do not. */
export interface Conservation {
  /** Words of the text before, and after. */
  readonly before: number;
  readonly after: number;
  /** Words that the choice gives up, and labels and heads that went with it, in order. */
  readonly givenUp: readonly string[];
  readonly labels: readonly string[];
  /** Words that went and that the choice does not give up, and words that came: none, where it `holds`. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
  readonly holds: boolean;
}

/**
 * Counts the words of both texts afresh and compares: what went must be what the choice gives up and its labels, and
 * nothing may come. It does not trust the editing: a word glued together at a seam shows as two lost and one added.
 */
export function conservation(
  before: string,
  after: string,
  givenUp: readonly Span[],
  labels: readonly Span[],
): Conservation {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const given = givenUp.flatMap((span) => wordsOf(before.slice(...span)));
  const named = labels.flatMap((span) => wordsOf(before.slice(...span)));
  const balance = new Map<string, number>();
  const count = (list: readonly string[], by: number): void => {
    for (const word of list) balance.set(word, (balance.get(word) ?? 0) + by);
  };
  count(was, 1);
  count(is, -1);
  count(given, -1);
  count(named, -1);
  const lost = repeated(balance, 1);
  const added = repeated(balance, -1);
  return {
    before: was.length,
    after: is.length,
    givenUp: given,
    labels: named,
    lost,
    added,
    holds: lost.length === 0 && added.length === 0,
  };
}

const repeated = (balance: ReadonlyMap<string, number>, sign: 1 | -1): string[] =>
  [...balance].flatMap(([word, count]) => Array.from({ length: Math.max(0, sign * count) }, () => word));

const wordsOf = (text: string): string[] =>
  words(text).flatMap(({ kind, text: word }) => (kind === 'mark' ? [] : [word]));
