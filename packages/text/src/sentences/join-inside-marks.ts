import type { Rule } from './candidate.ts';

/** Beyond this length (UTF-16 units) a quotation or bracket is a passage, and its sentences stand alone. */
export const LONGEST_ENCLOSED = 1200;

/** Joins inside closed quotation marks and brackets: a quotation of several sentences stays with who says it. */
export const joinInsideMarks: Rule = ({ enclosed }) =>
  enclosed !== null && enclosed[1] - enclosed[0] <= LONGEST_ENCLOSED ? 'join' : undefined;
