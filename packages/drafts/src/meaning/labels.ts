/** Labels at the head of a provision: "Article 11.", "Article 19 (Functions of the depositary)." */
import type { Token } from './tokens.ts';

const OPENS_TITLE = '(';
const LONGEST_TITLE = 16;

/**
 * The tokens of two texts without the labels with which they begin, since the number of a provision is no reference to one, and the word
 * behind it begins a sentence. A title in parentheses stays where both sides have one, so that it is compared. Linear in the label.
 */
export function withoutLabels(
  left: readonly Token[],
  right: readonly Token[],
): readonly [readonly Token[], readonly Token[]] {
  const [a, b] = [labelOf(left), labelOf(right)];
  const haveTitles = a.title > a.number && b.title > b.number;
  return [left.slice(haveTitles ? a.number : a.title), right.slice(haveTitles ? b.number : b.title)];
}

/** Where a label ends without its title, and with it; 0 where a text begins with none. */
interface Label {
  readonly number: number;
  readonly title: number;
}

const NONE: Label = { number: 0, title: 0 };

function labelOf(tokens: readonly Token[]): Label {
  const [first] = tokens;
  if (first?.fact?.kind !== 'reference' || first.fact.outer) return NONE;
  const titleEnd = tokens[1]?.key === OPENS_TITLE ? titleFrom(tokens, 2) : 1;
  if (titleEnd === null) return NONE;
  const isParted = /^[.:–—-]$/u.test(tokens[titleEnd]?.key ?? '');
  const next = tokens[isParted ? titleEnd + 1 : titleEnd];
  // "Article 7 – which …" and "Article 19 applies" refer.
  if (next === undefined || !(next.capital || next.fact !== null)) return NONE;
  if (!isParted && titleEnd === 1) return NONE;
  const end = isParted ? titleEnd + 1 : titleEnd;
  return { number: titleEnd === 1 ? end : 1, title: end };
}

/** Behind the parenthesis that closes a title; null where none does. */
function titleFrom(tokens: readonly Token[], from: number): number | null {
  const close = tokens.slice(from, from + LONGEST_TITLE).findIndex(({ key }) => key === ')');
  return close < 1 ? null : from + close + 1;
}
