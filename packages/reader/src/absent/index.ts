import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { firstBehind, type MentionAt } from '../mentions/mention-at.ts';
import type { ReadAbsent } from '../reading.ts';
import { FROM_NOUNS, INVOLVEMENT, LEFT_OUT, WITHOUT } from './data.ts';

const LONGEST = 2000;
/** A cheap look whether a sentence can name somebody absent. */
const LOOK =
  /\b(?:without|absence|exclu\w+|minus|invited|consulted|present|represented|left out|shut out|kept out|sidelined|absent|missing|attend|take part|participate|no seat|at the table|in the room)\b/iu;

type Absence = MentionAt & { readonly kind: MentionAt['kind'] };

const canBeAbsent = (mention: MentionAt): boolean =>
  ['party', 'organisation', 'person'].includes(mention.kind) || /^(?:Europe|Africa)$/.test(mention.name);

/** A list of names that starts at a place: "Ukraine or Europe", "Marrovia, Vess and the river council". */
function namesFrom(text: string, names: readonly MentionAt[], place: number): Absence[] {
  const found: Absence[] = [];
  let at = place;
  for (let index = firstBehind(names, place); index < names.length; index += 1) {
    const mention = names[index];
    if (mention === undefined) break;
    const gap = text.slice(at, mention.span[0]);
    const first =
      found.length === 0 &&
      /^(?:(?:the|either|both|any|representatives? of|delegates? from)\s+)*(?:[a-z]+\s+)?$/iu;
    const joint = first || /^(?:,\s*|\s+)?(?:(?:and|or|nor)\s+)?(?:the\s+)?$/iu;
    if (!joint.test(gap) || !canBeAbsent(mention) || (found.length > 0 && gap === '')) break;
    found.push(mention);
    at = mention.span[1];
  }
  return found;
}

/** A list of names that ends before a place. */
function namesBefore(text: string, names: readonly MentionAt[], place: number): Absence[] {
  const found: Absence[] = [];
  let at = place;
  for (let index = firstBehind(names, place) - 1; index >= 0; index -= 1) {
    const mention = names[index];
    if (mention === undefined) break;
    const gap = text.slice(mention.span[1], at);
    const joint =
      found.length === 0
        ? /^(?:\s+(?:itself|themselves|officials|negotiators|delegates|alone))?[\s,]*$/u
        : /^,?\s*(?:(?:and|or|nor)\s+)?(?:the\s+)?$/u;
    if (!joint.test(gap) || !canBeAbsent(mention)) break;
    found.unshift(mention);
    at = mention.span[0];
  }
  return found;
}

/** What they are absent from: the event or text named nearest before in the sentence, else nearest behind. */
function absentFrom(sentence: Sentence, place: number): string {
  const local = place - sentence.span[0];
  const all = [...sentence.text.slice(0, LONGEST).matchAll(FROM_NOUNS)].filter(
    (match) => !/table$|room$/i.test(match[0]),
  );
  const before = all.findLast((match) => match.index < local);
  return (
    (before ?? all[0])?.[1]?.replace(/\s+/gu, ' ') ??
    sentence.text.slice(0, LONGEST).match(FROM_NOUNS)?.[0] ??
    ''
  );
}

function entries(found: readonly Absence[], from: string, span: (mention: Absence) => Span): ReadAbsent[] {
  return found.map((mention) => ({ party: mention.name, from, span: span(mention) }));
}

function behindWithout(text: string, sentence: Sentence, names: readonly MentionAt[]): ReadAbsent[] {
  return [...sentence.text.slice(0, LONGEST).matchAll(WITHOUT)].flatMap((match) => {
    const start = sentence.span[0] + match.index;
    const found = namesFrom(text, names, start + match[0].length);
    const last = found.at(-1);
    if (last === undefined) return [];
    const rest = text.slice(last.span[1], Math.min(sentence.span[1], last.span[1] + 80));
    const present =
      INVOLVEMENT.test(rest) ||
      /^(?:\s+(?:or|and)\s+[a-z]+)?(?:\s+(?:being\s+)?(?:at|in|on|present|taking|represented|having|invited|there)\b|[\s,.;:…)]|$)/iu.test(
        rest,
      );
    return present ? entries(found, absentFrom(sentence, start), (mention) => [start, mention.span[1]]) : [];
  });
}

function beforeLeftOut(text: string, sentence: Sentence, names: readonly MentionAt[]): ReadAbsent[] {
  return [...sentence.text.slice(0, LONGEST).matchAll(LEFT_OUT)].flatMap((match) => {
    const start = sentence.span[0] + match.index;
    const found = namesBefore(text, names, start);
    return entries(found, absentFrom(sentence, start), (mention) => [
      mention.span[0],
      start + match[0].length,
    ]);
  });
}

/**
 * Parties that a text says were not there, and what they are absent from: "talks … without Ukraine or Europe at the
 * table" gives two entries. Reports of presence, and "without" before anything but names, give none.
 */
export function readAbsent(
  text: string,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
): ReadAbsent[] {
  const found = sentences
    .filter((sentence) => LOOK.test(sentence.text.slice(0, LONGEST)))
    .flatMap((sentence) => [
      ...behindWithout(text, sentence, names),
      ...beforeLeftOut(text, sentence, names),
    ]);
  return firstTellings(found);
}

/** A party that is said twice to be absent from one thing is one entry, at its first place. */
function firstTellings(found: readonly ReadAbsent[]): ReadAbsent[] {
  const seen = new Set<string>();
  return found.filter(({ party, from }) => {
    const key = `${party}\n${from.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}
