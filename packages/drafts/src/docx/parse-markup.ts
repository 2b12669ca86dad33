import { DEEPEST_XML, decodeXml } from '@nonpaper/intake';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { refuse } from './faults.ts';
import type { Element, Markup } from './markup.ts';
import { attributesIn, prefixOf, readTag } from './start-tag.ts';

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
