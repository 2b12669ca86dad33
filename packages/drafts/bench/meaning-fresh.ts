import { readFileSync } from 'node:fs';
import { type MeaningChange, type MeaningKind, readMeaning } from '../src/index.ts';
import { between, seeded } from './random.ts';

/** A pair of wordings from a file: what a critical one changes is in `kinds`, which is empty or absent for a harmless one. */
export interface FreshPair {
  readonly before: string;
  readonly after: string;
  readonly kinds?: readonly string[];
}

/** What a file for `--fresh` holds: rewordings, changes of substance, and both in texts with brackets. */
export interface FreshSet {
  readonly harmless: readonly FreshPair[];
  readonly critical: readonly FreshPair[];
  readonly bracketed: readonly FreshPair[];
}

/** Flags on harmless pairs, both ways round: `per20` flags for 20 provisions, with its 95 % interval. */
export interface QuietRow {
  readonly set: string;
  readonly provisions: number;
  readonly flags: number;
  readonly flagged: number;
  readonly per20: number;
  readonly low: number;
  readonly high: number;
  /** How much stands apart as worth a look, for 20 provisions. */
  readonly looksPer20: number;
}

/** How many changes of a kind are named by an entry, and by one of a kind that fits. */
export interface NamedRow {
  readonly kind: string;
  readonly changes: number;
  readonly named: number;
  readonly ofItsKind: number;
  /** Named by an entry, or else by wording that is worth a look. */
  readonly withLooks: number;
}

/** The kinds of entry that fit the examiner's kinds. */
const FITTING: Readonly<Record<string, readonly MeaningKind[]>> = {
  duty: [
    'duty-strengthened',
    'duty-weakened',
    'duty-changed',
    'duty-added',
    'duty-removed',
    'qualifier',
    'status',
  ],
  negation: ['negation', 'scope', 'duty-strengthened', 'duty-weakened', 'duty-changed'],
  number: ['number', 'deadline', 'scope'],
  date: ['date', 'deadline', 'condition', 'number'],
  party: ['bound', 'party', 'scope'],
  condition: ['condition', 'deadline', 'scope', 'qualifier', 'negation'],
  term: ['term', 'status', 'qualifier', 'scope'],
  reference: ['reference', 'number'],
  bracket: ['bracket'],
  scope: ['scope', 'qualifier', 'status', 'term', 'condition'],
};

const listOf = (found: unknown): FreshPair[] =>
  Array.isArray(found)
    ? found.map((each: Partial<FreshPair>) => ({
        before: String(each.before ?? ''),
        after: String(each.after ?? ''),
        kinds: Array.isArray(each.kinds) ? each.kinds.map(String) : [],
      }))
    : [];

/** Reads a file of pairs; a list that it lacks is empty. */
export function readFreshSet(file: string): FreshSet {
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return {
    harmless: listOf(found['harmless']),
    critical: listOf(found['critical']),
    bracketed: listOf(found['bracketed']),
  };
}

const isHarmless = ({ kinds = [] }: FreshPair): boolean => kinds.length === 0 || kinds.includes('none');

const bothWays = (pairs: readonly FreshPair[]): FreshPair[] =>
  pairs.flatMap((pair) => [pair, { ...pair, before: pair.after, after: pair.before }]);

const flagsOf = ({ before, after }: FreshPair): readonly MeaningChange[] =>
  readMeaning(before, after).changes;

/** What stands apart, below the list. */
const looksOf = ({ before, after }: FreshPair): readonly MeaningChange[] =>
  readMeaning(before, after).worthALook;

const RESAMPLES = 2_000;

/** Flags for 20 provisions, with the middle 95 % of 2,000 samples drawn from the pairs with replacement (B. Efron's bootstrap). */
function quietRow(set: string, pairs: readonly FreshPair[]): QuietRow {
  // The two ways round of one pair are no two witnesses, so that they are drawn together.
  const counts = pairs.map((pair) => bothWays([pair]).map((way) => flagsOf(way).length));
  const sum = (rows: readonly (readonly number[])[]): number => rows.flat().reduce((a, b) => a + b, 0);
  const per20 = (flags: number): number => Math.round((1000 * flags) / Math.max(1, pairs.length)) / 100;
  const random = seeded(1);
  const drawn = Array.from({ length: pairs.length === 0 ? 0 : RESAMPLES }, () =>
    sum(counts.map(() => counts[between(random, 0, counts.length - 1)] ?? [])),
  ).sort((a, b) => a - b);
  return {
    set,
    provisions: 2 * pairs.length,
    flags: sum(counts),
    flagged: counts.flat().filter((count) => count > 0).length,
    per20: per20(sum(counts)),
    low: per20(drawn[Math.floor(0.025 * RESAMPLES)] ?? 0),
    high: per20(drawn[Math.floor(0.975 * RESAMPLES)] ?? 0),
    looksPer20: per20(bothWays(pairs).reduce((total, pair) => total + looksOf(pair).length, 0)),
  };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+|[[\]%$€£]/gu) ?? [];

