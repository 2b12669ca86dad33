import type { Citation, Draft, Id, Provision, Source } from '@nonpaper/dossier';
import type { ReadProvision } from '@nonpaper/drafts';
import type { Instant } from '@nonpaper/vocabulary';
import type { Review } from '@nonpaper/dossier';
import { freshBase } from './bench.ts';
import type { KeptBytes, KeptText } from './ports.ts';
import { stemOf, type DraftFile, type NamedBytes } from './read-draft-file.ts';

/** The ids under which a draft's file is kept. */
export interface DraftIds {
  readonly source: Id;
  readonly text: Id;
  readonly draft: Id;
}

/** The media type of each format, as it is kept beside the bytes. */
export const MEDIA_TYPES = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ndjson: 'application/x-ndjson',
} as const;

/** The path of the unit that holds this one: the longest known beginning of its path. */
function parentPath(path: string, known: ReadonlyMap<string, Id>): Id | null {
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const parent = known.get(path.slice(0, dot));
    if (parent !== undefined) return parent;
  }
  return null;
}

/** The provisions of a draft as records, in the order of the text, citing the source that holds the text. */
export function provisionRecords(
  provisions: readonly ReadProvision[],
  ids: DraftIds,
  at: Instant,
  review: Review,
): Provision[] {
  const byPath = new Map(provisions.map((provision) => [provision.path, provision.id]));
  return provisions.map((provision, ordinal) => {
    const citation: Citation = { source: ids.source, span: provision.span, locator: null };
    return {
      ...freshBase('provision', provision.id, at, review),
      citations: [citation],
      draft: ids.draft,
      path: provision.path,
      number: provision.number === '' ? null : provision.number,
      heading: provision.heading ?? null,
      text: provision.text,
      theme: provision.theme ?? null,
      ordinal,
      parent: parentPath(provision.path, byPath),
      span: provision.span,
      brackets: provision.brackets,
      witnesses: [],
    };
  });
}

/** Versions of one text have one title, so that a source is told from the others by its file. */
const titleOfFile = (title: string, file: string): string =>
  title === stemOf(file) ? file : `${title} (${file})`;

/** The source record of a draft's file, with its bytes and its working text. */
export function draftSource(
  file: NamedBytes,
  read: DraftFile,
  ids: DraftIds,
  at: Instant,
  review: Review,
): { source: Source; text: KeptText; bytes: KeptBytes } {
  const { working } = read;
  const source: Source = {
    ...freshBase('source', ids.source, at, review),
    sourceKind: 'draft',
    title: titleOfFile(read.draft.title, file.name),
    outlet: null,
    relays: [],
    date: working.date,
    dateNote: null,
    url: null,
    language: working.language,
    text: ids.text,
    note: null,
  };
  return {
    source,
    text: { id: ids.text, source: ids.source, text: working.text, extractor: working.extractor },
    bytes: {
      source: ids.source,
      fileName: file.name,
      mediaType: MEDIA_TYPES[working.format],
      bytes: file.bytes,
    },
  };
}

/** A draft record for a file that a person handed in without saying more of it. */
export function draftRecord(
  read: DraftFile,
  ids: DraftIds,
  slug: string,
  at: Instant,
  review: Review,
): Draft {
  return {
    ...freshBase('draft', ids.draft, at, review),
    slug,
    citations: [{ source: ids.source, span: null, locator: null }],
    title: read.draft.title,
    shortTitle: slug,
    date: read.working.date,
    fidelity: read.draft.fidelity,
    completeness: 'complete',
    language: read.working.language,
    text: ids.text,
    witnesses: [],
    companions: [],
    binds: [],
    announcedPoints: null,
    composed: false,
  };
}
