import { codeAt, isLetter, isUpper } from '../characters.ts';
import { AFTER_CLOCK, CLOCK, NEVER_END, STARTERS } from '../data/abbreviations.ts';
import type { Rule } from './candidate.ts';

/** `U.S`, `a.m`, `e.g`: single letters parted by dots. */
function isDotted(word: string): boolean {
  const parts = word.split('.');
  return parts.length >= 2 && parts.every((part) => part.length === 1 && isLetter(codeAt(part, 0)));
}

const OPENING = codeAt('(', 0);

/** Joins after `U.S.`, `e.g.`, `9 a.m.` unless what follows opens a sentence. */
export const joinAcronyms: Rule = ({ mark, before, after, afterCode }) => {
  if (mark !== '.' || !isDotted(before)) return undefined;
  const lower = before.toLowerCase();
  if (NEVER_END.has(lower)) return 'join';
  if (CLOCK.has(lower))
    return afterCode === OPENING || AFTER_CLOCK.has(after.toLowerCase()) ? 'join' : 'break'; // "10 a.m. (0800 GMT)"
  if (STARTERS.has(after.toLowerCase())) return 'break';
  return isUpper(afterCode) ? 'join' : undefined;
};
