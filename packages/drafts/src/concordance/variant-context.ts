import type { CollatedProvision } from './witnesses.ts';
import type { VariantPlace } from './variants.ts';
import { isBoundary, textOfTokens, tokensOfText, type VariantToken } from './variant-tokens.ts';

/** A place where copies differ, with the words of the reference before and behind it. */
export interface VariantInContext {
  readonly place: VariantPlace;
  readonly before: string;
  readonly after: string;
}

/**
 * The variants of a provision, each with at most `words` words before and behind it: never over the end of a heading or
 * of a provision, and with an ellipsis where more stands there. Linear in the provision and `words` times the variants.
 */
export function variantsInContext({ text, variants }: CollatedProvision, words = 5): VariantInContext[] {
  const tokens = tokensOfText(text);
  return variants.map((place) => ({
    place,
    before: wordsBefore(tokens, place.from, words),
    after: wordsBehind(tokens, place.to, words),
  }));
}

const isWord = ({ text }: VariantToken): boolean => /[\p{L}\p{N}]/u.test(text);

function wordsBefore(tokens: readonly VariantToken[], end: number, most: number): string {
  let start = end;
  for (let count = 0; start > 0 && count < most; start -= 1) {
    const token = tokens[start - 1];
    if (token === undefined || isBoundary(token)) break;
    if (isWord(token)) count += 1;
  }
  const more = tokens[start - 1];
  return (more === undefined || isBoundary(more) ? '' : '…') + textOfTokens(tokens.slice(start, end));
}

function wordsBehind(tokens: readonly VariantToken[], start: number, most: number): string {
  let end = start;
  for (let count = 0; end < tokens.length && count < most; end += 1) {
    const token = tokens[end];
    if (token === undefined || isBoundary(token)) break;
    if (isWord(token)) count += 1;
  }
  const more = tokens[end];
  return textOfTokens(tokens.slice(start, end)) + (more === undefined || isBoundary(more) ? '' : '…');
}
