import { isLower } from '../characters.ts';
import type { Rule } from './candidate.ts';

/** Joins where a small letter or a mark such as a comma or dash follows: `"Why?" he asked`, `Inc., said`. */
export const joinLowerCase: Rule = ({ afterCode, opened }) => {
  if (opened) return undefined;
  return afterCode === 0 || isLower(afterCode) ? 'join' : undefined;
};
