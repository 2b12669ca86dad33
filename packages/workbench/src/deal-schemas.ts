import { answerSchemas } from '@nonpaper/dossier/schemas';
import { z } from 'zod';
import { dealPositionsSchema } from './deal-positions-schema.ts';

/** Schemas of what `nonpaper deal` prints of score sheets, and of the brief with the deal space. */

const utilities = z.array(z.number()).describe('One for each party, in the unit of the sheet.');
const bigCount = z
  .union([z.number().int(), z.string().regex(/^\d+$/)])
  .describe('A number up to 2^53, else its digits.');
const range = z.tuple([z.number(), z.number()]);
const concept = z
  .array(
    z.strictObject({
      utilities,
      packages: z.array(z.array(z.string())).describe('Up to 100, as options in the order of the issues.'),
      packageCount: bigCount,
    }),
  )
  .nullable()
  .describe('All ties; null where it is not computed, with the reason in `reasons`.');

/** `nonpaper deal SHEET … --json`. */
export const dealSheetsSchema = z.strictObject({
  parties: z.array(z.string()),
  issues: z.array(z.string()),
  outcomes: bigCount,
  ranges: z.array(range).nullable(),
  reserved: z.array(z.number().nullable()),
  pareto: z.array(utilities).nullable().describe('Ascending; null where it is not listed.'),
  paretoEpsilon: z
    .strictObject({
      points: z.array(utilities),
      epsilon: utilities,
      limit: z
        .enum(['parties', 'numbers', 'states', 'packages', 'points', 'steps'])
        .nullable()
        .describe('Why the whole frontier is not listed.'),
    })
    .nullable()
    .describe('Every acceptable package has a point that gives no party less by more than epsilon.'),
  nash: concept,
  kalai: concept,
  ksMaxMin: concept,
  ksMinSpread: concept,
  maxWelfare: concept,
  maxRelativeWelfare: concept,
  leximin: concept,
  opposition: z.number().nullable(),
  rationalFraction: z
    .strictObject({ value: z.number(), exact: z.boolean(), interval: range.optional() })
    .nullable(),
  reasons: z.record(z.string(), z.string()),
  unit: z.union([
    z.strictObject({ kind: z.literal('exact'), resolution: z.number() }),
    z.strictObject({ kind: z.literal('doubles'), tie: z.number() }),
  ]),
  assumptionOf: z.array(z.string().nullable()),
  drafts: z.array(
    z.strictObject({ name: z.string(), open: z.array(z.string()), ranges: z.array(range).nullable() }),
  ),
  messages: z.array(z.strictObject({ code: z.string(), text: z.string() })),
});

const counts = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d+$/), z.null()])
  .describe('A number up to 2^53, else its digits; null where it was not counted.');
const choice = z.strictObject({ issue: z.string(), option: z.string() });
const named = z.array(z.string()).describe('One option for each issue, in their order.');
const message = z.strictObject({ code: z.string(), text: z.string() });
const share = z.enum(['every', 'some', 'none']).nullable().describe('Null where it was not decided.');
const constraint = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), link: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('reserved'), party: z.string(), reserved: z.number().nullable() }),
  z.strictObject({ kind: z.literal('redLine'), party: z.string(), issue: z.string(), option: z.string() }),
]);
const unit = dealSheetsSchema.shape.unit;

const dominating = z.strictObject({
  least: utilities,
  points: z.array(z.strictObject({ utilities, packages: z.array(named), packageCount: counts })),
  pointCount: z.number().int().nullable(),
  packageCount: counts,
  complete: z.boolean().describe('False: these are some, not all.'),
});

const fewestChanges = z.strictObject({
  changes: z
    .number()
    .int()
    .nullable()
    .describe('Null where no package is acceptable, or where it was not decided (`complete` is false then).'),
  atLeast: z.number().int(),
  sets: z.array(
    z.strictObject({
      issues: z.array(z.string()),
      packages: z.array(named),
      packageCount: z.number().int(),
    }),
  ),
  setCount: z.number().int(),
  complete: z.boolean(),
});

const trades = z
  .strictObject({
    trades: z.array(
      z.strictObject({
        changes: z.array(
          z.strictObject({ issue: z.string(), from: z.string(), to: z.string(), gains: utilities }),
        ),
        together: utilities.describe('What boxes add beside the single changes.'),
        gains: utilities,
      }),
    ),
    counts: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
    complete: z.boolean(),
  })
  .nullable()
  .describe('Null where the draft leaves several packages possible.');

