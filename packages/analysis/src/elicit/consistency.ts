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
export function consistencyOf(
  order: readonly (readonly string[])[],
  scores: Readonly<Record<string, number>>,
): Consistency {
  const ranked = order.flatMap((together, rank) => together.map((name) => ({ name, rank })));
  const scored = ranked.flatMap(({ name, rank }) => {
    const score = Object.hasOwn(scores, name) ? scores[name] : undefined;
    return score === undefined || Number.isNaN(score) ? [] : [{ name, rank, score }];
  });
  const found = scored.flatMap((one, at) =>
    scored.slice(at + 1).flatMap((other) => {
      const wrong = contradictionOf(one, other);
      return wrong === null ? [] : [wrong];
    }),
  );
  const count = (kind: Contradiction['kind']): number => found.filter((each) => each.kind === kind).length;
  const pairs = (scored.length * (scored.length - 1)) / 2;
  const known = new Set(ranked.map(({ name }) => name));
  const withScore = new Set(scored.map(({ name }) => name));
  return {
    pairs,
    turned: count('turned'),
    flat: count('flat'),
    split: count('split'),
    accuracy: pairs === 0 ? null : 1 - found.length / pairs,
    contradictions: found.sort((a, b) => b.by - a.by).slice(0, LISTED),
    unscored: [...known].filter((name) => !withScore.has(name)),
    unranked: Object.keys(scores).filter((name) => !known.has(name)),
  };
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
