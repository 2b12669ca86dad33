import type { ReadProvision } from '@nonpaper/drafts';
import { DEFAULT_LIMITS } from '@nonpaper/intake';
import type { Span } from '@nonpaper/vocabulary';
import { fileSide, type DraftSide } from './draft-side.ts';
import type { Store } from './ports.ts';
import { readDraftFile } from './read-draft-file.ts';

/**
 * A kept draft with what its file says beside the wording: what a page added (running heads, page numbers, line-end hyphens), and
 * footnotes. No record keeps these, but the dossier keeps the bytes: they are read again, and where that gives
 * the kept text to the letter, its page marks and notes are those of the draft. Where it does not (the bytes are gone or
 * too large, or a later version reads them otherwise), the draft stays as it was kept. Cost: that of reading the file.
 */
export async function withFileRead(
  store: Pick<Store, 'text' | 'bytes'>,
  side: DraftSide,
): Promise<DraftSide> {
  const id = side.kept?.text ?? null;
  const kept = id === null ? null : await store.text(id);
  const file = kept === null ? null : await store.bytes(kept.source);
  if (kept === null || file === null) return side;
  const read = await readDraftFile({ name: file.fileName, bytes: file.bytes }, DEFAULT_LIMITS);
  if (!read.ok || read.value.working.text !== kept.text) return side;
  const { pageMarks, notes = [], outside, provisions } = fileSide(side.name, read.value, file.bytes);
  return {
    ...side,
    provisions: withMarks(side.provisions, provisions),
    outside: [...side.outside, ...outside.filter(({ kind }) => kind === 'note')],
    pageMarks,
    notes,
  };
}

/** The kept provisions with the page marks of those that were read at the very same place with the very same text. */
function withMarks(kept: readonly ReadProvision[], read: readonly ReadProvision[]): ReadProvision[] {
  const keyOf = ({ span, text }: { readonly span: Span; readonly text: string }): string =>
    `${span.join('-')} ${text}`;
  const marks = new Map(read.map((each) => [keyOf(each), each.pageMarks]));
  return kept.map((each) => {
    const pageMarks = marks.get(keyOf(each));
    return pageMarks === undefined ? each : { ...each, pageMarks };
  });
}
