import { BRACKET_KINDS, FIDELITIES } from '@nonpaper/vocabulary';
import { z } from 'zod';
import { span, spans } from './fields.ts';
import { messageSchema } from './messages.ts';

const bracket = z.strictObject({
  depth: z.number().int().positive(),
  kind: z.enum(BRACKET_KINDS),
  by: z.array(z.string()),
  span,
  closed: z.boolean(),
});

/** `nonpaper import FILE --json`. */
export const importSchema = z.strictObject({
  title: z.string(),
  fidelity: z.enum(FIDELITIES),
  provisions: z.array(
    z.strictObject({
      id: z.string(),
      path: z.string(),
      number: z.string(),
      heading: z.string().optional(),
      text: z.string(),
      theme: z.string().optional(),
      brackets: z.array(bracket),
      span,
      pageMarks: spans.optional(),
      record: z.string().nullable().optional(),
    }),
  ),
  messages: z.array(messageSchema),
  draft: z.strictObject({ id: z.string(), slug: z.string().nullable() }).nullable(),
});
