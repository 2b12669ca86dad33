import { RECORD_KINDS } from '@nonpaper/vocabulary';
import type { Instant, IsoDate, RecordKind, ReviewState } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong } from './known.ts';
import { labelOf, sourceLines } from './opened.ts';
import type { SourceLine } from './opened.ts';
import { byDay, byUnits, sorted } from './order.ts';
import { isToDecide } from './questions.ts';
import type { DossierRecord, Event, Id } from './records.ts';
import type { Asked, Slice } from './slices.ts';

/** What changed with a record by valid time: it came to be, was reported on anew, or ceased to hold. */
export const HAPPENINGS = ['dated', 'reported', 'ended'] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** What changed with a record by recorded time. */
export const RECORDINGS = ['entered', 'changed', 'accepted', 'refused', 'withdrawn'] as const;
export type Recording = (typeof RECORDINGS)[number];

/** One change. */
export interface ChangeEntry<C extends string> {
  readonly id: Id;
  readonly slug: string | null;
  readonly change: C;
  /** The day of the change; for recorded time the instant. */
  readonly on: IsoDate | Instant;
  readonly words: string;
  readonly state: ReviewState;
  readonly sources: readonly SourceLine[];
}

/** The changes of one kind of record, by day. */
export interface ChangeGroup<C extends string> {
  readonly kind: RecordKind;
  readonly entries: readonly ChangeEntry<C>[];
}

/** Everything that changed since a day. */
export interface ChangesSince {
  readonly since: IsoDate;
  readonly asOf: IsoDate | null;
  /** By valid time: what happened, was said or became known since that day. */
  readonly happened: readonly ChangeGroup<Happening>[];
  /** By recorded time: what was entered, changed or decided since that day, without what stands in `happened`. */
  readonly recorded: readonly ChangeGroup<Recording>[];
  readonly leftOut: readonly LeftOut[];
}

interface Window {
  readonly since: IsoDate;
  readonly asOf: IsoDate | null;
}

const within = (day: IsoDate | null, { since, asOf }: Window): day is IsoDate =>
  day !== null && day >= since && (asOf === null || day <= asOf);

interface Happened {
  readonly change: Happening;
  readonly on: IsoDate;
  readonly words: string;
}

function eventHappenings(known: Known, event: Event, window: Window): Happened[] {
  const reports = event.reports
    .filter((report) => within(report.reportedOn, window))
    .map((report): Happened => {
      const words = [event.title, report.status, report.account].filter((part) => part !== null).join(': ');
      return { change: 'reported', on: report.reportedOn, words };
    });
  if (reports.length > 0 || event.reports.length > 0) return reports;
  const day = event.validFrom ?? event.when?.start ?? null;
  return within(day, window) ? [{ change: 'dated', on: day, words: labelOf(known, event) }] : [];
}

function dayOf(record: DossierRecord): IsoDate | null {
  if (record.kind === 'draft') return record.validFrom ?? record.date;
  if (record.kind === 'effort') return record.start;
  return ('date' in record ? record.date : null) ?? record.validFrom;
}

function wordsOf(known: Known, record: DossierRecord): string {
  if (record.kind === 'statement') return `${labelOf(known, record)} ${record.cue}: ${record.content}`;
  if (record.kind === 'reaction') return `${record.who}: ${record.text}`;
  return labelOf(known, record);
}

function happenings(known: Known, record: DossierRecord, window: Window): Happened[] {
  if (record.kind === 'event') return eventHappenings(known, record, window);
  const day = dayOf(record);
  const end = record.kind === 'effort' ? record.end : record.validTo;
  const words = wordsOf(known, record);
  return [
    ...(within(day, window) ? [{ change: 'dated', on: day, words } as const] : []),
    ...(within(end, window) ? [{ change: 'ended', on: end, words } as const] : []),
  ];
}

const DECIDED: Readonly<Partial<Record<ReviewState, Recording>>> = {
  refused: 'refused',
  withdrawn: 'withdrawn',
};

/** A first revision was entered; a later one was changed, or accepted where that revision is the decision itself. */
function recordingOf(record: DossierRecord): Recording {
  const decided = DECIDED[record.review.state];
  if (decided !== undefined) return decided;
  if (record.revision === 1) return 'entered';
  return record.review.state === 'accepted' && record.review.at === record.recordedAt
    ? 'accepted'
    : 'changed';
}

function grouped<C extends string>(
  found: readonly { kind: RecordKind; entry: ChangeEntry<C> }[],
): ChangeGroup<C>[] {
  return RECORD_KINDS.flatMap((kind) => {
    const entries = found.filter((each) => each.kind === kind).map((each) => each.entry);
    if (entries.length === 0) return [];
    const inOrder = sorted(
      entries,
      (a, b) => byDay(a.on, b.on),
      (a, b) => byUnits(a.id, b.id),
      (a, b) => byUnits(a.change, b.change),
    );
    return [{ kind, entries: inOrder }];
  });
}

function entryFor<C extends string>(
  known: Known,
  record: DossierRecord,
  change: C,
  on: string,
  words: string,
) {
  const { id, slug, kind } = record;
  const state = record.review.state;
  const sources = sourceLines(known, record.citations);
  return { kind, entry: { id, slug, change, on, words, state, sources } satisfies ChangeEntry<C> };
}

/** Kinds that are parts of others and would drown the page: they are told of with what they belong to. */
const PARTS: readonly RecordKind[] = ['option', 'provision'];

/** Reasons for which a record feeds no figure, and is shown here all the same, with its state. */
const SHOWN_ANYWAY: readonly string[] = ['proposed, not accepted', 'refused', 'withdrawn'];

/** The changes from what is already known; `changesSince` is the same from a slice. */
export function changesSinceOf(known: Known, since: IsoDate): ChangesSince {
  const window: Window = { since, asOf: known.asOf };
  const kinds = RECORD_KINDS.filter((kind) => !PARTS.includes(kind));
  const standing: DossierRecord[] = kinds.flatMap((kind) => [
    ...known.of(kind),
    ...(isToDecide(kind) ? known.proposed(kind) : []),
  ]);
  const happened = standing.flatMap((record) =>
    happenings(known, record, window).map(({ change, on, words }) =>
      entryFor(known, record, change, on, words),
    ),
  );
  const told = new Set(happened.map((each) => each.entry.id));
  const later = [...standing, ...kinds.flatMap((kind) => known.setAside(kind))];
  const recorded = later
    .filter((record) => record.recordedAt >= since && !told.has(record.id))
    .map((record) => entryFor(known, record, recordingOf(record), record.recordedAt, wordsOf(known, record)));
  return {
    since,
    asOf: known.asOf,
    happened: grouped(happened),
    recorded: grouped(recorded),
    leftOut: known.leftOut(...kinds).filter((each) => !SHOWN_ANYWAY.includes(each.why)),
  };
}

/**
 * Everything that changed since a day, on one page: by valid time what happened, and by recorded time what was
 * entered or decided about earlier days. Proposals are in, each with its state. Cost: one pass over the slice.
 */
export const changesSince = (slice: Slice<'changes'>, asked: Asked, since: IsoDate): ChangesSince =>
  changesSinceOf(knownAmong(slice, asked), since);
