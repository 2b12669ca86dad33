import { FORCES, SPEAKER_CLASSES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import {
  grade,
  id,
  ids,
  nullableDate,
  nullableId,
  nullableText,
  reviewState,
  slug,
  text,
} from '../fields.ts';
import { asOf, issueRef, leftOut, partyRef, sources, verification } from './parts.ts';

export const ledgerEntry = z
  .strictObject({
    statement: id,
    slug,
    date: nullableDate,
    speaker: z.strictObject({
      words: text,
      class: z.enum(SPEAKER_CLASSES),
      named: z.boolean(),
      person: nullableId,
      party: nullableId,
      descriptor: nullableText,
      count: z.number().nullable(),
      ground: nullableText,
    }),
    speaksFor: partyRef.nullable(),
    via: z.array(text),
    recipient: nullableText,
    cue: text,
    force: z.enum(FORCES),
    content: text,
    quoted: z.boolean(),
    hedges: z.array(text),
    negated: z.boolean(),
    issues: z.array(issueRef),
    inReplyTo: nullableId,
    terms: nullableText,
    grade: grade.nullable(),
    verification,
    state: reviewState,
    sources,
  })
  .meta({ id: 'LedgerEntry' });

export const ledger = z
  .strictObject({
    asOf,
    entries: z.array(ledgerEntry),
    groups: z.array(
      z.strictObject({
        issue: issueRef.nullable(),
        parties: z.array(z.strictObject({ party: partyRef.nullable(), statements: ids })),
      }),
    ),
    outletVoice: z.array(ledgerEntry),
    proposed: z.array(ledgerEntry),
    leftOut,
  })
  .meta({ id: 'Ledger' });
