import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsLink, type Package } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import type { Declared, DeclaredLevel } from './declared.ts';
import {
  countingPackages,
  exclusionsOf,
  findingExclusions,
  findingUnspoken,
  threeCounts,
  unspokenOf,
} from './counts.ts';
import { positionsOf, refusalsOf, standingOf, within, type Positions } from './positions.ts';
import {
  declaredOf,
  excludedBy,
  isAcceptableToAll,
  isUnexcluded,
  lookedAt,
  preparedOf,
  refusalKey,
  type DeclaredShape,
} from './test-declared.ts';

const shapes = fc.record({
  seed: fc.integer(),
  parties: fc.integer({ min: 1, max: 4 }),
  issues: fc.integer({ min: 1, max: 5 }),
  options: fc.integer({ min: 1, max: 4 }),
  links: fc.integer({ min: 0, max: 7 }),
  refused: fc.constantFrom(0, 0.1, 0.3, 0.6, 1),
  accepted: fc.constantFrom(0, 0.4, 0.9),
});
const each = (check: (shape: DeclaredShape, random: number) => void, numRuns = 300): void =>
  fc.assert(
    fc.property(shapes, fc.nat(), (shape, random) => check(shape, random)),
    { numRuns },
  );
const size = (packages: readonly unknown[]): bigint => BigInt(packages.length);
const onlyBy = (positions: Positions, keys: (key: string) => boolean): bigint =>
  size(
    lookedAt(positions).filter((chosen) => {
      const by = excludedBy(positions, chosen);
      return by.length > 0 && by.every(keys);
    }),
  );
const narrowed = (positions: Positions, random: number): Positions =>
  within(
    positions,
    positions.sizes.map((options, issue) => ((random >> issue) & 1 ? [0, options - 1] : null)),
  );

it('joins what a party says of one option again and again, each reference once', () => {
  const says = (level: DeclaredLevel, ...ids: string[]) => ({
    issue: 'Border',
    option: 'open',
    level,
    references: ids.map((id) => ({ id, date: null })),
  });
  const standing = (...declarations: ReturnType<typeof says>[]) => {
    const found = positionsOf({
      issues: [{ name: 'Border', options: ['open', 'shut'] }],
      parties: [{ name: 'Arvenia', declarations }],
    });
    return found.ok ? found.value.standings[0]?.[0]?.[0] : null;
  };
  const ids = (...all: string[]) => all.map((id) => ({ id, date: null }));
  expect(standing(says('preferred', 'a'), says('acceptable', 'a', 'b'), says('preferred', 'c', 'b'))).toEqual(
    {
      level: 'acceptable',
      references: ids('a', 'b', 'c'),
    },
  );
  expect(standing(says('refused', 'a', 'a'))).toEqual({ level: 'refused', references: ids('a') });
  expect(standing(says('refused', 'a'), says('acceptable'), says('refused', 'b'))).toEqual({
    level: 'contradictory',
    references: ids('a', 'b'),
  });
});

/** Read by hand: two issues, two parties, one link. */
const BY_HAND: Declared = {
  issues: [
    { name: 'Ceasefire', options: ['now', 'in spring'] },
    { name: 'Border', options: ['old line', 'new line', 'open'] },
  ],
  parties: [
    {
      name: 'Arvenia',
      declarations: [
        { issue: 'Ceasefire', option: 'now', level: 'preferred' },
        { issue: 'Border', option: 'old line', level: 'preferred' },
        {
          issue: 'Border',
          option: 'new line',
          level: 'refused',
          references: [{ id: 's1', date: '2031-02-03' }],
        },
      ],
    },
    {
      name: 'Belmark',
      declarations: [
        { issue: 'Ceasefire', option: 'now', level: 'acceptable' },
        { issue: 'Border', option: 'old line', level: 'acceptable' },
      ],
    },
  ],
  links: [
    {
      kind: 'excludes',
      choices: [
        { issue: 'Ceasefire', option: 'in spring' },
        { issue: 'Border', option: 'open' },
      ],
    },
  ],
};

