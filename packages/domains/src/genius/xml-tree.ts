import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { refuse } from '../refusal.ts';

/** An element with its attributes by lower-case name (old files write lowerBound, newer ones lowerbound). */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
}

/** Elements may stand in each other to this depth; a domain needs six. */
const DEEPEST = 100;

/**
 * The root element of an XML file. A document type or entity declaration is refused before anything is parsed, so no
 * entity but the five of XML is ever known; text between elements is not kept, since these files have none that counts.
 */
export function rootOf(text: string, file: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return refuse('domain-xml-refused', 'The file declares a document type or entities.', file);
  const [root, ...more] = elementsOf(parsed(text, file));
  if (root === undefined || more.length > 0)
    return refuse(
      'domain-broken',
      'The file is not well-formed XML: it has not just one root element.',
      file,
    );
  return root;
}

const NEWLINES_BEFORE = /\r\n?/g;

function parsed(text: string, file: string): readonly unknown[] {
  const parser = new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    htmlEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: DEEPEST,
  });
  let nodes: readonly unknown[];
  try {
    nodes = parser.parse(text.replace(NEWLINES_BEFORE, '\n')) as readonly unknown[];
  } catch (error) {
    const deep = error instanceof Error && /nested/i.test(error.message);
    if (deep) return refuse('domain-xml-refused', `Elements nest more than ${DEEPEST} deep.`, file);
    return refuse('domain-broken', 'The file is not well-formed XML.', file);
  }
  // The parser forgives elements that are not closed, and drops what stands in them.
  const sound = XMLValidator.validate(text);
  if (sound !== true)
    return refuse(
      'domain-broken',
      'The file is not well-formed XML.',
      sound.err.code === 'InvalidXml' ? file : `${file}, line ${sound.err.line}`,
    );
  return nodes;
}

function elementsOf(nodes: readonly unknown[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (typeof node !== 'object' || node === null) return [];
    const fields = new Map<string, unknown>(Object.entries(node));
    const name = [...fields.keys()].find((key) => key !== ':@') ?? '';
    const inner = fields.get(name);
    if (name === '' || name.startsWith('#') || !Array.isArray(inner)) return [];
    return [{ name, attributes: attributesOf(fields.get(':@')), children: elementsOf(inner) }];
  });
}

function attributesOf(fields: unknown): Map<string, string> {
  const kept = new Map<string, string>();
  if (typeof fields !== 'object' || fields === null) return kept;
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') kept.set(name.toLowerCase(), decoded(value));
  return kept;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities of XML and character references; anything else stays as it stands. */
const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole: string, hex?: string, decimal?: string, named?: string) => {
      if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** The children of a name. */
export const allOf = ({ children }: Element, name: string): readonly Element[] =>
  children.filter((child) => child.name === name);

/** An attribute, or undefined where it does not stand there. */
export const attribute = ({ attributes }: Element, name: string): string | undefined => attributes.get(name);
