import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { message } from '../report.ts';
import type { Archive } from './unpack.ts';
import { allOf, attribute, nameOf, parseXml, type XmlNode } from './xml.ts';

/** What a relationship leads to: its kind (the last word of its type) and the part's name in the archive. */
export interface Relation {
  readonly kind: string;
  readonly part: string;
}

/** Unpacks and parses parts. A hostile part is a fault anywhere; a broken side part is left out with a message. */
export class Parts {
  readonly messages: Message[] = [];
  readonly #archive: Archive;
  readonly #where: string;

  constructor(archive: Archive, where: string) {
    this.#archive = archive;
    this.#where = where;
  }

  /** The root element of a part, or null when the archive has none of that name. */
  async root(name: string, element: string): Promise<Outcome<XmlNode | null>> {
    const bytes = await this.#archive.part(name);
    if (!bytes.ok) return bytes;
    if (bytes.value === null) return good(null);
    const parsed = await parseXml(bytes.value, name, this.#where);
    if (!parsed.ok) return parsed;
    return good(parsed.value.find((node) => nameOf(node) === element) ?? null);
  }

  /** The same for a part that the text can do without. */
  async sideRoot(name: string | undefined, element: string): Promise<Outcome<XmlNode | undefined>> {
    if (name === undefined) return good(undefined);
    const root = await this.root(name, element);
    if (root.ok) return good(root.value ?? undefined);
    if (root.fault.code !== 'xml-broken') return root;
    this.messages.push(message('docx-part-left-out', `${name} could not be read and was left out.`));
    return good(undefined);
  }

  /** The relations of a part (ECMA-376 part 2, 6.5): those to parts of the archive, not to the outside. */
  async relations(part: string): Promise<Outcome<Relation[]>> {
    const slash = part.lastIndexOf('/') + 1;
    const [folder, file] = [part.slice(0, slash), part.slice(slash)];
    const root = await this.sideRoot(`${folder}_rels/${file}.rels`, 'Relationships');
    if (!root.ok) return root;
    return good(
      allOf(root.value, 'Relationship')
        .filter((node) => attribute(node, 'TargetMode') !== 'External')
        .map((node) => relationOf(node, folder)),
    );
  }

  has(name: string): boolean {
    return this.#archive.has(name);
  }
}

function relationOf(node: XmlNode, folder: string): Relation {
  const target = attribute(node, 'Target') ?? '';
  const kind = (attribute(node, 'Type') ?? '').split('/').at(-1) ?? '';
  return { kind, part: target.startsWith('/') ? target.slice(1) : resolved(folder, target) };
}

/** Follows `..` and `.`; the result is only ever looked up in the archive's own list of names. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