describe('threeCounts(positions, diagrams)', () => {
  it('tells acceptable to all, excluded, and not spoken on, by hand', () => {
    const { positions, diagrams } = preparedOf(BY_HAND);
    expect(threeCounts(positions, diagrams)).toEqual({
      packages: 6n,
      acceptable: 1n,
      excluded: 3n,
      unspoken: 2n,
    });
  });

  it('is what looking at every package gives, and adds up', () => {
    each((shape, random) => {
      const { positions: all, diagrams } = preparedOf(declaredOf(shape));
      const positions = narrowed(all, random);
      const packages = lookedAt(positions);
      const counts = threeCounts(positions, diagrams);
      const open = packages.filter((chosen) => isUnexcluded(positions, chosen));
      const acceptable = open.filter((chosen) => isAcceptableToAll(positions, chosen));
      expect(counts).toEqual({
        packages: size(packages),
        acceptable: size(acceptable),
        excluded: size(packages) - size(open),
        unspoken: size(open) - size(acceptable),
      });
      expect(counts.acceptable + counts.excluded + counts.unspoken).toBe(counts.packages);
    });
  });

  it('is so where many links are entangled, whose order of issues is sought longer and whose sums are told apart less', () => {
    for (const seed of [1, 2, 3, 4]) {
      const shape = { seed, parties: 2, issues: 12, options: 3, links: 120, refused: 0.1, accepted: 0.5 };
      const { positions, diagrams } = preparedOf(declaredOf(shape));
      const packages = lookedAt(positions);
      const open = packages.filter((chosen) => isUnexcluded(positions, chosen));
      const counts = threeCounts(positions, diagrams);
      expect(counts.packages).toBe(size(packages));
      expect(counts.excluded).toBe(size(packages) - size(open));
      const byLinks = exclusionsOf(positions, diagrams).links.map(({ packages: many }) => many);
      const brute = positions.links.map((link) =>
        size(packages.filter((chosen) => !keepsLink(link, chosen))),
      );
      expect(byLinks).toEqual(brute);
    }
  });

  it('counts 10^20 packages with links exactly: as the product over independent copies of a small table', () => {
    const small = declaredOf({
      seed: 5,
      parties: 3,
      issues: 4,
      options: 4,
      full: true,
      links: 3,
      refused: 0.05,
      accepted: 0.85,
    });
    const copies = 9;
    const renamed = (name: string, copy: number): string => `${name}/${copy}`;
    const many: Declared = {
      issues: Array.from({ length: copies }, (_, copy) =>
        small.issues.map(({ name, options }) => ({ name: renamed(name, copy), options })),
      ).flat(),
      parties: small.parties.map(({ name, declarations }) => ({
        name,
        declarations: Array.from({ length: copies }, (_, copy) =>
          declarations.map((one) => ({ ...one, issue: renamed(one.issue, copy) })),
        ).flat(),
      })),
      links: Array.from({ length: copies }, (_, copy) =>
        (small.links ?? []).map(
          (link) =>
            JSON.parse(
              JSON.stringify(link).replace(/"issue":"(i\d)"/g, `"issue":"$1/${copy}"`),
            ) as typeof link,
        ),
      ).flat(),
    };
    const one = preparedOf(small);
    const [counts, all] = [threeCounts(one.positions, one.diagrams), preparedOf(many)];
    const open = counts.packages - counts.excluded;
    expect(counts.acceptable).toBeGreaterThan(0n);
    expect(threeCounts(all.positions, all.diagrams)).toEqual({
      packages: 256n ** 9n,
      acceptable: counts.acceptable ** 9n,
      excluded: 256n ** 9n - open ** 9n,
      unspoken: open ** 9n - counts.acceptable ** 9n,
    });
  });

  it('never gains an acceptable or open package by one more refusal', () => {
    each((shape, random) => {
      const declared = declaredOf(shape);
      const issue = declared.issues[random % declared.issues.length];
      const option = issue?.options[random % issue.options.length] ?? '';
      const [first, ...others] = declared.parties;
      if (first === undefined || issue === undefined) throw new Error('a shape has a party and an issue');
      const rest = first.declarations.filter((one) => one.issue !== issue.name || one.option !== option);
      const harder = {
        ...declared,
        parties: [
          { ...first, declarations: [...rest, { issue: issue.name, option, level: 'refused' as const }] },
          ...others,
        ],
      };
      const [before, after] = [preparedOf(declared), preparedOf(harder)].map((one) =>
        threeCounts(one.positions, one.diagrams),
      );
      expect(after?.acceptable).toBeLessThanOrEqual(Number(before?.acceptable));
      expect(after?.excluded).toBeGreaterThanOrEqual(Number(before?.excluded));
    });
  });

  it('does not depend on the order of parties, issues and links', () => {
    each((shape) => {
      const declared = declaredOf(shape);
      const turned = {
        issues: declared.issues.toReversed(),
        parties: declared.parties.toReversed(),
        links: (declared.links ?? []).toReversed(),
      };
      const [one, other] = [preparedOf(declared), preparedOf(turned)];
      expect(threeCounts(other.positions, other.diagrams)).toEqual(threeCounts(one.positions, one.diagrams));
    }, 100);
  });

  it('never excludes more when a statement "acceptable" is added where nothing was said', () => {
    each((shape) => {
      const declared = declaredOf(shape);
      const { positions, diagrams } = preparedOf(declared);
      const [point] = unspokenOf(positions, diagrams).points;
      if (point === undefined) return;
      const issue = declared.issues[point.issue]?.name ?? '';
      const option = declared.issues[point.issue]?.options[point.option] ?? '';
      const said = (level: 'acceptable' | 'refused'): Declared => ({
        ...declared,
        parties: declared.parties.map((party, at) =>
          at === point.party
            ? { ...party, declarations: [...party.declarations, { issue, option, level }] }
            : party,
        ),
      });
      const before = threeCounts(positions, diagrams);
      const [yes, no] = [preparedOf(said('acceptable')), preparedOf(said('refused'))].map((one) =>
        threeCounts(one.positions, one.diagrams),
      );
      expect(yes).toMatchObject({
        acceptable: before.acceptable + point.accepting,
        excluded: before.excluded,
      });
      expect(no).toMatchObject({
        acceptable: before.acceptable,
        excluded: before.excluded + point.refusing,
      });
    });
  });
});

