import type { ParagraphBlock, TableBlock } from './blocks.ts';
import { attributeOf, elementsUnder, sourceOf, type Element, type Markup } from './markup.ts';
import type { Splices } from './splices.ts';

/**
 * Sets the ends of bookmarks that begin elsewhere before the paragraph, which was put in. LibreOffice 7.4 crashes where it
 * goes again with such an end inside, or right behind it: of a bookmark that begins in the table before it, also behind
 * tables that were taken out, and in a cell of one that begins in another cell.
 */
export function withEndsBefore(
  { element, said: { markup, units } }: ParagraphBlock,
  container: Element,
  table: TableBlock | null,
  splices: Splices,
): void {
  const ends = [...elementsUnder(element)].filter(({ name }) => name === 'w:bookmarkEnd');
  if (ends.length === 0) return;
  const begun = table === null ? null : begunIn(table.markup, table.element);
  const own = container.name === 'w:tc' ? begunIn(markup, container) : null;
  const beginsElsewhere = (id: string | null): boolean => begun?.has(id) === true || own?.has(id) === false;
  // What stands in a field is written with the field.
  const isInField = ({ start }: Element): boolean =>
    [...units.values()].some(({ first, last }) => first !== last && start > first.start && start < last.end);
  for (const end of ends) {
    if (!beginsElsewhere(attributeOf(markup, end, 'id')) || isInField(end)) continue;
    splices.replace(end.start, end.end, '');
    splices.insert(element.start, sourceOf(markup, end));
  }
}

/** The ids of the bookmarks that begin under an element. */
const begunIn = (markup: Markup, element: Element): ReadonlySet<string | null> =>
  new Set(
    [...elementsUnder(element)]
      .filter(({ name }) => name === 'w:bookmarkStart')
      .map((each) => attributeOf(markup, each, 'id')),
  );
