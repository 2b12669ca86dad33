import { recordSchemas } from '@nonpaper/dossier/schemas';
import { AMBIGUITY_KINDS, LINT_CERTAINTIES, LINT_CHECKS } from '@nonpaper/drafts';
import { z } from 'zod';
import { comparedDraft } from './comparisons.ts';
import { span } from './fields.ts';
import { messageSchema } from './messages.ts';

const question = {
  provision: z.string().nullable().describe('Id of the provision; null for a question about the whole.'),
  path: z.string().nullable(),
  span,
  quote: z.string(),
  note: z.string(),
};

/** `nonpaper lint DRAFT --json`. */
export const lintSchema = z.strictObject({
  draft: comparedDraft.element,
  findings: z.array(
    z.strictObject({
      check: z.enum(LINT_CHECKS),
      ...question,
      certainty: z.enum(LINT_CERTAINTIES),
      clause: z.string().optional(),
      others: z.array(z.string()).optional(),
    }),
  ),
  settled: z.array(
    z.strictObject({
      check: z.enum(LINT_CHECKS),
      provision: z.string(),
      path: z.string(),
      by: z.string(),
      note: z.string(),
    }),
  ),
  ambiguities: z.array(z.strictObject({ kind: z.enum(AMBIGUITY_KINDS), ...question })),
  summary: z.strictObject({
    provisions: z.number().int(),
    findings: z.number().int(),
    byCheck: z.record(z.enum(LINT_CHECKS), z.number().int()),
    mostQuestions: z.array(
      z.strictObject({ provision: z.string(), path: z.string(), questions: z.number().int() }),
    ),
    unchecked: z.array(z.enum(LINT_CHECKS)),
  }),
  messages: z.array(messageSchema),
  register: z
    .strictObject({
      proposed: z.array(recordSchemas.ambiguity),
      known: z.number().int(),
      continued: z.number().int(),
      refusedBefore: z.number().int(),
    })
    .optional()
    .describe('With --register: what was proposed for the register of ambiguity.'),
});
