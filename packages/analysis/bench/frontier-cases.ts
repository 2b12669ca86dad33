import { frontierOf } from '../src/frontier/frontier.ts';
import type { Space } from '../src/sheet/space.ts';
import { spaceOf, type SheetShape } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';
import type { Case, Found, Target } from './line.ts';

/** The frontier of a space with all its points, as something to be measured. */
export function* frontierFound(space: Space): Work<Found> {
  const frontier = yield* frontierOf(space);
  if (!frontier.ok) throw new Error(frontier.fault.what);
  const { size, epsilon } = frontier.value;
  return epsilon === null ? { frontier: size } : { frontier: null, other: `${size} points within epsilon` };
}

type Shape = Omit<SheetShape, 'seed'>;

const SCORES = ['whole', 'real', 'ordered', 'ordered-real'] as const;

const frontierCase = (
  shape: Shape,
  { seeds, repeats }: { readonly seeds: number; readonly repeats: number },
  target?: Target,
): Case => ({
  part: 'frontier',
  name: `frontier, ${named(shape)}`,
  repeats,
  inputs: Array.from({ length: seeds }, (_, seed) => {
    const space = spaceOf({ ...shape, seed: seed + 1 });
    return () => frontierFound(space);
  }),
  ...(target === undefined ? {} : { target }),
});

/** A shape in words: "3 parties, 28 x 4, ordered scores, 12 links". */
export function named({ parties, issues, options, scores = 'whole', links = 0 }: Shape): string {
  const what = `${parties} parties, ${issues} x ${options}, ${scores} scores`;
  return links === 0 ? what : `${what}, ${links} links`;
}

/** The frontier at the sizes of the issue. `whole` scores rise to 10; `ordered` ones are opposed along the options. */
export function frontierCases(): Case[] {
  const plan = { issues: 28, options: 4 };
  return [
    ...SCORES.map((scores) =>
      frontierCase({ ...plan, parties: 2, scores }, { seeds: 5, repeats: 25 }, { ms: 5 }),
    ),
    ...SCORES.map((scores) =>
      frontierCase({ issues: 60, options: 4, parties: 2, scores }, { seeds: 5, repeats: 25 }, { ms: 15 }),
    ),
    frontierCase({ ...plan, parties: 2, scores: 'ordered', links: 12 }, { seeds: 5, repeats: 4 }),
    ...SCORES.map((scores) =>
      frontierCase({ ...plan, parties: 3, scores }, { seeds: 3, repeats: 3 }, { ms: 300 }),
    ),
    frontierCase({ ...plan, parties: 3, scores: 'ordered', links: 12 }, { seeds: 3, repeats: 1 }),
  ];
}

/** Four parties: seconds each, and up to a gigabyte. */
export const fourPartyCases = (): Case[] =>
  SCORES.map((scores) =>
    frontierCase(
      { issues: 28, options: 4, parties: 4, scores },
      { seeds: 1, repeats: 1 },
      scores.endsWith('real') ? { ms: 40_000, mb: 1024 } : { ms: 15_000, mb: 512 },
    ),
  );

/** Four parties with more points than a plan has. */
export const fourPartyMillions = (): Case => ({
  ...frontierCase({ issues: 32, options: 4, parties: 4, scores: 'ordered-real' }, { seeds: 1, repeats: 1 }),
  part: 'walks',
  isLong: true,
});
