import { ARTICLES } from '../data/romanisation.ts';
import { tokenKeys, type TokenKeys } from './keys.ts';
import { nameTokens } from './tokens.ts';

/** Fewer shared consonants than these prove nothing between two scripts. */
const FEWEST_CONSONANTS = 3;

/** The Arabic article written together with the name. */
const withoutArticle = (token: string): string => (/^ال\p{L}{3,}/u.test(token) ? token.slice(2) : token);

function partsOf(name: string): TokenKeys[] {
  const parts = nameTokens(name).map((token) => tokenKeys(withoutArticle(token.text)));
  const bare = parts.filter((part) => !ARTICLES.has(part.sounds[0] ?? ''));
  return bare.length === 0 ? parts : bare;
}

/** Whether two parts of names are spellings of one. A single letter stands for any part that begins with it. */
export function samePart(one: TokenKeys, other: TokenKeys): boolean {
  if (one.abjad !== other.abjad) {
    const [abjad, spelled] = one.abjad ? [one, other] : [other, one];
    return spelled.consonants.length >= FEWEST_CONSONANTS && abjad.sounds.includes(`~${spelled.consonants}`);
  }
  const initial = one.initial || other.initial;
  return one.sounds.some((sound) =>
    other.sounds.some((each) => each === sound || (initial && sound !== '' && sound[0] === each[0])),
  );
}

/**
 * Whether two names are spellings of one name, whatever the script and romanisation (Zelensky, Selenskyj,
 * Зеленский). Names of several parts must agree part by part, initials standing for a part; a surname alone is
 * not the same as a full name. Names that merely resemble each other (Budanov, Burdanov) are not the same.
 */
export function sameName(one: string, other: string): boolean {
  const left = partsOf(one);
  const right = partsOf(other);
  if (left.length === 0 || left.length !== right.length) return false;
  if (left.length === 1 && left[0]?.initial !== right[0]?.initial) return false;
  return left.every((part, index) => {
    const against = right[index];
    return against !== undefined && samePart(part, against);
  });
}
