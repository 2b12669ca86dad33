import { SILENCE_CELLS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, isoDate, nullableText, text } from '../fields.ts';
import {
  asOf,
  draftRef,
  issueRef,
  leftOut,
  linkedProvision,
  mark,
  partyRef,
  possibleOption,
  records,
} from './parts.ts';

const silenceElement = z
  .strictObject({
    issue: issueRef,
    cell: z.enum(SILENCE_CELLS),
    possible: z.array(possibleOption),
    provisions: z.array(linkedProvision),
    marks: z.array(mark),
    contradictory: ids,
    inReply: z.boolean(),
    under: ids,
  })
  .meta({ id: 'SilenceElement' });

const silenceResult = { cell: z.enum(SILENCE_CELLS), words: text, elements: z.array(silenceElement) };

const silenceRow = z.strictObject({
  concern: id,
  title: text,
  party: partyRef,
  issues: z.array(issueRef),
  date: isoDate,
  under: ids,
  cells: z.array(
    z.strictObject({
      ...silenceResult,
      draft: id,
      companionsUnseen: z.number(),
      inReply: z.boolean(),
      withoutReplies: z.strictObject(silenceResult).nullable(),
      under: ids,
    }),
  ),
});

export const silenceMap = z
  .strictObject({
    asOf,
    drafts: z.array(draftRef),
    rows: z.array(silenceRow),
    ascribed: z.array(
      z.strictObject({
        concern: id,
        title: text,
        party: partyRef,
        ascribedBy: nullableText,
        date: isoDate,
        under: ids,
      }),
    ),
    leftOut,
    records,
  })
  .meta({ id: 'SilenceMap' });
