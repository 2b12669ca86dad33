import { DEEPEST_XML, decodeXml } from '@nonpaper/intake';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { unescapeXml } from './characters.ts';
import { refuse } from './faults.ts';

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

/** More elements than any document needs; their tree would take more memory than is lent. */
const MOST_ELEMENTS = 4_000_000;

const WORD = 'w';
/** The namespaces whose names matter here, transitional and strict, with the prefix that they have in this room. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': WORD,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': WORD,
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

/**
 * Parses a part into elements with their places. One walk over the text without recursion, linear; what is not
 * well-formed, declares a document type, or nests or counts beyond any document's needs is refused.
 */
export function parseMarkup(bytes: Uint8Array, part: string, where: string): Outcome<Markup> {
  return parseMarkupText(decodeXml(bytes), part, where);
}

export function parseMarkupText(text: string, part: string, where: string): Outcome<Markup> {
  const reading = new MarkupReading(text);
  const fault = reading.read();
  if (fault === null && reading.root !== null)
    return good({ text, root: reading.root, prefix: reading.wordPrefix });
  if (fault === 'doctype')
    return refuse('xml-with-dtd', `${part} declares a document type or entities.`, where);
  if (fault === 'deep')
    return refuse('nested-too-deeply', `${part} nests more than ${DEEPEST_XML} deep.`, where);
  if (fault === 'many')
    return refuse('nested-too-deeply', `${part} has more than ${MOST_ELEMENTS} elements.`, where);
  return refuse('xml-broken', `${part} is not well-formed XML.`, where);
}

type Trouble = 'broken' | 'doctype' | 'deep' | 'many';

/** Prefixes in force, with what they were outside. */
interface Scope {
  readonly depth: number;
  readonly outer: ReadonlyMap<string, string>;
}

class MarkupReading {
  root: Element | null = null;
  wordPrefix = WORD;
  readonly #text: string;
  readonly #open: { readonly element: Element; readonly tag: string }[] = [];
  readonly #scopes: Scope[] = [];
  #names: ReadonlyMap<string, string> = new Map();
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Trouble | null {
    let at = 0;
    while (at < this.#text.length) {
      const tag = this.#text.indexOf('<', at);
      if (tag === -1) break;
      const next = this.#readAt(tag);
      if (typeof next === 'string') return next;
      at = next;
    }
    return this.#open.length > 0 || this.root === null ? 'broken' : null;
  }

  /** Where reading goes on after what opens at `at`. */
  #readAt(at: number): number | Trouble {
    const second = this.#text.charAt(at + 1);
    if (second === '/') return this.#close(at);
    if (second === '?') return this.#past('?>', at + 2);
    if (second !== '!') return this.#openElement(at);
    if (this.#text.startsWith('<!--', at)) return this.#past('-->', at + 4);
    return this.#text.startsWith('<![CDATA[', at) ? this.#past(']]>', at + 9) : 'doctype';
  }

