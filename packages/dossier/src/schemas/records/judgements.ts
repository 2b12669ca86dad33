import {
  AMBIGUITY_INTENTS,
  AMBIGUITY_STATUSES,
  AMBIGUITY_WAYS,
  CONFIDENCES,
  LIKELIHOODS,
} from '@nonpaper/vocabulary';
import { z } from 'zod';
import { citation, id, ids, isoDate, nullableId, nullableText, span, text } from '../fields.ts';
import { base } from './base.ts';

export const ambiguity = z.strictObject({
  ...base('ambiguity'),
  draft: id,
  provision: id,
  quote: text,
  span: span.nullable(),
  way: z.enum(AMBIGUITY_WAYS),
  question: text,
  readings: z.array(
    z.strictObject({ text, party: nullableId, statements: ids, citations: z.array(citation) }),
  ),
  intent: z.enum(AMBIGUITY_INTENTS),
  judged: z
    .strictObject({ by: text, on: isoDate, why: nullableText, citations: z.array(citation) })
    .nullable(),
  status: z.enum(AMBIGUITY_STATUSES),
  statusNote: nullableText,
  continues: nullableId,
});

export const judgement = z.strictObject({
  ...base('judgement'),
  text,
  likelihood: z.enum(LIKELIHOODS).nullable(),
  confidence: z.enum(CONFIDENCES),
  restsOn: ids,
  author: text,
  date: isoDate,
});
