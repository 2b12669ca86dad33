import { utilityOf, type Package, type Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import type { Grid } from './grid.ts';
import { traceOfWritten, type Layer } from './layer.ts';
import { maxima } from './maxima.ts';

/** A space without its lesser boxes, and what leaving them out may cost or hide, party by party, in units of the space. */
export interface FewerBoxes {
  readonly space: Space;
  /** The sum of the absolute values of the boxes left out. */
  readonly gap: readonly number[];
}

/**
 * The space with only a share of each party's boxes, those of the largest absolute values. Its reservation values are lower
 * by what the others could add, so that nothing that is acceptable in the whole space is lost.
 */
export function withFewerBoxes(space: Space, share: number): FewerBoxes {
  const parted = space.boxes.map((own) => {
    const sorted = own.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const kept = Math.floor(own.length * share);
    return { kept: sorted.slice(0, kept), left: sorted.slice(kept) };
  });
  const added = parted.map(({ left }) => left.reduce((sum, { value }) => sum + Math.max(0, value), 0));
  return {
    space: {
      ...space,
      boxes: parted.map(({ kept }) => kept),
      reserved: space.reserved.map((least, party) => (least === null ? null : least - (added[party] ?? 0))),
    },
    gap: parted.map(({ left }) => left.reduce((sum, { value }) => sum + Math.abs(value), 0)),
  };
}

/**
 * One package for each point of a layer that was found with fewer boxes, with what it truly gives. Every acceptable package
 * of the whole space is reached by one of these but for what the layer has lost and the gap: leaving boxes out
 * moves what stands for it and it by no more than the gap together.
 */
export function* trueLayer(
  packages: readonly Package[],
  space: Space,
  grid: Grid,
  lost: readonly number[],
): Work<Layer> {
  const rows = packages
    .map((chosen) => ({
      chosen,
      utilities: lost.map((_, party) => grid.inSteps(utilityOf(space, party, chosen))),
    }))
    .sort((a, b) => descending(a.utilities, b.utilities));
  const apart = rows.filter(
    (row, at) => at === 0 || descending(row.utilities, rows[at - 1]?.utilities ?? []) !== 0,
  );
  const all = Float64Array.from(apart.flatMap(({ utilities }) => utilities));
  const keep = yield* maxima(all, apart.length, space.parties, 0);
  const best = apart.filter((_, at) => keep[at] === 1);
  return {
    values: Float64Array.from(best.flatMap(({ utilities }) => utilities)),
    trace: traceOfWritten(best.length, {
      choicesOf: (point) => (best[point]?.chosen ?? []).flatMap((option, issue) => [issue, option]),
    }),
    lost,
  };
}

function descending(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((utility, party) => utility !== b[party]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
