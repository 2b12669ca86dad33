import { words } from '@nonpaper/text';
import type { ReadProvision } from '../types.ts';
import { cleanText } from '../wording.ts';

/** A word, number or mark as printed, or a boundary. */
export interface VariantToken {
  readonly text: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/**
 * Between heading and text of a provision stands a line separator, between two provisions that are collated as one a
 * paragraph separator (Unicode's own marks for just that). Both are white space, so that no text has them as words.
 */
export const HEADING_END = '\u2028';
export const PROVISION_END = '\u2029';

/** Whether a token is a boundary and no word. */
export const isBoundary = ({ text }: Pick<VariantToken, 'text'>): boolean =>
  text === HEADING_END || text === PROVISION_END;

/** The tokens of provisions that are collated together, with the boundaries between them. Linear. */
export function tokensOf(provisions: readonly ReadProvision[]): VariantToken[] {
  return provisions.flatMap((provision, at) => [
    ...(at === 0 ? [] : [boundary(PROVISION_END)]),
    ...(provision.heading === undefined ? [] : [...wordTokens(provision.heading), boundary(HEADING_END)]),
    ...wordTokens(cleanText(provision)),
  ]);
}

const boundary = (text: string): VariantToken => ({ text, spaced: false });

function wordTokens(text: string): VariantToken[] {
  let end = 0;
  return words(text).map((word) => {
    const token = { text: word.text, spaced: word.span[0] > end };
    end = word.span[1];
    return token;
  });
}

/** Tokens as text; single spaces where there was white space. */
export const textOfTokens = (tokens: readonly VariantToken[]): string =>
  tokens.map(({ text, spaced }, at) => (spaced && at > 0 ? ' ' : '') + text).join('');

/** The tokens of a text that `textOfTokens` made. */
export function tokensOfText(text: string): VariantToken[] {
  return text
    .split(/([\u2028\u2029])/u)
    .flatMap((part) => (isBoundary({ text: part }) ? [boundary(part)] : wordTokens(part)));
}
