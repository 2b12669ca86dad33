import { z } from 'zod';
import { answerSchemas } from './schemas/answers.ts';
import { recordSchema, recordSchemas } from './schemas/records.ts';

/*
 * The edge: what a record and an answer look like as JSON. This file has a subpath of its own, `@nonpaper/dossier/schemas`,
 * so that nobody who only asks questions loads Zod.
 */

export { answerSchemas } from './schemas/answers.ts';
export type { Answers } from './schemas/answers.ts';
export { recordSchema, recordSchemas } from './schemas/records.ts';

/** A JSON Schema document (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

const jsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline' });

/**
 * The published JSON Schemas by name: `record`, each kind of record as `record.KIND`, each answer as `answer.NAME`.
 * Made anew at each call; some 30 ms.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const records = Object.entries(recordSchemas).map(([kind, schema]) => [
    `record.${kind}`,
    jsonSchema(schema),
  ]);
  const answers = Object.entries(answerSchemas).map(([name, schema]) => [
    `answer.${name}`,
    jsonSchema(schema),
  ]);
  return Object.fromEntries([['record', jsonSchema(recordSchema)], ...records, ...answers]);
}
