/** A share of draws with how sure it is. */
export interface DrawnShare {
  readonly value: number;
  /** Of the value, from the draws. */
  readonly standardError: number;
  /** Wilson's interval (1927) at 95 %: also where all draws or none count, it says what they leave possible. */
  readonly interval: readonly [low: number, high: number];
}

/** Draws made near each other count in this many batches, whose means tell how much they hang together. */
const BATCHES = 20;
/** The 97.5 % point of the normal distribution. */
const NORMAL = 1.959964;

/** Counts in what share of a known number of draws something holds. Memory: 20 numbers. */
export class Tally {
  readonly #draws: number;
  readonly #method: 'independent' | 'walk';
  readonly #batches = new Float64Array(BATCHES);
  #counted = 0;

  constructor(draws: number, method: 'independent' | 'walk') {
    this.#draws = draws;
    this.#method = method;
  }

  /** Counts that it held in a draw, by the place of the draw from 0. */
  count(draw: number): void {
    const batch = Math.floor((draw * BATCHES) / this.#draws);
    this.#batches[batch] = (this.#batches[batch] ?? 0) + 1;
    this.#counted += 1;
  }

  get counted(): number {
    return this.#counted;
  }

  /**
   * The share. Independent draws have the error of a proportion; draws of a walk the larger of that and the error by
   * batch means, and their interval is that of as many independent draws as would have this error.
   */
  share(): DrawnShare {
    const value = this.#counted / this.#draws;
    const plain = Math.sqrt((value * (1 - value)) / this.#draws);
    const standardError = this.#method === 'walk' ? Math.max(plain, this.#byBatches(value)) : plain;
    const worth = standardError > plain ? (value * (1 - value)) / standardError ** 2 : this.#draws;
    return { value, standardError, interval: wilson(value, worth) };
  }

  #byBatches(mean: number): number {
    let squares = 0;
    for (const [at, counted] of this.#batches.entries()) {
      const size = Math.ceil(((at + 1) * this.#draws) / BATCHES) - Math.ceil((at * this.#draws) / BATCHES);
      squares += (counted / Math.max(1, size) - mean) ** 2;
    }
    return Math.sqrt(squares / (BATCHES - 1) / BATCHES);
  }
}

function wilson(value: number, draws: number): [number, number] {
  const square = NORMAL ** 2 / draws;
  const centre = (value + square / 2) / (1 + square);
  const half = (NORMAL / (1 + square)) * Math.sqrt((value * (1 - value)) / draws + square / (4 * draws));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
