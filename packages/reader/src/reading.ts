import type {
  DatePrecision,
  EventStatus,
  EventType,
  Force,
  HedgePlace,
  IsoDate,
  LanguageTag,
  MentionKind,
  Message,
  OpenKind,
  SpeakerClass,
  Span,
} from '@nonpaper/vocabulary';
import type { PloverCode } from './events/data/plover.ts';
import type { Tagger } from './tagger.ts';

/** What the reader is given. `names` and `lexicon` come from the dossier as plain data. */
export interface Article {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  /** Date of publication; dates in the text are read relative to it. */
  readonly date?: IsoDate;
  readonly url?: string;
  readonly language?: LanguageTag;
}

/** A record of the dossier that a mention may resolve to. */
export interface KnownName {
  readonly kind: 'person' | 'party' | 'outlet' | 'office' | 'organisation' | 'place';
  /** Id of the record, or its usual name where there is no dossier. */
  readonly record: string;
  /** The usual name. */
  readonly name: string;
  /** Every spelling, alias, transliteration and metonym. */
  readonly names: readonly string[];
  /** For a person: offices held ("special envoy"), and the party spoken for, by its record. */
  readonly offices?: readonly string[];
  readonly party?: string;
}

/** An issue or theme, with the words by which texts speak of it. */
export interface KnownIssue {
  readonly kind: 'issue' | 'theme';
  readonly record: string;
  readonly name: string;
  readonly words: readonly string[];
}

export interface ReadingContext {
  readonly names: readonly KnownName[];
  readonly issues: readonly KnownIssue[];
  /** A learned tagger, where there is one; the rules work without. */
  readonly tagger?: Tagger;
}

export interface ReadSpeaker {
  readonly class: SpeakerClass;
  readonly name?: string;
  readonly descriptor?: string;
  readonly count?: number;
  readonly ground?: string;
  readonly record?: string;
}

export interface ReadHedge {
  readonly text: string;
  readonly on: HedgePlace;
  readonly span: Span;
}

export interface ReadStatement {
  readonly id: string;
  readonly speaker: ReadSpeaker;
  readonly via: readonly string[];
  readonly recipient?: string;
  readonly cue: string;
  readonly force: Force;
  readonly content: string;
  readonly hedge: readonly ReadHedge[];
  readonly negated: boolean;
  readonly confidence: number;
  /** Name of the rule or tagger that found it. */
  readonly by: string;
  readonly spans: {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  };
}

export interface ReadDate {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: DatePrecision;
}

/** Where the parts of an event stand in the telling that came first, in UTF-16 units. */
export interface EventSpans {
  readonly trigger: readonly Span[];
  readonly date: readonly Span[];
  readonly place: readonly Span[];
  readonly participants: readonly Span[];
}

export interface ReadEvent {
  readonly type: EventType;
  /** Code of CAMEO 1.1b3 for the event as it stands. */
  readonly cameo?: string;
  /** Type of PLOVER that the CAMEO code maps to, where it maps to one. */
  readonly plover?: PloverCode;
  readonly trigger: string;
  /** What was put off or called off, in the text's own word; of a postponement or cancellation. */
  readonly of?: string;
  readonly status: EventStatus;
  readonly date: ReadDate | null;
  readonly place?: string;
  readonly participants: readonly string[];
  /** From the first to the last of its words, where it was told first. */
  readonly span: Span;
  /** The words of each part in that telling; a part that was told elsewhere has none. */
  readonly spans: EventSpans;
  /** What found it: the form of the word that names it, and the type ("meeting-noun", "signature-verb"). */
  readonly by: string;
  /** 0..1: the share of events with as much told of them that annotators bore out. */
  readonly confidence: number;
  /** Id of the statement that carries it, when it is somebody's word. */
  readonly statement?: string;
}

export interface ReadMention {
  readonly kind: MentionKind;
  readonly name: string;
  readonly record?: string;
  /** What found its first place ("name-of-record", "surname-told-before", "new-person"). */
  readonly by: string;
  /** 0..1: the share of places found so that name what is said, as one reader judged a sample (`mentions/sureness.ts`). */
  readonly confidence: number;
  readonly spans: readonly Span[];
}

export interface ReadOpen {
  readonly what: string;
  readonly kind: OpenKind;
  /** Name of the cue that found it ("unclear-asks", "not-addressed"). */
  readonly by: string;
  /** 0..1: the share of matters found so that are open as is said, as one reader judged them (`open/sureness.ts`). */
  readonly confidence: number;
  readonly span: Span;
}

export interface ReadFrame {
  readonly points?: number;
  readonly themes?: readonly string[];
  readonly modelledOn?: string;
}

export interface ReadAbsent {
  readonly party: string;
  readonly from: string;
  readonly span: Span;
}

/** A day, month or other stretch of time that a text names. */
export interface ReadNamedDate extends ReadDate {
  readonly text: string;
  readonly span: Span;
}

/** All that was found in one article. Every span points into the article's text. */
export interface Reading {
  readonly statements: readonly ReadStatement[];
  readonly events: readonly ReadEvent[];
  readonly mentions: readonly ReadMention[];
  readonly open: readonly ReadOpen[];
  readonly frame: ReadFrame;
  readonly absent: readonly ReadAbsent[];
  /** Dates of a text that was read in part, which has no events; see `languages`. */
  readonly dates?: readonly ReadNamedDate[];
  readonly messages: readonly Message[];
}
