import { nameTokens, type Sentence, type Word } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { startsCapital } from '../capitals.ts';
import { firstBehind, inOrder, type MentionAt, type MentionFound, overlap } from './mention-at.ts';
import { bare, wordsOf } from './words-of.ts';

/** More new names than this in one article are a directory, not a report; the later ones get no surname. */
const MOST_PERSONS = 2000;

/** The part of a name by which later mentions go: the last of a full name, or a lone name itself. */
function surname(name: string): string | null {
  const last = name.split(/\s+/u).at(-1) ?? '';
  return last.length >= 3 ? last : null;
}

/**
 * Later bare surnames of persons whom this text itself introduced: "Tamsin Oru … Oru". A surname that two new
 * persons share stays unresolved.
 */
export function findSurnames(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly MentionAt[],
): MentionFound[] {
  const owners = ownersOf(mentions);
  if (owners.size === 0) return [];
  const found: MentionFound[] = [];
  for (const sentence of sentences)
    for (const word of wordsOf(text, sentence)) {
      if (!startsCapital(word.text)) continue;
      for (const span of partsOf(text, word)) {
        const name = owners.get(text.slice(span[0], span[1]));
        if (name === undefined || name === null || isTaken(mentions, span)) continue;
        found.push({ kind: 'person', name, by: 'proposed', rule: 'surname-told-before', span });
      }
    }
  return found;
}

/** A word without its possessive ending, and behind it the parts between its hyphens: "Al-Fahim", "Oru-Bessa". */
function partsOf(text: string, word: Word): readonly Span[] {
  const [start, end] = word.span;
  const whole: Span = [start, start + bare(word).length];
  return word.text.includes('-')
    ? [whole, ...nameTokens(text, [start, end]).map((token) => token.span)]
    : [whole];
}

/** The bearer of each surname of a new person; null where two share it. */
function ownersOf(mentions: readonly MentionAt[]): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const mention of mentions) {
    if (mention.kind !== 'person' || mention.by !== 'proposed' || owners.size > MOST_PERSONS) continue;
    const last = surname(mention.name);
    if (last === null) continue;
    const before = owners.get(last);
    owners.set(last, before === undefined || before === mention.name ? mention.name : null);
  }
  return owners;
}

function isTaken(mentions: readonly MentionAt[], span: readonly [number, number]): boolean {
  const mention = mentions[firstBehind(mentions, span[0])];
  return mention !== undefined && overlap(mention.span, span);
}

/** A lone titled surname ("Minister Oru") or given name ("Jonas says") belongs to the full name that the text gives elsewhere. */
export function mergeSurnames(mentions: readonly MentionFound[]): MentionFound[] {
  const full = new Map<string, string | null>();
  for (const mention of mentions) {
    if (mention.kind !== 'person' || mention.record !== undefined || !mention.name.includes(' ')) continue;
    const last = surname(mention.name);
    if (last === null) continue;
    for (const part of [last, mention.name.split(' ')[0] ?? last])
      full.set(part, full.has(part) && full.get(part) !== mention.name ? null : mention.name);
  }
  const merged: MentionFound[] = [];
  for (const mention of mentions) {
    const name =
      mention.kind === 'person' && mention.record === undefined ? full.get(mention.name) : undefined;
    merged.push(name === undefined || name === null ? mention : { ...mention, name });
  }
  return inOrder(merged);
}
