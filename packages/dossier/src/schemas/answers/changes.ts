import { z } from 'zod';
import { HAPPENINGS, RECORDINGS } from '../../changes-since.ts';
import { id, instant, isoDate, recordKind, reviewState, slug, text } from '../fields.ts';
import { asOf, leftOut, sources } from './parts.ts';

const changeGroup = <const C extends readonly [string, ...string[]]>(changes: C) =>
  z.strictObject({
    kind: recordKind,
    entries: z.array(
      z.strictObject({
        id,
        slug,
        change: z.enum(changes),
        on: z.union([isoDate, instant]),
        words: text,
        state: reviewState,
        sources,
      }),
    ),
  });

export const changes = z
  .strictObject({
    since: isoDate,
    asOf,
    happened: z.array(changeGroup(HAPPENINGS)),
    recorded: z.array(changeGroup(RECORDINGS)),
    leftOut,
  })
  .meta({ id: 'ChangesSince' });
