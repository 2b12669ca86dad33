import type { Weights } from '../src/align/weighing.ts';
import { FEATURE_COUNTS } from '../src/align/weights.ts';
import { caseOf, columnsCase } from './cases.ts';
import type { Materials } from './materials.ts';
import { fitted, type Example } from './logistic.ts';
import { examplesOf, type CaseExamples } from './training.ts';

/** Seeds from here on make weights, and no others do. */
const FIRST_SEED = 5_000_001;
const LARGEST = 200;
/** Pieces are rarer than pairs: so many times as many cases make their weights. */
const FOR_PIECES = 5;
/** How strongly weights are held near 0: against tens of thousands of examples, hardly. */
const RIDGE = 1;

/** Weights from seeded cases over some texts, as many columns of written acts as other cases. `weights` are those by which pairs are chosen between the rounds. */
export function fittedWeights(materials: Materials, documents: number, weights: Weights): Weights {
  const examples: Record<keyof CaseExamples, Example[]> = { first: [], pairs: [], pieces: [] };
  for (let at = 0; at < FOR_PIECES * documents; at += 1)
    for (const makes of [caseOf, columnsCase]) {
      const { first, pairs, pieces } = examplesOf(makes(FIRST_SEED + at, materials, LARGEST), weights);
      examples.pieces.push(...pieces);
      if (at >= documents) continue;
      examples.first.push(...first);
      examples.pairs.push(...pairs);
    }
  return {
    first: fitted(examples.first, FEATURE_COUNTS.pair, RIDGE),
    pair: fitted(examples.pairs, FEATURE_COUNTS.pair, RIDGE),
    piece: fitted(examples.pieces, FEATURE_COUNTS.piece, RIDGE),
  };
}

/** The file in which the weights stand. */
export function weightsFile({ first, pair, piece }: Weights): string {
  const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;
  return `// Made by \`npm run bench:drafts -- --fit --weights\`; measured, not written by hand.
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
