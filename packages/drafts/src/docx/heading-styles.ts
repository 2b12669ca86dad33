import { attributeOf, childOf, valueIn, type Element, type Markup } from './markup.ts';

/** The ids of the paragraph styles that are headings: by name (`heading 1`) or by an outline level. */
export const headingStyles = (styles: Markup | null): ReadonlySet<string> => stylesThat(styles, isHeading);

/** The ids of the paragraph styles that make a paragraph an item of a list. */
export const listStyles = (styles: Markup | null): ReadonlySet<string> => stylesThat(styles, isOfList);

type StyleTest = (styles: Markup, style: Element) => boolean;

/** The ids of the styles for which a test holds, or for one that they are based on. A chain of styles is followed once round at most. */
function stylesThat(styles: Markup | null, test: StyleTest): ReadonlySet<string> {
  if (styles === null) return new Set();
  const byId = new Map<string, Element>();
  for (const style of styles.root.children)
    if (style.name === 'w:style') byId.set(attributeOf(styles, style, 'styleId') ?? '', style);
  return new Set([...byId.keys()].filter((id) => holdsInChain(styles, byId, id, test)));
}

function isHeading(styles: Markup, style: Element): boolean {
  if (/^heading\s*\d/i.test(valueIn(styles, style, 'w:name') ?? '')) return true;
  return childOf(childOf(style, 'w:pPr'), 'w:outlineLvl') !== undefined;
}

const isOfList = (_: Markup, style: Element): boolean =>
  childOf(childOf(style, 'w:pPr'), 'w:numPr') !== undefined;

function holdsInChain(
  styles: Markup,
  byId: ReadonlyMap<string, Element>,
  id: string,
  test: StyleTest,
): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at) && seen.size < DEEPEST;) {
    seen.add(at);
    const style: Element | undefined = byId.get(at);
    if (style === undefined) return false;
    if (test(styles, style)) return true;
    at = valueIn(styles, style, 'w:basedOn');
  }
  return false;
}

/** Word itself follows no more than ten styles. */
const DEEPEST = 20;
