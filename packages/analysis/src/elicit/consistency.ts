import { Pace } from '../pace.ts';
import { run, type Work } from '../work.ts';

/** Two things whose scores do not say what somebody said of their order. */
export interface Contradiction {
  /**
   * `turned`: the one said to be better has the lower score. `flat`: one is said to be better, and the scores are the
   * same. `split`: they are said to be equal, and the scores differ.
   */
  readonly kind: 'turned' | 'flat' | 'split';
  /** The one said to be better, or of equals the one with the higher score. */
  readonly better: string;
  readonly worse: string;
  /** How much more the second scores than the first (of `split`, the first than the second); zero for `flat`. */
  readonly by: number;
}

/** How far scores keep an order that was stated. */
export interface Consistency {
  /** Pairs of which an order, or equality, was stated. */
  readonly pairs: number;
  readonly turned: number;
  readonly flat: number;
  readonly split: number;
  /** The share of pairs whose scores say what was said; null without pairs. */
  readonly accuracy: number | null;
  /** The first 1,000, the widest first. */
  readonly contradictions: readonly Contradiction[];
  /** Names in the order that have no score, and names with a score that are not in the order. */
  readonly unscored: readonly string[];
  readonly unranked: readonly string[];
}

const LISTED = 1_000;

/**
 * Compares an order that was stated (of options or of issues; best first, equals together) with scores (or weights) that
 * were given: the ordinal inaccuracy of direct rating that Roszkowska, Wachowicz and Kersten found in most negotiators of
 * their experiments. Names that have no score, or no place in the order, are listed and left out. Cost: pairs of names.
 */
export const consistencyOf = (
  order: readonly (readonly string[])[],
  scores: Readonly<Record<string, number>>,
): Consistency => run(findingConsistency(order, scores));

/** The same with reports between, for orders of a thousand names and more. */
export function* findingConsistency(
  order: readonly (readonly string[])[],
  scores: Readonly<Record<string, number>>,
): Work<Consistency> {
  const ranked = order.flatMap((together, rank) => together.map((name) => ({ name, rank })));
  const scored = ranked.flatMap(({ name, rank }) => {
    const score = Object.hasOwn(scores, name) ? scores[name] : undefined;
    return score === undefined || Number.isNaN(score) ? [] : [{ name, rank, score }];
  });
  const counts = { turned: 0, flat: 0, split: 0 };
  const widest = new Widest();
  const pace = new Pace();
  for (const [at, one] of scored.entries()) {
    for (let next = at + 1; next < scored.length; next += 1) {
      const wrong = contradictionOf(one, scored[next] ?? one);
      if (wrong === null) continue;
      counts[wrong.kind] += 1;
      widest.take(wrong);
    }
    yield* pace.after(PAIR_STEPS * (scored.length - at));
  }
  const wrong = counts.turned + counts.flat + counts.split;
  const pairs = (scored.length * (scored.length - 1)) / 2;
  const known = new Set(ranked.map(({ name }) => name));
  const withScore = new Set(scored.map(({ name }) => name));
  return {
    pairs,
    ...counts,
    accuracy: pairs === 0 ? null : 1 - wrong / pairs,
    contradictions: widest.list(),
    unscored: [...known].filter((name) => !withScore.has(name)),
    unranked: Object.keys(scores).filter((name) => !known.has(name)),
  };
}

/** What a pair costs, in the steps of a pace: it may be written down. */
const PAIR_STEPS = 50;

/** The widest contradictions of all that are taken, the first taken first among equals; the others are let go again and again. */
class Widest {
  #kept: Contradiction[] = [];
  #least = -Infinity;

  take(wrong: Contradiction): void {
    if (wrong.by <= this.#least) return;
    this.#kept.push(wrong);
    if (this.#kept.length < 2 * LISTED) return;
    this.#kept = this.list();
    this.#least = this.#kept.at(-1)?.by ?? -Infinity;
  }

  list(): Contradiction[] {
    return this.#kept.sort((a, b) => b.by - a.by).slice(0, LISTED);
  }
}

interface Scored {
  readonly name: string;
  readonly rank: number;
  readonly score: number;
}

/** What is wrong with a pair, the first of which does not stand behind the second in the order. */
function contradictionOf(one: Scored, other: Scored): Contradiction | null {
  if (one.rank === other.rank) {
    if (one.score === other.score) return null;
    const [high, low] = one.score > other.score ? [one, other] : [other, one];
    return { kind: 'split', better: high.name, worse: low.name, by: high.score - low.score };
  }
  if (one.score > other.score) return null;
  const kind = one.score === other.score ? 'flat' : 'turned';
  return { kind, better: one.name, worse: other.name, by: other.score - one.score };
}
