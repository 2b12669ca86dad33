import { attributeOf, childOf, innerOf, sourceOf, type Element, type Markup } from './markup.ts';
import { textOf } from './text-elements.ts';

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

/** A formula: the same only where its source is. */
export function formula(markup: Markup, element: Element): Atom {
  const source = sourceOf(markup, element);
  return { key: `formula ${source}`, text: '', copy: null };
}

export const isFormula = ({ key }: Atom): boolean => key.startsWith('formula ');

/** Run contents that mean the same in any package. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(['w:br', 'w:sym', 'w:ptab', 'w:pgNum']);

/** What stands in a run and is no character: a note's reference, a picture, a symbol, a text box. */
export function atomOf(markup: Markup, element: Element, notes: NoteKeys): Atom {
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
