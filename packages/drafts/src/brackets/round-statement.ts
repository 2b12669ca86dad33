import type { Span } from '@nonpaper/vocabulary';
import type { Stance } from './stances.ts';

/**
 * What parties say of the provision as a whole: in round brackets that are no label of a bracket, on a line of their own, or in a
 * last sentence that begins with a mark.
 */
export interface RoundStatement {
  readonly stances: readonly Stance[];
  readonly span: Span;
}
