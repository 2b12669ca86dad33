import { solutionOf } from '../../src/concepts/solutions.ts';
import { frontierOf } from '../../src/frontier/frontier.ts';
import { prepare } from '../../src/sheet/prepare.ts';
import { shownUtility } from '../../src/sheet/space.ts';
import { run } from '../../src/work.ts';
import type { Space } from '../../src/sheet/space.ts';
import type { Work } from '../../src/work.ts';
import { needed } from '../needed.ts';
import { median, timed } from '../timing.ts';
import { differenceOf, isSame, type Difference } from './compare.ts';
import type { Domain } from './domains.ts';
import { timesOf, type Method, type NoAnswer, type Peer, type PeerTimes } from './peer.ts';

/** One domain computed by both programs in the same run. */
export interface Match {
  readonly domain: string;
  readonly outcomes: number;
  /** Ours: median and first of the runs, in CPU milliseconds, from the sheet to all points with a package of each. */
  readonly ours: {
    readonly medianMs: number;
    readonly firstMs: number;
    /** The frontier alone, of a sheet that is prepared, as theirs is of utility functions that are made. */
    readonly aloneMs: number;
    readonly points: number;
  };
  readonly theirs: readonly TheirRun[];
  /** The fastest of their methods whose frontier is ours; null where none is. */
  readonly best: Method | null;
  /** Their median over ours, and over our first run; null where the frontiers differ or there is no answer. */
  readonly ratio: number | null;
  readonly ratioToFirst: number | null;
  /** Their median over ours of the frontier alone. */
  readonly ratioAlone: number | null;
  /** Whether the Nash points are the same ones as well. */
  readonly sameNash: boolean | null;
}

export type TheirRun =
  | {
      readonly method: Method;
      readonly medianMs: number;
      readonly runs: number;
      readonly points: number;
      readonly difference: Difference;
    }
  | ({ readonly method: Method } & NoAnswer);

/** Above this NegMAS would take minutes and gigabytes to enumerate. */
const MOST_ENUMERATED = 1_100_000;
const REPEAT_SECONDS = 3;
const PATIENCE_SECONDS = 240;

/** What ours is timed on: everything from the sheet as written, one package behind each point included. */
function* ours({ sheet }: Domain): Work<readonly (readonly number[])[]> {
  return yield* pointsOf(needed(prepare(sheet)));
}

function* pointsOf(space: Space): Work<readonly (readonly number[])[]> {
  const { size, epsilon, utilitiesAt, packagesAt } = needed(
    yield* frontierOf(space, space.parties > 4 ? { points: 100_000 } : {}),
  );
  if (epsilon !== null && epsilon.some((each) => each > 0)) return [];
  return Array.from({ length: size }, (_, at) => {
    packagesAt(at, 1);
    return utilitiesAt(at).map((each) => shownUtility(space.unit, each));
  });
}

/** A computation without its reports, so that no clock is read between them: small domains take little longer than that. */
// oxlint-disable-next-line require-yield -- it runs a computation without the reports that it would yield
function* atOnce<T>(work: Work<T>): Work<T> {
  return run(work);
}

/** Lets both programs compute a domain. */
export async function matchOf(domain: Domain, peer: Peer): Promise<Match> {
  const runs = repeated(() => timed(atOnce(ours(domain))));
  const points = runs[0]?.value ?? [];
  const space = needed(prepare(domain.sheet));
  const alone = repeated(() => timed(atOnce(pointsOf(space))));
  const medianMs = median(runs.map(({ cpu }) => cpu));
  const firstMs = runs[0]?.cpu ?? Number.NaN;
  const theirs: TheirRun[] = [];
  const nashes: (readonly (readonly number[])[])[] = [];
  for (const method of methodsFor(domain)) {
    const answer = timesOf(
      await peer.ask({ space: domain.space, method, seconds: REPEAT_SECONDS }, PATIENCE_SECONDS),
    );
    theirs.push(theirRun(method, answer, points));
    if (!('fault' in answer)) nashes.push(answer.nash);
  }
  const best = bestOf(theirs);
  const ratio = best === null ? null : best.medianMs / medianMs;
  const nash = best === null ? undefined : nashes[0];
  return {
    domain: domain.name,
    outcomes: domain.outcomes,
    ours: { medianMs, firstMs, aloneMs: median(alone.map(({ cpu }) => cpu)), points: points.length },
    theirs,
    best: best?.method ?? null,
    ratio,
    ratioToFirst: best === null ? null : best.medianMs / firstMs,
    ratioAlone: best === null ? null : best.medianMs / median(alone.map(({ cpu }) => cpu)),
    sameNash: nash === undefined ? null : isSame(differenceOf(ourNash(domain), nash)),
  };
}

/** So long at least a small domain is run again and again: what is timed is then compiled. */
const COMPILED_MS = 200;

/** Runs until three seconds are used, at least once; no more than 25 times, unless these are over before anything is compiled. */
function repeated<T extends { readonly cpu: number }>(once: () => T): T[] {
  const runs: T[] = [];
  let spent = 0;
  while (runs.length === 0 || spent < COMPILED_MS || (runs.length < 25 && spent < REPEAT_SECONDS * 1000)) {
    const each = once();
    runs.push(each);
    spent += each.cpu;
  }
  return runs;
}

const methodsFor = ({ outcomes, sheet }: Domain): Method[] => [
  ...(outcomes <= MOST_ENUMERATED ? (['enumeration'] as const) : []),
  ...(sheet.parties.length === 2 ? (['MOBANOS'] as const) : []),
];

function theirRun(
  method: Method,
  answer: PeerTimes | NoAnswer,
  points: readonly (readonly number[])[],
): TheirRun {
  if ('fault' in answer) return { method, fault: answer.fault };
  return {
    method,
    medianMs: median(answer.ms),
    runs: answer.ms.length,
    points: answer.points.length,
    difference: differenceOf(points, answer.points),
  };
}

/** The fastest whose frontier is the same. A faster one that found something else is no rival, and is printed as such. */
function bestOf(theirs: readonly TheirRun[]): Extract<TheirRun, { medianMs: number }> | null {
  const right = theirs.flatMap((each) => ('fault' in each || !isSame(each.difference) ? [] : [each]));
  return right.sort((a, b) => a.medianMs - b.medianMs)[0] ?? null;
}

function ourNash({ sheet }: Domain): readonly (readonly number[])[] {
  const space = needed(prepare(sheet));
  return run(solutionOf(space, 'nash')).points.map(({ utilities }) =>
    utilities.map((each) => shownUtility(space.unit, each)),
  );
}
