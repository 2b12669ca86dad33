import { tokenKeys } from './keys.ts';
import { nameTokens } from './tokens.ts';

/**
 * A key of a name that does not see case, diacritics, apostrophes, hyphens and, for Latin and Cyrillic, the
 * script and the usual differences of romanisation: "Zelenskyy", "Зеленський" and "Zelensky" have one key.
 * Names in Arabic or Hebrew script give their consonants behind `~`, since their vowels are not written; compare
 * those with `sameName`. The key is for comparing, not for showing.
 */
export function foldName(name: string): string {
  return nameTokens(name)
    .map((token) => tokenKeys(token.text).sounds[0] ?? '')
    .filter((key) => key !== '')
    .join(' ');
}
