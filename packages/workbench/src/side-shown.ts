import type { ComparedDraft } from '@nonpaper/pages';
import type { Fidelity } from '@nonpaper/vocabulary';
import type { DraftSide } from './draft-side.ts';

/** One of the drafts of a comparison; `key` is A, B, C … in the order of the arguments. */
export interface ComparisonDraft {
  readonly key: string;
  readonly title: string;
  /** The file as it was named; null for a draft of the dossier. */
  readonly file: string | null;
  readonly draft: string | null;
  readonly fidelity: Fidelity;
}

const LETTERS = 26;

/** A, B … Z, AA, AB …: the key of the draft at a place, from 0. */
export function keyAt(place: number): string {
  const last = String.fromCharCode(65 + (place % LETTERS));
  return place < LETTERS ? last : keyAt(Math.floor(place / LETTERS) - 1) + last;
}

export const comparisonDraft = (side: DraftSide, place: number): ComparisonDraft => ({
  key: keyAt(place),
  title: side.title,
  file: side.file,
  draft: side.kept === null ? null : side.name,
  fidelity: side.fidelity,
});

/** A side as pages name it. */
export const pageSide = (side: DraftSide): ComparedDraft => ({
  title: side.title,
  shortTitle: side.shortTitle,
  date: side.date,
  fidelity: side.fidelity,
  completeness: side.completeness,
  sources: side.sources,
});
