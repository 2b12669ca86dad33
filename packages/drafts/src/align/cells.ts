import type { Profile } from './profiles.ts';

/** Of the units of a column at least this share has no number of its own; a few may, where a reader found one. */
const UNNUMBERED = 0.9;

/**
 * Whether two texts are columns of cells and not drafts with numbered points: hardly any unit has a number, beside its text, that a
 * reader of drafts found. So are the columns of a table, the lines of an NDJSON file, and paragraphs that nobody numbered. What speaks for
 * a pair of cells is weighed apart (`Weights.cells`): a cell that keeps its row is mostly edited, while a numbered point that keeps its
 * number may be said anew as a whole. Linear.
 */
export const areCells = (left: readonly Profile[], right: readonly Profile[]): boolean =>
  [left, right].every(
    (side) => side.filter(({ provision }) => provision.number === '').length >= UNNUMBERED * side.length,
  );
