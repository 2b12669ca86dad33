import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { attributeOf, type Markup } from './markup.ts';
import { markupOf, relationsPart, type WordPackage } from './package.ts';
import { encodedPart } from './resolve.ts';

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A part that the package did not have: its kind of relation (`footnotes`, `endnotes`, `comments`) and its contents. */
export interface AddedPart {
  readonly kind: string;
  readonly text: string;
}

/** The parts to write so that the package has some further parts: themselves, the relations and the content types. */
export function grownBy(
  pack: WordPackage,
  added: readonly AddedPart[],
  isStrict: boolean,
): Outcome<Map<string, Uint8Array>> {
  const changed = new Map<string, Uint8Array>();
  if (added.length === 0) return good(changed);
  const relations = markupOf(pack, relationsPart(pack.main));
  const types = markupOf(pack, '[Content_Types].xml');
  if (!relations.ok) return bad(relations.fault);
  if (!types.ok) return bad(types.fault);
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1);
  const parts = added.map((each) => ({ ...each, name: freeName(pack, `${folder}${each.kind}`) }));
  const ids = new Set(
    relations.value?.root.children.map((each) => attributeOf(relations.value as Markup, each, 'Id')),
  );
  for (const { name, text } of parts) changed.set(name, encodedPart(text));
  const type = isStrict ? STRICT_TYPES : TYPES;
  const relationTags = parts.map(({ kind, name }) => {
    const id = freeId(ids);
    return `<Relationship Id="${id}" Type="${type}/${kind}" Target="${name.slice(folder.length)}"/>`;
  });
  const overrides = parts.map(
    ({ kind, name }) => `<Override PartName="/${name}" ContentType="${CONTENT}.${kind}+xml"/>`,
  );
  changed.set(relationsPart(pack.main), encodedPart(withChildren(relations.value, RELATIONS, relationTags)));
  changed.set('[Content_Types].xml', encodedPart(withChildren(types.value, CONTENT_TYPES, overrides)));
  return good(changed);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"></Types>`;

/** A part with further children at its end; `empty` is the part where there is none. */
function withChildren(markup: Markup | null, empty: string, children: readonly string[]): string {
  if (markup === null) return empty.replace('></', `>${children.join('')}</`);
  const { text, root } = markup;
  if (root.innerEnd < root.end)
    return text.slice(0, root.innerEnd) + children.join('') + text.slice(root.innerEnd);
  const tag = text.slice(root.start, root.inner);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return `${text.slice(0, root.start)}${tag.slice(0, tag.lastIndexOf('/'))}>${children.join('')}</${name}>${text.slice(root.end)}`;
}

function freeName(pack: WordPackage, stem: string): string {
  for (let number = 0; ; number += 1) {
    const name = `${stem}${number === 0 ? '' : number}.xml`;
    if (!pack.names.has(name)) return name;
  }
}

function freeId(used: Set<string | null>): string {
  for (let number = 1; ; number += 1) {
    const id = `rIdRedline${number}`;
    if (used.has(id)) continue;
    used.add(id);
    return id;
  }
}
