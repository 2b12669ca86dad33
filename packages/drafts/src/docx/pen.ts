import type { Message } from '@nonpaper/vocabulary';
import { escapeXml } from './characters.ts';
import type { CarriedNames } from './carried-names.ts';
import type { NoteMark } from './atoms.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** How many changes of each sort a redline holds. A moved paragraph counts once. */
export interface RedlineCounts {
  readonly insertions: number;
  readonly deletions: number;
  readonly moves: number;
  /** Paragraphs put in and taken out as a whole. */
  readonly insertedParagraphs: number;
  readonly deletedParagraphs: number;
  readonly insertedRows: number;
  readonly deletedRows: number;
}

type Counted = { -readonly [name in keyof RedlineCounts]: number };

/** Annotation ids that a package does not use yet, from 1 up (ECMA-376 part 1, 17.13.1: unique over all annotations). */
export class FreeIds {
  readonly #used: ReadonlySet<number>;
  #last = 0;

  constructor(used: ReadonlySet<number>) {
    this.#used = used;
  }

  next(): number {
    do this.#last += 1;
    while (this.#used.has(this.#last));
    return this.#last;
  }
}

/** Whose changes they are, when they were made (no date is written where there is none) and how they are shown. */
export interface Who {
  readonly author: string;
  readonly date: string | null;
  /** The date of a change that has to bear another one than all others; null for none. */
  readonly otherDate: string | null;
  readonly moves: boolean;
  /** The ids of the newer package's heading styles. */
  readonly headings: ReadonlySet<string>;
  /** Whether the redline has a part for notes. */
  readonly hasNotes: boolean;
  /** Styles and lists of the older package that mean the same in the newer one. */
  readonly carries: CarriedNames;
}

/** Copies a note of the older file to a place among those of the newer one, counted from 0, and gives its id. */
export type NoteCopier = (note: NoteMark, position: number) => string | null;

function notesBefore({ atoms }: ParagraphText, at: number, kind: NoteMark['kind']): number {
  let count = 0;
  for (const [place, { note }] of atoms) if (place < at && note?.kind === kind) count += 1;
  return count;
}

const noCounts = (): Counted => ({
  insertions: 0,
  deletions: 0,
  moves: 0,
  insertedParagraphs: 0,
  deletedParagraphs: 0,
  insertedRows: 0,
  deletedRows: 0,
});

/** Stands for no date in files of Office programs. */
export const NO_DATE = '1900-01-01T00:00:00Z';

/** Writes the marks of revisions and keeps count of them. */
export class Pen {
  readonly counts: Counted;
  readonly messages: Map<string, Message>;
  /** Notes that both files have, older and newer, as their references are met. */
  readonly notePairs: (readonly [older: NoteMark, newer: NoteMark])[] = [];
  /** Paragraphs of the newer text that say the same as before in another look. */
  readonly otherLooks: ParagraphText[] = [];
  readonly ids: FreeIds;
  readonly #copyNote: NoteCopier;
  /** References to notes in the newer text behind us: a copied note has to stand in their order. */
  readonly #notesBehind = { footnote: 0, endnote: 0 };
  readonly #referred = new Set<NoteMark['kind']>();
  /** Where in a paragraph of the newer text we are, if in one. */
  place: { readonly said: ParagraphText; readonly at: number } | null = null;
  readonly showsMoves: boolean;
  readonly headings: ReadonlySet<string>;
  readonly hasNotes: boolean;
  readonly carries: CarriedNames;
  readonly #who: Who;
  /** Tags of earlier insertions that were written. */
  readonly #standing = new Set<string>();

  constructor(
    ids: FreeIds,
    who: Who,
    copyNote: NoteCopier,
    counts = noCounts(),
    messages?: Map<string, Message>,
  ) {
    this.counts = counts;
    this.messages = messages ?? new Map();
    this.ids = ids;
    this.#who = who;
    this.showsMoves = who.moves;
    this.headings = who.headings;
    this.hasNotes = who.hasNotes;
    this.carries = who.carries;
    this.#copyNote = copyNote;
  }

  /** A pen for a text box or a header beside the body: they hold no notes, and nothing is shown as moved there. */
  aside(isCounted = true): Pen {
    const who = { ...this.#who, moves: false };
    return new Pen(this.ids, who, () => null, isCounted ? this.counts : noCounts(), this.messages);
  }

  /** Makes a note of the newer package with the words of a note of the older one, and gives its id. */
  copyNote(note: NoteMark): string | null {
    const here = this.place === null ? 0 : notesBefore(this.place.said, this.place.at, note.kind);
    this.#referred.add(note.kind);
    return this.#copyNote(note, this.#notesBehind[note.kind] + here);
  }

  /** The kinds of notes to which nothing refers so far in what was written. */
  freshKinds(): ReadonlySet<NoteMark['kind']> {
    return new Set((['footnote', 'endnote'] as const).filter((kind) => !this.#referred.has(kind)));
  }

  /** Leaves a paragraph of the newer text behind. */
  pass(said: ParagraphText): void {
    for (const { note } of said.atoms.values()) if (note !== undefined) this.#referred.add(note.kind);
    this.#notesBehind.footnote += notesBefore(said, said.text.length, 'footnote');
    this.#notesBehind.endnote += notesBefore(said, said.text.length, 'endnote');
  }

  /** The attributes of one revision. */
  attributes(isApart = false): string {
    return ` w:id="${this.ids.next()}"${this.label(isApart)}`;
  }

  /**
   * Author and date as attributes. A change that LibreOffice shall not join with its neighbour (`isApart`) has no date
   * where the others have one; where they have none, it has the day on which the newer file was saved.
   */
  label(isApart = false): string {
    const { author } = this.#who;
    const date = isApart ? this.#who.otherDate : this.#who.date;
    return ` w:author="${escapeXml(author)}"${date === null ? '' : ` w:date="${escapeXml(date)}"`}`;
  }

  /** The tag of an insertion that stood there, for one more part of it: ids are unique, so only the first keeps its own. */
  standing(tag: string): string {
    if (!this.#standing.has(tag)) {
      this.#standing.add(tag);
      return tag;
    }
    return tag.replace(/(:id\s*=\s*["'])[^"']*/, `$1${this.ids.next()}`);
  }

  /** A name for a move that no other has. */
  moveName(): string {
    this.counts.moves += 1;
    return `move${this.counts.moves}`;
  }

  open(kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', isApart = false): string {
    return `<w:${kind}${this.attributes(isApart)}>`;
  }

  empty(kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', isApart = false): string {
    return `<w:${kind}${this.attributes(isApart)}/>`;
  }

  /** A change of nothing, which gives LibreOffice back the mark that it forgets (`note-ends.ts`). */
  emptyChange(kind: 'ins' | 'del'): string {
    const name = kind === 'ins' ? 't' : 'delText';
    return `${this.open(kind)}<w:r><w:${name}></w:${name}></w:r></w:${kind}>`;
  }

  /** Each code is said once. */
  say(message: Message): void {
    if (!this.messages.has(message.code)) this.messages.set(message.code, message);
  }
}
