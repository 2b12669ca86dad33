import { CONCORDANCE_KINDS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, nullableText, text } from '../fields.ts';

export const changedFacts = z.array(
  z.strictObject({
    kind: z.enum(['duty', 'number', 'date', 'party']),
    left: z.array(text),
    right: z.array(text),
  }),
);

export const concordance = z
  .strictObject({
    left: id,
    right: id,
    rows: z.array(
      z.strictObject({
        kind: z.enum(CONCORDANCE_KINDS),
        left: ids,
        right: ids,
        score: z.number().min(0).max(1),
        reason: text,
        doubtful: z.boolean(),
        facts: changedFacts,
      }),
    ),
    wordingRefused: nullableText,
    notKept: z.array(z.strictObject({ side: z.enum(['left', 'right']), path: text, other: ids })),
  })
  .meta({ id: 'ConcordanceTable' });
