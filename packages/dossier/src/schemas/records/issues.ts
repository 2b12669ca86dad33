import { ISSUE_LINK_KINDS, ISSUE_SCALES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, nullableDate, nullableId, nullableText, text } from '../fields.ts';
import { base } from './base.ts';

export const theme = z.strictObject({
  ...base('theme'),
  name: text,
  lexicon: z.array(text).optional(),
  ordinal: z.number(),
});

export const issue = z.strictObject({
  ...base('issue'),
  name: text,
  theme: nullableId,
  scale: z.enum(ISSUE_SCALES),
  unit: nullableText,
  lexicon: z.array(text),
  ordinal: z.number(),
});

export const option = z.strictObject({
  ...base('option'),
  issue: id,
  label: text,
  ordinal: z.number(),
  value: z.number().nullable(),
});

export const issueLink = z.strictObject({
  ...base('issueLink'),
  relation: z.enum(ISSUE_LINK_KINDS),
  options: ids,
  count: z.int().min(1).nullable().describe('Of "at most" only; else null.'),
  statements: ids,
  provisions: ids,
  why: nullableText,
  date: nullableDate,
});
