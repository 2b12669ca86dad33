import type { Curve } from '@nonpaper/reader/tagger';

/** A guess with its raw confidence, and whether it was right. */
export interface Guess {
  readonly raw: number;
  readonly right: boolean;
}

const KNOTS = 12;

/**
 * A rising curve from raw confidence to the share of guesses that were right, by equal bins made monotone (pool adjacent
 * violators, Zadrozny and Elkan 2002). No guesses give no curve.
 */
export function curveOf(guesses: readonly Guess[]): Curve {
  const sorted = [...guesses].sort((a, b) => a.raw - b.raw);
  const size = Math.max(1, Math.ceil(sorted.length / KNOTS));
  const bins: { raw: number; right: number; count: number }[] = [];
  for (let from = 0; from < sorted.length; from += size) {
    const bin = sorted.slice(from, from + size);
    bins.push({
      raw: bin.reduce((sum, { raw }) => sum + raw, 0) / bin.length,
      right: bin.filter(({ right }) => right).length / bin.length,
      count: bin.length,
    });
    pool(bins);
  }
  return bins.map(({ raw, right }) => [round(raw), round(right)]);
}

function pool(bins: { raw: number; right: number; count: number }[]): void {
  for (let last = bins.at(-1), before = bins.at(-2); last && before && before.right > last.right;) {
    const count = last.count + before.count;
    bins.splice(-2, 2, {
      raw: (last.raw * last.count + before.raw * before.count) / count,
      right: (last.right * last.count + before.right * before.count) / count,
      count,
    });
    last = bins.at(-1);
    before = bins.at(-2);
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
