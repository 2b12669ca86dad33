/** What the YAML beside a text of `corpora/` may hold; the guidelines are docs/decisions/0003-gold-for-the-reader.md. */
import {
  DATE_PRECISIONS,
  EVENT_STATUSES,
  EVENT_TYPES,
  FORCES,
  HEDGE_PLACES,
  SPEAKER_CLASSES,
} from '@nonpaper/vocabulary';
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** A string of its own paragraph, or of another one that is named. */
const piece = z.union([z.string(), z.strictObject({ p: z.number(), text: z.string() })]);
const pieces = z.union([piece, z.array(piece)]);

const speaker = z.strictObject({
  class: z.enum(SPEAKER_CLASSES),
  name: z.string().optional(),
  descriptor: z.string().optional(),
  count: z.number().optional(),
  ground: z.string().optional(),
});

const statement = z.strictObject({
  id: z.string(),
  p: z.number(),
  source: pieces.nullable(),
  cue: pieces,
  content: pieces,
  speaker,
  via: z.array(z.string()).default([]),
  recipient: z.string().optional(),
  force: z.enum(FORCES).default('assert'),
  hedge: z
    .array(z.strictObject({ p: z.number().optional(), text: z.string(), on: z.enum(HEDGE_PLACES) }))
    .default([]),
  negated: z.boolean().default(false),
});

const event = z.strictObject({
  id: z.string(),
  p: z.number(),
  trigger: z.string(),
  also: z.array(z.strictObject({ p: z.number(), text: z.string() })).default([]),
  type: z.enum(EVENT_TYPES),
  status: z.enum(EVENT_STATUSES),
  date: z
    .strictObject({ start: day, end: day, precision: z.enum(DATE_PRECISIONS) })
    .refine(({ start, end }) => start <= end, 'ends before it starts')
    .optional(),
  place: z.string().optional(),
  participants: z.array(z.string()),
  statement: z.string().optional(),
});

export const goldSchema = z.strictObject({
  title: z.string(),
  outlet: z.string(),
  style: z.enum(['agency', 'paper', 'ministry', 'broadcaster', 'interview', 'chronology', 'brief']),
  date: day,
  statements: z.array(statement),
  events: z.array(event),
});

export type GoldFile = z.infer<typeof goldSchema>;
export type GoldPiece = z.infer<typeof piece>;
