import type { Directions } from './directions.ts';
import type { Layout, PlacedBox } from './layout.ts';

/**
 * The boxes that are not settled after a place, laid out flat for `Sharpener`: a box has an entry for each of its issues that are to
 * come, an entry the groups of options inside and outside. Groups of all issues to come stand in one list.
 */
export interface Shares {
  readonly parties: number;
  /** Where the groups of each issue to come begin, and at the end their number. */
  readonly groups: Int32Array;
  /** What each group gives by itself: `gains[party * groups + group]`. */
  readonly gains: Float64Array;
  /** The number of the box that each bit stands for; -1 where it is settled or none. */
  readonly boxOf: Int32Array;
  readonly partyOf: Uint8Array;
  readonly values: Float64Array;
  /** Where the entries of each box begin, and at the end their number. */
  readonly entries: Int32Array;
  /** The issue to come that an entry stands for. */
  readonly issueOf: Int32Array;
  /** Where the groups inside each entry begin, and the groups; the same for those outside. */
  readonly inside: Int32Array;
  readonly insides: Int32Array;
  readonly outside: Int32Array;
  readonly outsides: Int32Array;
}

/** Lays out what is to come after a place. Cost: boxes times options of their issues. */
export function sharesOf(layout: Layout, at: number): Shares {
  const rest = layout.places.slice(at + 1);
  const groups = [0];
  for (const place of rest) groups.push((groups.at(-1) ?? 0) + place.groups.length);
  const size = groups.at(-1) ?? 0;
  const gains = new Float64Array(layout.parties * size);
  for (const [issue, place] of rest.entries())
    for (let group = 0; group < place.groups.length; group += 1)
      for (let party = 0; party < layout.parties; party += 1)
        gains[party * size + (groups[issue] ?? 0) + group] = place.gains[group * layout.parties + party] ?? 0;
  const open = layout.boxes.filter(({ places }) => places.some((place) => place > at));
  const boxOf = new Int32Array(32 * layout.words).fill(-1);
  for (const [box, { bit }] of open.entries()) boxOf[bit] = box;
  return {
    parties: layout.parties,
    groups: Int32Array.from(groups),
    gains,
    boxOf,
    partyOf: Uint8Array.from(open, ({ party }) => party),
    values: Float64Array.from(open, ({ value }) => value),
    ...entriesOf(open, at, layout, groups),
  };
}

function entriesOf(
  open: readonly PlacedBox[],
  at: number,
  { places }: Layout,
  groups: readonly number[],
): Pick<Shares, 'entries' | 'issueOf' | 'inside' | 'insides' | 'outside' | 'outsides'> {
  const entries = [0];
  const issueOf: number[] = [];
  const [inside, outside]: [number[], number[]] = [[0], [0]];
  const [insides, outsides]: [number[], number[]] = [[], []];
  for (const box of open) {
    for (const [which, place] of box.places.entries()) {
      if (place <= at) continue;
      const issue = place - at - 1;
      issueOf.push(issue);
      for (const [group, [option = 0]] of (places[place]?.groups ?? []).entries())
        (box.inside[which]?.[option] === true ? insides : outsides).push((groups[issue] ?? 0) + group);
      inside.push(insides.length);
      outside.push(outsides.length);
    }
    entries.push(issueOf.length);
  }
  return {
    entries: Int32Array.from(entries),
    issueOf: Int32Array.from(issueOf),
    inside: Int32Array.from(inside),
    insides: Int32Array.from(insides),
    outside: Int32Array.from(outside),
    outsides: Int32Array.from(outsides),
  };
}

/**
 * How the value of each box is divided among its entries to begin with, in each direction: in equal parts. Of a box that costs
 * something and has several issues to come, the first entry says how much of the cost is counted: nothing.
 */
export function equalShares(
  { entries, values, partyOf }: Shares,
  { count, parties, weights }: Directions,
): Float64Array {
  const all = entries.at(-1) ?? 0;
  const shares = new Float64Array(count * all);
  for (let way = 0; way < count; way += 1)
    for (let box = 0; box < values.length; box += 1) {
      const [begin, end] = [entries[box] ?? 0, entries[box + 1] ?? 0];
      const value = (values[box] ?? 0) * (weights[way * parties + (partyOf[box] ?? 0)] ?? 0);
      if (value > 0) shares.fill(value / (end - begin), way * all + begin, way * all + end);
    }
  return shares;
}
