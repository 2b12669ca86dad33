import { good, type Outcome } from '../outcome.ts';
import { refuse } from './refuse.ts';

/** Scores of the options of one issue as somebody rated them. */
export interface Rated {
  /** From 0 (the worst option) to 1 (the best), rounded to six places. */
  readonly values: Readonly<Record<string, number>>;
  readonly best: readonly string[];
  readonly worst: readonly string[];
}

/**
 * Direct rating: each option between 0 and 100, the worst at 0 and the best at 100. Both ends must be there, because
 * weights are about the step from the worst to the best; an issue with one option is rated 100 alone and is worth
 * nothing to choose. Nothing is stretched: ratings that miss an end are refused.
 */
export function ratedDirectly(ratings: Readonly<Record<string, number>>): Outcome<Rated> {
  const entries = Object.entries(ratings);
  for (const [option, rating] of entries)
    if (!(rating >= 0 && rating <= 100))
      return refuse('elicit-answer-wrong', `The rating is ${rating}; it must be 0 to 100.`, option);
  const at = (end: number): string[] =>
    entries.filter(([, rating]) => rating === end).map(([option]) => option);
  const [best, worst] = [at(100), at(0)];
  if (best.length === 0) return refuse('elicit-ends-missing', 'No option is rated 100.', 'ratings');
  if (worst.length === 0 && entries.length > 1)
    return refuse('elicit-ends-missing', 'No option is rated 0.', 'ratings');
  const values = entries.map(([option, rating]) => [option, Math.round(rating * 1e4) / 1e6]);
  return good({ values: Object.fromEntries(values), best, worst });
}
