import { good, type Outcome } from '@nonpaper/vocabulary';
import { hasLatinAt } from '../magic-numbers.ts';
import { refuse } from '../report.ts';

/**
 * A node of fast-xml-parser's ordered form: one key is the element's local name, with the children; `:@` holds the
 * attributes. Prefixes are dropped, since producers choose them freely and no two names that matter here collide.
 */
export interface XmlNode {
  readonly [name: string]: readonly XmlNode[] | string | Readonly<Record<string, string>> | undefined;
}

/** Elements may stand in each other to this depth; Word's own limit for tables in tables is far below. */
export const DEEPEST_XML = 500;

/**
 * Parses one part. A document type or entity declaration is refused before anything is parsed (ECMA-376 part 2,
 * 6.1.3 forbids them), so no entity but the five of XML is ever known. Elements that nest beyond 500 are refused.
 */
export async function parseXml(
  bytes: Uint8Array,
  part: string,
  where: string,
): Promise<Outcome<readonly XmlNode[]>> {
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return refuse('xml-with-dtd', `${part} declares a document type or entities.`, where);
  }
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const parser = new XMLParser({
    preserveOrder: true,
    trimValues: false,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    htmlEntities: false,
    cdataPropName: CDATA,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: DEEPEST_XML,
  });
  try {
    const nodes = parser.parse(text) as readonly XmlNode[];
    // The parser forgives elements that are not closed, and drops what stands in them.
    const sound = XMLValidator.validate(text);
    if (sound === true) return good(nodes);
    const { code, line, col } = sound.err;
    const why = code === 'InvalidXml' ? 'an element is never closed' : `line ${line}, column ${col}`;
    return refuse('xml-broken', `${part} is not well-formed XML (${why}).`, where);
  } catch (error) {
    const deep = error instanceof Error && /nested/i.test(error.message);
    if (deep) return refuse('nested-too-deeply', `${part} nests more than ${DEEPEST_XML} deep.`, where);
    return refuse('xml-broken', `${part} is not well-formed XML.`, where);
  }
}

const CDATA = '#cdata';

/** UTF-16 with or without a byte order mark, a declared encoding that the platform knows, or UTF-8 (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array): string {
  if (hasLatinAt(bytes, '\xff\xfe', 0) || hasLatinAt(bytes, '<\0', 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if (hasLatinAt(bytes, '\xfe\xff', 0) || hasLatinAt(bytes, '\0<', 0))
    return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

const NO_NODES: readonly XmlNode[] = [];

/** The local name of a node: `#text` and `#cdata` for characters. */
export function nameOf(node: XmlNode): string {
  for (const key in node) if (key !== ':@') return key;
  return '';
}

export function childrenOf(node: XmlNode): readonly XmlNode[] {
  const value = node[nameOf(node)];
  return Array.isArray(value) ? value : NO_NODES;
}

/** The first child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node === undefined ? undefined : childrenOf(node).find((each) => nameOf(each) === name);
}

/** All children of a name. */
export function allOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node === undefined ? [] : childrenOf(node).filter((each) => nameOf(each) === name);
}

/** An attribute by its local name, or null. */
export function attribute(node: XmlNode | undefined, name: string): string | null {
  const attributes = node?.[':@'];
  if (attributes === undefined || typeof attributes === 'string' || Array.isArray(attributes)) return null;
  const value: unknown = Object.hasOwn(attributes, name) ? Reflect.get(attributes, name) : undefined;
  return typeof value === 'string' ? decodeEntities(value) : null;
}

/** `val` of a child, which is how WordprocessingML writes most properties. */
export const valueOf = (node: XmlNode | undefined, name: string): string | null =>
  attribute(child(node, name), 'val');

/** The same as a whole number, or null. */
export function numberOf(node: XmlNode | undefined, name: string): number | null {
  return integer(valueOf(node, name));
}

export function integer(printed: string | null): number | null {
  return printed !== null && /^\s*[+-]?\d{1,9}\s*$/.test(printed) ? Number(printed) : null;
}

/** A property that is on by standing there, unless it says otherwise (ECMA-376 part 1, 17.17.4 ST_OnOff). */
export function isOn(node: XmlNode | undefined, name: string): boolean {
  const property = child(node, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(attribute(property, 'val') ?? '');
}

/** The characters directly in an element. */
export function charactersOf(node: XmlNode): string {
  return childrenOf(node)
    .map((each) => {
      const name = nameOf(each);
      const value = each[name];
      if (name === '#text') return typeof value === 'string' ? decodeEntities(value) : '';
      return name === CDATA && Array.isArray(value) ? rawCharacters(value) : '';
    })
    .join('');
}

const rawCharacters = (nodes: readonly XmlNode[]): string =>
  nodes.map((each) => (typeof each['#text'] === 'string' ? each['#text'] : '')).join('');

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities of XML and character references; anything else stays as it stands. Line ends become `\n`. */
function decodeEntities(text: string): string {
  const ends = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!ends.includes('&')) return ends;
  return ends.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, decimal, named) => {
      if (typeof named === 'string') return NAMED[named] ?? whole;
      return codePoint(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal));
    },
  );
}

/** Carriage returns become line feeds, as everywhere in a working text. */
function codePoint(code: number): string {
  if (code === 13) return '\n';
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
