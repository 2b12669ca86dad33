import { countingPackages } from '../src/declared/counts.ts';
import { diagramsOf } from '../src/declared/diagram.ts';
import { preparingPositions } from '../src/declared/positions.ts';
import { spaceOf, type SheetShape } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';
import { conceptFound } from './concept-cases.ts';
import { declaredOf } from './declared-cases.ts';
import { frontierFound } from './frontier-cases.ts';
import type { Found } from './line.ts';
import { needed } from './needed.ts';
import { median, timed } from './timing.ts';

/** How the time grows along one measure of size, all others being those of a plan. */
export interface Growth {
  readonly along: Along;
  readonly of: string;
  readonly points: readonly GrowthPoint[];
}

export interface GrowthPoint {
  readonly at: number;
  readonly medianMs: number;
  readonly worstMs: number;
  /** The largest frontier among the inputs; null where none is listed. */
  readonly frontier: number | null;
}

export const ALONG = ['issues', 'options', 'parties', 'links'] as const;
export type Along = (typeof ALONG)[number];

type Shape = Required<Pick<SheetShape, 'seed' | 'parties' | 'issues' | 'options' | 'links'>>;

interface Subject {
  readonly of: string;
  readonly parties: number;
  readonly work: (shape: Shape) => () => Work<Found>;
  readonly most: Readonly<Record<Along, number>>;
}

const PLAN = { issues: 28, options: 4, links: 0 };
const STEPS: Readonly<Record<Along, readonly number[]>> = {
  issues: [5, 10, 20, 28, 40, 60, 80, 100],
  options: [2, 3, 4, 6, 8, 10, 12],
  parties: [1, 2, 3, 4, 5, 6],
  links: [0, 4, 8, 12, 16, 20, 24],
};
const SEEDS = [1, 2, 3];

const frontier = (shape: Shape): (() => Work<Found>) => {
  const space = spaceOf(shape);
  return () => frontierFound(space);
};

const nash = (shape: Shape): (() => Work<Found>) => {
  const space = spaceOf(shape);
  return () => conceptFound(space, 'nash');
};

const counts = (shape: Shape): (() => Work<Found>) => {
  const declared = declaredOf({ ...shape, refused: 0.08, silent: 0.3 });
  return function* () {
    const positions = needed(yield* preparingPositions(declared));
    yield* countingPackages(positions, needed(yield* diagramsOf(positions)));
    return { frontier: null };
  };
};

const SUBJECTS: readonly Subject[] = [
  {
    of: 'frontier, 2 parties',
    parties: 2,
    work: frontier,
    most: { issues: 100, options: 12, parties: 3, links: 24 },
  },
  {
    of: 'frontier, 3 parties',
    parties: 3,
    work: frontier,
    most: { issues: 40, options: 8, parties: 0, links: 8 },
  },
  { of: 'Nash, 4 parties', parties: 4, work: nash, most: { issues: 60, options: 12, parties: 6, links: 24 } },
  {
    of: 'three counts, 6 parties',
    parties: 6,
    work: counts,
    most: { issues: 100, options: 12, parties: 6, links: 24 },
  },
];

/** All growth that is measured; `tell` hears of each as it begins. */
export function growthOf(tell: (what: string) => void): Growth[] {
  return ALONG.flatMap((along) =>
    SUBJECTS.filter(({ most }) => most[along] > 0).map((subject): Growth => {
      const of = along === 'parties' ? (subject.of.split(',')[0] ?? subject.of) : subject.of;
      tell(`growth: ${of} against ${along}`);
      const steps = STEPS[along].filter((at) => at <= subject.most[along]);
      return { along, of, points: steps.map((at) => pointAt(subject, along, at)) };
    }),
  );
}

/** Each input is run twice and its faster run counts, so that compiling is left out. */
function pointAt({ work, parties }: Subject, along: Along, at: number): GrowthPoint {
  const runs = SEEDS.map((seed) => {
    const input = work({ ...PLAN, parties, seed, [along]: at });
    const both = [timed(input()), timed(input())];
    return { ms: Math.min(...both.map(({ cpu }) => cpu)), found: both[0]?.value };
  });
  const sizes = runs.flatMap(({ found }) => (typeof found?.frontier === 'number' ? [found.frontier] : []));
  const times = runs.map(({ ms }) => ms);
  return {
    at,
    medianMs: median(times),
    worstMs: Math.max(...times),
    frontier: sizes.length === 0 ? null : Math.max(...sizes),
  };
}
