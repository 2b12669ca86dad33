/** Pairs of signs that drafts use for wording that is not agreed. Full-width square brackets pair with plain ones. */
const SIGN_FAMILIES: readonly (readonly [opening: string, closing: string])[] = [
  ['[［', ']］'],
  ['{｛', '}｝'],
  ['【', '】'],
  ['〔', '〕'],
  ['⟦', '⟧'],
  ['〚', '〛'],
  ['⁅', '⁆'],
  ['❲', '❳'],
  ['﹝', '﹞'],
];

/** The family of the square brackets; `readBrackets` keeps these alone. */
export const SQUARE = 0;
/** The family of the braces, which hold placeholders more often than wording. */
export const BRACES = 1;

const FAMILY_OF = new Map<string, { readonly family: number; readonly opens: boolean }>();
SIGN_FAMILIES.forEach(([opening, closing], family) => {
  for (const sign of opening) FAMILY_OF.set(sign, { family, opens: true });
  for (const sign of closing) FAMILY_OF.set(sign, { family, opens: false });
});

/** Every sign, for a character class of a regular expression. */
export const SIGNS = [...FAMILY_OF.keys()]
  .map((sign) => (sign < '~' || sign === '}' ? `\\${sign}` : sign))
  .join('');
const SIGN = new RegExp(`[${SIGNS}]`, 'gu');

/** One bracket sign of a text: the offset of its character. */
export interface Sign {
  readonly at: number;
  readonly family: number;
  readonly opens: boolean;
}

/** The bracket signs of a text, in order. */
export function* signsOf(text: string): Generator<Sign> {
  for (const found of text.matchAll(SIGN)) {
    const sign = FAMILY_OF.get(found[0]);
    if (sign !== undefined) yield { at: found.index, ...sign };
  }
}

/**
 * A text with more signs is read as if it had none: every bracket becomes an object of its own, and what nobody could read
 * must not take minutes and gigabytes. The fullest drafts that states have negotiated hold some thousands.
 */
export const MOST_SIGNS = 150_000;

/** Whether a text has more signs than are read. Ends as soon as that is known. */
export const hasTooManySigns = (text: string): boolean => haveTooManySigns([text]);

/** The same for the pieces of one text together. */
export function haveTooManySigns(pieces: readonly string[]): boolean {
  let count = 0;
  for (const piece of pieces) {
    const sign = new RegExp(SIGN);
    while (sign.test(piece)) if ((count += 1) > MOST_SIGNS) return true;
  }
  return false;
}

/** Where a sign starts: a backslash that Markdown needs before it (`\[`) belongs to it. */
export const signStart = (text: string, at: number): number => (text[at - 1] === '\\' ? at - 1 : at);

/** Whether a character opens or closes a bracket. */
export const isSign = (character: string | undefined): boolean =>
  character !== undefined && FAMILY_OF.has(character);
export const isClosing = (character: string | undefined): boolean =>
  character !== undefined && FAMILY_OF.get(character)?.opens === false;
