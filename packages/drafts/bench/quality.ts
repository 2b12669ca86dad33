import { alignKnown } from '../src/align/align.ts';
import type { Weights } from '../src/align/weighing.ts';
import type { ConcordanceRow } from '../src/types.ts';
import { baselineLinks } from './baseline.ts';
import type { Case } from './cases.ts';
import type { Materials } from './materials.ts';
import { count, f1, linksIn, noMeasure, type Measure } from './measure.ts';
import { addCase, noCounts, type Counts } from './score.ts';

/** Counts of the aligner and of the base line over the same cases. */
export interface Pair {
  documents: number;
  /** Milliseconds of CPU time that the aligner took, over all of them and for the slowest. */
  spent: number;
  slowest: number;
  readonly ours: Counts;
  readonly base: Counts;
}

/** Counts by what the cases have in common, and how often scores are right, by tenth. */
export interface Quality {
  readonly by: Map<string, Pair>;
  readonly tenths: { rows: number; right: number; scores: number }[];
}

export const noQuality = (): Quality => ({
  by: new Map(),
  tenths: Array.from({ length: 10 }, () => ({ rows: 0, right: 0, scores: 0 })),
});

export interface Plan {
  readonly materials: Materials;
  readonly seeds: readonly number[];
  /** The largest draft, in provisions. */
  readonly most: number;
  /** Below this cosine the base line pairs nothing. */
  readonly least: number;
  readonly weights: Weights;
  /** A name under which the cases are counted beside the others. */
  readonly name: string;
  /** Told behind each document, so that a long run shows how far it is. */
  readonly onDocument?: (quality: Quality) => void;
  /** What makes the case of a seed. */
  readonly makes: (seed: number, materials: Materials, most: number) => Case;
}

/** Adds what the aligner and the base line find in the cases of a plan. */
export function measure(quality: Quality, plan: Plan): void {
  for (const seed of plan.seeds) {
    const one = plan.makes(seed, plan.materials, plan.most);
    const before = process.cpuUsage();
    const { rows } = alignKnown(one.left, one.right, [], plan.weights);
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    const [found, base] = [linksIn(rows), baselineLinks(one.left, one.right, plan.least)];
    for (const name of namesOf(one, plan.name)) {
      const pair = quality.by.get(name) ?? emptyPair();
      quality.by.set(name, pair);
      pair.documents += 1;
      pair.spent += milliseconds;
      pair.slowest = Math.max(pair.slowest, milliseconds);
      addCase(pair.ours, found, one, rows);
      addCase(pair.base, base, one, null);
    }
    addScores(quality, rows, one);
    plan.onDocument?.(quality);
  }
}

const emptyPair = (): Pair => ({
  documents: 0,
  spent: 0,
  slowest: 0,
  ours: noCounts(),
  base: noCounts(),
});

const SIZES = [20, 100, 500, Infinity];

const FAMILIES = [
  ['rows', 'rows of acts'],
  ['columns', 'columns of written acts'],
  ['kept', 'kept tables'],
  ['trilogue', 'trilogues'],
  ['replaced', 'drafts with points replaced'],
] as const;

function namesOf({ kind, depth, left, right }: Case, name: string): string[] {
  const size = Math.max(left.length, right.length);
  const most = SIZES.find((each) => size <= each) ?? Infinity;
  const sized = most === Infinity ? 'more than 500 provisions' : `up to ${most} provisions`;
  const family = FAMILIES.find(([word]) => kind.includes(word))?.[1] ?? `${kind}s`;
  return [
    '0 all documents together',
    // Columns of written acts, kept tables, trilogues and drafts with points replaced are counted apart, so that the figures of all others stay comparable with earlier ones.
    ...(/columns|kept|trilogue|replaced/u.test(kind) ? [] : ['1 all but columns']),
    `2 ${name}`,
    `3 ${family}`,
    `4 ${family === `${kind}s` ? `${family}, ${Math.round(depth * 100)} % of words` : kind}`,
    `5 ${family}, ${sized}`,
  ];
}

/** Rows whose score is a share: not those of the very same wording, nor what stands alone. */
function addScores({ tenths }: Quality, rows: readonly ConcordanceRow[], { links }: Case): void {
  for (const { left, right, score } of rows) {
    if (left.length === 0 || right.length === 0 || score === 1) continue;
    const tenth = tenths[Math.min(9, Math.floor(score * 10))];
    if (tenth === undefined) continue;
    tenth.rows += 1;
    tenth.scores += score;
    if (left.every((a) => right.every((b) => links.has(`${a}=${b}`) || left.length + right.length > 3)))
      tenth.right += 1;
  }
}

/** The cosine below which the base line is best left alone, on some cases. */
export function bestLeast(
  materials: Materials,
  seeds: readonly number[],
  most: number,
  makes: Plan['makes'],
): number {
  const cases = seeds.map((seed) => makes(seed, materials, most));
  let [best, highest] = [0.2, 0];
  for (let least = 0.1; least < 0.45; least += 0.02) {
    const all: Measure = noMeasure();
    for (const one of cases) count(all, baselineLinks(one.left, one.right, least), one.links);
    if (f1(all) > highest) [best, highest] = [Math.round(least * 100) / 100, f1(all)];
  }
  return best;
}

/** Adds the counts that another process made over other seeds. */
export function addQuality(into: Quality, { by, tenths }: QualityRecord): void {
  for (const [name, pair] of by) {
    const own = into.by.get(name);
    const slowest = Math.max(own?.slowest ?? 0, pair.slowest);
    into.by.set(name, { ...(own === undefined ? pair : added(own, pair)), slowest });
  }
  tenths.forEach((tenth, at) => {
    const own = into.tenths[at];
    if (own !== undefined) into.tenths[at] = added(own, tenth);
  });
}

/** Counts in a form that JSON keeps. */
export interface QualityRecord {
  readonly by: readonly (readonly [name: string, pair: Pair])[];
  readonly tenths: Quality['tenths'];
}

export const recordOf = ({ by, tenths }: Quality): QualityRecord => ({ by: [...by], tenths });

/** The sums of all numbers of two values of one shape. */
function added<T>(a: T, b: T): T {
  if (typeof a === 'number' && typeof b === 'number') return (a + b) as T;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.fromEntries(Object.keys(x).map((key) => [key, added(x[key], y[key])])) as T;
}
