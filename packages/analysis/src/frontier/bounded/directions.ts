/** Directions in which what is still possible is bounded: the first ones are the parties alone, the others between them. */
export interface Directions {
  readonly count: number;
  readonly parties: number;
  /** What a step of each party counts in each direction: `weights[way * parties + party]`. */
  readonly weights: Float64Array;
  /** Steps of each party that count as much as each other. */
  readonly scale: readonly number[];
  /** By how much a bound in each direction may be off for the rounding of doubles. */
  readonly margin: Float64Array;
}

/** Between two parties; more directions cut off more of what is not possible, and cost more. */
const BETWEEN_TWO = 2;
/** Into so many parts the weight is divided among three parties, and among more. */
const PARTS_OF_THREE = 3;
const PARTS_OF_MORE = 2;

/**
 * Directions evenly spread between the parties, whose steps are weighed by `scale`. `totals`: the largest absolute
 * utilities; `terms`: how many numbers are added up for a bound.
 */
export function directionsOf(scale: readonly number[], totals: readonly number[], terms: number): Directions {
  const parties = scale.length;
  const axes = scale.map((_, own) => scale.map((_each, party) => (party === own ? 1 : 0)));
  const between = spread(parties).map((shares) => shares.map((share, party) => share / (scale[party] ?? 1)));
  const all = [...axes, ...between];
  // Bounds are sums of sums, some of which were moved about before.
  const noise = (8 * terms + 64) * 2 ** -52;
  const margin = all.map(
    (row) => noise * row.reduce((sum, each, party) => sum + each * (totals[party] ?? 0), 0),
  );
  return {
    count: all.length,
    parties,
    weights: Float64Array.from(all.flat()),
    scale,
    margin: Float64Array.from(margin),
  };
}

/** Shares of the parties, of which at least two have some. */
function spread(parties: number): number[][] {
  if (parties === 2)
    return Array.from({ length: BETWEEN_TWO }, (_, at) => {
      const angle = ((at + 1) / (BETWEEN_TWO + 1)) * (Math.PI / 2);
      return [Math.cos(angle), Math.sin(angle)];
    });
  const parts = parties === 3 ? PARTS_OF_THREE : PARTS_OF_MORE;
  const mixed = divisions(parts, parties).filter((shares) => shares.filter((each) => each > 0).length > 1);
  return parties > PARTS_OF_MORE && parts < parties
    ? [...mixed, Array.from({ length: parties }, () => 1)]
    : mixed;
}

/** All ways to divide so many parts among so many parties. */
function divisions(parts: number, parties: number): number[][] {
  if (parties === 0) return parts === 0 ? [[]] : [];
  return Array.from({ length: parts + 1 }, (_, own) => own).flatMap((own) =>
    divisions(parts - own, parties - 1).map((others) => [own, ...others]),
  );
}
