import { EFFORT_OUTCOMES, PARTS_IN_DRAFT, RESPONSE_STANCES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, isoDate, nullableDate, nullableId, text } from '../fields.ts';
import { base } from './base.ts';

export const participation = z.strictObject({
  ...base('participation'),
  draft: id,
  party: id,
  part: z.enum(PARTS_IN_DRAFT),
  state: z.enum(['recorded', 'denied']),
  account: text,
  statements: ids,
  date: isoDate,
});

export const response = z.strictObject({
  ...base('response'),
  party: id,
  draft: id,
  provision: nullableId,
  stance: z.enum(RESPONSE_STANCES),
  text,
  statements: ids,
  date: isoDate,
});

export const reaction = z.strictObject({
  ...base('reaction'),
  who: text,
  party: nullableId,
  draft: nullableId,
  text,
  statements: ids,
  date: isoDate,
});

export const effort = z.strictObject({
  ...base('effort'),
  name: text,
  start: isoDate,
  end: nullableDate,
  outcome: z.enum(EFFORT_OUTCOMES),
  ended: text,
  summary: text,
  parties: ids,
  drafts: ids,
});
