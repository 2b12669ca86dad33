/** The word that leads to an encounter's noun, over what only measures or owns it: "after two days of talks", "at their meeting". */
import { governingWord } from '../governing-word.ts';
import type { Token } from '../../tokens.ts';
import { POSSESSIVES } from './noun-phrase.ts';

/** What counts or measures encounters. */
const MEASURES =
  /^(?:nights?|days?|hours?|weeks?|months?|mornings?|afternoons?|evenings?|rounds?|series|string|sessions?|minutes?|half-hour|marathon|bout|spell|stretch)$/;

/** The token of that word. */
export function occasionWord(tokens: readonly Token[], noun: number): number {
  const at = governingWord(tokens, noun);
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'of' && MEASURES.test(tokens[at - 1]?.lower ?? '')) return governingWord(tokens, at);
  return POSSESSIVES.has(lower) ? at - 1 : at;
}
