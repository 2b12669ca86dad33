/**
 * Which points of two parties are kept: those that no other dominates by more than the slack. `values` descend by the
 * first party, then by the second, without two the same.
 *
 * Plan. One sweep. A point falls if one that stands before it has more than `slack` more for the second party; or if
 * one that has more than `slack` more for the first party has no less for the second. Linear.
 */
export function maximaInPlane(values: Float64Array, size: number, slack: number): Uint8Array {
  const keep = new Uint8Array(size);
  let [best, bestAhead, ahead] = [-Infinity, -Infinity, 0];
  for (let point = 0; point < size; point += 1) {
    const [first, second] = [values[2 * point] ?? 0, values[2 * point + 1] ?? 0];
    while ((values[2 * ahead] ?? 0) > first + slack) {
      bestAhead = Math.max(bestAhead, values[2 * ahead + 1] ?? 0);
      ahead += 1;
    }
    if (best <= second + slack && bestAhead < second) keep[point] = 1;
    if (second > best) best = second;
  }
  return keep;
}

/** The same for one party: the largest, and what is within the slack of it. */
export function maximaOnLine(values: Float64Array, size: number, slack: number): Uint8Array {
  const keep = new Uint8Array(size);
  for (let point = 0; point < size; point += 1)
    if ((values[0] ?? 0) - (values[point] ?? 0) <= slack) keep[point] = 1;
  return keep;
}
