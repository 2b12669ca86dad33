import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { limitsOf, type About } from '../about.ts';
import { assemble } from '../assemble.ts';
import { blank } from '../blank.ts';
import { isTakenOut, type CommentWords, type Paragraph } from '../flow.ts';
import { hasLatinAt } from '../magic-numbers.ts';
import { roman } from '../number-formats.ts';
import { message, refuse } from '../report.ts';
import type { BlockKind, WorkingText } from '../working-text.ts';
import { readStory, type NoteReference, type Story, type WordParagraph } from './body.ts';
import { ListCounter, readNumbering } from './numbering.ts';
import { Parts, type Relation } from './parts.ts';
import { readStyles, type StyleProperties, type Styles } from './styles.ts';
import { openArchive } from './unpack.ts';
import { noWordDocument } from './other-files.ts';
import { allOf, attribute, child, type XmlNode } from './xml.ts';

/**
 * Reads a Word document. The working text is its accepted reading: paragraphs parted by blank lines, cells of a
 * row by tabs, breaks as line feeds; then text boxes after the paragraph that they hang on, footnotes and
 * endnotes after the body, headers and footers at the end as `furniture`, which a table of contents is too. Numbers of lists are computed and
 * stand on the blocks. Insertions, deletions, moves and comments are marks with their authors and dates; where a
 * paragraph mark is deleted, two paragraphs are one. White space is kept as Word keeps it.
 */
export async function intakeDocx(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  if (hasLatinAt(bytes, '\xd0\xcf\x11\xe0', 0)) return refuse('docx-encrypted', OLD_OR_PROTECTED, about.name);
  const archive = openArchive(bytes, limitsOf(about).inflatedBytes, about.name);
  if (!archive.ok) return archive;
  const parts = new Parts(archive.value, about.name);
  const found = await findDocument(parts, about.name);
  if (!found.ok) return found;
  const sides = await readSides(parts, found.value);
  return sides.ok ? compose(found.value.body, sides.value, parts.messages, about) : sides;
}

const OLD_OR_PROTECTED = 'The file is protected by a password, or an old .doc.';

interface FoundDocument {
  readonly part: string;
  readonly body: XmlNode;
}

/** The main part is the one that the package's relations name, and usually word/document.xml. */
async function findDocument(parts: Parts, where: string): Promise<Outcome<FoundDocument>> {
  const relations = await parts.relations('');
  if (!relations.ok) return relations;
  const named = relations.value.find(({ kind, part }) => kind === 'officeDocument' && parts.has(part))?.part;
  const part = named ?? 'word/document.xml';
  const root = await parts.root(part, 'document');
  if (!root.ok) return root;
  const body = child(root.value ?? undefined, 'body');
  if (body !== undefined) return good({ part, body });
  return noWordDocument((name) => parts.has(name), part, where);
}

/** The parts beside the main one, as far as the document has them. */
interface Sides {
  readonly styles: Styles;
  readonly counter: ListCounter;
  readonly footnotes: ReadonlyMap<string, XmlNode>;
  readonly endnotes: ReadonlyMap<string, XmlNode>;
  readonly comments: ReadonlyMap<string, CommentWords>;
  /** Headers and footers, in the order of the relations. */
  readonly edges: readonly XmlNode[];
}

async function readSides(parts: Parts, { part }: FoundDocument): Promise<Outcome<Sides>> {
  const relations = await parts.relations(part);
  if (!relations.ok) return relations;
  if (relations.value.some(({ kind }) => kind === 'vbaProject') || parts.has('word/vbaProject.bin'))
    parts.messages.push(message('docx-with-macros', 'The document holds macros; they were not looked at.'));
  const roots = new Map<string, XmlNode | undefined>();
  for (const [kind, element] of SIDE_PARTS) {
    const root = await parts.sideRoot(partOf(relations.value, kind), element);
    if (!root.ok) return root;
    roots.set(kind, root.value);
  }
  const edges = await readEdges(parts, relations.value);
  if (!edges.ok) return edges;
  const styles = readStyles(roots.get('styles'));
  return good({
    styles,
    counter: new ListCounter(readNumbering(roots.get('numbering')), styles),
    footnotes: byId(roots.get('footnotes'), 'footnote'),
    endnotes: byId(roots.get('endnotes'), 'endnote'),
    comments: readComments(roots.get('comments')),
    edges: edges.value,
  });
}

const SIDE_PARTS = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
] as const;

const partOf = (relations: readonly Relation[], kind: string): string | undefined =>
  relations.find((relation) => relation.kind === kind)?.part;

/** A document has three headers and footers for each section; more than this are not looked at. */
const MOST_EDGES = 60;

async function readEdges(parts: Parts, relations: readonly Relation[]): Promise<Outcome<XmlNode[]>> {
  const edges: XmlNode[] = [];
  const named = relations.filter(({ kind }) => kind === 'header' || kind === 'footer').slice(0, MOST_EDGES);
  for (const { kind, part } of named) {
    const root = await parts.sideRoot(part, kind === 'header' ? 'hdr' : 'ftr');
    if (!root.ok) return root;
    if (root.value !== undefined) edges.push(root.value);
  }
  return good(edges);
}

