import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needed } from '../bench/needed.ts';
import {
  coalitionStability,
  diagramsOf,
  frontierOf,
  isAcceptable,
  positionsOf,
  prepare,
  run,
  solutionOf,
  SOLUTIONS,
  stability,
  STABILITY_CONCEPTS,
  statisticsOf,
  threeCounts,
  type ConflictCase,
  type Declared,
  type PartySheet,
  type Sheet,
  type SheetLink,
  type Solution,
  type Space,
} from '../src/index.ts';
import { declaredOf } from '../src/declared/test-declared.ts';
import { caseOf, conflictOf } from '../src/stability/test-conflicts.ts';
import { allPackages, dominates } from '../src/test-brute.ts';
import { seeded, sheetOf } from '../src/test-sheets.ts';

/**
 * Laws of the deal space that the tests of single files do not hold to: the same answers in whatever order a sheet is
 * written, and what a change may and may not do.
 */

const spaceFrom = (sheet: Sheet): Space => needed(prepare(sheet));

const anySheet = (links: boolean): fc.Arbitrary<Sheet> =>
  fc
    .record({
      seed: fc.nat(100_000),
      parties: fc.integer({ min: 2, max: 4 }),
      issues: fc.integer({ min: 1, max: 5 }),
      options: fc.integer({ min: 1, max: 4 }),
      links: links ? fc.nat(4) : fc.constant(0),
      redLines: fc.nat(1),
      reserved: fc.constantFrom(0, 0.2, 0.4, 0.6),
      scores: fc.constantFrom('whole' as const, 'ordered' as const),
    })
    .map(sheetOf);

/** The sheet with parties, issues and options in another order. */
function shuffled(sheet: Sheet, seed: number): Sheet {
  const random = seeded(seed);
  const mixed = <T>(list: readonly T[]): T[] =>
    list
      .map((each) => ({ each, by: random() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ each }) => each);
  return {
    ...sheet,
    parties: mixed(sheet.parties),
    issues: mixed(sheet.issues).map(({ name, options }) => ({ name, options: mixed(options) })),
    links: mixed(sheet.links ?? []),
  };
}

/** Utilities by party and packages by names, so that sheets in another order can be compared. */
function named(space: Space, solution: Solution): unknown {
  const { points, complete, reason } = run(solutionOf(space, solution));
  const { parties, issues, options } = space.names;
  const shown = points.map(({ utilities, packages, packageCount }) => ({
    utilities: Object.fromEntries(parties.map((party, at) => [party, utilities[at]]).toSorted()),
    packages: packages
      .map((chosen) =>
        chosen
          .map((option, at) => `${issues[at]}=${options[at]?.[option]}`)
          .toSorted()
          .join(),
      )
      .toSorted(),
    packageCount,
  }));
  const order = shown.toSorted((a, b) =>
    JSON.stringify(a.utilities) < JSON.stringify(b.utilities) ? -1 : 1,
  );
  return { points: order, complete, reason };
}

