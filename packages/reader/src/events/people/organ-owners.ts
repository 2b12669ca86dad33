/**
 * Whose organs an article tells of. "The Oruan foreign minister", "the Front's negotiator" and "the government of
 * Bessa" show three principals, whether or not anything else knows their names. The two with most organs are
 * mostly the sides of the process.
 */
import type { Span } from '@nonpaper/vocabulary';
import { startsCapital } from '../../capitals.ts';
import { NOT_NAMES } from '../../mentions/data/not-names.ts';
import type { MentionAt } from '../../mentions/mention-at.ts';
import { HONORIFICS, OFFICE_HEADS, OFFICE_MODIFIERS } from '../../mentions/data/offices.ts';
import { BETWEEN_THE_SIDES, NO_OWNERS, NO_PRINCIPALS, ORGANS } from '../data/organs.ts';

/** A principal with as many of its organs as the article tells of. */
export interface Owner {
  readonly name: string;
  readonly organs: number;
}

/** A word with where it stands, and whether only a space parts it from the word before. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  /** Whether "'s" or "s'" makes it an owner. */
  readonly owns: boolean;
  readonly joined: boolean;
}

/** A word, and what makes it an owner. */
const WORD = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)(['’]s?(?!\p{L}))?/gu;

/** The words of a text in order. Linear. */
function wordsIn(text: string): Word[] {
  let end = -1;
  return [...text.matchAll(WORD)].map(({ 0: whole, 1: word = '', 2: owner, index }) => {
    const joined = end >= 0 && index === end + 1 && /\s/u.test(text.charAt(end));
    end = index + whole.length;
    return { text: word, lower: word.toLowerCase(), at: index, owns: owner !== undefined, joined };
  });
}

/** How many small words may stand between a name and its organ: "the Oruan chief nuclear negotiator". */
const MOST_BETWEEN = 2;
/** The longest name, in words. */
const LONGEST_NAME = 4;

const isOrgan = ({ lower }: Word): boolean => ORGANS.has(lower);
const isNameWord = (word: Word | undefined): word is Word =>
  word !== undefined &&
  startsCapital(word.text) &&
  !NOT_NAMES.has(word.lower) &&
  !OFFICE_MODIFIERS.has(word.lower) &&
  !word.lower.endsWith('-born') &&
  !ORGANS.has(word.lower);

/** Where the words of an office begin that ends in an organ: "deputy foreign minister". */
function officeStart(words: readonly Word[], organ: number): number {
  let at = organ;
  const belongs = (word: Word | undefined): boolean =>
    word !== undefined && !word.owns && OFFICE_MODIFIERS.has(word.lower);
  while (organ - at < MOST_BETWEEN && words[at]?.joined === true && belongs(words[at - 1])) at -= 1;
  return at;
}

/** The last word of the name right before a word, and where that begins; null where none stands there. */
function nameBefore(words: readonly Word[], end: number): readonly Word[] | null {
  let at = end;
  while (
    end - at < LONGEST_NAME &&
    words[at]?.joined === true &&
    (isNameWord(words[at - 1]) || isBodyWord(words, at - 1)) &&
    (at === end || words[at - 1]?.owns === false)
  )
    at -= 1;
  return at === end ? null : words.slice(at, end);
}

/** "the Upper Assembly's speaker": an organ's word that ends the name of a body. */
const isBodyWord = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  const before = words[at - 1];
  return word?.owns === true && startsCapital(word.text) && word.joined && isNameWord(before);
};

/** The name behind "of" or "of the". */
function nameBehind(words: readonly Word[], of: number): readonly Word[] | null {
  let at = of + 1;
  while (words[at]?.lower === 'the' || words[at]?.lower === 'republic' || words[at]?.lower === 'of') at += 1;
  let end = at;
  if (!isNameWord(words[at])) return null;
  while (end - at < LONGEST_NAME && startsName(words, at, end)) end += 1;
  return end === at ? null : words.slice(at, end);
}

const startsName = (words: readonly Word[], at: number, end: number): boolean =>
  (end === at || (words[end]?.joined === true && words[end - 1]?.owns === false)) &&
  words[end] !== undefined &&
  startsCapital(words[end].text) &&
  !NOT_NAMES.has(words[end].lower);

/** The name of the one who has the organ at a place. */
function ownerOf(words: readonly Word[], organ: number): readonly Word[] | null {
  for (const start of new Set([organ, officeStart(words, organ)])) {
    const before = nameBefore(words, start);
    if (before !== null) return before;
  }
  return words[organ + 1]?.lower === 'of' ? nameBehind(words, organ + 1) : null;
}

/** As many first letters have a land and its people in common: "Sevane", "Sevanese". */
const STEM = 4;
const ENDING = 4;

function sameStem(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = Math.max(STEM, short.length - 1);
  return (
    long.length - short.length <= ENDING &&
    short.length >= STEM &&
    short.slice(0, stem) === long.slice(0, stem)
  );
}

const partsOf = (name: string): string[] => wordsIn(name).map(({ lower }) => lower);

/** Whether every word of one name is a word of the other, or one of the same stem. */
export function isShortFor(short: string, full: string): boolean {
  const whole = partsOf(full);
  const parts = partsOf(short);
  return parts.length > 0 && parts.every((part) => whole.some((each) => sameStem(part, each)));
}

/** Bodies under their names in full; whose name is none yet is a new one. */
function bodyFor(name: string, bodies: readonly string[]): string {
  return (
    bodies.find((body) => body === name) ??
    bodies.find((body) => isShortFor(name, body) || isInitials(name, body)) ??
    name
  );
}

/** "LOF" for "Lower Oru Front"; a name that an apostrophe cut short may lack the last. */
function isInitials(short: string, full: string): boolean {
  if (!/^\p{Lu}{2,}$/u.test(short)) return false;
  const initials = wordsIn(full)
    .filter(({ text }) => startsCapital(text))
    .map(({ text }) => text.charAt(0))
    .join('');
  return initials.length > 1 && short.startsWith(initials) && short.length - initials.length < 2;
}

/** The land that an adjective is of, where the text names it: "Sevane" for "Sevanese"; the word itself where it does not. */
function landOf(word: string, named: ReadonlySet<string>): string {
  for (let end = word.length - 1; end >= Math.max(STEM, word.length - ENDING); end -= 1) {
    const stem = word.slice(0, end);
    for (const land of [stem, `${stem}a`, `${stem}e`, `${stem}ia`, `${stem}y`])
      if (land.length < word.length && named.has(land)) return land;
  }
  return word;
}

const isBody = ({ kind, by }: MentionAt): boolean =>
  (kind === 'party' || kind === 'organisation') && by !== 'adjective';

/** How many units before and behind a name are looked at for words that tell that it stands between the sides. */
const NEAR = 44;

/** Whether the words beside a stretch of text say that it mediates, hosts or looks on: "the mediators, Oru and Bessa". */
export function isBetweenSides(text: string, [from, to]: Span): boolean {
  const before =
    text
      .slice(Math.max(0, from - NEAR), from)
      .split(/[.;]\s/u)
      .at(-1) ?? '';
  const behind = text.slice(to, to + NEAR).split(/[.;]\s/u)[0] ?? '';
  return comesFromBetween(wordsIn(before)) || goesBetween(wordsIn(behind));
}

/** How many words before and behind a name may tell it. */
const BESIDE = 5;

const standsBetween = (words: readonly Word[], from: number, to: number): boolean =>
  comesFromBetween(words.slice(Math.max(0, from - BESIDE), from)) ||
  goesBetween(words.slice(to, to + BESIDE));

/** "mediated by Oru", "the hosts, Oru". */
const comesFromBetween = (before: readonly Word[]): boolean =>
  before.some(({ lower }) => BETWEEN_THE_SIDES.has(lower));

/** "Oru, which mediates"; but "talks of Oru and Bessa hosted by Tarn" tells it of another. */
const goesBetween = (behind: readonly Word[]): boolean =>
  behind.some(({ lower }, at) => BETWEEN_THE_SIDES.has(lower) && behind[at + 1]?.lower !== 'by');

/**
 * The principals of whose organs an article tells, most organs first, then in the order of the text. Persons and
 * outlets have secretaries and editors too and are none. Linear in the text: of the names the first few hundred are
 * compared with the first two hundred owners.
 */
export function organOwners(text: string, names: readonly MentionAt[]): readonly Owner[] {
  const words = wordsIn(text);
  const bodies = [...new Set(names.filter(isBody).map(({ name }) => name))].slice(0, MOST_BODIES);
  const others = names
    .filter(({ kind }) => kind === 'person' || kind === 'outlet')
    .slice(0, MOST_OTHERS)
    .map(({ name }) => name);
  const lands = new Set(words.filter(({ text: word }) => startsCapital(word)).map(({ text: word }) => word));
  const found = new Map<string, number>();
  const principals = new Map<string, string | null>();
  const principalOf = (owner: readonly Word[]): string | null => {
    const own = owner.map((each) => each.text).join(' ');
    if (others.some((other) => isShortFor(own, other))) return null;
    const name = bodyFor(owner.length === 1 ? landOf(own, lands) : own, [...bodies, ...found.keys()]);
    return NO_PRINCIPALS.has(partsOf(name).at(-1) ?? '') ? null : name;
  };
  words.forEach((word, at) => {
    const owner = isOrgan(word) ? ownerOf(words, at) : null;
    if (owner === null || isNoPrincipal(owner) || standsBetween(words, at - owner.length, at + 1)) return;
    const own = owner.map((each) => each.text).join(' ');
    if (!principals.has(own)) principals.set(own, principals.size < MOST_OTHERS ? principalOf(owner) : null);
    const name = principals.get(own) ?? null;
    if (name !== null) found.set(name, (found.get(name) ?? 0) + 1);
  });
  return [...found].map(([name, organs]) => ({ name, organs })).sort((a, b) => b.organs - a.organs);
}

/** "King Oru's envoy", "the Home Ministry's secretary", "the Western envoy": a person, an organ itself, or nobody. */
function isNoPrincipal(owner: readonly Word[]): boolean {
  const first = owner[0];
  const last = owner.at(-1);
  if (first === undefined || last === undefined || isPersonal(first)) return true;
  return (owner.length === 1 && NO_OWNERS.has(first.lower)) || NO_PRINCIPALS.has(last.lower);
}

/** A title makes the owner a person. */
const isPersonal = ({ lower }: Word): boolean => HONORIFICS.has(lower) || OFFICE_HEADS.has(lower);

const MOST_BODIES = 100;
const MOST_OTHERS = 200;
