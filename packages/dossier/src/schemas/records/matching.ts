import { MATCH_VERDICTS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, text } from '../fields.ts';
import { base } from './base.ts';

export const counterpart = z.strictObject({
  ...base('counterpart'),
  earlier: id,
  later: id,
  left: ids,
  right: ids,
  verdict: z.enum(MATCH_VERDICTS),
});

export const rowNumbers = z.strictObject({
  ...base('rowNumbers'),
  drafts: ids,
  rows: z.array(z.strictObject({ row: text, provisions: ids })),
});
