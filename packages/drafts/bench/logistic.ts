/** One example: what was looked at, and whether it was right. */
export interface Example {
  readonly features: Float64Array;
  readonly right: boolean;
}

const STEPS = 12;
/** Weights that no step changes by more than this are found. */
const SETTLED = 2e-4;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares), with a ridge that keeps weights
 * near those of `centre` (0 without one) where nothing decides. Deterministic. Cost: examples times features squared, up to a dozen times.
 */
export function fitted(
  examples: readonly Example[],
  size: number,
  ridge: number,
  centre: readonly number[] = [],
): number[] {
  let weights = Float64Array.from({ length: size }, (_, at) => centre[at] ?? 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, at) => ridge * ((centre[at] ?? 0) - weight));
    const curve = Array.from({ length: size }, (_, at) => {
      const row = new Float64Array(size);
      row[at] = ridge + 1e-6;
      return row;
    });
    for (const { features, right } of examples) addExample(features, right, weights, gradient, curve);
    const change = solved(mirroredBelow(curve), gradient);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (change.every((each) => Math.abs(each) < SETTLED)) break;
  }
  return [...weights].map((weight) => Math.round(weight * 1000) / 1000);
}

/** Adds to the gradient, and to the upper half of the curve. */
function addExample(
  features: Float64Array,
  right: boolean,
  weights: Float64Array,
  gradient: Float64Array,
  curve: readonly Float64Array[],
): void {
  let odds = 0;
  for (let at = 0; at < features.length; at += 1) odds += (features[at] ?? 0) * (weights[at] ?? 0);
  const share = 1 / (1 + Math.exp(-odds));
  const slope = Math.max(1e-6, share * (1 - share));
  for (let at = 0; at < features.length; at += 1) {
    const own = features[at] ?? 0;
    if (own === 0) continue;
    gradient[at] = (gradient[at] ?? 0) + ((right ? 1 : 0) - share) * own;
    const row = curve[at];
    if (row !== undefined)
      for (let other = at; other < features.length; other += 1)
        row[other] = (row[other] ?? 0) + slope * own * (features[other] ?? 0);
  }
}

/** The whole of a symmetric matrix of which the upper half is known. */
const mirroredBelow = (upper: readonly Float64Array[]): Float64Array[] =>
  upper.map((row, at) => row.map((value, other) => (other < at ? (upper[other]?.[at] ?? 0) : value)));

/** Solves a symmetric positive system by Gauss elimination with row exchange. */
function solved(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const best = rows
      .slice(at)
      .reduce(
        (most, row, index) => (Math.abs(row[at] ?? 0) > Math.abs(rows[most]?.[at] ?? 0) ? at + index : most),
        at,
      );
    const [a, b] = [rows[at], rows[best]];
    if (a === undefined || b === undefined) continue;
    [rows[at], rows[best]] = [b, a];
    rows.forEach((row, other) => {
      if (other === at) return;
      const share = (row[at] ?? 0) / (b[at] ?? 1);
      if (share !== 0)
        for (let column = at; column < row.length; column += 1)
          row[column] = (row[column] ?? 0) - share * (b[column] ?? 0);
    });
  }
  return Float64Array.from(rows, (row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
