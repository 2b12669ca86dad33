import { bad, good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { withParts } from './archive.ts';
import { blocksOf, type Block } from './blocks.ts';
import { carriedNames, type NamingParts } from './carried-names.ts';
import { commentsPart, type CommentsResult } from './write-comments.ts';
import { beginsInTable } from './first-notes.ts';
import { headingStyles } from './heading-styles.ts';
import { notice, refuse } from './faults.ts';
import { looksMessage } from './looks.ts';
import { lostComments } from './lost-comments.ts';
import {
  attributeOf,
  childOf,
  elementsUnder,
  parseMarkupText,
  tagOf,
  type Element,
  type Markup,
} from './markup.ts';
import {
  areReplacedAsWholes,
  copiedNote,
  noteKeys,
  notePage,
  writeNote,
  type NoteMarkups,
  type NotePage,
} from './note-pages.ts';
import { withNotesInOrder } from './note-order.ts';
import { writtenEdges, type EdgeSide, type WrittenEdge } from './page-edges.ts';
import { grownBy, type AddedPart } from './package-growth.ts';
import { bodyOf, markupOf, openPackage, partOfKind, textParts, type WordPackage } from './package.ts';
import type { NoteKeys, NoteMark } from './paragraph-text.ts';
import { FreeIds, Pen } from './pen.ts';
import { encodedPart, notesIn } from './resolve.ts';
import { resolveMarkup } from './resolve-markup.ts';
import { Splices } from './splices.ts';
import { openedText, touchedControls } from './block-controls.ts';
import { CONTROL_OPENED } from './write-paragraph.ts';
import { withBoxesWritten, type BoxedMarkup } from './text-boxes.ts';
import type { RedlineDocx, RedlineDocxOptions } from './types.ts';
import { writeBlocks } from './write-blocks.ts';

/**
 * The newer document with the changes from the older one as tracked changes, written inside the newer file's package:
 * paragraphs and parts in which nothing changed keep their bytes.
 *
 * Law: all changes accepted give the newer text, all rejected the older one. Both files are read as if their own
 * tracked changes were accepted. Words taken out keep the older file's characters and take the formatting beside them;
 * pictures of the older file are left out with a message. Near linear in the size of the files; refuses what is no
 * sound .docx, and a newer file with macros, since those would be handed on.
 */
export function redlineDocx(
  older: Uint8Array,
  newer: Uint8Array,
  options: RedlineDocxOptions = {},
): Outcome<RedlineDocx> {
  const before = readSide(older, 'the older document', readOlder);
  if (!before.ok) return before;
  const after = readSide(newer, 'the newer document', readNewer);
  if (!after.ok) return after;
  if (after.value.pack.hasMacros)
    return refuse('redline-with-macros', 'The newer document holds macros.', 'the newer document');
  return withControlsOpened(before.value, after.value, options);
}

/** Each round opens the controls in which the one before wrote; moved words may need a second one. */
const MOST_ROUNDS = 4;

/** Writes the redline, and anew with those content controls opened in which something was written. */
function withControlsOpened(older: Side, newer: Side, options: RedlineDocxOptions): Outcome<RedlineDocx> {
  let side = newer;
  for (let round = 1; ; round += 1) {
    const writing = new Redlining(older, side, options);
    const made = writing.write();
    const touched = made.ok && round < MOST_ROUNDS ? writing.touchedControls() : [];
    if (touched.length === 0) return made;
    const opened = openedText(side.markup, touched);
    const markup = parseMarkupText(opened, side.pack.main, side.pack.where);
    if (!markup.ok) return markup;
    const body = bodyOf(side.pack, markup.value);
    if (!body.ok) return body;
    side = { ...side, markup: markup.value, body: body.value, opened: true };
  }
}

/** A document as far as it is compared. */
interface Side {
  readonly pack: WordPackage;
  readonly markup: Markup;
  readonly body: Element;
  readonly notes: NoteMarkups;
  readonly headings: ReadonlySet<string>;
  readonly naming: NamingParts;
  /** Whether revisions of its own were settled in reading. */
  readonly settled: boolean;
  /** Whether content controls were opened. */
  readonly opened: boolean;
}

function readSide(
  bytes: Uint8Array,
  where: string,
  read: (pack: WordPackage, part: string) => Outcome<ReadPart>,
): Outcome<Side> {
  const pack = openPackage(bytes, where);
  if (!pack.ok) return pack;
  const main = read(pack.value, pack.value.main);
  if (!main.ok) return main;
  const [footnotes, endnotes] = (['footnotes', 'endnotes'] as const).map((kind) => {
    const part = partOfKind(pack.value, kind);
    return part === null ? good({ markup: null, settled: false }) : read(pack.value, part);
  });
  if (footnotes?.ok !== true || endnotes?.ok !== true) return bad(faultOf(footnotes, endnotes));
  const body = bodyOf(pack.value, main.value.markup);
  if (!body.ok || main.value.markup === null) return bad(faultOf(body));
  const markup = main.value.markup;
  const naming = { styles: sidePart(pack.value, 'styles'), numbering: sidePart(pack.value, 'numbering') };
  return good({
    headings: headingStyles(naming.styles),
    naming,
    pack: pack.value,
    markup,
    body: body.value,
    notes: { footnote: footnotes.value.markup, endnote: endnotes.value.markup },
    opened: false,
    settled: [main, footnotes, endnotes].some((each) => each.ok && each.value.settled),
  });
}

/** A part that the text can do without: none where it is missing or broken. */
function sidePart(pack: WordPackage, kind: string): Markup | null {
  const part = partOfKind(pack, kind);
  const markup = part === null ? good(null) : markupOf(pack, part);
  return markup.ok ? markup.value : null;
}

interface ReadPart {
  readonly markup: Markup | null;
  readonly settled: boolean;
}

function faultOf(...outcomes: readonly (Outcome<unknown> | undefined)[]) {
  const fault = outcomes.find((each) => each?.ok === false);
  if (fault?.ok === false) return fault.fault;
  throw new Error('A part was refused without a fault.');
}

/** The older file with all its revisions accepted. */
const readOlder = (pack: WordPackage, part: string): Outcome<ReadPart> => settledPart(pack, part, false);

/** The newer file with the revisions of paragraph marks, rows and moves accepted; those of words are seen to as they are met. */
const readNewer = (pack: WordPackage, part: string): Outcome<ReadPart> => settledPart(pack, part, true);

function settledPart(pack: WordPackage, part: string, structureOnly: boolean): Outcome<ReadPart> {
  const markup = markupOf(pack, part);
  if (!markup.ok) return markup;
  if (markup.value === null) return good({ markup: null, settled: false });
  const text = resolveMarkup(markup.value, 'accept', structureOnly);
  if (text === markup.value.text) return good({ markup: markup.value, settled: false });
  const again = parseMarkupText(text, part, pack.where);
  return again.ok ? good({ markup: again.value, settled: true }) : again;
}

class Redlining {
  readonly #older: Side;
  #newer: Side;
  readonly #options: RedlineDocxOptions;
  readonly #pages: Readonly<Record<NoteMark['kind'], NotePage>>;
  readonly #pen: Pen;
  readonly #splices = new Splices();
  /** Whether something was written into text boxes of the body. */
  #boxesChanged = false;

  constructor(older: Side, newer: Side, options: RedlineDocxOptions) {
    this.#older = older;
    this.#newer = newer;
    this.#options = options;
    this.#pages = {
      footnote: notePage('footnote', newer.notes.footnote, notesIn(older.notes.footnote, 'footnote')),
      endnote: notePage('endnote', newer.notes.endnote, notesIn(older.notes.endnote, 'endnote')),
    };
    const who = {
      author: options.author ?? '',
      date: options.date ?? null,
      moves: options.moves ?? true,
      headings: newer.headings,
      carries: carriedNames(older.naming, newer.naming),
    };
    this.#pen = new Pen(new FreeIds(usedIds(newer.pack)), who, ({ kind, id }, position) =>
      copiedNote(this.#pages[kind], id, position),
    );
  }

  /** The controls in which changes of the body were written, by their order. */
  touchedControls(): number[] {
    return touchedControls(this.#newer.markup, this.#splices);
  }

  write(): Outcome<RedlineDocx> {
    const sides = [this.#older, this.#newer];
    const wholes =
      areReplacedAsWholes(sides.map(({ notes }) => notes)) ||
      sides.some(({ markup, body }) => beginsInTable(blocksOf(markup, body)));
    const boxed = this.#writeBoxes();
    const { markup, body } = this.#newer;
    const blocks = blocksUnder(this.#newer, wholes, boxed.newerKeys);
    const place = { markup, container: body, splices: this.#splices, pen: this.#pen };
    writeBlocks(blocksUnder(this.#older, wholes, boxed.olderKeys), blocks, place);
    for (const [older, newer] of this.#pen.notePairs)
      writeNote(this.#pages[newer.kind], older.id, newer.id, this.#pen);
    const edges = writtenEdges(edgeSide(this.#older, readOlder), edgeSide(this.#newer, readNewer), this.#pen);
    if (!edges.ok) return edges;
    const lost = lostComments(this.#older.pack, textsOf(this.#older), this.#newer.pack);
    if (lost !== null) this.#pen.say(lost);
    const comments = commentsPart(this.#newer.pack, blocks, this.#options, this.#splices, this.#pen);
    return comments.ok ? this.#packed(comments.value, edges.value) : comments;
  }

  /** Writes what changed inside text boxes; from then on the newer body is the one with it. */
  #writeBoxes(): BoxedMarkup {
    const { markup, pack } = this.#newer;
    const boxed = withBoxesWritten(this.#older.markup, markup, this.#pen, pack.main);
    const body = childOf(boxed.newer.root, 'w:body');
    if (body === undefined) throw new Error('The body was lost while text boxes were written.');
    this.#boxesChanged = boxed.isChanged;
    this.#newer = { ...this.#newer, markup: boxed.newer, body };
    return boxed;
  }

  #packed(comments: CommentsResult, edges: readonly WrittenEdge[]): Outcome<RedlineDocx> {
    const { pack, settled, markup } = this.#newer;
    const changed = new Map<string, Uint8Array>();
    for (const edge of edges) changed.set(edge.part, encodedPart(withWordPrefix(edge.markup, edge.text)));
    if (settled || this.#boxesChanged || !this.#splices.isEmpty)
      changed.set(pack.main, encodedPart(withWordPrefix(markup, this.#splices.applied(markup.text))));
    const added: AddedPart[] = [...comments.added];
    for (const [name, text] of comments.changed) changed.set(name, encodedPart(text));
    for (const page of Object.values(this.#pages)) this.#putPage(page, changed, added);
    if (changed.size === 0) return this.#asItIs();
    if (this.#newer.opened) this.#pen.say(CONTROL_OPENED);
    const { footnote, endnote } = this.#pages;
    const copied = { footnote: footnote.copied, endnote: endnote.copied };
    const ordered = withNotesInOrder(pack, changed, added, copied);
    if (!ordered.ok) return ordered;
    const grown = grownBy(pack, added, isStrict(markup));
    if (!grown.ok) return grown;
    for (const [name, bytes] of grown.value) changed.set(name, bytes);
    if (settled)
      this.#pen.say(
        notice('redline-revisions-settled', 'Some tracked changes of the newer file count as accepted.'),
      );
    const bytes = withParts({ bytes: pack.bytes, entries: pack.archive.entries }, changed);
    return good({ bytes, counts: this.#pen.counts, messages: this.#messages() });
  }

  #putPage(page: NotePage, changed: Map<string, Uint8Array>, added: AddedPart[]): void {
    const part = partOfKind(this.#newer.pack, `${page.kind}s`);
    if (page.markup === null || part === null) {
      if (page.added.length > 0)
        added.push({ kind: `${page.kind}s`, text: newNotes(page, this.#newer.markup) });
      return;
    }
    if (!page.splices.isEmpty || this.#newer.settled)
      changed.set(part, encodedPart(withWordPrefix(page.markup, page.splices.applied(page.markup.text))));
  }

  #asItIs(): Outcome<RedlineDocx> {
    if (this.#pen.messages.size === 0)
      this.#pen.say(notice('redline-nothing-changed', 'The two documents say the same; nothing is marked.'));
    return good({ bytes: this.#newer.pack.bytes, counts: this.#pen.counts, messages: this.#messages() });
  }

  #messages(): Message[] {
    const looks = looksMessage(this.#pen.otherLooks);
    if (looks !== null) this.#pen.say(looks);
    return [...this.#pen.messages.values()];
  }
}

/** The blocks of a document; `wholes` tells that notes with other words are other notes. */
const blocksUnder = ({ markup, body, notes }: Side, wholes: boolean, boxes: NoteKeys): Block[] =>
  blocksOf(markup, body, new Map([...noteKeys(notes, wholes), ...boxes]));

const textsOf = ({ markup, notes }: Side): (Markup | null)[] => [markup, notes.footnote, notes.endnote];

const edgeSide = (
  { pack, markup }: Side,
  read: (pack: WordPackage, part: string) => Outcome<ReadPart>,
): EdgeSide => ({ pack, markup, read: (part) => read(pack, part) });

/** Every annotation id that the text parts of a package use. */
function usedIds(pack: WordPackage): Set<number> {
  const used = new Set<number>();
  for (const part of textParts(pack)) {
    const markup = markupOf(pack, part);
    if (!markup.ok || markup.value === null) continue;
    for (const element of elementsUnder(markup.value.root)) {
      const id = Number(attributeOf(markup.value, element, 'id') ?? Number.NaN);
      if (Number.isInteger(id)) used.add(id);
    }
  }
  return used;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const isStrict = (markup: Markup): boolean => tagOf(markup, markup.root).includes(STRICT);

/** What we write has the prefix `w`, which is declared where the part calls its namespace otherwise. */
function withWordPrefix(markup: Markup, text: string): string {
  if (markup.prefix === 'w') return text;
  const name = /^<[^\s/>]+/.exec(tagOf(markup, markup.root))?.[0] ?? '';
  const at = markup.root.start + name.length;
  return `${text.slice(0, at)} xmlns:w="${isStrict(markup) ? STRICT : MAIN}"${text.slice(at)}`;
}

/** A notes part with the two separators that every one has (17.11.23). */
function newNotes({ kind, added }: NotePage, main: Markup): string {
  const separator = (type: string, id: number): string =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  const before = separator('separator', -1) + separator('continuationSeparator', 0);
  const root = `<w:${kind}s xmlns:w="${isStrict(main) ? STRICT : MAIN}">`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}${before}${added.join('')}</w:${kind}s>`;
}
