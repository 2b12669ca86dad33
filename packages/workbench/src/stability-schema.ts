import {
  COALITION_CONCEPTS,
  INVERSE_CONCEPTS,
  STABILITY_CONCEPTS,
  UNCERTAIN_CONCEPTS,
  UNCERTAIN_READINGS,
} from '@nonpaper/analysis';
import { z } from 'zod';

const state = z
  .union([z.number().int(), z.string()])
  .describe('An id; one that is a whole number is a number.');
const states = z.array(state);

/** The same schema for each of some names. */
const each = <K extends string, S extends z.ZodType>(names: readonly K[], schema: S): Record<K, S> =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<K, S>;

const way = z.strictObject({
  state,
  steps: z.array(z.strictObject({ party: z.string(), to: state })),
});

/** `nonpaper stability CASE --json`. */
export const stabilitySchema = z.strictObject({
  ...each(
    STABILITY_CONCEPTS,
    states.nullable().describe('States that are stable for all; null where moves are given without options.'),
  ),
  stable: z.strictObject(each(STABILITY_CONCEPTS, z.record(z.string(), states).nullable())),
  uncertain: z
    .strictObject(each(UNCERTAIN_READINGS, z.strictObject(each(UNCERTAIN_CONCEPTS, states))))
    .optional(),
  coalitions: z
    .array(z.strictObject({ members: z.array(z.string()), ...each(COALITION_CONCEPTS, states) }))
    .optional(),
  ways: z.strictObject({ from: state, improvements: z.array(way), moves: z.array(way) }).optional(),
  conditions: z
    .strictObject({
      state,
      parties: z.array(
        z.strictObject({
          party: z.string(),
          concept: z.enum(INVERSE_CONCEPTS),
          holds: z.boolean(),
          sufficient: z.array(states),
          changes: z.array(states),
          complete: z.boolean(),
        }),
      ),
    })
    .optional(),
});
