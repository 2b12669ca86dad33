import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { NoteKeys } from './atoms.ts';
import { blocksOf, type Block } from './blocks.ts';
import type { NamingParts } from './carried-names.ts';
import { headingStyles } from './heading-styles.ts';
import type { Element, Markup } from './markup.ts';
import { parseMarkupText } from './parse-markup.ts';
import { noteKeys, type NoteMarkups } from './note-pages.ts';
import { withNoteControlsOpened } from './note-controls.ts';
import { bodyOf, markupOf, openPackage, partOfKind, type WordPackage } from './package.ts';
import type { EdgeSide } from './page-edges.ts';
import { resolveMarkup } from './resolve-markup.ts';

/** A document as far as it is compared. */
export interface Side {
  readonly pack: WordPackage;
  readonly markup: Markup;
  readonly body: Element;
  readonly notes: NoteMarkups;
  readonly headings: ReadonlySet<string>;
  readonly naming: NamingParts;
  /** Whether revisions of its own were settled in reading. */
  readonly settled: boolean;
  /** Whether content controls were opened, and whether some in its notes were. */
  readonly opened: boolean;
  readonly notesOpened: boolean;
}

/** Opens a package and reads its body and notes; `read` settles a part's own revisions as that side needs it. */
export function readSide(
  bytes: Uint8Array,
  where: string,
  read: (pack: WordPackage, part: string) => Outcome<ReadPart>,
): Outcome<Side> {
  const pack = openPackage(bytes, where);
  if (!pack.ok) return pack;
  const main = read(pack.value, pack.value.main);
  if (!main.ok) return main;
  const [footnotes, endnotes] = (['footnotes', 'endnotes'] as const).map((kind) =>
    readNotes(pack.value, kind, read),
  );
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
    notesOpened: footnotes.value.opened || endnotes.value.opened,
    settled: [main, footnotes, endnotes].some((each) => each.ok && each.value.settled),
  });
}

/** The part of one kind of notes, with its controls opened (`note-controls.ts`). */
function readNotes(
  pack: WordPackage,
  kind: 'footnotes' | 'endnotes',
  read: (pack: WordPackage, part: string) => Outcome<ReadPart>,
): Outcome<ReadPart & { readonly opened: boolean }> {
  const part = partOfKind(pack, kind);
  const own = part === null ? good({ markup: null, settled: false }) : read(pack, part);
  if (!own.ok) return own;
  const { markup } = own.value;
  if (part === null || markup === null) return good({ ...own.value, opened: false });
  const plain = withNoteControlsOpened(markup, part, pack.where);
  return plain.ok ? good({ ...own.value, markup: plain.value, opened: plain.value !== markup }) : plain;
}

/** A part that the text can do without: none where it is missing or broken. */
function sidePart(pack: WordPackage, kind: string): Markup | null {
  const part = partOfKind(pack, kind);
  const markup = part === null ? good(null) : markupOf(pack, part);
  return markup.ok ? markup.value : null;
}

/** A part's markup, and whether revisions in it were settled. */
export interface ReadPart {
  readonly markup: Markup | null;
  readonly settled: boolean;
}

function faultOf(...outcomes: readonly (Outcome<unknown> | undefined)[]) {
  const fault = outcomes.find((each) => each?.ok === false);
  if (fault?.ok === false) return fault.fault;
  throw new Error('A part was refused without a fault.');
}

/** The older file with all its revisions accepted. */
export const readOlder = (pack: WordPackage, part: string): Outcome<ReadPart> =>
  settledPart(pack, part, false);

/** The newer file with the revisions of paragraph marks, rows and moves accepted; those of words are seen to as they are met. */
export const readNewer = (pack: WordPackage, part: string): Outcome<ReadPart> =>
  settledPart(pack, part, true);

function settledPart(pack: WordPackage, part: string, structureOnly: boolean): Outcome<ReadPart> {
  const markup = markupOf(pack, part);
  if (!markup.ok) return markup;
  if (markup.value === null) return good({ markup: null, settled: false });
  const text = resolveMarkup(markup.value, 'accept', structureOnly);
  if (text === markup.value.text) return good({ markup: markup.value, settled: false });
  const again = parseMarkupText(text, part, pack.where);
  return again.ok ? good({ markup: again.value, settled: true }) : again;
}

/** The blocks of a document; `wholes` tells that notes with other words are other notes. */
export const blocksUnder = ({ markup, body, notes }: Side, wholes: boolean, boxes: NoteKeys): Block[] =>
  blocksOf(markup, body, new Map([...noteKeys(notes, wholes), ...boxes]));

/** The parts in which comments can be referred to. */
export const textsOf = ({ markup, notes }: Side): (Markup | null)[] => [
  markup,
  notes.footnote,
  notes.endnote,
];

/** What headers and footers are compared with. */
export const edgeSide = (
  { pack, markup }: Side,
  read: (pack: WordPackage, part: string) => Outcome<ReadPart>,
): EdgeSide => ({ pack, markup, read: (part) => read(pack, part) });
