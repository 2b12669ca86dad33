/** What stands in brackets as a gap to be filled in. */
import { GAP_ENDS, GAP_FILLERS, GAP_NOUNS, TEXT_NOUNS } from '../data/bracket-words.ts';

const MOST_WORDS = 8;
const MOST_OF_PLACEHOLDER = 14;

/**
 * Whether a bracket holds a gap: "date of signature", "amount to be agreed", "Placeholder: guarantees", "text to be supplied by the
 * facilitator". It says what is to be filled in, in few words; "to be agreed by the Commission" is wording, which binds somebody.
 */
export function isGap(inner: string): boolean {
  const words = inner.toLowerCase().trim().replace(/\.$/u, '').split(/\s+/u);
  const folded = words.join(' ');
  const [first = '', second] = words;
  if (first === 'placeholder' || first === 'placeholder:') return words.length <= MOST_OF_PLACEHOLDER;
  if (words.length > MOST_WORDS || /[.;:]$/u.test(folded)) return false;
  if (endsAsGap(folded) || isFilledBy(folded)) return true;
  if (TEXT_NOUNS.has(first) && / to (?:come|follow)$/u.test(folded)) return true;
  if (first === 'insert') return true;
  return GAP_NOUNS.has(first) && (second === 'of' || second === undefined);
}

const endsAsGap = (folded: string): boolean =>
  isBlankDate(folded) || GAP_ENDS.some((end) => folded === end || folded.endsWith(` ${end}`));

/** "To be drafted by the facilitator", "to be supplied later". */
function isFilledBy(folded: string): boolean {
  const [head, who] = folded.split(/ by (?:the )?/u);
  if (who !== undefined) return GAP_FILLERS.has(who) && head !== undefined && endsAsGap(head);
  const before = folded.replace(/ (?:later|subsequently|in due course|at a later stage)$/u, '');
  return before !== folded && endsAsGap(before);
}

/** "dd/mm/yyyy", "DD Month YYYY". */
const isBlankDate = (folded: string): boolean =>
  /^(?:d{1,2}|x{1,2})[./ -](?:m{1,4}|month|x{1,2})[./ -](?:y{2,4}|year|x{2,4})$/u.test(folded);

/** Whether the slashes in a wording part the places of a date that is still to be filled in: "by DD/MM/YYYY". */
export const isDateBlank = (inner: string): boolean =>
  /\b(?:dd?|xx?)\/(?:mm?|xx?)\/(?:y{2,4}|x{2,4})\b/iu.test(inner);
