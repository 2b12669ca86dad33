/**
 * Confidence of a statement: the rule's prior times the sureness of the speaker's resolution, less 0.1 for very long
 * content (over 600 characters), at least 0.05. Priors: 0.93 quotation before its cue, 0.92 "quoted as saying", 0.9
 * quotation after its cue, 0.88 "according to" and that-clauses, 0.82 clauses without "that" and content before the
 * cue, 0.8 labels, 0.75 infinitives and hearsay, 0.65 noun phrases, 0.6 nouns and quotations without a cue, 0.58
 * adjectives, 0.55 the writer's own voice. They follow the order of the rules' precision on the development part of
 * PolNeAR (Newell et al. 2018), where nested statements count as wrong: of what each rule found there, 89 per cent of
 * quotations before the cue matched an annotated attribution, 80 of clauses, 58 of noun phrases, 33 of nouns. All
 * together: 74.5 per cent precision and 45.7 recall (F1 56.6); for reporting cues 81.6 and 68.7 (F1 74.6). A match is
 * a cue that overlaps, and source and content whose overlap is at least half of their union.
 */
import type { Spoken } from './speakers/speakers.ts';

export function confidenceOf(spoken: Spoken): number {
  const length = spoken.found.content.reduce((sum, [start, end]) => sum + end - start, 0);
  const value = spoken.found.prior * spoken.sureness - (length > 600 ? 0.1 : 0);
  return Math.round(Math.min(1, Math.max(0.05, value)) * 100) / 100;
}
