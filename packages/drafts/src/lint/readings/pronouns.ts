import { PERSON_NOUNS } from '../../data/lint-ambiguity.ts';
import { isParticiple } from '../acts.ts';
import type { Place } from '../ambiguity-places.ts';
import type { ReadSentence } from '../draft-view.ts';
import { isCapital, type Token } from '../view.ts';

const PERSONS = new Set(PERSON_NOUNS);
/** How far back an antecedent is looked for. */
const REACH = 40;

/**
 * Pronouns with two possible antecedents in their sentence. Readers take the subject of the clause before where they
 * can, so a pronoun is only listed where that does not help: "he" or "she" after two persons, "they" and "it" as subject
 * of a passive after two nouns of the same number, since what suffers the act may be either.
 */
export function pronounPlaces({ view: { tokens, lent } }: ReadSentence): Place[] {
  return tokens.flatMap(({ low }, at): Place[] => {
    if (at <= lent || !/^(?:he|she|they|it)$/u.test(low)) return [];
    const nouns = nounsBefore(tokens, Math.max(lent, at - REACH), at);
    const could =
      low === 'they'
        ? nouns.filter(({ plural }) => plural)
        : low === 'it'
          ? nouns.filter(({ plural, person }) => !plural && !person)
          : nouns.filter(({ person, plural }) => person && !plural);
    if (could.length < 2 || (low !== 'he' && low !== 'she' && !isPassive(tokens, at))) return [];
    const [one, other] = [could[0]?.word ?? '', could.at(-1)?.word ?? ''];
    return one === other
      ? []
      : [
          {
            kind: 'pronoun',
            from: at,
            to: at + 1,
            note: `Does “${tokens[at]?.text ?? ''}” mean the “${one}” or the “${other}”?`,
          },
        ];
  });
}

interface Noun {
  readonly word: string;
  readonly plural: boolean;
  readonly person: boolean;
}

/** "They are paid", "they shall be audited": the pronoun suffers the act. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 6).map(({ low }) => low);
  const be = behind.findIndex((low) => /^(?:is|are|was|were|be|been)$/u.test(low));
  return (
    be >= 0 &&
    behind.slice(0, be).every((low) => /^(?:shall|may|must|will|should|have|has|not)$/u.test(low)) &&
    behind.slice(be + 1, be + 3).some(isParticiple)
  );
}

/** The nouns that can be pointed back to: behind a determiner or capital, plurals in small letters, two names joined. */
function nounsBefore(tokens: readonly Token[], from: number, to: number): Noun[] {
  const nouns: Noun[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    const head = headAt(tokens, at, to);
    if (head === null) continue;
    nouns.push(head.noun);
    at = head.at;
  }
  const subject = joinedNames(tokens, from, to);
  return subject === null ? nouns : [subject, ...nouns];
}

/** "The State of Karelin and the Isles": two things joined before the verb are one plural. */
function joinedNames(tokens: readonly Token[], from: number, to: number): Noun | null {
  const verb = tokens.findIndex(
    ({ low }, at) => at > from && at < to && /^(?:shall|must|may|will|is|are)$/u.test(low),
  );
  const and = tokens.findIndex(({ low }, at) => at > from && at < verb && low === 'and');
  if (verb < 0 || and < 0 || !isCapital(tokens[verb - 1])) return null;
  const word = tokens
    .slice(from, verb)
    .map(({ text }) => text)
    .join(' ');
  return { word: word.length > 60 ? (tokens[verb - 1]?.text ?? '') : word, plural: true, person: false };
}

function headAt(tokens: readonly Token[], at: number, to: number): { noun: Noun; at: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^(?:the|a|an|each|any|every|no|this|that|its|their|one)$/u.test(token.low)) {
    let end = at + 1;
    while (
      end + 1 < Math.min(to, at + 4) &&
      tokens[end + 1]?.kind === 'word' &&
      !ENDS.test(tokens[end + 1]?.low ?? '') &&
      !isVerbLike(tokens[end + 1])
    )
      end += 1;
    const head = tokens[end];
    return head === undefined || head.kind !== 'word' || ENDS.test(head.low)
      ? null
      : { noun: nounOf(head), at: end };
  }
  const plural =
    /[^s]s$/u.test(token.low) && token.low.length > 4 && !isVerbLike(token) && !token.low.endsWith("'s");
  return plural && (token.text === token.low || at === 0 || isCapital(token))
    ? { noun: nounOf(token), at }
    : null;
}

const ENDS =
  /^(?:of|to|in|on|at|by|for|from|with|and|or|is|are|was|has|have|shall|may|must|will|who|which|that|before|after|when|if|as|under|not|be|until|within|where|holds|does|do)$/u;
const isVerbLike = (token: Token | undefined): boolean =>
  isParticiple(token?.low ?? '') || /(?:ly|ing)$/u.test(token?.low ?? '');
const nounOf = ({ text, low }: Token): Noun => ({
  word: text,
  plural: /[^s]s$/u.test(low) || /^(?:people|police)$/u.test(low),
  person: PERSONS.has(low),
});
