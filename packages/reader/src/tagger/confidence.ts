import { LABEL_COUNT, beginOf } from './labels.ts';
import type { LabelledRun } from './labels.ts';

/** A curve as knots, rising in both. */
export type Curve = readonly (readonly [raw: number, right: number])[];

/** The least chance of a label on the span: that of its beginning, its inside, and of the end where it ends. `length` is that of the passage. */
export function rawConfidence(chances: Float32Array, run: LabelledRun, length: number): number {
  const begin = beginOf(run.role);
  let least = chances[run.from * LABEL_COUNT + begin] ?? 0;
  for (let token = run.from + 1; token < run.to; token += 1)
    least = Math.min(least, chances[token * LABEL_COUNT + begin + 1] ?? 0);
  const after = run.to * LABEL_COUNT + begin + 1;
  return run.to < length ? Math.min(least, 1 - (chances[after] ?? 0)) : least;
}

/** The share of spans of such a raw confidence that were right, between the knots of a curve; no curve leaves it as it is. */
export function calibrated(curve: Curve, raw: number): number {
  const after = curve.findIndex(([x]) => x >= raw);
  const [high, low] = [curve[after], curve[after - 1]];
  if (after < 0) return curve.at(-1)?.[1] ?? raw;
  if (!high || !low) return high?.[1] ?? raw;
  const share = high[0] === low[0] ? 1 : (raw - low[0]) / (high[0] - low[0]);
  return low[1] + share * (high[1] - low[1]);
}
