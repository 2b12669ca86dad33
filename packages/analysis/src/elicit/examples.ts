import type { Row } from '../linear/simplex.ts';
import { good, type Outcome } from '../outcome.ts';
import type { Package } from '../sheet/space.ts';
import { refuse } from './refuse.ts';

/** Example packages that somebody ranked, and what is known of the options; everything by places. */
export interface RankedExamples {
  /** Number of options of each issue. */
  readonly sizes: readonly number[];
  /** The best and the worst option of each issue: the step between them is what the issue weighs. */
  readonly ends: readonly { readonly best: number; readonly worst: number }[];
  /** Options of an issue of which one is worth at least the other. */
  readonly orders?: readonly OptionOrder[];
  /** Example packages, best first; those ranked equal stand together. */
  readonly ranking: readonly (readonly Package[])[];
}

export interface OptionOrder {
  readonly issue: number;
  readonly better: number;
  readonly worse: number;
}

/** Something that was answered: two examples in their order, or two options in theirs. */
export type Answer =
  | { readonly kind: 'ranked'; readonly better: Package; readonly worse: Package }
  | { readonly kind: 'equal'; readonly one: Package; readonly other: Package }
  | ({ readonly kind: 'order' } & OptionOrder);

/** The examples where they can be used, or what is wrong with them. */
export function checkedExamples(examples: RankedExamples): Outcome<RankedExamples> {
  const { sizes, ends, ranking, orders = [] } = examples;
  for (const [issue, size] of sizes.entries()) {
    const { best, worst } = ends[issue] ?? { best: -1, worst: -1 };
    if (![best, worst].every((each) => isPlace(each, size)) || (size > 1 && best === worst))
      return refuse('elicit-ends-missing', 'There is no best and worst option.', `issue ${issue + 1}`);
  }
  if (sizes.every((size) => size < 2))
    return refuse('elicit-ends-missing', 'No issue has two options to choose between.', 'issues');
  for (const [at, { issue, better, worse }] of orders.entries())
    if (![better, worse].every((each) => isPlace(each, sizes[issue] ?? 0)))
      return refuse('elicit-answer-wrong', 'The order names no option of the issues.', `order ${at + 1}`);
  for (const [at, { issue, better, worse }] of orders.entries())
    if (better === ends[issue]?.worst && worse !== better)
      return refuse('elicit-answer-wrong', 'The worst option is put before another.', `order ${at + 1}`);
  const seen = new Set<string>();
  for (const [at, chosen] of ranking.flat().entries()) {
    const fits =
      chosen.length === sizes.length && chosen.every((option, issue) => isPlace(option, sizes[issue] ?? 0));
    if (!fits || seen.has(chosen.join()))
      return refuse('elicit-ranking-wrong', `The package is [${chosen.join(', ')}].`, `example ${at + 1}`);
    seen.add(chosen.join());
  }
  return good(examples);
}

const isPlace = (at: number, size: number): boolean => Number.isInteger(at) && at >= 0 && at < size;

/**
 * The values of options as variables of a linear program. The worst option of an issue is worth nothing and is none; the
 * best ones together are worth 1; no option is worth more than the best. `extra` variables stand behind the values.
 */
export class ValueRows {
  readonly count: number;
  readonly #places: readonly (readonly (number | null)[])[];
  readonly #examples: RankedExamples;
  readonly #extra: number;

  constructor(examples: RankedExamples, extra: number) {
    let next = 0;
    this.#places = examples.sizes.map((size, issue) =>
      Array.from({ length: size }, (_, option) => (option === examples.ends[issue]?.worst ? null : next++)),
    );
    this.count = next;
    this.#examples = examples;
    this.#extra = extra;
  }

  get variables(): number {
    return this.count + this.#extra;
  }

  place(issue: number, option: number): number | null {
    return this.#places[issue]?.[option] ?? null;
  }

  /** A row of coefficients: packages that count and such that count against, then extra variables by their places. */
  line(
    plus: Package | null,
    minus: Package | null,
    extra: readonly (readonly [number, number])[] = [],
  ): number[] {
    const of = Array.from({ length: this.variables }, () => 0);
    const add = (chosen: Package | null, factor: number): void => {
      for (const [issue, option] of chosen?.entries() ?? []) {
        const at = this.place(issue, option);
        if (at !== null) of[at] = (of[at] ?? 0) + factor;
      }
    };
    add(plus, 1);
    add(minus, -1);
    for (const [at, factor] of extra) of[this.count + at] = factor;
    return of;
  }

  /** What holds whatever is answered. */
  always(): Row[] {
    const { ends } = this.#examples;
    const best = ends.map((each) => each.best);
    const total: Row = { of: this.line(best, null), is: 'equal', bound: 1 };
    const tops = this.#places.flatMap((options, issue) =>
      options.flatMap((at, option) =>
        at === null || option === best[issue] ? [] : [{ issue, better: best[issue] ?? 0, worse: option }],
      ),
    );
    return [total, ...tops.map((each) => this.order(each))];
  }

  order({ issue, better, worse }: OptionOrder): Row {
    const of = this.line(null, null);
    const [up, down] = [this.place(issue, better), this.place(issue, worse)];
    if (up !== null) of[up] = 1;
    if (down !== null && down !== up) of[down] = -1;
    if (up === down) of.fill(0);
    return { of, is: 'atLeast', bound: 0 };
  }
}
