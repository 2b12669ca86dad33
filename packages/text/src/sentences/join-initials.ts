import { codeAt, isLetter, isUpper, unitsOf } from '../characters.ts';
import { STARTERS } from '../data/abbreviations.ts';
import type { Rule } from './candidate.ts';

/** Whether a word is one capital letter, or hyphenated ones (`J.-P`). */
function isInitial(word: string): boolean {
  const last = word.slice(Math.max(word.lastIndexOf('-'), word.lastIndexOf('.')) + 1);
  const code = codeAt(last, 0);
  if (last.length !== unitsOf(code) || !isUpper(code)) return false;
  return word.split(/[.-]/).every((part) => part.length <= 2 && (part === '' || isLetter(codeAt(part, 0))));
}

/** Joins after initials: `Sergey V. Lavrov`, `J.-P. Moreau`; not before a word that opens sentences (`Plan B. The …`). */
export const joinInitials: Rule = ({ mark, before, after }) => {
  if (mark !== '.' || (before.includes('.') && !before.includes('-')) || !isInitial(before)) return undefined;
  if (before === 'I') return undefined;
  return STARTERS.has(after.toLowerCase()) ? 'break' : 'join';
};
