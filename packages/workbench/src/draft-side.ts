import {
  knownAmong,
  sourceLines,
  textKnownFrom,
  textSeen,
  type Asked,
  type Draft,
  type Provision,
  type SourceLine,
} from '@nonpaper/dossier';
import type { NegotiationTable, ReadProvision, RowSaid } from '@nonpaper/drafts';
import type { Format, MarkKind, WorkingText } from '@nonpaper/intake';
import {
  bad,
  good,
  type Completeness,
  type Fault,
  type Fidelity,
  type IsoDate,
  type LanguageTag,
  type Message,
  type Outcome,
  type Span,
} from '@nonpaper/vocabulary';
import { findDraft } from './find-record.ts';
import { placedText } from './message-place.ts';
import { outsideOfKept, type OutsideLine } from './outside/outside-line.ts';
import type { Store } from './ports.ts';
import type { DraftFile } from './read-draft-file.ts';

/** A draft as it was handed in. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly format: Format;
}

/** One side of a comparison: a kept draft or a file that was only read. */
export interface DraftSide {
  readonly name: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly date: IsoDate | null;
  readonly fidelity: Fidelity;
  readonly completeness: Completeness;
  readonly language: LanguageTag | null;
  readonly provisions: readonly ReadProvision[];
  /** The text before the first provision. */
  readonly preamble: string;
  /** Titles, headings, preamble and notes: what stands beside the wording of the provisions. */
  readonly outside: readonly OutsideLine[];
  /** The working text that the provisions' spans lie in; null where none is kept. */
  readonly text: string | null;
  /** What a page added to the working text: running heads, page numbers, line-end hyphens. */
  readonly pageMarks: readonly Span[];
  /** Footnotes and endnotes that the file keeps apart from its text, at the places that refer to them. */
  readonly notes?: readonly { readonly at: number; readonly text: string }[];
  /** True where provisions are named by the ids that their file gave them. */
  readonly byIds: boolean;
  /** The file that was read; null for a kept draft. */
  readonly file: string | null;
  /** The record of a kept draft; null for a file that was only read. */
  readonly kept: Draft | null;
  /** The bytes of a file that was read, and what they are; null for a kept draft, whose bytes the store has. */
  readonly original: Original | null;
  /** Sources of a kept draft; none for a file that was only read. */
  readonly sources: readonly SourceLine[];
  /** What could not be read well. */
  readonly messages: readonly Message[];
  /** The table that this text is a column of; the same value for all its columns. */
  readonly beside?: TableBeside;
  /** Rows of that table which this text says to be deleted. */
  readonly leftOut?: readonly string[];
  /** By row of that table, the row to which this text says that its wording has gone. */
  readonly movedTo?: Readonly<Record<string, string>>;
  /** True for a column of compromise texts in that table. */
  readonly isCompromise?: boolean;
}

/** A table that drafts were read from, each of them a column. */
export interface TableBeside {
  readonly title: string;
  /** The numbers of its rows, in its order. */
  readonly rows: readonly string[];
  /** By row, the status and the notes that the table has beside its texts. */
  readonly said: ReadonlyMap<string, RowSaid>;
  /** The table itself, with statuses and notes, where it is one of our own and all its texts were asked for. */
  readonly table: NegotiationTable | null;
}

/** A kept provision in the form in which it was read. */
export function readAgain(provision: Provision): ReadProvision {
  return {
    id: provision.id,
    path: provision.path,
    number: provision.number ?? '',
    ...(provision.heading === null ? {} : { heading: provision.heading }),
    text: provision.text,
    ...(provision.theme === null ? {} : { theme: provision.theme }),
    brackets: provision.brackets,
    span: provision.span ?? [0, 0],
  };
}

/** A kept draft with its provisions, as one side. */
export const keptSide = (
  draft: Draft,
  provisions: readonly Provision[],
  sources: readonly SourceLine[],
  { preamble, text }: Pick<DraftSide, 'preamble' | 'text'>,
): DraftSide => ({
  name: draft.slug ?? draft.shortTitle,
  title: draft.title,
  shortTitle: draft.shortTitle,
  date: draft.date,
  fidelity: draft.fidelity,
  completeness: draft.completeness,
  language: draft.language,
  provisions: inOrder(provisions),
  preamble,
  outside: outsideOfKept(preamble, inOrder(provisions)),
  text,
  pageMarks: [],
  byIds: false,
  file: null,
  kept: draft,
  original: null,
  sources,
  messages: [],
});

/** The provision records of a kept draft. */
async function provisionsOf(store: Store, draft: string): Promise<Provision[]> {
  const referring = await store.referring(draft);
  return referring.filter((each): each is Provision => each.kind === 'provision' && each.draft === draft);
}

