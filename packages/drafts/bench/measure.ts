import { align } from '../src/align/align.ts';
import type { ConcordanceRow } from '../src/types.ts';
import type { SeededPair } from './seeded-drafts.ts';

/** Precision, recall and their harmonic mean, from counts summed over many pairs. */
export interface Measure {
  found: number;
  gold: number;
  right: number;
}

export const noMeasure = (): Measure => ({ found: 0, gold: 0, right: 0 });
export const f1 = ({ found, gold, right }: Measure): number =>
  found + gold === 0 ? 1 : (2 * right) / (found + gold);

export function count(measure: Measure, found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
  measure.found += found.size;
  measure.gold += gold.size;
  measure.right += [...found].filter((item) => gold.has(item)).length;
}

/** The links of a concordance as `left=right`. */
export function linksIn(rows: readonly ConcordanceRow[]): Set<string> {
  return new Set(rows.flatMap(({ left, right }) => left.flatMap((a) => right.map((b) => `${a}=${b}`))));
}

/** Link measure over all pairs, over links whose wording changed, and per kind of edit. */
export interface Measured {
  readonly links: Measure;
  readonly changedLinks: Measure;
  readonly kinds: Map<string, Measure>;
}

export function measured(pairs: readonly SeededPair[]): Measured {
  const all: Measured = { links: noMeasure(), changedLinks: noMeasure(), kinds: new Map() };
  for (const pair of pairs) {
    const rows = align(pair.left, pair.right);
    const found = linksIn(rows);
    count(all.links, found, pair.links);
    const isFree = freeLinks(pair);
    const without = (links: ReadonlySet<string>): Set<string> =>
      new Set([...links].filter((link) => !isFree.has(link)));
    count(all.changedLinks, without(found), without(pair.links));
    for (const kind of ['moved', 'split', 'merged', 'dropped', 'new']) {
      const measure = all.kinds.get(kind) ?? noMeasure();
      all.kinds.set(kind, measure);
      count(
        measure,
        kindIn(rows, kind),
        new Set([...pair.kinds].filter((item) => item.startsWith(`${kind}:`))),
      );
    }
  }
  return all;
}

/** True links between equal wordings: they cost nothing to find. */
function freeLinks({ left, right, links }: SeededPair): Set<string> {
  const text = new Map([...left, ...right].map((provision) => [provision.id, provision.text]));
  return new Set([...links].filter((link) => new Set(link.split('=').map((id) => text.get(id))).size === 1));
}

function kindIn(rows: readonly ConcordanceRow[], kind: string): Set<string> {
  return new Set(
    rows
      .filter((row) => row.kind === kind || (kind === 'moved' && row.kind === 'moved-changed'))
      .map(({ left, right }) => `${kind}:${kind === 'merged' || kind === 'new' ? right[0] : left[0]}`),
  );
}