describe('the order in which a sheet is written', () => {
  it('changes no solution concept, no range, no level of opposition and no rational fraction', () => {
    fc.assert(
      fc.property(anySheet(true), fc.nat(), (sheet, seed) => {
        const [space, other] = [spaceFrom(sheet), spaceFrom(shuffled(sheet, seed))];
        for (const solution of SOLUTIONS) expect(named(other, solution)).toEqual(named(space, solution));
        const [one, two] = [run(statisticsOf(space)), run(statisticsOf(other))];
        expect(two?.rationalFraction).toEqual(one?.rationalFraction);
        if (typeof one?.opposition === 'number') expect(two?.opposition).toBeCloseTo(one.opposition, 12);
        else expect(two?.opposition).toEqual(one?.opposition);
        const ranges = (each: Space, found: typeof one): unknown =>
          Object.fromEntries(each.names.parties.map((party, at) => [party, found?.ranges[at]]).toSorted());
        expect(ranges(other, two)).toEqual(ranges(space, one));
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing at the size of a plan either', () => {
    for (const seed of [3, 4]) {
      const sheet = sheetOf({ seed, parties: 4, issues: 28, options: 4, links: 12, reserved: 0.5 });
      const [space, other] = [spaceFrom(sheet), spaceFrom(shuffled(sheet, seed))];
      for (const solution of ['nash', 'egalitarian', 'ksMaxMin', 'leximin'] as const)
        expect(named(other, solution)).toEqual(named(space, solution));
    }
  });
});

/** What a party has, times a factor, with a constant on its first issue. */
function rescaled(party: PartySheet, first: string, by: number, plus: number): PartySheet {
  const weights = party.weights ?? {};
  const scores = Object.entries(party.scores).map(([issue, own]) => [
    issue,
    Object.fromEntries(
      Object.entries(own).map(([option, score]) => [
        option,
        Number(score) * (weights[issue] ?? 1) * by + (issue === first ? plus : 0),
      ]),
    ),
  ]);
  return {
    ...party,
    weights: {},
    scores: Object.fromEntries(scores),
    ...(party.reserved === undefined ? {} : { reserved: party.reserved * by + plus }),
  };
}

/** The packages that a concept picks, whatever they are worth. */
const picked = (space: Space, solution: Solution): string[] =>
  run(solutionOf(space, solution))
    .points.flatMap(({ packages }) => packages.map((each) => each.join()))
    .toSorted();

describe('another unit or zero of scores', () => {
  it('of each party by itself moves neither Nash nor Kalai-Smorodinsky nor relative welfare', () => {
    fc.assert(
      fc.property(
        anySheet(true),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -90, max: 90 })), {
          minLength: 4,
          maxLength: 4,
        }),
        (sheet, changes) => {
          const first = sheet.issues[0]?.name ?? '';
          const parties = sheet.parties.map((party, at) =>
            rescaled(party, first, ...(changes[at] ?? [1, 0])),
          );
          const [space, other] = [spaceFrom(sheet), spaceFrom({ ...sheet, parties })];
          for (const solution of ['nash', 'ksMaxMin', 'maxRelativeWelfare'] as const)
            expect(picked(other, solution)).toEqual(picked(space, solution));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('that is common to all moves no concept, and another zero moves neither the egalitarian nor leximin', () => {
    fc.assert(
      fc.property(
        anySheet(true),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (sheet, by, plus) => {
          const first = sheet.issues[0]?.name ?? '';
          const changed = (factor: number, shift: number): Space =>
            spaceFrom({
              ...sheet,
              parties: sheet.parties.map((party, at) => rescaled(party, first, factor, shift * (at + 1))),
            });
          const space = spaceFrom(sheet);
          for (const solution of SOLUTIONS)
            expect(picked(changed(by, 0), solution)).toEqual(picked(space, solution));
          for (const solution of ['egalitarian', 'leximin'] as const)
            expect(picked(changed(1, plus), solution)).toEqual(picked(space, solution));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('an option that is worse for everybody, where nothing links the issues', () => {
  it('moves neither Nash nor Kalai-Smorodinsky nor the egalitarian nor leximin where no agreement is worth the same', () => {
    fc.assert(
      fc.property(anySheet(false), (sheet) => {
        // With a reservation value at or above the range, nothing is read off the range that the option widens.
        const above = sheet.parties.map((party) => ({
          ...party,
          reserved: Math.max(0, party.reserved ?? 0),
        }));
        const plain = { ...sheet, parties: above };
        const worse = {
          ...plain,
          issues: plain.issues.map(({ name, options }) => ({ name, options: [...options, 'worse'] })),
          parties: above.map((party) => ({
            ...party,
            scores: Object.fromEntries(
              Object.entries(party.scores).map(([issue, own]) => [
                issue,
                { ...own, worse: Math.min(...Object.values(own).map(Number)) - 1 },
              ]),
            ),
          })),
        };
        const [space, other] = [spaceFrom(plain), spaceFrom(worse)];
        const lows = space.utilities.map((own) => own.reduce((sum, issue) => sum + Math.min(...issue), 0));
        fc.pre(lows.every((low, at) => low <= (space.reserved[at] ?? -Infinity)));
        for (const solution of ['nash', 'ksMaxMin', 'egalitarian', 'leximin'] as const)
          expect(picked(other, solution)).toEqual(picked(space, solution));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a reservation value that is raised', () => {
  it('adds no acceptable package and never raises the rational fraction', () => {
    fc.assert(
      fc.property(anySheet(true), fc.nat(3), fc.integer({ min: 1, max: 30 }), (sheet, which, more) => {
        const space = spaceFrom(sheet);
        const party = which % space.parties;
        const reserved = space.reserved.map((each, at) => (at === party ? (each ?? 0) + more : each));
        const other = { ...space, reserved };
        for (const chosen of allPackages(space))
          if (isAcceptable(other, party, chosen)) expect(isAcceptable(space, party, chosen)).toBe(true);
        const [before, after] = [run(statisticsOf(space)), run(statisticsOf(other))];
        expect(after?.rationalFraction?.value ?? 0).toBeLessThanOrEqual(before?.rationalFraction?.value ?? 0);
        const welfare = (each: Space): number =>
          Math.max(
            ...run(solutionOf(each, 'maxWelfare')).points.map(({ utilities }) =>
              utilities.reduce((sum, own) => sum + own, 0),
            ),
          );
        expect(welfare(other)).toBeLessThanOrEqual(welfare(space));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the frontier of a union', () => {
  it('is what nothing dominates in the frontiers of its parts', () => {
    fc.assert(
      fc.property(anySheet(true), (sheet) => {
        const space = spaceFrom(sheet);
        const size = space.sizes[0] ?? 1;
        const pointsOf = (kept: (option: number) => boolean): (readonly number[])[] => {
          const barred = Array.from({ length: size }, (_, option) => option).filter(
            (option) => !kept(option),
          );
          const redLines = [
            ...space.redLines.slice(0, -1),
            [...(space.redLines.at(-1) ?? []), ...barred.map((option) => ({ issue: 0, option }))],
          ];
          const found = needed(run(frontierOf({ ...space, redLines })));
          expect(found.epsilon).toBeNull();
          return Array.from({ length: found.size }, (_, at) => [...found.utilitiesAt(at)]);
        };
        const parts = [...pointsOf((option) => option % 2 === 0), ...pointsOf((option) => option % 2 === 1)];
        const best = parts.filter((each) => !parts.some((other) => dominates(space, other, each)));
        const distinct = (points: readonly (readonly number[])[]): string[] =>
          [...new Set(points.map((each) => each.join()))].toSorted();
        expect(distinct(pointsOf(() => true))).toEqual(distinct(best));
      }),
      { numRuns: 80 },
    );
  });
});

describe('declared positions', () => {
  const countsOf = (declared: Declared) => {
    const positions = needed(positionsOf(declared));
    return threeCounts(positions, needed(run(diagramsOf(positions))));
  };

  it('a further link never raises what is acceptable, nor what nobody excludes', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(3), fc.nat(100), fc.nat(100), (seed, links, one, two) => {
        const declared = declaredOf({ seed, parties: 3, issues: 4, options: 3, links });
        const choices = declared.issues.flatMap(({ name, options }) =>
          options.map((option) => ({ issue: name, option })),
        );
        const [first, second] = [choices[one % choices.length], choices[two % choices.length]];
        if (first === undefined || second === undefined) return;
        const more: SheetLink =
          seed % 2 === 0
            ? { kind: 'requires', if: first, then: second }
            : { kind: 'excludes', choices: [first, second] };
        const before = countsOf(declared);
        const after = countsOf({ ...declared, links: [...(declared.links ?? []), more] });
        expect(after.packages).toBe(before.packages);
        expect(after.acceptable <= before.acceptable).toBe(true);
        expect(after.excluded >= before.excluded).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});

describe('stability', () => {
  const anyCase = fc
    .record({
      seed: fc.nat(100_000),
      parties: fc.integer({ min: 1, max: 3 }),
      options: fc.integer({ min: 2, max: 4 }),
      ranks: fc.integer({ min: 1, max: 6 }),
      patterns: fc.nat(2),
      oneWay: fc.constantFrom(0, 0.5),
    })
    .map(caseOf)
    .filter(({ states }) => states?.length !== 0);

  it('keeps R within SIM, and for a coalition CNash within CSEQ within CGMR and CNash within CSMR within CGMR', () => {
    const within = (one: Uint8Array, other: Uint8Array): void =>
      one.forEach((stable, state) => expect(stable).toBeLessThanOrEqual(other[state] ?? 0));
    fc.assert(
      fc.property(anyCase, fc.nat(6), (conflictCase, which) => {
        const conflict = conflictOf(conflictCase);
        const found = run(stability(conflict));
        found.R?.forEach((each, party) => within(each, found.SIM?.[party] ?? new Uint8Array()));
        const members = conflict.parties.flatMap((_, at) => (((which + 1) >> at) & 1 ? [at] : []));
        if (members.length === 0) return;
        const own = run(coalitionStability(conflict, members));
        within(own.CNash, own.CSEQ);
        within(own.CSEQ, own.CGMR);
        within(own.CNash, own.CSMR);
        within(own.CSMR, own.CGMR);
      }),
      { numRuns: 120 },
    );
  });

  it('does not depend on the order of states, nor on the number of ranks that nobody uses', () => {
    fc.assert(
      fc.property(anyCase, (conflictCase) => {
        const states = conflictCase.states ?? [];
        const turned: ConflictCase = { ...conflictCase, states: states.toReversed() };
        const found = run(stability(conflictOf(conflictCase)));
        const other = run(stability(conflictOf(turned)));
        for (const concept of STABILITY_CONCEPTS)
          expect(other[concept]?.map((each) => [...each].toReversed())).toEqual(
            found[concept]?.map((each) => [...each]),
          );
      }),
      { numRuns: 40 },
    );
  });
});
