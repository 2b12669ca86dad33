import type { ParagraphBlock, TableBlock } from './blocks.ts';
import { attributeOf, elementsUnder, sourceOf, type Element } from './markup.ts';
import type { Splices } from './splices.ts';

/**
 * Sets the ends of bookmarks that begin in a table before the paragraph that follows it. LibreOffice 7.4 crashes where
 * that paragraph was put in and goes again with such an end inside, or right behind it.
 */
export function withEndsBefore(
  { element, said: { markup, units } }: ParagraphBlock,
  table: TableBlock,
  splices: Splices,
): void {
  const ends = [...elementsUnder(element)].filter(({ name }) => name === 'w:bookmarkEnd');
  if (ends.length === 0) return;
  const begun = new Set(
    [...elementsUnder(table.element)]
      .filter(({ name }) => name === 'w:bookmarkStart')
      .map((each) => attributeOf(table.markup, each, 'id')),
  );
  // What stands in a field is written with the field.
  const isInField = ({ start }: Element): boolean =>
    [...units.values()].some(({ first, last }) => first !== last && start > first.start && start < last.end);
  for (const end of ends) {
    if (!begun.has(attributeOf(markup, end, 'id')) || isInField(end)) continue;
    splices.replace(end.start, end.end, '');
    splices.insert(element.start, sourceOf(markup, end));
  }
}
