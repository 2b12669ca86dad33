/** Whom "he", "she", "his" and "her" mean. */
import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { type MentionAt, within } from '../../mentions/mention-at.ts';
import { type Gender, genderOfPronoun, gendersIn } from './genders.ts';

/** How many sentences back a pronoun may point. */
const SENTENCES_BACK = 4;

const isPerson = (name: MentionAt): boolean => name.kind === 'person';

/** "the envoy of King Oru", "Bessa's envoy": one who only says whose somebody is. */
const isOwner = (text: string, [from, to]: Span): boolean =>
  /\bof (?:\p{Lu}\p{L}+\.? )?$/u.test(text.slice(Math.max(0, from - 24), from)) ||
  /^['’]s? \p{Ll}/u.test(text.slice(to, to + 4));

/** An article as a pronoun is read in it. */
export interface Around {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly MentionAt[];
}

/** "She left on Monday", "On Friday he rang": a pronoun that is the subject of a sentence before anybody is named. */
const SUBJECT = /^(?:[^,;:.]{0,40},? )?(s?he)\b/iu;
/** How far into a sentence it may stand, in units. */
const SUBJECT_REACH = 60;

/** Where the pronoun stands that is the subject of a sentence and of a gender; -1 where another subject goes before. */
function subjectPronoun({ text, names }: Around, sentence: Sentence, gender: Gender | undefined): number {
  const [start] = sentence.span;
  const [whole, pronoun] = SUBJECT.exec(text.slice(start, start + SUBJECT_REACH)) ?? [];
  if (whole === undefined || pronoun === undefined || genderOfPronoun(pronoun.toLowerCase()) !== gender)
    return -1;
  const at = start + whole.length - pronoun.length;
  return within(names, [start, at]).some(isPerson) ? -1 : at;
}

/** One who can be meant, and whether the text or the given name tells the gender that the pronoun has. */
interface Candidate {
  readonly person: MentionAt;
  readonly sure: boolean;
}

/** Whom of those named in a sentence before a place a pronoun can mean: one of its gender rather than one of whom none is told, the first one rather than a later. */
function inSentence(
  around: Around,
  [from, to]: Span,
  except: readonly string[],
  gender: Gender | undefined,
): Candidate | null {
  const { text, sentences, names } = around;
  const genders = gendersIn(text, sentences, names);
  const fitting = within(names, [from, to]).filter(
    (name) => isPerson(name) && !except.includes(name.name) && (genders.get(name.name) ?? gender) === gender,
  );
  const sure = fitting.filter(({ name }) => genders.has(name));
  for (const persons of [sure, fitting]) {
    const person = persons.find(({ span }) => !isOwner(text, span)) ?? persons[0];
    if (person !== undefined) return { person, sure: persons === sure };
  }
  return null;
}

/**
 * Whom "he" or "she" means, of those whose gender fits or is not told: the first person named in the sentence before
 * the word, else the first one of the nearest sentence before that names any, since what was the subject mostly stays
 * it. A sentence whose own subject is such a pronoun is of whom that means, whoever else is named behind it. Where the
 * gender of that person is not told, one of the sentence before of whom it is goes first. Of those who only say whose
 * somebody is ("Oru's envoy") one is meant where nobody else is named. At most `SENTENCES_BACK` sentences are looked at
 * from each pronoun, and as many pronouns followed.
 */
export function personMeant(
  around: Around,
  index: number,
  place: number,
  except: readonly string[],
  depth = 0,
): MentionAt | undefined {
  const { text, sentences } = around;
  const word = /^\p{L}+/u.exec(text.slice(place, place + 8))?.[0].toLowerCase() ?? '';
  const gender = genderOfPronoun(word);
  let unsure: MentionAt | undefined;
  for (let at = index; at >= Math.max(0, index - SENTENCES_BACK); at -= 1) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    const end = at === index ? place : sentence.span[1];
    const subject =
      depth < SENTENCES_BACK && unsure === undefined ? subjectPronoun(around, sentence, gender) : -1;
    const same =
      subject >= 0 && subject < end ? personMeant(around, at, subject, except, depth + 1) : undefined;
    if (same !== undefined) return same;
    const found = inSentence(around, [sentence.span[0], end], except, gender);
    if (found?.sure === true || (found !== null && gender === undefined)) return found.person;
    if (unsure !== undefined) return unsure;
    unsure = found?.person;
  }
  return unsure;
}
