import {
  attributeOf,
  charactersIn,
  childOf,
  innerOf,
  sourceOf,
  type Element,
  type Markup,
} from './markup.ts';

/** Stands in a paragraph's text for an atom: something that is not cut and counts as one character. */
export const ATOM = '\uFFFC';

/** A note that a paragraph refers to. */
export interface NoteMark {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** A field, picture, formula, note reference or page break in a paragraph. */
export interface Atom {
  /** Two atoms of one key are the same thing in two drafts. */
  readonly key: string;
  /** What it shows as characters; empty for a picture. */
  readonly text: string;
  /** Run contents that say the same in any other package, or null where there are none. */
  readonly copy: string | null;
  readonly note?: NoteMark;
  /** The instruction of a field. */
  readonly instruction?: string;
  /** What a text box says, which is no part of the paragraph's text. */
  readonly boxed?: string;
}

/**
 * By kind and id of a note, what tells it from others: `footnote` for all that may be changed inside. By `placeKey` the
 * same of a text box.
 */
export type NoteKeys = ReadonlyMap<string, string>;

export const placeKey = ({ start }: Element): string => `at ${start}`;

/** The revision that already stood in the file round some text. */
export type Standing = null | { readonly kind: 'ins' | 'del'; readonly tag: string };

/** A stretch `[start, end)` of the paragraph's text and the element in a run that holds it; empty for marks without width. */
export interface RunItem {
  readonly start: number;
  readonly end: number;
  readonly element: Element;
  readonly kind: 'text' | 'character' | 'atom' | 'mark';
}

/** Something at the level of runs: a run with its items, or elements from `first` to `last` that are one atom. */
export interface Unit {
  readonly first: Element;
  readonly last: Element;
  readonly start: number;
  readonly end: number;
  readonly items: readonly RunItem[];
  readonly standing: Standing;
}

/** What a paragraph says: its text, with `ATOM` for each atom, and where each stretch stands in the markup. */
export interface ParagraphText {
  readonly markup: Markup;
  readonly element: Element;
  readonly text: string;
  /** By place in the text. */
  readonly atoms: ReadonlyMap<number, Atom>;
  readonly units: ReadonlyMap<Element, Unit>;
  /** Whether some of its text already stands in a revision. */
  readonly revised: boolean;
}

/** Elements round runs that are walked through and stay where they are. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
]);
const PUT_IN: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const TAKEN_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
export const isPutIn = (name: string): boolean => PUT_IN.has(name);
export const isTakenOut = (name: string): boolean => TAKEN_OUT.has(name);

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};
const MARKS: ReadonlySet<string> = new Set(
  'w:lastRenderedPageBreak w:annotationRef w:footnoteRef w:endnoteRef w:separator w:continuationSeparator w:commentReference w:fldChar w:instrText w:delInstrText w:fldData'.split(
    ' ',
  ),
);

/**
 * Reads a paragraph. The plan: its inline elements are walked in order, through wrappers; each run becomes a unit with
 * its items, and each field that ends where it began, formula or simple field one atom. Text that stands in a deletion
 * already is passed over: the paragraph is read as accepted.
 */
export function readParagraph(markup: Markup, element: Element, notes: NoteKeys = new Map()): ParagraphText {
  const reading = new ParagraphReading(markup, notes);
  reading.walk(element.children, null);
  return {
    markup,
    element,
    text: reading.text,
    atoms: reading.atoms,
    units: reading.units,
    revised: reading.revised,
  };
}

class ParagraphReading {
  text = '';
  revised = false;
  readonly atoms = new Map<number, Atom>();
  readonly units = new Map<Element, Unit>();
  readonly #markup: Markup;
  readonly #notes: NoteKeys;

  constructor(markup: Markup, notes: NoteKeys) {
    this.#markup = markup;
    this.#notes = notes;
  }

  walk(children: readonly Element[], standing: Standing): void {
    const fields = fieldsAmong(this.#markup, children);
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined) continue;
      const last = fields.get(index) ?? index;
      const end = children[last];
      if (last > index && end !== undefined) this.#field(children.slice(index, last + 1), standing);
      else this.#inline(child, standing);
      index = last;
    }
  }

