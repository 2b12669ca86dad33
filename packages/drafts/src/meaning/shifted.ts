import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';
import { wordKey } from './words-key.ts';

/** What was found in a group. */
export interface Grouped {
  readonly group: ClauseGroup;
  readonly found: readonly Finding[];
}

/** Kinds of which one that left a clause and came into a neighbouring one of the same sentence is no change. */
const MAY_SHIFT: ReadonlySet<string> = new Set([
  'number',
  'date',
  'deadline',
  'condition',
  'scope',
  'party',
  'qualifier',
  'reference',
]);

/** So many that left a clause are looked through for each that came: no provision repeats one so often. */
const MOST_SHIFTS = 100;

/** Takes out what left one clause and came into a neighbouring one. About linear in the entries. */
export function withoutShifted(all: readonly Grouped[]): Finding[] {
  const lost = new Map<string, { finding: Finding; group: ClauseGroup }[]>();
  const cancelled = new Set<Finding>();
  for (const { group, found } of all)
    for (const finding of found)
      if (MAY_SHIFT.has(finding.kind) && finding.after === '') {
        const key = keyOf(finding, finding.before);
        const list = lost.get(key);
        if (list === undefined) lost.set(key, [{ finding, group }]);
        else list.push({ finding, group });
      }
  for (const { group, found } of all)
    for (const finding of found) {
      if (!MAY_SHIFT.has(finding.kind) || finding.before !== '') continue;
      const list = lost.get(keyOf(finding, finding.after)) ?? [];
      const at = list.slice(0, MOST_SHIFTS).findIndex((each) => areNeighbours(each.group, group));
      if (at === -1) continue;
      cancelled.add(finding);
      for (const { finding: other } of list.splice(at, 1)) cancelled.add(other);
    }
  return all.flatMap(({ found }) => found.filter((finding) => !cancelled.has(finding)));
}

const keyOf = ({ kind, value }: Finding, text: string): string =>
  `${kind} ${value ?? text.split(/\s+/u).map(wordKey).join(' ')}`;

/** Whether two groups have clauses of one sentence, on either side, or were written anew, so that sentences were parted or joined. */
function areNeighbours(a: ClauseGroup, b: ClauseGroup): boolean {
  if (isRecast(a) && isRecast(b)) return true;
  const share = (x: readonly Clause[], y: readonly Clause[]): boolean =>
    x.some((one) => y.some((other) => one.sentence === other.sentence));
  return share(a.left, b.left) || share(a.right, b.right);
}
