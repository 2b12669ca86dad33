import { good, type Outcome } from '@nonpaper/vocabulary';
import type { About } from '../about.ts';
import { BLOCK_ELEMENTS } from './elements.ts';
import { readPage } from './html.ts';
import { isElement, isText, nameOf, type HtmlElement, type HtmlNode } from './page.ts';
import { isUnseen } from './paragraphs.ts';

/** A stretch of a cell; `struck` where `del`, `s` or `strike` stands round it. Line feeds part lines and paragraphs. */
export interface HtmlRun {
  readonly text: string;
  readonly struck: boolean;
}

/** A table by its rows, and these by their cells. */
export type HtmlTable = readonly (readonly (readonly HtmlRun[])[])[];

/**
 * The tables of a page, in order. White space is folded, `br` and blocks give a line feed. A table inside a cell is text of
 * that cell. A cell over several columns stands in each of them, one over several rows in the first, with an empty one in
 * each row below, so that columns are told by their places. Hidden elements are left out. The same faults as `intakeHtml`.
 */
export async function htmlTables(bytes: Uint8Array, about: About): Promise<Outcome<readonly HtmlTable[]>> {
  const read = await readPage(bytes, about);
  if (!read.ok) return read;
  const tables = outermost(read.value.page.documentElement, (each) => nameOf(each) === 'table');
  return good(tables.map(tableOf));
}

/** The elements of a kind that stand in no other of it, and that are shown. Deeper nesting than `DEEPEST_ELEMENT` is refused before. */
function outermost(root: HtmlNode | null, is: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let node = root?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (!isElement(node) || isUnseen(node)) continue;
    if (is(node)) found.push(node);
    else found.push(...outermost(node, is));
  }
  return found;
}

type Cell = readonly HtmlRun[];

function tableOf(table: HtmlElement): HtmlTable {
  /** By column, in how many more rows a cell from above stands there. */
  const below: number[] = [];
  return outermost(table, (each) => nameOf(each) === 'tr').map((row) => {
    const cells: Cell[] = [];
    const skip = (): void => {
      for (let left = below[cells.length] ?? 0; left > 0; left = below[cells.length] ?? 0) {
        below[cells.length] = left - 1;
        cells.push([]);
      }
    };
    for (const cell of outermost(row, isCell)) {
      skip();
      const said = new CellText(cell).runs;
      const rows = spanOf(cell, 'rowspan');
      for (let column = spanOf(cell, 'colspan'); column > 0; column -= 1) {
        below[cells.length] = rows - 1;
        cells.push(said);
      }
    }
    skip();
    return cells;
  });
}

const isCell = (element: HtmlElement): boolean => nameOf(element) === 'td' || nameOf(element) === 'th';

/** A page may claim any span; more than this is not believed. */
const MOST_SPANNED = 100;

const spanOf = (cell: HtmlElement, name: string): number =>
  Math.min(MOST_SPANNED, Math.max(1, Math.floor(Number(cell.getAttribute(name) ?? '1')) || 1));

const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);

const NO_GAP: HtmlRun = { text: '', struck: false };
const NEW_LINE: HtmlRun = { text: '\n', struck: false };

/** What a cell says, its white space folded as a browser folds it. */
class CellText {
  readonly runs: HtmlRun[] = [];
  /** What parts the next word from those before: white space of its own, since it may stand outside of what is struck. */
  #gap: HtmlRun = NO_GAP;

  constructor(cell: HtmlElement) {
    this.#below(cell, false);
  }

  #below(parent: HtmlNode, struck: boolean): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) this.#add(node.nodeValue ?? '', struck);
      else if (isElement(node) && !isUnseen(node)) this.#element(node, struck);
    }
  }

  #element(element: HtmlElement, struck: boolean): void {
    const name = nameOf(element);
    if (name === 'br' || BLOCK_ELEMENTS.has(name)) this.#gap = NEW_LINE;
    this.#below(element, struck || STRUCK.has(name));
    if (BLOCK_ELEMENTS.has(name)) this.#gap = NEW_LINE;
  }

  #add(text: string, struck: boolean): void {
    for (const [, space = '', word = ''] of text.matchAll(/([ \t\n\f\r]*)([^ \t\n\f\r]*)/gu)) {
      if (space !== '' && this.#gap === NO_GAP) this.#gap = { text: ' ', struck };
      if (word === '') continue;
      if (this.runs.length > 0 && this.#gap !== NO_GAP) this.runs.push(this.#gap);
      this.#gap = NO_GAP;
      this.runs.push({ text: word, struck });
    }
  }
}
