import { z } from 'zod';

export const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);

export const spans = z.array(span);

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const paths = z
  .array(z.string())
  .describe('Paths of provisions; in an NDJSON draft the id of the line.');

export const runs = z.array(z.tuple([z.enum(['=', '+', '-']), z.string()]));

export const count = z.number().int().nonnegative();
