import { POSITION_LEVELS, VERIFICATIONS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import {
  completeness,
  fidelity,
  grade,
  id,
  ids,
  nullableDate,
  nullableText,
  recordKind,
  slug,
  sourceKind,
  text,
  treatmentForce,
} from '../fields.ts';

/* What several answers have in common: references by name, opened records, what was left out. */

export const level = z.enum([...POSITION_LEVELS, 'conflicting']);

export const asOf = nullableDate.describe('The as-of date; null counts everything.');

const sourceLine = z
  .strictObject({
    source: id,
    slug,
    title: text,
    sourceKind,
    outlet: nullableText,
    relays: z.array(text),
    date: nullableDate,
    dateNote: nullableText,
    url: nullableText,
    locator: nullableText,
    grade: grade.nullable(),
    terms: nullableText,
  })
  .meta({ id: 'SourceLine' });

export const sources = z.array(sourceLine);

export const verification = z.enum(VERIFICATIONS).nullable();

const openedRecord = z
  .strictObject({ kind: recordKind, id, slug, label: text, date: nullableDate, verification, sources })
  .meta({ id: 'OpenedRecord' });

export const records = z.array(openedRecord).describe('Every record under a figure, opened.');

export const leftOut = z
  .array(z.strictObject({ what: recordKind, why: text, records: ids }).meta({ id: 'LeftOut' }))
  .describe('What was left out, and why.');

export const partyRef = z.strictObject({ id, slug, name: text }).meta({ id: 'PartyRef' });

export const issueRef = z.strictObject({ id, slug, name: text }).meta({ id: 'IssueRef' });

export const draftRef = z
  .strictObject({
    id,
    slug,
    title: text,
    shortTitle: text,
    date: nullableDate,
    fidelity,
    completeness,
    textKnownFrom: nullableDate,
    seen: z.boolean(),
    composed: z.boolean(),
  })
  .meta({ id: 'DraftRef' });

export const linkedProvision = z
  .strictObject({ provision: id, path: text, force: treatmentForce })
  .meta({ id: 'LinkedProvision' });

export const possibleOption = z
  .strictObject({ option: id, label: text, level })
  .meta({ id: 'PossibleOption' });

export const mark = z.union([
  z.strictObject({ mark: z.literal('expectation only') }),
  z.strictObject({ mark: z.literal('rests on a party with no recorded part'), party: partyRef }),
]);
