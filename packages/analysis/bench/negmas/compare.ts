/** How two frontiers differ: points of one that the other does not have. Both empty: they are the same. */
export interface Difference {
  /** Distinct points of each. */
  readonly ours: number;
  readonly theirs: number;
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
}

type Vectors = readonly (readonly number[])[];

/**
 * Two frontiers held against each other as sets of utility vectors. Numbers that differ by no more than a billionth of
 * the largest are held to be the same: the two programs add up in another order. Vectors that are the same so are one
 * point. Cost: n log n, where few points are near each other in the first party.
 */
export function differenceOf(ours: Vectors, theirs: Vectors): Difference {
  const most = [...ours, ...theirs].reduce(
    (most, vector) => vector.reduce((sofar, each) => Math.max(sofar, Math.abs(each)), most),
    1,
  );
  const tie = 1e-9 * most;
  const [one, other] = [distinct(ours, tie), distinct(theirs, tie)];
  return {
    ours: one.length,
    theirs: other.length,
    onlyOurs: one.filter((each) => !has(other, each, tie)).length,
    onlyTheirs: other.filter((each) => !has(one, each, tie)).length,
  };
}

/** Whether two frontiers are the same. */
export const isSame = ({ onlyOurs, onlyTheirs }: Difference): boolean => onlyOurs === 0 && onlyTheirs === 0;

/** Vectors in ascending order by the first number, each once. */
function distinct(vectors: Vectors, tie: number): Vectors {
  const sorted = [...vectors].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const kept: (readonly number[])[] = [];
  for (const vector of sorted) if (!has(kept, vector, tie)) kept.push(vector);
  return kept;
}

/** Whether a vector stands in a list that ascends by the first number. */
function has(sorted: Vectors, vector: readonly number[], tie: number): boolean {
  const first = vector[0] ?? 0;
  for (let at = firstAtLeast(sorted, first - tie); at < sorted.length; at += 1) {
    const other = sorted[at] ?? [];
    if ((other[0] ?? 0) > first + tie) return false;
    if (vector.every((each, party) => Math.abs(each - (other[party] ?? Number.NaN)) <= tie)) return true;
  }
  return false;
}

function firstAtLeast(sorted: Vectors, least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.[0] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
