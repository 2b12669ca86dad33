import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { ACTOR_NOUNS } from '../events/data/actors.ts';
import { within, type MentionAt } from '../mentions/mention-at.ts';
import type { ReadOpen } from '../reading.ts';
import { tidy } from './clause-ends.ts';
import {
  ABOUT_TEXT,
  ASKED_WHETHER,
  OPEN_CUES,
  PASSAGES,
  QUESTIONS,
  REPLIED_TO,
  STANDS_FOR,
  STAYS_OPEN,
  type OpenCue,
} from './data.ts';
import { matters } from './matters.ts';
import { surenessOf } from './sureness.ts';

const LONGEST = 1500;

interface Hit {
  readonly cue: OpenCue;
  readonly match: RegExpExecArray;
}

/** The cues of a sentence, in the order of the list; of those that share words the first. */
function hitsIn(sentence: Sentence): Hit[] {
  const own = sentence.text.slice(0, LONGEST);
  const hits: Hit[] = [];
  const fit = cuesThatFit(own);
  if (fit === 0) return hits;
  for (const [at, cue] of OPEN_CUES.entries()) {
    if ((fit & (1 << at)) === 0) continue;
    const match = cue.pattern.exec(own);
    if (match === null || hits.some((hit) => endOf(hit) > match.index && hit.match.index < endOf({ match })))
      continue;
    if (cue.kind === 'rejected' && UNDENIED.test(own.slice(0, match.index))) continue;
    if (isOfText(cue, own.slice(0, endOf({ match })))) hits.push({ cue, match });
  }
  return hits;
}

