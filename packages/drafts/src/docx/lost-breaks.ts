import type { Atom } from './atoms.ts';
import { attributeOf, childOf, type Element, type Markup } from './markup.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** A line break in the text of a paragraph. */
export const BREAK = '\n';

/** Whether a paragraph ends a section (17.6.18 sectPr). */
export const endsSection = (paragraph: Element): boolean =>
  childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr') !== undefined;

/** Whether a paragraph ends a section that began on the page of the one before it (17.18.77 ST_SectionMark, continuous). */
export function endsContinuousSection(markup: Markup, paragraph: Element): boolean {
  const kind = childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr'), 'w:type');
  return kind !== undefined && attributeOf(markup, kind, 'val') === 'continuous';
}

/**
 * Where the text of a paragraph that ends a section ends for LibreOffice: before a line break that is its last character,
 * since it is lost there. `isOut` is for an older text of which the end was taken out: of pictures and formulas nothing is
 * then left.
 */
export function endBeforeLostBreak(said: ParagraphText, isOut: boolean): number {
  const to = isOut ? shownEnd(said) : said.text.length;
  return said.text[to - 1] === BREAK ? to - 1 : said.text.length;
}

/** Where an older text ends without the pictures and formulas at its end, of which a redline shows nothing as taken out. */
export function shownEnd({ text, atoms }: ParagraphText): number {
  let to = text.length;
  for (let atom = atoms.get(to - 1); atom !== undefined && leavesNothing(atom); atom = atoms.get(to - 1))
    to -= 1;
  return to;
}

const leavesNothing = ({ text, copy, note, instruction }: Atom): boolean =>
  text === '' && copy === null && note === undefined && instruction === undefined;