  #inline(element: Element, standing: Standing): void {
    const { name } = element;
    if (name === 'w:r') this.#run(element, standing);
    else if (WRAPPERS.has(name)) this.walk(element.children, standing);
    else if (name === 'mc:AlternateContent') this.walk(branchOf(element).children, standing);
    else if (isPutIn(name)) this.#standing(element);
    else if (isTakenOut(name)) this.revised = true;
    else if (name === 'w:fldSimple')
      this.#atomUnit(element, element, simpleField(this.#markup, element), standing);
    else if (name === 'm:oMath' || name === 'm:oMathPara')
      this.#atomUnit(element, element, formula(this.#markup, element), standing);
  }

  #standing(element: Element): void {
    this.revised = true;
    const tag = this.#markup.text.slice(element.start, element.inner);
    this.walk(element.children, { kind: 'ins', tag });
  }

  #run(element: Element, standing: Standing): void {
    const start = this.text.length;
    const items = element.children.filter(({ name }) => name !== 'w:rPr').map((child) => this.#item(child));
    this.units.set(element, { first: element, last: element, start, end: this.text.length, items, standing });
  }

  #item(element: Element): RunItem {
    const start = this.text.length;
    const kind = this.#add(element);
    return { start, end: this.text.length, element, kind };
  }

  #add(element: Element): RunItem['kind'] {
    const { name } = element;
    if (name === 'w:t' || name === 'w:delText') {
      this.text += textOf(this.#markup, element);
      return 'text';
    }
    const character = name === 'w:br' ? lineBreak(this.#markup, element) : CHARACTERS[name];
    if (character !== undefined) {
      this.text += character;
      return 'character';
    }
    if (MARKS.has(name)) return 'mark';
    this.#atom(atomOf(this.#markup, element, this.#notes));
    return 'atom';
  }

  #atom(atom: Atom): void {
    this.atoms.set(this.text.length, atom);
    this.text += ATOM;
  }

  #field(elements: readonly Element[], standing: Standing): void {
    const [first, last] = [elements[0], elements.at(-1)];
    if (first !== undefined && last !== undefined)
      this.#atomUnit(first, last, fieldAtom(this.#markup, elements), standing);
  }

  #atomUnit(first: Element, last: Element, atom: Atom, standing: Standing): void {
    const start = this.text.length;
    this.#atom(atom);
    this.units.set(first, { first, last, start, end: start + 1, items: [], standing });
  }
}

/** 17.3.3.1 br: a page or column break is no character of the text. */
function lineBreak(markup: Markup, element: Element): string | undefined {
  const type = attributeOf(markup, element, 'type');
  return type === null || type === 'textWrapping' ? '\n' : undefined;
}

/** The characters of a text element; white space at its ends counts only where it says so (17.3.3.31 t). */
export function textOf(markup: Markup, element: Element): string {
  const characters = charactersIn(markup, element).replaceAll('\n', ' ');
  return attributeOf(markup, element, 'space') === 'preserve' ? characters : withoutOuterBlanks(characters);
}

/** Linear whatever the text, unlike an anchored expression. */
function withoutOuterBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/**
 * The fields that begin and end among some siblings, outermost ones: index of the first run to index of the last. One
 * pass; a field that never ends, or that anything but runs and bookmarks stands in, is none.
 */
function fieldsAmong(markup: Markup, children: readonly Element[]): Map<number, number> {
  const fields = new Map<number, number>();
  let depth = 0;
  let first = -1;
  children.forEach((child, index) => {
    if (!isFieldPart(child.name)) depth = 0;
    else if (child.name === 'w:r') {
      if (depth === 0) first = startsField(markup, child) ? index : -1;
      for (const turn of fieldTurns(markup, child)) depth = Math.max(0, depth + turn);
      if (depth === 0 && first >= 0 && first < index && endsClean(markup, child)) fields.set(first, index);
      if (depth === 0) first = -1;
    }
  });
  return fields;
}

const isFieldPart = (name: string): boolean =>
  name === 'w:r' || name === 'w:bookmarkStart' || name === 'w:bookmarkEnd' || name === 'w:proofErr';

function fieldTurns(markup: Markup, run: Element): number[] {
  return run.children
    .filter(({ name }) => name === 'w:fldChar')
    .map((mark) => {
      const type = attributeOf(markup, mark, 'fldCharType');
      return type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    });
}

/** A run that opens a field and holds nothing before it. */
function startsField(markup: Markup, run: Element): boolean {
  const first = run.children.find(({ name }) => name !== 'w:rPr');
  return first?.name === 'w:fldChar' && attributeOf(markup, first, 'fldCharType') === 'begin';
}

const endsClean = (markup: Markup, run: Element): boolean => {
  const last = run.children.at(-1);
  return last?.name === 'w:fldChar' && attributeOf(markup, last, 'fldCharType') === 'end';
};

