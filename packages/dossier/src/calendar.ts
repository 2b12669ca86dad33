import type {
  DateSpan,
  EventStatus,
  EventType,
  IsoDate,
  ReviewState,
  Verification,
} from '@nonpaper/vocabulary';
import { presenceOf } from './absence.ts';
import type { Presence } from './absence.ts';
import type { Known, LeftOut } from './known.ts';
import { knownAmong, reportsBy } from './known.ts';
import { sourceLines, Under } from './opened.ts';
import type { OpenedRecord, SourceLine } from './opened.ts';
import { byAlphabet, byDay, byUnits, groupedBy, sorted } from './order.ts';
import type { Event, EventReport, Id } from './records.ts';
import { withReports } from './pruned.ts';
import type { Asked, Slice } from './slices.ts';

/** What was said of an event on one day. */
export interface CalendarReport {
  readonly reportedOn: IsoDate;
  readonly status: EventStatus;
  readonly when: DateSpan | null;
  readonly place: string | null;
  readonly account: string | null;
  readonly sources: readonly SourceLine[];
}

/** One change between what had been reported and what was reported next. */
export interface CalendarChange {
  readonly on: IsoDate;
  readonly what: 'status' | 'when' | 'place';
  readonly from: string;
  readonly to: string;
  readonly sources: readonly SourceLine[];
}

/** Reports that cannot all be right, side by side. */
export interface CalendarContradiction {
  readonly what: 'status' | 'when' | 'place';
  readonly reports: readonly CalendarReport[];
}

/** One event: what was planned, what is reported last, and every change between. */
export interface CalendarEntry {
  readonly event: Id;
  readonly slug: string | null;
  readonly title: string;
  readonly type: EventType;
  readonly state: ReviewState;
  readonly status: EventStatus;
  readonly when: DateSpan | null;
  readonly place: string | null;
  readonly participants: readonly Presence[];
  /** The first report that spoke of it as something to come; null where none did. */
  readonly plan: CalendarReport | null;
  readonly reports: readonly CalendarReport[];
  readonly changes: readonly CalendarChange[];
  readonly contradictions: readonly CalendarContradiction[];
  readonly drafts: readonly Id[];
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
  readonly under: readonly Id[];
}

