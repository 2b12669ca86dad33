/** What the first stage found: a label for each token (with edges), how sure it was, and the chance of each role, in steps. */
export interface Draft {
  readonly labels: Int32Array;
  readonly sure: Int32Array;
  /** Chances of source, cue and content in steps from 0 to 6, packed into one number. */
  readonly roles: Int32Array;
  /**
   * For each token how far the nearest token of a source, cue and content is, before it and after it: six numbers; `NEVER`
   * where none is near.
   */
  readonly apart: Int32Array;
}

/** Farther than any token is looked for. */
export const NEVER = 90;
