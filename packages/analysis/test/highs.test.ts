import { describe, expect, it } from 'vitest';
import { declaredOf } from '../bench/declared-cases.ts';
import { needed } from '../bench/needed.ts';
import {
  blockingOf,
  diagramsOf,
  fewestChanges,
  isAcceptable,
  isFeasible,
  movesOf,
  onlyPackage,
  positionsOf,
  refusalsOf,
  run,
  solutionOf,
  threeCounts,
  type Positions,
  type Solution,
  type Space,
} from '../src/index.ts';
import { seeded, spaceOf } from '../src/test-sheets.ts';
import {
  acceptableRows,
  binariesOf,
  choiceName,
  feasibleRows,
  isPossible,
  linkRow,
  oneOfEach,
  optimumOf,
  utilityTerms,
  type Rows,
  type Terms,
} from './milp.ts';

/**
 * The analysis at the size of a plan against HiGHS, a solver that shares nothing with it: where the space is too large to
 * be looked at package by package.
 */

const SIZE = { issues: 28, options: 4 };
const SEEDS = Array.from({ length: 10 }, (_, at) => at + 15);

/** Two to six parties, 12 to 20 links, some with reservation values that leave little, some with red lines. */
const spaceFor = (seed: number): Space =>
  spaceOf({
    ...SIZE,
    seed,
    parties: 2 + (seed % 5),
    links: 12 + (seed % 9),
    scores: seed % 2 === 0 ? 'whole' : 'ordered',
    redLines: seed % 3,
    ...(seed % 4 === 0 ? {} : { reserved: [0.5, 0.55, 0.62][seed % 3] ?? 0.5 }),
  });

const parties = (space: Space): number[] => Array.from({ length: space.parties }, (_, party) => party);

/** The best of a sum over packages that keep these rows. */
const best = (space: Space, rows: Rows, sense: 'Maximize' | 'Minimize', objective: Terms): number | null =>
  optimumOf({ sense, objective, rows, binaries: binariesOf(space) });

/**
 * Whether some package gives every party at least its share of `by` above `from`, share by share. Asked just above what
 * the analysis found, the answer has to be no: that is far quicker than to look for the best anew, and proves as much.
 */
const allReach = (space: Space, from: readonly number[], by: readonly number[], share: number): boolean =>
  isPossible(
    [
      ...acceptableRows(space),
      ...parties(space).map((party): Rows[number] => [
        utilityTerms(space, party),
        '>=',
        Math.ceil((from[party] ?? 0) + share * (by[party] ?? 1) - 1e-9),
      ]),
    ],
    binariesOf(space),
  );

/** What no agreement leaves each party, by the manual: its reservation value, or the end of its range if that is more. */
const disagreement = (space: Space): number[] =>
  parties(space).map((party) => {
    const low = best(space, feasibleRows(space), 'Minimize', utilityTerms(space, party)) ?? 0;
    return Math.max(space.reserved[party] ?? -Infinity, Math.round(low));
  });

const ideal = (space: Space): number[] =>
  parties(space).map((party) =>
    Math.round(best(space, acceptableRows(space), 'Maximize', utilityTerms(space, party)) ?? 0),
  );

/** The first point of a concept, after it was seen that its packages do give these utilities. */
function pointOf(space: Space, solution: Solution): readonly number[] | null {
  const found = run(solutionOf(space, solution));
  expect(found.complete).toBe(true);
  for (const { packages } of found.points)
    for (const chosen of packages) {
      expect(isFeasible(space, chosen)).toBe(true);
      for (const party of parties(space)) expect(isAcceptable(space, party, chosen)).toBe(true);
    }
  return found.points[0]?.utilities ?? null;
}

function expectLargestLeast(space: Space): void {
  const from = disagreement(space);
  const gains = (pointOf(space, 'egalitarian') ?? []).map((each, party) => each - (from[party] ?? 0));
  const one = from.map(() => 1);
  expect(allReach(space, from, one, Math.min(...gains) + 1)).toBe(false);
}

function expectLargestShare(space: Space): void {
  const from = disagreement(space);
  const by = ideal(space).map((each, party) => each - (from[party] ?? 0));
  expect(Math.min(...by)).toBeGreaterThan(0);
  const shares = (pointOf(space, 'ksMaxMin') ?? []).map(
    (each, party) => (each - (from[party] ?? 0)) / (by[party] ?? 1),
  );
  expect(allReach(space, from, by, Math.min(...shares) + 1e-6)).toBe(false);
}

