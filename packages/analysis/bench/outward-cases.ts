import { fewestChanges } from '../src/outward/changes.ts';
import { dominating } from '../src/outward/dominating.ts';
import { onlyPackage } from '../src/outward/possible.ts';
import type { Package, Space } from '../src/sheet/space.ts';
import { seeded, spaceOf } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';
import type { Case, Found } from './line.ts';
import { needed } from './needed.ts';

function* changesFound(space: Space, chosen: Package): Work<Found> {
  const { complete } = needed(yield* fewestChanges(space, onlyPackage(chosen)));
  return complete ? { frontier: null } : { frontier: null, other: 'not all complete' };
}

function* dominatingFound(space: Space, chosen: Package): Work<Found> {
  const { complete } = needed(yield* dominating(space, onlyPackage(chosen)));
  return complete ? { frontier: null } : { frontier: null, other: 'not all complete' };
}

type Question = (space: Space, chosen: Package) => Work<Found>;

const outwardCase = (name: string, question: Question, parties: readonly number[]): Case => ({
  part: 'outward',
  name: `${name}, ${parties[0]} to ${parties.at(-1)} parties, 28 x 4, 12 links`,
  repeats: 1,
  inputs: parties.flatMap((count) =>
    [1, 2, 3].map((seed) => {
      const space = spaceOf({ seed, parties: count, issues: 28, options: 4, links: 12, reserved: 0.5 });
      const random = seeded(seed);
      const chosen = space.sizes.map((size) => Math.floor(random() * size));
      return () => question(space, chosen);
    }),
  ),
  target: { ms: 200, of: 'p95' },
});

/** From a package outward, at the size of a plan with 12 links. */
export const outwardCases = (): Case[] => [
  outwardCase('fewest changes', changesFound, [2, 3, 4, 5, 6]),
  outwardCase('what dominates a package', dominatingFound, [2, 3]),
];
