/**
 * What an article tells of the gender of those whom it names. Three signs, the surest first: a word before the name
 * ("Ms Oru", "the widow Oru"), the given name, and a pronoun behind it where nobody else can be meant.
 */
import type { Sentence } from '@nonpaper/text';
import { type MentionAt, within } from '../../mentions/mention-at.ts';
import { OfText } from '../../of-text.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import { FEMALE, FEMALE_GIVEN, MALE, MALE_GIVEN } from '../../statements/words/word-sets.ts';

export type Gender = 'f' | 'm';

/** What pronouns of one person tell. */
const PRONOUNS: Readonly<Record<string, Gender>> = {
  he: 'm', him: 'm', his: 'm', himself: 'm', she: 'f', her: 'f', hers: 'f', herself: 'f',
}; // prettier-ignore

/** The gender that a word tells if it is a pronoun of one person. */
export const genderOfPronoun = (word: string): Gender | undefined =>
  Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word] : undefined;

/** How many units before a name its title may begin. */
const LONGEST_TITLE = 40;
/** How many words before a name can be its title. */
const TITLE_WORDS = 4;

/** Words behind which a title belongs to somebody else: "the wife of", "the king's". */
const PARTS = /^(?:and|or|of|to|with|for|from|by|in|at|that|as|said|told|says|met)$|['’]s?$/u;

const genderOfNoun = (word: string): Gender | undefined =>
  FEMALE.has(word) ? 'f' : MALE.has(word) ? 'm' : undefined;

/** Marks that end what can be a title. */
const MARKS = '.;:,()"“”\n';

/** The last of these marks before a place, or -1. */
function markBefore(text: string, place: number): number {
  let at = place - 1;
  while (at >= 0 && !MARKS.includes(text.charAt(at))) at -= 1;
  return at;
}

/** "Mrs. ", "the envoy, ": a short word's point and a comma right before a name are no end of its title. */
const GOES_ON = /(?:\b\p{L}{1,3}\.|,)\s$/u;

/** Where the words begin that may be a title at the end of a stretch. */
const titleStart = (before: string): number =>
  markBefore(before, GOES_ON.test(before) ? before.length - 2 : before.length) + 1;

/** What the words right before a name tell, as far back as they are a title. */
function genderOfTitle(text: string, { name, span }: MentionAt): Gender | undefined {
  const before = text.slice(Math.max(0, span[0] - LONGEST_TITLE), span[0]);
  const title = before.slice(titleStart(before)).replaceAll(/[.,]/gu, ' ');
  const words = `${title} ${name.split(' ')[0] ?? ''}`
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  for (const word of words.slice(-TITLE_WORDS - 1).reverse()) {
    const told = genderOfNoun(word);
    if (told !== undefined) return told;
    if (PARTS.test(word)) return undefined;
  }
  return undefined;
}

/** What the given name of a full name tells. */
function genderOfName(name: string): Gender | undefined {
  const [first, second] = name.split(/[\s-]+/u);
  if (first === undefined || second === undefined) return undefined;
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return FEMALE_GIVEN.has(plain) ? 'f' : MALE_GIVEN.has(plain) ? 'm' : undefined;
}

/** "she", "he" and, before a noun, "her" and "his": an object's "her" is never whoever does it. */
const PRONOUN = /\b(?:s?he|himself|herself|(?:his|her)(?= \p{Ll}{3,}))\b/giu;
/** What stands behind "her" where that is no owner: "told her that". */
const NO_NOUN =
  /^\s(?:and|but|that|this|the|for|from|with|into|about|after|before|when|while|what|how|why|who|where|again|there)\b/u;
/** Whether a stretch holds somebody else's words, or tells of somebody without a name whom a pronoun behind it can mean too. */
const tellsOfOthers = (stretch: string): boolean =>
  /["“”]/u.test(stretch) ||
  (stretch.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some(
    (word) => !word.endsWith('s') && ACTOR_NOUNS.has(word),
  );

/**
 * Gives those their gender to whom alone a pronoun can belong: nobody else is named before it in its sentence and in the
 * one before that in the paragraph, and nobody is told of without a name between the two. Linear.
 */
function learnFromPronouns(
  text: string,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
  known: Map<string, Gender>,
): void {
  sentences.forEach(({ span: [start, end], paragraph }, index) => {
    const before = sentences[index - 1];
    const from = before !== undefined && before.paragraph === paragraph ? before.span[0] : start;
    const told = within(names, [from, end]).filter(({ kind }) => kind === 'person');
    const [first] = told;
    if (first === undefined || known.has(first.name)) return;
    for (const { 0: word, index: at } of text.slice(start, end).matchAll(PRONOUN)) {
      const place = start + at;
      const gender = genderOfPronoun(word.toLowerCase());
      const free =
        /^(?:his|her)$/iu.test(word) &&
        NO_NOUN.test(text.slice(place + word.length, place + word.length + 10));
      const alone = told.every(({ name, span }) => name === first.name || span[0] > place);
      if (gender === undefined || free || !alone || first.span[1] > place) continue;
      if (!tellsOfOthers(text.slice(first.span[1], place))) known.set(first.name, gender);
      return;
    }
  });
}

const told = new OfText<readonly MentionAt[], ReadonlyMap<string, Gender>>();

/** The gender of those persons of whom the article tells it, by name. Read once for each list of names; linear. */
export function gendersIn(
  text: string,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
): ReadonlyMap<string, Gender> {
  const before = told.of(text, names);
  if (before !== undefined) return before;
  const known = new Map<string, Gender>();
  const persons = names.filter(({ kind }) => kind === 'person');
  for (const person of persons) {
    const gender = genderOfTitle(text, person);
    if (gender !== undefined && !known.has(person.name)) known.set(person.name, gender);
  }
  for (const { name } of persons) {
    const gender = known.get(name) ?? genderOfName(name);
    if (gender !== undefined) known.set(name, gender);
  }
  learnFromPronouns(text, sentences, names, known);
  told.keep(text, names, known);
  return known;
}

/** The genders that were read for a list of names of a text; none where they were not. */
export const gendersTold = (text: string, names: readonly MentionAt[]): ReadonlyMap<string, Gender> =>
  told.of(text, names) ?? NONE;

const NONE: ReadonlyMap<string, Gender> = new Map();
