import type { Doubts, Sheet } from '@nonpaper/analysis';
import type { Remarks } from './remarks.ts';

/** What weights are usually made to add up to. */
const TOTALS = [1, 10, 100, 1_000];
/** A sum that is off by more than the first share of a total, and by no more than the second, looks like a slip. */
const ROUNDED = 0.001;
const NEAR = 0.05;

/**
 * Remarks on parties whose weights nearly add up to a usual total. They are used as they stand all the same, for nothing is
 * normalised; a weight that was mistyped would else go unseen. Weights that are ranges, or have a total of their own, are
 * checked elsewhere; those that are all the same, or are not given for every issue, have no total.
 */
export function remarkWeightSums(
  { issues, parties }: Sheet,
  doubts: readonly Doubts[],
  remarks: Pick<Remarks, 'add'>,
): void {
  const doubted = new Set(doubts.flatMap(({ party, weights }) => (weights === undefined ? [] : [party])));
  for (const { name, weights } of parties) {
    const own = Object.values(weights ?? {});
    const isWhole = own.length === issues.length && own.some((each) => each !== own[0]);
    if (!isWhole || doubted.has(name)) continue;
    const sum = own.reduce((all, each) => all + each, 0);
    const total = TOTALS.find((each) => Math.abs(sum - each) <= NEAR * each);
    if (total === undefined || Math.abs(sum - total) <= ROUNDED * total) continue;
    remarks.add(
      'weights-not-adding-up',
      `The weights of ${name} add up to ${Number(sum.toPrecision(6))}, not to ${total}; they are used as they stand.`,
    );
  }
}