/** "has not ruled out", "was not heard to dismiss", "Neither has ruled out": what is not done is not rejected. */
const UNDENIED = /(?:\b(?:not|never|nor)|n['’]t)(?:\s+\w+){0,2}\s+$|^(?:Neither|None|Nobody)\b[^;.]*$/u;

const LETTERS = 26;
const SMALL_A = 97;
/** Set in the code of a small letter, and not in that of the capital. */
const SMALL_BIT = 32;
/** A number has so many bits; no word that a cue needs is as long. */
const MOST_BITS = 31;

/** The cues that need a word, as bits in the order of the list. */
const CUES_BY_WORD: ReadonlyMap<string, number> = OPEN_CUES.reduce((bits, { needs }, at) => {
  for (const word of needs) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  return bits;
}, new Map<string, number>());

/** For each two first letters the lengths of the words that begin so, as bits: nearly every other word is passed over. */
const LENGTHS = new Int32Array(LETTERS * LETTERS);
for (const word of CUES_BY_WORD.keys()) {
  const place = startOf(word, 0);
  LENGTHS[place] = (LENGTHS[place] ?? 0) | (1 << word.length);
}

/** The number of the two letters at a place of a text, small or capital. */
function startOf(text: string, at: number): number {
  const first = (text.charCodeAt(at) | SMALL_BIT) - SMALL_A;
  return first * LETTERS + (text.charCodeAt(at + 1) | SMALL_BIT) - SMALL_A;
}

/** Two letters that are not ASCII, and are small ones that are. */
const ODD_CAPITALS = /[\u0130\u212A]/u;

/** The cues whose words stand in a sentence: most sentences have none, and few have many. */
function cuesThatFit(sentence: string): number {
  const text = ODD_CAPITALS.test(sentence) ? sentence.toLowerCase() : sentence;
  let bits = 0;
  for (let from = 0; from < text.length; from += 1) {
    let to = from;
    while (isAsciiLetter(text.charCodeAt(to))) to += 1;
    const length = to - from;
    if (length > 1 && length < MOST_BITS && ((LENGTHS[startOf(text, from)] ?? 0) & (1 << length)) !== 0)
      bits |= CUES_BY_WORD.get(text.slice(from, to).toLowerCase()) ?? 0;
    from = to;
  }
  return bits;
}

function isAsciiLetter(code: number): boolean {
  const small = code | SMALL_BIT;
  return small >= SMALL_A && small < SMALL_A + LETTERS;
}

const endOf = ({ match }: Pick<Hit, 'match'>): number => match.index + match[0].length;

const isOfText = ({ text }: OpenCue, before: string): boolean =>
  text === undefined || ABOUT_TEXT.test(before) || (text === true && STANDS_FOR.test(before));

/** Where the next cue begins ("vague on timelines and silent on amnesty"), or the sentence ends. */
function untilNext(hit: Hit, hits: readonly Hit[]): number {
  const end = endOf(hit);
  return Math.min(LONGEST, ...hits.flatMap((other) => (other.match.index >= end ? [other.match.index] : [])));
}

/** Whether a stretch names people: they are dismissed from office, not left open. What hangs on its head with "of" does not count. */
function isAboutPeople(text: string, span: Span, names: readonly MentionAt[]): boolean {
  const phrase = text.slice(span[0], span[1]).toLowerCase();
  const [head = phrase] = phrase.split(/\s(?:of|on|for|to|in|over|about)\s/u);
  const person = within(names, span).some((name) => name.kind === 'person' && name.span[1] === span[1]);
  return (
    person ||
    ACTOR_NOUNS.has(head.split(/\s+/u).at(-1) ?? '') ||
    /^(?:he|she|they|him|her|them)\b/u.test(phrase)
  );
}

/** No matter by itself, nor with what is said of when and how ("dismissed it the next day"). */
const PRONOUN =
  /^(?:(?:he|she|they|him|her|them|it|there|this|that|which|what|(?:question|issue|matter)s?)$|(?:it|him|them|let)\s)/iu;

/** What may be said to be open: no bare pronoun, and nobody who is dismissed from office or left out of the room. */
function mayBeOpen(text: string, span: Span, { cue, match }: Hit, names: readonly MentionAt[]): boolean {
  const words = text.slice(...span);
  if (/answered$/iu.test(match[0]) && REPLIED_TO.test(headPhrase(words))) return false;
  if (PRONOUN.test(words) || (cue.question === true && !QUESTIONS.test(words))) return false;
  if (PASSAGES.test(headPhrase(words)) && staysOpen(text, span)) return false;
  if (cue.kind === 'rejected') return !(/^that\b/iu.test(words) || isAboutPeople(text, span, names));
  return cue.people !== 'of a text' || isOutOfText(text, span) || !isPeople(text, span, names);
}

/** "crossing at Mirel", and of "status of the port" the status: what comes before the first preposition. */
const headPhrase = (words: string): string =>
  words.split(/\s(?:of|on|for|to|in|over|about|at)\s/u)[0] ?? words;

/** "the corridor should remain open": people are to pass there. A modal may have been taken in with the matter. */
const staysOpen = (text: string, [from, to]: Span): boolean => {
  const modal = /\s+(?:should|must|will|would|can|could|shall|may|still)$/iu.exec(text.slice(from, to));
  const end = modal === null ? to : from + modal.index; // where the matter itself ends
  return STAYS_OPEN.test(text.slice(end, end + 80));
};

/** "… were left out of the draft". */
const isOutOfText = (text: string, span: Span): boolean =>
  ABOUT_TEXT.test(/^[^.;!?\n]{0,80}/u.exec(text.slice(span[1]))?.[0] ?? '');

/** "Europeans were left out", "the envoys were left aside": who was not there, which is told elsewhere. */
const isPeople = (text: string, span: Span, names: readonly MentionAt[]): boolean =>
  /^\p{Lu}\p{L}+s$/u.test(text.slice(...span)) || isAboutPeople(text, span, names);

function readSentence(
  text: string,
  sentence: Sentence,
  before: Sentence | undefined,
  names: readonly MentionAt[],
): ReadOpen[] {
  const hits = hitsIn(sentence);
  if (hits.length === 0 || ASKED_WHETHER.test(sentence.text)) return [];
  const found = hits.flatMap((hit) =>
    matters(text, sentence, before, hit.cue, hit.match, untilNext(hit, hits)).flatMap(
      ({ sentence: where, stretch }): ReadOpen[] => {
        const kept = tidy(where.text, stretch);
        if (kept === null) return [];
        const span: Span = [where.span[0] + kept.from, where.span[0] + kept.to];
        const open = mayBeOpen(text, span, hit, names);
        return open ? [openMatter(hit.cue, text, span)] : [];
      },
    ),
  );
  return apart(found);
}

const openMatter = ({ kind, name }: OpenCue, text: string, span: Span): ReadOpen => ({
  what: text.slice(...span),
  kind,
  by: name,
  confidence: surenessOf(name),
  span,
});

/** One entry for each place; the first cue that fits keeps it. */
function distinct(found: readonly ReadOpen[]): ReadOpen[] {
  const seen = new Set<string>();
  return found.filter(({ span }) => {
    const key = span.join('-');
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What the article says is unclear, not dealt with, or dismissed out of hand, each matter by itself and in the text's
 * own words. Every cue is looked for once in a sentence; a list of matters is cut into its members, and "this" behind a
 * question stands for what was asked.
 */
export function readOpen(
  text: string,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
): ReadOpen[] {
  return distinct(
    sentences.flatMap((sentence, index) => readSentence(text, sentence, sentences[index - 1], names)),
  );
}

/** Those that share no words with one before them: the longer cues come first. */
function apart(found: readonly ReadOpen[]): ReadOpen[] {
  const kept: ReadOpen[] = [];
  for (const each of found)
    if (!kept.some(({ span }) => span[0] < each.span[1] && each.span[0] < span[1])) kept.push(each);
  return kept.toSorted((a, b) => a.span[0] - b.span[0]);
}
