import { isFormula, type Atom } from './atoms.ts';
import type { ParagraphText } from './paragraph-text.ts';

/**
 * Whether a stretch of a paragraph, all of it by default, holds nothing of which LibreOffice makes a character in the text: it
 * leaves out formulas where it has no editor for them, and hangs text boxes and floating pictures on the paragraph. So an
 * empty stretch does too.
 */
export function isUnseen(
  { atoms, text }: ParagraphText,
  [from, to]: readonly [number, number] = [0, text.length],
): boolean {
  for (let at = from; at < to; at += 1) {
    const atom = atoms.get(at);
    if (atom === undefined || !hasNoCharacter(atom)) return false;
  }
  return true;
}

/** 20.4.2.3 anchor: a picture that floats. Notes and fields have a character; so does a picture in a line (20.4.2.8 inline). */
const hasNoCharacter = (atom: Atom): boolean =>
  isFormula(atom) ||
  atom.boxed !== undefined ||
  (atom.note === undefined && atom.instruction === undefined && atom.key.includes('<wp:anchor '));
