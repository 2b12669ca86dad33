import { notice } from './faults.ts';
import { listStyles } from './heading-styles.ts';
import { attributeOf, childOf, elementsUnder, valueIn, type Element, type Markup } from './markup.ts';

/** A document, as far as its lists are looked at. */
interface Listing {
  readonly markup: Markup;
  readonly naming: { readonly styles: Markup | null };
}

export const LISTS_UNREAD = notice(
  'redline-unread-by-pandoc',
  'A list stands behind a field whose instruction holds another field; pandoc loses the words of such a list in any file, and so in this redline.',
);

/**
 * Whether pandoc 2.17 loses the words of items of a list in the redline, as in any file with a list behind a field in the
 * instruction of a field: it holds that field for open, and an item's words for its result. A list of the older file counts
 * wherever it stands, since it can be shown as taken out. Linear.
 */
export function hasUnreadLists(older: Listing, newer: Listing): boolean {
  const from = innerFieldIn(newer.markup);
  return from !== null && (hasListFrom(newer, from) || hasListFrom(older, 0));
}

/** Where the first field that stands in the instruction of another begins to show its result, or null. */
function innerFieldIn(markup: Markup): number | null {
  if (!markup.text.includes('fldChar')) return null;
  // For each open field, whether its instruction goes on.
  const open: boolean[] = [];
  for (const element of elementsUnder(markup.root)) {
    if (element.name !== 'w:fldChar') continue;
    const type = attributeOf(markup, element, 'fldCharType');
    if (type === 'begin') open.push(true);
    else if (type === 'end') open.pop();
    else if (open.slice(0, -1).includes(true)) return element.start;
    else open[Math.max(0, open.length - 1)] = false;
  }
  return null;
}

function hasListFrom({ markup, naming }: Listing, from: number): boolean {
  const styles = listStyles(naming.styles);
  for (const element of elementsUnder(markup.root))
    if (element.name === 'w:p' && element.start >= from && isItem(markup, element, styles)) return true;
  return false;
}

function isItem(markup: Markup, paragraph: Element, styles: ReadonlySet<string>): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  if (childOf(properties, 'w:numPr') !== undefined) return true;
  const style = valueIn(markup, properties, 'w:pStyle');
  return style !== null && styles.has(style);
}
