import { statisticsOf } from '../src/concepts/statistics.ts';
import { frontierOf } from '../src/frontier/frontier.ts';
import type { Space } from '../src/sheet/space.ts';
import type { Work } from '../src/work.ts';
import { boxSpace, type BoxFamily } from './box-cases.ts';
import { fourPartyMillions, frontierFound } from './frontier-cases.ts';
import type { Case, Found } from './line.ts';
import { needed } from './needed.ts';

/** All concepts of a space, with the frontier as far as it can be listed. */
function* conceptsFound(space: Space): Work<Found> {
  const frontier = needed(yield* frontierOf(space));
  const statistics = yield* statisticsOf(space, { frontier });
  const concepts = [
    'nash',
    'egalitarian',
    'leximin',
    'ksMaxMin',
    'maxWelfare',
    'maxRelativeWelfare',
  ] as const;
  const exact = concepts.filter((each) => statistics?.concepts[each].complete === true);
  const other = `${exact.length} of ${concepts.length} concepts exact`;
  const { size, epsilon } = frontier;
  return epsilon === null
    ? { frontier: size, other }
    : { frontier: null, other: `${size} points within epsilon, ${other}` };
}

/** Doubles that nearly cancel: the frontier has thousands of points, and no unit is common to anything. */
const NEARLY = {
  isReal: true,
  second: (value: number, random: () => number) => 3 * random() - 1 - value,
} as const;

const OPPOSED = { boxes: 100, widths: [6, 9], costly: 0, second: (value: number) => -value } as const;

/** Two parties of whom each has what the other lacks: all packages are looked at, one by one. */
const walked = (
  part: string,
  name: string,
  family: Partial<BoxFamily>,
  found: (space: Space) => Work<Found>,
): Case => {
  const space = boxSpace({ ...OPPOSED, name, ...family }, 1);
  return {
    part,
    name: `${name}, 2 parties, ${family.issues ?? 10} x 10, 100 boxes each, ${family.second === undefined ? 'opposite' : 'nearly opposite'}`,
    repeats: 1,
    ...(part === 'walks' ? { isLong: true } : {}),
    inputs: [() => found(space)],
  };
};

/** A hundred million packages: counted by utilities, of more than a million points, and listed, in doubles. */
export const quickWalkCases = (): Case[] => [
  walked('quick-walks', 'frontier', { issues: 8, most: 50_000 }, frontierFound),
  walked('quick-walks', 'frontier and all concepts, doubles', { ...NEARLY, issues: 8 }, conceptsFound),
];

/** Walks over the packages of so many issues of ten options. */
const walksOver = (issues: number): Case[] => [
  walked('walks', 'frontier', { issues, most: 50_000 }, frontierFound),
  walked('walks', 'frontier and all concepts', { issues }, conceptsFound),
  walked('walks', 'frontier and all concepts, doubles', { ...NEARLY, issues }, conceptsFound),
  walked(
    'walks',
    'frontier and all concepts, doubles with too many points',
    { issues, isReal: true },
    conceptsFound,
  ),
];

/** A thousand million packages: a minute and a half in all. */
export const walkCases = (): Case[] => walksOver(9);

/** Ten thousand million packages, and four parties with millions of points: up to minutes each. */
export const fullWalkCases = (): Case[] => [...walksOver(10), fourPartyMillions()];
