import type {
  AmbiguityIntent,
  AmbiguityStatus,
  AmbiguityWay,
  Confidence,
  IsoDate,
  Likelihood,
  Span,
} from '@nonpaper/vocabulary';
import type { Citation, Id, RecordBase } from './record.ts';

/**
 * One way to read some wording. With a party it rests on statements or citations that say so; without one it is a
 * possible reading that nobody is recorded as holding.
 */
export interface AmbiguityReading {
  readonly text: string;
  readonly party: Id | null;
  readonly statements: readonly Id[];
  readonly citations: readonly Citation[];
}

/** Who judged whether some wording was meant to be read in two ways, when, and on what grounds. */
export interface IntentJudged {
  readonly by: string;
  readonly on: IsoDate;
  readonly why: string | null;
  readonly citations: readonly Citation[];
}

/** Wording of a draft that can be read in two ways, with what is known of how it is read, and by whom. */
export interface Ambiguity extends RecordBase<'ambiguity'> {
  readonly draft: Id;
  readonly provision: Id;
  readonly quote: string;
  /** The place of the quote in the draft's working text; null where that text is not kept. */
  readonly span: Span | null;
  readonly way: AmbiguityWay;
  /** The question that parts the readings, one full sentence. */
  readonly question: string;
  readonly readings: readonly AmbiguityReading[];
  readonly intent: AmbiguityIntent;
  /** Null exactly while the intent is not known and nobody has judged it so. */
  readonly judged: IntentJudged | null;
  readonly status: AmbiguityStatus;
  readonly statusNote: string | null;
  /** The entry on the same words in an earlier version of the draft; what was read into those is not read into these. */
  readonly continues: Id | null;
}

/** An analyst's own conclusion. */
export interface Judgement extends RecordBase<'judgement'> {
  readonly text: string;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence;
  readonly restsOn: readonly Id[];
  readonly author: string;
  readonly date: IsoDate;
}
