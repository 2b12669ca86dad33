import type { ConcordanceRow } from '../src/types.ts';

/** Precision, recall and their harmonic mean, from counts summed over many cases. */
export interface Measure {
  found: number;
  gold: number;
  right: number;
}

export const noMeasure = (): Measure => ({ found: 0, gold: 0, right: 0 });
export const f1 = ({ found, gold, right }: Measure): number =>
  found + gold === 0 ? 1 : (2 * right) / (found + gold);
export const precision = ({ found, right }: Measure): number => (found === 0 ? 1 : right / found);
export const recall = ({ gold, right }: Measure): number => (gold === 0 ? 1 : right / gold);

export function count(measure: Measure, found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
  measure.found += found.size;
  measure.gold += gold.size;
  measure.right += [...found].filter((item) => gold.has(item)).length;
}

/** The links of a concordance as `left=right`. */
export function linksIn(rows: readonly ConcordanceRow[]): Set<string> {
  return new Set(rows.flatMap(({ left, right }) => left.flatMap((a) => right.map((b) => `${a}=${b}`))));
}
