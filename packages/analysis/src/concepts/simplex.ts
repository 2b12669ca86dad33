/** A linear program small enough for a dense tableau: `largest objective · x` where `rows · x <= limits` and x >= 0. */
export interface SmallProgram {
  readonly objective: readonly number[];
  readonly rows: readonly (readonly number[])[];
  /** None below 0, so that x = 0 is allowed. */
  readonly limits: readonly number[];
}

export interface SmallSolution {
  readonly x: readonly number[];
  /** What one more unit of each limit would add to the objective (the dual solution). */
  readonly prices: readonly number[];
}

/** Numbers smaller than this are noise of the tableau. */
const NOISE = 1e-12;

/**
 * The best x of a small linear program, by the simplex method with Bland's rule, which never runs in circles (Bland
 * 1977). Null where it has no largest value. The programs here have at most a dozen unknowns and a few hundred rows.
 */
export function solveSmall({ objective, rows, limits }: SmallProgram): SmallSolution | null {
  const unknowns = objective.length;
  // Each row holds the unknowns outside the basis and, last, its value; the last row is the objective.
  const table = [...rows.map((row, at) => [...row, limits[at] ?? 0]), [...objective.map((each) => -each), 0]];
  const outside = objective.map((_, at) => at);
  const inside = rows.map((_, at) => unknowns + at);
  for (;;) {
    const column = entering(table.at(-1) ?? [], outside);
    if (column === -1) break;
    const row = leaving(table, column, inside);
    if (row === -1) return null;
    pivot(table, row, column);
    [outside[column], inside[row]] = [inside[row] ?? 0, outside[column] ?? 0];
  }
  const valueOf = (unknown: number): number => table[inside.indexOf(unknown)]?.at(-1) ?? 0;
  const priceOf = (row: number): number => table.at(-1)?.[outside.indexOf(unknowns + row)] ?? 0;
  return { x: objective.map((_, at) => valueOf(at)), prices: rows.map((_, at) => priceOf(at)) };
}

/** The unknown of lowest number that would raise the objective. */
function entering(costs: readonly number[], outside: readonly number[]): number {
  let best = -1;
  for (let at = 0; at < outside.length; at += 1)
    if ((costs[at] ?? 0) < -NOISE && (best === -1 || (outside[at] ?? 0) < (outside[best] ?? 0))) best = at;
  return best;
}

/** The row that limits it first; of several the one of the unknown of lowest number. */
function leaving(table: readonly (readonly number[])[], column: number, inside: readonly number[]): number {
  let [best, least] = [-1, Infinity];
  for (let at = 0; at < inside.length; at += 1) {
    const slope = table[at]?.[column] ?? 0;
    if (slope <= NOISE) continue;
    const ratio = (table[at]?.at(-1) ?? 0) / slope;
    if (ratio < least || (ratio === least && (inside[at] ?? 0) < (inside[best] ?? 0)))
      [best, least] = [at, ratio];
  }
  return best;
}

function pivot(table: number[][], row: number, column: number): void {
  const own = table[row] ?? [];
  const by = own[column] ?? 1;
  own.forEach((value, at) => (own[at] = at === column ? 1 / by : value / by));
  for (const [at, other] of table.entries()) {
    const factor = other[column] ?? 0;
    if (at === row || factor === 0) continue;
    for (let each = 0; each < other.length; each += 1)
      other[each] =
        each === column ? -factor * (own[each] ?? 0) : (other[each] ?? 0) - factor * (own[each] ?? 0);
  }
}
