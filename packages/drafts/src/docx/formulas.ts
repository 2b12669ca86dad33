import { isFormula } from './atoms.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** Whether a stretch of a paragraph, all of it by default, holds nothing but formulas; so does an empty one. */
export function areFormulas(
  { atoms, text }: ParagraphText,
  [from, to]: readonly [number, number] = [0, text.length],
): boolean {
  for (let at = from; at < to; at += 1) {
    const atom = atoms.get(at);
    if (atom === undefined || !isFormula(atom)) return false;
  }
  return true;
}
