import { z } from 'zod';
import {
  BRACKET_KINDS,
  COMPLETENESSES,
  CREDIBILITIES,
  DATE_PRECISIONS,
  FIDELITIES,
  HEDGE_PLACES,
  NAME_KINDS,
  RECORD_KINDS,
  RELIABILITIES,
  REVIEW_STATES,
  SOURCE_KINDS,
  TREATMENT_FORCES,
} from '@nonpaper/vocabulary';

/*
 * The small parts of which the schemas of records and answers are made. Each closed list of the vocabulary is used
 * as it stands, so schemas and types cannot disagree.
 */

export const id = z.string().min(1).describe('A globally unique id.');
export const slug = z.string().nullable().describe('A short name that people type; unique in its kind.');
export const isoDate = z.iso.date().describe('A calendar date, YYYY-MM-DD.');
export const instant = z.iso.datetime().describe('An instant in UTC.');
export const language = z.string().min(1).describe('A BCP 47 language tag.');
export const recordKind = z.enum(RECORD_KINDS);
export const reviewState = z.enum(REVIEW_STATES);
export const fidelity = z.enum(FIDELITIES);
export const completeness = z.enum(COMPLETENESSES);
export const sourceKind = z.enum(SOURCE_KINDS);
export const treatmentForce = z.enum(TREATMENT_FORCES);
export const text = z.string();
export const nullableText = z.string().nullable();
export const nullableId = id.nullable();
export const nullableDate = isoDate.nullable();
export const ids = z.array(id);

export const span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .describe('A half-open range of UTF-16 units: [start, end).')
  .meta({ id: 'Span' });

export const dateSpan = z
  .strictObject({ start: isoDate, end: isoDate, precision: z.enum(DATE_PRECISIONS) })
  .meta({ id: 'DateSpan' });

export const grade = z
  .strictObject({
    reliability: z.enum(RELIABILITIES).nullable(),
    credibility: z.literal([...CREDIBILITIES]).nullable(),
  })
  .meta({ id: 'Grade' });

export const citation = z
  .strictObject({ source: id, span: span.nullable(), locator: nullableText })
  .meta({ id: 'Citation' });

export const review = z
  .strictObject({ state: reviewState, by: text, at: instant, why: nullableText })
  .meta({ id: 'Review' });

export const name = z
  .strictObject({ text: z.string(), kind: z.enum(NAME_KINDS), language: language.nullable() })
  .meta({ id: 'Name' });

export const hedge = z
  .strictObject({ text: z.string(), on: z.enum(HEDGE_PLACES), span: span.nullable() })
  .meta({ id: 'Hedge' });

export const bracket = z
  .strictObject({
    depth: z.int(),
    kind: z.enum(BRACKET_KINDS),
    by: z.array(z.string()),
    span,
    closed: z.boolean(),
  })
  .meta({ id: 'Bracket' });
