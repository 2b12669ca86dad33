import { roundingOf, type Row } from './rows.ts';

/** More sums than this, and the room of a row is kept as it is. */
const MOST_SUMS = 2000;

/**
 * What has to be remembered of rows while the issues are gone through in one order: of each row that was begun and not
 * ended, the room that is left. Rooms that allow the same completions are the same state, so that there are few:
 * a room is rounded down to the next sum that the remaining issues can come to.
 */
export class RowStates {
  readonly #rows: readonly Row[];
  /** Of each issue the rows that touch it, with what each option costs. */
  readonly #touching: readonly (readonly { readonly row: number; readonly costs: readonly number[] }[])[];
  /** `#sums[row][issue]`: what the issues of the row after this one can come to, ascending; null where too many. */
  readonly #sums: readonly ReadonlyMap<number, readonly number[] | null>[];
  readonly #start: readonly number[];
  readonly #least: readonly ReadonlyMap<number, number>[];

  /** `order` names each issue once. */
  constructor(sizes: readonly number[], rows: readonly Row[], order: readonly number[]) {
    this.#rows = rows;
    const touching: { row: number; costs: readonly number[] }[][] = sizes.map(() => []);
    rows.forEach(({ issues, costs }, row) =>
      issues.forEach((issue, at) => touching[issue]?.push({ row, costs: costs[at] ?? [] })),
    );
    this.#touching = touching;
    const place = new Map(order.map((issue, at) => [issue, at]));
    const after = rows.map((row) => sumsAfter(row, place));
    this.#sums = after.map(({ sums }) => sums);
    this.#least = after.map(({ least }) => least);
    this.#start = rows.map((row) => row.limit + roundingOf(row));
  }

  /** The state before the first issue; null where a row without issues is broken. */
  start(): readonly number[] | null {
    const empty = this.#rows.some(({ issues }, row) => issues.length === 0 && (this.#start[row] ?? 0) < 0);
    return empty ? null : this.#start;
  }

  /** The state after an option of the next issue; null where a row can no longer be kept. */
  after(state: readonly number[], issue: number, option: number): readonly number[] | null {
    const touching = this.#touching[issue] ?? [];
    if (touching.length === 0) return state;
    const next = [...state];
    for (const { row, costs } of touching) {
      const room = this.#rounded(row, issue, (state[row] ?? 0) - (costs[option] ?? 0));
      if (room === null) return null;
      next[row] = room;
    }
    return next;
  }

  #rounded(row: number, issue: number, room: number): number | null {
    if (room < (this.#least[row]?.get(issue) ?? 0)) return null;
    const sums = this.#sums[row]?.get(issue) ?? null;
    return sums === null ? room : (sums[lastUpTo(sums, room)] ?? null);
  }
}

interface After {
  readonly sums: ReadonlyMap<number, readonly number[] | null>;
  readonly least: ReadonlyMap<number, number>;
}

/** From the last issue of a row to its first: what those after it can come to. */
function sumsAfter({ issues, costs }: Row, place: ReadonlyMap<number, number>): After {
  const sums = new Map<number, readonly number[] | null>();
  const least = new Map<number, number>();
  const last = issues
    .map((issue, at) => ({ issue, costs: costs[at] ?? [] }))
    .sort((a, b) => (place.get(b.issue) ?? 0) - (place.get(a.issue) ?? 0));
  let [own, low]: [readonly number[] | null, number] = [[0], 0];
  for (const { issue, costs: options } of last) {
    sums.set(issue, own);
    least.set(issue, low);
    low += options.reduce((least, cost) => Math.min(least, cost), Infinity);
    own = own === null ? null : plus(own, [...new Set(options)]);
  }
  return { sums, least };
}

function plus(sums: readonly number[], costs: readonly number[]): readonly number[] | null {
  const all = new Set<number>();
  for (const sum of sums) for (const cost of costs) if (all.add(sum + cost).size > MOST_SUMS) return null;
  return [...all].sort((a, b) => a - b);
}

/** The place of the last number that is at most `limit`; -1 where there is none. */
function lastUpTo(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/**
 * An order of issues that keeps few rows begun and not ended: linked issues first, each time the one after which the
 * fewest rows are open, then the rest in the order of the sheet. Cost: linked issues squared, times their rows.
 */
export function issueOrder(sizes: readonly number[], rows: readonly Row[]): number[] {
  const rowsOf: number[][] = sizes.map(() => []);
  rows.forEach(({ issues }, row) => issues.forEach((issue) => rowsOf[issue]?.push(row)));
  const left = rows.map(({ issues }) => issues.length);
  const waiting = new Set(sizes.map((_, issue) => issue).filter((issue) => (rowsOf[issue] ?? []).length > 0));
  const begun = new Set<number>();
  const order: number[] = [];
  const opened = (issue: number): number => {
    let more = 0;
    for (const row of rowsOf[issue] ?? []) {
      if (!begun.has(row)) more += 1;
      if (left[row] === 1) more -= 1;
    }
    // While rows are open, an issue that touches none of them would only carry them further.
    return begun.size > 0 && !(rowsOf[issue] ?? []).some((row) => begun.has(row)) ? Infinity : more;
  };
  while (waiting.size > 0) {
    let [next, fewest] = [-1, Infinity];
    for (const issue of waiting) {
      const more = opened(issue);
      if (next < 0 || more < fewest) [next, fewest] = [issue, more];
    }
    waiting.delete(next);
    order.push(next);
    for (const row of rowsOf[next] ?? []) {
      left[row] = (left[row] ?? 0) - 1;
      if (left[row] === 0) begun.delete(row);
      else begun.add(row);
    }
  }
  const linked = new Set(order);
  return [...order, ...sizes.map((_, issue) => issue).filter((issue) => !linked.has(issue))];
}
