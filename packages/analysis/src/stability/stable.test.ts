import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../work.ts';
import type { Conflict } from './conflict.ts';
import { movesFrom } from './conflict.ts';
import {
  equilibriaOf,
  stability,
  STABILITY_CONCEPTS,
  type StabilityConcept,
  type StableStates,
} from './stable.ts';
import { arcCaseOf, bruteMoves, bruteStable, caseOf, conflictOf } from './test-conflicts.ts';
import type { ConflictCase } from './case.ts';

const shape = fc.record({
  seed: fc.integer(),
  parties: fc.integer({ min: 1, max: 4 }),
  options: fc.integer({ min: 1, max: 5 }),
  ranks: fc.integer({ min: 1, max: 20 }),
  patterns: fc.integer({ min: 0, max: 3 }),
  oneWay: fc.constantFrom(0, 0.4, 1),
  unowned: fc.boolean(),
});
const arcShape = fc.record({
  seed: fc.integer(),
  parties: fc.integer({ min: 1, max: 4 }),
  states: fc.integer({ min: 1, max: 9 }),
  ranks: fc.integer({ min: 1, max: 9 }),
  arcs: fc.integer({ min: 0, max: 20 }),
});

function sameAsBrute(conflictCase: ConflictCase): void {
  if (conflictCase.states?.length === 0) return;
  const conflict = conflictOf(conflictCase);
  const found = run(stability(conflict));
  for (const concept of STABILITY_CONCEPTS) {
    const expected = bruteStable(conflictCase, conflict, concept);
    expect([concept, found[concept]?.map((each) => [...each]) ?? null]).toEqual([concept, expected]);
  }
}

describe('stability(conflict)', () => {
  it('is what the definitions say, for options with infeasible patterns and irreversible moves', () => {
    fc.assert(
      fc.property(shape, (each) => sameAsBrute(caseOf(each))),
      { numRuns: 400 },
    );
  });

  it('is what the definitions say, for moves given arc by arc, where nobody moves twice in a row', () => {
    fc.assert(
      fc.property(arcShape, (each) => sameAsBrute(arcCaseOf(each))),
      { numRuns: 400 },
    );
  });

  it('moves by options as the words of the case say', () => {
    fc.assert(
      fc.property(shape, (each) => {
        const conflictCase = caseOf(each);
        if (conflictCase.states?.length === 0) return;
        const conflict = conflictOf(conflictCase);
        for (const [party, { moves }] of conflict.parties.entries())
          for (let state = 0; state < conflict.states; state += 1)
            expect(movesFrom(moves, state)).toEqual(bruteMoves(conflictCase, party, state));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps R within SEQ within GMR, and R within SMR within GMR', () => {
    const within = (found: StableStates, one: StabilityConcept, other: StabilityConcept): void =>
      found[one]?.forEach((each, party) => {
        each.forEach((stable, state) =>
          expect(stable).toBeLessThanOrEqual(found[other]?.[party]?.[state] ?? 0),
        );
      });
    fc.assert(
      fc.property(fc.oneof(shape.map(caseOf), arcShape.map(arcCaseOf)), (conflictCase) => {
        if (conflictCase.states?.length === 0) return;
        const found = run(stability(conflictOf(conflictCase)));
        within(found, 'R', 'SEQ');
        within(found, 'SEQ', 'GMR');
        within(found, 'R', 'SMR');
        within(found, 'SMR', 'GMR');
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of parties', () => {
    fc.assert(
      fc.property(shape, (each) => {
        const conflictCase = caseOf(each);
        if (conflictCase.states?.length === 0) return;
        const turned = conflictOf({ ...conflictCase, parties: conflictCase.parties.toReversed() });
        const equilibria = (conflict: Conflict): unknown => {
          const found = run(stability(conflict));
          return STABILITY_CONCEPTS.map((concept) => equilibriaOf(found[concept] ?? []));
        };
        expect(equilibria(turned)).toEqual(equilibria(conflictOf(conflictCase)));
      }),
      { numRuns: 100 },
    );
  });
});
