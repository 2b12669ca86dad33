import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import type { Layout, PlacedBox } from '../bounded/layout.ts';
import type { Component } from '../components.ts';
import type { Grid } from '../grid.ts';
import { partsOf, sumsOver, type Parts, type Span } from './parts.ts';
import { MOST_UNITS, scalesOf, unitsOf, type Scale } from './scale.ts';

/** What something adds to the utilities of both parties, in units of the scales. */
export interface Worth {
  readonly first: number;
  readonly second: number;
}

/** A box of either party or of both, as the walk looks at it. */
export interface WalkedBox extends Worth {
  /** For each issue that is stepped through, whether each of its groups lies inside; null where all of them do. */
  readonly inside: readonly (readonly boolean[] | null)[];
  /** The rows and columns of the block that lie inside; null where all of them do. */
  readonly rows: Int32Array | null;
  readonly columns: Int32Array | null;
}

/** A link as a limit on a sum of whole numbers. */
export interface WalkedLimit {
  readonly limit: number;
  /** What each group of each issue that is stepped through spends, and each cell of the block. */
  readonly steps: readonly (readonly number[])[];
  readonly cells: Float64Array;
}

/**
 * A component of two parties laid out for a walk through all of its packages: some issues span a block of rows and columns
 * that is looked at whole, and the walk steps through the choices for all others, one change at a time.
 */
export interface WalkLayout {
  readonly parts: Parts;
  /** The party of fewer different utilities first: they are counters. */
  readonly scales: readonly [Scale, Scale];
  readonly boxes: readonly WalkedBox[];
  readonly limits: readonly WalkedLimit[];
  /** What groups, rows and columns are worth by themselves. */
  readonly steps: readonly (readonly Worth[])[];
  readonly rows: readonly Worth[];
  readonly columns: readonly Worth[];
}

/** Rows and columns looked at between two reports. */
const STRIDE = 50_000;
/** Counters at most, some 20 bytes each. */
const MOST_COUNTERS = 2 ** 23;

/**
 * The layout of a component, or null where it cannot be walked through: not two parties, more packages than `most`, doubles
 * without a common unit, or too many different utilities of both. Cost: boxes times the rows and columns.
 */
export function* walkLayoutOf(
  component: Component,
  layout: Layout,
  grid: Grid,
  most: number,
): Work<WalkLayout | null> {
  if (grid.parties !== 2) return null;
  const scales = scalesOf(layout, grid.slack);
  if (scales === null) return null;
  const [first, second] = scales;
  if (first.size > MOST_COUNTERS || second.size > MOST_UNITS) return null;
  return yield* scaledLayout(component, layout, grid, scales, most);
}

/** The same with all numbers in steps of the grid, for walks that count nothing by utilities. */
export const plainLayoutOf = (
  component: Component,
  layout: Layout,
  grid: Grid,
  most: number,
): Work<WalkLayout | null> => scaledLayout(component, layout, grid, [PLAIN, { ...PLAIN, party: 1 }], most);

const PLAIN: Scale = { party: 0, unit: 1, least: 0, size: 0 };

function* scaledLayout(
  component: Component,
  layout: Layout,
  grid: Grid,
  scales: readonly [Scale, Scale],
  most: number,
): Work<WalkLayout | null> {
  const parts = partsOf(layout, most);
  const limits = parts === null ? null : limitsOf(component, parts);
  if (parts === null || limits === null) return null;
  const [first, second] = scales;
  const worth = (scale: Scale, issue: number, option: number): number =>
    unitsOf(scale, grid.utilities[scale.party]?.[issue]?.[option] ?? 0);
  const worths = (span: Span): Worth[] => {
    const others = sumsOver(span, (issue, option) => worth(second, issue, option));
    return sumsOver(span, (issue, option) => worth(first, issue, option)).map((each, cell) => ({
      first: each,
      second: others[cell] ?? 0,
    }));
  };
  return {
    parts,
    scales,
    boxes: yield* boxesOf(layout, parts, scales),
    limits,
    steps: parts.steps.map(({ issue, groups }) =>
      groups.map(([option = 0]) => ({
        first: worth(first, issue, option),
        second: worth(second, issue, option),
      })),
    ),
    rows: worths(parts.rows),
    columns: worths(parts.columns),
  };
}

