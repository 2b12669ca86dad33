import { PARTY_KINDS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { ids, name, nullableDate, nullableId, nullableText, text } from '../fields.ts';
import { base } from './base.ts';

export const party = z.strictObject({
  ...base('party'),
  partyKind: z.enum(PARTY_KINDS),
  names: z.array(name),
});

export const person = z.strictObject({
  ...base('person'),
  names: z.array(name),
  offices: z.array(z.strictObject({ title: text, party: nullableId, from: nullableDate, to: nullableDate })),
  speaksFor: nullableId,
});

export const outlet = z.strictObject({ ...base('outlet'), names: z.array(name) });

export const channel = z.strictObject({
  ...base('channel'),
  name: text,
  parties: ids,
  description: nullableText,
});
