import { z } from 'zod';

/** `nonpaper search WORDS --json`. */
export const searchSchema = z.strictObject({
  query: z.string(),
  hits: z.array(
    z.strictObject({
      kind: z.enum(['provision', 'statement', 'source']),
      id: z.string(),
      title: z.string(),
      excerpt: z.string(),
      rank: z.number(),
    }),
  ),
});

/** `nonpaper verify --json`. */
export const verifySchema = z.strictObject({
  checked: z.strictObject({
    entries: z.number().int(),
    spans: z.number().int(),
    sources: z.number().int(),
    records: z.number().int(),
  }),
  faults: z.array(
    z.strictObject({ code: z.string(), what: z.string(), where: z.string().optional(), next: z.string() }),
  ),
  head: z.string(),
});
