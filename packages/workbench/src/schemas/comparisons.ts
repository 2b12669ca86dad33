import { CELL_KINDS } from '@nonpaper/drafts';
import { CONCORDANCE_KINDS, FIDELITIES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { OUTSIDE_KINDS } from '../outside/outside-line.ts';
import { paths, runs } from './fields.ts';
import { messageSchema } from './messages.ts';

export const bracketTurn = {
  left: paths,
  right: paths,
  kind: z.enum(['opened', 'closed', 'stances', 'contents']),
  before: z.string().describe('The bracket as printed; empty where there is none.'),
  after: z.string(),
  words: z.string().describe('What became of it.'),
};

const meaningList = z.array(
  z.strictObject({
    kind: z.string(),
    left: paths,
    right: paths,
    before: z.string(),
    after: z.string(),
    weight: z.number(),
    note: z.string().describe('The change in words.'),
  }),
);

/** `nonpaper compare A B --json`. */
export const compareSchema = z.strictObject({
  drafts: z.array(
    z.strictObject({
      key: z.string().describe('A, B, C … in the order of the arguments.'),
      title: z.string(),
      file: z.string().nullable(),
      draft: z.string().nullable().describe('The slug of a kept draft; null for a file.'),
      fidelity: z.enum(FIDELITIES),
    }),
  ),
  wording: z.strictObject({ compared: z.boolean(), reason: z.string().nullable() }),
  links: z.array(
    z.strictObject({
      left: paths,
      right: paths,
      kind: z.enum(CONCORDANCE_KINDS),
      score: z.number().min(0).max(1),
      reason: z.string(),
      locked: z.boolean().describe('True where a person confirmed it.'),
    }),
  ),
  meaning: meaningList.describe('What the changes mean, weightiest first.'),
  worthALook: meaningList.describe('Wording that differs and probably means the same, weightiest first.'),
  review: z
    .array(z.strictObject({ left: paths, right: paths, why: z.string() }))
    .describe('Matches that a person should look at, the most doubtful first.'),
  redline: z.array(
    z.strictObject({
      left: paths,
      right: paths,
      runs,
    }),
  ),
  outside: z
    .array(z.strictObject({ kind: z.enum(OUTSIDE_KINDS), left: paths, right: paths, runs }))
    .describe(
      "Changes of titles, headings, preamble and notes; a provision's own heading names it by its path.",
    ),
  brackets: z
    .array(z.strictObject(bracketTurn))
    .describe('What became of square brackets, in the order of the links.'),
  notKept: z.array(z.strictObject({ side: z.enum(['left', 'right']), path: z.string(), other: paths })),
  messages: z.array(messageSchema),
});

export const comparedDraft = compareSchema.shape.drafts;

const turn = z.strictObject({ kind: z.string(), rows: z.array(z.string()) });

/** `nonpaper concordance A B … --json`, and `nonpaper compare` with three drafts or more. */
export const concordanceSchema = z.strictObject({
  drafts: comparedDraft,
  rows: z.array(
    z.strictObject({
      row: z.string().describe('The number of the row, fixed for good: 12, 12a.'),
      cells: z.record(z.string(), paths).describe('By key of the draft.'),
      kinds: z
        .record(z.string(), z.enum(CELL_KINDS))
        .describe('What became of the row in each draft, against the draft before.'),
      from: turn.optional(),
      into: turn.optional(),
    }),
  ),
  messages: z.array(messageSchema),
});
