import { LINEAGE_KINDS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import {
  bracket,
  completeness,
  fidelity,
  id,
  ids,
  language,
  nullableDate,
  nullableId,
  nullableText,
  span,
  text,
  treatmentForce,
} from '../fields.ts';
import { base } from './base.ts';

export const draft = z.strictObject({
  ...base('draft'),
  title: text,
  shortTitle: text,
  date: nullableDate,
  fidelity,
  completeness,
  language: language.nullable(),
  text: nullableId,
  witnesses: z.array(
    z.strictObject({ holder: text, date: nullableDate, language: language.nullable(), source: nullableId }),
  ),
  companions: z.array(z.strictObject({ title: text, seen: z.boolean(), draft: nullableId })),
  binds: z.array(z.strictObject({ party: id, provisions: ids })),
  announcedPoints: z.number().nullable(),
  composed: z.boolean(),
});

export const provision = z.strictObject({
  ...base('provision'),
  draft: id,
  path: text,
  number: nullableText,
  heading: nullableText,
  text,
  theme: nullableText,
  ordinal: z.number(),
  parent: nullableId,
  span: span.nullable(),
  brackets: z.array(bracket),
  witnesses: z.array(text),
});

export const lineage = z.strictObject({
  ...base('lineage'),
  later: id,
  earlier: id,
  relation: z.enum(LINEAGE_KINDS),
  statements: ids,
});

export const treatment = z.strictObject({
  ...base('treatment'),
  draft: id,
  issue: id,
  provisions: z.array(z.strictObject({ provision: id, force: treatmentForce })),
  options: ids,
  noneFound: z.boolean(),
  restsOn: ids,
  why: nullableText,
});
