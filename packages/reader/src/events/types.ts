/**
 * What the files that read events hand each other: a sentence in its article, a word in it that may name an event, and
 * somebody who takes part.
 */
import type { ReadDate } from '../reading.ts';
import type { EventType, Span } from '@nonpaper/vocabulary';
import type { MentionAt } from '../mentions/mention-at.ts';
import type { Token } from '../tokens.ts';
import type { TriggerSense } from './data/triggers.ts';
import type { FoundDate } from './dates/types.ts';

/** Somebody who takes part, with the words that say so. */
export interface Participant {
  readonly name: string;
  readonly span: Span;
  /** Whether it is a name that a mention backs. */
  readonly named: boolean;
}

/** What a sentence is read with. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Names in the whole article, in order. */
  readonly names: readonly MentionAt[];
  /** The names of persons among them. */
  readonly persons: ReadonlySet<string>;
  /** The dates read so far, by the way in which they were read. */
  readonly dates: Map<string, readonly FoundDate[]>;
  /** The dates that events told before in the sentence have, by where they begin: "on Tuesday" stays last Tuesday. */
  readonly settled: Map<number, ReadDate>;
  /** The two who took part in the last event of two, for "the two"; else none. */
  readonly pair: readonly string[];
  /** Those who took part in the event told last, for "them". */
  readonly lastTold: readonly string[];
  /** The subject of the event told before, for "they". */
  readonly they: readonly Participant[];
  /** The subject of the sentence before in the same paragraph. */
  subjectBefore(): readonly Participant[];
  /** The last person mentioned before this sentence or place, for "he" and "she". */
  personBefore(place: number, except?: readonly string[]): MentionAt | undefined;
  /** The last two persons mentioned before a place, for "the two"; fewer where fewer are. */
  pairBefore(place: number): readonly MentionAt[];
  /** Whether the sentence before this one, or this one, names a text that "it" can mean. */
  tellsTextBefore(): boolean;
}

/** Of each finder, by how much is told beside the trigger (0..4): how many events were borne out, of how many. */
export type BorneOut = Readonly<Record<string, readonly (readonly [right: number, all: number])[]>>;

/** A word or phrase in a sentence that may name an event. */
export interface Trigger {
  /** First and last token. */
  readonly from: number;
  readonly to: number;
  readonly noun: boolean;
  readonly sense: TriggerSense;
}

/** A place and where it is named. */
export interface FoundPlace {
  readonly name: string;
  readonly span: readonly [number, number];
}

/** An encounter that was held on a known day. */
export interface SceneTold {
  readonly date: ReadDate;
  /** The sentence that told of it last, and its paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly members: readonly string[];
  /** The words of the sentence that told of it first, for "the commanders" of those who met. */
  readonly words: ReadonlySet<string>;
  /** Whether the article opens with it. */
  readonly leads: boolean;
}

/** An encounter that is to come on a day that is told. */
export interface Plan {
  readonly type: EventType;
  readonly date: ReadDate;
  readonly sentence: number;
  readonly paragraph: number;
  readonly members: readonly string[];
}

/** A journey that was told, for what is done at its goal. */
export interface Journey {
  readonly place: FoundPlace;
  /** The sentence that told it, and the token of its verb or noun. */
  readonly sentence: number;
  readonly verb: number;
  readonly travellers: readonly string[];
}
