import type { Id, RecordBase, Review } from '@nonpaper/dossier';
import type { Limits } from '@nonpaper/intake';
import type { Instant, RecordKind } from '@nonpaper/vocabulary';
import type { Clock, Ids, ReaderModel, Store } from './ports.ts';

/** What the use cases work with; all of it is handed in from outside. */
export interface Bench {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly reader: ReaderModel;
  readonly limits: Limits;
  /** Name of the person who works, as it shall stand in the journal and on accepted records. */
  readonly actor: string;
}

/** The fields of a fresh record that nobody has classified further. */
export function freshBase<K extends RecordKind>(kind: K, id: Id, at: Instant, review: Review): RecordBase<K> {
  return {
    kind,
    id,
    slug: null,
    revision: 1,
    recordedAt: at,
    validFrom: null,
    validTo: null,
    citations: [],
    verification: null,
    terms: null,
    grade: null,
    compartment: null,
    review,
  };
}

/** The review of what a machine put forward. `by` names the rule, tagger or importer. */
export const proposedBy = (by: string, at: Instant): Review => ({ state: 'proposed', by, at, why: null });

/** The review of what a person entered or accepted. */
export const acceptedBy = (by: string, at: Instant): Review => ({ state: 'accepted', by, at, why: null });

/** The next record of the same id, to be written over the revision that was seen. */
export function revised<R extends RecordBase<RecordKind>>(record: R, at: Instant): R {
  return { ...record, revision: record.revision + 1, recordedAt: at };
}

/** Stands before the rule in the `by` of what the reader proposed. */
export const READER = 'reader:';
