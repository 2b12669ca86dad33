/** One stretch of an edit script: `left` and `right` are half-open ranges of token numbers; equal ones are kept. */
export interface Edit {
  readonly kept: boolean;
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Beyond this many inserted and deleted tokens a script is not looked for, and the whole middle counts as replaced. */
export const MOST_EDITS = 1_500;

/**
 * A shortest edit script between two token lists (E. W. Myers, "An O(ND) difference algorithm and its variations",
 * Algorithmica 1, 1986, the greedy algorithm of its section 2).
 *
 * Plan. Common tokens at both ends are cut off first. Then the furthest reaching path for 0, 1, 2 … edits is kept
 * for every diagonal, one row of them per number of edits, until the far corner is reached; walking the rows back
 * gives the script. Beyond `MOST_EDITS` the answer is coarse and says so by its shape: one deletion and one
 * insertion of all that lies between the common ends. Time O((N + M) D), memory O(D²), with D at most `MOST_EDITS`.
 */
export function editScript(left: readonly string[], right: readonly string[]): Edit[] {
  const head = commonHead(left, right);
  const tail = commonTail(left, right, head);
  const a = left.slice(head, left.length - tail);
  const b = right.slice(head, right.length - tail);
  const script: Edit[] = head > 0 ? [{ kept: true, left: [0, head], right: [0, head] }] : [];
  for (const edit of middle(a, b)) script.push(shifted(edit, head));
  if (tail > 0)
    script.push({
      kept: true,
      left: [left.length - tail, left.length],
      right: [right.length - tail, right.length],
    });
  return script;
}

function middle(a: readonly string[], b: readonly string[]): Edit[] {
  if (a.length === 0 && b.length === 0) return [];
  const rows = a.length === 0 || b.length === 0 ? null : furthestRows(a, b);
  if (rows === null) return [{ kept: false, left: [0, a.length], right: [0, b.length] }];
  return joined(walkBack(rows, a.length, b.length));
}

/** The rows of furthest reaching x for each number of edits, or null beyond the bound. */
function furthestRows(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const rows: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    const row = new Int32Array(2 * edits + 1);
    rows.push(row);
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOn(rows[edits - 1], edits, k);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
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

/** Joins neighbouring edits of one sort into one. */
function joined(edits: readonly Edit[]): Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last === undefined || last.kept !== edit.kept) all.push(edit);
    else
      all[all.length - 1] = {
        kept: last.kept,
        left: [last.left[0], edit.left[1]],
        right: [last.right[0], edit.right[1]],
      };
  }
  return all;
}

function shifted(edit: Edit, by: number): Edit {
  return {
    kept: edit.kept,
    left: [edit.left[0] + by, edit.left[1] + by],
    right: [edit.right[0] + by, edit.right[1] + by],
  };
}

function commonHead(left: readonly string[], right: readonly string[]): number {
  const most = Math.min(left.length, right.length);
  let same = 0;
  while (same < most && left[same] === right[same]) same += 1;
  return same;
}

function commonTail(left: readonly string[], right: readonly string[], head: number): number {
  const most = Math.min(left.length, right.length) - head;
  let same = 0;
  while (same < most && left[left.length - 1 - same] === right[right.length - 1 - same]) same += 1;
  return same;
}
