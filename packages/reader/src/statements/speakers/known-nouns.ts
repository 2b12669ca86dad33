/** Whether a word is one of the nouns that the lists know, or a name. */
import type { Token } from '../types.ts';
import {
  BODY_HEADS,
  DOCUMENTS,
  GROUPS,
  HIDDEN,
  INSTITUTIONS,
  OFFICE_HEADS,
  OFFICES,
  PERSON_HEADS,
  TEXT_HEADS,
  UNNAMED,
} from '../words/word-sets.ts';

const KNOWN_NOUNS = [OFFICES, UNNAMED, GROUPS, HIDDEN, DOCUMENTS];
const LISTED_PLURALS = [PERSON_HEADS, OFFICE_HEADS, BODY_HEADS, INSTITUTIONS, TEXT_HEADS];

/** At the head of a sentence "Residents" is capitalised and tagged as a name; the lists of nouns know better. */
export function isCommonWord(token: Token): boolean {
  const one = singular(token.low);
  // of a trade or a body only the plural: "Baker", "Mason" and "Mill" are names of many
  return (
    KNOWN_NOUNS.some((set) => set.has(one) || set.has(token.low)) ||
    (one !== token.low && LISTED_PLURALS.some((set) => set.has(one)))
  );
}

/** The head with the lemma and part of speech of the noun that it is. */
export function asNoun(token: Token): Token {
  if (token.pos !== 'PROPN' || !isCommonWord(token)) return token;
  return { ...token, pos: 'NOUN', lemma: singular(token.low), text: token.low };
}

/** The singular of a plain English plural. */
export function singular(low: string): string {
  if (low.endsWith('ies')) return low.replace(/ies$/u, 'y');
  if (/.[^u]men$/u.test(low)) return low.replace(/men$/u, 'man'); // "fishermen", "women", and no "acumen"
  return low.replace(/(?<=[^s])s$/u, '');
}

/** A word with a capital that is tagged as a name. */
export const isNameWord = (token: Token): boolean => token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);
