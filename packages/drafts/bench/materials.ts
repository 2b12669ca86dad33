import type { BaseText } from './base-texts.ts';
import type { WordLists } from './word-lists.ts';

/** What cases are made from. */
export interface Materials {
  readonly texts: readonly BaseText[];
  /**
   * Where the texts are versions of one another: then each draft is made from one of them alone, since the truth about
   * a draft that says the same thing twice is not known; and what is new in it comes from these.
   */
  readonly others?: readonly BaseText[];
  readonly lists: WordLists;
}
