import type { Span } from '@nonpaper/vocabulary';

/** What sort of change of sense it is. */
export const MEANING_KINDS = [
  'duty-strengthened',
  'duty-weakened',
  'duty-changed',
  'duty-added',
  'duty-removed',
  'negation',
  'bound',
  'number',
  'date',
  'deadline',
  'condition',
  'scope',
  'party',
  'qualifier',
  'status',
  'reference',
  'term',
  'bracket',
  'wording',
] as const;
export type MeaningKind = (typeof MEANING_KINDS)[number];

/** A place in the text of a provision (its clean text); `id` is empty where plain texts were compared. */
export interface MeaningPlace {
  readonly id: string;
  readonly span: Span;
}

/** One change of sense between the provisions of a matched pair or group. */
export interface MeaningChange {
  readonly kind: MeaningKind;
  /** Ids of the provisions on either side. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The words that changed, as they stand; empty where something was added. */
  readonly before: string;
  /** Empty where something was left out. */
  readonly after: string;
  /** 0 to 100: how much a reader needs to see it before the others. It ranks, and measures nothing. */
  readonly weight: number;
  /** The change in words, without a judgement for whom it is good. */
  readonly note: string;
  readonly spans: { readonly left: readonly MeaningPlace[]; readonly right: readonly MeaningPlace[] };
}

/** What the changes between two wordings mean, and what may be a rewording only. */
export interface MeaningReading {
  /** Changes of sense, heaviest first. */
  readonly changes: readonly MeaningChange[];
  /**
   * Wording worth a look: it changed in a way that says the same as often as not ("any" that went, a plain statement that
   * became a duty, a word that another replaced). Kept apart, so that the list of changes can be believed.
   */
  readonly worthALook: readonly MeaningChange[];
}

/** A change in the making: its spans are in the whole text of a side. */
export interface Finding {
  readonly kind: MeaningKind;
  readonly left: Span | null;
  readonly right: Span | null;
  readonly before: string;
  readonly after: string;
  readonly weight: number;
  readonly note: string;
  /** What is said, where one that left a clause and came into another is to be known in other words: `by`. */
  readonly value?: string | undefined;
  /** Of a condition that one side alone has: first letters of its content words. */
  readonly content?: ReadonlySet<string> | undefined;
  /** Whether it may be a rewording only, so that it stands apart and is no entry of the list. */
  readonly maybe?: boolean;
  /** Whether it holds however the sentence was turned: both sides have the very list or phrase in which it stands. */
  readonly isSure?: boolean;
}

/**
 * How much each kind weighs at most. The order is ours: first whether somebody is bound at all, then who, how much, when,
 * on what condition, how far, and last the words around it. Any of them stands above a change of wording alone,
 * which has no entry.
 */
export const WEIGHTS: Readonly<Record<MeaningKind, number>> = {
  negation: 100,
  'duty-weakened': 98,
  'duty-strengthened': 98,
  'duty-added': 92,
  'duty-removed': 92,
  bound: 90,
  number: 84,
  date: 82,
  deadline: 80,
  condition: 78,
  party: 76,
  scope: 70,
  status: 66,
  qualifier: 64,
  reference: 60,
  term: 56,
  'duty-changed': 55,
  bracket: 50,
  wording: 20,
};

/** Words in the quotation marks of the notes. */
export const quoted = (text: string): string => `“${text.replace(/\s+/gu, ' ').trim()}”`;

/** "X became Y", or that one of them was left out or added. */
export function becameNote(what: string, before: string, after: string): string {
  if (after === '') return `${what} left out: ${quoted(before)}`;
  if (before === '') return `${what} added: ${quoted(after)}`;
  return `${what} changed: ${quoted(before)} became ${quoted(after)}`;
}
