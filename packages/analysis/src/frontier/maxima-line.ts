/** Which points of one party are kept: the largest, and what is within the slack of it. `values` descend. */
export function maximaOnLine(values: Float64Array, size: number, slack: number): Uint8Array {
  const keep = new Uint8Array(size);
  for (let point = 0; point < size; point += 1)
    if ((values[0] ?? 0) - (values[point] ?? 0) <= slack) keep[point] = 1;
  return keep;
}
