import { z } from 'zod';
import { ids, language, nullableDate, nullableId, nullableText, sourceKind, text } from '../fields.ts';
import { base } from './base.ts';

export const source = z.strictObject({
  ...base('source'),
  sourceKind,
  title: text,
  outlet: nullableId,
  relays: ids,
  date: nullableDate,
  dateNote: nullableText,
  url: nullableText,
  language: language.nullable(),
  text: nullableId,
  note: z.strictObject({ toldBy: text, toldTo: text, party: nullableId, issue: nullableId, text }).nullable(),
});
