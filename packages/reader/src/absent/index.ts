import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { firstBehind, type MentionAt } from '../mentions/mention-at.ts';
import type { ReadAbsent } from '../reading.ts';
import { deniedPresence } from './in-words.ts';
import { FROM_NOUNS, INVOLVEMENT, LEFT_OUT, NOR_WAS, SURE, WITHOUT } from './data.ts';
import { groupBefore } from './groups.ts';
import { unknownAfter, unknownBefore } from './unknown-name.ts';

const LONGEST = 2000;
/** A cheap look whether a sentence can name somebody absent. */
const LOOK =
  /\b(?:without|absence|exclu\w+|minus|invited|consulted|asked|heard|in the dark|able to|present|represented|left out|shut out|kept out|sidelined|absent|missing|attend|(?:take|taken) part|participate|participated|join|no seat|no place|barred|stayed away|took part|attended|nobody|no one|at the table|in the room|neither|nor)\b/iu;

/** Who is absent, known or not. */
type Absence = Pick<MentionAt, 'name' | 'span'>;

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

/** A clause between commas behind the name: "Skarvia, which borders the lake, has not been invited". */
function overAside(text: string, start: number, place: number): number {
  const aside =
    /,\s+(?:(?:[a-z]+\s+){0,2}(?:which|whom|whose)|who|where|the|a|an|its|their|though|although)\s(?:[^,;:.]|[,.]\d){2,120},\s*$/u.exec(
      text.slice(start, place),
    );
  return aside === null ? place : start + aside.index;
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

/** Known names behind a place, or else an unknown one. */
function allFrom(text: string, sentence: Sentence, names: readonly MentionAt[], place: number): Absence[] {
  const known = namesFrom(text, names, place);
  return known.length > 0 ? known : unknownAfter(text, sentence, place);
}

function behindWithout(text: string, sentence: Sentence, names: readonly MentionAt[]): ReadAbsent[] {
  return [...sentence.text.slice(0, LONGEST).matchAll(WITHOUT)].flatMap((match) => {
    const start = sentence.span[0] + match.index;
    const found = allFrom(text, sentence, names, start + match[0].length);
    const last = found.at(-1);
    if (last === undefined) return [];
    const rest = text.slice(last.span[1], Math.min(sentence.span[1], last.span[1] + 80));
    const present =
      INVOLVEMENT.test(rest) ||
      /^(?:\s+(?:or|and)\s+[a-z]+)?(?:\s+(?:being\s+)?(?:at|in|on|present|taking|represented|having|invited|there)\b|[\s,.;:…)]|$)/iu.test(
        rest,
      );
    const from = absentFrom(sentence, start);
    const told = present && (from !== '' || INVOLVEMENT.test(rest));
    return told ? entries(found, from, (mention) => [start, mention.span[1]]) : [];
  });
}

/** The event of the sentence, or of the two before it, in the same paragraph ("They met on Monday. Skarvia was absent."). */
function eventNear(sentences: readonly Sentence[], index: number, place: number): string {
  const sentence = sentences[index];
  if (sentence === undefined) return '';
  const own = absentFrom(sentence, place);
  if (own !== '') return own;
  for (const before of [sentences[index - 1], sentences[index - 2]]) {
    if (before === undefined || before.paragraph !== sentence.paragraph) break;
    const from = absentFrom(before, before.span[1]);
    if (from !== '') return from;
  }
  return '';
}

/** Known names before a place, or an unknown one and the names that "and" joins to it. */
function allBefore(text: string, sentence: Sentence, names: readonly MentionAt[], place: number): Absence[] {
  const known = namesBefore(text, names, place);
  if (known.length > 0) return known;
  const unknown = unknownBefore(text, sentence, place)[0] ?? groupBefore(text, sentence, place);
  if (unknown === null) return [];
  const joint = /\s(?:and|or|nor)(?:\s+the)?\s+$/u.exec(text.slice(sentence.span[0], unknown.span[0]));
  const others = joint === null ? [] : namesBefore(text, names, sentence.span[0] + joint.index);
  return [...others, unknown];
}

function beforeLeftOut(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  names: readonly MentionAt[],
): ReadAbsent[] {
  const sentence = sentences[index];
  if (sentence === undefined) return [];
  return [...sentence.text.slice(0, LONGEST).matchAll(LEFT_OUT)].flatMap((match) => {
    const start = sentence.span[0] + match.index;
    const end = overAside(text, sentence.span[0], start);
    const found = allBefore(text, sentence, names, end);
    const from = eventNear(sentences, index, start);
    if (from === '' && !SURE.test(match[0])) return [];
    return entries(found, from, (absence) => [absence.span[0], start + match[0].length]);
  });
}

/** "Neither was Skarvia": what the sentence before said of somebody is said of one more. */
function behindNor(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  names: readonly MentionAt[],
  before: readonly ReadAbsent[],
): ReadAbsent[] {
  const sentence = sentences[index];
  const last = before.at(-1);
  const near = sentences[index - 1]?.span[0] ?? 0;
  if (sentence === undefined || last === undefined || last.span[1] < near) return [];
  return [...sentence.text.slice(0, LONGEST).matchAll(NOR_WAS)].flatMap((match) => {
    const start = sentence.span[0] + match.index;
    if (last.span[0] > start) return [];
    const found = allFrom(text, sentence, names, start + match[0].length);
    return entries(found, last.from, (absence) => [start, absence.span[1]]);
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
  const found: ReadAbsent[] = [];
  sentences.forEach((sentence, index) => {
    if (!LOOK.test(sentence.text.slice(0, LONGEST))) return;
    found.push(...behindWithout(text, sentence, names), ...beforeLeftOut(text, sentences, index, names));
    for (const { party, span } of deniedPresence(text, sentence, names))
      found.push({ party, from: eventNear(sentences, index, span[1]), span });
    found.push(...behindNor(text, sentences, index, names, found.slice(-1)));
  });
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
