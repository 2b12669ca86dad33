import type { Rule } from './candidate.ts';

/** Joins where no white space follows: `3.5`, `example.org`, `U.S.-led`. */
export const joinWithinWords: Rule = ({ end, next, paragraph }) =>
  next === end && next < paragraph[1] ? 'join' : undefined;
