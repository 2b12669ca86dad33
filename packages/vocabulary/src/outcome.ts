/** A half-open range of UTF-16 units in a text: `[start, end)`. */
export type Span = readonly [start: number, end: number];

/**
 * What a reader, importer or answer has to say about one place. Reading never gives up whole: it returns a
 * value *and* messages. `code` is searchable and stands in the manual.
 */
export interface Message {
  readonly code: string;
  /** One sentence for a person: what was found. */
  readonly text: string;
  /** The place in the working text, if it has one. */
  readonly span?: Span;
}

/** One refusal: what was found, where, and what to do next. */
export interface Fault {
  readonly code: string;
  readonly what: string;
  readonly where?: string;
  readonly next: string;
}

/** The world's faults are values: either a value or one fault. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** Wraps a value as a successful outcome. */
export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Wraps a fault as a failed outcome. */
export const bad = (fault: Fault): Outcome<never> => ({ ok: false, fault });

/** The manual's entry for one message or fault code: each package lists its own, and the reference is made from the lists. */
export interface CodeEntry {
  /** What it means, one full sentence. */
  readonly means: string;
  /** What a user can do about it. */
  readonly next: string;
}
export type CodeBook = Readonly<Record<string, CodeEntry>>;
