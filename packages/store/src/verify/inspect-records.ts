import type { DossierRecord, Id } from '@nonpaper/dossier';
import { canonicalOf, saltedHash } from '../canonical.ts';
import type { Evidence, Report } from './evidence.ts';
import type { Journaled, LastWritten } from './inspect-journal.ts';
import { inspectSpans } from './inspect-spans.ts';

/** Checks each record against the journal, with its links and its places in texts; tells what is missing. */
export function inspectRecords(evidence: Evidence, journaled: Journaled, report: Report) {
  const seen = new Set<Id>();
  let spans = 0;
  for (const { kind, id, record } of evidence.records()) {
    seen.add(id);
    if (record === null)
      report('record-altered', `${kind} ${id}`, 'The row cannot be read as a record any more.');
    else spans += inspectFound(evidence, record, journaled.last.get(id), report);
  }
  for (const [id, { kind, after, seq }] of journaled.last) {
    if (after !== null && !seen.has(id)) report('record-missing', `${kind} ${id} (journal entry ${seq})`);
  }
  return { records: seen.size, spans };
}

function inspectFound(
  evidence: Evidence,
  record: DossierRecord,
  last: LastWritten | undefined,
  report: Report,
): number {
  const sound = inspectRecord(record, last, report);
  try {
    inspectLinks(evidence, record, report);
    return inspectSpans(evidence, record, report);
  } catch (error) {
    // An altered record may have lost the form of one; that it is altered was said already.
    if (sound) throw error;
    return 0;
  }
}

/** Whether a record is what the journal last wrote. */
function inspectRecord(record: DossierRecord, last: LastWritten | undefined, report: Report): boolean {
  const where = `${record.kind} ${record.id}`;
  if (last === undefined || last.after === null) {
    report('record-unjournaled', where);
    return false;
  }
  if (last.salt === null) return true;
  if (saltedHash(last.salt, canonicalOf(record)) === last.after) return true;
  report('record-altered', where, `The record differs from what journal entry ${last.seq} wrote.`);
  return false;
}

function inspectLinks(evidence: Evidence, record: DossierRecord, report: Report): void {
  const where = `${record.kind} ${record.id}`;
  if (evidence.linksOf(record.id).join('\n') !== evidence.linksDue(record).join('\n')) {
    report('link-altered', where);
  }
  for (const target of evidence.targetsOf(record)) {
    if (evidence.kindOf(target) === null) {
      report('link-target-missing', where, `It refers to ${target}, which is not there.`);
    }
  }
}
