import { CONCORDANCE_KINDS, CONFIDENCES, LIKELIHOODS, RESPONSE_STANCES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, isoDate, nullableDate, nullableText, recordKind, text } from '../fields.ts';
import { absence } from './absence.ts';
import { calendar } from './calendar.ts';
import { changedFacts } from './concordance.ts';
import { efforts, relation } from './efforts.ts';
import { ledgerEntry } from './ledger.ts';
import { lineage } from './lineage.ts';
import { asOf, draftRef, leftOut, partyRef, records, sources, verification } from './parts.ts';
import { silenceMap } from './silence-map.ts';
import { tilt } from './tilt.ts';

const briefProvision = z
  .strictObject({ provision: id, path: text, heading: nullableText, text, verification, sources })
  .meta({ id: 'BriefProvision' });

const textChanges = z.strictObject({
  from: draftRef,
  to: draftRef,
  relation: relation.nullable(),
  rows: z.array(
    z.strictObject({
      kind: z.enum(CONCORDANCE_KINDS),
      left: z.array(briefProvision),
      right: z.array(briefProvision),
      reason: text,
      doubtful: z.boolean().describe('A match that a person should look at before anybody relies on it.'),
      facts: changedFacts,
    }),
  ),
  same: ids,
  wordingRefused: nullableText,
  notKept: z.array(z.strictObject({ draft: id, path: text, other: z.array(briefProvision) })),
});

const said = z.strictObject({
  named: z.array(ledgerEntry),
  unnamed: z.array(ledgerEntry),
  outletVoice: z.array(ledgerEntry),
  answers: z.array(
    z.strictObject({
      response: id,
      party: partyRef,
      draft: draftRef,
      path: nullableText,
      stance: z.enum(RESPONSE_STANCES),
      text,
      date: isoDate,
      verification,
      sources,
    }),
  ),
  reactions: z.array(z.strictObject({ reaction: id, who: text, text, date: isoDate, verification, sources })),
  judgements: z.array(
    z.strictObject({
      judgement: id,
      text,
      likelihood: z.enum(LIKELIHOODS).nullable(),
      confidence: z.enum(CONFIDENCES),
      author: text,
      date: isoDate,
      under: ids,
      sources,
    }),
  ),
});

const reviewSection = z.strictObject({
  counts: z.array(
    z.strictObject({
      kind: recordKind,
      proposed: z.number(),
      accepted: z.number(),
      refused: z.number(),
      withdrawn: z.number(),
    }),
  ),
  proposals: z.array(
    z.strictObject({ kind: recordKind, id, words: text, date: nullableDate, by: text, sources }),
  ),
});

export const brief = z
  .strictObject({
    asOf,
    present: draftRef.nullable(),
    text: textChanges.nullable(),
    lineage,
    said,
    absence,
    calendar,
    silence: silenceMap,
    efforts,
    review: reviewSection,
    tilt: z.array(tilt).nullable(),
    leftOut,
    shortened: z.array(text),
    records,
  })
  .meta({ id: 'Brief' });
