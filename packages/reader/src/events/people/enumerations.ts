/**
 * The parties that an article lists: "to which Orvia, Teska and the Lagoon Union are party". Such a list tells who "all
 * three" are and who sits at "the three-way talks".
 */
import type { Sentence } from '@nonpaper/text';
import { type MentionAt, within } from '../../mentions/mention-at.ts';
import { tokenize } from '../../tokens.ts';
import { listFrom } from './noun-list.ts';
import type { Scene } from '../types.ts';

/** A sentence by itself: who is meant by its pronouns is not asked here. */
const alone = (
  text: string,
  sentence: Sentence,
  names: readonly MentionAt[],
  persons: ReadonlySet<string>,
): Scene => ({
  text,
  tokens: tokenize(text, sentence),
  names,
  persons,
  dates: new Map(),
  settled: new Map(),
  pair: [],
  lastTold: [],
  they: [],
  subjectBefore: () => [],
  personBefore: () => undefined,
  pairBefore: () => [],
  tellsTextBefore: () => false,
});

/** Longer sentences are tables, and no more than this many are looked at. */
const LONGEST = 600;
const MOST_SENTENCES = 200;

const mayList = ({ text }: Sentence): boolean =>
  text.length <= LONGEST &&
  text.includes(',') &&
  / and /u.test(text) &&
  (text.match(/\p{Lu}\p{L}/gu) ?? []).length > 2;

/** Whether a list may begin at a token: at the head of a sentence, behind a preposition, a relative pronoun, a verb or a mark. */
function mayBegin({ tokens }: Scene, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token === undefined || !/^(?:PROPN|DET|NOUN|ADJ)$/u.test(token.pos)) return false;
  return (
    before === undefined ||
    /^(?:ADP|VERB|AUX|PUNCT|SCONJ)$/u.test(before.pos) ||
    /^(?:which|that|both)$/u.test(before.lower)
  );
}

/** Whether all of a list's members are bodies with names, or with names in their words, and no places. */
function areBodies({ persons, names }: Scene, members: ReturnType<typeof listFrom>['members']): boolean {
  const capital = members.filter(({ name }) => /\p{Lu}/u.test(name)).length;
  return (
    capital >= members.length - 1 &&
    members.every(
      ({ name, span }) => !persons.has(name) && !within(names, span).some(({ kind }) => kind === 'outlet'),
    )
  );
}

/** The lists of three or more bodies in an article, in the order of the text. Linear. */
export function bodiesListed(
  text: string,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
  persons: ReadonlySet<string>,
): readonly (readonly string[])[] {
  return sentences
    .filter(mayList)
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence) => {
      const scene = alone(text, sentence, names, persons);
      const found: string[][] = [];
      for (let at = 0; at < scene.tokens.length; at += 1) {
        if (!mayBegin(scene, at)) continue;
        const { members, end } = listFrom(scene, at);
        if (members.length > 2 && areBodies(scene, members)) found.push(members.map(({ name }) => name));
        if (members.length > 2) at = Math.max(at, end - 1);
      }
      return found;
    });
}