describe('solution concepts, 28 x 4, against HiGHS', () => {
  it.each(SEEDS)('case %i', (seed) => {
    const space = spaceFor(seed);
    const welfare = best(
      space,
      acceptableRows(space),
      'Maximize',
      parties(space).flatMap((party) => utilityTerms(space, party)),
    );
    const sum = pointOf(space, 'maxWelfare');
    if (welfare === null) {
      expect(sum).toBeNull();
      for (const each of ['egalitarian', 'ksMaxMin', 'nash'] as const)
        expect(pointOf(space, each)).toBeNull();
      return;
    }
    expect((sum ?? []).reduce((total, each) => total + each, 0)).toBe(Math.round(welfare));
    // The proofs are the long part: each case has one of the two.
    if (seed % 2 === 0) expectLargestLeast(space);
    else expectLargestShare(space);
  });
});

/** Positions of six parties on 28 issues with 20 links, of which every second leaves nothing. */
const positionsFor = (seed: number): Positions =>
  needed(
    positionsOf(
      declaredOf({ ...SIZE, seed, parties: 6, links: 20, refused: seed % 2 === 0 ? 0.3 : 0.1, silent: 0.3 }),
    ),
  );

const goneBack = (party: number, name: string): string => `y${party}_${name}`;

describe('declared positions, 28 x 4, 6 parties, 20 links, against HiGHS', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('case %i', (seed) => {
    const positions = positionsFor(seed);
    const diagrams = needed(run(diagramsOf(positions)));
    const { packages, excluded } = threeCounts(positions, diagrams);
    const binaries = binariesOf(positions);
    const refusals = refusalsOf(positions);
    const shut = refusals.map((each): Rows[number] => [[[1, choiceName(each)]], '=', 0]);
    const links = positions.links.map((link) => linkRow(link));
    expect(isPossible([...oneOfEach(positions), ...shut, ...links], binaries)).toBe(excluded < packages);

    // The fewest refusals to go back on and links to drop: each is a variable that opens what it shuts.
    const opened: Rows = [
      ...oneOfEach(positions),
      ...refusals.map((each): Rows[number] => [
        [
          [1, choiceName(each)],
          [-1, goneBack(each.party, choiceName(each))],
        ],
        '<=',
        0,
      ]),
      ...positions.links.map((link, at) => linkRow(link, `z${at}`)),
    ];
    const names = [
      ...refusals.map((each) => goneBack(each.party, choiceName(each))),
      ...positions.links.map((_, at) => `z${at}`),
    ];
    const fewest = optimumOf({
      sense: 'Minimize',
      objective: names.map((name) => [1, name]),
      rows: opened,
      binaries: [...binaries, ...names],
    });
    const moves = run(movesOf(positions, diagrams));
    const smallest = moves.groups.map(({ changes: [first] }) =>
      first === undefined ? Infinity : first.refusals.length + first.links.length,
    );
    expect(smallest.reduce((sum, each) => sum + each, 0)).toBe(Math.round(fewest ?? -1));

    // What blocks does so by itself, and without any one of its members it does not.
    const { sets } = run(blockingOf(positions, diagrams, { most: 3 }));
    expect(sets.length > 0).toBe(excluded === packages);
    for (const { barriers } of sets.slice(0, 3)) {
      const rows = barriers.map((each): Rows[number] => {
        const link = each.kind === 'link' ? positions.links[each.link] : undefined;
        if (each.kind === 'option') return [[[1, choiceName(each)]], '=', 0];
        if (link === undefined) throw new Error('a barrier names a link that is there');
        return linkRow(link);
      });
      const whole = [...oneOfEach(positions), ...rows];
      expect(isPossible(whole, binaries)).toBe(false);
      for (const spared of rows)
        expect(
          isPossible(
            whole.filter((each) => each !== spared),
            binaries,
          ),
        ).toBe(true);
    }
  });
});

describe('the fewest changes of a draft, 28 x 4, against HiGHS', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('case %i', (seed) => {
    const space = spaceOf({ ...SIZE, seed, parties: 2 + (seed % 3), links: 12, reserved: 0.6, redLines: 1 });
    const random = seeded(seed);
    const draft = space.sizes.map((size) => Math.floor(random() * size));
    const kept = draft.map((option, issue) => [1, choiceName({ issue, option })] as const);
    const most = best(space, acceptableRows(space), 'Maximize', kept);
    const found = needed(run(fewestChanges(space, onlyPackage(draft))));
    expect(found.complete).toBe(true);
    expect(found.changes).toBe(most === null ? null : space.sizes.length - Math.round(most));
  });
});
