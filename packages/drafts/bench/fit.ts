import type { Weights } from '../src/align/weighing.ts';
import { PAIR_FEATURES } from '../src/align/pair-features.ts';
import { FEATURE_COUNTS } from '../src/align/weights.ts';
import { caseOf, columnsCase, keptCase, replacedCase, trilogueCase, type Case } from './cases.ts';
import type { Materials } from './materials.ts';
import { fitted, type Example } from './logistic.ts';
import { examplesOf } from './training.ts';

/** Seeds from here on make weights, and no others do. */
const FIRST_SEED = 5_000_001;
const LARGEST = 200;
/** Pieces are rare: so many seeds make their weights; of 400, fewer groups of drafts were found. */
const SEEDS_FOR_PIECES = 2500;
/** How strongly weights are held near 0: against tens of thousands of examples, hardly. */
const RIDGE = 1;

/** Kinds of cases that make the weights of pairs, and how many seeds of each, as a share. */
const KINDS = [
  [caseOf, 1.2],
  [columnsCase, 1],
  [keptCase, 1],
  [trilogueCase, 0.6],
  [replacedCase, 1],
] as const;

/**
 * How strongly the weights of cells, and of all others, are held near those of both together: what one of the two never shows, such as
 * a heading of its own, weighs as it does there.
 */
const NEAR_BOTH = 3;

/** The place of the feature that tells cells from provisions with numbers. */
const WITHOUT_NUMBERS = PAIR_FEATURES.indexOf('without numbers');

/** Weights of pairs from seeded cases over some texts. `weights` are those by which pairs are chosen between the rounds. */
export function fittedPairs(materials: Materials, documents: number, weights: Weights): Weights {
  const examples = KINDS.flatMap(([makes, share]) =>
    casesOf(materials, Math.round(documents * share), [makes]).flatMap((made) => examplesOf(made(), weights)),
  );
  const first = fittedApart(examples.flatMap((each) => each.first));
  const pair = fittedApart(examples.flatMap((each) => each.pairs));
  return {
    first: first.others,
    pair: pair.others,
    cells: { first: first.cells, pair: pair.cells },
    piece: weights.piece,
  };
}

/** Weights of cells and of all others, both from those of all together. */
function fittedApart(examples: readonly Example[]): { cells: number[]; others: number[] } {
  const both = fitted(examples, FEATURE_COUNTS.pair, RIDGE);
  const isCell = ({ features }: Example): boolean => features[WITHOUT_NUMBERS] === 1;
  const nearBoth = (those: readonly Example[]): number[] =>
    fitted(those, FEATURE_COUNTS.pair, NEAR_BOTH, both);
  return {
    cells: nearBoth(examples.filter(isCell)),
    others: nearBoth(examples.filter((each) => !isCell(each))),
  };
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
export function weightsFile({ first, pair, cells, piece }: Weights): string {
  const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;
  return `// Made by \`npm run bench:drafts -- --fit --weights\` and \`--fit --pieces\`; measured, not written by hand.
// oxlint-disable approx-constant -- a weight that looks like a constant of mathematics is none
import { PAIR_FEATURES } from './pair-features.ts';
import { PIECE_FEATURES } from './pieces.ts';
import type { Weights } from './weighing.ts';

export const FEATURE_COUNTS = { pair: PAIR_FEATURES.length, piece: PIECE_FEATURES.length };

export const WEIGHTS: Weights = {
  first: ${list(first)},
  pair: ${list(pair)},
  cells: {
    first: ${list(cells.first)},
    pair: ${list(cells.pair)},
  },
  piece: ${list(piece)},
};
`;
}
