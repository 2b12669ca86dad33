import type { Counterpart, Draft, Lineage, Treatment } from '@nonpaper/dossier';
import { based, idOf, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

/** A draft as entered; its text, when there is a file, is added by whoever imports that. */
export function draftOf(entering: Entering, raw: FolderRecords<'drafts'>[number]): Draft {
  const where = `drafts.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'draft', idOf(entering, 'draft', raw.slug), raw, where),
    title: raw.title,
    shortTitle: raw.shortTitle,
    date: raw.date ?? null,
    fidelity: raw.fidelity,
    completeness: raw.completeness,
    language: raw.language ?? null,
    text: null,
    witnesses: raw.witnesses.map((witness) => ({
      holder: witness.holder,
      date: witness.date ?? null,
      language: witness.language ?? null,
      source: entering.book.maybe('source', witness.source, where),
    })),
    companions: raw.companions.map((companion) => ({
      title: companion.title,
      seen: companion.seen,
      draft: entering.book.maybe('draft', companion.draft, where),
    })),
    binds: raw.binds.map((bound) => ({
      party: entering.book.id('party', bound.party, where),
      provisions: entering.book.list('provision', bound.provisions, where),
    })),
    announcedPoints: raw.announcedPoints ?? null,
    composed: raw.composed,
  };
}

export const lineageOf = (
  entering: Entering,
  raw: FolderRecords<'lineages'>[number],
  id: string,
): Lineage => ({
  ...based(entering, 'lineage', id, raw, 'lineages.yaml'),
  later: entering.book.id('draft', raw.later, 'lineages.yaml'),
  earlier: entering.book.id('draft', raw.earlier, 'lineages.yaml'),
  relation: raw.relation,
  statements: entering.book.list('statement', raw.statements, 'lineages.yaml'),
});

export function counterpartOf(
  entering: Entering,
  raw: FolderRecords<'counterparts'>[number],
  id: string,
): Counterpart {
  const where = `counterparts.yaml, ${raw.earlier} and ${raw.later},`;
  const provisions = (draft: string, paths: readonly string[]): string[] =>
    entering.book.list(
      'provision',
      paths.map((path) => `${draft}/${path}`),
      where,
    );
  return {
    ...based(entering, 'counterpart', id, raw, where),
    earlier: entering.book.id('draft', raw.earlier, where),
    later: entering.book.id('draft', raw.later, where),
    left: provisions(raw.earlier, raw.left),
    right: provisions(raw.later, raw.right),
    verdict: raw.verdict,
  };
}

export function treatmentOf(
  entering: Entering,
  raw: FolderRecords<'treatments'>[number],
  id: string,
): Treatment {
  const where = `treatments.yaml, ${raw.draft} on ${raw.issue},`;
  const { book } = entering;
  return {
    ...based(entering, 'treatment', id, raw, where),
    draft: book.id('draft', raw.draft, where),
    issue: book.id('issue', raw.issue, where),
    provisions: raw.provisions.map((linked) => ({
      provision: book.id('provision', linked.provision, where),
      force: linked.force,
    })),
    options: book.list('option', raw.options, where),
    noneFound: raw.noneFound,
    restsOn: book.list('party', raw.restsOn, where),
    why: raw.why ?? null,
  };
}
