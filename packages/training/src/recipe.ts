import { corpusOf, featureRows } from './corpus.ts';
import type { Example, FeatureRows } from './corpus.ts';
import { learn } from './learn.ts';
import type { Learned, LearningPlan } from './learn.ts';

/** How one stage is learned, and how much of it is kept. */
export interface StageRecipe extends LearningPlan {
  /** A feature has to be seen so often to count. */
  readonly least: number;
  /** Rows that are kept in the file. */
  readonly rows: number;
}

/** Both stages, as five-fold cross-validation over the training articles chose them (the model card has the figures). */
export const RECIPE: { readonly first: StageRecipe; readonly second: StageRecipe; readonly parts: number } = {
  first: {
    least: 12,
    rows: 150_000,
    epochs: 11,
    meanFrom: 5,
    rate: 0.001,
    shrink: 3e-4,
    margin: 0.6,
    seeds: [1],
  },
  second: {
    least: 20,
    rows: 170_000,
    epochs: 12,
    meanFrom: 6,
    rate: 0.001,
    shrink: 3e-4,
    margin: 0.6,
    seeds: [2, 3],
  },
  parts: 5,
};

/** A stage as it was learned, with the features that its weights belong to. */
export interface LearnedStage {
  readonly features: FeatureRows;
  readonly learned: Learned;
}

/**
 * Second stages that only serve to teach the second look: for each of fewer parts one learning instead of two, and a
 * shorter one. This takes a fifth of the work.
 */
export const TRIAL: StageRecipe & { readonly parts: number } = {
  ...RECIPE.second,
  epochs: 9,
  meanFrom: 4,
  seeds: RECIPE.second.seeds.slice(0, 1),
  parts: 3,
};

export function learnStage(examples: readonly Example[], recipe: StageRecipe): LearnedStage {
  const features = featureRows(examples, recipe.least);
  return { features, learned: learn(corpusOf(examples, features), features.count, recipe) };
}
