import { good, type Outcome } from '@nonpaper/vocabulary';
import { controlsIn, openedText } from './block-controls.ts';
import type { Markup } from './markup.ts';
import { parseMarkupText } from './parse-markup.ts';

/**
 * A part of notes without the content controls round whole paragraphs of them, or the same markup where it has none.
 * LibreOffice 7.4 loses the words of notes in any file in which several have such controls, and tracks nothing inside of one.
 */
export function withNoteControlsOpened(markup: Markup, part: string, where: string): Outcome<Markup> {
  const which = controlsIn(markup).flatMap(({ element }, index) => (element.name === 'w:sdt' ? [index] : []));
  return which.length === 0 ? good(markup) : parseMarkupText(openedText(markup, which), part, where);
}
