import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../work.ts';
import type { ConflictCase } from './case.ts';
import { COALITION_CONCEPTS, coalitionStability } from './coalitions.ts';
import { waysFrom } from './paths.ts';
import { stability } from './stable.ts';
import { arcCaseOf, bruteMoves, caseOf, conflictOf, legal, relationIn } from './test-conflicts.ts';
import { bruteCoalition, bruteUncertain } from './test-words.ts';
import { UNCERTAIN_CONCEPTS, UNCERTAIN_READINGS, uncertainStability } from './uncertain.ts';

const small = fc
  .oneof(
    fc
      .record({
        seed: fc.integer(),
        parties: fc.integer({ min: 1, max: 4 }),
        options: fc.integer({ min: 1, max: 4 }),
        ranks: fc.integer({ min: 1, max: 12 }),
        patterns: fc.integer({ min: 0, max: 2 }),
        oneWay: fc.constantFrom(0, 0.5),
        unknown: fc.integer({ min: 0, max: 6 }),
      })
      .map(caseOf),
    fc
      .record({
        seed: fc.integer(),
        parties: fc.integer({ min: 1, max: 4 }),
        states: fc.integer({ min: 1, max: 8 }),
        ranks: fc.integer({ min: 1, max: 8 }),
        arcs: fc.integer({ min: 0, max: 14 }),
        unknown: fc.integer({ min: 0, max: 6 }),
      })
      .map(arcCaseOf),
  )
  .filter(({ states = [] }: ConflictCase) => states.length > 0);

/** The same with all preferences known. */
const known = (conflictCase: ConflictCase): ConflictCase => ({
  ...conflictCase,
  parties: conflictCase.parties.map((party) => ({ ...party, unknown: undefined })),
});

const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count - 1 }, (_, at) =>
    Array.from({ length: count }, (_none, party) => party).filter((party) => ((at + 1) >> party) & 1),
  );

describe('coalitionStability(conflict, members)', () => {
  it('is what the definitions say, for every coalition', () => {
    fc.assert(
      fc.property(small, (conflictCase) => {
        const conflict = conflictOf(known(conflictCase));
        for (const members of subsets(conflict.parties.length)) {
          const found = run(coalitionStability(conflict, members));
          for (const concept of COALITION_CONCEPTS)
            for (let state = 0; state < conflict.states; state += 1)
              expect([members, concept, state, found[concept][state]]).toEqual([
                members,
                concept,
                state,
                Number(bruteCoalition(conflict, members, concept, state)),
              ]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is R, GMR, SMR and SEQ for one member', () => {
    fc.assert(
      fc.property(small, (conflictCase) => {
        const conflict = conflictOf(conflictCase);
        const single = run(stability(conflict));
        for (const party of conflict.parties.keys()) {
          const { CNash, CGMR, CSMR, CSEQ } = run(coalitionStability(conflict, [party]));
          expect([CNash, CGMR, CSMR, CSEQ]).toEqual([
            single.R[party],
            single.GMR[party],
            single.SMR[party],
            single.SEQ[party],
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('uncertainStability(conflict)', () => {
  it('is what the definitions say, in all four readings', () => {
    fc.assert(
      fc.property(small, (conflictCase) => {
        const conflict = conflictOf(conflictCase);
        const found = run(uncertainStability(conflict));
        for (const reading of UNCERTAIN_READINGS)
          for (const concept of UNCERTAIN_CONCEPTS)
            for (const party of conflict.parties.keys())
              for (let state = 0; state < conflict.states; state += 1)
                expect([reading, concept, party, state, found[reading][concept][party]?.[state]]).toEqual([
                  reading,
                  concept,
                  party,
                  state,
                  Number(bruteUncertain(conflictCase, conflict, [reading, concept], party, state)),
                ]);
      }),
      { numRuns: 100 },
    );
  });

  it('is stability where everything is known, and grows from a over b and c to d', () => {
    fc.assert(
      fc.property(small, (conflictCase) => {
        const conflict = conflictOf(conflictCase);
        const readings = run(uncertainStability(conflict));
        for (const concept of UNCERTAIN_CONCEPTS)
          for (const party of conflict.parties.keys()) {
            const [a, b, c, d] = UNCERTAIN_READINGS.map((reading) => [
              ...(readings[reading][concept][party] ?? []),
            ]);
            for (const [less, more] of [
              [a, b],
              [a, c],
              [b, d],
              [c, d],
            ])
              less?.forEach((stable, state) => expect(stable).toBeLessThanOrEqual(more?.[state] ?? 0));
            if (conflictCase.parties.every(({ unknown = [] }) => unknown.length === 0))
              expect(a).toEqual([...(run(stability(conflict))[concept][party] ?? [])]);
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe('waysFrom(conflict, start, kind)', () => {
  it('reaches just what legal sequences reach, by sound ways', () => {
    fc.assert(
      fc.property(small, fc.nat(), fc.boolean(), (conflictCase, seed, improving) => {
        const conflict = conflictOf(conflictCase);
        const start = seed % conflict.states;
        const relation = relationIn({
          ...conflict,
          parties: conflict.parties.map((each) => ({ ...each, unknown: new Set<number>() })),
        });
        const counts = (party: number, one: number, other: number): boolean =>
          !improving || relation(party, one, other) === 'better';
        const ways = waysFrom(conflict, start, improving ? 'improvements' : 'moves');
        const all = [...conflict.parties.keys()];
        expect(new Set(ways.flatMap((way, state) => (way === null ? [] : [state])))).toEqual(
          legal(conflict, all, start, counts).add(start),
        );
        for (const way of ways) {
          let [state, last] = [start, -1];
          for (const { party, to } of way ?? []) {
            expect(party).not.toBe(last);
            expect(bruteMoves(conflictCase, party, state)).toContain(to);
            expect(counts(party, state, to)).toBe(true);
            [state, last] = [to, party];
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
