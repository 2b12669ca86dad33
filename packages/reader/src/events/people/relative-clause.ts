/** Clauses that tell more of a subject without commas: "the states that guarantee the settlement will confer". */
import type { Scene } from '../types.ts';

/** The longest such clause, in tokens. */
const LONGEST = 14;

/** What opens the object of such a verb. */
const OBJECT = /^(?:DET|PROPN|NUM|PRON)$/u;

/**
 * Where the relative pronoun stands whose clause ends right before a token, with one verb right behind the pronoun; -1
 * where none does. "said that Oru met" is none: there a verb stands before it, and somebody behind.
 */
export function relativeBefore({ tokens }: Scene, end: number): number {
  if (tokens[end - 1]?.pos === 'PUNCT') return -1; // "The Nine, a group of states that border the sea, met"
  for (let at = end - 2; at > Math.max(0, end - LONGEST); at -= 1) {
    const { lower, pos, text } = tokens[at] ?? { lower: '', pos: '', text: '' };
    if (pos === 'CCONJ' || /^[,;:.()"“”]$/u.test(text)) return -1;
    if (!/^(?:that|who|which)$/u.test(lower)) continue;
    const behind = tokens[at + 1]?.pos === 'AUX' ? at + 2 : at + 1;
    const verbs = tokens.slice(at + 1, end).filter((token) => token.pos === 'VERB').length;
    // The tagger takes the verb for a noun behind "that": "the villages that share the well".
    const mistaken =
      verbs === 0 &&
      lower === 'that' &&
      tokens[behind]?.pos === 'NOUN' &&
      OBJECT.test(tokens[behind + 1]?.pos ?? '');
    const opens = (mistaken || (tokens[behind]?.pos === 'VERB' && verbs === 1)) && behind < end - 1;
    return opens && /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.pos ?? '') ? at : -1;
  }
  return -1;
}
