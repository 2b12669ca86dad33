/** "…, having first informed the Council": what was done before, said by a participle. */
import { IRREGULAR_PARTICIPLES } from '../data/duty-words.ts';
import type { Mark } from './mark.ts';
import type { Token } from './tokens.ts';

/** Words between "having" and its participle. */
const FIRST = /^(?:first|previously|already|duly)$/u;

/**
 * Where a clause within a sentence says by "having" that something comes first, which "after informing it" says too. At the head of a
 * text such a clause is of the preamble and no condition. Linear.
 */
export const perfectMarks = (tokens: readonly Token[]): Mark[] =>
  tokens.flatMap(({ key, span, capital }, from): Mark[] => {
    if (key !== 'having' || capital || tokens[from - 1]?.kind !== 'mark') return [];
    const isFirst = FIRST.test(tokens[from + 1]?.text.toLowerCase() ?? '');
    const verb = tokens[isFirst ? from + 2 : from + 1];
    if (verb?.kind !== 'word' || !(verb.key.endsWith('ed') || IRREGULAR_PARTICIPLES.has(verb.key))) return [];
    return [{ kind: 'condition', value: 'after', span, from, to: from + 1 }];
  });