/** Plan against fact, by day. */
export interface Calendar {
  readonly asOf: IsoDate | null;
  readonly entries: readonly CalendarEntry[];
  /** Events that a reader found and nobody has accepted yet. */
  readonly proposed: readonly CalendarEntry[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

const TO_COME: readonly EventStatus[] = ['announced', 'planned', 'proposed'];
const TOOK_PLACE: readonly EventStatus[] = ['held', 'ongoing'];
const DID_NOT: readonly EventStatus[] = ['cancelled', 'denied', 'postponed'];

/** A stretch of days in figures: one day, or first and last day, with the precision where it is not exact. */
export function spanWords(when: DateSpan | null): string {
  if (when === null) return 'not said';
  const days = when.start === when.end ? when.start : `${when.start} to ${when.end}`;
  return ['time', 'day', 'range'].includes(when.precision) ? days : `${days} (${when.precision})`;
}

const sameDays = (a: DateSpan | null, b: DateSpan | null): boolean =>
  a === null || b === null || (a.start === b.start && a.end === b.end);

const samePlace = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

type Facts = Pick<EventReport, 'status' | 'when' | 'place'>;

/** What a report changes against what was last known. What a report does not say changes nothing. */
function differences(before: Facts, after: Facts): Pick<CalendarChange, 'what' | 'from' | 'to'>[] {
  const changes: Pick<CalendarChange, 'what' | 'from' | 'to'>[] = [];
  if (after.status !== 'unknown' && before.status !== after.status)
    changes.push({ what: 'status', from: before.status, to: after.status });
  if (after.when !== null && spanWords(before.when) !== spanWords(after.when))
    changes.push({ what: 'when', from: spanWords(before.when), to: spanWords(after.when) });
  if (after.place !== null && before.place !== after.place)
    changes.push({ what: 'place', from: before.place ?? 'not said', to: after.place });
  return changes;
}

const carriedOn = (before: Facts, after: Facts): Facts => ({
  status: after.status === 'unknown' ? before.status : after.status,
  when: after.when ?? before.when,
  place: after.place ?? before.place,
});

/** Every change, day by day: the reports of one day are compared with what was known before that day. */
function changesAlong(reports: readonly CalendarReport[]): CalendarChange[] {
  let before: Facts | null = null;
  const changes: CalendarChange[] = [];
  for (const [on, sameDay] of groupedBy(reports, (report) => report.reportedOn)) {
    const known = before;
    for (const report of sameDay) {
      if (known !== null)
        changes.push(...differences(known, report).map((each) => ({ on, ...each, sources: report.sources })));
      before = before === null ? report : carriedOn(before, report);
    }
  }
  return changes;
}

const apart = (x: EventStatus, y: EventStatus): boolean => TOOK_PLACE.includes(x) && DID_NOT.includes(y);

/** Two reports clash: on one day they differ; or of one date, one has it held and the other not. */
function clash(a: CalendarReport, b: CalendarReport, what: CalendarContradiction['what']): boolean {
  const oneDay = a.reportedOn === b.reportedOn;
  if (what === 'when') return oneDay && !sameDays(a.when, b.when);
  if (what === 'place') return oneDay && !samePlace(a.place, b.place);
  if (a.status === 'unknown' || b.status === 'unknown') return false;
  if (oneDay) return a.status !== b.status;
  const firstSaid = a.reportedOn < b.reportedOn ? a : b;
  const lastSaid = firstSaid === a ? b : a;
  // That something was called off and later took place after all is a change; that it took place cannot be taken back.
  return sameDays(a.when, b.when) && apart(firstSaid.status, lastSaid.status);
}

function contradictionsAmong(reports: readonly CalendarReport[]): CalendarContradiction[] {
  return (['status', 'when', 'place'] as const).flatMap((what) => {
    const clashing = reports.filter((one) =>
      reports.some((other) => other !== one && clash(one, other, what)),
    );
    return clashing.length === 0 ? [] : [{ what, reports: clashing }];
  });
}

function reportsOf(known: Known, event: Event): CalendarReport[] {
  const order = event.reports.map((report, place) => ({ report, place }));
  return sorted(
    order,
    (a, b) => byUnits(a.report.reportedOn, b.report.reportedOn),
    (a, b) => a.place - b.place,
  ).map(({ report }) => ({
    reportedOn: report.reportedOn,
    status: report.status,
    when: report.when,
    place: report.place,
    account: report.account,
    sources: sourceLines(known, report.citations),
  }));
}

function entryOf(known: Known, under: Under, event: Event): CalendarEntry {
  const reports = reportsOf(known, event);
  const statements = event.statements.map((id) => known.get('statement', id));
  return {
    event: event.id,
    slug: event.slug,
    title: event.title,
    type: event.type,
    state: event.review.state,
    status: event.status,
    when: event.when,
    place: event.place,
    participants: event.participants.map((participant) => presenceOf(known, participant)),
    plan: reports.find((report) => TO_COME.includes(report.status)) ?? null,
    reports,
    changes: changesAlong(reports),
    contradictions: contradictionsAmong(reports),
    drafts: event.drafts,
    verification: event.verification,
    sources: sourceLines(known, event.citations),
    under: under.note([event, ...statements]),
  };
}

const inOrder = (entries: readonly CalendarEntry[]): CalendarEntry[] =>
  sorted(
    entries,
    (a, b) => byDay(a.when?.start ?? null, b.when?.start ?? null),
    (a, b) => byDay(a.when?.end ?? null, b.when?.end ?? null),
    (a, b) => byAlphabet(a.title, b.title),
    (a, b) => byUnits(a.event, b.event),
  );

/** The calendar from what is already known; `calendar` is the same from a slice. */
export function calendarOf(known: Known): Calendar {
  const under = new Under();
  const proposals = known.proposed('event').map((event) => withReports(event, reportsBy(event, known.asOf)));
  return {
    asOf: known.asOf,
    entries: inOrder(known.of('event').map((event) => entryOf(known, under, event))),
    proposed: inOrder(proposals.map((event) => entryOf(known, under, event))),
    leftOut: known.leftOut('event'),
    records: under.list(known),
  };
}

/**
 * What was announced and what came of it: each event with its plan, every change and who reported it, and reports
 * that contradict each other side by side. Proposals stand apart. Cost: linear in the events, and quadratic in the
 * reports on one event.
 */
export const calendar = (slice: Slice<'calendar'>, asked: Asked): Calendar =>
  calendarOf(knownAmong(slice, asked));
