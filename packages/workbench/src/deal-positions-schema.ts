import { answerSchemas } from '@nonpaper/dossier/schemas';
import { POSITION_LEVELS } from '@nonpaper/vocabulary';
import { z } from 'zod';

const { party: partyRef } = answerSchemas.tilt.shape;
const { asOf, leftOut, records, drafts } = answerSchemas.silenceMap.shape;
const draftRef = drafts.element;
const issueRef = answerSchemas.silenceMap.shape.rows.element.shape.issues.element;

const digits = z.string().regex(/^\d+$/).describe('A whole number of any size, in digits.');
const place = z.number().int().nonnegative().describe('The place of a refusal in `refusals`.');
const declaredOption = z.strictObject({ id: z.string(), label: z.string() });
const point = { party: partyRef, issue: issueRef, option: declaredOption };
const declaredCounts = z
  .strictObject({ packages: digits, acceptable: digits, excluded: digits, unspoken: digits })
  .describe('Acceptable to all, excluded and not spoken on add up to all packages.');
const under = z.array(z.string()).describe('Ids of the records that it rests on.');

const part = {
  counts: declaredCounts,
  parties: z.array(z.strictObject({ party: partyRef, packages: digits, only: digits })),
  refusals: z.array(
    z.strictObject({
      ...point,
      dates: z.array(z.string()),
      redLine: z.boolean(),
      inReply: z.boolean(),
      under,
      packages: digits,
      only: digits.describe('What would be open if this one refusal were not there.'),
    }),
  ),
  blocking: z.strictObject({
    sets: z.array(
      z.strictObject({
        barriers: z.array(
          z.strictObject({ issue: issueRef, option: declaredOption, refusals: z.array(place) }),
        ),
        sets: digits,
      }),
    ),
    found: digits,
    complete: z.boolean(),
  }),
  moves: z.strictObject({
    groups: z.array(
      z.strictObject({
        issues: z.array(issueRef),
        changes: z.array(z.array(place)),
        complete: z.boolean(),
      }),
    ),
    changes: digits,
    complete: z.boolean(),
  }),
  unspoken: z.array(
    z.strictObject({
      ...point,
      contradictory: z.boolean(),
      accepting: digits,
      refusing: digits,
      alsoSilent: z.array(partyRef),
    }),
  ),
  silences: z.array(z.strictObject({ party: partyRef, issue: issueRef, packages: digits })),
};

/** `nonpaper deal --json`, from declared positions: sets and counts, no weights and no scores. */
export const dealPositionsSchema = z.strictObject({
  asOf,
  partiesCounted: z.array(partyRef),
  partiesSilent: z.array(partyRef),
  issues: z.array(issueRef),
  issuesWithoutOptions: z.array(issueRef),
  ...part,
  withoutReplies: declaredCounts.nullable(),
  onCondition: z.array(
    z.strictObject({
      party: partyRef,
      issue: issueRef,
      option: z.string(),
      level: z.enum(POSITION_LEVELS),
      condition: z.string(),
      under,
    }),
  ),
  drafts: z.array(
    z.strictObject({
      draft: draftRef,
      ...part,
      notRead: z.array(issueRef),
      withoutReplies: declaredCounts.nullable(),
      under,
    }),
  ),
  draftsNotRead: z.array(draftRef),
  leftOut,
  records,
});
