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
  const kept: number[] = [];
  for (let at = 0; at < vectors.length; at += 1)
    if (
      mayReach(vectors[at] ?? [], grid.floors, elsewhere) &&
      !isDominated(vectors[at] ?? [], vectors, slack)
    )
      kept.push(at);
  if (kept.length === 0) return null;
  kept.sort((a, b) => falling(vectors[a] ?? [], vectors[b] ?? []) || a - b);
  const heads = kept.filter(
    (at, edge) => edge === 0 || falling(vectors[kept[edge - 1] ?? 0] ?? [], vectors[at] ?? []) !== 0,
  );
  const values = new Float64Array(heads.length * parties);
  for (let point = 0; point < heads.length; point += 1)
    for (let party = 0; party < parties; party += 1)
      values[point * parties + party] = vectors[heads[point] ?? 0]?.[party] ?? 0;
  const { trace: start, lost } = startLayer(grid.given.map(() => 0));
  return {
    values,
    trace: {
      size: heads.length,
      starts: heads.length === kept.length ? null : startsOf(kept, heads),
      from: new Uint32Array(kept.length),
      via: Uint32Array.from(kept),
      sources: options.map((option) => ({ trace: start, pick: { kind: 'option', issue, option } })),
    },
    lost,
  };
}

/** The place of each head among all that are kept, and at the end their number. */
function startsOf(kept: readonly number[], heads: readonly number[]): Uint32Array {
  const starts = new Uint32Array(heads.length + 1);
  for (const [point, at] of heads.entries()) starts[point] = kept.indexOf(at);
  starts[heads.length] = kept.length;
  return starts;
}

function mayReach(
  vector: readonly number[],
  floors: readonly number[],
  elsewhere: readonly number[],
): boolean {
  for (let party = 0; party < vector.length; party += 1)
    if ((vector[party] ?? 0) + (elsewhere[party] ?? 0) < (floors[party] ?? -Infinity)) return false;
  return true;
}

/** Whether another vector gives everybody no less, and somebody more by more than the slack. */
function isDominated(
  vector: readonly number[],
  among: readonly (readonly number[])[],
  slack: number,
): boolean {
  for (const by of among) {
    let [isNoLess, isMore] = [true, false];
    for (let party = 0; party < vector.length && isNoLess; party += 1) {
      const more = (by[party] ?? 0) - (vector[party] ?? 0);
      if (more < 0) isNoLess = false;
      if (more > slack) isMore = true;
    }
    if (isNoLess && isMore) return true;
  }
  return false;
}

function falling(a: readonly number[], b: readonly number[]): number {
  for (let party = 0; party < a.length; party += 1) {
    const more = (b[party] ?? 0) - (a[party] ?? 0);
    if (more !== 0) return more;
  }
  return 0;
}
