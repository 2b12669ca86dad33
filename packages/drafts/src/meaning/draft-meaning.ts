import type { ConcordanceRow, ReadProvision } from '../types.ts';
import { cleanText } from '../wording.ts';
import { type MeaningChange, type MeaningReading, quoted, WEIGHTS } from './change.ts';
import { definedTerms } from './defined-terms.ts';
import { readMeaning, type MeaningContext } from './meaning.ts';
import { renumberingOf } from './renumbering.ts';

/**
 * What the changes between two drafts mean, over all rows of their alignment, heaviest first and else in the order of the
 * rows. References follow the renumbering that the rows show. A provision that was dropped or is new has one entry where
 * it states a duty; a defined term that is used and no longer defined has one. Cost: that of `meaningChanges` for each row.
 */
export function readDraftMeaning(
  rows: readonly ConcordanceRow[],
  before: readonly ReadProvision[],
  after: readonly ReadProvision[],
  context: Omit<MeaningContext, 'renumbering'> = {},
): MeaningReading {
  const full: MeaningContext = { ...context, renumbering: renumberingOf(rows, before, after) };
  const [left, right] = [before, after].map((draft) => new Map(draft.map((each) => [each.id, each])));
  const read = rows.map((row) => rowReading(pick(row.left, left), pick(row.right, right), full));
  const changes = [...read.flatMap((row) => row.changes), ...lostTerms(before, after)];
  const worthALook = read.flatMap((row) => row.worthALook);
  const byWeight = (a: MeaningChange, b: MeaningChange): number => b.weight - a.weight;
  return { changes: changes.sort(byWeight), worthALook: worthALook.sort(byWeight) };
}

/** The changes of `readDraftMeaning`, without the wording that is worth a look. */
export const draftMeaning = (
  rows: readonly ConcordanceRow[],
  before: readonly ReadProvision[],
  after: readonly ReadProvision[],
  context: Omit<MeaningContext, 'renumbering'> = {},
): MeaningChange[] => [...readDraftMeaning(rows, before, after, context).changes];

const pick = (
  ids: readonly string[],
  from: ReadonlyMap<string, ReadProvision> | undefined,
): readonly ReadProvision[] => ids.flatMap((id) => from?.get(id) ?? []);

function rowReading(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  context: MeaningContext,
): MeaningReading {
  const read = readMeaning(left, right, context);
  if (left.length > 0 && right.length > 0) return read;
  const [heaviest, ...others] = read.changes.filter(({ kind }) => kind.startsWith('duty-'));
  if (heaviest === undefined) return { changes: [], worthALook: [] };
  const more =
    others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'duty' : 'duties'}`;
  return { changes: [{ ...heaviest, note: heaviest.note + more }], worthALook: [] };
}

/** Terms that the old draft defines, and the new one uses without defining them. */
function lostTerms(before: readonly ReadProvision[], after: readonly ReadProvision[]): MeaningChange[] {
  const kept = new Set(after.flatMap((each) => definedTerms(cleanText(each)).map(({ term }) => term)));
  return before.flatMap((provision) =>
    definedTerms(cleanText(provision)).flatMap(({ term, span }): MeaningChange[] => {
      const user = kept.has(term) ? undefined : after.find((each) => cleanText(each).includes(term));
      if (user === undefined) return [];
      return [
        {
          kind: 'term',
          left: [provision.id],
          right: [user.id],
          before: term,
          after: '',
          weight: WEIGHTS.term,
          note: `${quoted(term)} is used but no longer defined`,
          spans: { left: [{ id: provision.id, span }], right: [] },
        },
      ];
    }),
  );
}