/** The boxes, those of the same shape as one. */
function* boxesOf(
  { boxes, order }: Layout,
  parts: Parts,
  [first, second]: readonly [Scale, Scale],
): Work<WalkedBox[]> {
  const found = new Map<string, WalkedBox>();
  const pace = new Pace(STRIDE);
  for (const box of boxes) {
    const key = keyOf(box);
    const shape = found.get(key) ?? shapeOf(box, order, parts);
    yield* pace.after(parts.rows.size + parts.columns.size);
    if (shape === null) continue;
    found.set(key, {
      ...shape,
      first: shape.first + (box.party === first.party ? unitsOf(first, box.value) : 0),
      second: shape.second + (box.party === second.party ? unitsOf(second, box.value) : 0),
    });
  }
  return [...found.values()].filter(({ first: one, second: other }) => one !== 0 || other !== 0);
}

/** The same for boxes of the same shape: the places that it names, with the options inside. */
const keyOf = ({ places, inside }: PlacedBox): string =>
  places
    .map((place, at) => `${place} ${(inside[at] ?? []).map(Number).join('')}`)
    .sort()
    .join(';');

/** Where a box lies, worth nothing so far; null where no package lies in it. */
function shapeOf(
  box: PlacedBox,
  order: readonly number[],
  { steps, rows, columns }: Parts,
): WalkedBox | null {
  const named = new Map(box.places.map((place, at) => [order[place] ?? 0, box.inside[at] ?? []]));
  const inside = steps.map(({ issue, groups }) => {
    const own = named.get(issue);
    const row = own === undefined ? null : groups.map(([option = 0]) => own[option] === true);
    return row?.includes(false) === true ? row : null;
  });
  const within = [rows, columns].map((span) => cellsWithin(span, named));
  const [inRows = null, inColumns = null] = within;
  const isEmpty = inside.some((row) => row?.includes(true) === false);
  return isEmpty || within.some((cells) => cells?.length === 0)
    ? null
    : { first: 0, second: 0, inside, rows: inRows, columns: inColumns };
}

/** The cells of a span whose options all lie inside; null where that is all of them. */
function cellsWithin(
  { issues, options, size }: Span,
  named: ReadonlyMap<number, readonly boolean[]>,
): Int32Array | null {
  if (!issues.some((issue) => named.has(issue))) return null;
  let cells = [0];
  for (const [at, issue] of issues.entries()) {
    const [own, all] = [named.get(issue), options[at] ?? []];
    const next: number[] = [];
    for (const cell of cells)
      for (let place = 0; place < all.length; place += 1)
        if (own === undefined || own[all[place] ?? 0] === true) next.push(cell * all.length + place);
    cells = next;
  }
  return cells.length === size ? null : Int32Array.from(cells);
}

/** The limits of a component; null where what they add up is no whole number, so that the order of adding would matter. */
function limitsOf({ ties }: Component, parts: Parts): WalkedLimit[] | null {
  const limits: WalkedLimit[] = [];
  for (const tie of ties) {
    if (tie.kind !== 'limit') continue;
    if (!tie.costs.flat().every(Number.isSafeInteger)) return null;
    const spent = (issue: number, option: number): number =>
      tie.costs[tie.issues.indexOf(issue)]?.[option] ?? 0;
    const columns = sumsOver(parts.columns, spent);
    limits.push({
      limit: tie.limit,
      steps: parts.steps.map(({ issue, groups }) => groups.map(([option = 0]) => spent(issue, option))),
      cells: Float64Array.from(
        sumsOver(parts.rows, spent).flatMap((row) => columns.map((each) => row + each)),
      ),
    });
  }
  return limits;
}
