import type { Box, Choice, Link, Package, Space } from '../sheet/space.ts';

/**
 * What must hold of a package, as one sum: each issue named costs what its chosen option costs, and all together cost
 * at most `limit`. Links, reservation values and counts of changes all have this form.
 */
export interface Row {
  readonly issues: readonly number[];
  /** For each of `issues`, what each of its options costs. */
  readonly costs: readonly (readonly number[])[];
  readonly limit: number;
}

/**
 * The issues of a space, and after them one issue of two options (out, in) for each box, whose rows tie it to the
 * issues that it rests on. So boxes need no further thought: a package of the space is one of the frame.
 */
export interface Frame {
  readonly sizes: readonly number[];
  /** The party of each box, in the order of the issues that stand for the boxes. */
  readonly boxes: readonly { readonly party: number; readonly box: Box }[];
  readonly boxRows: readonly Row[];
}

/** The frame of a space. */
export function frameOf({ sizes, boxes }: Pick<Space, 'sizes' | 'boxes'>): Frame {
  const all = boxes.flatMap((own, party) => own.map((box) => ({ party, box })));
  return {
    sizes: [...sizes, ...all.map(() => 2)],
    boxes: all,
    boxRows: all.flatMap(({ box }, at) => rowsOfBox(box, sizes.length + at)),
  };
}

/** In the box means inside on every issue of it, and inside on every issue means in the box. */
function rowsOfBox({ issues, inside }: Box, own: number): Row[] {
  const each = issues.map((issue, at) => ({
    issues: [issue, own],
    costs: [(inside[at] ?? []).map((is) => (is ? -1 : 0)), [0, 1]],
    limit: 0,
  }));
  const together = {
    issues: [...issues, own],
    costs: [...inside.map((options) => options.map((is) => (is ? 1 : 0))), [0, -1]],
    limit: issues.length - 1,
  };
  return [...each, together];
}

/** Collects costs by issue; the same option named twice costs twice. */
class Costs {
  readonly #sizes;
  readonly #byIssue = new Map<number, number[]>();

  constructor(sizes: readonly number[]) {
    this.#sizes = sizes;
  }

  add({ issue, option }: Choice, cost: number): void {
    const own = this.#byIssue.get(issue) ?? Array.from({ length: this.#sizes[issue] ?? 0 }, () => 0);
    own[option] = (own[option] ?? 0) + cost;
    this.#byIssue.set(issue, own);
  }

  atMost(limit: number): Row {
    return { issues: [...this.#byIssue.keys()], costs: [...this.#byIssue.values()], limit };
  }
}

/** A link as a row: a package keeps the one exactly when it keeps the other. */
export function rowOfLink({ sizes }: Pick<Space, 'sizes'>, link: Link): Row {
  const costs = new Costs(sizes);
  if (link.kind === 'requires') {
    costs.add(link.if, 1);
    costs.add(link.then, -1);
    return costs.atMost(0);
  }
  link.choices.forEach((choice, at) => costs.add(choice, link.kind === 'atMost' ? 1 : (link.costs[at] ?? 0)));
  return costs.atMost(link.kind === 'atMost' ? link.count : link.limit);
}

/** What each option of each issue of the frame gives to a party. */
export function gainsOf(space: Space, frame: Frame, party: number): number[][] {
  const own = space.utilities[party] ?? [];
  return [
    ...space.sizes.map((_, issue) => [...(own[issue] ?? [])]),
    ...frame.boxes.map((each) => [0, each.party === party ? each.box.value : 0]),
  ];
}

/** A party gets at least this much; doubles that are tied with it are enough. */
export function rowAtLeast(space: Space, frame: Frame, party: number, least: number): Row {
  const gains = gainsOf(space, frame, party);
  const slack = space.unit.kind === 'exact' ? 0 : space.unit.tie;
  return {
    issues: gains.map((_, issue) => issue),
    costs: gains.map((options) => options.map((gain) => (gain === 0 ? 0 : -gain))),
    limit: slack - least,
  };
}

/** At most `most` issues have an option that is none of those possible. */
export function rowOfChanges(
  { sizes }: Pick<Space, 'sizes'>,
  possible: readonly (readonly number[])[],
  most: number,
): Row {
  return {
    issues: sizes.map((_, issue) => issue),
    costs: sizes.map((size, issue) =>
      Array.from({ length: size }, (_none, option) => (possible[issue]?.includes(option) === true ? 0 : 1)),
    ),
    limit: most,
  };
}

/**
 * How far the sum of a row may be off through rounding: nothing where all its numbers are whole and their sums stay
 * below 2^53.
 */
export function roundingOf({ costs, limit }: Row): number {
  const most = costs.reduce((sum, options) => sum + options.reduce(larger, 0), Math.abs(limit));
  const whole = Number.isSafeInteger(most) && costs.every((options) => options.every(Number.isInteger));
  return whole ? 0 : most * 1e-12;
}

const larger = (most: number, cost: number): number => Math.max(most, Math.abs(cost));

/** A package of the frame as one of the space. */
export const inSpace = ({ sizes }: Pick<Space, 'sizes'>, chosen: readonly number[]): Package =>
  chosen.slice(0, sizes.length);
