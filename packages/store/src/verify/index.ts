import type { Fault } from '@nonpaper/vocabulary';
import type { Verification } from '@nonpaper/workbench';
import type { StoreCode } from '../codes.ts';
import { fault } from '../faults.ts';
import type { Evidence } from './evidence.ts';
import { inspectJournal } from './inspect-journal.ts';
import { inspectKept } from './inspect-kept.ts';
import { inspectRecords } from './inspect-records.ts';

export type { Evidence, FoundRecord } from './evidence.ts';

/**
 * Checks a dossier as a whole: (1) the chain and the journal's texts; (2) each record against the journal's last
 * word on it, its links and its places in texts; (3) what is missing; (4) kept texts and bytes against their hashes,
 * as noted beside them and as chained. Goes on after a fault, so that all are told.
 */
export function inspect(evidence: Evidence): Verification {
  const faults: Fault[] = [];
  const report = (code: StoreCode, where: string, what?: string) => faults.push(fault(code, what, where));
  const journaled = inspectJournal(evidence, report);
  const found = inspectRecords(evidence, journaled, report);
  const sources = inspectKept(evidence, journaled, report);
  return {
    checked: { entries: journaled.entries, spans: found.spans, sources, records: found.records },
    faults,
    head: journaled.head,
  };
}
