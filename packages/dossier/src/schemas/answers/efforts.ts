import { EFFORT_OUTCOMES, LINEAGE_KINDS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, isoDate, nullableDate, nullableText, slug, text } from '../fields.ts';
import {
  asOf,
  draftRef,
  issueRef,
  leftOut,
  linkedProvision,
  partyRef,
  records,
  sources,
  verification,
} from './parts.ts';

const textOnIssue = z
  .strictObject({
    draft: draftRef,
    state: z.enum(['no text', 'not assessed', 'none found', 'treated']),
    possible: z.array(text),
    provisions: z.array(linkedProvision),
    under: ids,
  })
  .meta({ id: 'TextOnIssue' });

export const relation = z.enum(LINEAGE_KINDS);

export const efforts = z
  .strictObject({
    asOf,
    present: draftRef.nullable(),
    efforts: z.array(
      z.strictObject({
        effort: id,
        slug,
        name: text,
        start: isoDate,
        end: nullableDate,
        outcome: z.enum(EFFORT_OUTCOMES).nullable(),
        ended: nullableText,
        summary: text,
        parties: z.array(partyRef),
        drafts: z.array(draftRef),
        links: z.array(z.strictObject({ lineage: id, later: draftRef, relation, earlier: draftRef })),
        beside: z.array(z.strictObject({ issue: issueRef, then: textOnIssue, now: textOnIssue })),
        verification,
        sources,
        under: ids,
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'Efforts' });