/** The provisions of a kept draft in their order, in the form in which they were read. */
export const provisionsRead = async (store: Store, draft: string): Promise<ReadProvision[]> =>
  inOrder(await provisionsOf(store, draft));

const inOrder = (provisions: readonly Provision[]): ReadProvision[] =>
  [...provisions].sort((a, b) => a.ordinal - b.ordinal).map(readAgain);

/**
 * A draft of the dossier by its slug, as one side. A draft whose text was not kept, or became known only after the
 * as-of date, has nothing to compare: that is a fault, not an empty table.
 */
export async function draftSide(store: Store, slug: string, asked: Asked): Promise<Outcome<DraftSide>> {
  const draft = await findDraft(store, slug);
  return draft.ok ? sideOfDraft(store, draft.value, asked) : draft;
}

/** The same for a draft that was found before. */
export async function sideOfDraft(store: Store, draft: Draft, asked: Asked): Promise<Outcome<DraftSide>> {
  if (!textSeen(draft, asked.asOf)) return bad(unseen(draft));
  const provisions = await provisionsOf(store, draft.id);
  const known = knownAmong(await store.slice('concordance', asked.audience), asked);
  const text = draft.text === null ? null : ((await store.text(draft.text))?.text ?? null);
  const words = { text, preamble: preambleOf(text, provisions) };
  return good(keptSide(draft, provisions, sourceLines(known, draft.citations), words));
}

/** What stands in a text before its first provision, its title among it. */
export function preambleOf(text: string | null, provisions: readonly Pick<Provision, 'span'>[]): string {
  const starts = provisions.flatMap(({ span }) => (span === null ? [] : [span[0]]));
  return text === null || starts.length === 0
    ? ''
    : text.slice(
        0,
        starts.reduce((a, b) => Math.min(a, b)),
      );
}

function unseen(draft: Draft): Fault {
  const from = textKnownFrom(draft);
  const late = draft.completeness !== 'not seen' && from !== null;
  return {
    code: 'draft-not-seen',
    what: late
      ? `The text of "${draft.title}" became known on ${from}.`
      : `The text of "${draft.title}" was not seen.`,
    next: late
      ? 'Ask with that day or a later one as --as-of, or leave it out.'
      : 'Import its text if you have it, or compare other drafts.',
  };
}

const PAGE_MARKS: readonly string[] = ['furniture', 'hyphenation', 'markup'] satisfies readonly MarkKind[];

const pageMarksOf = ({ marks, blocks }: WorkingText): Span[] =>
  [
    ...marks.filter(({ kind }) => PAGE_MARKS.includes(kind)),
    ...blocks.filter(({ kind }) => kind === 'furniture'),
  ].map(({ span }) => span);

/** Notes by the numbers that refer to them; a note goes on in the blocks behind its first one. */
function notesOf({ text, blocks, marks }: WorkingText): { at: number; text: string }[] {
  const bodies = new Map<string, string>();
  let open: string | null = null;
  for (const { kind, number, span } of blocks) {
    if (kind !== 'footnote') open = null;
    else open = number?.printed ?? open;
    if (open === null) continue;
    const before = bodies.get(open);
    bodies.set(open, before === undefined ? text.slice(...span) : `${before}\n${text.slice(...span)}`);
  }
  return marks.flatMap(({ kind, span, text: number }) => {
    const body = kind === 'note-reference' ? bodies.get(number ?? '') : undefined;
    return body === undefined ? [] : [{ at: span[0], text: body }];
  });
}

/** A file that was read and not kept, as one side. */
export const fileSide = (name: string, read: DraftFile, bytes: Uint8Array): DraftSide => ({
  name,
  title: read.draft.title,
  shortTitle: name.replace(/^.*[\\/]/u, ''),
  date: read.working.date,
  fidelity: read.draft.fidelity,
  completeness: 'complete',
  language: read.working.language,
  provisions: read.draft.provisions,
  preamble: read.preamble,
  outside: read.outside,
  text: read.working.text,
  pageMarks: pageMarksOf(read.working),
  notes: notesOf(read.working),
  byIds: read.working.format === 'ndjson',
  file: name,
  kept: null,
  original: { bytes, format: read.working.format },
  sources: [],
  messages: read.draft.messages.map((each) => ({
    ...each,
    text: `${name}: ${placedText(each, read.working.text)}`,
  })),
});

/** How a provision of a side is named in an answer: by its path; by its id where a file gave one line for each (NDJSON). */
export const pathIn =
  (side: DraftSide) =>
  ({ id, path }: Pick<ReadProvision, 'id' | 'path'>): string =>
    side.byIds ? id : path;
