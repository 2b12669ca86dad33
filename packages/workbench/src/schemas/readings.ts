import {
  DATE_PRECISIONS,
  EVENT_STATUSES,
  EVENT_TYPES,
  FORCES,
  HEDGE_PLACES,
  MENTION_KINDS,
  OPEN_KINDS,
  SPEAKER_CLASSES,
} from '@nonpaper/vocabulary';
import { z } from 'zod';
import { isoDate, span, spans } from './fields.ts';
import { errorSchema, messageSchema } from './messages.ts';

const speaker = z.strictObject({
  class: z.enum(SPEAKER_CLASSES),
  name: z.string().optional(),
  descriptor: z.string().optional(),
  count: z.number().optional(),
  ground: z.string().optional(),
  record: z.string().optional(),
});

const statement = z.strictObject({
  id: z.string(),
  speaker,
  via: z.array(z.string()),
  recipient: z.string().optional(),
  cue: z.string(),
  force: z.enum(FORCES),
  content: z.string(),
  hedge: z.array(z.strictObject({ text: z.string(), on: z.enum(HEDGE_PLACES), span })),
  negated: z.boolean(),
  confidence: z.number().min(0).max(1),
  by: z.string(),
  spans: z.strictObject({ source: spans, cue: spans, content: spans }),
});

const event = z.strictObject({
  type: z.enum(EVENT_TYPES),
  cameo: z.string().optional(),
  plover: z
    .strictObject({
      type: z.enum(['AGREE', 'CONSULT', 'REJECT', 'SUPPORT']),
      mode: z.enum(['meet', 'phone', 'visit']).optional(),
    })
    .optional(),
  trigger: z.string(),
  of: z.string().optional(),
  status: z.enum(EVENT_STATUSES),
  date: z.strictObject({ start: isoDate, end: isoDate, precision: z.enum(DATE_PRECISIONS) }).nullable(),
  place: z.string().optional(),
  participants: z.array(z.string()),
  span,
  spans: z.strictObject({ trigger: spans, date: spans, place: spans, participants: spans }),
  by: z.string(),
  confidence: z.number().min(0).max(1),
  statement: z.string().optional(),
});

const mention = z.strictObject({
  kind: z.enum(MENTION_KINDS),
  name: z.string(),
  record: z.string().optional(),
  by: z.string(),
  confidence: z.number().min(0).max(1),
  spans,
});

const open = z.strictObject({
  what: z.string(),
  kind: z.enum(OPEN_KINDS),
  by: z.string(),
  confidence: z.number().min(0).max(1),
  span,
});

/** The fields that a reading has whatever it was read from. */
const reading = {
  statements: z.array(statement),
  events: z.array(event),
  mentions: z.array(mention),
  open: z.array(open),
  frame: z.strictObject({
    points: z.number().int().optional(),
    themes: z.array(z.string()).optional(),
    modelledOn: z.string().optional(),
  }),
  absent: z.array(z.strictObject({ party: z.string(), from: z.string(), span })),
  dates: z
    .array(
      z.strictObject({
        start: isoDate,
        end: isoDate,
        precision: z.enum(DATE_PRECISIONS),
        text: z.string(),
        span,
      }),
    )
    .optional(),
  messages: z.array(messageSchema),
};

const lineId = z.union([z.string(), z.number()]);

/** One line of `nonpaper read --ndjson`. */
export const readLineSchema = z.union([
  z.strictObject({ id: lineId, text: z.string().optional(), ...reading }),
  z.strictObject({
    id: lineId.nullable(),
    line: z.number().int().positive(),
    error: errorSchema.shape.error,
  }),
]);

/** One file of `nonpaper read FILE --json`; several files give an array of them. */
export const readFileSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  ...reading,
  /** With `--explain` only. */
  explained: z
    .array(z.strictObject({ id: z.string(), by: z.string(), confidence: z.number(), marked: z.string() }))
    .optional(),
  source: z.string().nullable(),
});
