import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import type { Corners } from './corners.ts';
import type { Effort } from './expand.ts';
import type { Waiting } from './pass.ts';

/** Labels that may wait at a time before those deepest down go first, which need least room. */
const MANY = 500_000;
/** Steps between two reports. */
const STRIDE = 1_000_000;

/** Stands that wait for their turn: what has still to be searched, or, once the steps are spent, what was given up. */
export class WaitingRoom {
  readonly #waiting: (Waiting & { readonly short: number })[] = [];
  #labels = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** `short`: how far what is known falls short of what the stand may come to, as far as that was worked out. */
  add(waiting: Waiting, short: number): void {
    this.#waiting.push({ ...waiting, short });
    this.#labels += waiting.stand.trace.size;
  }

  /**
   * The stand whose turn it is: the one that may come furthest beyond what is known, so that the gap shrinks; where many
   * labels wait, the last one among those deepest down.
   */
  take(): Waiting | null {
    const isFull = this.#labels > MANY;
    let best = -1;
    for (const [at, { at: place, short }] of this.#waiting.entries()) {
      const by = this.#waiting[best];
      if (by === undefined || (isFull ? place >= by.at : short > by.short)) best = at;
    }
    const [taken] = best < 0 ? [] : this.#waiting.splice(best, 1);
    this.#labels -= taken?.stand.trace.size ?? 0;
    return taken ?? null;
  }

  /** How far what is known falls short of what any of the stands may come to. */
  *shortfall(known: Corners, effort: Effort): Work<number> {
    let most = 0;
    for (const waiting of this.#waiting) most = yield* shortfallOf(waiting, known, effort, most);
    return most;
  }
}

/** How far what is known falls short of what a stand may come to, in the scale of the directions; `known` where that is more. */
export function* shortfallOf(
  { stand: { begins, values, bounds } }: Pick<Waiting, 'stand'>,
  corners: Corners,
  effort: Effort,
  known = 0,
): Work<number> {
  yield* corners.prepareShortfall();
  const { parties, ways } = corners;
  let most = known;
  let before = corners.shortfallSteps;
  const pace = new Pace(STRIDE);
  for (let state = 0; state + 1 < begins.length; state += 1) {
    for (let label = begins[state] ?? 0; label < (begins[state + 1] ?? 0); label += 1) {
      most = corners.shortfall(values, label * parties, bounds, state * ways, most);
      const steps = LOOK + corners.shortfallSteps - before;
      before = corners.shortfallSteps;
      effort.spent += steps;
      if (pace.isDue(steps)) yield going;
    }
  }
  return most;
}

/** What a label costs besides the corners that it is held against. */
const LOOK = 20;
