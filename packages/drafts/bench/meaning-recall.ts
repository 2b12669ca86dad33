import { meaningChanges } from '../src/meaning/meaning.ts';
import { type CriticalChange, criticalChanges, SURROUNDINGS } from './meaning-seeds.ts';
import { CRITICAL_PROBES } from './meaning-probes.ts';
import { PROVISION_BANK } from './provision-bank.ts';

/** One row of the table: a sort of critical change, how many were seeded, and how many are listed. */
export interface RecallRow {
  readonly sort: string;
  readonly seeded: number;
  readonly listed: number;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+|[[\]%]/gu) ?? [];

/** The kinds of entry under which each sort of change may be listed; where none is named, any. */
const FITTING: Readonly<Record<string, RegExp>> = {
  modal: /^duty|^negation/,
  'negation in': /^negation|^duty|^scope/,
  'negation out': /^negation|^duty|^scope/,
  'negated form': /^negation|^duty|^bound|^scope/,
  contrary: /^negation|^qualifier|^scope/,
  number: /^number|^deadline|^reference/,
  'number word': /^number|^deadline/,
  unit: /^number|^deadline/,
  date: /^date/,
  'deadline word': /^deadline|^condition|^number|^negation/,
  event: /^deadline|^condition/,
  party: /^bound|^party|^term/,
  'condition in': /^condition/,
  'condition out': /^condition|^deadline/,
  'condition word': /^condition|^negation|^deadline/,
  'and/or': /^scope/,
  quantifier: /^scope|^bound|^condition/,
  'qualifier in': /^qualifier|^duty|^deadline/,
  status: /^status|^scope/,
  term: /^term/,
  'term written small': /^term/,
  'bracket opened': /^bracket/,
  'bracket lifted': /^bracket/,
  reference: /^reference/,
};

/** Whether an entry of a fitting kind tells the change: it shows a word that the seed took out or put in. */
export function isListed({ sort, left, right, was, is }: CriticalChange): boolean {
  const [taken, put] = [wordsOf(was), wordsOf(is)];
  const touched = new Set([
    ...taken.filter((word) => !put.includes(word)),
    ...put.filter((word) => !taken.includes(word)),
  ]);
  if (touched.size === 0) for (const word of [...taken, ...put]) touched.add(word);
  return meaningChanges(left, right).some(
    ({ kind, before, after }) =>
      (FITTING[sort]?.test(kind) ?? true) &&
      [...wordsOf(before), ...wordsOf(after)].some((word) => touched.has(word)),
  );
}

/** Seeded changes that are not listed. */
export const missed = (changes: readonly CriticalChange[]): CriticalChange[] =>
  changes.filter((change) => !isListed(change));

/** The probes written after the rules; there any entry counts. */
function probeRow(): RecallRow {
  const listed = CRITICAL_PROBES.filter(([, left, right]) => meaningChanges(left, right).length > 0);
  return { sort: 'probes written after the rules', seeded: CRITICAL_PROBES.length, listed: listed.length };
}

/** Recall by sort, over changes alone, inside reworded provisions, and inside moved ones. */
export function measureRecall(bank: readonly string[] = PROVISION_BANK, rounds = 2): RecallRow[] {
  const rows = SURROUNDINGS.flatMap((surroundings) => {
    const changes = criticalChanges(bank, surroundings, rounds);
    const sorts = [...new Set(changes.map(({ sort }) => sort))];
    return sorts.map((sort) => {
      const own = changes.filter((change) => change.sort === sort);
      return {
        sort: `${sort}, ${surroundings}`,
        seeded: own.length,
        listed: own.length - missed(own).length,
      };
    });
  });
  const sum = (of: 'seeded' | 'listed'): number => rows.reduce((total, row) => total + row[of], 0);
  return [{ sort: 'all', seeded: sum('seeded'), listed: sum('listed') }, probeRow(), ...rows];
}
