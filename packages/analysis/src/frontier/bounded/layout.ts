import type { Component } from '../components.ts';
import type { Grid } from '../grid.ts';
import type { Tie } from '../ties.ts';
import { issueOrder, type BoxTie } from './issue-order.ts';

/** A box as a bit of a row of words, and the places of the order at which it is looked at. */
export interface PlacedBox {
  readonly bit: number;
  readonly party: number;
  /** In steps of the grid. */
  readonly value: number;
  readonly places: readonly number[];
  /** For each of `places`, whether each option lies inside. */
  readonly inside: readonly (readonly boolean[])[];
}

/** One place of the order: an issue, and its options in groups within which nothing tells one from another. */
export interface Place {
  readonly issue: number;
  readonly groups: readonly (readonly number[])[];
  /** For each group, the boxes that are still possible after it: a row a group. */
  readonly masks: Int32Array;
  /** What each group adds by itself: `gains[group * parties + party]`. */
  readonly gains: Float64Array;
  /** Boxes that name the issue; boxes of which it is the last; boxes of which it or one before it is the last. */
  readonly touched: Int32Array;
  readonly decided: Int32Array;
  readonly past: Int32Array;
}

/**
 * A component laid out for the search: its issues in an order, and its boxes as bits, those of each party in words of
 * their own. A bit is 1 as long as the package so far may still lie in the box.
 */
export interface Layout {
  readonly parties: number;
  readonly order: readonly number[];
  readonly places: readonly Place[];
  readonly boxes: readonly PlacedBox[];
  /** Words of a row, and the party that each belongs to. */
  readonly words: number;
  readonly partyOf: Uint8Array;
  /** The row before any choice. */
  readonly start: Int32Array;
  /** The value of each bit. */
  readonly values: Float64Array;
  /** The most, in absolute value, that each party can get from the component. */
  readonly totals: readonly number[];
}

const WORD = 32;

/** Lays out a component. Cost: boxes times issues times options. */
export function layoutOf(component: Component, grid: Grid): Layout {
  const ties = component.ties.filter((tie): tie is BoxTie => tie.kind === 'box');
  const order = issueOrder(component, ties, grid);
  const placeOf = new Map(order.map((issue, at) => [issue, at]));
  const boxes: PlacedBox[] = [];
  const owners: number[] = [];
  for (const party of grid.utilities.keys()) {
    const begin = owners.length * WORD;
    const own = ties.filter((tie) => tie.party === party);
    for (const [at, tie] of own.entries()) boxes.push(placedBox(tie, begin + at, placeOf, grid));
    for (let at = 0; at < own.length; at += WORD) owners.push(party);
  }
  const words = owners.length;
  const values = new Float64Array(words * WORD);
  for (const { bit, value } of boxes) values[bit] = value;
  const limits = component.ties.filter(({ kind }) => kind === 'limit');
  return {
    parties: grid.parties,
    order,
    places: order.map((issue, at) => placeAt(at, issue, { boxes, words, limits, grid })),
    boxes,
    words,
    partyOf: Uint8Array.from(owners),
    start: rowOf(boxes, words),
    values,
    totals: grid.utilities.map((_, party) => totalOf(party, order, boxes, grid)),
  };
}

const placedBox = (
  { party, issues, inside, value }: BoxTie,
  bit: number,
  placeOf: ReadonlyMap<number, number>,
  grid: Grid,
): PlacedBox => ({
  bit,
  party,
  value: grid.inSteps(value),
  places: issues.map((issue) => placeOf.get(issue) ?? 0),
  inside,
});

/** A row in which the bits of some boxes are set. */
function rowOf(boxes: readonly PlacedBox[], words: number): Int32Array {
  const row = new Int32Array(words);
  for (const { bit } of boxes) row[bit >> 5] = (row[bit >> 5] ?? 0) | (1 << (bit & 31));
  return row;
}

interface Parts {
  readonly boxes: readonly PlacedBox[];
  readonly words: number;
  readonly limits: readonly Tie[];
  readonly grid: Grid;
}

function placeAt(at: number, issue: number, parts: Parts): Place {
  const { boxes, words, grid } = parts;
  const here = boxes.filter(({ places }) => places.includes(at));
  const lastOf = ({ places }: PlacedBox): number => Math.max(...places);
  const rows = new Map(
    (grid.allowed[issue] ?? []).map((option) => [option, maskOf(option, at, here, parts)]),
  );
  const groups = groupsOf(issue, rows, parts);
  const masks = new Int32Array(groups.length * words);
  const gains = new Float64Array(groups.length * grid.parties);
  for (const [group, [option = 0]] of groups.entries()) {
    masks.set(rows.get(option) ?? [], group * words);
    for (const [party, own] of grid.utilities.entries())
      gains[group * grid.parties + party] = own[issue]?.[option] ?? 0;
  }
  return {
    issue,
    groups,
    masks,
    gains,
    touched: rowOf(here, words),
    decided: rowOf(
      here.filter((box) => lastOf(box) === at),
      words,
    ),
    past: rowOf(
      boxes.filter((box) => lastOf(box) <= at),
      words,
    ),
  };
}

/** All bits but those of the boxes that the option leaves. */
function maskOf(option: number, at: number, here: readonly PlacedBox[], { words }: Parts): Int32Array {
  const left = here.filter(({ places, inside }) => inside[places.indexOf(at)]?.[option] !== true);
  return rowOf(left, words).map((word) => ~word);
}

/** Options that lie in the same boxes, are worth the same to everybody and count the same for every link. */
function groupsOf(issue: number, rows: ReadonlyMap<number, Int32Array>, { limits, grid }: Parts): number[][] {
  const groups = new Map<string, number[]>();
  for (const [option, row] of rows) {
    const worth = grid.utilities.map((own) => own[issue]?.[option] ?? 0);
    const costs = limits.map((tie) =>
      tie.kind === 'limit' ? (tie.costs[tie.issues.indexOf(issue)]?.[option] ?? 0) : 0,
    );
    const key = `${row.join()};${worth.join()};${costs.join()}`;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [option]);
    else own.push(option);
  }
  return [...groups.values()];
}

function totalOf(party: number, order: readonly number[], boxes: readonly PlacedBox[], grid: Grid): number {
  let total = 0;
  for (const issue of order) {
    let most = 0;
    for (const each of grid.utilities[party]?.[issue] ?? []) most = Math.max(most, Math.abs(each));
    total += most;
  }
  for (const box of boxes) if (box.party === party) total += Math.abs(box.value);
  return total;
}
