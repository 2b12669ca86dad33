import type { Work } from '../work.ts';
import type { Conflict, Moves } from './conflict.ts';

const STEPS_BETWEEN_LOOKS = 40_000;

export type Reached = readonly number[];

/** The states that some parties can bring about from a state by legal sequences, one state after another. */
export interface LegalMoves {
  /** Those of them that `counts` takes, in ascending order. Yields between pieces of work. */
  from(state: number, counts: (next: number) => boolean): Work<Reached>;
}

/**
 * R_H(s) of Fang, Hipel and Kilgour (1993) for the coalition H of `movers`.
 *
 * Plan. Go forwards from the state; a place of the search is (state, mover of the last move), and the next move is somebody else's.
 * Cost for each state: what is reached, times movers, times the blocks that each block leads to.
 */
export function legalMoves({ states, parties }: Conflict, movers: readonly number[]): LegalMoves {
  const moves = movers.flatMap((at) => parties[at]?.moves ?? []);
  const met = new Int32Array(states * moves.length);
  const reached = new Int32Array(states);
  let mark = 0;
  let steps = 0;
  return {
    *from(state, counts): Work<Reached> {
      mark += 1;
      const found: number[] = [];
      const queue: number[] = [];
      const take = (mover: number, next: number): void => {
        steps += 1;
        const place = mover * states + next;
        if (met[place] === mark) return;
        met[place] = mark;
        queue.push(place);
        if (reached[next] !== mark && counts(next)) found.push(next);
        reached[next] = mark;
      };
      moves.forEach((own, mover) => eachMove(own, state, (next) => take(mover, next)));
      for (let at = 0; at < queue.length; at += 1) {
        const place = queue[at] ?? 0;
        const last = Math.floor(place / states);
        moves.forEach((own, mover) => {
          if (mover !== last) eachMove(own, place % states, (next) => take(mover, next));
        });
        if (steps < STEPS_BETWEEN_LOOKS) continue;
        steps = 0;
        yield { bound: null, best: null, done: state / states };
      }
      return Array.from(Int32Array.from(found).sort());
    },
  };
}

function eachMove(
  { blockOf, start, members, reach }: Moves,
  state: number,
  take: (next: number) => void,
): void {
  const block = blockOf[state] ?? 0;
  for (let at = reach.start[block] ?? 0; at < (reach.start[block + 1] ?? 0); at += 1) {
    const target = reach.items[at] ?? 0;
    for (let place = start[target] ?? 0; place < (start[target + 1] ?? 0); place += 1)
      if (members[place] !== state) take(members[place] ?? 0);
  }
}
