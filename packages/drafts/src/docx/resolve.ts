import { good, type Outcome } from '@nonpaper/vocabulary';
import { withParts } from './archive.ts';
import { blocksOf, type Block } from './blocks.ts';
import { attributeOf, type Element, type Markup } from './markup.ts';
import { parseMarkupText } from './parse-markup.ts';
import { refuse } from './faults.ts';
import { bodyOf, markupOf, openPackage, partOfKind, textParts, type WordPackage } from './package.ts';
import { ATOM, type NoteMark } from './atoms.ts';
import { type ParagraphText } from './paragraph-text.ts';
import { orphanedNotes, withoutNotes, type OrphanedNotes } from './orphaned-notes.ts';
import { resolveMarkup, type Reading } from './resolve-markup.ts';

/**
 * The document with all its tracked changes accepted or rejected: our reference resolver, over any tracked .docx. All
 * parts that hold text are settled; other parts keep their bytes. Notes to which nothing refers any more go too, as
 * when Word saves. A document without changes comes back as it is.
 */
export function resolveDocx(bytes: Uint8Array, which: Reading, where = 'the document'): Outcome<Uint8Array> {
  const pack = openPackage(bytes, where);
  if (!pack.ok) return pack;
  const changed = new Map<string, Uint8Array>();
  const orphaned = orphanedBy(pack.value, which);
  if (!orphaned.ok) return orphaned;
  for (const part of textParts(pack.value)) {
    const markup = markupOf(pack.value, part);
    if (!markup.ok) return markup;
    if (markup.value === null) continue;
    const text = withoutOrphans(resolveMarkup(markup.value, which), orphaned.value.get(part), part, where);
    if (!text.ok) return text;
    if (text.value !== markup.value.text) changed.set(part, encodedPart(text.value));
  }
  return good(
    changed.size === 0 ? bytes : withParts({ bytes, entries: pack.value.archive.entries }, changed),
  );
}

function orphanedBy(pack: WordPackage, which: Reading): Outcome<OrphanedNotes> {
  const main = markupOf(pack, pack.main);
  if (!main.ok) return main;
  return main.value === null
    ? good(new Map())
    : orphanedNotes(pack, main.value, resolveMarkup(main.value, which));
}

function withoutOrphans(
  text: string,
  ids: ReadonlySet<string> | undefined,
  part: string,
  where: string,
): Outcome<string> {
  if (ids === undefined) return good(text);
  const markup = parseMarkupText(text, part, where);
  return markup.ok ? good(withoutNotes(markup.value, ids)) : markup;
}

/** A part as UTF-8, whatever it was before. */
export function encodedPart(text: string): Uint8Array {
  const end = text.startsWith('<?xml') ? text.indexOf('?>') : -1;
  const head = end === -1 ? '' : text.slice(0, end).replace(/(encoding\s*=\s*["'])[^"']*/, '$1UTF-8');
  return new TextEncoder().encode(head + text.slice(Math.max(0, end)));
}

/**
 * The text of a document with all changes accepted or rejected: one line for each paragraph of the body, the
 * paragraphs of table cells one after another, then those of the footnotes and endnotes in the order of their
 * references. Breaks inside a paragraph are line feeds, tabs tabs; numbers of lists and notes are not printed.
 */
export function resolvedText(bytes: Uint8Array, which: Reading, where = 'the document'): Outcome<string> {
  const pack = openPackage(bytes, where);
  if (!pack.ok) return pack;
  const main = settledPart(pack.value, pack.value.main, which);
  if (!main.ok) return main;
  const body = bodyOf(pack.value, main.value);
  if (!body.ok || main.value === null) return body.ok ? noDocument(pack.value) : body;
  const said = paragraphsIn(blocksOf(main.value, body.value));
  const lines = said.map(printed);
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = notesOf(pack.value, kind, which);
    if (!notes.ok) return notes;
    for (const mark of said.flatMap(noteMarks).filter((each) => each.kind === kind))
      lines.push(...(notes.value.get(mark.id) ?? []).map(printed));
  }
  return good(lines.map((line) => `${line}\n`).join(''));
}

/**
 * The paragraphs of the body with all changes accepted or rejected, those of table cells in their places: the text of each,
 * in the order in which `RedlineComment` counts them.
 */
export function bodyParagraphs(bytes: Uint8Array, which: Reading, where = 'the document'): Outcome<string[]> {
  const pack = openPackage(bytes, where);
  if (!pack.ok) return pack;
  const main = settledPart(pack.value, pack.value.main, which);
  if (!main.ok) return main;
  const body = bodyOf(pack.value, main.value);
  if (!body.ok || main.value === null) return body.ok ? noDocument(pack.value) : body;
  return good(paragraphsIn(blocksOf(main.value, body.value)).map(printed));
}

const noDocument = (pack: WordPackage): Outcome<never> =>
  refuse('docx-without-document', `The archive has no Word document (${pack.main}).`, pack.where);

function settledPart(pack: WordPackage, part: string, which: Reading): Outcome<Markup | null> {
  const markup = markupOf(pack, part);
  if (!markup.ok || markup.value === null) return markup;
  return parseMarkupText(resolveMarkup(markup.value, which), part, pack.where);
}

function notesOf(
  pack: WordPackage,
  kind: NoteMark['kind'],
  which: Reading,
): Outcome<ReadonlyMap<string, readonly ParagraphText[]>> {
  const part = partOfKind(pack, `${kind}s`);
  const markup = part === null ? good(null) : settledPart(pack, part, which);
  if (!markup.ok) return markup;
  const notes = new Map<string, readonly ParagraphText[]>();
  for (const note of notesIn(markup.value, kind)) notes.set(note.id, paragraphsIn(note.blocks));
  return good(notes);
}

/** A footnote or endnote of a notes part. */
export interface Note {
  readonly id: string;
  readonly element: Element;
  readonly blocks: readonly Block[];
}

/** The notes of a part that the text can refer to: separators are none. */
export function notesIn(markup: Markup | null, kind: NoteMark['kind']): Note[] {
  if (markup === null) return [];
  return markup.root.children
    .filter(({ name }) => name === `w:${kind}`)
    .filter((element) => ['normal', null].includes(attributeOf(markup, element, 'type')))
    .map((element) => ({
      id: attributeOf(markup, element, 'id') ?? '',
      element,
      blocks: blocksOf(markup, element),
    }));
}

/** The paragraphs of some blocks, those of cells in their place. */
export function paragraphsIn(blocks: readonly Block[]): ParagraphText[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.said];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)));
  });
}

/** The notes that a paragraph refers to, in order. */
export const noteMarks = ({ atoms }: ParagraphText): NoteMark[] =>
  [...atoms.values()].flatMap(({ note }) => (note === undefined ? [] : [note]));

function printed({ text, atoms }: ParagraphText): string {
  if (atoms.size === 0) return text;
  let at = 0;
  return text.replaceAll(ATOM, (character, place: number) => {
    at = place;
    return atoms.get(at)?.text ?? character;
  });
}
