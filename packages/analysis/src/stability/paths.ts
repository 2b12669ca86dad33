import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import { run, type Work } from '../work.ts';
import { improvementsFrom, movesFrom, type Conflict } from './conflict.ts';

/** One step of a way: who moves, and to which state. */
export interface Step {
  readonly party: number;
  readonly to: number;
}

/** For each state a shortest way to it from the start, nobody moving twice in a row; null where there is none. */
export type Ways = readonly (readonly Step[] | null)[];

/**
 * Status quo analysis (Li, Kilgour and Hipel 2005): which states can come about from a state, by any moves or by improvements alone, each by one
 * of its shortest ways. The start has the empty way. Of equally short ways, the one whose first parties, then states, come first is
 * told. Cost: what is reached, times parties, times moves.
 */
export const waysFrom = (conflict: Conflict, start: number, kind: 'moves' | 'improvements'): Ways =>
  run(findingWays(conflict, start, kind));

/** The same with reports between, for some thousands of states and more. */
export function* findingWays(conflict: Conflict, start: number, kind: 'moves' | 'improvements'): Work<Ways> {
  const { states, parties } = conflict;
  const pace = new Pace(PLACES_A_TURN);
  const before = new Int32Array(states * parties.length).fill(-2);
  const first = new Int32Array(states).fill(-1);
  const queue: number[] = [];
  let looked = 0;
  const go = (state: number, last: number, from: number): void => {
    for (const [mover, party] of parties.entries()) {
      if (mover === last) continue;
      const next =
        kind === 'moves'
          ? movesFrom(party.moves, state)
          : improvementsFrom(party, state).sort((a, b) => a - b);
      for (const to of next) {
        const place = mover * states + to;
        if (before[place] !== -2) continue;
        before[place] = from;
        if (first[to] === -1) first[to] = place;
        queue.push(place);
      }
      looked += next.length;
    }
  };
  go(start, -1, -1);
  for (let at = 0; at < queue.length; at += 1) {
    const place = queue[at] ?? 0;
    go(place % states, Math.floor(place / states), place);
    if (pace.isDue(5 + looked)) yield going;
    looked = 0;
  }
  const ways: (Step[] | null)[] = [];
  for (const [state, place] of first.entries()) {
    const way = state === start ? [] : place === -1 ? null : wayTo(place, before, states);
    ways.push(way);
    if (pace.isDue(1 + (way?.length ?? 0))) yield going;
  }
  return ways;
}

/** Moves, and steps of ways, between two reports. */
const PLACES_A_TURN = 20_000;

function wayTo(end: number, before: Int32Array, states: number): Step[] {
  const steps: Step[] = [];
  for (let place = end; place >= 0; place = before[place] ?? -1)
    steps.push({ party: Math.floor(place / states), to: place % states });
  return steps.reverse();
}