/** Words that only one side has; all words where both sides have the same, in another order. */
function touchedWords({ before, after }: FreshPair): ReadonlySet<string> {
  const [a, b] = [new Set(wordsOf(before)), new Set(wordsOf(after))];
  const only = [...[...a].filter((word) => !b.has(word)), ...[...b].filter((word) => !a.has(word))];
  return new Set(only.length > 0 ? only : [...a]);
}

/** The entries that show a word that went or came. */
function namingEntries(pair: FreshPair, entries = flagsOf(pair)): MeaningChange[] {
  const touched = touchedWords(pair);
  return entries.filter(({ before, after, note }) =>
    wordsOf(`${before} ${after} ${note}`).some((word) => touched.has(word)),
  );
}

const fits = (kind: string, entries: readonly MeaningChange[]): boolean =>
  entries.some((entry) => FITTING[kind]?.includes(entry.kind) ?? false);

function namedRow(kind: string, pairs: readonly FreshPair[]): NamedRow {
  const found = pairs.map((pair) => ({ pair, entries: namingEntries(pair) }));
  const fitting = found.filter(({ pair: { kinds = [] }, entries }) =>
    kind === 'all' ? kinds.every((each) => fits(each, entries)) : fits(kind, entries),
  );
  const named = found.filter(({ entries }) => entries.length > 0).length;
  const withLooks = found.filter(
    ({ pair, entries }) => entries.length > 0 || namingEntries(pair, looksOf(pair)).length > 0,
  ).length;
  return { kind, changes: pairs.length, named, ofItsKind: fitting.length, withLooks };
}

function namedRows(pairs: readonly FreshPair[]): NamedRow[] {
  const kinds = [...new Set(pairs.flatMap((pair) => pair.kinds ?? []))].sort();
  return [
    namedRow('all', pairs),
    ...kinds.map((kind) =>
      namedRow(
        kind,
        pairs.filter((pair) => pair.kinds?.includes(kind) === true),
      ),
    ),
  ];
}

const shown = ({ before, after }: FreshPair): string => `  - ${before}\n  + ${after}`;

function showFlags(title: string, pairs: readonly FreshPair[]): void {
  console.log(`\n${title}`);
  for (const pair of bothWays(pairs)) {
    const flags = flagsOf(pair);
    if (flags.length > 0)
      console.log(shown(pair), ...flags.map(({ kind, note }) => `\n      ${kind}: ${note}`));
  }
}

function showMisses(title: string, pairs: readonly FreshPair[]): void {
  console.log(`\n${title}`);
  for (const pair of pairs) {
    const entries = namingEntries(pair);
    if ((pair.kinds ?? []).every((kind) => fits(kind, entries))) continue;
    const told = entries.map(({ kind, note }) => `\n      ${kind}: ${note}`);
    console.log(
      `${entries.length === 0 ? 'not named' : 'of another kind'} (${(pair.kinds ?? []).join(', ')})`,
    );
    console.log(shown(pair), ...told);
  }
}

/** Prints flags on the harmless pairs and recall on the critical ones, of plain and of bracketed texts; the misses too where asked. */
export function reportFresh(file: string, show: boolean): void {
  const { harmless, critical, bracketed } = readFreshSet(file);
  const [quiet, changed] = [bracketed.filter(isHarmless), bracketed.filter((pair) => !isHarmless(pair))];
  console.log(`Flags on harmless rewordings of ${file}, both ways round, for 20 provisions:`);
  console.table([quietRow('plain', harmless), quietRow('with brackets', quiet)]);
  console.log('Critical changes that an entry names, and one of a fitting kind:');
  console.table(namedRows(critical));
  console.log('The same in texts with brackets:');
  console.table(namedRows(changed));
  if (!show) return;
  showFlags('Harmless, and flagged:', harmless);
  showFlags('Harmless in brackets, and flagged:', quiet);
  showMisses('Critical, and not named or of another kind:', critical);
  showMisses('Critical in brackets, and not named or of another kind:', changed);
}
