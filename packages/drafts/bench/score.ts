import type { ConcordanceRow, ReadProvision } from '../src/types.ts';
import type { Case } from './cases.ts';
import { count, noMeasure, type Measure } from './measure.ts';
import { linkToldBy, toldBy } from './told.ts';

/** What is counted over many cases. */
export interface Counts {
  readonly all: Measure;
  /** As `all`, without the links of which the texts tell nothing. */
  readonly told: Measure;
  /** Links between wordings that differ: those of the same wording cost nothing to find. */
  readonly changed: Measure;
  /** Groups of more than one on a side, right only if exactly right. */
  readonly groups: Measure;
  /** As `groups`, without the true ones that the texts do not show. */
  readonly toldGroups: Measure;
  readonly moves: Measure;
}

export const noCounts = (): Counts => ({
  all: noMeasure(),
  told: noMeasure(),
  changed: noMeasure(),
  groups: noMeasure(),
  toldGroups: noMeasure(),
  moves: noMeasure(),
});

/** Adds what was found in one case. `rows` is null for a base line that finds links alone. */
export function addCase(
  counts: Counts,
  found: ReadonlySet<string>,
  one: Case,
  rows: readonly ConcordanceRow[] | null,
): void {
  count(counts.all, found, one.links);
  const isLinkTold = linkToldBy(one);
  count(counts.told, kept(found, isLinkTold), kept(one.links, isLinkTold));
  const isChanged = changedIn(one);
  count(counts.changed, kept(found, isChanged), kept(one.links, isChanged));
  if (rows === null) return;
  const [own, gold] = [groupsIn(rows), groupsOf(one.links)];
  count(counts.groups, own, gold);
  const isTold = toldBy(one);
  count(
    counts.toldGroups,
    kept(own, (group) => !gold.has(group) || isTold(group)),
    kept(gold, isTold),
  );
  if (one.kind === 'draft') count(counts.moves, movesIn(rows), one.moved);
}

const kept = (all: ReadonlySet<string>, keep: (each: string) => boolean): Set<string> =>
  new Set([...all].filter(keep));

function changedIn({ left, right }: Case): (link: string) => boolean {
  const wording = ({ heading = '', text }: ReadProvision): string => `${heading}\n${text}`;
  const [a, b] = [left, right].map((side) => new Map(side.map((each) => [each.id, wording(each)])));
  return (link) => {
    const [x = '', y = ''] = link.split('=');
    return a?.get(x) !== b?.get(y);
  };
}

const movesIn = (rows: readonly ConcordanceRow[]): Set<string> =>
  new Set(
    rows.filter(({ kind }) => kind === 'moved' || kind === 'moved-changed').map(({ left }) => left[0] ?? ''),
  );

export function groupsIn(rows: readonly ConcordanceRow[]): Set<string> {
  return new Set(
    rows
      .filter(({ left, right }) => left.length > 0 && right.length > 0 && left.length + right.length > 2)
      .map(({ left, right }) => `${[...left].sort().join('+')}=${[...right].sort().join('+')}`),
  );
}

/** The groups that links make: all that hang together, where that is more than one on a side. */
export function groupsOf(links: ReadonlySet<string>): Set<string> {
  const beside = new Map<string, string[]>();
  const tie = (a: string, b: string): unknown => beside.set(a, [...(beside.get(a) ?? []), b]);
  for (const link of links) {
    const [a = '', b = ''] = link.split('=');
    tie(`<${a}`, `>${b}`);
    tie(`>${b}`, `<${a}`);
  }
  const groups = new Set<string>();
  const seen = new Set<string>();
  for (const start of beside.keys()) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const each of group)
      for (const other of beside.get(each) ?? [])
        if (!seen.has(other)) {
          group.push(other);
          seen.add(other);
        }
    const side = (mark: string): string =>
      group
        .filter((each) => each.startsWith(mark))
        .map((each) => each.slice(1))
        .sort()
        .join('+');
    if (group.length > 2) groups.add(`${side('<')}=${side('>')}`);
  }
  return groups;
}
