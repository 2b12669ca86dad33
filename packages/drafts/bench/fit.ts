import type { Weights } from '../src/align/weighing.ts';
import { FEATURE_COUNTS } from '../src/align/weights.ts';
import { caseOf, columnsCase, keptCase, trilogueCase, type Case } from './cases.ts';
import type { Materials } from './materials.ts';
import { fitted, type Example } from './logistic.ts';
import { examplesOf, type CaseExamples } from './training.ts';

/** Seeds from here on make weights, and no others do. */
const FIRST_SEED = 5_000_001;
const LARGEST = 200;
/** Pieces are rare: so many seeds make their weights; of 400, fewer groups of drafts were found. */
const SEEDS_FOR_PIECES = 2500;
/** How strongly weights are held near 0: against tens of thousands of examples, hardly. */
const RIDGE = 1;

/**
 * Kinds of cases that make the weights of pairs, and how many seeds of each, as a share. Drafts in which points were replaced are not
 * among them: with them, points of the demonstration that are said anew under their own numbers were taken for others.
 */
const KINDS = [
  [caseOf, 1],
  [columnsCase, 1],
  [keptCase, 1],
] as const;
/** Those that make the weights of cells beside them. */
const MORE_CELLS = [[trilogueCase, 0.6]] as const;

/** How strongly the weights of cells are held near those of all together: what cells never show, such as a heading of their own, weighs as it does there. */
const NEAR_ALL = 3;

/** Weights of pairs from seeded cases over some texts. `weights` are those by which pairs are chosen between the rounds. */
export function fittedPairs(materials: Materials, documents: number, weights: Weights): Weights {
  const from = (kinds: readonly (readonly [typeof caseOf, number])[]): CaseExamples[] =>
    kinds.flatMap(([makes, share]) =>
      casesOf(materials, Math.round(documents * share), [makes]).map((made) => examplesOf(made(), weights)),
    );
  const examples = from(KINDS);
  const all = [...examples, ...from(MORE_CELLS)];
  const of = (kind: 'first' | 'pairs', those: readonly CaseExamples[]): Example[] =>
    those.flatMap((each) => each[kind]);
  const numbered = (kind: 'first' | 'pairs'): number[] =>
    fitted(of(kind, examples).map(withoutCells), FEATURE_COUNTS.numbered, RIDGE);
  const cells = (kind: 'first' | 'pairs'): number[] =>
    fitted(
      of(
        kind,
        all.filter((each) => each.cells),
      ),
      FEATURE_COUNTS.pair,
      NEAR_ALL,
      fitted(of(kind, all), FEATURE_COUNTS.pair, RIDGE),
    );
  return {
    first: numbered('first'),
    pair: numbered('pairs'),
    cells: { first: cells('first'), pair: cells('pairs') },
    piece: weights.piece,
  };
}

/** An example without what is looked at in cells alone. */
const withoutCells = ({ features, right }: Example): Example => ({
  features: features.subarray(0, FEATURE_COUNTS.numbered),
  right,
});

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
import { NUMBERED_FEATURES, PAIR_FEATURES } from './pair-features.ts';
import { PIECE_FEATURES } from './pieces.ts';
import type { Weights } from './weighing.ts';

export const FEATURE_COUNTS = {
  numbered: NUMBERED_FEATURES,
  pair: PAIR_FEATURES.length,
  piece: PIECE_FEATURES.length,
};

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
