import { INTAKE_CODES, type IntakeCode } from '@nonpaper/intake';
import { bad, type Message, type Outcome } from '@nonpaper/vocabulary';
import { DRAFTS_CODES, type DraftsCode } from '../codes.ts';

const ADVICE: Readonly<Record<string, { readonly next: string }>> = { ...INTAKE_CODES, ...DRAFTS_CODES };

/** A refusal of the Word room, with the manual's advice. Files that intake refuses too are refused in its codes. */
export function refuse(code: IntakeCode | DraftsCode, what: string, where: string): Outcome<never> {
  return bad({ code, what, where, next: ADVICE[code]?.next ?? '' });
}

/** A message of the Word room; its code has to stand in one of the two code books. */
export const notice = (code: IntakeCode | DraftsCode, text: string): Message => ({ code, text });

const LETTERS_SHOWN = 60;

/** The first words of a text, to tell a reader which one is meant. */
export function beginningOf(text: string): string {
  const letters = Array.from(text.slice(0, 2 * LETTERS_SHOWN));
  return letters.length <= LETTERS_SHOWN && text.length <= 2 * LETTERS_SHOWN
    ? text
    : `${letters.slice(0, LETTERS_SHOWN).join('')} …`;
}
