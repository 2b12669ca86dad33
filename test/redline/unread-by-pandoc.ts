import { accepted } from './accepted.ts';
import { paragraphsOf, type Pair } from './model.ts';

/**
 * Whether pandoc loses words of a list in any file that has the fields of the newer document and the lists of both: it takes a field
 * in whose instruction another one stands for open, and the words of all items behind it for its result. The writer says so.
 */
export function hasUnreadLists({ older, newer }: Pair): boolean {
  const paragraphs = paragraphsOf(accepted(newer));
  const first = paragraphs.findIndex(({ inlines }) => inlines.some(({ kind }) => kind === 'nested-field'));
  if (first === -1) return false;
  return [...paragraphs.slice(first + 1), ...paragraphsOf(older)].some(({ list }) => list !== undefined);
}
