import type {
  AmbiguityIntent,
  AmbiguityStatus,
  AmbiguityWay,
  BracketKind,
  Completeness,
  Confidence,
  Credibility,
  DateSpan,
  EffortOutcome,
  EventStatus,
  EventType,
  Fidelity,
  Force,
  HedgePlace,
  Instant,
  IsoDate,
  IssueLinkKind,
  IssueScale,
  LanguageTag,
  Likelihood,
  LineageKind,
  MatchVerdict,
  NameKind,
  PartInDraft,
  PartyKind,
  PositionLevel,
  RecordKind,
  Reliability,
  ResponseStance,
  ReviewState,
  SourceKind,
  SpeakerClass,
  Span,
  TreatmentForce,
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

/** A principal with a will of its own. `names[0]` is its usual name. */
export interface Party extends RecordBase<'party'> {
  readonly partyKind: PartyKind;
  readonly names: readonly Name[];
}

export interface Office {
  readonly title: string;
  readonly party: Id | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Someone who speaks or acts for a party. `names[0]` is the usual name. */
export interface Person extends RecordBase<'person'> {
  readonly names: readonly Name[];
  readonly offices: readonly Office[];
  readonly speaksFor: Id | null;
}

export interface Outlet extends RecordBase<'outlet'> {
  readonly names: readonly Name[];
}

/** A way by which parties talk: a track, a format, a go-between. */
export interface Channel extends RecordBase<'channel'> {
  readonly name: string;
  readonly parties: readonly Id[];
  readonly description: string | null;
}

/** A group of issues. */
export interface Theme extends RecordBase<'theme'> {
  readonly name: string;
  readonly ordinal: number;
}

/** A question that a settlement must answer. */
export interface Issue extends RecordBase<'issue'> {
  readonly name: string;
  readonly theme: Id | null;
  readonly scale: IssueScale;
  /** Unit of a numeric issue's option values ("persons"), else null. */
  readonly unit: string | null;
  /** Words by which texts speak of it; the user may edit them. */
  readonly lexicon: readonly string[];
  readonly ordinal: number;
}

/** One way to settle an issue. */
export interface Option extends RecordBase<'option'> {
  readonly issue: Id;
  readonly label: string;
  /** Place in the order of an ordered issue. */
  readonly ordinal: number;
  /** Value of a numeric issue's option, in the issue's unit. */
  readonly value: number | null;
}

/** What a user was told: most of a mediator's input. Present on sources of kind `note` only. */
export interface NoteDetails {
  readonly toldBy: string;
  readonly toldTo: string;
  readonly party: Id | null;
  readonly issue: Id | null;
  readonly text: string;
}

/** An article, readout, transcript, document, digest or note. */
export interface Source extends RecordBase<'source'> {
  readonly sourceKind: SourceKind;
  readonly title: string;
  readonly outlet: Id | null;
  /** Outlets that this source relays, nearest first ("UNN, relaying Axios"). */
  readonly relays: readonly Id[];
  readonly date: IsoDate | null;
  /** The date as printed by the sources when it is not one day ("21-22 Nov 2025"). */
  readonly dateNote: string | null;
  readonly url: string | null;
  readonly language: LanguageTag | null;
  /** Id of the immutable working text kept for this source, or null. */
  readonly text: Id | null;
  readonly note: NoteDetails | null;
}

/** A copy of a draft. */
export interface Witness {
  readonly holder: string;
  readonly date: IsoDate | null;
  readonly language: LanguageTag | null;
  readonly source: Id | null;
}

/** An annex or side paper of a draft. */
export interface Companion {
  readonly title: string;
  readonly seen: boolean;
  readonly draft: Id | null;
}

/** A party that a draft binds, and by which provisions. */
export interface Obligation {
  readonly party: Id;
  readonly provisions: readonly Id[];
}

/** One version of one text. `validFrom` is the day on which its text became known. */
export interface Draft extends RecordBase<'draft'> {
  readonly title: string;
  /** What a table column is headed with, such as `US 28`. */
  readonly shortTitle: string;
  /** Date of the text itself, as far as known. */
  readonly date: IsoDate | null;
  readonly fidelity: Fidelity;
  readonly completeness: Completeness;
  readonly language: LanguageTag | null;
  /** Id of the working text that the provisions' spans point into, or null. */
  readonly text: Id | null;
  readonly witnesses: readonly Witness[];
  readonly companions: readonly Companion[];
  readonly binds: readonly Obligation[];
  /** Number of points that the text is said to have, when it was not seen. */
  readonly announcedPoints: number | null;
  /** True for composed text, which says so on every line and export. */
  readonly composed: boolean;
}

/** Square brackets in a provision: wording not agreed. `span` is in the working text. */
export interface Bracket {
  readonly depth: number;
  readonly kind: BracketKind;
  /** Parties or labels named as those who want the wording, as printed. */
  readonly by: readonly string[];
  readonly span: Span;
  readonly closed: boolean;
}

/** A numbered unit of a draft. The id survives renumbering; the path does not. */
export interface Provision extends RecordBase<'provision'> {
  readonly draft: Id;
  /** Values of the printed numbers joined by dots, such as `10.2`; unique in its draft. */
  readonly path: string;
  /** The number as printed, such as `(b)`; null when there is none. */
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly theme: string | null;
  readonly ordinal: number;
  readonly parent: Id | null;
  readonly span: Span | null;
  readonly brackets: readonly Bracket[];
  /** Holders of the witnesses in which it stands; empty means all. */
  readonly witnesses: readonly string[];
}

/** `later` revises, counters or is modelled on `earlier`; a claim, with its sources. */
export interface Lineage extends RecordBase<'lineage'> {
  readonly later: Id;
  readonly earlier: Id;
  readonly relation: LineageKind;
  readonly statements: readonly Id[];
}

/**
 * A person's word on which provisions of two drafts answer to each other. It wins over the program's matching, in this
 * comparison and in every later one. With one side empty, a confirmed one says that the other has no counterpart.
 */
export interface Counterpart extends RecordBase<'counterpart'> {
  readonly earlier: Id;
  readonly later: Id;
  /** Provisions of the earlier draft, and of the later one. */
  readonly left: readonly Id[];
  readonly right: readonly Id[];
  readonly verdict: MatchVerdict;
}

/** One row of a concordance: its number, and the provisions of all drafts that stand in it. */
export interface NumberedRow {
  /** Such as `12` or `12a`; fixed for good. */
  readonly row: string;
  /** Empty where none stands in it any more; the number is never given to another row. */
  readonly provisions: readonly Id[];
}

/**
 * The rows of a concordance with their numbers, as a person kept them. A draft stands in one such record only, and a
 * provision in one row. It is seen by those who may see the drafts; others see the numbers alone.
 */
export interface RowNumbers extends RecordBase<'rowNumbers'> {
  /** The drafts whose provisions have rows, in the order in which they came in. */
  readonly drafts: readonly Id[];
  /** In the order of their numbers. */
  readonly rows: readonly NumberedRow[];
}

/**
 * What a draft does with an issue: the linked provisions, each with its force, and K, the options that the text
 * leaves possible. With no links (`noneFound`) K is all options of the issue. Measures, "Inputs".
 */
export interface Treatment extends RecordBase<'treatment'> {
  readonly draft: Id;
  readonly issue: Id;
  readonly provisions: readonly { readonly provision: Id; readonly force: TreatmentForce }[];
  readonly options: readonly Id[];
  readonly noneFound: boolean;
  /** Parties on whose doing the treatment rests beside the two at issue, such as an alliance that has to change its statutes. */
  readonly restsOn: readonly Id[];
  readonly why: string | null;
}

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

export interface Participant {
  readonly name: string;
  readonly person: Id | null;
  readonly party: Id | null;
}

/** One report on an event: what was said of it on that day. Plan against fact is read off these. */
export interface EventReport {
  readonly reportedOn: IsoDate;
  readonly status: EventStatus;
  readonly when: DateSpan | null;
  readonly place: string | null;
  /** What this report adds or contradicts, in our own words. */
  readonly account: string | null;
  readonly citations: readonly Citation[];
}

/** Something that happened or was to happen. `status`, `when` and `place` are those of the latest report. */
export interface Event extends RecordBase<'event'> {
  readonly type: EventType;
  readonly title: string;
  readonly trigger: string | null;
  /** CAMEO code, such as `040`, or null. */
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly when: DateSpan | null;
  readonly place: string | null;
  readonly participants: readonly Participant[];
  readonly reports: readonly EventReport[];
  readonly statements: readonly Id[];
  readonly drafts: readonly Id[];
  readonly text: Id | null;
  readonly span: Span | null;
  /** 0..1: how sure the reader was that proposed it; absent of what a person entered, and of all from before schema 6. */
  readonly confidence?: number | undefined;
}

/** What a party wants on an option of an issue; rests on statements by someone who speaks for the party. */
export interface Position extends RecordBase<'position'> {
  readonly party: Id;
  readonly issue: Id;
  readonly option: Id;
  readonly level: PositionLevel;
  readonly condition: string | null;
  /** Drafts of which a person judged that they meet the condition. */
  readonly conditionMetBy: readonly Id[];
  readonly statements: readonly Id[];
  readonly date: IsoDate;
  /** True for a limit declared as not to be crossed. */
  readonly redLine: boolean;
}

/** A sourced weak order of options of one issue for one party, best first. Feeds tilt. */
export interface Preference extends RecordBase<'preference'> {
  readonly party: Id;
  readonly issue: Id;
  readonly order: readonly Id[];
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/**
 * That options of different issues hang together in whatever is agreed, for all parties alike: a link of the deal space.
 * It rests on statements, on provisions of drafts, or on citations; with none of these it is the judgement of the person
 * who entered it, with the grounds in `why`.
 */
export interface IssueLink extends RecordBase<'issueLink'> {
  readonly relation: IssueLinkKind;
  /** `requires`: two, the first requires the second. `excludes`: never all together. `at most`: no more than `count` of them. */
  readonly options: readonly Id[];
  /** Of `at most` only, 1 or more; else null. */
  readonly count: number | null;
  readonly statements: readonly Id[];
  readonly provisions: readonly Id[];
  readonly why: string | null;
  /** Day of the judgement, or on which it was said; null where what it rests on has its own. */
  readonly date: IsoDate | null;
}

/** An issue, or several, that a party has declared essential; each issue is an element. */
export interface CoreConcern extends RecordBase<'coreConcern'> {
  readonly party: Id;
  readonly title: string;
  readonly issues: readonly Id[];
  /** False when others ascribe it to the party: listed apart, feeds nothing. */
  readonly declaredByParty: boolean;
  readonly ascribedBy: string | null;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** One report that a party had, or did not have, a part in a draft. Reports both ways make it disputed. */
export interface Participation extends RecordBase<'participation'> {
  readonly draft: Id;
  readonly party: Id;
  readonly part: PartInDraft;
  readonly state: 'recorded' | 'denied';
  readonly account: string;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** What a party answered to a draft, or to one provision of it. */
export interface Response extends RecordBase<'response'> {
  readonly party: Id;
  readonly draft: Id;
  readonly provision: Id | null;
  readonly stance: ResponseStance;
  readonly text: string;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** A reaction of those outside the room. */
export interface Reaction extends RecordBase<'reaction'> {
  readonly who: string;
  readonly party: Id | null;
  readonly draft: Id | null;
  readonly text: string;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** An earlier attempt, its outcome and why it ended. */
export interface Effort extends RecordBase<'effort'> {
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly outcome: EffortOutcome;
  readonly ended: string;
  readonly summary: string;
  readonly parties: readonly Id[];
  readonly drafts: readonly Id[];
}

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

/** Any record of a dossier; `kind` tells which. */
export type DossierRecord =
  | Party
  | Person
  | Outlet
  | Channel
  | Theme
  | Issue
  | Option
  | Source
  | Draft
  | Provision
  | Lineage
  | Counterpart
  | RowNumbers
  | Treatment
  | Statement
  | Event
  | Position
  | Preference
  | IssueLink
  | CoreConcern
  | Participation
  | Response
  | Reaction
  | Effort
  | Ambiguity
  | Judgement;

/** The record type of one kind. */
export type RecordOf<K extends RecordKind> = Extract<DossierRecord, { kind: K }>;
