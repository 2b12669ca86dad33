import type { Force, HedgePlace, Span } from '@nonpaper/vocabulary';

/** One stretch that a learned tagger has marked. Spans with the same `group` belong to one attribution. */
export interface TaggedSpan {
  readonly role: 'source' | 'cue' | 'content';
  readonly span: Span;
  /** 0..1: the share of such spans that begin and end where gold does. */
  readonly confidence: number;
  readonly group?: number;
  /** 0..1: the share of such groups of which every span is right. Left out: not told. */
  readonly whole?: number;
}

/** One stretch that a rule has found; the rules tell a learned tagger what they see. */
export interface Hint {
  readonly role: TaggedSpan['role'];
  readonly span: Span;
  /** Name of the rule. */
  readonly by: string;
  /** Hints with one group are one attribution. */
  readonly group: number;
}

/** A word or mark of the article with its part of speech (universal tags), lemma and place. */
export interface Token {
  readonly text: string;
  readonly low: string;
  readonly lemma: string;
  readonly pos: string;
  readonly start: number;
  readonly end: number;
  /** Index of the quotation that the token stands in, marks included; -1 outside. */
  readonly quote: number;
  /** Whether the token is itself a mark of that quotation. */
  readonly mark: 'open' | 'close' | '';
}

/** A run of tokens `[from, to)` of one unit. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** One or more sentences that no unit boundary may cut, because a quotation runs through them. */
export interface Unit {
  readonly index: number;
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** Results of the noun phrase grammar, by first token. */
  readonly phrases: Map<number, readonly number[]>;
  /** The noun phrase that ends where a verb group starts, by that place. */
  readonly subjects: Map<number, Run | null>;
  /** Places where the phrases of each table stand, by its number; empty until one is asked for. */
  readonly matched: (readonly Run[])[];
}

/** A list of phrases; `words/phrase-match.ts` keeps them by its number. */
export interface PhraseTable {
  readonly number: number;
}

/** The complements that a cue may take; see `data/cues.ts`. */
export type FrameName =
  | 'that'
  | 'quote'
  | 'whom'
  | 'whom-to'
  | 'to'
  | 'noun'
  | 'ing'
  | 'as'
  | 'wh'
  | 'weak'
  | 'turn'
  | 'for'
  | 'of'
  | 'about'
  | 'against'
  | 'on'
  | 'in'
  | 'with'
  | 'at'
  | 'over'
  | 'figure';

/** What the lexicon says of one lemma or phrase: the force under each frame. */
export type CueEntry = ReadonlyMap<FrameName, Force>;

/** A reporting verb or phrase as it stands in a unit. */
export interface CueHit {
  readonly run: Run;
  /** Index of the verb itself. */
  readonly verb: number;
  readonly lemma: string;
  readonly entry: CueEntry;
  readonly form: 'finite' | 'gerund' | 'infinitive';
  readonly passive: boolean;
  readonly negated: boolean;
}

/** A statement before its speaker is known: token runs and spans only. */
export interface Found {
  readonly unit: Unit;
  /** Name of the rule. */
  readonly by: string;
  /** 0..1, the rule's prior; see `confidence.ts`. */
  readonly prior: number;
  readonly source: Run | null;
  readonly cue: Run | null;
  /** Lemma or phrase of the cue. */
  readonly lemma: string;
  readonly force: Force;
  readonly content: readonly Span[];
  readonly negated: boolean;
  /** Carriers of the words, from the speaker outward, as token runs. */
  readonly carriers: readonly Run[];
  readonly recipient: Run | null;
  /** Hedges that the rule itself knows ("is said to"). */
  readonly hedged: readonly HedgeAt[];
  /** The quotation that is the whole content, or -1. */
  readonly quotation: number;
  /** No source in the text: the writer's own voice, a quotation that runs on, or hearsay, whose source is left open. */
  readonly voice?: 'outlet' | 'running' | 'hearsay';
}

export interface HedgeAt {
  readonly span: Span;
  readonly on: HedgePlace;
}
