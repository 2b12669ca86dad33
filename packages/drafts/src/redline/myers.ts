/** One stretch of an edit script: `left` and `right` are half-open ranges of token numbers; equal ones are kept. */
export interface Edit {
  readonly kept: boolean;
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Beyond this many inserted and deleted tokens a stretch is not searched for a smallest script. */
export const MOST_EDITS = 1_500;

/** Beyond this many steps along equal tokens the search is given up: texts of few words in endless repetition. */
const MOST_STEPS = 40_000_000;

/** Tokens as numbers, equal ones alike, so that comparing them costs nothing. */
export type Codes = Int32Array;

/**
 * A shortest edit script between two lists of codes (E. W. Myers, "An O(ND) difference algorithm and its variations",
 * Algorithmica 1, 1986, the greedy algorithm of its section 2), or null where it takes more than `MOST_EDITS`.
 *
 * Plan. The furthest reaching path for 0, 1, 2 … edits is kept for every diagonal, one row of them per number of edits,
 * until the far corner is reached; walking the rows back gives the script. Time O((N + M) D), memory O(D²), with D
 * at most `MOST_EDITS`.
 */
export function shortestScript(a: Codes, b: Codes): Edit[] | null {
  if (a.length === 0 && b.length === 0) return [];
  if (a.length > 0 && b.length > 0 && Math.abs(a.length - b.length) > MOST_EDITS) return null;
  if (a.length === 0 || b.length === 0) return [{ kept: false, left: [0, a.length], right: [0, b.length] }];
  const rows = furthestRows(a, b);
  return rows === null ? null : joined(walkBack(rows, a.length, b.length));
}

/** The rows of furthest reaching x for each number of edits, or null beyond the bound. */
function furthestRows(a: Codes, b: Codes): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const rows: Int32Array[] = [];
  let steps = 0;
  for (let edits = 0; edits <= most && steps <= MOST_STEPS; edits += 1) {
    const row = new Int32Array(2 * edits + 1);
    rows.push(row);
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOn(rows[edits - 1], edits, k);
      steps -= x;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      steps += x;
      row[k + edits] = x;
      if (x >= a.length && x - k >= b.length) return rows;
    }
  }
  return null;
}

/** Where a path with one more edit starts on diagonal k: below (an insertion) or right of (a deletion) its neighbour. */
function startOn(before: Int32Array | undefined, edits: number, k: number): number {
  if (before === undefined) return 0;
  const up = before[k + 1 + edits - 1] ?? -1;
  const from = before[k - 1 + edits - 1] ?? -1;
  return goesDown(edits, k, from, up) ? up : from + 1;
}

const goesDown = (edits: number, k: number, from: number, up: number): boolean =>
  k === -edits || (k !== edits && from < up);

function walkBack(rows: readonly Int32Array[], n: number, m: number): Edit[] {
  const steps: Edit[] = [];
  let x = n;
  let y = m;
  for (let edits = rows.length - 1; edits > 0; edits -= 1) {
    const before = rows[edits - 1];
    const k = x - y;
    const up = before?.[k + edits] ?? -1;
    const from = before?.[k - 2 + edits] ?? -1;
    const down = goesDown(edits, k, from, up);
    const startX = down ? up : from + 1;
    const startY = startX - k;
    if (x > startX) steps.push({ kept: true, left: [startX, x], right: [startY, y] });
    [x, y] = down ? [startX, startY - 1] : [startX - 1, startY];
    steps.push({ kept: false, left: [x, startX], right: [y, startY] });
  }
  if (x > 0) steps.push({ kept: true, left: [0, x], right: [0, y] });
  return steps.reverse();
}

/** Joins neighbouring edits of one sort into one, and leaves empty ones out. */
export function joined(edits: readonly Edit[]): Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (edit.left[0] === edit.left[1] && edit.right[0] === edit.right[1]) continue;
    if (last === undefined || last.kept !== edit.kept) all.push(edit);
    else all[all.length - 1] = union(last, edit);
  }
  return all;
}

/** Two neighbouring edits as one of the sort of the first. */
export const union = (first: Edit, second: Edit): Edit => ({
  kept: first.kept,
  left: [first.left[0], second.left[1]],
  right: [first.right[0], second.right[1]],
});

/** An edit within a part of both lists, as one of the whole lists. */
export const shifted = (edit: Edit, left: number, right: number): Edit => ({
  kept: edit.kept,
  left: [edit.left[0] + left, edit.left[1] + left],
  right: [edit.right[0] + right, edit.right[1] + right],
});
