import { childOf, valueIn, type Element, type Markup } from './markup.ts';
import { branchOf, type NoteKeys } from './atoms.ts';
import { readParagraph, type ParagraphText } from './paragraph-text.ts';
import { wordBag, type WordBag } from '../word-bag.ts';

/** A paragraph or table of a body, cell or note. `key` is equal for two blocks that say just the same. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly element: Element;
  /** The child of the container in which it stands: itself, or a content control round it. */
  readonly outer: Element;
  readonly said: ParagraphText;
  readonly key: string;
  readonly bag: WordBag;
  /** Nothing may join it to the next block: it ends a section or stands in a content control. */
  readonly endsFlow: boolean;
  /** The id of its style, if it names one. */
  readonly style: string | null;
}
export interface TableBlock {
  readonly kind: 'table';
  readonly element: Element;
  readonly outer: Element;
  readonly markup: Markup;
  readonly rows: readonly Row[];
  readonly key: string;
  readonly bag: WordBag;
}
export type Block = ParagraphBlock | TableBlock;

export interface Row {
  readonly kind: 'row';
  readonly element: Element;
  readonly cells: readonly Cell[];
  readonly key: string;
  readonly bag: WordBag;
}
export interface Cell {
  readonly element: Element;
  readonly blocks: readonly Block[];
  /** How many columns of the grid it takes, from 1. */
  readonly columns: number;
  /** 17.4.84 vMerge: whether it begins a cell over several rows, goes on with one, or neither. */
  readonly vertical: 'restart' | 'continue' | null;
}

/** Elements at the level of blocks that are walked through; nothing joins across their ends. */
const GROUPS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);

/** The blocks of a body, cell, note or text box, through content controls, in order. */
export function blocksOf(markup: Markup, container: Element, notes: NoteKeys = new Map()): Block[] {
  return container.children.flatMap((child) => blocksIn(markup, child, child, notes));
}

/** Content controls nest no deeper than the parser lets them, so the recursion is bounded. */
function blocksIn(markup: Markup, element: Element, outer: Element, notes: NoteKeys): Block[] {
  if (element.name === 'w:p') return [paragraphBlock(markup, element, outer, notes)];
  if (element.name === 'w:tbl') return [tableBlock(markup, element, outer, notes)];
  if (element.name === 'mc:AlternateContent')
    return branchOf(element).children.flatMap((child) => blocksIn(markup, child, outer, notes));
  if (!GROUPS.has(element.name)) return [];
  return element.children.flatMap((child) => blocksIn(markup, child, outer, notes));
}

/** LibreOffice keeps content controls in one piece only where no tracked paragraph mark stands in them. */
function paragraphBlock(markup: Markup, element: Element, outer: Element, notes: NoteKeys): ParagraphBlock {
  const said = readParagraph(markup, element, notes);
  const endsSection = childOf(childOf(element, 'w:pPr'), 'w:sectPr') !== undefined;
  return {
    kind: 'paragraph',
    element,
    outer,
    said,
    key: keyOf(said),
    bag: bagOf(said.text),
    endsFlow: outer !== element || endsSection,
    style: valueIn(markup, childOf(element, 'w:pPr'), 'w:pStyle'),
  };
}

/** The words whatever their capitals: “Elections” and “Local elections” share one. */
const bagOf = (text: string): WordBag => wordBag(text.toLowerCase());

/** The text with what its atoms are. */
function keyOf({ text, atoms }: ParagraphText): string {
  return atoms.size === 0 ? text : `${text}\u0000${[...atoms.values()].map(({ key }) => key).join('\u0000')}`;
}

function tableBlock(markup: Markup, element: Element, outer: Element, notes: NoteKeys): TableBlock {
  const rows = rowsUnder(element).map((row) => rowOf(markup, row, notes));
  return {
    kind: 'table',
    element,
    outer,
    markup,
    rows,
    key: rows.map(({ key }) => key).join('\u0003'),
    bag: bagOf(rows.map(({ key }) => key).join(' ')),
  };
}

/** Rows and cells may stand in content controls. */
function rowsUnder(element: Element, name = 'w:tr'): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return GROUPS.has(child.name) ? rowsUnder(child, name) : [];
  });
}

/** A table has at most 63 columns in Word; a wilder number is none. */
const MOST_COLUMNS = 63;

function spansOf(markup: Markup, cell: Element): Pick<Cell, 'columns' | 'vertical'> {
  const properties = childOf(cell, 'w:tcPr');
  const columns = Number(valueIn(markup, properties, 'w:gridSpan') ?? 1);
  const merge = childOf(properties, 'w:vMerge');
  const isRestart = valueIn(markup, properties, 'w:vMerge') === 'restart';
  return {
    columns: Number.isInteger(columns) && columns >= 1 && columns <= MOST_COLUMNS ? columns : 1,
    vertical: merge === undefined ? null : isRestart ? 'restart' : 'continue',
  };
}

function rowOf(markup: Markup, element: Element, notes: NoteKeys): Row {
  const cells = rowsUnder(element, 'w:tc').map((cell) => ({
    element: cell,
    blocks: blocksOf(markup, cell, notes),
    ...spansOf(markup, cell),
  }));
  const key = cells.map(({ blocks }) => blocks.map((block) => block.key).join('\u0001')).join('\u0002');
  return { kind: 'row', element, cells, key, bag: bagOf(key) };
}