/** The instruction and the shown result of a field, from its runs. */
function fieldAtom(markup: Markup, runs: readonly Element[]): Atom {
  const parts = { instruction: '', result: '' };
  const open: boolean[] = [];
  for (const child of runs.flatMap(({ children }) => children)) {
    if (child.name === 'w:fldChar') turn(open, attributeOf(markup, child, 'fldCharType'));
    else if (child.name === 'w:instrText') parts.instruction += charactersIn(markup, child);
    else if (!open.includes(true)) parts.result += shownBy(markup, child);
  }
  return fieldOf(parts.instruction, parts.result);
}

function turn(open: boolean[], type: string | null): void {
  if (type === 'begin') open.push(true);
  if (type === 'separate' && open.length > 0) open[open.length - 1] = false;
  if (type === 'end') open.pop();
}

function shownBy(markup: Markup, element: Element): string {
  if (element.name === 'w:t') return textOf(markup, element);
  return (element.name === 'w:br' ? '\n' : CHARACTERS[element.name]) ?? '';
}

const fieldOf = (instruction: string, result: string): Atom => ({
  key: `field ${instruction.trim()} ${result}`,
  text: result,
  copy: null,
  instruction,
});

function simpleField(markup: Markup, element: Element): Atom {
  const shown = runsUnder(element)
    .flatMap(({ children }) => children)
    .map((child) => shownBy(markup, child));
  return fieldOf(attributeOf(markup, element, 'instr') ?? '', shown.join(''));
}

function formula(markup: Markup, element: Element): Atom {
  const source = sourceOf(markup, element);
  return { key: `formula ${source}`, text: '', copy: null };
}

export function runsUnder(element: Element): Element[] {
  const found: Element[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === 'w:r') found.push(next);
    else waiting.push(...[...next.children].reverse());
  }
  return found;
}

/** Run contents that mean the same in any package. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(['w:br', 'w:sym', 'w:ptab', 'w:pgNum']);

function atomOf(markup: Markup, element: Element, notes: NoteKeys): Atom {
  const { name } = element;
  if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = attributeOf(markup, element, 'id') ?? '';
    return { key: notes.get(`${kind} ${id}`) ?? kind, text: '', copy: null, note: { kind, id } };
  }
  const source = sourceOf(markup, element);
  if (SELF_CONTAINED.has(name)) return { key: source, text: symbol(markup, element), copy: source };
  const boxed = boxTextsUnder(branchOf(element));
  if (boxed.length === 0)
    return { key: pictureKey(markup, element), text: wordsIn(markup, element), copy: null };
  const key = notes.get(placeKey(element)) ?? pictureKey(markup, element);
  return { key, text: '', copy: null, boxed: boxed.map((each) => charactersUnder(markup, each)).join(' ') };
}

/** ECMA-376 part 3, 7.3: one branch counts; the first one with something in it is taken. */
export function branchOf(element: Element): Element {
  if (element.name !== 'mc:AlternateContent') return element;
  return element.children.find(({ children }) => children.length > 0) ?? element;
}

/** The texts of boxes under an element, outer ones only, in order. */
export function boxTextsUnder(element: Element): Element[] {
  const found: Element[] = [];
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === 'w:txbxContent') found.push(next);
    else waiting.push(...[...next.children].reverse());
  }
  return found;
}

/** What a thing in a run shows as characters: of 17.3.3.25 ruby the base, of alternatives what the first one says. */
function wordsIn(markup: Markup, element: Element): string {
  if (element.name === 'w:ruby') return charactersUnder(markup, childOf(element, 'w:rubyBase') ?? element);
  return element.name === 'mc:AlternateContent' ? charactersUnder(markup, branchOf(element)) : '';
}

/** The characters of all text elements under an element; its paragraphs are parted by blanks. */
function charactersUnder(markup: Markup, element: Element): string {
  const parts: string[] = [];
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === 'w:t') parts.push(textOf(markup, next));
    if (next.name === 'w:p' && parts.length > 0) parts.push(' ');
    waiting.push(...[...next.children].reverse());
  }
  return parts.join('');
}

/** 17.3.3.30 sym: a character of a symbol font, by its code. */
function symbol(markup: Markup, element: Element): string {
  if (element.name !== 'w:sym') return '';
  const code = Number.parseInt(attributeOf(markup, element, 'char') ?? '', 16);
  return Number.isInteger(code) && code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
}

/** Pictures are told apart by their kind and what they say of themselves, not by the names that a package gives them. */
function pictureKey(markup: Markup, element: Element): string {
  return `${element.name} ${innerOf(markup, element).replace(/\b(?:r:\w+|id|name|w14:\w+|wp14:\w+)="[^"]*"/g, '')}`;
}
