import { good, type Outcome } from '@nonpaper/vocabulary';
import { refuse } from '../report.ts';
import { DEEPEST_ELEMENT, nestsBeyond } from './depth.ts';

/** The part of a DOM node that intake reads: linkedom's and any browser's nodes fit. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

/** The part of a document that intake reads. */
export interface HtmlPage extends HtmlNode {
  readonly documentElement: HtmlElement | null;
  readonly childNodes: Iterable<HtmlNode>;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT;

/** The element's name in lower case; elements that Readability makes have an upper-case one. */
export const nameOf = (element: HtmlElement): string => element.localName.toLowerCase();

/**
 * Parses a page without running or fetching anything. Refuses what nests beyond `DEEPEST_ELEMENT`, and is the one
 * place where the parser's own exceptions become values.
 */
export async function parsePage(html: string, name: string): Promise<Outcome<HtmlPage>> {
  if (nestsBeyond(html, DEEPEST_ELEMENT)) {
    return refuse('nested-too-deeply', `Elements nest more than ${DEEPEST_ELEMENT} deep.`, name);
  }
  const { parseHTML } = await import('linkedom');
  const parse = (source: string): HtmlPage => parseHTML(source).document as unknown as HtmlPage;
  try {
    const page = parse(html);
    return good(isWhole(page) ? page : parse(`<!doctype html><html><body>${html}</body></html>`));
  } catch {
    return refuse('html-unreadable', 'The page could not be parsed.', name);
  }
}

/** linkedom takes the first element for the root and leaves others beside it, so a fragment gets a page round it. */
function isWhole(page: HtmlPage): boolean {
  const beside = [...page.childNodes].filter((node) => node !== page.documentElement);
  return (
    page.documentElement?.localName === 'html' &&
    beside.every((node) => !isElement(node) && (!isText(node) || (node.nodeValue ?? '').trim() === ''))
  );
}
