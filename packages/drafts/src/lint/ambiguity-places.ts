import { AMBIGUITY_WAYS, type AmbiguityWay, type Span } from '@nonpaper/vocabulary';

/**
 * Ways in which wording can be read twice, in the order in which places at one spot are listed. `other` is for what a
 * person saw; no check finds it.
 */
export const AMBIGUITY_KINDS = AMBIGUITY_WAYS;
export type AmbiguityKind = AmbiguityWay;

/** A place that can be read in two ways, as found: a question with no reading. */
export interface AmbiguityCandidate {
  readonly kind: AmbiguityKind;
  /** Id and path of the provision. */
  readonly provision: string;
  readonly path: string;
  /** In the provision's text. */
  readonly span: Span;
  readonly quote: string;
  /** The question that parts the readings, one full sentence. */
  readonly note: string;
}

/** A place as a finder gives it, by token indices `[from, to)`. */
export interface Place {
  readonly kind: AmbiguityKind;
  readonly from: number;
  readonly to: number;
  readonly note: string;
}
