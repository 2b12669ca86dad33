import { answerSchemas } from '@nonpaper/dossier/schemas';
import { ISSUE_LINK_KINDS, POSITION_LEVELS } from '@nonpaper/vocabulary';
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
const linkPlace = z.number().int().nonnegative().describe('The place of a link in `links`.');
const day = z.string().nullable().describe('A date, YYYY-MM-DD; null where none is known.');

const ground = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('statement'), by: z.string(), date: day, id: z.string() }),
    z.strictObject({ kind: z.literal('draft'), draft: draftRef, paths: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('source'), title: z.string(), date: day, id: z.string() }),
    z.strictObject({
      kind: z.literal('judgement'),
      by: z.string(),
      date: day,
      why: z.string().nullable(),
    }),
  ])
  .describe('Who says that the options hang together.');

const link = z.strictObject({
  id: z.string(),
  relation: z.enum(ISSUE_LINK_KINDS),
  options: z.array(z.strictObject({ issue: issueRef, option: declaredOption })),
  count: z.number().int().nonnegative().nullable().describe('For `at most` alone.'),
  grounds: z.array(ground),
  under,
  packages: digits,
  only: digits.describe('What would be open if this one link were not there.'),
});

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
  links: z.array(link),
  blocking: z.strictObject({
    sets: z.array(
      z.strictObject({
        barriers: z.array(
          z.union([
            z.strictObject({ issue: issueRef, option: declaredOption, refusals: z.array(place) }),
            z.strictObject({ link: linkPlace }),
          ]),
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
        changes: z.array(z.strictObject({ refusals: z.array(place), links: z.array(linkPlace) })),
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
  withoutLinks: declaredCounts.nullable(),
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
      withoutLinks: declaredCounts.nullable(),
      under,
    }),
  ),
  draftsNotRead: z.array(draftRef),
  leftOut,
  records,
});
