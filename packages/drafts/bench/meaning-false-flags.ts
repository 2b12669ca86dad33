import { meaningChanges } from '../src/meaning/meaning.ts';
import { HARMLESS, type HarmlessPair } from './meaning-harmless.ts';
import { HARMLESS_ASIDE } from './meaning-harmless-aside.ts';
import { HARMLESS_PROBES } from './meaning-probes.ts';

/** One row of the table: pairs, flags in all, pairs with a flag, and flags for 20 provisions. */
export interface FalseFlagRow {
  readonly set: string;
  readonly pairs: number;
  readonly flags: number;
  readonly flagged: number;
  readonly per20: number;
}

/** The pairs that are flagged in either direction, with the notes. */
export function flaggedPairs(
  pairs: readonly HarmlessPair[],
): { readonly pair: HarmlessPair; readonly notes: readonly string[] }[] {
  return pairs.flatMap((pair) => {
    const notes = meaningChanges(pair[1], pair[2]).map(({ kind, note }) => `${kind}: ${note}`);
    return notes.length === 0 ? [] : [{ pair, notes }];
  });
}

const rowOf = (set: string, pairs: readonly HarmlessPair[]): FalseFlagRow => {
  const swapped = pairs.map(([how, left, right]): HarmlessPair => [how, right, left]);
  const flagged = [...flaggedPairs(pairs), ...flaggedPairs(swapped)];
  const flags = flagged.reduce((sum, { notes }) => sum + notes.length, 0);
  const count = pairs.length * 2;
  return {
    set,
    pairs: count,
    flags,
    flagged: flagged.length,
    per20: Math.round((2000 * flags) / count) / 100,
  };
};

/** False flags on harmless rewordings, both ways round; the set that was laid aside on its own. */
export const measureFalseFlags = (): FalseFlagRow[] => [
  rowOf('harmless rewordings in view', HARMLESS),
  rowOf('harmless rewordings laid aside', HARMLESS_ASIDE),
  rowOf('free rewordings, written after the rules', HARMLESS_PROBES),
];
