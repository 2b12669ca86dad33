import type { Box, Link } from '../sheet/space.ts';

/**
 * A link as a sum that must not pass a limit: `requires` costs 1 for the one choice and gives 1 back for the other,
 * `atMost` costs 1 for each choice.
 */
export interface Rule {
  readonly limit: number;
  /** What each option of an issue costs; issues that cost nothing are not in it. */
  readonly costs: ReadonlyMap<number, readonly number[]>;
}

/** A box of one party, by issue. */
export interface Bonus {
  readonly party: number;
  readonly value: number;
  readonly inside: ReadonlyMap<number, readonly boolean[]>;
}

export function ruleOf(link: Link, sizes: readonly number[]): Rule {
  const costs = new Map<number, number[]>();
  const add = ({ issue, option }: { issue: number; option: number }, cost: number): void => {
    const own = costs.get(issue) ?? Array.from({ length: sizes[issue] ?? 0 }, () => 0);
    own[option] = (own[option] ?? 0) + cost;
    costs.set(issue, own);
  };
  if (link.kind === 'requires') {
    add(link.if, 1);
    add(link.then, -1);
    return { limit: 0, costs };
  }
  link.choices.forEach((choice, at) => add(choice, link.kind === 'budget' ? (link.costs[at] ?? 0) : 1));
  return { limit: link.kind === 'budget' ? link.limit : link.count, costs };
}

export const bonusOf = ({ issues, inside, value }: Box, party: number): Bonus => ({
  party,
  value,
  inside: new Map(issues.map((issue, at) => [issue, inside[at] ?? []])),
});

/** What a link or a box remembers from layer to layer; null once nothing of it matters any more. */
export interface Memory {
  /** The layers that it looks at: from the first to the last, those between included. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  /** The state after an option, null where nothing more can happen, and `broken` where the package is out. */
  readonly next: (state: number, layer: number, option: number) => number | null | 'broken';
  /** What is added to whose utility on the last layer if the state is still kept. */
  readonly bonus: { readonly party: number; readonly value: number } | null;
}

export function ruleMemory({ limit, costs }: Rule, order: readonly number[]): Memory {
  const layers = order.map((issue) => costs.get(issue) ?? null);
  const low = suffixSums(layers.map((each) => (each === null ? 0 : Math.min(...each))));
  const high = suffixSums(layers.map((each) => (each === null ? 0 : Math.max(...each))));
  const own = [...layers.keys()].filter((layer) => layers[layer] !== null);
  return {
    first: own[0] ?? -1,
    last: own.at(-1) ?? -1,
    start: 0,
    bonus: null,
    next: (spent, layer, option) => {
      const now = spent + (layers[layer]?.[option] ?? 0);
      if (now + (low[layer + 1] ?? 0) > limit) return 'broken';
      return now + (high[layer + 1] ?? 0) <= limit ? null : now;
    },
  };
}

/** For each place the sum of the values from it on, and 0 after the last. */
function suffixSums(values: readonly number[]): number[] {
  const sums = [...values, 0];
  for (let at = values.length - 1; at >= 0; at -= 1) sums[at] = (values[at] ?? 0) + (sums[at + 1] ?? 0);
  return sums;
}

export function bonusMemory({ party, value, inside }: Bonus, order: readonly number[]): Memory {
  const layers = order.map((issue) => inside.get(issue) ?? null);
  const own = [...layers.keys()].filter((layer) => layers[layer] !== null);
  return {
    first: own[0] ?? 0,
    last: own.at(-1) ?? 0,
    start: 1,
    bonus: { party, value },
    next: (state, layer, option) =>
      layers[layer] === null || layers[layer]?.[option] === true ? state : null,
  };
}
