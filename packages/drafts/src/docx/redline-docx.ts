import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { withParts } from './archive.ts';
import type { NoteMark } from './atoms.ts';
import { openedText, touchedControls } from './block-controls.ts';
import { blocksOf } from './blocks.ts';
import { carriedNames } from './carried-names.ts';
import { dropNotes } from './dropped-notes.ts';
import { withLastParagraph } from './ends-in-table.ts';
import { notice, refuse } from './faults.ts';
import { beginsInTable } from './first-notes.ts';
import { looksMessage } from './looks.ts';
import { lostComments } from './lost-comments.ts';
import { childOf } from './markup.ts';
import { CONTROL_MISREAD, hasMisreadControl } from './misread-controls.ts';
import { parseMarkupText } from './parse-markup.ts';
import { REVISIONS_SETTLED } from './new-rows.ts';
import { withNotesInOrder } from './note-order.ts';
import { areReplacedAsWholes, copiedNote, notePage, writeNote, type NotePage } from './note-pages.ts';
import { grownBy, type AddedPart } from './package-growth.ts';
import { bodyOf, partOfKind } from './package.ts';
import { writtenEdges, type WrittenEdge } from './page-edges.ts';
import { FreeIds, NO_DATE, Pen } from './pen.ts';
import {
  blocksUnder,
  edgeSide,
  readNewer,
  readOlder,
  readSide,
  textsOf,
  type Side,
} from './redline-sides.ts';
import { encodedPart, notesIn } from './resolve.ts';
import { savedDate } from './saved-date.ts';
import { Splices } from './splices.ts';
import { withBoxesWritten, type BoxedMarkup } from './text-boxes.ts';
import type { RedlineDocx, RedlineDocxOptions } from './types.ts';
import { writeBlocks } from './write-blocks.ts';
import { commentsPart, type CommentsResult } from './write-comments.ts';
import { CONTROL_OPENED } from './opened-elements.ts';
import { hasUnreadLists, LISTS_UNREAD } from './unread-lists.ts';
import { isStrict, newNotes, usedIds, withWordPrefix } from './written-parts.ts';

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
  const whole = withLastParagraph(before.value, after.value);
  return whole.ok ? withControlsOpened(whole.value, after.value, options) : whole;
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
      otherDate: options.date === undefined ? (savedDate(newer.pack) ?? NO_DATE) : null,
      moves: options.moves ?? true,
      headings: newer.headings,
      hasNotes: [older, newer].some(({ pack }) => partOfKind(pack, 'footnotes') !== null),
      carries: carriedNames(older.naming, newer.naming),
    };
    this.#pen = new Pen(new FreeIds(usedIds(newer.pack)), who, ({ kind, id }, position) =>
      copiedNote(this.#pages[kind], id, position),
    );
  }

  /** The controls in which changes of the body were written, by their order. */
  touchedControls(): number[] {
    return touchedControls(this.#newer.markup, this.#newer.body, this.#splices);
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
    const pages = Object.values(this.#pages);
    for (const page of pages) this.#putPage(page, changed, added, settled);
    if (changed.size === 0) return this.#asItIs();
    if (this.#newer.notesOpened) for (const page of pages) this.#putPage(page, changed, [], true);
    const dropped = dropNotes(pack, changed);
    if (!dropped.ok) return dropped;
    if (this.#newer.opened || this.#newer.notesOpened) this.#pen.say(CONTROL_OPENED);
    if (hasUnreadLists(this.#older, this.#newer)) this.#pen.say(LISTS_UNREAD);
    if (hasMisreadControl(markup)) this.#pen.say(CONTROL_MISREAD);
    const { footnote, endnote } = this.#pages;
    const copied = { footnote: footnote.copied, endnote: endnote.copied };
    const ordered = withNotesInOrder(pack, changed, added, copied);
    if (!ordered.ok) return ordered;
    const grown = grownBy(pack, added, isStrict(markup));
    if (!grown.ok) return grown;
    for (const [name, bytes] of grown.value) changed.set(name, bytes);
    if (settled) this.#pen.say(REVISIONS_SETTLED);
    const bytes = withParts({ bytes: pack.bytes, entries: pack.archive.entries }, changed);
    return good({ bytes, counts: this.#pen.counts, messages: this.#messages() });
  }

  /** Puts the part of some notes among those that change, where something was written in it or `always`. */
  #putPage(page: NotePage, changed: Map<string, Uint8Array>, added: AddedPart[], always: boolean): void {
    const part = partOfKind(this.#newer.pack, `${page.kind}s`);
    if (page.markup === null || part === null) {
      if (page.added.length > 0)
        added.push({ kind: `${page.kind}s`, text: newNotes(page, this.#newer.markup) });
      return;
    }
    if (!page.splices.isEmpty || always)
      changed.set(part, encodedPart(withWordPrefix(page.markup, page.splices.applied(page.markup.text))));
  }

  #asItIs(): Outcome<RedlineDocx> {
    // What is left when changes are settled says nothing where there are none.
    this.#pen.messages.delete('redline-blank-line-left');
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
