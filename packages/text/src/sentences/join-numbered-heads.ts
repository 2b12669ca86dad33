import { numberingOf } from '../numbering.ts';
import type { Rule } from './candidate.ts';

const HEAD = 24;

/** Joins where the dot belongs to the printed number that opens the sentence: `1. The parties …`, `Article 5. …`. */
export const joinNumberedHeads: Rule = ({ text, start, at, end }) => {
  if (at - start > HEAD) return undefined;
  const numbering = numberingOf(text.slice(start, end + 1));
  return numbering !== null && start + numbering.length >= at ? 'join' : undefined;
};
