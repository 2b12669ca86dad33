import { AMBIGUITY_INTENTS, AMBIGUITY_STATUSES, AMBIGUITY_WAYS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { READING_HOLDERS } from '../../ambiguities.ts';
import { id, ids, isoDate, nullableText, slug, text } from '../fields.ts';
import { asOf, draftRef, leftOut, partyRef, records, sources } from './parts.ts';

const readingLine = z
  .strictObject({
    text,
    party: partyRef.nullable(),
    held: z.enum(READING_HOLDERS),
    speakers: z.array(text),
    sources,
    under: ids,
  })
  .meta({ id: 'ReadingLine' });

const readIntent = {
  readings: z.array(readingLine),
  intent: z.enum(AMBIGUITY_INTENTS),
  judged: z.strictObject({ by: text, on: isoDate, why: nullableText, sources }).nullable(),
};

const registerEntry = z
  .strictObject({
    id,
    slug,
    draft: draftRef,
    provision: id,
    path: text,
    quote: text,
    way: z.enum(AMBIGUITY_WAYS),
    question: text,
    ...readIntent,
    readingsNotCounted: z.int().min(0),
    status: z.enum(AMBIGUITY_STATUSES),
    statusNote: nullableText,
    continues: z.strictObject({ id, slug, draft: draftRef, path: text, ...readIntent }).nullable(),
    under: ids,
  })
  .meta({ id: 'RegisterEntry' });

export const ambiguities = z
  .strictObject({
    asOf,
    entries: z.array(registerEntry),
    proposals: z.array(registerEntry).describe('Put forward by a machine; nobody has taken them up yet.'),
    leftOut,
    records,
  })
  .describe('Wording that can be read in two ways, with each reading and who holds it.');
