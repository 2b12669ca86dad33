import type { Clause, Piece } from './clauses.ts';
import { isLeaf, textOf } from './clauses.ts';
import type { Random } from './random.ts';
import { between } from './random.ts';

/** A piece of a divided provision has at least this many words. */
const SHORTEST_PART = 7;
export const canSplit = (clause: Clause): boolean =>
  isLeaf(clause) && textOf(clause).split(' ').length >= 2 * SHORTEST_PART + 2;

/** The pieces in up to `count` lists, cut where a sentence or a clause ends, else between words. */
export function parted(clause: Clause, count: number, random: Random): Piece[][] {
  const tokens = clause.pieces.flatMap(({ origin, text }) =>
    text.split(' ').map((text) => ({ origin, text })),
  );
  const cuts: number[] = [];
  const fits = (at: number): boolean =>
    [0, ...cuts, tokens.length].every((other) => Math.abs(other - at) >= SHORTEST_PART);
  const ends = (mark: RegExp): number[] =>
    tokens.flatMap(({ text }, index) => (mark.test(text) ? [index + 1] : []));
  for (const at of [...ends(/[.;]$/u), ...ends(/[,:]$/u)])
    if (cuts.length < count - 1 && fits(at)) cuts.push(at);
  const middle = between(random, SHORTEST_PART, Math.max(SHORTEST_PART, tokens.length - SHORTEST_PART));
  if (cuts.length === 0 && fits(middle)) cuts.push(middle);
  const edges = [0, ...cuts.sort((a, b) => a - b), tokens.length];
  return edges.slice(1).map((end, index) => gathered(tokens.slice(edges[index], end)));
}

/** Words of one origin that follow each other as one piece. */
function gathered(tokens: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { origin, text } of tokens) {
    const last = pieces.at(-1);
    if (last?.origin === origin) pieces[pieces.length - 1] = { origin, text: `${last.text} ${text}` };
    else pieces.push({ origin, text });
  }
  return pieces;
}
