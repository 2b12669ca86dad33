import { EVENT_STATUSES, EVENT_TYPES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { citation, dateSpan, ids, isoDate, nullableId, nullableText, span, text } from '../fields.ts';
import { base } from './base.ts';

export const event = z.strictObject({
  ...base('event'),
  type: z.enum(EVENT_TYPES),
  title: text,
  trigger: nullableText,
  cameo: nullableText,
  status: z.enum(EVENT_STATUSES),
  when: dateSpan.nullable(),
  place: nullableText,
  participants: z.array(z.strictObject({ name: text, person: nullableId, party: nullableId })),
  reports: z.array(
    z.strictObject({
      reportedOn: isoDate,
      status: z.enum(EVENT_STATUSES),
      when: dateSpan.nullable(),
      place: nullableText,
      account: nullableText,
      citations: z.array(citation),
    }),
  ),
  statements: ids,
  drafts: ids,
  text: nullableId,
  span: span.nullable(),
  confidence: z.number().min(0).max(1).optional(),
});
