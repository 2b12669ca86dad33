import type { DateSpan, EventStatus, EventType, IsoDate, Span } from '@nonpaper/vocabulary';
import type { Citation, Id, RecordBase } from './record.ts';

export interface Participant {
  readonly name: string;
  readonly person: Id | null;
  readonly party: Id | null;
}

/** One report on an event: what was said of it on that day. Plan against fact is read off these. */
export interface EventReport {
  readonly reportedOn: IsoDate;
  readonly status: EventStatus;
  readonly when: DateSpan | null;
  readonly place: string | null;
  /** What this report adds or contradicts, in our own words. */
  readonly account: string | null;
  readonly citations: readonly Citation[];
}

/** Something that happened or was to happen. `status`, `when` and `place` are those of the latest report. */
export interface Event extends RecordBase<'event'> {
  readonly type: EventType;
  readonly title: string;
  readonly trigger: string | null;
  /** CAMEO code, such as `040`, or null. */
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly when: DateSpan | null;
  readonly place: string | null;
  readonly participants: readonly Participant[];
  readonly reports: readonly EventReport[];
  readonly statements: readonly Id[];
  readonly drafts: readonly Id[];
  readonly text: Id | null;
  readonly span: Span | null;
  /** 0..1: how sure the reader was that proposed it; absent of what a person entered, and of all from before schema 6. */
  readonly confidence?: number | undefined;
}
