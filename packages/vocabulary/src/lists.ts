/**
 * The closed lists of the field. Each set of words is written once, as a constant list; the type is made from
 * the list, so loops, types, schemas, tables and the manual cannot disagree. The definitions are those of the
 * project's product and measures notes.
 */

/** Where a record stands between "found by a machine" and "checked by a person". Only `accepted` feeds a figure. */
export const REVIEW_STATES = ['proposed', 'accepted', 'refused', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What kind of principal a party is. */
export const PARTY_KINDS = [
  'state',
  'alliance',
  'union',
  'armed-group',
  'organisation',
  'coalition',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What a name of a record is: its usual name, another name, the same name in another script, an office, or a place that stands for it ("Moscow"). */
export const NAME_KINDS = ['name', 'alias', 'transliteration', 'office', 'metonym', 'adjective'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** How the options of an issue relate to each other. */
export const ISSUE_SCALES = ['unordered', 'ordered', 'numeric'] as const;
export type IssueScale = (typeof ISSUE_SCALES)[number];

/** How near a kept text is to the original wording. Wording is compared only between two `verbatim` texts of one language. */
export const FIDELITIES = ['verbatim', 'translation', 'paraphrase', 'summary'] as const;
export type Fidelity = (typeof FIDELITIES)[number];

/** How much of a draft is kept here. */
export const COMPLETENESSES = ['complete', 'extract', 'not seen'] as const;
export type Completeness = (typeof COMPLETENESSES)[number];

/** What a person said of a match between two drafts: these provisions answer to each other, or they do not. */
export const MATCH_VERDICTS = ['confirmed', 'cut'] as const;
export type MatchVerdict = (typeof MATCH_VERDICTS)[number];

/** In which way wording can be read twice, as the drafting checks find it; `other` is what a person saw. */
export const AMBIGUITY_WAYS = [
  'pronoun',
  'and-or',
  'attachment',
  'modal',
  'or',
  'days',
  'open-list',
  'no-referent',
  'term-of-art',
  'other',
] as const;
export type AmbiguityWay = (typeof AMBIGUITY_WAYS)[number];

/** Whether wording that can be read in two ways was meant so: a person's judgement, `not known` until somebody makes it. */
export const AMBIGUITY_INTENTS = ['deliberate', 'accidental', 'not known'] as const;
export type AmbiguityIntent = (typeof AMBIGUITY_INTENTS)[number];

/** What became of such wording. `left open` is a decision of the parties; `open` that nobody has decided. */
export const AMBIGUITY_STATUSES = ['open', 'left open', 'reading agreed', 'reworded'] as const;
export type AmbiguityStatus = (typeof AMBIGUITY_STATUSES)[number];

/** How one draft relates to another. */
export const LINEAGE_KINDS = ['revises', 'counters', 'models'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** The force with which a provision speaks on an issue. */
export const TREATMENT_FORCES = ['duty', 'intent', 'expectation', 'to be settled'] as const;
export type TreatmentForce = (typeof TREATMENT_FORCES)[number];

/** What a party has declared on one option of an issue. */
export const POSITION_LEVELS = ['preferred', 'acceptable', 'refused', 'not stated'] as const;
export type PositionLevel = (typeof POSITION_LEVELS)[number];

/** How options of different issues hang together: the first requires the second, they are never all together, at most so many of them. */
export const ISSUE_LINK_KINDS = ['requires', 'excludes', 'at most'] as const;
export type IssueLinkKind = (typeof ISSUE_LINK_KINDS)[number];

/** What a source is. A `digest` is a summary of reporting in our own words; a `note` is what a user was told; `composed` is invented text that says so. */
export const SOURCE_KINDS = [
  'article',
  'readout',
  'transcript',
  'document',
  'draft',
  'digest',
  'note',
  'composed',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What sort of speaker a statement has. */
export const SPEAKER_CLASSES = [
  'named',
  'office',
  'institution',
  'document',
  'outlet',
  'group',
  'unnamed',
] as const;
export type SpeakerClass = (typeof SPEAKER_CLASSES)[number];

/** What a speaker does with the content, as the reporting words have it. */
export const FORCES = [
  'assert',
  'deny',
  'decline',
  'demand',
  'propose',
  'promise',
  'threaten',
  'believe',
] as const;
export type Force = (typeof FORCES)[number];

/** Whether a hedge softens the reporting words ("reportedly said") or the content ("could end"). */
export const HEDGE_PLACES = ['cue', 'content'] as const;
export type HedgePlace = (typeof HEDGE_PLACES)[number];

/** What happened or was to happen. */
export const EVENT_TYPES = [
  'meeting',
  'call',
  'visit',
  'publication',
  'proposal',
  'rejection',
  'postponement',
  'cancellation',
  'signature',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Where an event stands, plan against fact. */
export const EVENT_STATUSES = [
  'announced',
  'planned',
  'proposed',
  'ongoing',
  'held',
  'moved',
  'postponed',
  'downgraded',
  'cancelled',
  'denied',
  'unknown',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** How exactly a date is known. `day`, `range` (first to last day given), `week`, `month`, `part-of-month` ("late October"), `year`; `time` carries a clock time. */
export const DATE_PRECISIONS = ['time', 'day', 'range', 'week', 'part-of-month', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** What a sentence says of a question that a text leaves open. */
export const OPEN_KINDS = ['unclear', 'unaddressed', 'rejected'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** What a mention refers to. */
export const MENTION_KINDS = [
  'person',
  'party',
  'office',
  'outlet',
  'place',
  'organisation',
  'issue',
  'theme',
  'draft',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** The part that a party had in a draft. */
export const PARTS_IN_DRAFT = ['drafted', 'attended', 'consulted', 'shown', 'consented'] as const;
export type PartInDraft = (typeof PARTS_IN_DRAFT)[number];

/** What the record says of such a part. `disputed` is recorded by some and denied by others: a state of its own. */
export const PART_STATES = ['recorded', 'denied', 'disputed', 'no record'] as const;
export type PartState = (typeof PART_STATES)[number];

/** The cells of a silence map, in the order of their rules (measures, "Silence map"). */
export const SILENCE_CELLS = [
  'no text',
  'not assessed',
  'not addressed',
  'met',
  'contradicted',
  'undeclared',
  'open',
  'part',
] as const;
export type SilenceCell = (typeof SILENCE_CELLS)[number];

/** The verdicts of tilt, in the order of their rules (measures, "Tilt"). */
export const TILT_VERDICTS = [
  'nearer on every weighting',
  'further on every weighting',
  'the same',
  'not further on any weighting',
  'not nearer on any weighting',
  'mixed',
  'not decided by the record',
] as const;
export type TiltVerdict = (typeof TILT_VERDICTS)[number];

/** What became of a provision between two drafts. */
export const CONCORDANCE_KINDS = [
  'same',
  'changed',
  'moved',
  'moved-changed',
  'split',
  'merged',
  'dropped',
  'new',
] as const;
export type ConcordanceKind = (typeof CONCORDANCE_KINDS)[number];

/** What stands between square brackets. `text` wording not agreed, `option` one numbered alternative, `empty` a gap to fill, `note` an ellipsis or remark. */
export const BRACKET_KINDS = ['text', 'option', 'alternative', 'empty', 'note'] as const;
export type BracketKind = (typeof BRACKET_KINDS)[number];

/** What a party answered to a draft or a provision of it. */
export const RESPONSE_STANCES = [
  'accepts',
  'accepts with conditions',
  'reserves',
  'refuses',
  'no answer',
  'under study',
] as const;
export type ResponseStance = (typeof RESPONSE_STANCES)[number];

/** Likelihood words of ICD 203 (2015), annex; each covers a range of per cent. */
export const LIKELIHOODS = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

/** An analyst's confidence in a judgement (ICD 203): not its likelihood. */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Reliability of a source (Admiralty code): A completely reliable … E unreliable, F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Credibility of a report (Admiralty code): 1 confirmed … 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** How a line of the record was checked by those who entered it. */
export const VERIFICATIONS = ['seen', 'partly seen', 'unverified'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** How an earlier effort ended. */
export const EFFORT_OUTCOMES = [
  'agreed and implemented',
  'agreed, not implemented',
  'agreed in part',
  'not agreed',
  'superseded',
  'ongoing',
] as const;
export type EffortOutcome = (typeof EFFORT_OUTCOMES)[number];

/** Kinds of record that a dossier holds. The order is the order of every export. */
export const RECORD_KINDS = [
  'party',
  'person',
  'outlet',
  'channel',
  'theme',
  'issue',
  'option',
  'source',
  'draft',
  'provision',
  'lineage',
  'counterpart',
  'rowNumbers',
  'treatment',
  'statement',
  'event',
  'position',
  'preference',
  'issueLink',
  'coreConcern',
  'participation',
  'response',
  'reaction',
  'effort',
  'ambiguity',
  'judgement',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
