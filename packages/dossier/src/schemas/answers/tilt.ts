import { TILT_VERDICTS } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { id, ids, isoDate, text } from '../fields.ts';
import {
  asOf,
  draftRef,
  issueRef,
  leftOut,
  linkedProvision,
  partyRef,
  possibleOption,
  records,
} from './parts.ts';

const range = z.tuple([z.number(), z.number()]).describe('Lowest and highest; never one number.');

const rangeOver = z.strictObject({ words: text, range, counted: ids }).meta({ id: 'RangeOver' });

const notCounted = z.strictObject({ issue: issueRef, why: text, under: ids }).meta({ id: 'NotCounted' });

const fit = z.union([
  z.strictObject({ draft: id, fit: rangeOver, notCounted: z.array(notCounted) }),
  z.strictObject({ draft: id, fit: z.null(), why: text }),
]);

const tiltSide = z.strictObject({
  possible: z.array(possibleOption),
  provisions: z.array(linkedProvision),
});

const tiltIssue = z
  .strictObject({
    issue: issueRef,
    from: tiltSide,
    to: tiltSide,
    delta: z.strictObject({ words: text, range }),
    preferences: ids,
    orderSetAside: z.boolean(),
    inReply: z.boolean(),
    under: ids,
  })
  .meta({ id: 'TiltIssue' });

const tiltFigures = {
  verdict: z.enum(TILT_VERDICTS).nullable(),
  delta: rangeOver.nullable(),
  fits: z.tuple([fit, fit]),
  issues: z.array(tiltIssue),
  wouldDecide: z.array(issueRef),
  notCounted: z.array(notCounted),
};

export const tilt = z
  .strictObject({
    ...tiltFigures,
    asOf,
    party: partyRef,
    from: draftRef,
    to: draftRef,
    heading: text,
    weights: z.array(z.strictObject({ issue: issueRef, weight: text })),
    withoutReplies: z.strictObject(tiltFigures).nullable(),
    knownLater: z.array(z.strictObject({ draft: draftRef, knownFrom: isoDate })),
    leftOut,
    records,
  })
  .meta({ id: 'Tilt' });
