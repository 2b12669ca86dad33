import { enclosed, type Piece, type Revision } from '../flow.ts';
import {
  NO_PROPERTIES,
  PLAIN_RUN,
  readProperties,
  readRunProperties,
  revisionOf,
  revisionWithin,
  type ParagraphProperties,
  type RunProperties,
} from './properties.ts';
import { attribute, charactersOf, child, childrenOf, nameOf, type XmlNode } from './xml.ts';

/** A paragraph of a Word document before its number is counted. */
export interface WordParagraph {
  readonly properties: ParagraphProperties;
  readonly pieces: readonly Piece[];
  readonly inCell: boolean;
  after: string;
  /** Revision of the separator after it; null where the paragraph cannot be joined to the next. */
  afterRevision: Revision | null;
}

/** A footnote or endnote that the text refers to, with the revision of the reference. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly revision: Revision | null;
}

export interface Story {
  readonly paragraphs: readonly WordParagraph[];
  readonly notes: readonly NoteReference[];
  readonly hidden: boolean;
}

/** Prints the mark of a note in the text: numbers of deleted references are not counted. */
export type NoteMarks = (note: NoteReference) => string;

/**
 * Reads the paragraphs under a node: a document's body, a note, a comment, a header. The plan: one walk without
 * recursion. `enter` looks at an element and says whether its children are walked; `leave` takes back what
 * `enter` set. Elements that are not named here are walked through, so text in smart tags, content controls,
 * hyperlinks, fields' results and formulas is found wherever it stands. Text is taken from text elements only.
 */
export function readStory(root: XmlNode, outer: Revision | null, noteMark: NoteMarks): Story {
  const reading = new StoryReading(outer, noteMark);
  const frames: Frame[] = [{ node: root, children: childrenOf(root), next: 0 }];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.children[frame.next];
    frame.next += 1;
    if (node === undefined) {
      frames.pop();
      if (frames.length > 0) reading.leave(frame.node);
      continue;
    }
    const children = reading.enter(node);
    if (children !== null) frames.push({ node, children, next: 0 });
  }
  return reading.finish();
}

interface Frame {
  readonly node: XmlNode;
  readonly children: readonly XmlNode[];
  next: number;
}

/** Nothing under these is text of the document: properties, field instructions, drawings' settings, readings of ruby. */
const PASSED_OVER = new Set(
  'rPr rt rubyPr sectPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr instrText delInstrText proofErr fldData ffData pPrChange rPrChange #text #cdata #comment'.split(
    ' ',
  ),
);

/** Elements that stand for one character (ECMA-376 part 1, 17.3.3). */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

interface OpenParagraph {
  properties: ParagraphProperties;
  readonly pieces: Piece[];
  readonly inCell: boolean;
  /** Paragraphs of text boxes in it, which follow it. */
  readonly boxed: WordParagraph[];
}

class StoryReading {
  readonly #noteMark: NoteMarks;
  readonly #paragraphs: WordParagraph[] = [];
  readonly #notes: NoteReference[] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #revisions: (Revision | null)[];
  /** For each open field, whether the walk is in its instruction, which is no text. */
  readonly #fields: boolean[] = [];
  /** Ends of comments' ranges between paragraphs, which belong to the next one. */
  #waiting: Piece[] = [];
  #run: RunProperties = PLAIN_RUN;
  #cells = 0;
  #hidden = false;

  constructor(outer: Revision | null, noteMark: NoteMarks) {
    this.#revisions = [outer];
    this.#noteMark = noteMark;
  }

  /** The children to walk, or null to pass over the element. */
  enter(node: XmlNode): readonly XmlNode[] | null {
    const name = nameOf(node);
    if (PASSED_OVER.has(name)) return null;
    const revision = revisionOf(node);
    if (revision !== null) this.#revisions.push(enclosed(this.#revision, revision));
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (character !== undefined) this.#write(character);
    return this.#enterNamed(name, node);
  }

