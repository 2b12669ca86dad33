import type { Grid } from './grid.ts';
import { startLayer, type Layer } from './layer.ts';

/** More options than these are not compared in pairs. */
export const FEW_OPTIONS = 64;

/**
 * The options of an issue that nothing joins to others, as a layer: those that no other dominates by more than the slack,
 * equal ones as one point. `elsewhere` is the most that each party can get from all other components; options with which
 * somebody's reservation value is out of reach are left out. Cost: the square of the options, which have to be few. Null where no option is left.
 */
export function freeIssueLayer(issue: number, grid: Grid, elsewhere: readonly number[]): Layer | null {
  const { parties, slack } = grid;
  const options = grid.allowed[issue] ?? [];
  const vectors = options.map((option) => grid.utilities.map((own) => own[issue]?.[option] ?? 0));
  const mayReach = (vector: readonly number[]): boolean =>
    grid.floors.every((floor, party) => (vector[party] ?? 0) + (elsewhere[party] ?? 0) >= floor);
  const kept = [...vectors.keys()]
    .filter((at) => mayReach(vectors[at] ?? []))
    .filter((at) => !vectors.some((by) => isDominated(vectors[at] ?? [], by, slack)))
    .sort((a, b) => falling(vectors[a] ?? [], vectors[b] ?? []) || a - b);
  if (kept.length === 0) return null;
  const values = new Float64Array(kept.length * parties);
  const starts = new Uint32Array(kept.length + 1);
  let points = 0;
  for (const [edge, at] of kept.entries()) {
    const vector = vectors[at] ?? [];
    if (edge > 0 && falling(vectors[kept[edge - 1] ?? 0] ?? [], vector) === 0) continue;
    starts[points] = edge;
    values.set(vector, points * parties);
    points += 1;
  }
  starts[points] = kept.length;
  const start = startLayer(grid.given.map(() => 0));
  return {
    values: points === kept.length ? values : values.slice(0, points * parties),
    trace: {
      size: points,
      starts: points === kept.length ? null : starts.slice(0, points + 1),
      from: new Uint32Array(kept.length),
      via: Uint32Array.from(kept),
      sources: options.map((option) => ({ trace: start.trace, pick: { kind: 'option', issue, option } })),
    },
    lost: start.lost,
  };
}

function isDominated(vector: readonly number[], by: readonly number[], slack: number): boolean {
  let isMore = false;
  for (let party = 0; party < vector.length; party += 1) {
    const more = (by[party] ?? 0) - (vector[party] ?? 0);
    if (more < 0) return false;
    if (more > slack) isMore = true;
  }
  return isMore;
}

function falling(a: readonly number[], b: readonly number[]): number {
  for (let party = 0; party < a.length; party += 1) {
    const more = (b[party] ?? 0) - (a[party] ?? 0);
    if (more !== 0) return more;
  }
  return 0;
}
