import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { RECORD_KINDS } from '@nonpaper/vocabulary';
import { describe, expect, test } from 'vitest';
import { ANSWER_NAMES, ANSWERS, TABLE } from '../test/answers.ts';
import { anyAsOf, anyDossier } from '../test/arbitraries.ts';
import { asked, dossier } from './builder.ts';
import { answerSchemas, jsonSchemas, recordSchema, recordSchemas } from './schemas.ts';

describe('record schemas', () => {
  test('there is one for every kind of record', () => {
    expect(Object.keys(recordSchemas)).toEqual([...RECORD_KINDS]);
  });

  test('take every record of a random dossier and give back the same value', () => {
    fc.assert(
      fc.property(anyDossier, (made) => {
        for (const record of made.records()) expect(recordSchema.parse(record)).toEqual(record);
      }),
      { numRuns: 15 },
    );
  });

  const party = dossier().party('p', 'Aldor').get('p');

  test.each([
    ['a word that is not in the closed list', { ...party, partyKind: 'empire' }],
    ['a field that no record has', { ...party, colour: 'red' }],
    ['a missing field', { ...party, names: undefined }],
    ['a day that does not exist', { ...party, validFrom: '2025-02-30' }],
    ['a revision of zero', { ...party, revision: 0 }],
  ])('refuse %s', (_, wrong) => {
    expect(recordSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('answer schemas', () => {
  test.each(ANSWER_NAMES)('the JSON of %s keeps to its schema', (name) => {
    fc.assert(
      fc.property(anyDossier, anyAsOf, fc.boolean(), (made, asOf, notes) => {
        const answer = ANSWERS[name](made, asked(asOf, notes));
        if (answer === null) return;
        const json: unknown = JSON.parse(JSON.stringify(answer));
        expect(answerSchemas[name].parse(json)).toEqual(json);
      }),
      { numRuns: 40 },
    );
  });

  test('the concordance table keeps to its schema', () => {
    expect(answerSchemas.concordance.safeParse(TABLE).success).toBe(true);
    expect(answerSchemas.concordance.safeParse({ ...TABLE, wordingRefused: undefined }).success).toBe(false);
  });
});

describe('jsonSchemas', () => {
  const all = jsonSchemas();

  test('has the record, every kind and every answer, by name', () => {
    const names = [
      'record',
      ...RECORD_KINDS.map((kind) => `record.${kind}`),
      ...Object.keys(answerSchemas).map((name) => `answer.${name}`),
    ];
    expect(Object.keys(all).sort()).toEqual(names.sort());
  });

  test('is draft 2020-12, closed to unknown fields, and the same at each call', () => {
    expect(all['record.party']).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
    expect(JSON.stringify(jsonSchemas())).toBe(JSON.stringify(all));
  });

  test('names a shared part once and refers to it', () => {
    const definitions = all['answer.silenceMap']?.['$defs'];
    expect(Object.keys(definitions ?? {})).toEqual(
      expect.arrayContaining(['DraftRef', 'PartyRef', 'SourceLine']),
    );
  });
});

/** Every file of this package that is reached by imports from one of them, with what it imports from elsewhere. */
function reachedFrom(entry: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(entry)) return seen;
  const code = readFileSync(entry, 'utf8');
  const imports = [...code.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'/gm)].map(
    (found) => found[1] ?? '',
  );
  seen.set(
    entry,
    imports.filter((each) => !each.startsWith('.')),
  );
  for (const each of imports) if (each.startsWith('.')) reachedFrom(join(dirname(entry), each), seen);
  return seen;
}

test('whoever imports @nonpaper/dossier loads no Zod', () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const outside = (file: string): Set<string> => new Set([...reachedFrom(join(here, file)).values()].flat());
  expect([...outside('index.ts')].sort()).toEqual(['@nonpaper/text', '@nonpaper/vocabulary']);
  expect(outside('schemas.ts')).toContain('zod');
});
