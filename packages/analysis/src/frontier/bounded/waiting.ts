import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import type { Corners } from './corners.ts';
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
  *shortfall(known: Corners, parties: number, ways: number): Work<number> {
    let most = 0;
    for (const { stand } of this.#waiting)
      most = Math.max(most, yield* shortfallOf({ stand }, known, parties, ways));
    return most;
  }
}

/** How far what is known falls short of what a stand may come to, in the scale of the directions. */
export function* shortfallOf(
  { stand: { begins, values, bounds } }: Pick<Waiting, 'stand'>,
  known: Corners,
  parties: number,
  ways: number,
): Work<number> {
  let most = 0;
  const pace = new Pace(STRIDE);
  for (let state = 0; state + 1 < begins.length; state += 1) {
    for (let label = begins[state] ?? 0; label < (begins[state + 1] ?? 0); label += 1) {
      most = Math.max(most, known.shortfall(values, label * parties, bounds, state * ways));
      yield* pace.after(known.shortfallCost);
    }
  }
  return most;
}
