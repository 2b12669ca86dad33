import { tokenAt } from './page.ts';
import type { PhraseTable, Run, Unit } from '../types.ts';
import { phraseList } from './word-sets.ts';

/** Cuts a phrase as the tagger cuts text: clitics stand alone. */
const cut = (phrase: string): string[] =>
  phrase
    .replace(/’/gu, "'")
    .replace(/(\w)('s|'re|n't)\b/gu, '$1 $2')
    .split(' ');

/** Phrases of one table that begin with one word, the longest first. */
interface Opening {
  readonly table: number;
  readonly phrases: readonly (readonly string[])[];
}

/** What begins with a word, in all tables: each word of a unit is looked up once, and most begin nothing. */
const openings = new Map<string, readonly Opening[]>();
let tables = 0;

/** Enters a list of phrases. To be made once, when the program is loaded. */
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
  const number = tables;
  tables += 1;
  for (const [first, phrases] of table)
    openings.set(first, [...(openings.get(first) ?? []), { table: number, phrases }]);
  return { number };
}

const NONE: readonly Run[] = [];

/** All matches in a unit from left to right; the longest wins and none overlap. Several findings of one unit ask for the same. */
export function matchPhrases({ number }: PhraseTable, unit: Unit): readonly Run[] {
  if (unit.matched.length === 0) matchAll(unit);
  return unit.matched[number] ?? NONE;
}

/** Looks for the phrases of all tables at once. */
function matchAll(unit: Unit): void {
  const runs: Run[][] = [];
  for (let table = 0; table < tables; table += 1) runs.push([]);
  for (let at = 0; at < unit.tokens.length; at += 1) {
    const starting = openings.get(tokenAt(unit, at).low);
    if (starting === undefined) continue; // as at most words
    for (const { table, phrases } of starting) {
      const own = runs[table] ?? [];
      if ((own.at(-1)?.to ?? 0) > at) continue;
      const length = lengthAt(phrases, unit, at);
      if (length > 0) own.push({ from: at, to: at + length });
    }
  }
  unit.matched.push(...runs);
}

/** How many words the first of the phrases that stands at a place has; 0 where none stands there. */
const lengthAt = (phrases: readonly (readonly string[])[], unit: Unit, at: number): number =>
  phrases.find((each) => each.every((word, offset) => tokenAt(unit, at + offset).low === word))?.length ?? 0;
