import { NOT_PARTIES } from '../data/bracket-words.ts';
import { ACTOR_WORDS, NOT_CODES, ORDINARY_ENDINGS, ORDINARY_WORDS } from '../data/ordinary-words.ts';
import type { LabelToken } from './label-tokens.ts';

/** Whether a word stands in lower case somewhere in the text that is read: then it is an ordinary word. */
export type SeenInLowerCase = (word: string) => boolean;

const LONGEST_NAME = 6;
const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'de', 'du', 'la']);
const NUMBERED: ReadonlySet<string> = new Set([
  'party',
  'side',
  'group',
  'delegation',
  'faction',
  'state',
  'country',
]);
const CODE = /^\p{Lu}[\p{Lu}\d.-]{0,9}$/u;
const TWO_SIGNS = /\p{Lu}[^]*[\p{Lu}\d]/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]*\p{Ll}[\p{L}\p{M}.'’-]*$/u;
const SHORT_INDEX = /^(?:\p{Lu}|\d{1,2}|[IVX]{1,4})$/u;
const ROMAN = /^[IVX]+$/u;

/** Whether a word is a short code of a party (`EU`, `G77`, `G77+China`), as far as its letters tell. */
export function isCode(word: string, seen: SeenInLowerCase): boolean {
  const parts = word.split('+');
  if (parts.length > 1) return parts.every((part) => isCodePart(part)) && TWO_SIGNS.test(word);
  return (
    CODE.test(word) &&
    TWO_SIGNS.test(word) &&
    !ROMAN.test(word) &&
    !isOrdinary(word, seen) &&
    !NOT_CODES.has(bare(word))
  );
}

const isCodePart = (part: string): boolean =>
  part.length <= 20 && (CODE.test(part) || CAPITALISED.test(part) || /^\d$/u.test(part));

/** Whether a word is used in agreements as an ordinary one, so that its capital tells nothing. */
export function isOrdinary(word: string, seen: SeenInLowerCase): boolean {
  const folded = bare(word);
  if (ACTOR_WORDS.has(folded)) return false;
  if (NOT_PARTIES.has(folded) || ORDINARY_WORDS.has(folded)) return true;
  if (folded.length >= 7 && ORDINARY_ENDINGS.some((ending) => folded.endsWith(ending))) return true;
  return seen(folded);
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s?$|\.$/u, '');

/**
 * How many tokens from here on look like the name of one party; 0 where they look like none. A code is one token.
 * Of capitalised words ("Dar Salin", "Republic of Arvenia"), the chief one, before "of" or else the last, must be no
 * ordinary word of agreements: "Annex II", "Geneva Accords" and "Territory" name no party; "Party A" does.
 */
export function nameByShape(tokens: readonly LabelToken[], from: number, seen: SeenInLowerCase): number {
  const first = tokens[from];
  if (first?.kind !== 'word') return 0;
  if (isNumbered(first, tokens[from + 1])) return 2;
  if (isCode(first.text, seen)) return 1;
  const length = capitalisedRun(tokens, from);
  const name = tokens.slice(from, from + length);
  return length > 0 && headIsName(name, seen) ? length : 0;
}

/** A single capital letter: a party only just before a colon or raised behind a bracket (`[A: x] [B: y]`). */
export const isLetterName = (token: LabelToken | undefined): boolean => /^\p{Lu}$/u.test(token?.text ?? '');

const isNumbered = (first: LabelToken, second: LabelToken | undefined): boolean =>
  NUMBERED.has(first.folded) &&
  /^\p{Lu}/u.test(first.text) &&
  second?.kind === 'word' &&
  SHORT_INDEX.test(second.text);

function capitalisedRun(tokens: readonly LabelToken[], from: number): number {
  let length = 0;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_NAME); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (isNamePart(token.text) && !(at > from && NOT_PARTIES.has(token.folded))) length = at + 1 - from;
    else if (at === from || !LINKS.has(token.folded)) break;
  }
  return length;
}

const isNamePart = (word: string): boolean => CAPITALISED.test(word) || CODE.test(word);

function headIsName(name: readonly LabelToken[], seen: SeenInLowerCase): boolean {
  const of = name.findIndex(({ folded }) => LINKS.has(folded));
  const head = name[of > 0 ? of - 1 : name.length - 1];
  if (head === undefined || isLetterName(head) || /^\d|^[IVX]+$/u.test(head.text)) return false;
  if (name.length === 1 && head.text.length < 3) return false;
  return !isOrdinary(head.text, seen);
}
