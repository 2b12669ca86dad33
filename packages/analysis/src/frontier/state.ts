import type { Component } from './components.ts';
import type { Grid } from './grid.ts';
import type { Tie } from './ties.ts';

/** Where every tie of a component stands after some of its issues are settled; ties that no longer matter stand at 0. */
export type State = readonly number[];

/** A choice for the next issue: where the ties then stand, and what boxes that are now complete add, party by party. */
export interface Next {
  readonly state: State;
  readonly gain: readonly number[];
}

/** The settling of the issues of a component in order, as states of its ties. */
export interface Settling {
  readonly start: State;
  /** What comes of an option for the issue at a place of the order; null where some link can then no longer hold. */
  readonly after: (state: State, at: number, option: number) => Next | null;
}

/** What one tie makes of one place of the order. */
interface Move {
  /** What each option adds to a limit, or 1 where it leaves a box; null where the tie does not name the issue. */
  readonly adds: readonly number[] | null;
  /** The least and the most that the issues after this one can still add. */
  readonly least: number;
  readonly most: number;
  readonly last: boolean;
}

/**
 * How the ties of a component go along as its issues are settled. A limit stands at what was spent, as long as it may
 * still be broken and still be kept; where it can no longer be broken it stands at 0, whatever was spent, so that
 * states fall together. A box stands at 1 once it is left.
 */
export function settlingOf({ issues, ties }: Component, grid: Grid): Settling {
  const moves = ties.map((tie) => movesOf(tie, issues, grid));
  const gains = ties.map((tie) => (tie.kind === 'box' ? grid.inSteps(tie.value) : 0));
  const after = (state: State, at: number, option: number): Next | null => {
    const gain = Array.from({ length: grid.parties }, () => 0);
    const next: number[] = [];
    for (const [which, tie] of ties.entries()) {
      const move = moves[which]?.[at];
      const stands = state[which] ?? 0;
      if (move === undefined || move.adds === null) next.push(stands);
      else if (tie.kind === 'limit') {
        const spent = spentAfter(stands, tie.limit, move, option);
        if (spent === null) return null;
        next.push(spent);
      } else {
        const isLeft = stands === 1 || move.adds[option] === 1;
        next.push(isLeft && !move.last ? 1 : 0);
        if (!isLeft && move.last) gain[tie.party] = (gain[tie.party] ?? 0) + (gains[which] ?? 0);
      }
    }
    return { state: next, gain };
  };
  return { start: ties.map(() => 0), after };
}

/**
 * A limit that can no longer be broken is written as this: below every sum, so that it stays so. It is one number for
 * all of them, so that such states fall together.
 */
const FREE = -Infinity;

function spentAfter(stands: number, limit: number, move: Move, option: number): number | null {
  if (stands === FREE) return move.last ? 0 : FREE;
  const spent = stands + (move.adds?.[option] ?? 0);
  if (spent + move.least > limit) return null;
  if (move.last) return 0;
  return spent + move.most <= limit ? FREE : spent;
}

function movesOf(tie: Tie, issues: readonly number[], grid: Grid): Move[] {
  let [least, most, isLast] = [0, 0, true];
  const moves: Move[] = [];
  for (const issue of [...issues].reverse()) {
    const adds = addsOf(tie, issue);
    moves.push({ adds, least, most, last: adds !== null && isLast });
    if (adds === null) continue;
    const may = (grid.allowed[issue] ?? []).map((option) => adds[option] ?? 0);
    least += Math.min(...may);
    most += Math.max(...may);
    isLast = false;
  }
  return moves.reverse();
}

function addsOf(tie: Tie, issue: number): readonly number[] | null {
  const at = tie.issues.indexOf(issue);
  if (at < 0) return null;
  if (tie.kind === 'limit') return tie.costs[at] ?? [];
  return (tie.inside[at] ?? []).map((isInside) => (isInside ? 0 : 1));
}

/** Whether a link over no issue is broken whatever is chosen. */
export const isBrokenAnyway = (tie: Tie): boolean =>
  tie.kind === 'limit' && tie.issues.length === 0 && tie.limit < 0;
