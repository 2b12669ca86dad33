import { z } from 'zod';

/** The published form of a score sheet: `kind`, `version`, and a `Sheet` of @nonpaper/analysis. */

const name = z.string().min(1);
const choice = z.strictObject({ issue: name, option: name });
/** A number, or what is known of it; `one` is what a number may be. */
const spreadOf = (one: z.ZodNumber) =>
  z
    .union(
      [one, z.tuple([one, one]), z.strictObject({ low: one, likely: one, high: one })],
      'a number, a range [low, high] or { low, likely, high }, its numbers finite (weights not below 0)',
    )
    .describe('A point, a range from lower to upper end, or a range with its likeliest value.');
const spread = spreadOf(z.number());

const link = z.discriminatedUnion(
  'kind',
  [
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
  ],
  'the kind “requires”, “excludes”, “atMost” or “budget”',
);

const party = z.strictObject({
  name,
  assumptionOf: z.string().optional().describe('Who assumes this; a sheet is never the party’s own word.'),
  weights: z
    .record(z.string(), spreadOf(z.number().nonnegative()))
    .optional()
    .describe('By issue, zero or more; one that is not named weighs 1. Nothing is normalised.'),
  weightsTotal: z
    .number()
    .optional()
    .describe('What all weights add up to; weights that are not named are then anything from zero to it.'),
  weightOrder: z
    .array(z.array(name))
    .optional()
    .describe('Lists of issues, each of which weighs at least as much as the next.'),
  scores: z.record(z.string(), z.record(z.string(), spread)).describe('By issue, then by option.'),
  optionOrder: z
    .record(z.string(), z.array(z.array(name)))
    .optional()
    .describe('By issue: lists of options, each of which is worth at least as much as the next.'),
  reserved: spread
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

/** A party as the file has it. */
export type WrittenParty = z.infer<typeof party>;
