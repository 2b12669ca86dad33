import type { Span } from '@nonpaper/vocabulary';
import { firstBehind, type MentionAt, within } from '../mentions/mention-at.ts';
import { asideStart } from './asides.ts';
import type { FoundDate } from './dates/types.ts';
import type { Token } from '../tokens.ts';
import { NOT_NAMES } from '../mentions/data/not-names.ts';
import { ACTOR_NOUNS, NO_PEOPLE, NOT_ACTORS } from './data/actors.ts';
import { NOUN_TRIGGERS, TEXT_NOUNS } from './data/triggers.ts';
import { holderOf } from './office-holders.ts';

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

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'our']);
const NOUN_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'X']);
/** Articles, before which no phrase goes on. */
const OPENERS = new Set(['the', 'a', 'an']);
const LONGEST_PHRASE = 14;
const POSSESSIVE = /^['’]s?$/;

/** "Minister for Reconciliation": the "for" between an office and its field. */
const isFieldOf = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.lower === 'for' &&
  tokens[at + 1]?.pos === 'PROPN' &&
  /^(?:minister|secretary|commissioner|envoy|representative|coordinator|ministry|office|department|adviser|advisor)$/.test(
    tokens[at - 1]?.lower ?? '',
  );

/** "the Under-Secretary", "the vice-chair": a first part that the tagger takes for a preposition. */
const isPrefix = ({ tokens }: Scene, at: number): boolean =>
  tokens[at + 1]?.text === '-' &&
  /^(?:NOUN|PROPN)$/.test(tokens[at + 2]?.pos ?? '') &&
  tokens[at]?.span[1] === tokens[at + 1]?.span[0];

/** Whether a token can stand inside a noun phrase that names somebody. */
function inPhrase(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (isFieldOf(scene, at) || isPrefix(scene, at)) return true;
  if (POSSESSIVE.test(token.lower) || token.text === '-' || token.lower === 'of') return true;
  if (isNamed(scene, token)) return true;
  if (token.lower === 'to' || token.lower === 'not') return false;
  if (ACTOR_NOUNS.has(token.lower) || POSSESSIVES.has(token.lower) || isDescribing(scene, at)) return true;
  return NOUN_PARTS.has(token.pos) && token.lower !== 'which';
}

/** "its exiled secretary", "the visiting envoy": the tagger's verb only describes the noun behind it. */
function isDescribing({ tokens }: Scene, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.pos !== 'VERB' || !/^[a-z-]+(?:ed|ing)$/.test(token.text)) return false;
  const opened =
    before?.pos === 'DET' || POSSESSIVES.has(before?.lower ?? '') || /^['’]s$/.test(before?.lower ?? '');
  return opened && (next?.pos === 'NOUN' || next?.pos === 'PROPN');
}

/** A name that begins farther before a token does not count as covering it, in units. */
const LONGEST_NAME = 40;

/** Whether a name begins in a token or covers it. */
function isNamed({ names }: Scene, { span: [start, end] }: Token): boolean {
  for (let at = firstBehind(names, start); at < names.length; at += 1) {
    const from = names[at]?.span[0] ?? end;
    if (from >= end) return false;
    if (from >= start - LONGEST_NAME) return true;
  }
  return false;
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight)$/;
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const SPAN_OF_TIME = /^(?:week|month|year|weekend|summer|autumn|winter|spring|morning|afternoon|evening)$/;

const SPANS_OF_TIME = /^(?:minute|hour|day|week|month|year)s?$/;

/** "the two sides next week", "the council three days later", "Oru Tuesday": here a time begins that is no part of the phrase. */
export function startsTime(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  const next = scene.tokens[at + 1];
  const behind = scene.tokens[at + 2];
  const word = token?.lower ?? '';
  if (token?.pos === 'NUM' && SPANS_OF_TIME.test(next?.lower ?? ''))
    return /^(?:later|earlier|before|after|ago)$/.test(behind?.lower ?? '');
  if (DAY.test(word)) return !/^(?:NOUN|PART)$/.test(next?.pos ?? '');
  const time = next?.lower ?? '';
  return (
    /^(?:next|last|this|early|late|earlier)$/.test(word) &&
    (DAY.test(time) || SPAN_OF_TIME.test(time)) &&
    behind?.pos !== 'NOUN' &&
    behind?.lower !== "'s"
  );
}

/** "offers Oru a third of the water": an article behind a noun opens the next phrase; behind "of" it stands inside this one. */
const opensNext = ({ tokens }: Scene, at: number): boolean =>
  OPENERS.has(tokens[at]?.lower ?? '') && !/^(?:of|both|all)$/.test(tokens[at - 1]?.lower ?? '');

/** The end of the noun phrase that starts at a token; `from` if none does. */
export function phraseEnd(scene: Scene, from: number): number {
  let at = from;
  while (at < scene.tokens.length && at - from < LONGEST_PHRASE && inPhrase(scene, at)) {
    if (at > from && (startsTime(scene, at) || opensNext(scene, at))) break;
    at += 1;
  }
  return at;
}

const isActor = (token: Token | undefined): boolean => token !== undefined && ACTOR_NOUNS.has(token.lower);

/** How many words the field of an office has at most. */
const LONGEST_FIELD = 4;

/** "envoy of the League", "Minister of Foreign Affairs of the Union": the article stands inside the phrase of the one who holds the office. */
function heldBy({ tokens }: Scene, article: number): boolean {
  if (tokens[article - 1]?.lower !== 'of') return false;
  if (isActor(tokens[article - 2])) return true;
  let at = article - 2;
  while (article - at < LONGEST_FIELD + 2 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at -= 1;
  return tokens[at]?.lower === 'of' && isActor(tokens[at - 1]);
}

/** "on Friday evening both parties", "in September three envoys": a time before an article, number or quantity. */
const isTimeBefore = (scene: Scene, at: number): boolean => {
  const word = scene.tokens[at]?.lower ?? '';
  const next = scene.tokens[at + 1];
  const time = DAY.test(word) || SPAN_OF_TIME.test(word) || MONTHS.test(word);
  const named =
    DAY.test(word) &&
    (next?.pos === 'PROPN' || (next?.pos === 'NOUN' && !SPAN_OF_TIME.test(next.lower))) &&
    /^(?:on|last|late|early)$/.test(scene.tokens[at - 1]?.lower ?? '');
  return named || (time && (next?.pos === 'DET' || next?.pos === 'NUM'));
};

/** The start of the noun phrase that ends before a token. */
export function phraseStart(scene: Scene, end: number): number {
  let at = end;
  while (at > 0 && end - at < LONGEST_PHRASE && inPhrase(scene, at - 1)) {
    if (at < end && isTimeBefore(scene, at - 1)) break;
    at -= 1;
    if (OPENERS.has(scene.tokens[at]?.lower ?? '') && !heldBy(scene, at)) break;
  }
  return at;
}

/** Who a noun phrase names: the person in it, a group described, a party, or nobody. `loose` takes any noun for a group. */
export function participantIn(scene: Scene, from: number, to: number, loose = false): Participant | null {
  const first = scene.tokens[from];
  const last = scene.tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const span: Span = [first.span[0], last.span[1]];
  const names = within(scene.names, span).filter((name) => name.kind !== 'place' && name.kind !== 'outlet');
  const head = headOf(scene, from, to);
  const lastName = names.at(-1);
  const holder = names.find(
    ({ kind, span: own }) => kind === 'person' && head !== undefined && own[1] === head.span[1],
  );
  if (holder !== undefined) return named(holder); // "President Ilse Oru of Vess" is not Vess
  if (head !== undefined && head !== last && isHolder(head)) return described(scene, from, to, head);
  if (lastName !== undefined && endsWith(scene, lastName, last)) return named(lastName);
  if (head !== undefined && head !== last && isUnknownName(last)) return unknownName(scene, from, to, last);
  if (head !== undefined && (ACTOR_NOUNS.has(head.lower) || isPeople(head) || isOpposite(scene, head)))
    return described(scene, from, to, head);
  const kin = lastName !== undefined && head === last && isUnknownName(last) && owns(scene, lastName);
  if (kin) return unknownName(scene, from, to, last); // "Oru's brother Dal"
  if (lastName !== undefined && (lastName.kind === 'person' || lastName.kind === 'organisation'))
    return named(lastName);
  if (head !== undefined && isUnknownName(head) && !isSeat(scene, from, last))
    return unknownName(scene, from, to, head);
  if (last.pos === 'NUM' && first.lower === 'the' && to - from === 2) return described(scene, from, to, last);
  if (loose && head?.pos === 'NOUN') return described(scene, from, to, head);
  return pronoun(scene, first, to - from);
}

/** "the dockers", "two lobbyists": a plural whose ending tells of people. */
const isPeople = ({ lower, pos }: Token): boolean =>
  pos === 'NOUN' && /[a-z]{3}(?:ers|ors|ists|ians|men|women|people)$/.test(lower) && !NO_PEOPLE.has(lower);

/** "his opposite number". */
const isOpposite = ({ text }: Scene, { lower, span }: Token): boolean =>
  /^numbers?$/.test(lower) && text.slice(Math.max(0, span[0] - 9), span[0]).toLowerCase() === 'opposite ';

/** Whether a phrase ends with the name of a place behind "in": no more than where somebody is. */
const isSeat = (scene: Scene, from: number, last: Token): boolean =>
  /^(?:in|at|near|from|outside)$/.test(scene.tokens[from - 1]?.lower ?? '') &&
  within(scene.names, last.span).some(({ kind }) => kind === 'place');

/** "the envoy of the League": one person, and not the League itself. */
const isHolder = (head: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(head.pos) && ACTOR_NOUNS.has(head.lower) && !head.lower.endsWith('s');

const named = (mention: MentionAt): Participant => ({ name: mention.name, span: mention.span, named: true });

/** A capitalised word that nothing knows: a name all the same, unless it is a day, a month or a kind of text. */
function isUnknownName(head: Token): boolean {
  if (head.pos !== 'PROPN' || !/^\p{Lu}\p{L}{2,}/u.test(head.text)) return false;
  return (
    !NOT_NAMES.has(head.lower) &&
    !TEXT_NOUNS.has(head.lower) &&
    !NOUN_TRIGGERS.has(head.lower.replace(/s$/, ''))
  );
}

/** The capitalised words at the end of a phrase, which name somebody new. */
function unknownName(scene: Scene, from: number, to: number, head: Token): Participant {
  let start = to - 1;
  while (
    start > from &&
    isUnknownName(scene.tokens[start - 1] ?? head) &&
    scene.tokens[start - 1]?.pos === 'PROPN'
  )
    start -= 1;
  const span: Span = [scene.tokens[start]?.span[0] ?? head.span[0], head.span[1]];
  return { name: scene.text.slice(span[0], span[1]), span, named: true };
}

/** Whether the phrase ends with the name (an adjective with no noun behind it is the name itself). */
function endsWith(scene: Scene, mention: MentionAt, last: Token): boolean {
  const rest = scene.text.slice(mention.span[1], last.span[1]);
  return /^(?:['’]s)?[.,]?$/u.test(rest.trim()) && mention.span[1] >= last.span[0];
}

/** "Oru's brother": whoever owns somebody is somebody else. */
const owns = ({ text }: Scene, { span }: MentionAt): boolean =>
  /^['’]s?\s\p{Ll}/u.test(text.slice(span[1], span[1] + 4));

/** Words that only count those of whom "of" tells. */
const isCount = (token: Token | undefined): boolean =>
  token?.pos === 'NUM' || /^(?:some|many|several|most|all|both|dozens|scores)$/.test(token?.lower ?? '');

/** The head of a phrase: its last noun before "of". */
function headOf(scene: Scene, from: number, to: number): Token | undefined {
  const of = scene.tokens
    .slice(from, to)
    .findIndex((token, at) => token.lower === 'of' || isFieldOf(scene, from + at));
  const counted = of > 0 && isCount(scene.tokens[from + of - 1]); // "two of her colleagues" are colleagues
  return scene.tokens[(of < 0 || counted ? to : from + of) - 1];
}

const SKIPPED = /^(?:the|a|an|his|her|their|its|our|some|several|both|all)$/;

/** "the county mediator": the person whom the article calls so; null where it calls nobody so, or the phrase tells of another. */
function holderIn({ text, tokens, names }: Scene, from: number, to: number, head: Token): string | null {
  if (tokens[from]?.lower !== 'the' || tokens[to - 1] !== head) return null;
  const words = tokens.slice(from + 1, to).map(({ lower }) => lower);
  return words.some((word) => /^(?:of|for|['’]s?)$/.test(word)) ? null : holderOf(text, names, words);
}

/** A described participant in the text's own words, without its article. */
function described(scene: Scene, from: number, to: number, head: Token): Participant {
  const holder = holderIn(scene, from, to, head);
  if (holder !== null)
    return { name: holder, span: [scene.tokens[from]?.span[0] ?? 0, head.span[1]], named: true };
  const skips = SKIPPED.test(scene.tokens[from]?.lower ?? '') && to - from > 1 && !keepsArticle(head);
  const start = skips && !isBothSides(scene.tokens[from], head) ? from + 1 : from;
  const first = scene.tokens[start];
  const last = scene.tokens[to - 1] ?? head;
  const span: Span = [first?.span[0] ?? head.span[0], last.span[1]];
  return { name: scene.text.slice(span[0], span[1]).replace(/\s+/gu, ' '), span, named: false };
}

/** "both governments" are the two sides, and no governments at large. */
const isBothSides = (first: Token | undefined, head: Token): boolean =>
  first?.lower === 'both' &&
  /^(?:governments|countries|states|delegations|teams|camps|capitals)$/.test(head.lower);

const keepsArticle = (head: Token): boolean => head.pos === 'NUM' || /^(?:sides|parties)$/.test(head.lower);

/** "He" and "she" are the last person named before; other pronouns are left open. */
function pronoun(scene: Scene, token: Token, length: number): Participant | null {
  if (length === 1 && token.lower === 'both') return { name: token.text, span: token.span, named: false };
  if (length !== 1 || NOT_ACTORS.has(token.lower) || !/^(?:he|she|him|her)$/.test(token.lower)) return null;
  const person = scene.personBefore(token.span[0]);
  return person === undefined ? null : { name: person.name, span: token.span, named: true };
}

const isAnd = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:and|or|&)$/.test(token.lower);
const isComma = (token: Token | undefined): boolean => token?.text === ',';

/** The short name or party between brackets is no longer than this, with its brackets, in tokens. */
const LONGEST_BRACKET = 7;

/** "the Kadar Front (KF) met": where the brackets begin that end before a token; the token itself where none do. */
function overBracket(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > Math.max(0, end - LONGEST_BRACKET); at -= 1)
    if (tokens[at]?.text === '(') return at;
  return end;
}

/** "the Kadar Front (KF) and Oru": the token behind the brackets that begin at one; itself where none do. */
function behindBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let end = at + 2; end < at + LONGEST_BRACKET; end += 1) if (tokens[end]?.text === ')') return end + 1;
  return at;
}

/** "Oru, 54, and Bessa": where the name ends before an age that ends before a token; the token itself if none does. */
function overAge(tokens: readonly Token[], end: number): number {
  const comma = isComma(tokens[end - 1]) ? end - 1 : end;
  return /^\d{2}$/.test(tokens[comma - 1]?.text ?? '') && isComma(tokens[comma - 2]) ? comma - 2 : end;
}

/** "Oru, for the League, and Bessa": where the comma stands before such an aside that ends before a token; the token itself where none does. */
function overFor(scene: Scene, end: number): number {
  const { tokens } = scene;
  const comma = isComma(tokens[end - 1]) ? end - 1 : end;
  const from = phraseStart(scene, comma);
  const aside = from < comma && tokens[from - 1]?.lower === 'for' && isComma(tokens[from - 2]);
  return aside && (comma < end || isComma(tokens[end])) ? from - 2 : end;
}

/** "the government in Oru and the rebels": the token behind the seat, where the list goes on behind it; itself where it does not. */
function behindSeat(scene: Scene, at: number): number {
  if (!SEATED.test(scene.tokens[at]?.lower ?? '')) return at;
  const end = phraseEnd(scene, at + 1);
  return namesPlace(scene, at + 1, end) && isAnd(scene.tokens[end]) ? end : at;
}

const SEATED = /^(?:in|at|near|outside)$/;

/** Whether a phrase names a place, or a land that can be one. */
function namesPlace(scene: Scene, from: number, to: number): boolean {
  const first = scene.tokens[from];
  const last = scene.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return false;
  return within(scene.names, [first.span[0], last.span[1]]).some(
    ({ kind }) => kind === 'place' || kind === 'party',
  );
}

/** "rebels in the Republic of Oru": where the preposition stands that only says where people are; -1 where it does not. */
function seatOfPeople(scene: Scene, from: number, to: number): number {
  const people = SEATED.test(scene.tokens[from - 1]?.lower ?? '') && isActor(scene.tokens[from - 2]);
  return people && namesPlace(scene, from, to) ? from - 1 : -1;
}

/** What may stand between two members of a list, from a token on: ", and", "as well as"; the index behind it. */
function separatorEnd(tokens: readonly Token[], at: number): number {
  const end = separatorAt(tokens, at);
  return end > at &&
    isAnd(tokens[end - 1]) &&
    /^(?:then|later|also|separately|afterwards|even)$/.test(tokens[end]?.lower ?? '')
    ? end + 1
    : end;
}

function separatorAt(tokens: readonly Token[], at: number): number {
  if (isComma(tokens[at])) return isAnd(tokens[at + 1]) ? at + 2 : at + 1;
  if (isAnd(tokens[at])) return at + 1;
  if (tokens[at]?.lower === 'as' && tokens[at + 1]?.lower === 'well') return at + 3;
  if (tokens[at]?.lower === 'along' && tokens[at + 1]?.lower === 'with') return at + 2;
  return at;
}

/**
 * The members of a list that starts at a token ("Witkoff, President Zelensky, and …"), and where it ends. A described
 * one behind a bare comma belongs to it only if an "and" follows: in "of experts, an official said" it does not.
 */
export function listFrom(
  scene: Scene,
  from: number,
  loose = false,
): { readonly members: readonly Participant[]; readonly end: number } {
  const members: Participant[] = [];
  let at = from;
  let end = from;
  let whole: { readonly members: readonly Participant[]; readonly end: number } | null = null;
  const list = () => whole ?? { members, end };
  for (;;) {
    const stop = phraseEnd(scene, at);
    const single = stop === at && scene.tokens[at]?.pos === 'PRON' ? at + 1 : stop;
    const member =
      single === at
        ? null
        : participantIn(scene, at, single, loose && (at === from || !isComma(scene.tokens[at - 1])));
    const behind =
      member === null && single > at && isComma(scene.tokens[single]) ? namedBehind(scene, single + 1) : null;
    if (behind !== null) {
      members.push(behind.who);
      end = behind.end;
      at = separatorEnd(scene.tokens, end);
      if (at === end) return list();
      continue;
    }
    if (member === null) return list();
    if (!member.named && isBareComma(scene.tokens, at)) whole ??= { members: [...members], end };
    const ofGroup =
      isComma(scene.tokens[at - 1]) &&
      scene.persons.has(member.name) &&
      standsForGroup(scene, members.at(-1));
    add(members, member, ofGroup ? 'names' : isApposition(scene, at, members.at(-1), member));
    end = single;
    const aged =
      overAge(scene.tokens, single + 3) === single
        ? single + 2
        : behindSeat(scene, behindBracket(scene.tokens, single));
    at = separatorEnd(scene.tokens, aged);
    if (at === aged) return list();
    if (!isComma(scene.tokens[at - 1])) whole = null;
  }
}

/** "the secretaries of the Commission, Ida Renn and Dal Orth": a body's name that stood for people whom the list goes on to name. */
function standsForGroup({ tokens }: Scene, last: Participant | undefined): boolean {
  if (last?.named !== true) return false;
  const at = tokens.findIndex(({ span }) => span[0] >= last.span[0]);
  const of = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const people = tokens[of - 1];
  return (
    tokens[of]?.lower === 'of' &&
    people !== undefined &&
    ACTOR_NOUNS.has(people.lower) &&
    people.lower.endsWith('s')
  );
}

/** "the reeve, Dal Oru": the person whom words explain that no list knows; null where no person's name stands alone there. */
function namedBehind(scene: Scene, from: number): { readonly who: Participant; readonly end: number } | null {
  const end = phraseEnd(scene, from);
  const who = end === from ? null : participantIn(scene, from, end);
  const last = scene.tokens[end];
  const closed = last === undefined || /^[,.;]$/.test(last.text);
  return who !== null && closed && scene.persons.has(who.name) ? { who, end } : null;
}

const isBareComma = (tokens: readonly Token[], at: number): boolean => isComma(tokens[at - 1]);

type Apposition = 'explains' | 'names' | null;

/**
 * Whether a member behind a bare comma is the same as the one before: "Oru, the envoy" explains, "his counterpart,
 * Amina Yusuf" names. Lists of described groups without articles are none.
 */
function isApposition(
  scene: Scene,
  at: number,
  last: Participant | undefined,
  member: Participant,
): Apposition {
  if (last === undefined || !isComma(scene.tokens[at - 1])) return null;
  if (last.named && !member.named && /^(?:the|a|an|his|her|their|its)$/.test(scene.tokens[at]?.lower ?? ''))
    return 'explains';
  const group = /(?:s|people)$/.test(last.name.split(' of ')[0] ?? ''); // "the envoy of the Four Towns, Dal Oru"
  const counted = /^(?:two|three|four|five)\b/.test(last.name); // "the two mediators, Oru and Bessa"
  const known = /\b(?:the|his|her|their|its) $/iu.test(
    scene.text.slice(Math.max(0, last.span[0] - 6), last.span[0]),
  );
  const those = known && scene.persons.has(member.name); // "the mediators, Ida Renn and Dal Orth"
  return !last.named && member.named && (!group || counted || those) ? 'names' : null;
}

function add(members: Participant[], member: Participant, apposition: Apposition): void {
  if (apposition === 'explains') return;
  if (apposition === 'names') members.pop();
  members.push(member);
}

/** "the commission in Oru": where the preposition stands that seats a body in the place that ends the phrase; -1 if none does. */
function seatBefore(scene: Scene, from: number, to: number): number {
  const preposition = scene.tokens[from - 1];
  const first = scene.tokens[from];
  const last = scene.tokens[to - 1];
  if (preposition === undefined || first === undefined || last === undefined || to <= from) return -1;
  const isPlace = within(scene.names, [first.span[0], last.span[1]]).some(({ kind }) => kind === 'place');
  return isPlace && /^(?:in|at|near|from|outside)$/.test(preposition.lower) ? from - 1 : -1;
}

/** People who come from a side without being it. */
const SENT =
  /^(?:experts|technicians|engineers|officers|lawyers|officials|deputies|lawmakers|parliamentarians|negotiators|ministers|diplomats|advisers|representatives)$/;

/** "Legal experts from the two countries": the experts, where the phrase behind "from" names nobody; null where it does not stand so. */
function expertsFrom(
  scene: Scene,
  from: number,
  to: number,
): { readonly members: readonly Participant[]; readonly start: number } | null {
  if (scene.tokens[from - 1]?.lower !== 'from' || !SENT.test(scene.tokens[from - 2]?.lower ?? ''))
    return null;
  const start = phraseStart(scene, from - 1);
  const span: Span = [scene.tokens[start]?.span[0] ?? 0, scene.tokens[to - 1]?.span[1] ?? 0];
  const name = scene.text.slice(span[0], span[1]).replace(/\s+/gu, ' ');
  return { members: [{ name, span, named: false }], start };
}

/**
 * "the reeve, Dal Oru, and Bessa met": where the words begin that say who a person between commas is; where the name
 * begins if none do. They are one person's, so they begin with an article or owner and have no plural.
 */
function explainedBy(scene: Scene, { name }: Participant, from: number, to: number): number {
  const { tokens } = scene;
  if (!scene.persons.has(name) || !isComma(tokens[from - 1]) || !isComma(tokens[to])) return from;
  const start = phraseStart(scene, from - 1);
  const words = tokens.slice(start, from - 1);
  const of = words.findIndex(({ lower }) => lower === 'of');
  const head = words[(of < 0 ? words.length : of) - 1];
  const opens = words.some(
    ({ lower, pos }) => pos === 'DET' || POSSESSIVES.has(lower) || POSSESSIVE.test(lower),
  );
  const one =
    head !== undefined &&
    /^(?:NOUN|PROPN)$/.test(head.pos) &&
    /^[a-z-]+$/.test(head.text) &&
    !head.lower.endsWith('s');
  return opens && one ? start : from;
}

/** "the mediators, Dal Oru and Ida Renn": where the group begins that two persons are; -1 where none does. */
function groupBefore(scene: Scene, end: number, members: readonly Participant[]): number {
  if (!members.every(({ name }) => scene.persons.has(name))) return -1;
  const start = phraseStart(scene, end);
  const opens = /^(?:the|his|her|their|its)$/.test(scene.tokens[start]?.lower ?? '');
  const group = opens ? participantIn(scene, start, end) : null;
  return group !== null && !group.named && group.name.endsWith('s') ? start : -1;
}

/** The members of a list that ends before a token, in the order of the text, and where it starts. */
export function listBefore(
  scene: Scene,
  end: number,
): { readonly members: readonly Participant[]; readonly start: number } {
  const members: Participant[] = [];
  let stop = end;
  let start = end;
  for (;;) {
    stop = overFor(scene, overBracket(scene.tokens, overAge(scene.tokens, stop)));
    const from = phraseStart(scene, stop);
    const single = from === stop && scene.tokens[stop - 1]?.pos === 'PRON' ? stop - 1 : from;
    const member = single === stop ? null : participantIn(scene, single, stop);
    const experts = member === null || member.named ? null : expertsFrom(scene, single, stop);
    if (experts !== null && members.length === 0) return experts;
    const seated = Math.max(
      member === null && members.length === 0 ? seatBefore(scene, single, stop) : -1,
      seatOfPeople(scene, single, stop),
    );
    if (seated >= 0) {
      stop = seated;
      continue;
    }
    const aside = members.length > 0 && isComma(scene.tokens[stop]) ? asideStart(scene, stop) : -1;
    if (aside > 0) {
      stop = aside; // "Oru, third of his name, and Bessa"
      continue;
    }
    if (member === null) return { members, start };
    members.unshift(member);
    const explained = explainedBy(scene, member, single, stop);
    start = explained;
    const before = scene.tokens[explained - 1];
    const shared = before?.lower === 'of' && isAnd(scene.tokens[explained - 2]); // "envoys of Oru and of Bessa"
    if (shared) stop = explained - 2;
    else if (isAnd(before)) stop = isComma(scene.tokens[explained - 2]) ? explained - 2 : explained - 1;
    else if (isComma(before) && members.length > 1) {
      const group = groupBefore(scene, explained - 1, members);
      if (group >= 0) return { members, start: group };
      stop = explained - 1;
    } else return { members, start };
  }
}
