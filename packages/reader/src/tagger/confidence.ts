/** A curve as knots, rising in both. */
export type Curve = readonly (readonly [raw: number, right: number])[];

/** The share of spans of such a raw confidence that were right, between the knots of a curve; no curve leaves it as it is. */
export function calibrated(curve: Curve, raw: number): number {
  const after = curve.findIndex(([x]) => x >= raw);
  const high = curve[after];
  const low = curve[after - 1];
  if (after < 0) return curve.at(-1)?.[1] ?? raw;
  if (!high || !low) return high?.[1] ?? raw;
  const share = high[0] === low[0] ? 1 : (raw - low[0]) / (high[0] - low[0]);
  return low[1] + share * (high[1] - low[1]);
}
