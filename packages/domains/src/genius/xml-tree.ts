import { refuse } from '../refusal.ts';
import { XmlText } from './xml-text.ts';

/** An element with its attributes by lower-case name (old files write lowerBound, newer ones lowerbound). */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

/** Elements may stand in each other to this depth; a domain needs six. */
const DEEPEST = 100;

/** An element whose end has not been read. */
interface Open extends Element {
  readonly children: Element[];
}

/**
 * The root element of an XML file: what these files need of XML 1.0, in one pass and with the line of everything. A
 * document type or entity declaration is refused, so no entity but the five of XML is ever known. Text between elements
 * is passed over, since these files have none that counts; prefixes of namespaces are dropped. Cost: the length of the text.
 */
export function rootOf(text: string, file: string): Element {
  const xml = new XmlText(text, file);
  const open: Open[] = [];
  let root: Open | null = null;
  for (let kind = xml.next(); kind !== 'end of file'; kind = xml.next()) {
    const parent = open.at(-1);
    if (kind === 'text') {
      if (parent === undefined) return xml.broken('Text stands outside of the root element.');
      continue;
    }
    if (kind === 'end tag') {
      close(xml, open);
      continue;
    }
    const { line } = xml;
    const { name, attributes, alone } = xml.startTag();
    const element: Open = { name, attributes, children: [], line };
    if (parent !== undefined) parent.children.push(element);
    else if (root === null) root = element;
    else return xml.broken('A second root element begins.');
    if (!alone) open.push(element);
    if (open.length > DEEPEST)
      return refuse(
        'domain-xml-refused',
        `Elements nest more than ${DEEPEST} deep.`,
        `${file}, line ${line}`,
      );
  }
  const left = open.at(-1);
  if (left !== undefined)
    return refuse('domain-broken', `<${left.name}> is never closed.`, `${file}, line ${left.line}`);
  return root ?? xml.broken('The file has no element.');
}

function close(xml: XmlText, open: Open[]): void {
  const name = xml.endTag();
  const last = open.pop();
  if (last === undefined) return xml.broken(`</${name}> closes nothing.`);
  if (last.name !== name)
    return xml.broken(`</${name}> stands where <${last.name}> of line ${last.line} has to be closed.`);
}

/** The children of a name. */
export const allOf = ({ children }: Element, name: string): readonly Element[] =>
  children.filter((child) => child.name === name);

/** An attribute, or undefined where it does not stand there. */
export const attribute = ({ attributes }: Element, name: string): string | undefined => attributes.get(name);

/** Where an element stands, for a fault. */
export const placeOf = (file: string, { line }: Element): string => `${file}, line ${line}`;
