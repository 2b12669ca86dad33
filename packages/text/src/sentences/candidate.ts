import type { Span } from '@nonpaper/vocabulary';

/** A place where a sentence may end, with what the rules need to see. All offsets point into the whole text. */
export interface Candidate {
  readonly text: string;
  readonly paragraph: Span;
  /** Start of the run of terminators. */
  readonly at: number;
  /** The run itself: `.`, `?!`, `...`. */
  readonly mark: string;
  /** End of the run and of the quotation marks and brackets that close behind it: where the sentence would end. */
  readonly end: number;
  /** First unit behind the white space that follows. */
  readonly next: number;
  /** The letters, digits and inner dots before the terminator, such as `U.S` or `Gen`; at most 24 units. */
  readonly before: string;
  /** The word that follows, opening marks skipped; at most 24 units. */
  readonly after: string;
  /** The code point of the first letter or digit that follows, opening marks skipped; 0 if another mark does. */
  readonly afterCode: number;
  /** Whether opening marks stand before that word. */
  readonly opened: boolean;
  /** The innermost closed quotation or bracket that the terminator stands in and that ends later, if any. */
  readonly enclosed: Span | null;
  /** Start of the sentence so far. */
  readonly start: number;
}

/** `join`: the sentence goes on. `break`: it ends here. `undefined`: the next rule decides. */
export type Verdict = 'join' | 'break' | undefined;

/** One decision about a candidate. */
export type Rule = (candidate: Candidate) => Verdict;
