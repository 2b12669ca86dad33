import type { Source } from '@nonpaper/dossier';
import { based, idOf, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

export function sourceOf(entering: Entering, raw: FolderRecords<'sources'>[number]): Source {
  const where = `sources.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'source', idOf(entering, 'source', raw.slug), raw, where),
    sourceKind: raw.sourceKind,
    title: raw.title,
    outlet: entering.book.maybe('outlet', raw.outlet, where),
    relays: entering.book.list('outlet', raw.relays, where),
    date: raw.date ?? null,
    dateNote: raw.dateNote ?? null,
    url: raw.url ?? null,
    language: raw.language ?? null,
    text: null,
    note: null,
  };
}

export function noteOf(entering: Entering, raw: FolderRecords<'notes'>[number]): Source {
  const where = `notes.yaml, ${raw.slug},`;
  return {
    ...based(entering, 'source', idOf(entering, 'note', raw.slug), raw, where),
    validFrom: raw.validFrom ?? raw.date,
    sourceKind: 'note',
    title: `Note of ${raw.date}, told by ${raw.toldBy}`,
    outlet: null,
    relays: [],
    date: raw.date,
    dateNote: null,
    url: null,
    language: null,
    text: null,
    note: {
      toldBy: raw.toldBy,
      toldTo: raw.toldTo,
      party: entering.book.maybe('party', raw.party, where),
      issue: entering.book.maybe('issue', raw.issue, where),
      text: raw.text,
    },
  };
}
