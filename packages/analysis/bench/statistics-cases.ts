import { statisticsOf } from '../src/concepts/statistics.ts';
import { frontierOf } from '../src/frontier/frontier.ts';
import type { Space } from '../src/sheet/space.ts';
import { spaceOf } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';
import type { Case, Found } from './line.ts';
import { needed } from './needed.ts';

/** All that is worked out about a space: the frontier with its packages, every concept, opposition, rational fraction. */
function* statisticsFound(space: Space): Work<Found> {
  const { size, pointAt } = needed(yield* frontierOf(space));
  const frontier = Array.from({ length: size }, (_, at) => pointAt(at));
  const statistics = yield* statisticsOf(space, { frontier });
  const exact = statistics?.rationalFraction?.exact === true;
  return { frontier: size, other: exact ? 'rational fraction counted' : 'rational fraction estimated' };
}

/** Eight issues of five options, 390,625 outcomes: as large as the largest sample domain of Genius. */
export const statisticsCases = (): Case[] =>
  (['whole', 'ordered', 'ordered-real'] as const).flatMap((scores) =>
    [2, 3].map((parties) => ({
      part: 'statistics',
      name: `all statistics, ${parties} parties, 8 x 5 (390,625 outcomes), ${scores} scores`,
      repeats: 9,
      inputs: [1, 2, 3]
        .map((seed) => spaceOf({ seed, parties, issues: 8, options: 5, scores, reserved: 0.3 }))
        .map((space) => () => statisticsFound(space)),
      target: { ms: 20 },
    })),
  );
