import { attributeOf, childOf, valueIn, type Element, type Markup } from './markup.ts';

/**
 * The ids of the paragraph styles that are headings: by name (`heading 1`), by an outline level, or by the style that
 * they are based on. A chain of styles is followed once round at most.
 */
export function headingStyles(styles: Markup | null): ReadonlySet<string> {
  if (styles === null) return new Set();
  const byId = new Map<string, Element>();
  for (const style of styles.root.children)
    if (style.name === 'w:style') byId.set(attributeOf(styles, style, 'styleId') ?? '', style);
  return new Set([...byId.keys()].filter((id) => isHeading(styles, byId, id)));
}

function isHeading(styles: Markup, byId: ReadonlyMap<string, Element>, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at) && seen.size < DEEPEST;) {
    seen.add(at);
    const style: Element | undefined = byId.get(at);
    if (style === undefined) return false;
    if (/^heading\s*\d/i.test(valueIn(styles, style, 'w:name') ?? '')) return true;
    if (childOf(childOf(style, 'w:pPr'), 'w:outlineLvl') !== undefined) return true;
    at = valueIn(styles, style, 'w:basedOn');
  }
  return false;
}

/** Word itself follows no more than ten styles. */
const DEEPEST = 20;
