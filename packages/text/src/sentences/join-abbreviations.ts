import { isDigit } from '../characters.ts';
import { MAY_END, MONTHS, NEVER_END, REFERENCES, STARTERS, TITLES, WEEKDAYS } from '../data/abbreviations.ts';
import { fromRoman } from '../roman.ts';
import type { Candidate, Rule, Verdict } from './candidate.ts';

const isNumber = ({ after, afterCode }: Candidate): boolean =>
  isDigit(afterCode) || (after === after.toUpperCase() && fromRoman(after) !== null);

/** Joins before anything but a word that opens sentences. */
const unlessStarter = ({ after }: Candidate): Verdict =>
  STARTERS.has(after.toLowerCase()) ? 'break' : 'join';

/** Words that are abbreviations only when capitalised; in small letters they are words ("sun", "no", "in", "sat", "may"). */
const CAPITAL_ONLY = new Set(
  'no mar sat sun wed mon in min sec dir card gen col rep hon fr rev app add est'.split(' '),
);

/** "then-Sen.", "ex-Gen.": a title once held. */
const PREFIX = /^(?:then|ex|former|vice|co)-/u;

/** Joins after titles and ranks always, after references and months before a number, after the rest by what follows. */
export const joinAbbreviations: Rule = (candidate) => {
  if (candidate.mark !== '.') return undefined;
  const word = candidate.before;
  const lower = word.toLowerCase();
  if (CAPITAL_ONLY.has(lower) && word === lower)
    return lower === 'no' && isNumber(candidate) ? 'join' : undefined;
  if (REFERENCES.has(lower) && isNumber(candidate)) return 'join';
  if (NEVER_END.has(lower)) return 'join';
  if (lower === 'st' || lower === 'sr' || lower === 'ste') return unlessStarter(candidate);
  if (TITLES.has(lower) || TITLES.has(lower.replace(PREFIX, ''))) return 'join';
  if (MONTHS.has(lower)) return isNumber(candidate) ? 'join' : undefined;
  if (WEEKDAYS.has(lower))
    return isNumber(candidate) || MONTHS.has(candidate.after.toLowerCase()) ? 'join' : undefined;
  return MAY_END.has(lower) ? unlessStarter(candidate) : undefined;
};
