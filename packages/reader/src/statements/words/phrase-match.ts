import { tokenAt } from './page.ts';
import type { PhraseTable, Run, Unit } from '../types.ts';
import { phraseList } from './word-sets.ts';

/** Cuts a phrase as the tagger cuts text: clitics stand alone. */
const cut = (phrase: string): string[] =>
  phrase
    .replace(/’/gu, "'")
    .replace(/(\w)('s|'re|n't)\b/gu, '$1 $2')
    .split(' ');

export function phraseTable(block: string): PhraseTable {
  const table = new Map<string, string[][]>();
  for (const phrase of phraseList(block)) {
    const words = cut(phrase);
    const first = words[0] ?? '';
    table.set(
      first,
      [...(table.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return table;
}

/** All matches in a unit from left to right; the longest wins and none overlap. Several findings of one unit ask for the same. */
export function matchPhrases(table: PhraseTable, unit: Unit): readonly Run[] {
  const known = unit.matched.get(table);
  if (known !== undefined) return known;
  const runs = matchAll(table, unit);
  unit.matched.set(table, runs);
  return runs;
}

function matchAll(table: PhraseTable, unit: Unit): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < unit.tokens.length; at += 1) {
    const phrases = table.get(tokenAt(unit, at).low);
    if (phrases === undefined) continue; // as at most words
    const length = lengthAt(phrases, unit, at);
    if (length === 0) continue;
    runs.push({ from: at, to: at + length });
    at += length - 1;
  }
  return runs;
}

/** How many words the first of the phrases that stands at a place has; 0 where none stands there. */
const lengthAt = (phrases: readonly (readonly string[])[], unit: Unit, at: number): number =>
  phrases.find((each) => each.every((word, offset) => tokenAt(unit, at + offset).low === word))?.length ?? 0;
