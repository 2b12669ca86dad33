import { EVENT_TYPES, PART_STATES, PARTS_IN_DRAFT } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { dateSpan, id, ids, isoDate, nullableId, nullableText, text } from '../fields.ts';
import { asOf, draftRef, leftOut, partyRef, records, sources } from './parts.ts';

const part = z.enum(PARTS_IN_DRAFT);

const partLine = z
  .strictObject({
    part,
    state: z.enum(PART_STATES),
    accounts: z.array(
      z.strictObject({
        participation: id,
        state: z.enum(['recorded', 'denied']),
        account: text,
        date: isoDate,
        sources,
      }),
    ),
    under: ids,
  })
  .meta({ id: 'PartLine' });

export const presence = z
  .strictObject({ name: text, person: nullableId, party: partyRef.nullable() })
  .meta({ id: 'Presence' });

const draftAbsence = z.strictObject({
  draft: draftRef,
  parties: z.array(z.strictObject({ party: partyRef, parts: z.array(partLine) })),
  absentObligors: z.array(
    z.strictObject({
      party: partyRef,
      words: text,
      denied: z.array(part),
      provisions: z.array(z.strictObject({ provision: id, path: text })),
      under: ids,
    }),
  ),
  disputed: z.array(z.strictObject({ party: partyRef, parts: z.array(part), under: ids })),
});

const meeting = z.strictObject({
  event: id,
  title: text,
  type: z.enum(EVENT_TYPES),
  when: dateSpan.nullable(),
  place: nullableText,
  present: z.array(presence),
  parties: z.array(partyRef),
  sources,
  under: ids,
});

export const absence = z
  .strictObject({
    asOf,
    drafts: z.array(draftAbsence),
    meetings: z.array(meeting),
    met: z.array(z.strictObject({ one: partyRef, other: partyRef, events: ids })),
    leftOut,
    records,
  })
  .meta({ id: 'Absence' });
