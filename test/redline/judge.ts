import type { Reading } from './reading.ts';

/** What is done with all tracked changes of a file. */
export type Which = 'accept' | 'reject';

/** What a judge read. */
export interface Judged {
  readonly reading: Reading;
}

/** What a judge read, or why it could not. */
export type Verdict = Judged | { readonly fault: string };
