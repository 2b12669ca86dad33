import { freeHolders, isFreeWhole, othersOf, type View } from './piece-candidates.ts';
import { pieceFeatures, type OtherWhole } from './pieces.ts';
import { weighed } from './scores.ts';
import type { Sides } from './sides.ts';

/** A whole without a partner that two pieces without one fill together. */
export interface Supposed {
  readonly whole: number;
  readonly first: number;
  readonly piece: number;
  readonly other: OtherWhole;
  /** Natural logarithm. */
  readonly odds: number;
}

/** Of the pieces of which a whole holds most, so many are tried with each other. */
const MOST_TRIED = 3;

/**
 * Of a provision that was cut in the middle, neither half may be near enough to be its partner, and both are rivals. So each
 * two halves are tried: the one supposed to be the partner, is the other one a piece, and the other way round? What is less
 * sure counts. The best two for each whole, where they are more likely than not.
 */
export function supposedIn(sides: Sides, view: View): Supposed[] {
  const holders = freeHolders(sides, view);
  return view.seen.wholes.flatMap(({ index: whole, key }): Supposed[] => {
    if (key === '' || !isFreeWhole(sides, view, whole)) return [];
    const tried = (holders.get(whole) ?? []).slice(0, MOST_TRIED);
    const pairs = tried.flatMap((first, at) =>
      tried.slice(at + 1).map((piece) => supposed(sides, view, whole, first, piece)),
    );
    const [best] = pairs.sort((a, b) => b.odds - a.odds || a.first - b.first || a.piece - b.piece);
    return best === undefined || best.odds <= 0 ? [] : [best];
  });
}

function supposed(sides: Sides, view: View, whole: number, first: number, piece: number): Supposed {
  const oddsOf = (partner: number, each: number): number => {
    const grown = { wholes: [whole], pieces: [partner] };
    const features = pieceFeatures(view.seen, grown, each, othersOf(sides, view, each));
    return features === null ? -Infinity : weighed(features, view.seen.weights);
  };
  const odds = Math.min(oddsOf(first, piece), oddsOf(piece, first));
  return { whole, first, piece, other: othersOf(sides, view, piece), odds };
}
