import { FORCES, SPEAKER_CLASSES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { hedge, ids, language, nullableDate, nullableId, nullableText, span, text } from '../fields.ts';
import { base } from './base.ts';

export const statement = z.strictObject({
  ...base('statement'),
  speaker: z.strictObject({
    class: z.enum(SPEAKER_CLASSES),
    person: nullableId,
    party: nullableId,
    outlet: nullableId,
    name: nullableText,
    descriptor: nullableText,
    count: z.number().nullable(),
    ground: nullableText,
  }),
  speaksFor: nullableId,
  via: z.array(z.strictObject({ name: text, outlet: nullableId })),
  recipient: nullableText,
  cue: text,
  force: z.enum(FORCES),
  content: text,
  quoted: z.boolean(),
  hedges: z.array(hedge),
  negated: z.boolean(),
  confidence: z.number().min(0).max(1).nullable(),
  text: nullableId,
  spans: z.strictObject({ source: z.array(span), cue: z.array(span), content: z.array(span) }).nullable(),
  date: nullableDate,
  language: language.nullable(),
  issues: ids,
  inReplyTo: nullableId,
});
