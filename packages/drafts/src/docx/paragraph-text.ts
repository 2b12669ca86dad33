import { atomOf, ATOM, branchOf, formula, type Atom, type NoteKeys } from './atoms.ts';
import { fieldAtom, fieldsAmong, simpleField } from './fields.ts';
import { childOf, type Element, type Markup } from './markup.ts';
import { CHARACTERS, lineBreak, textOf } from './text-elements.ts';

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
  /** The stretches that stand in content controls of plain text, in order; empty ones are left out. */
  readonly controls: readonly (readonly [start: number, end: number])[];
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
    controls: reading.controls,
    revised: reading.revised,
  };
}

class ParagraphReading {
  text = '';
  revised = false;
  readonly atoms = new Map<number, Atom>();
  readonly units = new Map<Element, Unit>();
  readonly controls: (readonly [number, number])[] = [];
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
    else if (name === 'w:sdt') this.#control(element, standing);
    else if (WRAPPERS.has(name)) this.walk(element.children, standing);
    else if (name === 'mc:AlternateContent') this.walk(branchOf(element).children, standing);
    else if (isPutIn(name)) this.#standing(element);
    else if (isTakenOut(name)) this.revised = true;
    else if (name === 'w:fldSimple')
      this.#atomUnit(element, element, simpleField(this.#markup, element), standing);
    else if (name === 'm:oMath' || name === 'm:oMathPara')
      this.#atomUnit(element, element, formula(this.#markup, element), standing);
  }

  #control(element: Element, standing: Standing): void {
    const [start, known] = [this.text.length, this.controls.length];
    this.walk(element.children, standing);
    // Of controls one inside another the outer one counts; LibreOffice passes over those of plain text alone (`note-ends.ts`).
    const isPlain = childOf(childOf(element, 'w:sdtPr'), 'w:text') !== undefined;
    if (isPlain && this.text.length > start) this.controls.splice(known, Infinity, [start, this.text.length]);
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
