import { EVENT_STATUSES, EVENT_TYPES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { dateSpan, id, ids, isoDate, nullableText, reviewState, slug, text } from '../fields.ts';
import { presence } from './absence.ts';
import { asOf, leftOut, records, sources, verification } from './parts.ts';

const calendarFact = z.enum(['status', 'when', 'place']);

const calendarReport = z
  .strictObject({
    reportedOn: isoDate,
    status: z.enum(EVENT_STATUSES),
    when: dateSpan.nullable(),
    place: nullableText,
    account: nullableText,
    sources,
  })
  .meta({ id: 'CalendarReport' });

const calendarEntry = z
  .strictObject({
    event: id,
    slug,
    title: text,
    type: z.enum(EVENT_TYPES),
    state: reviewState,
    status: z.enum(EVENT_STATUSES),
    when: dateSpan.nullable(),
    place: nullableText,
    participants: z.array(presence),
    plan: calendarReport.nullable(),
    reports: z.array(calendarReport),
    changes: z.array(z.strictObject({ on: isoDate, what: calendarFact, from: text, to: text, sources })),
    contradictions: z.array(z.strictObject({ what: calendarFact, reports: z.array(calendarReport) })),
    drafts: ids,
    verification,
    sources,
    under: ids,
  })
  .meta({ id: 'CalendarEntry' });

export const calendar = z
  .strictObject({
    asOf,
    entries: z.array(calendarEntry),
    proposed: z.array(calendarEntry),
    leftOut,
    records,
  })
  .meta({ id: 'Calendar' });
