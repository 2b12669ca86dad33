/** What the ways of settling ask of the two sides of a group. */
import { areContrary } from './contraries.ts';
import type { Mark } from './mark.ts';
import { unshared } from './multisets.ts';
import type { Side } from './settled-side.ts';
import type { Token } from './tokens.ts';

const RESTRICTING = ['condition', 'exception'] as const;

/** Conditions and exceptions that one side has and the other has not, by what they say. */
export function unlike(
  one: Side,
  other: Side,
): { readonly own: readonly Mark[]; readonly others: readonly Mark[] } {
  const { left, right } = unshared(one.marks(RESTRICTING), other.marks(RESTRICTING), ({ value }) => value);
  return { own: left, others: right };
}

export const of = (marks: readonly Mark[], ...values: readonly string[]): Mark | undefined =>
  marks.find(({ value }) => values.includes(value));

export const isWithout = (side: Side, mark: Mark): boolean =>
  side.own.some(({ tokens }) =>
    tokens.some(({ span, key }) => span[0] === mark.span[0] && key === 'without'),
  );

/** A word of the second row with the contrary of it in the first. */
export function contraryBetween(
  one: readonly Token[],
  other: readonly Token[],
): readonly [Token, string] | undefined {
  const keys = one.filter(({ kind }) => kind === 'word').map(({ key }) => key);
  for (const token of other.slice(0, MOST_WORDS)) {
    const found = keys.slice(0, MOST_WORDS).find((key) => areContrary(token.key, key));
    if (token.kind === 'word' && found !== undefined) return [token, found];
  }
  return undefined;
}

/** Each word is held against each up to so many: a clause has fewer. */
const MOST_WORDS = 80;
