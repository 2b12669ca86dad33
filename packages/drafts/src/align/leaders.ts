/** Of each provision of one side, the two others that stand highest; the lower index first among equals. */
export class Leaders {
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  readonly #firstWorth: Float64Array;
  readonly #secondWorth: Float64Array;
  readonly #none: number;

  /** `none` is the worth of nobody. */
  constructor(count: number, none: number) {
    this.#first = new Int32Array(count).fill(-1);
    this.#second = new Int32Array(count).fill(-1);
    this.#firstWorth = new Float64Array(count).fill(none);
    this.#secondWorth = new Float64Array(count).fill(none);
    this.#none = none;
  }

  /** Each other is to be noted once. */
  note(own: number, other: number, worth: number): void {
    if (isAbove(other, worth, this.#first[own], this.#firstWorth[own])) {
      this.#second[own] = this.#first[own] ?? -1;
      this.#secondWorth[own] = this.#firstWorth[own] ?? this.#none;
      this.#first[own] = other;
      this.#firstWorth[own] = worth;
    } else if (isAbove(other, worth, this.#second[own], this.#secondWorth[own])) {
      this.#second[own] = other;
      this.#secondWorth[own] = worth;
    }
  }

  /** The highest worth but that of one other. */
  worthBut(own: number, other: number): number {
    return (this.#first[own] === other ? this.#secondWorth : this.#firstWorth)[own] ?? this.#none;
  }

  /** Whose that is; -1 for nobody. */
  leaderBut(own: number, other: number): number {
    return (this.#first[own] === other ? this.#second : this.#first)[own] ?? -1;
  }
}

const isAbove = (index: number, worth: number, other = -1, otherWorth = -Infinity): boolean =>
  other === -1 || worth > otherWorth || (worth === otherWorth && index < other);
