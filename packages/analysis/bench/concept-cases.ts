import { solutionOf } from '../src/concepts/solutions.ts';
import type { Solution } from '../src/concepts/solution-goals.ts';
import type { Space } from '../src/sheet/space.ts';
import { spaceOf } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';
import type { Case, Found } from './line.ts';

/** One solution concept of a space, without its frontier. */
export function* conceptFound(space: Space, solution: Solution): Work<Found> {
  const { complete, reason } = yield* solutionOf(space, solution);
  return complete ? { frontier: null } : { frontier: null, other: `not complete: ${reason ?? ''}` };
}

const CONCEPTS = ['nash', 'egalitarian', 'ksMaxMin'] as const;
const SEEDS = 8;

/** Solution concepts at the size of a plan, two to six parties, found without the frontier. */
export const conceptCases = (): Case[] =>
  CONCEPTS.flatMap((concept) => [
    conceptCase(concept, 12),
    conceptCase(concept, 0),
    conceptCase(concept, 12, 0.5),
  ]);

function conceptCase(concept: Solution, links: number, reserved?: number): Case {
  const shape = { issues: 28, options: 4, links, ...(reserved === undefined ? {} : { reserved }) };
  const spaces = [2, 3, 4, 5, 6].flatMap((parties) =>
    Array.from({ length: SEEDS }, (_, seed) => spaceOf({ ...shape, parties, seed: seed + 1 })),
  );
  const least = reserved === undefined ? '' : `, reserved ${reserved} of the largest`;
  return {
    part: 'concepts',
    name: `${concept}, 2 to 6 parties, 28 x 4, ${links} links${least}`,
    repeats: 1,
    inputs: spaces.map((space) => () => conceptFound(space, concept)),
    target: { ms: 100, of: 'p95' },
  };
}
