import type { Sentence } from '@nonpaper/text';
import type { Hint, TaggedSpan } from './statements/types.ts';

export type { Hint, TaggedSpan };

/**
 * The place of a learned tagger. It is told what the rules found, and marks sources, cues and contents with its own
 * confidence; the statements step merges its spans with the rules' and keeps the surer of two that overlap.
 */
export interface Tagger {
  readonly name: string;
  tag(text: string, sentences: readonly Sentence[], hints: readonly Hint[]): readonly TaggedSpan[];
}
