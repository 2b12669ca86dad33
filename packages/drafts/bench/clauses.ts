import type { BaseUnit } from './base-texts.ts';

/** A stretch of wording that remembers from which provision of the base draft it came; -1 where it is new. */
export interface Piece {
  readonly origin: number;
  readonly text: string;
}

/** A provision in the making. */
export interface Clause {
  readonly heading?: string;
  readonly pieces: readonly Piece[];
  readonly children: readonly Clause[];
  /** Set by the editor: this one was taken out of its place and put elsewhere. */
  readonly moved?: boolean;
}

export const NEW = -1;

export const textOf = (clause: Clause): string => clause.pieces.map(({ text }) => text).join(' ');
export const isLeaf = (clause: Clause): boolean => clause.children.length === 0;

/** Characters of a clause with all below it, and at least one: what it weighs when it moves. */
export const weightOf = (clause: Clause): number =>
  1 + textOf(clause).length + clause.children.reduce((sum, child) => sum + weightOf(child), 0);

/** The clauses of a base text, each a piece of its own. `from` is the first number of origin. */
export function clausesOf(units: readonly BaseUnit[], from: number): { clauses: Clause[]; next: number } {
  let origin = from;
  const clauseOf = ({ heading, text, children }: BaseUnit): Clause => {
    const own = origin++;
    return {
      ...(heading === undefined ? {} : { heading }),
      pieces: [{ origin: own, text }],
      children: children.map(clauseOf),
    };
  };
  const clauses = units.map(clauseOf);
  return { clauses, next: origin };
}
