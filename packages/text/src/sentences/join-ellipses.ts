import type { Rule } from './candidate.ts';

/** Joins after dots that open a sentence or stand in brackets: `… and the rest`, `[...] The`. */
export const joinEllipses: Rule = ({ text, mark, at, start, end }) => {
  const ellipsis = mark.includes('…') || mark.includes('..');
  if (!ellipsis) return undefined;
  const bracketed = '[('.includes(text.charAt(at - 1)) && ')]'.includes(text.charAt(end - 1));
  return at === start || bracketed ? 'join' : undefined;
};
