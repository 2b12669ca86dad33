import type { Work } from '../src/work.ts';
import { longestStepOf, steppedRun, type LongestStep, type Run } from './steps.ts';
import { median, peakMemory, quantile, timed } from './timing.ts';

/** What a measured computation found, so that nobody reads a time without knowing what for. */
export interface Found {
  /** Points of the frontier; null where no frontier is listed. */
  readonly frontier: number | null;
  /** Anything else that was found, in a word: how many packages, how many blocking sets. */
  readonly other?: string;
}

/** What is to be measured: a computation on several inputs, each made before the clock starts. */
export interface Case {
  readonly part: string;
  readonly name: string;
  readonly inputs: readonly (() => Work<Found>)[];
  /** How often each input is run; the first run of all, when nothing is compiled yet, counts like the others. */
  readonly repeats: number;
  /** It takes minutes, so that each input is run once alone, with looks at its steps. */
  readonly isLong?: true;
  readonly target?: Target;
}

/** At most so many milliseconds and megabytes, as the issue asks. */
export interface Target {
  readonly ms: number;
  /**
   * What the time is held against: the 95th percentile of all runs, where the issue says so; else, where left out, the
   * median run of the slowest input.
   */
  readonly of?: 'p95';
  readonly mb?: number;
}

/** A measured line of the benchmark. */
export interface Line {
  readonly part: string;
  readonly name: string;
  readonly inputs: number;
  readonly runs: number;
  /** The median run of the slowest input. */
  readonly slowestInputMs: number;
  /** The smallest and the largest frontier among the inputs; null where none is listed. */
  readonly frontier: readonly [smallest: number, largest: number] | null;
  readonly other: string;
  /** CPU time of all threads, which other work on the machine disturbs less than the time of the wall. */
  readonly ms: {
    readonly first: number;
    readonly median: number;
    readonly p95: number;
    readonly worst: number;
  };
  readonly wallMedianMs: number;
  /** The most work without a report, of the input where it is longest: a run of its own, once everything is compiled. */
  readonly longestStep: LongestStep;
  readonly peakMb: number;
  readonly target: Target | null;
  readonly met: boolean | null;
}

/** Measures a case. */
export async function measure({ part, name, inputs, repeats, isLong, target }: Case): Promise<Line> {
  peakMemory.start();
  const stepped: LongestStep[] = [];
  const all: Run<Found>[][] = [];
  for (const input of inputs)
    if (isLong === true) {
      const { run, longestStep } = await steppedRun(input());
      stepped.push(longestStep);
      all.push([run]);
    } else all.push(Array.from({ length: repeats }, () => timed(input())));
  const peakMb = peakMemory.megabytes();
  const times = all.flat().map(({ cpu }) => cpu);
  const found = all.flatMap(([first]) => (first === undefined ? [] : [first.value]));
  const ms = {
    first: times[0] ?? Number.NaN,
    median: median(times),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
  };
  const slowestInputMs = Math.max(...all.map((runs) => median(runs.map(({ cpu }) => cpu))));
  const longestStep =
    isLong === true ? longestAmong(stepped) : await longestOf(inputs, ms.worst > LONG_MS ? 1 : 2);
  return {
    part,
    name,
    inputs: inputs.length,
    runs: times.length,
    slowestInputMs,
    frontier: spanOf(found),
    other: otherOf(found),
    ms,
    wallMedianMs: median(all.flat().map(({ wall }) => wall)),
    longestStep,
    peakMb,
    target: target ?? null,
    met: target === undefined ? null : isMet(target, { ms: ms.p95, slowestInputMs, peakMb }),
  };
}

/** A computation that takes longer than this is compiled soon after it began. */
const LONG_MS = 2_000;

/** For each input the calmest of some runs, and of these the longest. */
async function longestOf(inputs: Case['inputs'], runs: number): Promise<LongestStep> {
  const calm: LongestStep[] = [];
  for (const input of inputs) {
    let calmest = await longestStepOf(input());
    for (let again = 1; again < runs; again += 1) {
      const other = await longestStepOf(input());
      if (other.work < calmest.work) calmest = other;
    }
    calm.push(calmest);
  }
  return longestAmong(calm);
}

const longestAmong = (steps: readonly LongestStep[]): LongestStep =>
  steps.reduce((longest, each) => (each.work >= longest.work ? each : longest), { work: 0, withPauses: 0 });

const isMet = (
  { ms, of, mb = Infinity }: Target,
  measured: { readonly ms: number; readonly slowestInputMs: number; readonly peakMb: number },
): boolean => (of === 'p95' ? measured.ms : measured.slowestInputMs) < ms && measured.peakMb < mb;

function spanOf(found: readonly Found[]): Line['frontier'] {
  const sizes = found.flatMap(({ frontier }) => (frontier === null ? [] : [frontier]));
  return sizes.length === 0 ? null : [Math.min(...sizes), Math.max(...sizes)];
}

const otherOf = (found: readonly Found[]): string =>
  [...new Set(found.flatMap(({ other }) => (other === undefined ? [] : [other])))].slice(0, 3).join('; ');
