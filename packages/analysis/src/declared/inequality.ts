import type { Link } from '../sheet/space.ts';

/**
 * A link as one inequality: what the chosen options add, summed up, stays within the limit. "If a then b" adds 1 for a
 * and takes 1 for b, with the limit 0.
 */
export interface Inequality {
  readonly limit: number;
  /** What each option of an issue adds; issues that add nothing whatever is chosen are left out. */
  readonly adds: ReadonlyMap<number, readonly number[]>;
}

/** The inequality of a link. Costs in doubles are added in the order of issues. */
export function inequalityOf(link: Link, sizes: readonly number[]): Inequality {
  const adds = new Map<number, number[]>();
  for (const { issue, option, amount } of termsOf(link)) {
    const row = adds.get(issue) ?? Array.from({ length: sizes[issue] ?? 0 }, () => 0);
    row[option] = (row[option] ?? 0) + amount;
    adds.set(issue, row);
  }
  const touching = [...adds].filter(([, row]) => row.some((amount) => amount !== 0));
  const limit = link.kind === 'requires' ? 0 : link.kind === 'atMost' ? link.count : link.limit;
  return { limit, adds: new Map(touching) };
}

interface Term {
  readonly issue: number;
  readonly option: number;
  readonly amount: number;
}

function termsOf(link: Link): Term[] {
  if (link.kind === 'requires')
    return [
      { ...link.if, amount: 1 },
      { ...link.then, amount: -1 },
    ];
  if (link.kind === 'atMost') return link.choices.map((each) => ({ ...each, amount: 1 }));
  return link.choices.map((each, at) => ({ ...each, amount: link.costs[at] ?? 0 }));
}
