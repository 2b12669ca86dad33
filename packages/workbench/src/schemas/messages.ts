import { z } from 'zod';
import { span } from './fields.ts';

export const messageSchema = z.strictObject({ code: z.string(), text: z.string(), span: span.optional() });

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    what: z.string(),
    where: z.string().nullable(),
    next: z.string(),
  }),
});
