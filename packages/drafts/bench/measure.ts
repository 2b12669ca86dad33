import type { ConcordanceRow } from '../src/types.ts';

/** Precision, recall and their harmonic mean, from counts summed over many cases. */
export interface Measure {
  found: number;
  gold: number;
  right: number;
  /** Sums over cases of the products of `right` and `found + gold`, for the interval. */
  readonly products: { rightRight: number; rightAll: number; allAll: number };
}

export const noMeasure = (): Measure => ({
  found: 0,
  gold: 0,
  right: 0,
  products: { rightRight: 0, rightAll: 0, allAll: 0 },
});

/**
 * Half the width of the 95 % interval of `f1`, cases being drawn and not links: that of a ratio of two sums, from its
 * residuals (W. Cochran, "Sampling Techniques", section 6.3).
 */
export function halfWidth(measure: Measure): number {
  const all = measure.found + measure.gold;
  if (all === 0) return 0;
  const { rightRight, rightAll, allAll } = measure.products;
  const share = f1(measure);
  const residuals = 4 * rightRight - 4 * share * rightAll + share * share * allAll;
  return (1.96 * Math.sqrt(Math.max(0, residuals))) / all;
}
export const f1 = ({ found, gold, right }: Measure): number =>
  found + gold === 0 ? 1 : (2 * right) / (found + gold);
export const precision = ({ found, right }: Measure): number => (found === 0 ? 1 : right / found);
export const recall = ({ gold, right }: Measure): number => (gold === 0 ? 1 : right / gold);

export function count(measure: Measure, found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
  const right = [...found].filter((item) => gold.has(item)).length;
  const all = found.size + gold.size;
  measure.found += found.size;
  measure.gold += gold.size;
  measure.right += right;
  measure.products.rightRight += right * right;
  measure.products.rightAll += right * all;
  measure.products.allAll += all * all;
}

/** The links of a concordance as `left=right`. */
export function linksIn(rows: readonly ConcordanceRow[]): Set<string> {
  return new Set(rows.flatMap(({ left, right }) => left.flatMap((a) => right.map((b) => `${a}=${b}`))));
}
