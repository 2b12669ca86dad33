import { POSITION_LEVELS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, isoDate, nullableText, text } from '../fields.ts';
import { base } from './base.ts';

export const position = z.strictObject({
  ...base('position'),
  party: id,
  issue: id,
  option: id,
  level: z.enum(POSITION_LEVELS),
  condition: nullableText,
  conditionMetBy: ids,
  statements: ids,
  date: isoDate,
  redLine: z.boolean(),
});

export const preference = z.strictObject({
  ...base('preference'),
  party: id,
  issue: id,
  order: ids,
  statements: ids,
  date: isoDate,
});

export const coreConcern = z.strictObject({
  ...base('coreConcern'),
  party: id,
  title: text,
  issues: ids,
  declaredByParty: z.boolean(),
  ascribedBy: nullableText,
  statements: ids,
  date: isoDate,
});
