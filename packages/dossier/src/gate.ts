import type { Instant } from '@nonpaper/vocabulary';
import type { DossierRecord, Review } from './records.ts';

declare const checked: unique symbol;

/** A record that a reader, an importer or a person has put forward and nobody has accepted yet. */
export type Proposed<R extends DossierRecord = DossierRecord> = R & {
  readonly review: Review & { readonly state: 'proposed' };
};

/**
 * A record that a named person accepted. The brand can be given only in this file, so an answer that asks for
 * `Accepted` records cannot be fed with unreviewed ones by oversight.
 */
export type Accepted<R extends DossierRecord = DossierRecord> = R & {
  readonly [checked]: true;
  readonly review: Review & { readonly state: 'accepted' };
};

/** Who decides, and when. */
export interface Decision {
  readonly by: string;
  readonly at: Instant;
  readonly why?: string;
}

/** The one gate: turns any record into an accepted one in the name of a person. */
export function accept<R extends DossierRecord>(record: R, decision: Decision): Accepted<R> {
  const review: Review = { state: 'accepted', by: decision.by, at: decision.at, why: decision.why ?? null };
  return { ...record, review } as Accepted<R>;
}

/** Puts a record aside: a proposal is refused, an accepted record withdrawn. It stays in the dossier. */
export function setAside<R extends DossierRecord>(record: R, decision: Decision): R {
  const state = record.review.state === 'accepted' ? 'withdrawn' : 'refused';
  return { ...record, review: { state, by: decision.by, at: decision.at, why: decision.why ?? null } };
}

/** Tells whether a kept record is accepted. */
export function isAccepted<R extends DossierRecord>(record: R): record is Accepted<R> {
  return record.review.state === 'accepted';
}

/** The accepted ones among kept records, in their order. */
export function acceptedOnly<R extends DossierRecord>(records: readonly R[]): Accepted<R>[] {
  return records.filter((record): record is Accepted<R> => isAccepted(record));
}

/** The proposals among kept records, in their order. */
export function proposedOnly<R extends DossierRecord>(records: readonly R[]): Proposed<R>[] {
  return records.filter((record): record is Proposed<R> => record.review.state === 'proposed');
}
