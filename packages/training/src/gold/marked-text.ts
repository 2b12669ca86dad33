import type { ReadDate, ReadSpeaker } from '@nonpaper/reader';
import type { EventStatus, EventType, Force, HedgePlace, Span } from '@nonpaper/vocabulary';

/** A statement as a person marked it or as the reader found it; spans are UTF-16 units of the text. */
export interface MarkedStatement {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: ReadSpeaker;
  /** Carriers of the words, from the speaker outward. */
  readonly via: readonly string[];
  readonly recipient: string | null;
  readonly force: Force;
  readonly hedge: readonly { readonly span: Span; readonly on: HedgePlace }[];
  readonly negated: boolean;
}

/** An event with every place in the text that tells of it, the first one first. */
export interface MarkedEvent {
  readonly type: EventType;
  readonly triggers: readonly Span[];
  readonly status: EventStatus;
  readonly date: ReadDate | null;
  readonly place: string | null;
  /** Each participant with the ways in which the text names it. */
  readonly participants: readonly (readonly string[])[];
}

/** A text with all that was marked in it: gold of one annotator, or a reading. */
export interface MarkedText {
  readonly name: string;
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly style: string;
  readonly statements: readonly MarkedStatement[];
  readonly events: readonly MarkedEvent[];
}
