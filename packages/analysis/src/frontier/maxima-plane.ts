/** Which points of one party are kept: the largest, and what is within the slack of it. `values` descend. */
export function maximaOnLine(values: Float64Array, size: number, slack: number): Uint8Array {
  const keep = new Uint8Array(size);
  for (let point = 0; point < size; point += 1)
    if ((values[0] ?? 0) - (values[point] ?? 0) <= slack) keep[point] = 1;
  return keep;
}

/** Which points of two parties are kept: those with more for the second party than all before. */
export function maximaInPlane(values: Float64Array, size: number): Uint8Array {
  const keep = new Uint8Array(size);
  let best = -Infinity;
  for (let point = 0; point < size; point += 1) {
    const second = values[2 * point + 1] ?? 0;
    if (second <= best) continue;
    best = second;
    keep[point] = 1;
  }
  return keep;
}
