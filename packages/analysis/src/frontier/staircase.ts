/**
 * The maxima of points in two dimensions, for the question whether one of them reaches a point in both. Kept as two
 * columns, the first rising and the second falling, so that a question is a binary search and an entry moves what
 * stands after it.
 */
export class Staircase {
  #first = new Float64Array(64);
  #second = new Float64Array(64);
  #ids = new Int32Array(64);
  #size = 0;
  /** The place of the point that was found to reach last. */
  #found = 0;

  clear(): void {
    this.#size = 0;
  }

  /** The id of a point that has at least `first` and at least `second`; -1 if there is none. */
  reaching(first: number, second: number): number {
    const at = this.#lowest(first);
    this.#found = at;
    return at < this.#size && (this.#second[at] ?? 0) >= second ? (this.#ids[at] ?? -1) : -1;
  }

  /** Whether the point that was found to reach last has more by more than the slack than one of `first` and `second`. */
  exceeds(first: number, second: number, slack: number): boolean {
    const at = this.#found;
    return (this.#first[at] ?? 0) - first > slack || (this.#second[at] ?? 0) - second > slack;
  }

  /** Enters a point of which `reaching` has just said that none reaches it; those that it reaches go. */
  enter(first: number, second: number, id: number): void {
    let end = this.#found;
    let begin = end;
    while (begin > 0 && (this.#second[begin - 1] ?? 0) <= second) begin -= 1;
    if (end < this.#size && this.#first[end] === first) end += 1;
    this.#makeRoom(begin, end);
    this.#first[begin] = first;
    this.#second[begin] = second;
    this.#ids[begin] = id;
  }

  /**
   * The place of the lowest first that is at least `first`. Halving without a branch, which is twice as fast: where it goes
   * is as good as chance, and a processor that guesses branches guesses wrong half of the time.
   */
  #lowest(first: number): number {
    const firsts = this.#first;
    let [place, left] = [0, this.#size];
    while (left > 1) {
      const half = left >>> 1;
      place += half & -Number((firsts[place + half - 1] ?? 0) < first);
      left -= half;
    }
    return place + (left & Number((firsts[place] ?? 0) < first));
  }

  /** Leaves one free place at `begin` instead of what stands from there to before `end`. */
  #makeRoom(begin: number, end: number): void {
    const size = this.#size + 1 - (end - begin);
    if (size > this.#first.length) this.#grow();
    if (end !== begin + 1) {
      this.#first.copyWithin(begin + 1, end, this.#size);
      this.#second.copyWithin(begin + 1, end, this.#size);
      this.#ids.copyWithin(begin + 1, end, this.#size);
    }
    this.#size = size;
  }

  #grow(): void {
    const length = this.#first.length * 2;
    const [first, second, ids] = [new Float64Array(length), new Float64Array(length), new Int32Array(length)];
    first.set(this.#first);
    second.set(this.#second);
    ids.set(this.#ids);
    [this.#first, this.#second, this.#ids] = [first, second, ids];
  }
}
