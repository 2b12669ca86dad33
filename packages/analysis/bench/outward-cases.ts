import { fewestChanges } from '../src/outward/changes.ts';
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

/** From a package outward, at the size of a plan with 12 links. */
export function outwardCases(): Case[] {
  const inputs = [2, 3, 4, 5, 6].flatMap((parties) =>
    [1, 2, 3].map((seed) => {
      const space = spaceOf({ seed, parties, issues: 28, options: 4, links: 12, reserved: 0.5 });
      const random = seeded(seed);
      const chosen = space.sizes.map((size) => Math.floor(random() * size));
      return () => changesFound(space, chosen);
    }),
  );
  return [
    {
      part: 'outward',
      name: 'fewest changes, 2 to 6 parties, 28 x 4, 12 links',
      repeats: 1,
      inputs,
      target: { ms: 200, of: 'p95' },
    },
  ];
}
