import { labelAtTheEnd } from './attribution.ts';
import type { PartyBook } from './party-book.ts';
import type { Box, Item } from './tree-items.ts';
import { isBox, isWordingLeaf, wordingLeaf } from './tree-items.ts';

/**
 * Gives alternatives that stand in no bracket of their own the label at their end, as a bracket has it: "Option 2: The tolls fall.
 * (Arvenia)". Only listed parties, codes and roles said in words count there. Brackets keep theirs. No item is dropped or moved.
 */
export function withEndLabels(text: string, items: readonly Item[], book: PartyBook): Item[] {
  return items.map((item) => {
    if (!isBox(item) || item.kind === 'bracket') return item;
    item.items = withEndLabels(text, item.items, book);
    return item.kind === 'alternative' ? labelled(text, item, book) : item;
  });
}

function labelled(text: string, box: Box, book: PartyBook): Box {
  const last = box.items.at(-1);
  if (last === undefined || !isWordingLeaf(last)) return box;
  const label = labelAtTheEnd(text, last.start, last.end, book);
  if (label === null || text.slice(last.start, label.span[0]).trim() === '') return box;
  const [start, end] = label.span;
  const items: Item[] = [
    ...box.items.slice(0, -1),
    ...wordingLeaf(last.start, start),
    { kind: 'label', start, end },
  ];
  return { ...box, items, stances: label.stances };
}