  #past(closing: string, from: number): number | Trouble {
    const end = this.#text.indexOf(closing, from);
    return end === -1 ? 'broken' : end + closing.length;
  }

  #openElement(start: number): number | Trouble {
    const tag = readTag(this.#text, start);
    if (tag === null || (this.#open.length === 0 && this.root !== null)) return 'broken';
    if (this.#open.length >= DEEPEST_XML) return 'deep';
    if ((this.#count += 1) > MOST_ELEMENTS) return 'many';
    if (tag.declares) this.#enterScope(start, tag.end);
    const element: Element = {
      name: this.#canonical(tag.name),
      start,
      inner: tag.end,
      innerEnd: tag.end,
      end: tag.end,
      children: [],
    };
    this.#open.at(-1)?.element.children.push(element);
    if (this.root === null) this.#takeRoot(element, tag.name);
    if (tag.empty) this.#leaveScope(this.#open.length);
    else this.#open.push({ element, tag: tag.name });
    return tag.end;
  }

  #takeRoot(element: Element, name: string): void {
    this.root = element;
    if (element.name.startsWith(`${WORD}:`)) this.wordPrefix = prefixOf(name);
    else this.wordPrefix = [...this.#names].find(([, known]) => known === WORD)?.[0] ?? WORD;
  }

  #close(at: number): number | Trouble {
    const end = this.#text.indexOf('>', at);
    const open = this.#open.pop();
    if (end === -1 || open === undefined) return 'broken';
    if (this.#text.slice(at + 2, end).trimEnd() !== open.tag) return 'broken';
    open.element.innerEnd = at;
    open.element.end = end + 1;
    this.#leaveScope(this.#open.length);
    return end + 1;
  }

  #enterScope(start: number, end: number): void {
    this.#scopes.push({ depth: this.#open.length, outer: this.#names });
    const names = new Map(this.#names);
    for (const [name, value] of attributesIn(this.#text.slice(start, end))) {
      if (name === 'xmlns') names.set('', canonicalPrefix(value, ''));
      else if (name.startsWith('xmlns:')) names.set(name.slice(6), canonicalPrefix(value, name.slice(6)));
    }
    this.#names = names;
  }

  #leaveScope(depth: number): void {
    const scope = this.#scopes.at(-1);
    if (scope?.depth !== depth) return;
    this.#scopes.pop();
    this.#names = scope.outer;
  }

  #canonical(name: string): string {
    const prefix = prefixOf(name);
    const known = this.#names.get(prefix) ?? prefix;
    if (known === prefix) return name;
    const local = prefix === '' ? name : name.slice(prefix.length + 1);
    return known === '' ? local : `${known}:${local}`;
  }
}

/** A prefix that is usual for another namespace than the file binds it to must not be taken for the usual one. */
function canonicalPrefix(namespace: string, prefix: string): string {
  const known = Object.hasOwn(PREFIXES, namespace) ? PREFIXES[namespace] : undefined;
  if (known !== undefined) return known;
  return ['w', 'm', 'r', 'mc'].includes(prefix) ? `other-${prefix}` : prefix;
}

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')));

interface Tag {
  readonly name: string;
  readonly end: number;
  readonly empty: boolean;
  readonly declares: boolean;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Reads the start tag that opens at `start`, or null where it is none. */
function readTag(text: string, start: number): Tag | null {
  let at = start + 1;
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at += 1;
  const name = text.slice(start + 1, at);
  if (name === '') return null;
  let declares = false;
  for (;;) {
    const from = at;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    if (code === 62) return { name, end: at + 1, empty: false, declares };
    if (code === 47)
      return text.charCodeAt(at + 1) === 62 ? { name, end: at + 2, empty: true, declares } : null;
    if (at === from) return null;
    if (text.startsWith('xmlns', at)) declares = true;
    const next = pastAttribute(text, at);
    if (next === null) return null;
    at = next;
  }
}

/** White space, `/`, `>`, `=`, `<` and quotation marks end a name; so does the end of the text. */
const isNameEnd = (code: number): boolean =>
  isSpace(code) || code === 47 || code === 62 || code === 61 || code === 60 || code === 34 || code === 39;

function pastAttribute(text: string, start: number): number | null {
  let at = start;
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at += 1;
  if (at === start) return null;
  while (isSpace(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) !== 61) return null;
  at += 1;
  while (isSpace(text.charCodeAt(at))) at += 1;
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== "'") return null;
  const end = text.indexOf(quote, at + 1);
  return end === -1 ? null : end + 1;
}

/** The attributes of a start tag, in order, values as characters. */
export function attributesIn(tag: string): [string, string][] {
  const found: [string, string][] = [];
  let at = 1;
  while (at < tag.length && !isNameEnd(tag.charCodeAt(at))) at += 1;
  for (;;) {
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const end = pastAttribute(tag, at);
    if (end === null) return found;
    const equals = tag.indexOf('=', at);
    const value = tag.slice(equals + 1, end).trimStart();
    found.push([tag.slice(at, equals).trimEnd(), unescapeXml(value.slice(1, -1))]);
    at = end;
  }
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
