import { VERIFICATIONS } from '@nonpaper/vocabulary';
import type { RecordKind } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { citation, grade, id, instant, nullableDate, nullableText, review, slug } from '../fields.ts';

export const base = <K extends RecordKind>(kind: K) => ({
  kind: z.literal(kind),
  id,
  slug,
  revision: z.int().min(1).describe('Counts the changes of this record, from 1.'),
  recordedAt: instant,
  validFrom: nullableDate,
  validTo: nullableDate,
  citations: z.array(citation),
  verification: z.enum(VERIFICATIONS).nullable(),
  terms: nullableText,
  grade: grade.nullable(),
  compartment: nullableText,
  review,
});
