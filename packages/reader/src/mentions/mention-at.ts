import type { MentionKind, Span } from '@nonpaper/vocabulary';
import type { MentionRule } from './sureness.ts';

/** How a text names what it mentions. `context` names stand for a seat of government or a place by what surrounds them. */
export type NamedBy = 'name' | 'metonym' | 'adjective' | 'office' | 'proposed';

/** One mention at one place. `ReadMention` gathers those of one bearer. */
export interface MentionAt {
  readonly kind: MentionKind;
  /** The usual name of the bearer, or the text's own words for a new one. */
  readonly name: string;
  readonly record?: string;
  readonly by: NamedBy;
  readonly span: Span;
  /** The party that a known person speaks for, by record. */
  readonly party?: string;
  /** Offices that a known person holds. */
  readonly offices?: readonly string[];
}

/** A mention as it was found. */
export interface MentionFound extends MentionAt {
  readonly rule: MentionRule;
}

/** Whether two spans share a unit. */
export const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];

/** Mentions in the order of the text; at one place the longer first. */
export function inOrder<T extends MentionAt>(mentions: readonly T[]): T[] {
  return [...mentions].sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
}

/** The index of the first mention that ends behind a place, in mentions that are in order and do not overlap. */
export function firstBehind(mentions: readonly MentionAt[], place: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that start within a span; the list must be in order and without overlap. */
export function within(mentions: readonly MentionAt[], span: Span): MentionAt[] {
  const found: MentionAt[] = [];
  for (let at = firstBehind(mentions, span[0]); at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.span[0] >= span[1]) break;
    if (mention.span[0] >= span[0]) found.push(mention);
  }
  return found;
}
