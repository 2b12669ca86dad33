import { z } from 'zod';
import { comparedDraft } from './comparisons.ts';
import { count, isoDate, paths } from './fields.ts';
import { messageSchema } from './messages.ts';

const keys = z.array(z.string()).describe('Keys of drafts.');

/** `nonpaper witnesses COPY COPY … --json`. */
export const witnessesSchema = z.strictObject({
  drafts: comparedDraft,
  base: z.string().describe('Key of the copy that the others are set against.'),
  refused: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
  provisions: z.array(
    z.strictObject({
      at: z.record(z.string(), paths).describe('By key of the copy.'),
      witnesses: keys,
      missing: keys,
      words: count,
      agreed: count.describe('Words that all copies which have the provision have alike.'),
      variants: z.array(
        z.strictObject({
          before: z.string(),
          readings: z.array(z.strictObject({ text: z.string(), witnesses: keys })),
          after: z.string(),
          substantive: z.boolean().describe('False where only the shape of signs differs.'),
        }),
      ),
    }),
  ),
  displaced: z.array(z.strictObject({ witness: z.string(), paths })),
  messages: z.array(messageSchema),
});

const foundWording = z.strictObject({
  text: z.string(),
  words: count,
  earliest: z.strictObject({ draft: z.string(), date: isoDate.nullable(), path: z.string() }),
  here: z.boolean(),
});

/** `nonpaper earliest [DRAFT …] --json`. */
export const earliestSchema = z.strictObject({
  drafts: comparedDraft,
  heading: z.string(),
  leastWords: count,
  refused: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
  wording: z
    .strictObject({ text: z.string(), whole: foundWording.nullable(), pieces: z.array(foundWording) })
    .nullable()
    .describe('With --wording: what was found of it.'),
  provisions: z.array(
    z.strictObject({
      draft: z.string(),
      path: z.string(),
      whole: foundWording.nullable(),
      sentences: z.array(foundWording),
      pieces: z.array(foundWording).describe('Runs of words that an earlier draft has.'),
    }),
  ),
  authorship: z
    .array(
      z.strictObject({
        draft: z.string(),
        party: z.string(),
        state: z.string(),
        account: z.string(),
        date: isoDate,
        by: z.array(z.string()),
      }),
    )
    .describe('Claims that somebody made, never findings.'),
  messages: z.array(messageSchema),
});
