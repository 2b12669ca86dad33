import type { Fidelity, LanguageTag, Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';

/** What decides whether wording may be compared. */
export interface Wording {
  readonly fidelity: Fidelity;
  /** Null where it is not known; then only the fidelity decides. */
  readonly language: LanguageTag | null;
}

/**
 * Whether differences of wording between two texts mean anything: only when both are verbatim and in one language
 * (regions apart: `en-GB` and `en-US` are one). Otherwise a redline, and every flag on duty, negation or brackets,
 * is refused with the reason, code `wording-not-comparable`; `changedFacts` stays allowed.
 */
export function wordingComparable(a: Wording, b: Wording): Outcome<true> {
  const reason = fidelityReason(a, b) ?? languageReason(a, b);
  if (reason === null) return good(true);
  return bad({
    code: 'wording-not-comparable',
    what: `The wording of these two texts cannot be compared: ${reason}.`,
    next: 'Compare numbers, dates and parties instead, or import the verbatim texts in one language.',
  });
}

const WORDS: Readonly<Record<Fidelity, string>> = {
  verbatim: 'verbatim',
  translation: 'a translation',
  paraphrase: 'a paraphrase',
  summary: 'a summary',
};

function fidelityReason(a: Wording, b: Wording): string | null {
  if (a.fidelity === 'verbatim' && b.fidelity === 'verbatim') return null;
  if (a.fidelity === b.fidelity)
    return `both are ${WORDS[a.fidelity].replace(/^a (\w+)$/u, '$1')} texts, not verbatim ones`;
  const [which, odd] = a.fidelity === 'verbatim' ? ['the second', b.fidelity] : ['the first', a.fidelity];
  return `${which} is ${WORDS[odd]}`;
}

function languageReason(a: Wording, b: Wording): string | null {
  if (a.language === null || b.language === null) return null;
  const [first, second] = [mainLanguage(a.language), mainLanguage(b.language)];
  return first === second ? null : `one is in ${first}, the other in ${second}`;
}

const mainLanguage = (tag: LanguageTag): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';
