import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import type { Goal } from './goals.ts';
import type { Plane } from './masters.ts';
import { bestPath, largestRest, unitWeights, type Path } from './rest.ts';
import type { Progress } from '../work.ts';

/** The best bound that was found, and the packages that were met on the way. */
export interface Bounded {
  readonly plane: Plane;
  /** No acceptable package has a larger value than this. */
  readonly bound: number;
  readonly rest: Float64Array;
  /** Other bounds, each true by itself. */
  readonly beside: readonly { readonly plane: Plane; readonly rest: Float64Array }[];
  readonly paths: readonly Path[];
}

const MOST_ROUNDS = 120;
/** Rounds without a better bound after which the present one is taken. */
const PATIENCE = 25;

/**
 * Weights that bound a goal over all packages of a diagram. Each round prices the packages found so far and looks for
 * one that is worth more; the bound is the smallest of all rounds. It starts with the best package of each party.
 * Yields in every round; a round costs the number of arcs times the parties.
 */
export function* boundOf(diagram: Diagram, goal: Goal): Generator<Progress, Bounded, void> {
  const { parties } = diagram;
  const paths: Path[] = [];
  const seen = new Set<string>();
  const meet = (weights: Values, rest: Float64Array): boolean => {
    const path = bestPath(diagram, weights, rest);
    const key = path.utilities.join();
    if (seen.has(key)) return false;
    seen.add(key);
    paths.push(path);
    return true;
  };
  for (let party = 0; party < parties; party += 1) {
    const weights = unitWeights(parties, party);
    meet(weights, largestRest(diagram, weights));
    yield { bound: null, best: null, done: 0 };
  }
  let best: Omit<Bounded, 'paths' | 'beside'> | null = null;
  let waited = 0;
  for (let round = 0; round < MOST_ROUNDS && waited < PATIENCE; round += 1) {
    const plane = goal.master(paths.map(({ utilities }) => utilities));
    const rest = largestRest(diagram, plane.weights);
    const bound = (rest[0] ?? 0) + plane.constant;
    waited += 1;
    if (best === null || bound < best.bound) {
      if (best === null || bound < best.bound - 1e-4 * Math.abs(best.bound)) waited = 0;
      best = { plane, bound, rest };
    }
    yield { bound: best.bound, best: null, done: 0 };
    const close = bound - plane.value <= 1e-7 * Math.abs(plane.value);
    if (!meet(plane.weights, rest) || close) break;
  }
  if (best === null) throw new Error('At least one round is made.');
  const beside: { readonly plane: Plane; readonly rest: Float64Array }[] = [];
  for (const plane of goal.beside(best.plane)) {
    beside.push({ plane, rest: largestRest(diagram, plane.weights) });
    if (diagram.to.length > LARGE) yield { bound: best.bound, best: null, done: 0 };
  }
  return { ...best, beside, paths };
}

/** In a diagram of more arcs than this, a pass over all of them takes milliseconds. */
const LARGE = 20_000;
