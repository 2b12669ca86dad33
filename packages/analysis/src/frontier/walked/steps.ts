import type { Parts } from './parts.ts';

/** A change of the walk: on one issue, from one group of its options to the next or the one before. */
export interface Change {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/**
 * All choices for the issues that are stepped through, each once, as changes on one issue at a time to a neighbouring group
 * (the reflected Gray code of mixed base: Knuth, The Art of Computer Programming 4A, 7.2.1.1). The first choice is the
 * first group of all.
 */
export class Steps {
  readonly #sizes: readonly number[];
  readonly #at: number[];
  readonly #way: (1 | -1)[];

  constructor({ steps }: Parts) {
    this.#sizes = steps.map(({ groups }) => groups.length);
    this.#at = steps.map(() => 0);
    this.#way = steps.map(() => 1);
  }

  /** The next change, which is then made; null after the last choice. */
  next(): Change | null {
    for (let step = 0; step < this.#sizes.length; step += 1) {
      const from = this.#at[step] ?? 0;
      const to = from + (this.#way[step] ?? 1);
      if (to >= 0 && to < (this.#sizes[step] ?? 0)) {
        this.#at[step] = to;
        return { step, from, to };
      }
      this.#way[step] = this.#way[step] === 1 ? -1 : 1;
    }
    return null;
  }
}

/** Writes down the groups of the choice that comes at a place of the walk, from 0. */
export function groupsAt({ steps }: Parts, place: number, groups: Int32Array): void {
  let rest = place;
  for (let step = 0; step < steps.length; step += 1) {
    const size = steps[step]?.groups.length ?? 1;
    const at = rest % size;
    rest = (rest - at) / size;
    groups[step] = rest % 2 === 0 ? at : size - 1 - at;
  }
}
