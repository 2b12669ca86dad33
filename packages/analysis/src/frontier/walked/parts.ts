import type { Layout, Place } from '../bounded/layout.ts';

/** Issues that are looked at together: one cell for each combination of their options, the last issue changing fastest. */
export interface Span {
  readonly issues: readonly number[];
  readonly options: readonly (readonly number[])[];
  readonly size: number;
}

/** Which issues of a component the walk steps through, fastest first, and which span the block. */
export interface Parts {
  readonly steps: readonly Place[];
  readonly rows: Span;
  readonly columns: Span;
  /** Packages that are looked at, groups of the stepped issues counted once. */
  readonly leaves: number;
}

/** Columns and cells from which on no further issue is added to them, and what they may come to at most. */
const COLUMNS = { enough: 64, most: 4_096 };
const CELLS = { enough: 1_000, most: 16_384 };
/** A single issue of more options than these spans no block. */
const MOST_OPTIONS = 2 ** 17;

/**
 * Parts the issues of a component; null where more than `most` packages would be looked at, or more stand behind them than a
 * double counts exactly.
 *
 * Plan. What changes between two blocks is mostly the choice for one issue, the fastest, and with it the boxes that name
 * it: that is to be an issue that few boxes name, and those that span the block such as share few boxes with it.
 */
export function partsOf({ places, boxes }: Layout, most: number): Parts | null {
  const named = places.map((_, at) => boxes.filter((box) => box.places.includes(at)).length);
  const open = [...places.keys()].sort((a, b) => (named[a] ?? 0) - (named[b] ?? 0) || a - b);
  const fastest = open.find((at) => (places[at]?.groups.length ?? 0) > 1) ?? open[0] ?? 0;
  const shared = places.map(
    (_, at) => boxes.filter((box) => box.places.includes(at) && box.places.includes(fastest)).length,
  );
  const left = open.filter((at) => at !== fastest).sort((a, b) => (shared[a] ?? 0) - (shared[b] ?? 0));
  const columns = spanned(left, places, 1, COLUMNS);
  const rows = spanned(left, places, columns.size, CELLS);
  const steps = [fastest, ...open.filter((at) => left.includes(at))].flatMap((at) => places[at] ?? []);
  const leaves = steps.reduce((product, { groups }) => product * groups.length, rows.size * columns.size);
  const packages = places.reduce((product, { groups }) => product * groups.flat().length, 1);
  return leaves > most || packages > Number.MAX_SAFE_INTEGER ? null : { steps, rows, columns, leaves };
}

/** Takes issues out of those that are left, until they span enough. */
function spanned(
  left: number[],
  places: readonly Place[],
  already: number,
  { enough, most }: { readonly enough: number; readonly most: number },
): Span {
  const [issues, options]: [number[], number[][]] = [[], []];
  let size = 1;
  for (const at of left.slice()) {
    if (size * already >= enough) break;
    const own = places[at]?.groups.flat() ?? [];
    const isFirst = size * already === 1 && own.length <= MOST_OPTIONS;
    if (size * already * own.length > most && !isFirst) continue;
    left.splice(left.indexOf(at), 1);
    issues.push(places[at]?.issue ?? 0);
    options.push(own);
    size *= own.length;
  }
  return { issues, options, size };
}

/** What each cell of a span comes to: the sum of a number for each option chosen. */
export function sumsOver(
  { issues, options, size }: Span,
  of: (issue: number, option: number) => number,
): number[] {
  let sums = [0];
  for (const [at, issue] of issues.entries()) {
    const own = (options[at] ?? []).map((option) => of(issue, option));
    sums = sums.flatMap((sum) => own.map((each) => sum + each));
  }
  return size === 0 ? [] : sums;
}
