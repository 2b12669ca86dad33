import { enclosed, isTakenOut, type Paragraph, type Piece, type Revision } from '../flow.ts';
import type { BlockKind, ComputedNumber } from '../working-text.ts';
import { BLOCK_ELEMENTS, FURNITURE, HEADINGS, LISTS, UNSEEN } from './elements.ts';
import { numberItem, openList, type OpenList } from './lists.ts';
import { isElement, isText, nameOf, type HtmlElement, type HtmlNode } from './page.ts';

/**
 * Turns a page into paragraphs. The plan: walk over the nodes without recursion; text goes to the open paragraph
 * with its white space folded as a browser folds it; a block element closes the open paragraph when it opens and
 * when it closes. What an element changes (list, heading, revision) it sets when it opens and takes back when it closes.
 */
export function paragraphsOfPage(root: HtmlNode): Paragraph[] {
  const walk = new Walk();
  let node: HtmlNode | null = root;
  while (node !== null) {
    const child: HtmlNode | null = walk.enter(node) ? node.firstChild : null;
    node = child ?? nextAfter(node, root, walk);
  }
  return walk.finish();
}

/** The node after this one and its children; every element that ends on the way is closed. */
function nextAfter(node: HtmlNode, root: HtmlNode, walk: Walk): HtmlNode | null {
  let each: HtmlNode | null = node;
  while (each !== null) {
    walk.leave(each);
    if (each === root) return null;
    if (each.nextSibling !== null) return each.nextSibling;
    each = each.parentNode;
  }
  return null;
}

/** What holds inside an element and is taken back at its end. */
interface Setting {
  readonly heading: number | null;
  readonly cell: boolean;
  readonly preformatted: boolean;
  readonly furniture: boolean;
  readonly strike: boolean;
  readonly revision: Revision | null;
  /** How many paragraphs there were when the open cell or row began. */
  readonly since: number;
  /** Depth of the open list, from 0; null outside lists. */
  readonly depth: number | null;
}

const OUTSIDE: Setting = {
  heading: null,
  cell: false,
  preformatted: false,
  furniture: false,
  strike: false,
  revision: null,
  since: 0,
  depth: null,
};

class Walk {
  readonly #paragraphs: Paragraph[] = [];
  readonly #settings: Setting[] = [];
  readonly #lists: OpenList[] = [];
  #setting: Setting = OUTSIDE;
  #pieces: Piece[] = [];
  #hasText = false;
  /** White space before the next text is dropped at the start of a paragraph and after white space. */
  #afterSpace = true;
  #number: ComputedNumber | null = null;

  /** Opens a node; false when its children are not to be walked. */
  enter(node: HtmlNode): boolean {
    if (isText(node)) this.#text(node.nodeValue ?? '');
    if (!isElement(node)) return false;
    this.#settings.push(this.#setting);
    if (isUnseen(node)) return false;
    if (BLOCK_ELEMENTS.has(nameOf(node))) this.#close();
    this.#open(node);
    return true;
  }

  leave(node: HtmlNode): void {
    if (!isElement(node)) return;
    if (!isUnseen(node)) this.#end(node);
    this.#setting = this.#settings.pop() ?? OUTSIDE;
  }

  #open(element: HtmlElement): void {
    const name = nameOf(element);
    if (name === 'br') this.#write('\n');
    if (name === 'q') this.#write('\u201c');
    if (LISTS.has(name)) this.#lists.push(openList(element));
    if (name === 'li') this.#number = numberItem(element, this.#lists);
    const { length: since } = this.#paragraphs;
    this.#setting = { ...within(this.#setting, element, this.#lists.length), since };
  }

  #end(element: HtmlElement): void {
    const name = nameOf(element);
    if (name === 'q') this.#write('\u201d');
    if (BLOCK_ELEMENTS.has(name)) this.#close();
    if (LISTS.has(name)) this.#lists.pop();
    if (name === 'li') this.#number = null;
    if (name === 'td' || name === 'th') this.#separate('\t');
    if (name === 'tr') this.#separate('\n\n');
  }

  /** Sets what stands after the paragraph written last, so that cells of one row can be told from rows. */
  #separate(after: string): void {
    if (this.#paragraphs.length === this.#setting.since) return;
    const last = this.#paragraphs.pop();
    if (last !== undefined) this.#paragraphs.push({ ...last, after });
  }

  #text(raw: string): void {
    if (this.#setting.preformatted) this.#write(raw.replace(/\r\n?/g, '\n'));
    else this.#write(raw.replace(/[ \t\n\f\r]+/g, ' '));
  }

  #write(folded: string): void {
    const preformatted = this.#setting.preformatted;
    const text = !preformatted && this.#afterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (text === '') return;
    const { revision, strike } = this.#setting;
    this.#pieces.push({ type: 'text', text, revision, strike });
    this.#afterSpace = /[ \n]$/.test(text);
    this.#hasText ||= text.trim() !== '';
  }

  /** Closes the open paragraph, if there is text in it. */
  #close(): void {
    if (this.#hasText) this.#paragraphs.push(this.#paragraph());
    this.#pieces = [];
    this.#hasText = false;
    this.#afterSpace = true;
  }

  #paragraph(): Paragraph {
    const { heading, depth } = this.#setting;
    const number = this.#number;
    this.#number = null;
    const pieces = this.#pieces;
    const kind = kindOf(this.#setting, number);
    return {
      kind,
      level: heading ?? depth,
      number,
      pieces,
      after: '\n\n',
      afterRevision: wholeRevision(pieces),
    };
  }

  finish(): Paragraph[] {
    this.#close();
    return this.#paragraphs;
  }
}

function kindOf(setting: Setting, number: ComputedNumber | null): BlockKind {
  if (setting.furniture) return 'furniture';
  if (setting.heading !== null) return 'heading';
  if (number !== null) return 'list-item';
  if (setting.cell) return 'table-cell';
  return setting.preformatted ? 'preformatted' : 'paragraph';
}

/** A paragraph that was put in or taken out as a whole takes the separator after it along. */
function wholeRevision(pieces: readonly Piece[]): Revision | null {
  const texts = pieces.filter((piece) => piece.type === 'text').filter((piece) => piece.text.trim() !== '');
  const first = texts[0]?.revision ?? null;
  if (first === null) return null;
  const alike = texts.every(
    (piece) => piece.revision !== null && isTakenOut(piece.revision) === isTakenOut(first),
  );
  return alike ? first : null;
}

function within(setting: Setting, element: HtmlElement, lists: number): Setting {
  const name = nameOf(element);
  const heading = HEADINGS[name];
  if (heading !== undefined) return { ...setting, heading };
  if (LISTS.has(name) || name === 'li') return { ...setting, depth: Math.max(0, lists - 1) };
  if (name === 'td' || name === 'th') return { ...setting, cell: true, depth: null };
  if (name === 'pre' || name === 'listing' || name === 'xmp') return { ...setting, preformatted: true };
  if (FURNITURE.has(name)) return { ...setting, furniture: true };
  if (name === 's' || name === 'strike') return { ...setting, strike: true };
  if (name === 'ins' || name === 'del')
    return { ...setting, revision: revisionOf(element, setting.revision) };
  return setting;
}

function revisionOf(element: HtmlElement, outer: Revision | null): Revision {
  const kind = nameOf(element) === 'ins' ? 'insertion' : 'deletion';
  return enclosed(outer, { kind, author: null, date: element.getAttribute('datetime') });
}

/** Scripts and the like, and what the page itself hides. */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSEEN.has(nameOf(element)) || element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
