import type { DossierRecord, Id } from '@nonpaper/dossier';
import { good, type Instant, type Outcome, type RecordKind } from '@nonpaper/vocabulary';
import { missingReference, type Holdings } from './change.ts';
import { refused } from './faults.ts';
import type { Step } from './journal.ts';

/** The newest change of a record, as the journal has it. */
export interface NewestChange {
  readonly kind: RecordKind;
  /** The version before it; null when it made the record. */
  readonly before: DossierRecord | null;
  /** True when the journal's texts of it were erased. */
  readonly erased: boolean;
}

/**
 * Plans to take back the newest change of a record: its earlier version becomes a new revision, or the record goes
 * when the change had made it. The undo is a change itself, so a second undo takes the first one back.
 */
export function planUndo(
  id: Id,
  newest: NewestChange | null,
  referring: readonly DossierRecord[],
  recordedAt: Instant,
  holdings: Holdings,
): Outcome<Step> {
  if (newest === null) return refused('undo-nothing', undefined, id);
  if (newest.erased) return refused('undo-erased', undefined, id);
  const revision = holdings.lastRevision(id) + 1;
  const after = newest.before && { ...newest.before, revision, recordedAt };
  const hindrance = after === null ? hindranceToGoing(referring) : hindranceToComing(after, holdings);
  if (hindrance !== null) return hindrance;
  const before = holdings.record(newest.kind, id);
  const base = before?.revision ?? null;
  return good({ action: 'undo', kind: newest.kind, id, before, after, revision, base, kept: null });
}

function hindranceToGoing(referring: readonly DossierRecord[]) {
  const first = referring[0];
  if (first === undefined) return null;
  const others = referring.length === 1 ? '' : ` and ${referring.length - 1} more`;
  return refused('undo-referred', `The ${first.kind} ${first.id}${others} would lose it.`, first.id);
}

function hindranceToComing(record: DossierRecord, holdings: Holdings) {
  const missing = missingReference(record, holdings);
  if (missing !== null) {
    return refused('undo-target-missing', `It refers to ${missing}, which is not there.`, record.id);
  }
  const holder = record.slug === null ? null : holdings.slugHolder(record.kind, record.slug);
  if (holder === null || holder === record.id) return null;
  return refused('slug-taken', `The ${record.kind} ${holder} has the slug “${record.slug}” now.`, holder);
}
