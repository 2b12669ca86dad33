/** Directions in which what is still possible is bounded, from the first party alone to the second alone. */
export interface Directions {
  readonly count: number;
  /** What a step of each party counts in each direction. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Steps of each party that count as much as each other. */
  readonly scale: readonly [first: number, second: number];
  /** By how much a bound in each direction may be off for the rounding of doubles. */
  readonly margin: Float64Array;
}

/** More directions cut off more of what is not possible, and cost more: eight were quickest for 10 issues of 10 options. */
const COUNT = 8;

/**
 * Directions evenly spread between the parties, whose steps are weighed by `scale`. `totals`: the largest absolute
 * utilities; `terms`: how many numbers are added up for a bound.
 */
export function directionsOf(
  scale: readonly [number, number],
  totals: readonly [number, number],
  terms: number,
): Directions {
  const first = new Float64Array(COUNT);
  const second = new Float64Array(COUNT);
  for (let at = 0; at < COUNT; at += 1) {
    const angle = (at / (COUNT - 1)) * (Math.PI / 2);
    first[at] = Math.cos(angle) / scale[0];
    second[at] = Math.sin(angle) / scale[1];
  }
  // The axes count in steps, and not at all what is not theirs.
  [first[0], second[0]] = [1, 0];
  [first[COUNT - 1], second[COUNT - 1]] = [0, 1];
  const noise = (terms + 16) * 2 ** -52;
  const margin = first.map((each, at) => noise * (each * totals[0] + (second[at] ?? 0) * totals[1]));
  return { count: COUNT, first, second, scale, margin };
}
