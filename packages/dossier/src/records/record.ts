import type {
  Credibility,
  Instant,
  IsoDate,
  LanguageTag,
  NameKind,
  RecordKind,
  Reliability,
  ReviewState,
  Span,
  Verification,
} from '@nonpaper/vocabulary';

/** A globally unique id, handed in by the Ids port. Slugs, which people type, are kept apart. */
export type Id = string;

/** Where a record comes from: a source, and the place in its working text when it has one. */
export interface Citation {
  readonly source: Id;
  /** UTF-16 offsets into the source's working text; null for a source of which no text is kept. */
  readonly span: Span | null;
  /** A place in words: a page, a paragraph, a minute. */
  readonly locator: string | null;
}

/** Admiralty code: reliability of the source and credibility of the report are asked for apart. */
export interface Grade {
  readonly reliability: Reliability | null;
  readonly credibility: Credibility | null;
}

/** Who put the record where it stands, and when. `by` is a person's name, or a rule's or tagger's name while proposed. */
export interface Review {
  readonly state: ReviewState;
  readonly by: string;
  readonly at: Instant;
  readonly why: string | null;
}

/** What every record carries. */
export interface RecordBase<K extends RecordKind> {
  readonly kind: K;
  readonly id: Id;
  /** A short name that people type; unique in its kind within one dossier. */
  readonly slug: string | null;
  /** Counts the changes of this record, from 1. A write names the revision it saw; a stale one is refused. */
  readonly revision: number;
  /** Recorded time: when this revision was written. */
  readonly recordedAt: Instant;
  /** Valid time: first and last day on which the record holds, or was known; null is open. As-of answers use it. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly citations: readonly Citation[];
  readonly verification: Verification | null;
  /** Terms of use under which this was told ("not for attribution"), or null. */
  readonly terms: string | null;
  readonly grade: Grade | null;
  /** Name of a closed circle that alone may see the record, or null. */
  readonly compartment: string | null;
  readonly review: Review;
}

export interface Name {
  readonly text: string;
  readonly kind: NameKind;
  readonly language: LanguageTag | null;
}