describe('exclusionsOf(positions, diagrams)', () => {
  it('counts by party, refusal and link what each excludes, and what it alone excludes', () => {
    each((shape, random) => {
      const { positions: all, diagrams } = preparedOf(declaredOf(shape));
      const positions = narrowed(all, random);
      const packages = lookedAt(positions);
      const by = (keys: (key: string) => boolean): bigint =>
        size(packages.filter((chosen) => excludedBy(positions, chosen).some(keys)));
      const found = exclusionsOf(positions, diagrams);
      for (const { party, ...counts } of found.parties) {
        const own = (key: string): boolean => key.startsWith(`p${party} `);
        expect(counts).toEqual({ packages: by(own), only: onlyBy(positions, own) });
      }
      expect(found.refusals.map(refusalKey)).toEqual(refusalsOf(positions).map(refusalKey));
      for (const refusal of found.refusals) {
        const own = (key: string): boolean => key === refusalKey(refusal);
        expect([refusal.packages, refusal.only]).toEqual([by(own), onlyBy(positions, own)]);
      }
      for (const { link, ...counts } of found.links) {
        const own = (key: string): boolean => key === `link ${link}`;
        expect(counts).toEqual({ packages: by(own), only: onlyBy(positions, own) });
      }
    }, 100);
  });

  it('carries the reference of a refusal through', () => {
    const { positions, diagrams } = preparedOf(BY_HAND);
    expect(exclusionsOf(positions, diagrams).refusals).toEqual([
      {
        party: 0,
        issue: 1,
        option: 1,
        references: [{ id: 's1', date: '2031-02-03' }],
        packages: 2n,
        only: 2n,
      },
    ]);
  });
});

describe('unspokenOf(positions, diagrams)', () => {
  it('tells for each silence in how many open packages it is, and ranks points by what answers decide', () => {
    each((shape) => {
      const { positions, diagrams } = preparedOf(declaredOf(shape));
      const open = lookedAt(positions).filter((chosen) => isUnexcluded(positions, chosen));
      const silentIn = (party: number, issue: number) => (chosen: Package) =>
        standingOf(positions, { party, issue, option: chosen[issue] ?? -1 }).level === 'not stated';
      const expected = positions.standings.flatMap((_, party) =>
        positions.sizes.flatMap((_none, issue) => {
          const packages = size(open.filter(silentIn(party, issue)));
          return packages === 0n ? [] : [{ party, issue, packages }];
        }),
      );
      const { silences, points } = unspokenOf(positions, diagrams);
      expect(silences).toEqual(expected);
      const sums = points.map(({ accepting, refusing }) => Number(accepting + refusing));
      expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    });
  });

  it('takes a contradiction of a party with itself as not spoken on, and says so', () => {
    const both: Declared = {
      issues: [{ name: 'Border', options: ['open'] }],
      parties: [
        {
          name: 'Arvenia',
          declarations: [
            { issue: 'Border', option: 'open', level: 'refused' },
            { issue: 'Border', option: 'open', level: 'preferred' },
          ],
        },
      ],
    };
    const { positions, diagrams } = preparedOf(both);
    expect(threeCounts(positions, diagrams)).toMatchObject({ unspoken: 1n, excluded: 0n });
    expect(unspokenOf(positions, diagrams).points).toMatchObject([
      { contradictory: true, accepting: 1n, refusing: 1n, alsoSilent: [] },
    ]);
  });
});

describe('counting in steps', () => {
  const reportsOf = <T>(work: Work<T>): { readonly shares: readonly number[]; readonly found: T } => {
    const shares: number[] = [];
    for (;;) {
      const turn = work.next();
      if (turn.done === true) return { shares, found: turn.value };
      shares.push(turn.value.done);
    }
  };

  it('reports while it goes over the edges of entangled links, further each time, and finds the same', () => {
    const declared = declaredOf({
      seed: 3,
      parties: 3,
      issues: 28,
      options: 4,
      links: 36,
      full: true,
      refused: 0.05,
    });
    const { positions, diagrams } = preparedOf(declared);
    const edges = diagrams
      .flatMap(({ layers }) => layers)
      .reduce((sum, layer) => sum + layer.edges.length, 0);
    for (const [work, all, passes] of [
      [countingPackages(positions, diagrams), threeCounts(positions, diagrams), 2],
      [findingExclusions(positions, diagrams), exclusionsOf(positions, diagrams), 6],
      [findingUnspoken(positions, diagrams), unspokenOf(positions, diagrams), 4],
    ] as const) {
      const { shares, found } = reportsOf<unknown>(work);
      expect(found).toEqual(all);
      expect(shares.length).toBeGreaterThanOrEqual(Math.floor((passes * edges) / 15_000));
      expect(shares.length).toBeGreaterThan(2);
      expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    }
  });
});