/** Notes by id; separators are notes of a type and no text. */
function byId(root: XmlNode | undefined, name: string): Map<string, XmlNode> {
  const usual = allOf(root, name).filter((node) => (attribute(node, 'type') ?? 'normal') === 'normal');
  return new Map(usual.map((node) => [attribute(node, 'id') ?? '', node]));
}

function readComments(root: XmlNode | undefined): Map<string, CommentWords> {
  const comments = new Map<string, CommentWords>();
  for (const node of allOf(root, 'comment')) {
    const { text } = assemble(
      readStory(node, null, () => '').paragraphs.map((each) => plain(each, 'paragraph')),
    );
    const [author, date] = [attribute(node, 'author'), attribute(node, 'date')];
    comments.set(attribute(node, 'id') ?? '', { text: text.trim(), author, date });
  }
  return comments;
}

const plain = ({ pieces, after, afterRevision }: WordParagraph, kind: BlockKind): Paragraph => ({
  kind,
  level: null,
  number: null,
  pieces,
  after,
  afterRevision,
});

/** Puts body, notes, headers and footers together and makes the working text of them. */
function compose(
  body: XmlNode,
  sides: Sides,
  messages: readonly Message[],
  about: About,
): Outcome<WorkingText> {
  const numbers = new NoteNumbers();
  const story = readStory(body, null, (note) => numbers.print(note));
  const edges = sides.edges.map((edge) => readStory(edge, null, () => ''));
  const made = assemble(
    [
      ...story.paragraphs.map((each) => structured(each, sides)),
      ...story.notes.flatMap((note) => noteParagraphs(note, sides, numbers)),
      ...edges.flatMap(({ paragraphs }) => paragraphs.map((each) => plain(each, 'furniture'))),
    ],
    sides.comments,
  );
  if (made.text.trim() === '' && made.marks.length === 0) {
    return refuse('empty-file', 'The document holds no text.', about.name);
  }
  const title = made.blocks.find(({ kind }) => kind === 'title');
  return good({
    ...blank(made.text, 'docx', 'docx/1'),
    ...made,
    title: title === undefined ? null : made.text.slice(...title.span),
    messages: [...messages, ...made.messages, ...notices(story, sides)],
  });
}

/** Kind, level and number of a paragraph of the body. A paragraph whose mark is deleted is no item of its own. */
function structured(paragraph: WordParagraph, sides: Sides): Paragraph {
  const { properties, pieces, after, afterRevision } = paragraph;
  const style = sides.styles.of(properties.style);
  const numId = properties.numId ?? style.numId;
  const level = properties.level ?? style.level;
  const styles = properties.numId === null ? style.chain : [];
  const counted = isTakenOut(afterRevision) ? null : sides.counter.count({ numId, level, styles });
  const outline = properties.outline ?? style.outline;
  const isHeading = outline !== null && outline >= 0 && outline <= 8;
  const kind = kindOf(style, isHeading, counted !== null, paragraph.inCell);
  const depth = isHeading ? outline + 1 : (counted?.depth ?? null);
  return { kind, level: depth, number: counted?.number ?? null, pieces, after, afterRevision };
}

function kindOf(style: StyleProperties, isHeading: boolean, isItem: boolean, inCell: boolean): BlockKind {
  if (style.isContents) return 'furniture';
  if (style.isTitle) return 'title';
  if (isHeading) return 'heading';
  if (isItem) return 'list-item';
  return inCell ? 'table-cell' : 'paragraph';
}

/** Numbers notes in the order of their references: footnotes 1, 2 …, endnotes i, ii …, which is Word's custom. */
class NoteNumbers {
  readonly #counts = { footnote: 0, endnote: 0 };
  readonly #values = new Map<NoteReference, number>();

  print(note: NoteReference): string {
    if (isTakenOut(note.revision)) return '';
    this.#counts[note.kind] += 1;
    this.#values.set(note, this.#counts[note.kind]);
    return this.printed(note);
  }

  printed(note: NoteReference): string {
    const value = this.valueOf(note);
    return note.kind === 'footnote' ? String(value) : roman(value);
  }

  valueOf(note: NoteReference): number {
    return this.#values.get(note) ?? 0;
  }
}

/** A note's paragraphs; what is said in a note whose reference was deleted is deleted with it. */
function noteParagraphs(note: NoteReference, sides: Sides, numbers: NoteNumbers): Paragraph[] {
  const node = (note.kind === 'footnote' ? sides.footnotes : sides.endnotes).get(note.id);
  if (node === undefined) return [];
  const { paragraphs } = readStory(node, note.revision, () => '');
  return paragraphs.map((each, index) => {
    const value = numbers.valueOf(note);
    const number = { printed: numbers.printed(note), values: [value], bullet: false };
    return { ...plain(each, 'footnote'), number: index === 0 && value > 0 ? number : null };
  });
}

function notices(story: Story, sides: Sides): Message[] {
  const unknown = [...sides.counter.unknownFormats];
  return [
    ...(story.hidden ? [message('docx-hidden-text', 'Some text is formatted as hidden; it was kept.')] : []),
    ...unknown.map((format) =>
      message('docx-unknown-number-format', `Numbers of the format ${format} are shown as decimal numbers.`),
    ),
  ];
}
