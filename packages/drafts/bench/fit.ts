import type { Weights } from '../src/align/weighing.ts';
import { FEATURE_COUNTS } from '../src/align/weights.ts';
import { caseOf, columnsCase, keptCase, type Case } from './cases.ts';
import type { Materials } from './materials.ts';
import { fitted } from './logistic.ts';
import { examplesOf } from './training.ts';

/** Seeds from here on make weights, and no others do. */
const FIRST_SEED = 5_000_001;
const LARGEST = 200;
/** Pieces are rare: so many seeds make their weights. */
const SEEDS_FOR_PIECES = 2500;
/** How strongly weights are held near 0: against tens of thousands of examples, hardly. */
const RIDGE = 1;

/** Weights of pairs from seeded cases over some texts, as many columns of written acts and kept tables as other cases. `weights` are those by which pairs are chosen between the rounds. */
export function fittedPairs(materials: Materials, documents: number, weights: Weights): Weights {
  const kinds = [caseOf, columnsCase, keptCase];
  const examples = casesOf(materials, documents, kinds).flatMap((makes) => examplesOf(makes(), weights));
  const all = (kind: 'first' | 'pairs'): number[] =>
    fitted(
      examples.flatMap((each) => each[kind]),
      FEATURE_COUNTS.pair,
      RIDGE,
    );
  return { first: all('first'), pair: all('pairs'), piece: weights.piece };
}

/** The same weights of pairs, and those of pieces made anew behind them; on kept tables too, fewer groups were found. */
export function fittedPieces(materials: Materials, weights: Weights): Weights {
  const kinds = [caseOf, columnsCase];
  const examples = casesOf(materials, SEEDS_FOR_PIECES, kinds).flatMap(
    (makes) => examplesOf(makes(), weights).pieces,
  );
  return { ...weights, piece: fitted(examples, FEATURE_COUNTS.piece, RIDGE) };
}

/** Makes the cases one by one: all at once would be too much to hold. */
const casesOf = (materials: Materials, seeds: number, kinds: readonly (typeof caseOf)[]): (() => Case)[] =>
  Array.from({ length: seeds }, (_, at) => FIRST_SEED + at).flatMap((seed) =>
    kinds.map((makes) => () => makes(seed, materials, LARGEST)),
  );

/** The file in which the weights stand. */
export function weightsFile({ first, pair, piece }: Weights): string {
  const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;
  return `// Made by \`npm run bench:drafts -- --fit --weights\` and \`--fit --pieces\`; measured, not written by hand.
// oxlint-disable approx-constant -- a weight that looks like a constant of mathematics is none
import { PAIR_FEATURES } from './features.ts';
import { PIECE_FEATURES } from './pieces.ts';
import type { Weights } from './weighing.ts';

export const FEATURE_COUNTS = { pair: PAIR_FEATURES.length, piece: PIECE_FEATURES.length };

export const WEIGHTS: Weights = {
  first: ${list(first)},
  pair: ${list(pair)},
  piece: ${list(piece)},
};
`;
}
