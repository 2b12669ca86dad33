import type { Citation, Grade, RecordBase } from '@nonpaper/dossier';
import type { Instant, RecordKind } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase } from '../bench.ts';
import type { FolderRecords } from './schema.ts';
import type { SlugBook } from './slug-book.ts';

/** What every conversion needs: the slugs, who entered the folder, and when. */
export interface Entering {
  readonly book: SlugBook;
  readonly by: string;
  readonly at: Instant;
}

type Carried = Omit<FolderRecords<'lineages'>[number], 'later' | 'earlier' | 'relation' | 'statements'>;
type RawCitation = Carried['citations'][number];

function citationOf(entering: Entering, raw: RawCitation, where: string): Citation {
  const [slug, locator] = typeof raw === 'string' ? [raw, null] : [raw.source, raw.locator ?? null];
  const found = entering.book.either(['source', 'note', 'digest', 'dispatch'], slug);
  return { source: found?.id ?? entering.book.id('source', slug, where), span: null, locator };
}

export const citationsOf = (entering: Entering, raw: readonly RawCitation[], where: string): Citation[] =>
  raw.map((each) => citationOf(entering, each, where));

const gradeOf = (raw: Carried['grade']): Grade | null =>
  raw ? { reliability: raw.reliability ?? null, credibility: raw.credibility ?? null } : null;

/** The carried fields of an entry, accepted in the name of who entered the folder. */
export function based<K extends RecordKind>(
  entering: Entering,
  kind: K,
  id: string,
  raw: Carried,
  where: string,
): RecordBase<K> {
  return {
    ...freshBase(kind, id, entering.at, acceptedBy(entering.by, entering.at)),
    slug: raw.slug ?? null,
    validFrom: raw.validFrom ?? null,
    validTo: raw.validTo ?? null,
    citations: citationsOf(entering, raw.citations, where),
    verification: raw.verification ?? null,
    terms: raw.terms ?? null,
    grade: gradeOf(raw.grade),
    compartment: raw.compartment ?? null,
  };
}

export const idOf = (entering: Entering, kind: Parameters<SlugBook['id']>[0], slug: string): string =>
  entering.book.id(kind, slug, slug);
