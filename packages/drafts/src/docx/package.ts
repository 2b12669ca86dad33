import { hasLatinStart } from './signature.ts';
import type { LoadedArchive } from '@nonpaper/intake';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { openDocx } from './archive.ts';
import { attributeOf, childOf, type Element, type Markup } from './markup.ts';
import { parseMarkup } from './parse-markup.ts';
import { refuse } from './faults.ts';

/** A relation of the main part. */
export interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  readonly part: string;
}

/** An opened Word document. Parts are parsed when they are asked for, and once. */
export interface WordPackage {
  readonly bytes: Uint8Array;
  readonly archive: LoadedArchive;
  /** How messages call it. */
  readonly where: string;
  readonly main: string;
  readonly relations: readonly Relation[];
  readonly names: ReadonlySet<string>;
  readonly hasMacros: boolean;
  /** The part that says who saved the file and when, if there is one. */
  readonly properties: string | null;
}

/** Opens a package and finds its main part and what that part refers to. */
export function openPackage(bytes: Uint8Array, where: string): Outcome<WordPackage> {
  if (hasLatinStart(bytes, '\xd0\xcf\x11\xe0'))
    return refuse('docx-encrypted', 'The file is protected by a password, or an old .doc.', where);
  const archive = openDocx(bytes, where);
  if (!archive.ok) return archive;
  const names = new Set(archive.value.entries.map(({ name }) => name));
  const roots = relationsOf(archive.value, '', where);
  if (!roots.ok) return roots;
  const named = roots.value.find(({ kind, part }) => kind === 'officeDocument' && names.has(part))?.part;
  const main = named ?? 'word/document.xml';
  if (!names.has(main))
    return refuse('docx-without-document', `The archive has no Word document (${main}).`, where);
  const relations = relationsOf(archive.value, main, where);
  if (!relations.ok) return relations;
  const hasMacros = [...names].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name));
  const kept = roots.value.find(({ kind, part }) => kind === 'core-properties' && names.has(part));
  const properties = kept?.part ?? null;
  return good({
    bytes,
    archive: archive.value,
    where,
    main,
    relations: relations.value,
    names,
    hasMacros,
    properties,
  });
}

/** A part as markup, or null where the package has none of that name. */
export function markupOf(pack: WordPackage, part: string): Outcome<Markup | null> {
  const bytes = pack.archive.part(part);
  if (!bytes.ok) return bytes;
  return bytes.value === null ? good(null) : parseMarkup(bytes.value, part, pack.where);
}

/** The part that a kind of relation of the main part leads to, if the package has it. */
export const partOfKind = (pack: WordPackage, kind: string): string | null =>
  pack.relations.find((each) => each.kind === kind && pack.names.has(each.part))?.part ?? null;

/** The main part with its body. */
export function bodyOf(pack: WordPackage, markup: Markup | null): Outcome<Element> {
  const body = markup?.root.name === 'w:document' ? childOf(markup.root, 'w:body') : undefined;
  if (body !== undefined) return good(body);
  const what = `The archive has no Word document (${pack.main}).`;
  return refuse('docx-without-document', what, pack.where);
}

/** `word/_rels/document.xml.rels` for `word/document.xml`. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relations of a part (ECMA-376 part 2, 6.5) that lead into the archive. */
function relationsOf(archive: LoadedArchive, part: string, where: string): Outcome<Relation[]> {
  const name = relationsPart(part);
  const bytes = archive.part(name);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return good([]);
  const markup = parseMarkup(bytes.value, name, where);
  if (!markup.ok) return bad(markup.fault);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return good(
    markup.value.root.children
      .filter((each) => attributeOf(markup.value, each, 'TargetMode') !== 'External')
      .map((each) => relation(markup.value, each, folder)),
  );
}

function relation(markup: Markup, element: Element, folder: string): Relation {
  const target = attributeOf(markup, element, 'Target') ?? '';
  const kind = (attributeOf(markup, element, 'Type') ?? '').split('/').at(-1) ?? '';
  const part = target.startsWith('/') ? target.slice(1) : resolved(folder, target);
  return { id: attributeOf(markup, element, 'Id') ?? '', kind, part };
}

/** Follows `..` and `.`; the result is only looked up among the archive's own names. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Kinds of parts that hold text with revisions. */
export const TEXT_KINDS = ['footnotes', 'endnotes', 'header', 'footer', 'comments'] as const;

/** The parts of a package that hold text, the main one first, each once. */
export function textParts(pack: WordPackage): string[] {
  const kinds: readonly string[] = TEXT_KINDS;
  const sides = pack.relations.filter(({ kind, part }) => kinds.includes(kind) && pack.names.has(part));
  return [...new Set([pack.main, ...sides.map(({ part }) => part)])];
}
