import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Evaluation } from '@nonpaper/domains';
import { describe, expect, it } from 'vitest';
import { missing } from '../../../test/command-line.ts';
import { dealFromSheets } from './deal-from-sheets.ts';
import { dealSheetsJson, type ShownPoint } from './deal-sheets-json.ts';

/**
 * Twenty-two results of another program (NegMAS) on the sample Genius domains. Where that program compares doubles
 * without a tolerance it keeps points that another point beats by noise alone; such points are left out before the
 * comparison. Utilities are compared, never packages, since it lists one of several.
 */
const FOLDER = [
  resolve(import.meta.dirname, '../../../shared/data/genius'),
  resolve(import.meta.dirname, '../../../../shared/data/genius'),
].find((each) => existsSync(join(each, 'expected.jsonl')));

type Vectors = readonly (readonly number[])[];

interface Expected {
  readonly domain: string;
  readonly semantics: Evaluation;
  readonly ufuns: readonly string[];
  readonly outcomes: number;
  readonly reserved: readonly number[];
  readonly ranges: Vectors;
  readonly pareto: Vectors;
  readonly nash: Vectors;
  readonly kalai: Vectors;
  readonly ks: Vectors;
  readonly max_welfare: Vectors;
  readonly max_relative_welfare: Vectors;
  readonly opposition: number;
  readonly rational_fraction: number;
}

const rows =
  FOLDER === undefined
    ? []
    : readFileSync(join(FOLDER, 'expected.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Expected);

function filesOf({ domain, ufuns }: Expected) {
  const folder = join(FOLDER ?? '', 'scenarios', domain);
  const profiles = ufuns.map((each) => `${each}.xml`);
  const [other = ''] = readdirSync(folder).filter(
    (name) => name.endsWith('.xml') && !profiles.includes(name),
  );
  return [other, ...profiles].map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
}

const NOISE = 1e-9;
const withoutNoise = (points: Vectors): Vectors =>
  points.filter(
    (point) =>
      !points.some(
        (other) =>
          other.every((each, at) => each >= (point[at] ?? 0) - NOISE) &&
          other.some((each, at) => each > (point[at] ?? 0) + NOISE),
      ),
  );

/** The same vectors in any order, each within a millionth. */
function expectSame(found: Vectors | null | undefined, expected: Vectors, what: string): void {
  const key = (vector: readonly number[]): string => vector.map((each) => each.toFixed(8)).join(' ');
  const sorted = (vectors: Vectors) => [...vectors].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const distinct = [...new Map(sorted(expected).map((each) => [key(each), each])).values()];
  const own = sorted(found ?? []);
  expect(own.length, what).toBe(distinct.length);
  for (const [at, vector] of distinct.entries())
    for (const [party, value] of vector.entries())
      expect(Math.abs((own[at]?.[party] ?? NaN) - value), `${what}, ${vector.join(' / ')}`).toBeLessThan(
        1e-6,
      );
}

const vectors = (points: readonly ShownPoint[] | null): Vectors =>
  (points ?? []).map(({ utilities }) => utilities);

describe.skipIf(missing('shared-data', FOLDER !== undefined))(
  'figures of the sample domains (skipped where ../shared/data/genius is absent)',
  () => {
    it('are twenty rows and more', () => expect(rows.length).toBeGreaterThanOrEqual(20));

    it.each(rows)('$domain, $semantics, are those of another program', async (row) => {
      const deal = await dealFromSheets(filesOf(row), row.semantics);
      if (!deal.ok) throw new Error(`${deal.fault.what} (${deal.fault.where ?? ''})`);
      const json = dealSheetsJson(deal.value);
      expect(json.parties).toEqual(row.ufuns);
      expect(json.outcomes).toBe(row.outcomes);
      expect(json.reserved).toEqual(row.reserved);
      for (const [party, range] of row.ranges.entries())
        expectSame(json.ranges?.slice(party, party + 1), [range], 'range');
      expectSame(json.pareto, withoutNoise(row.pareto), 'pareto');
      expectSame(vectors(json.nash), row.nash, 'nash');
      expectSame(vectors(json.kalai), row.kalai, 'kalai');
      expectSame(vectors(json.ksMinSpread), row.ks, 'ksMinSpread');
      expectSame(vectors(json.maxWelfare), row.max_welfare, 'maxWelfare');
      expectSame(vectors(json.maxRelativeWelfare), row.max_relative_welfare, 'maxRelativeWelfare');
      expect(Math.abs((json.opposition ?? NaN) - row.opposition)).toBeLessThan(1e-6);
      expect(json.rationalFraction?.exact).toBe(true);
      expect(Math.abs((json.rationalFraction?.value ?? NaN) - row.rational_fraction)).toBeLessThan(1e-6);
    });
  },
);
