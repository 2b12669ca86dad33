import { POSITION_LEVELS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, nullableDate, nullableId, text } from '../fields.ts';
import { ledgerEntry } from './ledger.ts';
import { asOf, issueRef, leftOut, level, partyRef, records } from './parts.ts';

const gridCell = z.strictObject({
  party: id,
  level,
  declared: z.array(z.enum(POSITION_LEVELS)),
  contradictory: z.boolean(),
  conditional: z.array(
    z.strictObject({ position: id, level: z.enum(POSITION_LEVELS), condition: text, metBy: ids }),
  ),
  redLine: z.boolean(),
  statements: z.array(
    z.strictObject({ statement: id, speaker: text, date: nullableDate, inReplyTo: nullableId }),
  ),
  under: ids,
});

export const positions = z
  .strictObject({
    asOf,
    parties: z.array(partyRef),
    issues: z.array(
      z.strictObject({
        issue: issueRef,
        options: z.array(
          z.strictObject({ option: id, label: text, value: z.number().nullable(), cells: z.array(gridCell) }),
        ),
        orders: z.array(z.strictObject({ preference: id, party: id, order: z.array(text), under: ids })),
        said: z.array(z.strictObject({ party: id, entry: ledgerEntry, under: ids })),
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'PositionsGrid' });
