import type { Message } from '@nonpaper/vocabulary';
import type { ReadBracket } from '../types.ts';
import type { BracketSurroundings } from './bracket-facts.ts';
import { bracketFacts, proposersOf } from './bracket-facts.ts';
import { SQUARE } from './bracket-signs.ts';

export type { BracketSurroundings } from './bracket-facts.ts';

/** The square brackets of a text, in order of place, and what is wrong with them. */
export interface BracketReading {
  readonly brackets: readonly ReadBracket[];
  readonly messages: readonly Message[];
}

/**
 * Reads the square brackets of a text: how deep they are (1 is outermost), what they hold, whose they are. It keeps
 * of `bracketFacts` what a dossier stores; `readNegotiated` gives the whole tree. Linear but for a sort.
 */
export function readBrackets(text: string, surroundings: BracketSurroundings = {}): BracketReading {
  const { facts, messages } = bracketFacts(text, surroundings);
  const brackets = facts
    .filter(({ family }) => family === SQUARE)
    .map(({ depth, kind, stances, span, closed }): ReadBracket => {
      return { depth, kind, by: kind === 'note' ? [] : proposersOf(stances), span, closed };
    });
  return { brackets, messages };
}
