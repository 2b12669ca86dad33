import { unescapeXml } from './characters.ts';
import { attributesIn } from './start-tag.ts';

/**
 * An element of a part, by its places in the part's text: the start tag is `[start, inner)`, the inside
 * `[inner, innerEnd)`, the whole `[start, end)`. `name` has the usual prefix of its namespace whatever the file calls it.
 */
export interface Element {
  readonly name: string;
  readonly start: number;
  inner: number;
  innerEnd: number;
  end: number;
  readonly children: Element[];
}

/** A part as text with the tree of its elements. The text is never made anew from the tree: it is cut and spliced. */
export interface Markup {
  readonly text: string;
  readonly root: Element;
  /** What the part calls the main namespace of WordprocessingML; empty where it is the default one. */
  readonly prefix: string;
}

/** The source of an element, and of its start tag. */
export const sourceOf = (markup: Markup, element: Element): string =>
  markup.text.slice(element.start, element.end);
export const tagOf = (markup: Markup, element: Element): string =>
  markup.text.slice(element.start, element.inner);
/** The source between an element's tags. */
export const innerOf = (markup: Markup, element: Element): string =>
  markup.text.slice(element.inner, element.innerEnd);
/** The closing tag, empty for an element that closes itself. */
export const closingOf = (markup: Markup, element: Element): string =>
  markup.text.slice(element.innerEnd, element.end);
/** Tells whether an element closes itself. */
export const isSelfClosed = (element: Element): boolean => element.innerEnd === element.end;

/** An attribute by its local name, or null. */
export function attributeOf(markup: Markup, element: Element, local: string): string | null {
  const tag = tagOf(markup, element);
  if (!tag.includes(local)) return null;
  const found = attributesIn(tag).find(([name]) => name === local || name.endsWith(`:${local}`));
  return found?.[1] ?? null;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

/** `w:val` of a child, which is how WordprocessingML writes most properties. */
export function valueIn(markup: Markup, element: Element | undefined, name: string): string | null {
  const found = childOf(element, name);
  return found === undefined ? null : attributeOf(markup, found, 'val');
}

/** The characters directly in an element: text and CDATA, without comments. */
export function charactersIn(markup: Markup, element: Element): string {
  const source = innerOf(markup, element);
  if (!source.includes('<')) return unescapeXml(lineEnds(source));
  const parts: string[] = [];
  for (let at = 0; at < source.length;) {
    const tag = source.indexOf('<', at);
    parts.push(unescapeXml(lineEnds(source.slice(at, tag === -1 ? source.length : tag))));
    if (tag === -1) break;
    const isData = source.startsWith('<![CDATA[', tag);
    const closing = isData ? ']]>' : source.startsWith('<!--', tag) ? '-->' : '>';
    const end = source.indexOf(closing, tag);
    if (end === -1) break;
    if (isData) parts.push(lineEnds(source.slice(tag + 9, end)));
    at = end + closing.length;
  }
  return parts.join('');
}

/** XML 1.0, 2.11: every end of a line is one line feed. */
const lineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Every element of a tree, outer ones first, without recursion. */
export function* elementsUnder(root: Element): Generator<Element> {
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const next = element.children[index];
      if (next !== undefined) waiting.push(next);
    }
  }
}
