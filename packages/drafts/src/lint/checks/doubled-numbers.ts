import { MULTIPLIERS, NUMBER_WORDS } from '../../data/fact-words.ts';
import type { ReadSentence } from '../draft-view.ts';
import { findingOn, quoted } from '../findings.ts';
import { valueUnder } from '../quantities.ts';
import type { LintFinding } from '../types.ts';
import { spanOf, type Token } from '../view.ts';

const LONGEST_NUMBER = 8;

/** A number in words with another in figures behind it, in round brackets: "seven (9) members". Linear. */
export function doubledNumbers({ unit, view: { tokens, lent }, view }: ReadSentence): LintFinding[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'number' || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')') return [];
    const from = startOfNumber(tokens, at - 1, lent);
    if (from === at - 1) return [];
    const inWords = valueUnder(unit.text, tokens[from]?.start ?? 0, tokens[at - 2]?.end ?? 0);
    const inFigures = valueUnder(unit.text, token.start, token.end);
    if (inWords === null || inFigures === null || inWords === inFigures) return [];
    const words = quoted(unit, spanOf(tokens, from, at + 1));
    const note = `The number in words and that in figures differ in ${words}; which of the two holds?`;
    return [findingOn('number', unit, view, [from, at + 2], note, 'certain')];
  });
}

/** Where the number in words begins that ends before a place; the place itself where none does. */
function startOfNumber(tokens: readonly Token[], end: number, lent: number): number {
  let from = end;
  for (let at = end - 1; at >= Math.max(lent, end - LONGEST_NUMBER); at -= 1) {
    const low = tokens[at]?.low ?? '';
    if (isNumberWord(low)) from = at;
    else if (low !== 'and' || from === end) break;
  }
  return from;
}

const isNumberWord = (low: string): boolean =>
  low.split('-').every((part) => Object.hasOwn(NUMBER_WORDS, part) || Object.hasOwn(MULTIPLIERS, part));
