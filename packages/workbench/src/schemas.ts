import { scoreSheetSchema } from '@nonpaper/domains';
import { z } from 'zod';
import { dealPositionsSchema } from './deal-positions-schema.ts';
import {
  briefWithDealSchema,
  dealOutwardSchema,
  dealSheetsSchema,
  dealUncertainSchema,
} from './deal-schemas.ts';
import { bracketsSchema, renderedSchema } from './schemas/brackets.ts';
import { compareSchema, concordanceSchema } from './schemas/comparisons.ts';
import { importSchema } from './schemas/imports.ts';
import { errorSchema, messageSchema } from './schemas/messages.ts';
import { lintSchema } from './schemas/questions.ts';
import { readFileSchema, readLineSchema } from './schemas/readings.ts';
import { searchSchema, verifySchema } from './schemas/searches.ts';
import { earliestSchema, witnessesSchema } from './schemas/witnesses.ts';
import { stabilitySchema } from './stability-schema.ts';

/*
 * Schemas of what the command line prints that is no answer of the dossier: readings, read drafts, comparisons,
 * lists, errors. The published JSON Schemas are made from them, and tests hold the output to them.
 */
export {
  bracketsSchema,
  briefWithDealSchema,
  compareSchema,
  concordanceSchema,
  dealOutwardSchema,
  dealPositionsSchema,
  dealSheetsSchema,
  dealUncertainSchema,
  earliestSchema,
  errorSchema,
  importSchema,
  lintSchema,
  messageSchema,
  readFileSchema,
  readLineSchema,
  renderedSchema,
  searchSchema,
  stabilitySchema,
  verifySchema,
  witnessesSchema,
};

/** The published JSON Schemas of this file, by the name of their page in docs/reference/schemas/. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = {
    error: errorSchema,
    'read-line': readLineSchema,
    'read-file': readFileSchema,
    import: importSchema,
    compare: compareSchema,
    concordance: concordanceSchema,
    brackets: bracketsSchema,
    rendered: renderedSchema,
    witnesses: witnessesSchema,
    earliest: earliestSchema,
    lint: lintSchema,
    search: searchSchema,
    verify: verifySchema,
    'score-sheet': scoreSheetSchema,
    'deal-sheets': dealSheetsSchema,
    'deal-positions': dealPositionsSchema,
    'deal-outward': dealOutwardSchema,
    'deal-uncertain': dealUncertainSchema,
    'brief-deal-space': briefWithDealSchema,
    stability: stabilitySchema,
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]));
}
