import type { Force, HedgePlace, IsoDate, LanguageTag, Span, SpeakerClass } from '@nonpaper/vocabulary';
import type { Id, RecordBase } from './record.ts';

export interface Speaker {
  readonly class: SpeakerClass;
  readonly person: Id | null;
  readonly party: Id | null;
  readonly outlet: Id | null;
  readonly name: string | null;
  /** How an unnamed or office source is described ("a senior Kremlin official"). */
  readonly descriptor: string | null;
  /** How many speakers are meant, when said ("two officials"). */
  readonly count: number | null;
  /** The stated ground for anonymity, when given. */
  readonly ground: string | null;
}

export interface ViaOutlet {
  readonly name: string;
  readonly outlet: Id | null;
}

export interface Hedge {
  readonly text: string;
  readonly on: HedgePlace;
  readonly span: Span | null;
}

/** Who said what, via whom. `date` is the day of saying, or of publication where only that is known. */
export interface Statement extends RecordBase<'statement'> {
  readonly speaker: Speaker;
  /** The party for which the speaker speaks, if any. An outlet's own voice speaks for none. */
  readonly speaksFor: Id | null;
  /** Outlets through which it came, from the speaker outward. */
  readonly via: readonly ViaOutlet[];
  readonly recipient: string | null;
  readonly cue: string;
  readonly force: Force;
  readonly content: string;
  /** True when `content` is the speaker's wording, false when it is our paraphrase or indirect speech. */
  readonly quoted: boolean;
  readonly hedges: readonly Hedge[];
  readonly negated: boolean;
  /** 0 to 1, as the reader gave it; null when a person entered it. */
  readonly confidence: number | null;
  readonly text: Id | null;
  readonly spans: {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  } | null;
  readonly date: IsoDate | null;
  readonly language: LanguageTag | null;
  readonly issues: readonly Id[];
  /** The draft to which the statement replies, if it does. */
  readonly inReplyTo: Id | null;
}
