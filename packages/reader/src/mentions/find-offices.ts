import { foldName, type Sentence, type Word } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import type { KnownName, ReadingContext } from '../reading.ts';
import { OFFICE_HEADS, OFFICE_MODIFIERS, SINGULAR_OFFICES } from './data/offices.ts';
import { firstBehind, type MentionAt, type MentionFound } from './mention-at.ts';
import { bare, low as lowOf, wordsOf } from './words-of.ts';

/** An office phrase: "Zelensky's national security adviser", "the Russian negotiator", "the president". */
interface OfficePhrase {
  readonly span: Span;
  /** Head with its modifiers, lower case: "national security adviser". */
  readonly title: string;
  /** The mention that owns it: a person or party before the title. */
  readonly owner: MentionAt | undefined;
  readonly definite: boolean;
}

/** The two first letters of the heads, as they are and as capitals: nearly every other word is passed over. */
const BEGINNINGS = new Uint8Array(128 * 128);
for (const head of OFFICE_HEADS) BEGINNINGS[beginningOf(head)] = 1;

/** A number for the two first letters of a word, the same for capitals; -1 where they are not both ASCII. */
function beginningOf(word: string): number {
  const first = word.charCodeAt(0);
  const second = word.charCodeAt(1);
  return first < 128 && second < 128 ? (first | 32) * 128 + (second | 32) : -1;
}

/** Whether a word may be the head of an office; what has other letters is not known here. */
function mayBeHead({ text }: Word): boolean {
  const beginning = beginningOf(text);
  return beginning < 0 || BEGINNINGS[beginning] === 1;
}

const LONGEST_TITLE = 6;
/** How far before a mention an office's bearer is looked for, in mentions. */
const LOOK_BACK = 100;

const low = (word: Word | undefined): string => (word === undefined ? '' : lowOf(word));

function mentionEnding(mentions: readonly MentionAt[], word: Word | undefined): MentionAt | undefined {
  if (word === undefined) return undefined;
  const mention = mentions[firstBehind(mentions, word.span[0])];
  return mention !== undefined && mention.span[0] <= word.span[0] ? mention : undefined;
}

/** Extends a head leftward over its modifiers and looks for an owner or article before them. */
function phraseAt(list: readonly Word[], head: number, mentions: readonly MentionAt[]): OfficePhrase | null {
  let start = head;
  while (start > 0 && head - start < LONGEST_TITLE) {
    const word = low(list[start - 1]);
    if (!OFFICE_MODIFIERS.has(word) && !(OFFICE_HEADS.has(word) && start === head)) break;
    start -= 1;
  }
  const before = start > 0 ? list[start - 1] : undefined;
  const owner = mentionEnding(mentions, before);
  const last = list[head];
  const first = list[start];
  if (last === undefined || first === undefined) return null;
  const definite = /^(?:the|his|her|their|its|our)$/i.test(before?.text ?? '');
  const capital = /^\p{Lu}/u.test(first.text) && start > 0;
  if (owner === undefined && !definite && !capital) return null;
  const spanStart = owner?.span[0] ?? (definite ? (before?.span[0] ?? first.span[0]) : first.span[0]);
  const title = list
    .slice(start, head + 1)
    .map(low)
    .join(' ');
  return { span: [spanStart, last.span[1] - (last.text.length - bare(last).length)], title, owner, definite };
}

/** The person named right behind the office, with or without a comma, or right before it behind a comma. */
function appositionOf(
  text: string,
  phrase: OfficePhrase,
  mentions: readonly MentionAt[],
): MentionAt | undefined {
  const at = firstBehind(mentions, phrase.span[1]);
  const after = mentions[at];
  if (after?.kind === 'person' && /^,?\s$/u.test(text.slice(phrase.span[1], after.span[0]))) return after;
  const before = mentions[firstBehind(mentions, phrase.span[0] - 1) - 1];
  const gap = before === undefined ? '' : text.slice(before.span[1], phrase.span[0]);
  return before?.kind === 'person' && /^,\s(?:the\s|an?\s)?$/u.test(gap) ? before : undefined;
}

