import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missing } from '../../../../test/command-line.ts';
import { ROOT } from '../../../../test/repository.ts';
import { prepare } from '../sheet/prepare.ts';
import type { PartySheet, Sheet, SheetIssue } from '../sheet/sheet.ts';
import { shownUtility, type Space } from '../sheet/space.ts';
import { run } from '../work.ts';
import type { Point } from './point.ts';
import { statisticsOf } from './statistics.ts';

/**
 * Twenty-two rows that NegMAS computed for Genius domains (`raw`: evaluations as loaded; `genius`: divided by the largest
 * of the issue). The data are not part of the repository.
 */
const FOLDER = join(ROOT, '..', 'shared', 'data', 'genius');
const there = existsSync(join(FOLDER, 'expected.jsonl'));

interface Row {
  readonly domain: string;
  readonly semantics: 'raw' | 'genius';
  readonly ufuns: readonly string[];
  readonly outcomes: number;
  readonly ranges: readonly (readonly number[])[];
  readonly opposition: number;
  readonly rational_fraction: number;
  readonly pareto: readonly (readonly number[])[];
  readonly nash: readonly (readonly number[])[];
  readonly kalai: readonly (readonly number[])[];
  readonly ks: readonly (readonly number[])[];
  readonly max_welfare: readonly (readonly number[])[];
  readonly max_relative_welfare: readonly (readonly number[])[];
}

const rows = (): Row[] =>
  readFileSync(join(FOLDER, 'expected.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

/** What a profile says, by issue; items inside similarity functions are none of the issue's. */
interface Profile {
  readonly issues: readonly {
    readonly name: string;
    readonly index: string;
    readonly items: ReadonlyMap<string, number>;
  }[];
  readonly weights: ReadonlyMap<string, number>;
  readonly reserved: number;
}

function profileOf(xml: string): Profile {
  const open: string[] = [];
  const issues: { name: string; index: string; items: Map<string, number> }[] = [];
  const weights = new Map<string, number>();
  let reserved = 0;
  for (const [, end, tag = '', inside = '', alone] of xml.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (end === '/') {
      open.pop();
      continue;
    }
    const of = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(inside)?.[1] ?? '';
    if (tag === 'issue') issues.push({ name: of('name'), index: of('index'), items: new Map() });
    if (tag === 'item' && open.at(-1) === 'issue')
      issues.at(-1)?.items.set(of('value'), Number(of('evaluation')));
    if (tag === 'weight') weights.set(of('index'), Number(of('value')));
    if (tag === 'reservation') reserved = Number(of('value'));
    if (alone !== '/') open.push(tag);
  }
  return { issues, weights, reserved };
}

function spaceOfRow({ domain, semantics, ufuns }: Row): Space {
  const folder = join(FOLDER, 'scenarios', domain);
  const read = (name: string): Profile => profileOf(readFileSync(join(folder, name), 'utf8'));
  const profiles = ufuns.map((name) => read(`${name}.xml`));
  const issues: SheetIssue[] = (profiles[0]?.issues ?? []).map(({ name, items }) => ({
    name,
    options: [...items.keys()],
  }));
  const parties = profiles.map(({ issues: own, weights, reserved }, at): PartySheet => {
    const scores = own.map(({ name, items }) => {
      const most = semantics === 'genius' ? Math.max(...items.values()) : 1;
      return [name, Object.fromEntries([...items].map(([option, value]) => [option, value / most]))] as const;
    });
    return {
      name: `p${at}`,
      reserved,
      weights: Object.fromEntries(own.map(({ name, index }) => [name, weights.get(index) ?? 1])),
      scores: Object.fromEntries(scores),
    };
  });
  const sheet: Sheet = { issues, parties };
  const prepared = prepare(sheet);
  if (!prepared.ok) throw new Error(`${prepared.fault.what} ${prepared.fault.where ?? ''}`);
  return prepared.value;
}

const sorted = (points: readonly (readonly number[])[]): string[] =>
  points.map((each) => each.map((utility) => utility.toFixed(6)).join(' ')).sort();

describe.skipIf(missing('shared-data', there))('statistics of Genius domains', () => {
  it.each(there ? rows() : [])('are those of NegMAS for $domain, $semantics', (row) => {
    const space = spaceOfRow(row);
    const unit = space.unit.kind === 'exact' ? space.unit.resolution : 1;
    const frontier: Point[] = row.pareto.map((utilities) => ({
      utilities: utilities.map((each) => (space.unit.kind === 'exact' ? Math.round(each / unit) : each)),
      packages: [],
      packageCount: 1n,
    }));
    const found = run(statisticsOf(space));
    const least = run(statisticsOf(space, { frontier }))?.concepts.ksMinSpread.points ?? [];
    if (found === null) throw new Error('no links, no boxes');
    const shown = (points: readonly Point[]): string[] =>
      sorted(points.map(({ utilities }) => utilities.map((each) => shownUtility(space.unit, each))));
    expect(found.ranges.map((each) => each.map((end) => shownUtility(space.unit, end).toFixed(6)))).toEqual(
      row.ranges.map((each) => each.map((end) => end.toFixed(6))),
    );
    expect(found.rationalFraction).toEqual({ value: row.rational_fraction, exact: true });
    expect(found.opposition).toBeCloseTo(row.opposition, 7);
    expect(shown(found.concepts.nash.points)).toEqual(sorted(row.nash));
    expect(shown(found.concepts.egalitarian.points)).toEqual(sorted(row.kalai));
    expect(shown(found.concepts.maxWelfare.points)).toEqual(sorted(row.max_welfare));
    expect(shown(found.concepts.maxRelativeWelfare.points)).toEqual(sorted(row.max_relative_welfare));
    expect(shown(least)).toEqual(sorted(row.ks));
  });
});
