import { z } from 'zod';
import { id, ids, isoDate, nullableDate, text } from '../fields.ts';
import { relation } from './efforts.ts';
import { asOf, draftRef, leftOut, partyRef, records, sources } from './parts.ts';

const claim = z
  .strictObject({ statement: id, speaker: text, date: nullableDate, sources })
  .meta({ id: 'Claim' });

export const lineage = z
  .strictObject({
    asOf,
    drafts: z.array(draftRef),
    relations: z.array(
      z.strictObject({
        lineage: id,
        later: draftRef,
        relation,
        earlier: draftRef,
        claims: z.array(claim),
        sources,
        under: ids,
      }),
    ),
    earliest: z.array(
      z.strictObject({
        text,
        first: z.strictObject({ draft: draftRef, provision: id, path: text }),
        later: z.array(z.strictObject({ draft: id, provision: id, path: text })),
      }),
    ),
    notCompared: z.array(z.strictObject({ draft: draftRef, why: text })),
    authorship: z.array(
      z.strictObject({
        participation: id,
        draft: draftRef,
        party: partyRef,
        state: z.enum(['recorded', 'denied']),
        account: text,
        date: isoDate,
        claims: z.array(claim),
        sources,
        under: ids,
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'DraftLineage' });
