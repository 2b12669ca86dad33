/** Text that stands in the place of `[start, end)` of a part; an empty place is an insertion. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Collects splices of one part. Those at one place keep the order in which they came. */
export class Splices {
  readonly #all: Splice[] = [];
  /** Where paragraphs end that are joined to the next one in one of both texts, with words before their mark that stay. */
  readonly joins = new Set<number>();

  insert(at: number, text: string): void {
    if (text !== '') this.#all.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    this.#all.push({ start, end, text });
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** Where something is spliced in, in order. */
  places(): number[] {
    return this.#all.map(({ start }) => start).toSorted((a, b) => a - b);
  }

  /** The text with all splices done. Two that overlap are a fault of ours. */
  applied(text: string): string {
    const ordered = this.#all.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const parts: string[] = [];
    let at = 0;
    for (const splice of ordered) {
      if (splice.start < at) throw new Error(`Splices overlap at ${splice.start}.`);
      parts.push(text.slice(at, splice.start), splice.text);
      at = splice.end;
    }
    parts.push(text.slice(at));
    return parts.join('');
  }
}