/** `nonpaper deal SHEET … --package … --json`. */
export const dealOutwardSchema = z.strictObject({
  title: z.string().optional(),
  issues: z.array(z.string()),
  parties: z.array(
    z.strictObject({
      name: z.string(),
      assumptionOf: z.string().nullable(),
      reserved: z.number().nullable(),
      redLines: z.array(choice),
    }),
  ),
  links: z.array(z.string()).describe('In words; they are counted from 1.'),
  unit,
  packages: z.array(
    z.strictObject({
      name: z.string(),
      options: z.array(z.array(z.string())).describe('For each issue the options that are left possible.'),
      feasible: share,
      breaks: z.array(z.number().int().positive()).nullable(),
      acceptableToAll: z.boolean().nullable(),
      parties: z.array(
        z.strictObject({
          range,
          proven: z.boolean(),
          reaches: share,
          crossesAlways: z.array(choice),
          crossesSometimes: z.array(choice),
        }),
      ),
      dominating,
      fewestChanges,
      trades,
    }),
  ),
  blocks: z.strictObject({
    acceptable: named.nullable(),
    sets: z.array(z.array(constraint)),
    single: z.array(constraint),
    completeTo: z.number().int(),
    complete: z.boolean(),
  }),
  messages: z.array(message),
});

const drawn = z
  .strictObject({
    value: z.number().min(0).max(1),
    standardError: z.number().nonnegative(),
    interval: range.describe('Wilson, 95 %.'),
  })
  .describe('A share of the draws.');

const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weight'), party: z.string(), issue: z.string() }),
  z.strictObject({ kind: z.literal('score'), party: z.string(), issue: z.string(), option: z.string() }),
  z.strictObject({ kind: z.literal('reserved'), party: z.string() }),
  z.strictObject({
    kind: z.literal('matters'),
    party: z.string(),
    issues: z.tuple([z.string(), z.string()]),
  }),
  z.strictObject({
    kind: z.literal('better'),
    party: z.string(),
    issue: z.string(),
    options: z.tuple([z.string(), z.string()]),
  }),
]);

/** `nonpaper deal SHEET … --json` where some number is no point. */
export const dealUncertainSchema = z.strictObject({
  title: z.string().optional(),
  issues: z.array(z.string()),
  parties: z.array(
    z.strictObject({
      name: z.string(),
      assumptionOf: z.string().nullable(),
      known: z.array(z.string()).describe('What is known of its numbers that is no point, in words.'),
      openWeights: z.boolean(),
    }),
  ),
  seed: z.number(),
  draws: z.number().int(),
  method: z.enum(['independent', 'walk']),
  concept: z.string().nullable(),
  packages: z.array(
    z.strictObject({
      name: z.string(),
      options: named,
      feasible: z.boolean(),
      parties: z.array(
        z.strictObject({
          utility: range,
          reserved: range.nullable(),
          redLine: z.boolean(),
          necessary: z.boolean(),
          possible: z.boolean(),
          share: drawn,
        }),
      ),
      necessaryToAll: z.boolean(),
      possibleToAll: z.boolean(),
      acceptableToAll: drawn,
      picked: drawn.nullable(),
      worthKnowing: z.array(
        z.strictObject({
          question,
          explains: z.number(),
          standardError: z.number(),
          whenLess: z.number(),
          whenMore: z.number(),
        }),
      ),
    }),
  ),
  ranks: z.array(
    z.strictObject({
      party: z.string(),
      packages: z.array(
        z.strictObject({
          ranks: z.array(drawn),
          centralWeights: z.array(z.number()).nullable(),
          confidence: drawn.nullable(),
        }),
      ),
    }),
  ),
  messages: z.array(message),
});

/** `nonpaper brief --with deal-space --json`: the brief, and the deal space beside it. */
export const briefWithDealSchema = answerSchemas.brief.extend({
  dealSpace: z.strictObject({
    positions: dealPositionsSchema,
    sheets: z
      .union([dealSheetsSchema, dealOutwardSchema, dealUncertainSchema])
      .nullable()
      .describe('What score sheets give, where somebody named some.'),
  }),
});
