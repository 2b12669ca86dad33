import type { ConflictCase } from '../src/stability/case.ts';
import { going } from '../src/going.ts';
import { preparingConflict } from '../src/stability/prepare-conflict.ts';
import { equilibriaOf, stability } from '../src/stability/stable.ts';
import { seeded } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';
import type { Case, Found } from './line.ts';
import { needed } from './needed.ts';

/**
 * A conflict by chance: so many yes-no options shared out among the parties, one of four of them irreversible, one
 * infeasible pattern that takes a quarter of the states away, and a list of statements as the preferences of each party.
 */
export function conflictOf(seed: number, options: number, parties: number): ConflictCase {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const literal = (): string => `${random() < 0.5 ? '-' : ''}${below(options) + 1}`;
  const joint = [' & ', ' | ', ' IF '] as const;
  const statement = (): string => `${literal()}${joint[below(3)] ?? ' & '}${literal()}`;
  return {
    options: Array.from({ length: options }, (_, at) => ({
      name: `option ${at + 1}`,
      moves: below(4) === 0 ? ('fwd' as const) : ('both' as const),
    })),
    infeasible: [`YY${'-'.repeat(options - 2)}`],
    parties: Array.from({ length: parties }, (_, party) => ({
      name: `party ${party + 1}`,
      options: Array.from({ length: options }, (_none, at) => at).filter((at) => at % parties === party),
      statements: Array.from({ length: 12 }, statement),
    })),
  };
}

/** All concepts, from the case as written on. */
function* stabilityFound(conflictCase: ConflictCase): Work<Found> {
  const conflict = needed(yield* preparingConflict(conflictCase));
  const { R, GMR, SMR, SEQ, SIM } = yield* stability(conflict);
  const sizes: string[] = [];
  for (const each of [R, GMR, SMR, SEQ, SIM]) {
    sizes.push(each === null ? '–' : String(equilibriaOf(each).length));
    yield going;
  }
  return {
    frontier: null,
    other: `${conflict.states} states; R, GMR, SMR, SEQ, SIM: ${sizes.join(', ')}`,
  };
}

/** The graph model with about 10^5 states. */
export const stabilityCases = (): Case[] =>
  [4, 2].map((parties) => ({
    part: 'stability',
    name: `stability, 17 options, ${parties} parties, all concepts`,
    repeats: 1,
    inputs: [1].map((seed) => conflictOf(seed, 17, parties)).map((each) => () => stabilityFound(each)),
    target: { ms: 10_000 },
  }));
