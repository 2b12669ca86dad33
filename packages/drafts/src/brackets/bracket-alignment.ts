import { editScript } from '../redline/edit-script.ts';
import type { WordsInBrackets } from './bracket-words-in.ts';

/** Which word of one text is which of the other: the kept words in order, as places on both sides. */
export class Alignment {
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  /** How many of the kept words before each stand in open brackets, on each side. */
  readonly #openLeft: Int32Array;
  readonly #openRight: Int32Array;
  readonly #end: number;

  constructor(a: WordsInBrackets, b: WordsInBrackets) {
    for (const { kept, left, right } of editScript(a.keys, b.keys).edits) {
      if (!kept) continue;
      for (let step = 0; step < left[1] - left[0]; step += 1) {
        this.#left.push(left[0] + step);
        this.#right.push(right[0] + step);
      }
    }
    this.#openLeft = sums(this.#left, coverage(a));
    this.#openRight = sums(this.#right, coverage(b));
    this.#end = b.keys.length;
  }

  /** The kept words of a left range, as a range of all kept words. */
  ofLeft = ({ from, to }: Range): Range => ({ from: lowest(this.#left, from), to: lowest(this.#left, to) });
  ofRight = ({ from, to }: Range): Range => ({
    from: lowest(this.#right, from),
    to: lowest(this.#right, to),
  });

  /** Where the first and the last of kept words stand on the right. */
  endsOf({ from, to }: Range): readonly number[] {
    return from < to ? [this.#right[from] ?? 0, this.#right[to - 1] ?? 0] : [];
  }

  openOnRight = ({ from, to }: Range): number => (this.#openRight[to] ?? 0) - (this.#openRight[from] ?? 0);
  openOnLeft = ({ from, to }: Range): number => (this.#openLeft[to] ?? 0) - (this.#openLeft[from] ?? 0);

  /** The places on the right between which a left range must lie: those of the nearest words that stayed. */
  boundsOf(range: Range): readonly [number, number] {
    const { from, to } = this.ofLeft(range);
    return [from === 0 ? 0 : (this.#right[from - 1] ?? 0) + 1, this.#right[to] ?? this.#end];
  }
}

/** A half-open range of words. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const sizeOf = ({ from, to }: Range): number => to - from;
export const overlap = (a: Range, b: Range): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** The first index whose place is at or behind a bound, by halving. */
function lowest(places: readonly number[], bound: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sums(places: readonly number[], covered: Uint8Array): Int32Array {
  const total = new Int32Array(places.length + 1);
  places.forEach((place, index) => {
    total[index + 1] = (total[index] ?? 0) + (covered[place] ?? 0);
  });
  return total;
}

/** For each word whether an open bracket holds it. */
function coverage({ keys, brackets }: WordsInBrackets): Uint8Array {
  const covered = new Uint8Array(keys.length);
  let done = 0;
  for (const { from, to } of brackets) {
    covered.fill(1, Math.max(from, done), Math.max(to, done));
    done = Math.max(done, to);
  }
  return covered;
}
