import type { Id } from '@nonpaper/dossier';
import type { StoreCode } from '../codes.ts';
import type { Evidence, Report } from './evidence.ts';
import type { Journaled } from './inspect-journal.ts';

/** Checks kept texts and bytes against their hashes, as noted and as chained; gives the number of sources with bytes. */
export function inspectKept(evidence: Evidence, { kept }: Journaled, report: Report): number {
  let sources = 0;
  const seen = new Set<Id>();
  const check = (code: StoreCode, what: string, id: Id, found: string, noted: string) => {
    seen.add(id);
    const chained = kept.get(id) ?? noted;
    if (found !== noted || found !== chained) report(code, `${what} ${id}`);
  };
  for (const { id, found, noted } of evidence.texts()) check('text-altered', 'text', id, found, noted);
  for (const { id, found, noted } of evidence.bytes()) {
    check('bytes-altered', 'bytes of source', id, found, noted);
    sources += 1;
  }
  for (const id of kept.keys()) {
    if (!seen.has(id)) report('text-missing', id, 'The text or bytes that the journal names are not kept.');
  }
  return sources;
}
