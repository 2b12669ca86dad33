import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { packageCount, prepare, shownUtility, type Sheet } from '@nonpaper/analysis';
import { describe, expect, it } from 'vitest';
import { missing } from '../../../test/command-line.ts';
import { readSheetFiles, type Evaluation } from './index.ts';

/** The shared samples; a checkout without them skips these tests, and the reason stands in their titles. */
const FOLDER = [
  resolve(import.meta.dirname, '../../../shared/data/genius'),
  resolve(import.meta.dirname, '../../../../shared/data/genius'),
].find((each) => existsSync(join(each, 'expected.jsonl')));

interface Expected {
  readonly domain: string;
  readonly semantics: Evaluation;
  readonly ufuns: readonly string[];
  readonly outcomes: number;
  readonly reserved: readonly number[];
  readonly ranges: readonly (readonly [number, number])[];
}

const rows =
  FOLDER === undefined
    ? []
    : readFileSync(join(FOLDER, 'expected.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Expected);

/** The domain is the one file of the folder that is no profile. */
function filesOf({ domain, ufuns }: Expected) {
  const folder = join(FOLDER ?? '', 'scenarios', domain);
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  const profiles = ufuns.map((each) => `${each}.xml`);
  const [other = ''] = names.filter((name) => !profiles.includes(name));
  return [other, ...profiles].map((name) => ({
    name: basename(name),
    text: readFileSync(join(folder, name), 'utf8'),
  }));
}

/** Without links the range of a party is the sum of the ranges of its issues. */
function rangeOf(sheet: Sheet, party: number): readonly [number, number] {
  const prepared = prepare(sheet);
  if (!prepared.ok) throw new Error(prepared.fault.what);
  const { unit, utilities } = prepared.value;
  const own = utilities[party] ?? [];
  return [
    shownUtility(
      unit,
      own.reduce((sum, issue) => sum + Math.min(...issue), 0),
    ),
    shownUtility(
      unit,
      own.reduce((sum, issue) => sum + Math.max(...issue), 0),
    ),
  ];
}

describe.skipIf(missing('shared-data', FOLDER !== undefined))(
  'the sample domains (skipped where ../shared/data/genius is absent)',
  () => {
    it.each(rows)('$domain, $semantics: outcomes, reservation values and ranges', (row) => {
      const read = readSheetFiles(filesOf(row), row.semantics);
      if (!read.ok) throw new Error(`${read.fault.what} ${read.fault.where ?? ''}`);
      const { sheet } = read.value;
      const prepared = prepare(sheet);
      if (!prepared.ok) throw new Error(prepared.fault.what);
      expect(packageCount(prepared.value)).toBe(BigInt(row.outcomes));
      expect(sheet.parties.map(({ name }) => name)).toEqual(row.ufuns);
      expect(sheet.parties.map(({ reserved = 0 }) => reserved)).toEqual(row.reserved);
      for (const [party, range] of row.ranges.entries())
        for (const end of [0, 1] as const) expect(rangeOf(sheet, party)[end]).toBeCloseTo(range[end], 6);
    });

    it('are all there', () => expect(rows.length).toBeGreaterThanOrEqual(20));
  },
);
