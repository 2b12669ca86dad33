/**
 * Confidence of a statement: the rule's prior times the sureness of the speaker's resolution, less 0.1 for very long
 * content (over 600 characters), at least 0.05. Priors: 0.95 quotation next to its cue, 0.92 "quoted as saying", 0.9
 * "according to" and that-clauses, 0.88 content before the cue, 0.85 infinitives, 0.82 clauses without "that", 0.8 labels, 0.75
 * hearsay, 0.72 nouns, 0.7 noun phrases, 0.68 adjectives, 0.6 quotations without a cue, 0.55 the writer's own voice.
 * They are set by hand in this order; the figures on PolNeAR in the package's manual say how far they hold.
 */
import type { Spoken } from './speakers.ts';

export function confidenceOf(spoken: Spoken): number {
  const length = spoken.found.content.reduce((sum, [start, end]) => sum + end - start, 0);
  const value = spoken.found.prior * spoken.sureness - (length > 600 ? 0.1 : 0);
  return Math.round(Math.min(1, Math.max(0.05, value)) * 100) / 100;
}
