import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../work.ts';
import type { Conflict } from './conflict.ts';
import { INVERSE_CONCEPTS, stabilityConditions, type StabilityCondition } from './inverse.ts';
import { stability } from './stable.ts';
import { arcCaseOf, caseOf, conflictOf } from './test-conflicts.ts';
import type { ConflictCase } from './case.ts';

const small = fc
  .oneof(
    fc
      .record({
        seed: fc.integer(),
        parties: fc.integer({ min: 1, max: 3 }),
        options: fc.integer({ min: 1, max: 3 }),
        ranks: fc.integer({ min: 1, max: 8 }),
        patterns: fc.integer({ min: 0, max: 2 }),
        oneWay: fc.constantFrom(0, 0.5),
      })
      .map(caseOf),
    fc
      .record({
        seed: fc.integer(),
        parties: fc.integer({ min: 1, max: 3 }),
        states: fc.integer({ min: 1, max: 6 }),
        ranks: fc.integer({ min: 1, max: 6 }),
        arcs: fc.integer({ min: 0, max: 12 }),
      })
      .map(arcCaseOf),
  )
  .filter(({ states = [] }: ConflictCase) => states.length > 0);

/** The same conflict where the party holds just these states to be not better than `state`, and all others to be better. */
function rankedSo(conflict: Conflict, party: number, state: number, notBetter: readonly number[]): Conflict {
  const ids = conflict.ids.map((_, at) => at);
  const rank = ids.map((at) => (at === state || notBetter.includes(at) ? 0 : 1));
  return withRank(conflict, party, rank);
}

/** The same conflict where the party holds these states to be as good as `state`, and all else is as it was. */
function lowered(conflict: Conflict, party: number, state: number, set: readonly number[]): Conflict {
  const old = conflict.parties[party]?.rank ?? new Int32Array();
  return withRank(
    conflict,
    party,
    [...old].map((rank, at) => (set.includes(at) ? (old[state] ?? 0) : rank)),
  );
}

/** Made anew through a case with arcs, since blocks are in the order of ranks. */
function withRank(conflict: Conflict, party: number, rank: readonly number[]): Conflict {
  const levels = [...new Set(rank)].sort((a, b) => b - a);
  const ranking = levels.map((level) => conflict.ids.filter((_, at) => rank[at] === level));
  const made = conflictOf({
    states: conflict.ids.map((id) => ({ id })),
    parties: conflict.parties.map(({ name, moves, rank: own }, at) => ({
      name,
      ranking:
        at === party
          ? ranking
          : [...new Set(own)]
              .sort((a, b) => b - a)
              .map((level) => conflict.ids.filter((_, place) => own[place] === level)),
      moves: arcsOf(conflict, moves),
    })),
  });
  return made;
}

function arcsOf(
  { ids, states }: Conflict,
  { blockOf, start, members, reach }: Conflict['parties'][number]['moves'],
): [string, string][] {
  const arcs: [string, string][] = [];
  for (let state = 0; state < states; state += 1) {
    const block = blockOf[state] ?? 0;
    for (const target of reach.items.subarray(reach.start[block], reach.start[block + 1]))
      for (const to of members.subarray(start[target], start[target + 1]))
        arcs.push([ids[state] ?? '', ids[to] ?? '']);
  }
  return arcs;
}

const isStable = (conflict: Conflict, { party, concept }: StabilityCondition, state: number): boolean =>
  run(stability(conflict))[concept][party]?.[state] === 1;

describe('stabilityConditions(conflict, state, most)', () => {
  it('holds where the state is stable, each set makes it so, and no set can spare a member', () => {
    fc.assert(
      fc.property(small, fc.nat(), (conflictCase, seed) => {
        const conflict = conflictOf(conflictCase);
        const state = seed % conflict.states;
        for (const each of stabilityConditions(conflict, state, 50)) {
          expect(each.holds).toBe(isStable(conflict, each, state));
          for (const set of each.changes.slice(0, 3)) {
            expect(isStable(lowered(conflict, each.party, state, set), each, state)).toBe(true);
            for (const spare of set)
              expect(
                isStable(
                  lowered(
                    conflict,
                    each.party,
                    state,
                    set.filter((one) => one !== spare),
                  ),
                  each,
                  state,
                ),
              ).toBe(false);
          }
          for (const set of each.sufficient.slice(0, 3)) {
            expect(isStable(rankedSo(conflict, each.party, state, set), each, state)).toBe(true);
            for (const spare of set)
              expect(
                isStable(
                  rankedSo(
                    conflict,
                    each.party,
                    state,
                    set.filter((one) => one !== spare),
                  ),
                  each,
                  state,
                ),
              ).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds every minimal set, against all sets of states', () => {
    fc.assert(
      fc.property(small, fc.nat(), (conflictCase, seed) => {
        const conflict = conflictOf(conflictCase);
        if (conflict.states > 6) return;
        const state = seed % conflict.states;
        const all = Array.from({ length: 2 ** conflict.states }, (_, bits) =>
          conflict.ids.flatMap((_id, at) => ((bits >> at) & 1 && at !== state ? [at] : [])),
        ).filter((_, bits) => !((bits >> state) & 1));
        for (const each of stabilityConditions(conflict, state, 1000)) {
          const enough = all.filter((set) =>
            isStable(rankedSo(conflict, each.party, state, set), each, state),
          );
          const minimal = enough.filter(
            (set) =>
              !enough.some((other) => other.length < set.length && other.every((one) => set.includes(one))),
          );
          expect(each.complete).toBe(true);
          expect(new Set(each.sufficient.map(String))).toEqual(new Set(minimal.map(String)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says so where it was cut off, and what it gives is minimal all the same', () => {
    const conflict = conflictOf(caseOf({ seed: 5, parties: 2, options: 4, ranks: 16 }));
    const cut = INVERSE_CONCEPTS.flatMap(() => stabilityConditions(conflict, 0, 1)).filter(
      ({ complete }) => !complete,
    );
    expect(cut.length).toBeGreaterThan(0);
    for (const each of cut)
      for (const set of each.sufficient)
        for (const spare of set)
          expect(
            isStable(
              rankedSo(
                conflict,
                each.party,
                0,
                set.filter((one) => one !== spare),
              ),
              each,
              0,
            ),
          ).toBe(false);
  });
});
