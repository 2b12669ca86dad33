import { blockingOf } from '../src/declared/blocking.ts';
import { countingPackages, findingExclusions, findingUnspoken } from '../src/declared/counts.ts';
import type { Declaration, Declared } from '../src/declared/declared.ts';
import { diagramsOf } from '../src/declared/diagram.ts';
import { movesOf } from '../src/declared/moves.ts';
import { preparingPositions } from '../src/declared/positions.ts';
import { seeded, sheetOf } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';
import type { Case, Found } from './line.ts';
import { needed } from './needed.ts';

export interface DeclaredShape {
  readonly seed: number;
  readonly parties: number;
  readonly issues: number;
  readonly options: number;
  readonly links: number;
  /** Shares of the options that a party refuses, and on which it says nothing. */
  readonly refused: number;
  readonly silent: number;
}

/** Positions by chance: the same seed, the same positions. */
export function declaredOf(shape: DeclaredShape): Declared {
  const { issues, links = [] } = sheetOf(shape);
  const random = seeded(shape.seed + 1000);
  const parties = Array.from({ length: shape.parties }, (_, at) => ({
    name: `p${at + 1}`,
    declarations: issues.flatMap(({ name, options }) =>
      options.flatMap((option): Declaration[] => {
        const drawn = random();
        if (drawn < shape.silent) return [];
        const level = drawn < shape.silent + shape.refused ? 'refused' : 'acceptable';
        return [{ issue: name, option, level }];
      }),
    ),
  }));
  return { issues, links, parties };
}

/** The three counts, from the declarations on. */
export function* countsFound(declared: Declared): Work<Found> {
  const positions = needed(yield* preparingPositions(declared));
  const counts = yield* countingPackages(positions, needed(yield* diagramsOf(positions)));
  const digits = String(counts.packages).length;
  return { frontier: null, other: `packages of ${digits} digits` };
}

/** Counts, by whom packages are excluded, and what is not known: of links that are entangled. */
function* answersFound(declared: Declared): Work<Found> {
  const positions = needed(yield* preparingPositions(declared));
  const diagrams = needed(yield* diagramsOf(positions));
  const counts = yield* countingPackages(positions, diagrams);
  yield* findingExclusions(positions, diagrams);
  yield* findingUnspoken(positions, diagrams);
  const edges = diagrams.flatMap(({ layers }) => layers).reduce((sum, layer) => sum + layer.edges.length, 0);
  return { frontier: null, other: `${edges} edges, packages of ${String(counts.packages).length} digits` };
}

function* blockingFound(declared: Declared): Work<Found> {
  const positions = needed(yield* preparingPositions(declared));
  const { found, complete } = yield* blockingOf(positions, needed(yield* diagramsOf(positions)));
  return { frontier: null, other: `${found} sets${complete ? '' : ' and more'}` };
}

function* movesFound(declared: Declared): Work<Found> {
  const positions = needed(yield* preparingPositions(declared));
  const moves = yield* movesOf(positions, needed(yield* diagramsOf(positions)));
  return { frontier: null, other: `${moves.groups.length} groups${moves.complete ? '' : ' and more'}` };
}

/** Declared positions at the size of a plan: 28 issues, 4 and 6 options, 6 parties, 20 links. */
export function declaredCases(): Case[] {
  const plan = { issues: 28, parties: 6, links: 20 };
  const open = (options: number, seed: number): Declared =>
    declaredOf({ ...plan, options, seed, refused: 0.08, silent: 0.3 });
  const blocked = (seed: number): Declared =>
    declaredOf({ ...plan, options: 4, seed, refused: 0.3, silent: 0.3 });
  const seeds = [1, 2, 3, 4, 5];
  return [
    ...[4, 6].map((options) => ({
      part: 'declared',
      name: `three counts, 6 parties, 28 x ${options}, 20 links`,
      repeats: 9,
      inputs: seeds.map((seed) => open(options, seed)).map((each) => () => countsFound(each)),
      target: { ms: 50 },
    })),
    {
      part: 'declared',
      name: 'counts, who excludes, what is open, 28 x 4, 45 links',
      repeats: 1,
      inputs: seeds.slice(0, 3).map((seed) => {
        const declared = declaredOf({ ...plan, links: 45, options: 4, seed, refused: 0.08, silent: 0.3 });
        return () => answersFound(declared);
      }),
    },
    {
      part: 'declared',
      name: 'what blocks, 6 parties, 28 x 4, 20 links',
      repeats: 1,
      inputs: seeds
        .slice(0, 3)
        .map((seed) => blocked(seed))
        .map((each) => () => blockingFound(each)),
    },
    {
      part: 'declared',
      name: 'what would have to move, the same',
      repeats: 1,
      inputs: seeds
        .slice(0, 3)
        .map((seed) => blocked(seed))
        .map((each) => () => movesFound(each)),
    },
  ];
}
