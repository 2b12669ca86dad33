import type { Weights } from '../src/align/weighing.ts';
import { FEATURE_COUNTS } from '../src/align/weights.ts';
import { caseOf, columnsCase, keptCase, trilogueCase, type Case } from './cases.ts';
import type { Materials } from './materials.ts';
import { fitted } from './logistic.ts';
import { examplesOf } from './training.ts';

/** Seeds from here on make weights, and no others do. */
const FIRST_SEED = 5_000_001;
const LARGEST = 200;
/** Pieces are rare: so many seeds of each kind make their weights. */
const SEEDS_FOR_PIECES = 400;
/** How strongly weights are held near 0: against tens of thousands of examples, hardly. */
const RIDGE = 1;

type Makes = (seed: number, materials: Materials, most: number) => Case;

/** Other drafts and rows of tables, by other seeds. */
const moreCases: Makes = (seed, materials, most) => caseOf(seed + 100_000, materials, most);

/** Kinds of cases that make weights, and how many seeds of each, as a share. */
const MIXES: readonly { readonly share: number; readonly kinds: readonly Makes[] }[] = [
  { share: 0.5, kinds: [caseOf, columnsCase, keptCase] },
  { share: 0.6, kinds: [caseOf, columnsCase, keptCase, trilogueCase] },
  { share: 1, kinds: [caseOf, moreCases, columnsCase, keptCase, trilogueCase] },
];

/**
 * Weights of pairs from seeded cases over some texts: the means of what several mixes of kinds give, of which each alone gained on one
 * kind what it lost on another. `weights` are those by which pairs are chosen between the rounds.
 */
export function fittedPairs(materials: Materials, documents: number, weights: Weights): Weights {
  const made = MIXES.map(({ share, kinds }) => {
    const examples = casesOf(materials, Math.round(documents * share), kinds).flatMap((makes) =>
      examplesOf(makes(), weights),
    );
    const all = (kind: 'first' | 'pairs'): number[] =>
      fitted(
        examples.flatMap((each) => each[kind]),
        FEATURE_COUNTS.pair,
        RIDGE,
      );
    return { first: all('first'), pair: all('pairs') };
  });
  const mean = (kind: 'first' | 'pair'): number[] =>
    Array.from({ length: FEATURE_COUNTS.pair }, (_, at) => {
      const sum = made.reduce((all, each) => all + (each[kind][at] ?? 0), 0);
      return Math.round((1000 * sum) / made.length) / 1000;
    });
  return { first: mean('first'), pair: mean('pair'), piece: weights.piece };
}

/** The same weights of pairs, and those of pieces made anew behind them. */
export function fittedPieces(materials: Materials, weights: Weights): Weights {
  const kinds = [caseOf, columnsCase, keptCase];
  const examples = casesOf(materials, SEEDS_FOR_PIECES, kinds).flatMap(
    (makes) => examplesOf(makes(), weights).pieces,
  );
  return { ...weights, piece: fitted(examples, FEATURE_COUNTS.piece, RIDGE) };
}

/** Makes the cases one by one: all at once would be too much to hold. */
const casesOf = (materials: Materials, seeds: number, kinds: readonly Makes[]): (() => Case)[] =>
  Array.from({ length: seeds }, (_, at) => FIRST_SEED + at).flatMap((seed) =>
    kinds.map((makes) => () => makes(seed, materials, LARGEST)),
  );

/** The file in which the weights stand. */
export function weightsFile({ first, pair, piece }: Weights): string {
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
  piece: ${list(piece)},
};
`;
}
