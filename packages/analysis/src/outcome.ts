/** A refusal: what was found, where, and what to do next. The shape of faults everywhere in Nonpaper. */
export interface Fault {
  /** For programs; the list is `ANALYSIS_CODES`. */
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
