import { z } from 'zod';

/** The published form of a score sheet: `kind`, `version`, and a `Sheet` of @nonpaper/analysis. */

const name = z.string().min(1);
const choice = z.strictObject({ issue: name, option: name });
const score = z
  .union([z.number(), z.tuple([z.number(), z.number()])])
  .describe('A point, or a range from lower to upper end.');

const link = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('requires'), if: choice, then: choice }),
  z.strictObject({ kind: z.literal('excludes'), choices: z.array(choice).min(1) }),
  z.strictObject({
    kind: z.literal('atMost'),
    count: z.number().int().nonnegative(),
    choices: z.array(choice),
  }),
  z.strictObject({
    kind: z.literal('budget'),
    limit: z.number(),
    costs: z.array(z.strictObject({ issue: name, option: name, cost: z.number() })),
  }),
]);

const party = z.strictObject({
  name,
  assumptionOf: z.string().optional().describe('Who assumes this; a sheet is never the party’s own word.'),
  weights: z
    .record(z.string(), z.number().nonnegative())
    .optional()
    .describe('By issue; one that is not named weighs 1. Nothing is normalised.'),
  scores: z.record(z.string(), z.record(z.string(), score)).describe('By issue, then by option.'),
  reserved: z
    .number()
    .optional()
    .describe(
      'Utility of no agreement (BATNA), in the unit of the weighted sum; left out where none is assumed.',
    ),
  redLines: z.array(choice).optional().describe('Options that the party takes in no package.'),
  boxes: z
    .array(z.strictObject({ where: z.record(z.string(), z.array(name)), value: z.number() }))
    .optional()
    .describe('Utility added where every issue that is named has one of the options named.'),
});

export const SCORE_SHEET_KIND = 'nonpaper-score-sheet';

export const scoreSheetSchema = z.strictObject({
  kind: z.literal(SCORE_SHEET_KIND),
  version: z.literal(1),
  title: z.string().optional(),
  issues: z.array(z.strictObject({ name, options: z.array(name) })),
  links: z.array(link).optional(),
  parties: z.array(party),
  drafts: z
    .array(z.strictObject({ name, options: z.record(z.string(), z.array(name)) }))
    .optional()
    .describe('Named packages or parts of packages: the options that each leaves possible.'),
});
