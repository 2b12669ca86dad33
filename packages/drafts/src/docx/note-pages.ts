import { blocksOf } from './blocks.ts';
import { attributeOf, type Element, type Markup } from './markup.ts';
import type { NoteKeys, NoteMark } from './atoms.ts';
import type { ParagraphText } from './paragraph-text.ts';
import type { Pen } from './pen.ts';
import { runContents } from './run-source.ts';
import { notesIn, paragraphsIn, type Note } from './resolve.ts';
import { ATOM } from './atoms.ts';
import { Splices } from './splices.ts';
import { writeBlocks } from './write-blocks.ts';

/** The footnotes or endnotes of the newer package while the redline is written. */
export interface NotePage {
  readonly kind: NoteMark['kind'];
  readonly markup: Markup | null;
  readonly newer: ReadonlyMap<string, Element>;
  readonly older: ReadonlyMap<string, Note>;
  readonly splices: Splices;
  /** The notes that the text can refer to, in the order of the part. */
  readonly order: readonly Element[];
  /** Notes of a part that the newer package does not have. */
  readonly added: string[];
  /** The ids of copied notes. */
  readonly copied: Set<string>;
  nextId: number;
}

export function notePage(kind: NoteMark['kind'], markup: Markup | null, older: readonly Note[]): NotePage {
  const elements = markup?.root.children.filter(({ name }) => name === `w:${kind}`) ?? [];
  const ids = elements.map((each) => [attributeOf(markup as Markup, each, 'id') ?? '', each] as const);
  const highest = ids
    .map(([id]) => Number(id))
    .filter(Number.isInteger)
    .reduce((most, id) => Math.max(most, id), 0);
  return {
    kind,
    markup,
    newer: new Map(ids),
    older: new Map(older.map((note) => [note.id, note])),
    splices: new Splices(),
    order: notesIn(markup, kind).map(({ element }) => element),
    added: [],
    copied: new Set(),
    nextId: highest + 1,
  };
}

/**
 * Makes a note with the words of an older one, for a reference that is shown as taken out: while it is, so is the
 * note. It stands at `position` among the others, in the order of the references, since LibreOffice takes the notes
 * in turn; it begins with its number, since LibreOffice takes a symbol that comes first for one. Gives its id, or null where the older file has no such note.
 */
export function copiedNote(page: NotePage, id: string, position: number): string | null {
  const note = page.older.get(id);
  if (note === undefined) return null;
  const own = String(page.nextId);
  page.nextId += 1;
  page.copied.add(own);
  const paragraphs = paragraphsIn(note.blocks);
  const number = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${page.kind}Ref/></w:r>`;
  const [first = '', ...rest] = paragraphs.map(runsOf);
  const words = [number + first, ...rest].map((runs) => `<w:p>${runs}</w:p>`).join('');
  const made = `<w:${page.kind} w:id="${own}">${words}</w:${page.kind}>`;
  if (page.markup === null) page.added.push(made);
  else page.splices.insert(page.order[position]?.start ?? page.markup.root.innerEnd, made);
  return own;
}

/** A paragraph's words as runs, and what means the same in any package, as a symbol does. */
function runsOf({ text, atoms }: ParagraphText): string {
  const run = (inside: string): string => (inside === '' ? '' : `<w:r>${inside}</w:r>`);
  const runs: string[] = [];
  let words = '';
  for (let at = 0; at < text.length; at += 1) {
    const atom = text[at] === ATOM ? atoms.get(at) : undefined;
    const copy = atom?.copy ?? null;
    if (copy === null) words += atom?.text ?? text.charAt(at);
    else {
      runs.push(run(runContents(words, 't')), run(copy));
      words = '';
    }
  }
  return runs.join('') + run(runContents(words, 't'));
}

/** The notes parts of a document. */
export type NoteMarkups = Readonly<Record<NoteMark['kind'], Markup | null>>;

const KINDS = ['footnote', 'endnote'] as const;
const BEYOND_FIRST_PLANE = /[\u{10000}-\u{10FFFF}]/u;

/**
 * Tells whether notes have to be replaced as wholes where they differ: LibreOffice misplaces changes inside of notes
 * when any note of the document has a character beyond the first plane, such as an emoji.
 */
export const areReplacedAsWholes = (documents: readonly NoteMarkups[]): boolean =>
  documents.some((markups) =>
    KINDS.some((kind) => notesIn(markups[kind], kind).some((note) => BEYOND_FIRST_PLANE.test(wordsOf(note)))),
  );

/**
 * What tells notes apart that may not be changed inside: their words. With `wholes` that is every note, and else those
 * of several paragraphs: LibreOffice loses all changes behind one of a paragraph's mark in a note.
 */
export function noteKeys(markups: NoteMarkups, wholes: boolean): NoteKeys {
  const keys = new Map<string, string>();
  for (const kind of KINDS)
    for (const note of notesIn(markups[kind], kind))
      if (wholes || !isOneParagraph(note)) keys.set(`${kind} ${note.id}`, `${kind} ${wordsOf(note)}`);
  return keys;
}

const isOneParagraph = ({ blocks }: Note): boolean => blocks.length === 1 && blocks[0]?.kind === 'paragraph';

/** The lines of a note, with what its fields, pictures, formulas and words under a reading are. */
const wordsOf = ({ blocks }: Note): string =>
  paragraphsIn(blocks)
    .map(({ text, atoms }) =>
      text.replaceAll(ATOM, (sign, at: number) => atoms.get(at)?.key.replaceAll('\n', ' ') ?? sign),
    )
    .join('\n');

/** Writes the changes inside of a note that both files have. */
export function writeNote(page: NotePage, older: string, newer: string, pen: Pen): void {
  const [before, element] = [page.older.get(older), page.newer.get(newer)];
  if (before === undefined || element === undefined || page.markup === null) return;
  const ownNumber = `<w:r><w:${page.kind}Ref/></w:r>`;
  const place = { markup: page.markup, container: element, splices: page.splices, pen, ownNumber };
  writeBlocks(before.blocks, blocksOf(page.markup, element), place);
}
