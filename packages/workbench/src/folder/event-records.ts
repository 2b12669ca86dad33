import type { Event, EventReport, Participant } from '@nonpaper/dossier';
import type { DateSpan } from '@nonpaper/vocabulary';
import { based, citationsOf, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

type RawEvent = FolderRecords<'events'>[number];
type RawWhen = NonNullable<RawEvent['when']>;

function whenOf(raw: RawWhen | null | undefined): DateSpan | null {
  if (!raw) return null;
  return typeof raw === 'string' ? { start: raw, end: raw, precision: 'day' } : raw;
}

function participantOf(
  entering: Entering,
  raw: RawEvent['participants'][number],
  usualName: (slug: string) => string,
  where: string,
): Participant {
  if (typeof raw !== 'string') return { name: raw.name, person: null, party: null };
  const found = entering.book.either(['person', 'party'], raw);
  if (!found) entering.book.id('person', raw, where);
  return {
    name: usualName(raw),
    person: found?.kind === 'person' ? found.id : null,
    party: found?.kind === 'party' ? found.id : null,
  };
}

const reportOf = (entering: Entering, raw: RawEvent['reports'][number], where: string): EventReport => ({
  reportedOn: raw.reportedOn,
  status: raw.status,
  when: whenOf(raw.when),
  place: raw.place ?? null,
  account: raw.account ?? null,
  citations: citationsOf(entering, raw.citations, where),
});

export function eventOf(
  entering: Entering,
  raw: RawEvent,
  id: string,
  usualName: (slug: string) => string,
): Event {
  const where = `events.yaml, "${raw.title}",`;
  const reports = raw.reports
    .map((report) => reportOf(entering, report, where))
    .sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : a.reportedOn > b.reportedOn ? 1 : 0));
  const latest = reports.at(-1);
  return {
    ...based(entering, 'event', id, raw, where),
    type: raw.type,
    title: raw.title,
    trigger: null,
    cameo: raw.cameo ?? null,
    status: raw.status ?? latest?.status ?? 'unknown',
    when: whenOf(raw.when) ?? latest?.when ?? null,
    place: raw.place ?? latest?.place ?? null,
    participants: raw.participants.map((each) => participantOf(entering, each, usualName, where)),
    reports,
    statements: entering.book.list('statement', raw.statements, where),
    drafts: entering.book.list('draft', raw.drafts, where),
    text: null,
    span: null,
  };
}