  #enterNamed(name: string, node: XmlNode): readonly XmlNode[] | null {
    switch (name) {
      case 'p':
        return this.#openParagraph(node);
      case 'pPr':
        return this.#setProperties(node);
      case 'r':
        this.#run = runOf(node);
        return childrenOf(node);
      case 't':
      case 'delText':
        return this.#writeText(node);
      case 'sym':
        return this.#writeSymbol(node);
      case 'fldChar':
        return this.#turnField(attribute(node, 'fldCharType'));
      case 'tbl':
        return this.#openTable(node);
      case 'tr':
        return this.#openRow(node);
      case 'tc':
        this.#cells += 1;
        return childrenOf(node);
      case 'AlternateContent':
        return branchOf(node);
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#refer(name === 'footnoteReference' ? 'footnote' : 'endnote', attribute(node, 'id'));
      case 'commentRangeStart':
        return this.#range('open', attribute(node, 'id'));
      case 'commentRangeEnd':
      case 'commentReference':
        return this.#range('close', attribute(node, 'id'));
      default:
        return childrenOf(node);
    }
  }

  leave(node: XmlNode): void {
    const name = nameOf(node);
    if (name === 'p') this.#closeParagraph();
    if (name === 'r') this.#run = PLAIN_RUN;
    if (name === 'tc') this.#closeCell();
    if (name === 'tr') this.#closeRow();
    if (name === 'tr' || revisionOf(node) !== null) this.#revisions.pop();
  }

  get #revision(): Revision | null {
    return this.#revisions.at(-1) ?? null;
  }

  #openParagraph(node: XmlNode): readonly XmlNode[] {
    const pieces = this.#waiting;
    this.#waiting = [];
    this.#open.push({ properties: NO_PROPERTIES, pieces, inCell: this.#cells > 0, boxed: [] });
    return childrenOf(node);
  }

  #setProperties(node: XmlNode): null {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined) paragraph.properties = readProperties(node);
    return null;
  }

  /** A paragraph inside another is one of a text box: it follows the paragraph that the box hangs on. */
  #closeParagraph(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    // An instruction does not run over a paragraph's end, so a field that was never closed hides no more than that.
    this.#fields.fill(false);
    const { properties, pieces, inCell, boxed } = open;
    const outer = this.#revision;
    const own = properties.mark === null ? outer : enclosed(outer, properties.mark);
    const done = [{ properties, pieces, inCell, after: '\n\n', afterRevision: own }, ...boxed];
    (this.#open.at(-1)?.boxed ?? this.#paragraphs).push(...done);
    if (boxed.length > 0) this.#keepApart(boxed);
  }

  /** The last of some paragraphs cannot be joined to what follows them. */
  #keepApart(paragraphs: readonly WordParagraph[]): void {
    const last = paragraphs.at(-1);
    if (last !== undefined) last.afterRevision = this.#revision;
  }

  get #siblings(): WordParagraph[] {
    return this.#open.at(-1)?.boxed ?? this.#paragraphs;
  }

  #openTable(node: XmlNode): readonly XmlNode[] {
    this.#keepApart(this.#siblings);
    return childrenOf(node);
  }

  #openRow(node: XmlNode): readonly XmlNode[] {
    const own = revisionWithin(child(node, 'trPr'));
    this.#revisions.push(own === null ? this.#revision : enclosed(this.#revision, own));
    return childrenOf(node);
  }

  /** Cells of a row are parted by tabs, rows by blank lines; a cell's last paragraph ends with the cell. */
  #closeCell(): void {
    this.#cells -= 1;
    this.#endSiblings('\t');
  }

  #closeRow(): void {
    this.#endSiblings('\n\n');
  }

  #endSiblings(after: string): void {
    const last = this.#siblings.at(-1);
    if (last === undefined) return;
    last.after = after;
    last.afterRevision = this.#revision;
  }

  #writeText(node: XmlNode): null {
    const characters = charactersOf(node).replaceAll('\n', ' ');
    // 17.3.3.31 t: without xml:space="preserve" white space at the ends is not text.
    const kept = attribute(node, 'space') === 'preserve';
    this.#write(kept ? characters : characters.replace(/^[ \t]+|[ \t]+$/g, ''));
    return null;
  }

  #write(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || text === '' || this.#fields.includes(true)) return;
    if (this.#run.hidden && text.trim() !== '') this.#hidden = true;
    paragraph.pieces.push({ type: 'text', text, revision: this.#revision, strike: this.#run.strike });
  }

  /** 17.3.3.30 sym: a character of a symbol font, by its code. */
  #writeSymbol(node: XmlNode): null {
    const code = Number.parseInt(attribute(node, 'char') ?? '', 16);
    if (Number.isInteger(code) && code > 0 && code <= 0xffff) this.#write(String.fromCharCode(code));
    return null;
  }

  /** 17.16.18 fldChar: an instruction runs from `begin` to `separate`, the shown result from there to `end`. */
  #turnField(type: string | null): null {
    if (type === 'begin') this.#fields.push(true);
    if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    if (type === 'end') this.#fields.pop();
    return null;
  }

  #refer(kind: NoteReference['kind'], id: string | null): null {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || id === null) return null;
    const note: NoteReference = { kind, id, revision: this.#revision };
    this.#notes.push(note);
    const printed = this.#noteMark(note);
    if (printed !== '') paragraph.pieces.push({ type: 'point', mark: 'note-reference', text: printed });
    return null;
  }

  #range(type: 'open' | 'close', id: string | null): null {
    if (id !== null) (this.#open.at(-1)?.pieces ?? this.#waiting).push({ type, id });
    return null;
  }

  finish(): Story {
    this.#keepApart(this.#paragraphs);
    return { paragraphs: this.#paragraphs, notes: this.#notes, hidden: this.#hidden };
  }
}

function runOf(node: XmlNode): RunProperties {
  const properties = child(node, 'rPr');
  return properties === undefined ? PLAIN_RUN : readRunProperties(properties);
}

/** ECMA-376 part 3, 7.3: one branch counts. The first choice is taken; its fallback holds the same text again. */
function branchOf(node: XmlNode): readonly XmlNode[] {
  const branch = child(node, 'Choice') ?? child(node, 'Fallback');
  return branch === undefined ? [] : childrenOf(branch);
}
