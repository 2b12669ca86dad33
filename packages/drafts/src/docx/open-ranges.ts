import { attributeOf, elementsUnder, sourceOf, type Element, type Markup } from './markup.ts';

/** Marks of bookmarks and of what comments are on; their names without `Start` and `End`. */
const RANGES = /^(w:(?:bookmark|commentRange))(?:Start|End)$/u;

/**
 * Of elements that go, the marks of ranges that begin or end outside them: else a bookmark would begin and not end. They may
 * stand wherever a row, cell, paragraph or run can. Linear.
 */
export function openRangesIn(markup: Markup, elements: readonly Element[]): string {
  const marks = elements
    .flatMap((each) => [...elementsUnder(each)])
    .filter(({ name }) => RANGES.test(name))
    .map((each) => ({
      each,
      range: `${each.name.replace(RANGES, '$1')} ${attributeOf(markup, each, 'id')}`,
    }));
  const count = new Map<string, number>();
  for (const { range } of marks) count.set(range, (count.get(range) ?? 0) + 1);
  return marks
    .filter(({ range }) => count.get(range) === 1)
    .map(({ each }) => sourceOf(markup, each))
    .join('');
}