/** Titles are few and come again and again: each is folded once, up to so many. */
const MOST_TITLES = 10_000;
const folded = new Map<string, string>();

function fold(title: string): string {
  const before = folded.get(title);
  if (before !== undefined) return before;
  if (folded.size >= MOST_TITLES) folded.clear();
  const key = foldName(title);
  folded.set(title, key);
  return key;
}

const sameTitle = (title: string, office: string): boolean => {
  const key = fold(office);
  const asked = fold(title);
  return (
    key === asked || key.endsWith(` ${asked}`) || key.startsWith(`${asked} of `) || asked.endsWith(` ${key}`)
  );
};

/** The only known person who holds the office for the owner's party. */
function holder(phrase: OfficePhrase, context: ReadingContext): KnownName | undefined {
  const party = phrase.owner?.kind === 'person' ? phrase.owner.party : phrase.owner?.record;
  if (party === undefined) return undefined;
  const holders = context.names.filter(
    (known) =>
      known.kind === 'person' &&
      known.party === party &&
      known.record !== phrase.owner?.record &&
      (known.offices ?? []).some((office) => sameTitle(phrase.title, office)),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** Whoever an office is resolved to. */
interface Bearer {
  readonly name: string;
  readonly record?: string;
}

/** What the text itself said of who holds an office, last said last. */
interface Held {
  readonly title: string;
  readonly bearer: Bearer;
}

function bearerOf(
  phrase: OfficePhrase,
  mentions: readonly MentionAt[],
  held: readonly Held[],
  context: ReadingContext,
): Bearer | null {
  const known = holder(phrase, context);
  if (known !== undefined) return known;
  if (!phrase.definite && phrase.owner === undefined) return null;
  const said = held.findLast((each) => sameTitle(phrase.title, each.title));
  if (said !== undefined) return said.bearer;
  return SINGULAR_OFFICES.has(phrase.title) ? lastHolder(phrase, mentions) : null;
}

/** The last person mentioned before who is known to hold the office. */
function lastHolder(phrase: OfficePhrase, mentions: readonly MentionAt[]): MentionAt | null {
  if (phrase.owner !== undefined) return null;
  const end = firstBehind(mentions, phrase.span[0]);
  const recent = mentions.slice(Math.max(0, end - LOOK_BACK), end);
  return (
    recent.findLast(
      (mention) =>
        mention.kind === 'person' &&
        (mention.offices ?? []).some((office) => sameTitle(phrase.title, office)),
    ) ?? null
  );
}

/**
 * Offices: "the president", "Zelensky's national security adviser", "Russian negotiator Kirill Dmitriev". Each is
 * resolved to the person named beside it, else to the one known holder of that office for the owner's party, else
 * to whoever the text last said holds it. `name` is the phrase; `record` is the person's.
 */
export function findOffices(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly MentionAt[],
  context: ReadingContext,
): MentionFound[] {
  const found: MentionFound[] = [];
  let held: Held[] = [];
  for (const sentence of sentences) {
    const list = wordsOf(text, sentence);
    list.forEach((word, index) => {
      if (!mayBeHead(word) || !OFFICE_HEADS.has(low(word)) || OFFICE_HEADS.has(low(list[index + 1]))) return;
      const phrase = phraseAt(list, index, mentions);
      if (phrase === null) return;
      const named = appositionOf(text, phrase, mentions);
      const bearer = named ?? bearerOf(phrase, mentions, held, context);
      const said = named ?? (phrase.owner === undefined ? undefined : (bearer ?? undefined));
      if (said !== undefined) held = [...held.slice(-LOOK_BACK), { title: phrase.title, bearer: said }];
      const record = bearer?.record;
      found.push({
        kind: 'office',
        name: text
          .slice(phrase.span[0], phrase.span[1])
          .replace(/^the\s+/iu, '')
          .replace(/\s+/gu, ' '),
        ...(record === undefined ? {} : { record }),
        by: 'office',
        rule:
          named !== undefined ? 'office-beside-name' : bearer === null ? 'office-alone' : 'office-of-person',
        span: phrase.span,
      });
    });
  }
  return found;
}
