import type { Span } from '@nonpaper/vocabulary';
import type { BracketPair } from './bracket-pairs.ts';
import { place } from './bracket-pairs.ts';

/** How many brackets that are still open one closing bracket may cut; a pair that would cut more is parted. */
const MOST_CUT = 8;
const FURTHEST_SOUGHT = 24;

/** Pairs of which none overlaps more than a few others, and the places where two overlap. */
export interface Overlaps {
  readonly pairs: readonly BracketPair[];
  /** Spans of the pairs that are cut by the closing sign of another. */
  readonly cut: readonly Span[];
  /** Spans of round brackets that open in one bracket and close in another. */
  readonly parentheses: readonly Span[];
}

/**
 * Finds the brackets that overlap (`[a {b] c}`), and parts pairs that overlap more than eight others, so that a tree
 * of pieces stays as small as the text. One sweep over the characters.
 */
export function overlapsOf(text: string, pairs: readonly BracketPair[]): Overlaps {
  const owner = new Int32Array(text.length).fill(-1);
  pairs.forEach(({ open, close }, index) => {
    if (open < 0 || close < 0) return;
    owner[open] = index;
    owner[close] = index;
  });
  const sweep = new Sweep(pairs);
  for (let at = 0; at < text.length; at += 1) {
    const index = owner[at] ?? -1;
    if (index >= 0) sweep.sign(index, at);
    else if (text.charCodeAt(at) === 40) sweep.parenthesis(at);
    else if (text.charCodeAt(at) === 41) sweep.parenthesisEnd(at);
  }
  return { pairs: sweep.kept(), cut: sweep.cut, parentheses: sweep.parentheses };
}

class Sweep {
  readonly cut: Span[] = [];
  readonly parentheses: Span[] = [];
  readonly #pairs: readonly BracketPair[];
  readonly #open: number[] = [];
  readonly #round: { readonly at: number; readonly within: number }[] = [];
  readonly #parted = new Set<number>();

  constructor(pairs: readonly BracketPair[]) {
    this.#pairs = pairs;
  }

  sign(index: number, at: number): void {
    if (this.#pairs[index]?.open === at) {
      this.#open.push(index);
      return;
    }
    const depth = this.#depthOf(index);
    if (depth === null) {
      this.#parted.add(index);
      return;
    }
    for (let above = depth + 1; above < this.#open.length; above += 1) this.#note(this.#open[above] ?? -1);
    this.#open.splice(depth, 1);
  }

  /** Where a pair stands on the stack, looked for near its top; null where too many are open above it. */
  #depthOf(index: number): number | null {
    while (this.#parted.has(this.#open.at(-1) ?? -1)) this.#open.pop();
    const lowest = Math.max(0, this.#open.length - FURTHEST_SOUGHT);
    for (let depth = this.#open.length - 1; depth >= lowest; depth -= 1)
      if (this.#open[depth] === index) return this.#open.length - 1 - depth > MOST_CUT ? null : depth;
    return null;
  }

  #note(index: number): void {
    const pair = this.#pairs[index];
    if (pair !== undefined && !this.#parted.has(index)) this.cut.push([pair.open, pair.close + 1]);
  }

  parenthesis(at: number): void {
    this.#round.push({ at, within: this.#open.at(-1) ?? -1 });
  }

  parenthesisEnd(at: number): void {
    const opened = this.#round.pop();
    if (opened !== undefined && opened.within !== (this.#open.at(-1) ?? -1))
      this.parentheses.push([opened.at, at + 1]);
  }

  kept(): readonly BracketPair[] {
    if (this.#parted.size === 0) return this.#pairs;
    const single = this.#pairs.flatMap((pair, index) =>
      this.#parted.has(index)
        ? [
            { ...pair, close: -1 },
            { ...pair, open: -1 },
          ]
        : [pair],
    );
    return single.sort((a, b) => place(a) - place(b));
  }
}
